import { StoreSuite } from "@wijkwijzer/core/testing"
import { Context, Effect, Layer } from "effect"
import { Emulator } from "../../emulator/index.ts"
import { GoogleClient, GoogleWorkbook } from "../../src/google/index.ts"
import { Layout } from "../../src/layout/index.ts"
import { TeamLens } from "../../src/reading/index.ts"
import * as SheetsStore from "../../src/store/SheetsStore.ts"
import { clientLayer } from "../google/google.ts"

StoreSuite.suite({
  name: "SheetsStore over a Google spreadsheet, emulated",
  capabilities: SheetsStore.capabilities,
  place: Effect.gen(function* () {
    const emulator = new Emulator()
    const { id } = emulator.create("A new spreadsheet")
    const context = yield* Layer.build(clientLayer(emulator))
    const client = Context.pick(GoogleClient.GoogleClient)(context)
    return {
      open: (tables) =>
        Effect.gen(function* () {
          const workbook = yield* Effect.provide(GoogleWorkbook.open({ spreadsheetId: id }), client)
          return yield* SheetsStore.make(tables, {
            workbook,
            lens: TeamLens.make(tables, { ...Layout.ofTables(tables), spare: 2 }, "en"),
          })
        }),
    }
  }),
})
