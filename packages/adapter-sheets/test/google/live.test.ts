/**
 * The same scenarios on the emulator and, where credentials are given, on a real account: set
 * GOOGLE_APPLICATION_CREDENTIALS, and WIJKWIJZER_LIVE_SPREADSHEET to the id of a spreadsheet that may be wiped.
 */
import { assert, describe, it } from "@effect/vitest"
import { layerDefault } from "@wijkwijzer/adapter-sheets/google-auth"
import { Effect, Layer } from "effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import { Emulator } from "../../emulator/index.ts"
import { GoogleClient, GoogleWorkbook } from "../../src/google/index.ts"
import type { Edit, Workbook } from "../../src/workbook/index.ts"
import { clientLayer } from "./google.ts"
import { blueprint, setCell, tabOf, threeProjects, valuesOf } from "./workbooks.ts"

interface Scenario {
  readonly name: string
  readonly run: (workbook: Workbook.Workbook) => Effect.Effect<void, unknown>
}

const fresh = (workbook: Workbook.Workbook, locale: "nl" | "en" = "nl") =>
  Effect.gen(function* () {
    yield* workbook.draw(blueprint([threeProjects], locale))
    return yield* workbook.read
  })

const id = (): string => `live-${Math.random().toString(36).slice(2)}`

const texts = [
  "=1+1",
  "+1",
  "@SUM(A1)",
  "'123",
  "0123",
  "1e5",
  "TRUE",
  "#N/A",
  "__proto__",
  "_x000D_",
  "a\nb",
  "1,5",
]

const scenarios: ReadonlyArray<Scenario> = [
  {
    name: "a drawn workbook is read as it was drawn, with its marks",
    run: (workbook) =>
      Effect.gen(function* () {
        const basis = yield* fresh(workbook)
        assert.deepEqual(valuesOf(basis), [
          ["Id", "Naam", "Bedrag"],
          ["p1", "Buurthuis", 1000],
          ["p2", "Moestuin", 250.5],
          ["p3", "Taalcafé"],
        ])
        assert.deepEqual(basis.marks, { partnership: "wijk" })
        assert.deepEqual(
          tabOf(basis)
            .columns.slice(0, 3)
            .map(({ mark }) => mark),
          ["project.id", "project.name", "project.amount"],
        )
        assert.strictEqual(tabOf(basis).mark, "project")
      }),
  },
  ...(["nl", "en"] as const).map(
    (locale): Scenario => ({
      name: `text stays text, in ${locale}`,
      run: (workbook) =>
        Effect.gen(function* () {
          const basis = yield* fresh(workbook, locale)
          const rows = texts.map((text, row) => [`t${row}`, text])
          const edits: ReadonlyArray<Edit.Edit> = [
            { _tag: "InsertRows", tab: tabOf(basis).key, after: 3, rows },
          ]
          yield* workbook.write(basis, { id: id(), edits })
          const after = tabOf(yield* workbook.read).rows.slice(4, 4 + texts.length)
          assert.deepEqual(
            after.map((row) => row[1]),
            texts.map((value) => ({ value })),
          )
        }),
    }),
  ),
  {
    name: "rows come and go, notes and marks are set, in one batch",
    run: (workbook) =>
      Effect.gen(function* () {
        const basis = yield* fresh(workbook)
        const tab = tabOf(basis).key
        const written = yield* workbook.write(basis, {
          id: id(),
          edits: [
            { _tag: "DeleteRow", tab, row: 2 },
            { _tag: "InsertRows", tab, after: 3, rows: [["p4", "Nieuw", 4]] },
            setCell(basis, 3, 2, 33),
            { _tag: "SetNote", tab, row: 1, column: 1, note: "een notitie" },
            { _tag: "SetMark", name: "revision", value: "2" },
          ],
        })
        assert.deepEqual(written.displaced, [])
        const after = yield* workbook.read
        assert.deepEqual(valuesOf(after).slice(1), [
          ["p1", "Buurthuis", 1000],
          ["p3", "Taalcafé", 33],
          ["p4", "Nieuw", 4],
        ])
        assert.strictEqual(after.state, written.state)
        assert.strictEqual(after.marks.revision, "2")
      }),
  },
  {
    name: "43: of two pushes on one state, one is done",
    run: (workbook) =>
      Effect.gen(function* () {
        const basis = yield* fresh(workbook)
        const both = yield* Effect.all(
          [1, 2].map((row) =>
            Effect.result(workbook.write(basis, { id: id(), edits: [setCell(basis, row, 1, "x")] })),
          ),
          { concurrency: 2 },
        )
        assert.deepEqual(both.map(({ _tag }) => _tag).sort(), ["Failure", "Success"])
        assert.strictEqual(valuesOf(yield* workbook.read).filter(([, name]) => name === "x").length, 1)
      }),
  },
  {
    name: "47: one wrong edit, and nothing is applied",
    run: (workbook) =>
      Effect.gen(function* () {
        const basis = yield* fresh(workbook)
        const tab = tabOf(basis).key
        const failure = yield* Effect.flip(
          workbook.write(basis, {
            id: id(),
            edits: [setCell(basis, 1, 1, "x"), { _tag: "SetNote", tab, row: 1, column: 500, note: "x" }],
          }),
        )
        assert.strictEqual(failure.reason._tag === "InvalidEdit" ? failure.reason.index : null, 1)
        assert.deepEqual(valuesOf(yield* workbook.read), valuesOf(basis))
      }),
  },
  {
    name: "52: the same push again writes nothing",
    run: (workbook) =>
      Effect.gen(function* () {
        const basis = yield* fresh(workbook)
        const batch = { id: id(), edits: [setCell(basis, 1, 1, "x")] }
        const first = yield* workbook.write(basis, batch)
        assert.strictEqual((yield* workbook.write(basis, batch)).state, first.state)
      }),
  },
]

const runAll = (spreadsheetId: string, layer: Layer.Layer<GoogleClient.GoogleClient>) => {
  for (const { name, run } of scenarios) {
    it.live(
      name,
      () => Effect.provide(Effect.flatMap(GoogleWorkbook.open({ spreadsheetId }), run), layer),
      300_000,
    )
  }
}

describe("on the emulator", () => {
  const emulator = new Emulator()
  runAll(emulator.create("Leeg").id, clientLayer(emulator))
})

const live = process.env.WIJKWIJZER_LIVE_SPREADSHEET ?? ""
const isLive = live !== "" && process.env.GOOGLE_APPLICATION_CREDENTIALS !== undefined

describe.skipIf(!isLive)(
  `on a real account${isLive ? "" : ": no GOOGLE_APPLICATION_CREDENTIALS and WIJKWIJZER_LIVE_SPREADSHEET"}`,
  () => {
    runAll(
      live,
      GoogleClient.layer().pipe(Layer.provide(Layer.mergeAll(FetchHttpClient.layer, layerDefault))),
    )
  },
)
