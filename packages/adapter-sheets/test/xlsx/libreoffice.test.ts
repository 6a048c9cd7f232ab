import { execFileSync } from "node:child_process"
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, dirname, join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { tables } from "@wijkwijzer/core"
import { registerWithInventedYear2024 } from "@wijkwijzer/core/wijkwijzer"
import { Effect } from "effect"
import { program } from "../../../../test/support/programs.ts"
import { Layout } from "../../src/layout/index.ts"
import { TeamLens } from "../../src/reading/index.ts"
import { XlsxWorkbook } from "../../src/xlsx/index.ts"
import * as Files from "./files.ts"

const soffice = program("soffice")

describe.skipIf(soffice.absent)("LibreOffice (soffice)", () => {
  it("saves a workbook again, and it its rows and marks come back", async () => {
    const register = registerWithInventedYear2024()
    const layout = Layout.ofTables(tables, { nl: "Werkmap WijkWijzer", en: "Workbook WijkWijzer" })
    const lens = TeamLens.make(tables, layout, "nl")
    const { file, read } = await Files.drawn(lens.blueprint(register, { partnership: "wijk" }, register))
    const profile = mkdtempSync(join(tmpdir(), "wijkwijzer-profile-"))
    const out = join(dirname(file), "saved")
    execFileSync(soffice.path as string, [
      `-env:UserInstallation=file://${profile}`,
      "--headless",
      "--convert-to",
      "xlsx",
      "--outdir",
      out,
      file,
    ])
    const before = await read()
    const after = await Effect.runPromise(XlsxWorkbook.make(join(out, basename(file))).read)
    assert.deepStrictEqual(after.marks, before.marks)
    assert.deepStrictEqual(
      after.tabs.map(({ title, mark }) => [title, mark]),
      before.tabs.map(({ title, mark }) => [title, mark]),
    )
    const [was, is] = [before, after].map((snapshot) => lens.sight(snapshot, [register]))
    assert.deepStrictEqual(is?.notes, was?.notes)
    assert.deepStrictEqual(
      is?.sighting.tables.map(({ table, columns, rows }) => ({ table, columns, rows })),
      was?.sighting.tables.map(({ table, columns, rows }) => ({ table, columns, rows })),
    )
  }, 120_000)
})
