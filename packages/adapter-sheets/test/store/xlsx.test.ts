import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { StoreSuite } from "@wijkwijzer/core/testing"
import { Effect } from "effect"
import { Layout } from "../../src/layout/index.ts"
import { TeamLens } from "../../src/reading/index.ts"
import * as SheetsStore from "../../src/store/SheetsStore.ts"
import { XlsxWorkbook } from "../../src/xlsx/index.ts"

StoreSuite.suite({
  name: "SheetsStore over an XLSX file",
  capabilities: SheetsStore.capabilities,
  place: Effect.map(
    Effect.acquireRelease(
      Effect.sync(() => mkdtempSync(join(tmpdir(), "wijkwijzer-xlsx-"))),
      (folder) => Effect.sync(() => rmSync(folder, { recursive: true })),
    ),
    (folder) => ({
      open: (tables) =>
        SheetsStore.make(tables, {
          workbook: XlsxWorkbook.make(join(folder, "store.xlsx"), { over: false }),
          lens: TeamLens.make(tables, { ...Layout.ofTables(tables), spare: 2 }, "nl"),
        }),
    }),
  ),
})
