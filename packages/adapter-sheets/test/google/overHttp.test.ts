/** Over real sockets: our client, and a client that others wrote, against the emulator. */
import { assert, describe, it } from "@effect/vitest"
import { Effect, Layer } from "effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import { GoogleSpreadsheet } from "google-spreadsheet"
import { startEmulator } from "../../emulator/index.ts"
import { GoogleClient, GoogleTokens, GoogleWorkbook } from "../../src/google/index.ts"
import { blueprint, setCell, threeProjects, valuesOf } from "./workbooks.ts"

const listening = Effect.acquireRelease(
  Effect.promise(() => startEmulator({ tokens: ["een-token"] })),
  ({ close }) => Effect.promise(close),
)

const layerOf = (baseUrl: string) =>
  GoogleClient.layer({ baseUrl, timeoutMillis: 2000, patience: { retries: 2, longestMillis: 10 } }).pipe(
    Layer.provide(Layer.mergeAll(FetchHttpClient.layer, GoogleTokens.layerStatic("een-token"))),
  )

describe("over HTTP", () => {
  it.live("a workbook is made, drawn, read and written", () =>
    Effect.gen(function* () {
      const { emulator, url } = yield* listening
      yield* Effect.gen(function* () {
        const { spreadsheetId, workbook } = yield* GoogleWorkbook.create({ title: "Werkmap", locale: "nl" })
        assert.strictEqual(emulator.world.book(spreadsheetId).properties.locale, "nl_NL")
        yield* workbook.draw(blueprint([threeProjects]))
        const basis = yield* workbook.read
        yield* workbook.write(basis, { id: "push", edits: [setCell(basis, 1, 1, "Ünïcode 🌵 =1+1")] })
        assert.strictEqual(valuesOf(yield* workbook.read)[1]?.[1], "Ünïcode 🌵 =1+1")
      }).pipe(Effect.provide(layerOf(url)))
    }),
  )

  it.live("a cut connection after the commit, half an answer and a 503 are seen through", () =>
    Effect.gen(function* () {
      const { emulator, url } = yield* listening
      yield* Effect.gen(function* () {
        const { workbook } = yield* GoogleWorkbook.create({ title: "Werkmap", locale: "nl" })
        yield* workbook.draw(blueprint([threeProjects]))
        for (const kind of ["reset", "truncated", "unavailable"] as const) {
          const basis = yield* workbook.read
          emulator.faults.add(
            { kind, committed: true },
            { matches: ({ url: to }) => to.includes(":batchUpdate") },
          )
          yield* workbook.write(basis, { id: kind, edits: [setCell(basis, 1, 1, kind)] })
          assert.strictEqual(valuesOf(yield* workbook.read)[1]?.[1], kind)
        }
      }).pipe(Effect.provide(layerOf(url)))
    }),
  )

  it.live("an address where nobody listens is unavailable", () =>
    Effect.gen(function* () {
      const failure = yield* Effect.gen(function* () {
        const workbook = yield* GoogleWorkbook.open({ spreadsheetId: "1abc" })
        return yield* Effect.flip(workbook.read)
      }).pipe(Effect.provide(layerOf("http://127.0.0.1:1")))
      assert.strictEqual(failure.reason._tag, "Unavailable")
    }),
  )

  it.live("google-spreadsheet, which knows nothing of us, works on the emulator", () =>
    Effect.gen(function* () {
      const { emulator, url } = yield* listening
      const { id } = emulator.create("Van een ander")
      const real = globalThis.fetch
      // That client has Google's address built in.
      globalThis.fetch = (input, init) => {
        const request = new Request(input, init)
        const here = request.url.replace("https://sheets.googleapis.com", url)
        return real(new Request(here, request))
      }
      yield* Effect.promise(async () => {
        try {
          const document = new GoogleSpreadsheet(id, { token: "een-token" })
          await document.loadInfo()
          assert.strictEqual(document.title, "Van een ander")
          const sheet = await document.addSheet({ title: "Leden", headerValues: ["naam", "bedrag"] })
          await sheet.addRows(
            [
              { naam: "Ada", bedrag: 12.5 },
              { naam: "=1+1", bedrag: 3 },
            ],
            { raw: true },
          )
          const rows = await sheet.getRows<{ naam: string; bedrag: string }>()
          assert.deepEqual(
            rows.map((row) => [row.get("naam"), row.get("bedrag")]),
            [
              ["Ada", "12.5"],
              ["=1+1", "3"],
            ],
          )
          rows[0]?.set("bedrag", "99")
          await rows[0]?.save()
          await sheet.loadCells("A1:B3")
          assert.strictEqual(sheet.getCell(1, 1).value, 99)
          await rows[1]?.delete()
          await sheet.updateProperties({ title: "Deelnemers" })
          assert.strictEqual(emulator.person(id).see("Deelnemers", "B2"), "99")
        } finally {
          globalThis.fetch = real
        }
      })
    }),
  )
})
