import { StoreSuite } from "@wijkwijzer/core/testing"
import * as Effect from "effect/Effect"
import * as SheetsStore from "../../src/store/SheetsStore.ts"
import * as MemoryWorkbook from "../support/MemoryWorkbook.ts"
import * as PlainLens from "../support/plainLens.ts"

StoreSuite.suite({
  name: "SheetsStore over a workbook in memory",
  capabilities: SheetsStore.capabilities,
  place: Effect.sync(() => {
    const workbook = MemoryWorkbook.make()
    return { open: (tables) => SheetsStore.make(tables, { workbook, lens: PlainLens.make(tables) }) }
  }),
})
