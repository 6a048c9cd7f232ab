/** The documents that are made from the code itself; run as a program it writes them. */
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import * as HardCases from "../packages/adapter-sheets/test/cases/hardCases.ts"
import * as Adapters from "./adapters.ts"
import * as Model from "./model.ts"
import { root } from "./packages.ts"
import * as ReportSchema from "./reportSchema.ts"
import * as Rules from "./rules.ts"

/** The generated documents by path. */
export const documents: Readonly<Record<string, () => string>> = {
  "docs/model.md": Model.document,
  "docs/adapters.md": Adapters.document,
  "docs/rules.md": Rules.document,
  "packages/core/rules.json": Rules.json,
  "docs/hard-cases.md": HardCases.document,
  "docs/report.schema.json": ReportSchema.document,
}

/** What stands in a document now; empty when it is not there. */
export const present = (path: string): string => {
  try {
    return readFileSync(join(root, path), "utf8")
  } catch {
    return ""
  }
}

if (import.meta.main) {
  for (const [path, make] of Object.entries(documents)) {
    writeFileSync(join(root, path), make())
    console.log(path)
  }
}
