import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { StoreSuite } from "@wijkwijzer/core/testing"
import { Effect } from "effect"
import * as SheetsStore from "../../src/store/SheetsStore.ts"
import { XlsxWorkbook } from "../../src/xlsx/index.ts"
import * as PlainLens from "../support/plainLens.ts"

StoreSuite.suite({
  name: "SheetsStore over an XLSX file",
  // A file has no lock: two programs that look and then write at the very same moment are not told.
  capabilities: { ...SheetsStore.capabilities, concurrentWriters: false },
  place: Effect.map(
    Effect.acquireRelease(
      Effect.sync(() => mkdtempSync(join(tmpdir(), "wijkwijzer-xlsx-"))),
      (folder) => Effect.sync(() => rmSync(folder, { recursive: true })),
    ),
    (folder) => ({
      open: (tables) =>
        SheetsStore.make(tables, {
          workbook: XlsxWorkbook.make(join(folder, "store.xlsx")),
          lens: PlainLens.make(tables),
          concurrentWriters: false,
        }),
    }),
  ),
})
