/** Hard cases 44 to 52: what goes wrong between us and Google ends in the right state, or in an error that says so. */
import { assert, describe, it } from "@effect/vitest"
import { Effect, Layer } from "effect"
import type { Emulator, Fault, Scripting } from "../../emulator/index.ts"
import { GoogleTokens } from "../../src/google/index.ts"
import type { Edit, Workbook, WorkbookError } from "../../src/workbook/index.ts"
import { clientLayer, emulated, inVirtualTime } from "./google.ts"
import { blueprint, drawn, projects, setCell, valuesOf } from "./workbooks.ts"

const isWrite: Scripting = { matches: ({ url }) => url.includes(":batchUpdate") }
const isGet: Scripting = { matches: ({ method }) => method === "GET" }

type Drawn = Effect.Success<ReturnType<typeof drawn>>

/** Draws a workbook, then runs a test with it, in virtual time. */
const withWorkbook = <A, E>(
  test: (it: Drawn & { readonly emulator: Emulator }) => Effect.Effect<A, E>,
  tokens?: (emulator: Emulator) => Layer.Layer<GoogleTokens.GoogleTokens>,
  options: Parameters<typeof emulated>[0] = {},
) =>
  Effect.gen(function* () {
    const emulator = yield* emulated(options)
    const body = Effect.flatMap(drawn(emulator), (made) => test({ ...made, emulator }))
    return yield* inVirtualTime(Effect.provide(body, clientLayer(emulator, {}, tokens?.(emulator))))
  })

const batch = (basis: Drawn["basis"], id = "push-1"): Edit.Batch => ({
  id,
  edits: [setCell(basis, 1, 1, "Nieuw")],
})

const reasonOf = (failure: WorkbookError.WorkbookError): string =>
  failure.reason._tag + ("written" in failure.reason ? ` ${failure.reason.written}` : "")

const writes = (emulator: Emulator): number =>
  emulator.log.filter(({ url, status }) => url.includes(":batchUpdate") && status === 200).length

/** The write under a fault, and then the state: done once, whatever happened in between. */
const writesOnce = (fault: Fault, scripting: Scripting = isWrite) =>
  withWorkbook(({ emulator, workbook, basis }) =>
    Effect.gen(function* () {
      emulator.faults.add(fault, scripting)
      const written = yield* workbook.write(basis, batch(basis))
      const after = yield* workbook.read
      assert.strictEqual(valuesOf(after)[1]?.[1], "Nieuw")
      assert.strictEqual(after.state, written.state)
      assert.match(after.state, /^\d+:push-1$/)
      assert.deepEqual(written.displaced, [])
    }),
  )

describe("a write", () => {
  it.effect("takes two requests: one reading, one batch", () =>
    withWorkbook(({ emulator, workbook, basis }) =>
      Effect.gen(function* () {
        yield* workbook.write(basis, batch(basis))
        assert.deepEqual(emulator.counts, { reads: 1, writes: 1 })
      }),
    ),
  )

  for (const committed of [false, true]) {
    const when = committed ? "after" : "before"
    it.effect(`44: a 503 ${when} the commit is done once`, () =>
      writesOnce({ kind: "unavailable", committed }),
    )
    it.effect(`44: a reset ${when} the commit is done once`, () => writesOnce({ kind: "reset", committed }))
    it.effect(`50: half an answer ${when} the commit is done once`, () =>
      writesOnce({ kind: "truncated", committed }),
    )
    it.effect(`50: a page instead of an answer ${when} the commit is done once`, () =>
      writesOnce({ kind: "html", committed }),
    )
  }

  it.effect("43, 44: lost before the commit, and another program is first: nothing of ours is written", () =>
    withWorkbook(({ emulator, workbook, basis }) =>
      Effect.gen(function* () {
        emulator.faults.add({ kind: "unavailable", committed: false }, isWrite)
        const other = { id: "other", edits: [setCell(basis, 2, 1, "Ander")] }
        const [ours, theirs] = yield* Effect.all(
          [
            Effect.result(workbook.write(basis, batch(basis))),
            Effect.delay(workbook.write(basis, other), 600),
          ],
          { concurrency: 2 },
        )
        assert.strictEqual(ours._tag, "Failure")
        if (ours._tag === "Failure") assert.strictEqual(reasonOf(ours.failure), "Moved")
        const after = yield* workbook.read
        assert.strictEqual(after.state, theirs.state)
        assert.deepEqual(
          valuesOf(after)
            .slice(1, 3)
            .map(([, name]) => name),
          ["Buurthuis", "Ander"],
        )
      }),
    ),
  )

  it.effect("45: no answer in time, and the commit comes late", () =>
    writesOnce({ kind: "late", milliseconds: 181_500 }),
  )

  it.effect("45: a slow answer is waited for", () => writesOnce({ kind: "slow", milliseconds: 90_000 }))

  it.effect("46: 429 for two minutes, on everything", () =>
    writesOnce({ kind: "quota" }, { forMilliseconds: 120_000 }),
  )

  it.effect("46: the real quota of 60 a minute is waited out by a hundred pushes", () =>
    withWorkbook(
      ({ workbook, emulator }) =>
        Effect.gen(function* () {
          for (let number = 0; number < 100; number++) {
            const basis = yield* workbook.read
            yield* workbook.write(basis, {
              id: `push-${number}`,
              edits: [setCell(basis, 1, 1, `naam ${number}`)],
            })
          }
          assert.strictEqual(valuesOf(yield* workbook.read)[1]?.[1], "naam 99")
          assert.isTrue(emulator.log.some(({ status }) => status === 429))
        }),
      undefined,
      { quota: true },
    ),
  )

  it.effect("is unknown, and says so, when Google stays away after it", () =>
    withWorkbook(({ emulator, workbook, basis }) =>
      Effect.gen(function* () {
        emulator.faults.add({ kind: "reset", committed: true }, isWrite)
        const later = { matches: () => emulator.log.some(({ status }) => status === 0), times: 1000 }
        emulator.faults.add({ kind: "unavailable", committed: false }, later)
        const failure = yield* Effect.flip(workbook.write(basis, batch(basis)))
        assert.strictEqual(reasonOf(failure), "Unavailable unknown")
        assert.isTrue(failure.retryable)
        emulator.faults.clear()
        // The same push, again: its receipt tells that it was done.
        const before = writes(emulator)
        yield* workbook.write(basis, batch(basis))
        assert.strictEqual(writes(emulator), before)
        assert.strictEqual(valuesOf(yield* workbook.read)[1]?.[1], "Nieuw")
      }),
    ),
  )

  it.effect("is certainly not done when Google stays away before it", () =>
    withWorkbook(({ emulator, workbook, basis }) =>
      Effect.gen(function* () {
        emulator.faults.add({ kind: "unavailable", committed: false }, { times: 1000 })
        const failure = yield* Effect.flip(workbook.write(basis, batch(basis)))
        assert.strictEqual(reasonOf(failure), "Unavailable no")
      }),
    ),
  )

  it.effect("47: one wrong request among 500: nothing is applied, and the edit is named", () =>
    withWorkbook(({ emulator, workbook, basis }) =>
      Effect.gen(function* () {
        const edits: Array<Edit.Edit> = Array.from({ length: 499 }, (_, index) => ({
          _tag: "SetNote",
          tab: setCell(basis, 0, 0, "").tab,
          row: 1 + (index % 3),
          column: index % 2,
          note: `notitie ${index}`,
        }))
        edits.splice(250, 0, {
          _tag: "SetNote",
          tab: setCell(basis, 0, 0, "").tab,
          row: 1,
          column: 900,
          note: "x",
        })
        const before = JSON.stringify(emulator.world.book(basis.workbook).sheets[0]?.rows)
        const failure = yield* Effect.flip(workbook.write(basis, { id: "push", edits }))
        assert.strictEqual(failure.reason._tag, "InvalidEdit")
        if (failure.reason._tag === "InvalidEdit") assert.strictEqual(failure.reason.index, 250)
        assert.isFalse(failure.retryable)
        assert.strictEqual(JSON.stringify(emulator.world.book(basis.workbook).sheets[0]?.rows), before)
        assert.strictEqual((yield* workbook.read).state, basis.state)
      }),
    ),
  )

  it.effect("49: a token that expires in the middle is renewed, and the write done once", () => {
    let asked = 0
    return withWorkbook(
      ({ emulator, workbook, basis }) =>
        Effect.gen(function* () {
          emulator.tokens?.clear()
          emulator.tokens?.add("token-2")
          yield* workbook.write(basis, batch(basis))
          assert.strictEqual(valuesOf(yield* workbook.read)[1]?.[1], "Nieuw")
          assert.strictEqual(asked, 2)
        }),
      () =>
        GoogleTokens.layerFrom(async (refused) => {
          if (asked === 0 || refused) asked++
          return `token-${asked}`
        }),
      { tokens: ["token-1"] },
    )
  })

  it.effect("49: a token that stays refused, a file that is no longer shared, a file that is gone", () =>
    withWorkbook(({ emulator, workbook, basis, id }) =>
      Effect.gen(function* () {
        const why = (failure: WorkbookError.WorkbookError) =>
          failure.reason._tag === "Refused" ? failure.reason.why : failure.reason._tag
        emulator.faults.add({ kind: "expired" }, { times: 1000 })
        const expired = yield* Effect.flip(workbook.write(basis, batch(basis)))
        emulator.faults.clear()
        emulator.world.unshared.add(id)
        const unshared = yield* Effect.flip(workbook.write(basis, batch(basis)))
        emulator.world.unshared.clear()
        emulator.world.books.delete(id)
        const gone = yield* Effect.flip(workbook.read)
        assert.deepEqual([expired, unshared, gone].map(why), ["unauthorised", "forbidden", "notFound"])
        assert.deepEqual(
          [expired, unshared, gone].map(({ retryable }) => retryable),
          [false, false, false],
        )
      }),
    ),
  )

  it.effect("51: a full quota of metadata is a limit, and nothing is written", () =>
    withWorkbook(({ emulator, workbook, basis, id }) =>
      Effect.gen(function* () {
        const book = emulator.world.book(id)
        book.metadata = [
          ...book.metadata,
          {
            metadataId: 7,
            metadataKey: "of another program",
            metadataValue: "x".repeat(29_950),
            visibility: "DOCUMENT",
            place: { kind: "SPREADSHEET" },
          },
        ]
        const failure = yield* Effect.flip(workbook.write(basis, batch(basis)))
        assert.deepEqual(
          failure.reason._tag === "Limit" ? failure.reason.which : failure.reason._tag,
          "metadata",
        )
        assert.strictEqual(valuesOf(yield* workbook.read)[1]?.[1], "Buurthuis")
      }),
    ),
  )

  it.effect("52: without changes writes nothing", () =>
    withWorkbook(({ emulator, workbook, basis }) =>
      Effect.gen(function* () {
        assert.deepEqual(yield* workbook.write(basis, { id: "a", edits: [] }), {
          state: basis.state,
          displaced: [],
        })
        assert.deepEqual(emulator.counts, { reads: 0, writes: 0 })
        const same = { id: "b", edits: [setCell(basis, 1, 1, "Buurthuis"), setCell(basis, 3, 2, null)] }
        assert.deepEqual(yield* workbook.write(basis, same), { state: basis.state, displaced: [] })
        assert.deepEqual(emulator.counts, { reads: 1, writes: 0 })
      }),
    ),
  )

  it.effect("keeps at most so many receipts, and the latest stays", () =>
    withWorkbook(({ emulator, workbook, id }) =>
      Effect.gen(function* () {
        for (let number = 0; number < 50; number++) {
          const basis = yield* workbook.read
          yield* workbook.write(basis, {
            id: `push-${number}`,
            edits: [setCell(basis, 1, 1, `naam ${number}`)],
          })
        }
        const receipts = emulator.world
          .book(id)
          .metadata.filter(({ metadataKey }) => metadataKey === "wijkwijzer.receipt")
        assert.strictEqual(receipts.length, 32)
        assert.match((yield* workbook.read).state, /:push-49$/)
      }),
    ),
  )
})

describe("a reading", () => {
  for (const fault of [
    { kind: "quota" },
    { kind: "unavailable", committed: false },
    { kind: "reset", committed: false },
    { kind: "truncated", committed: true },
    { kind: "html", committed: false },
    { kind: "slow", milliseconds: 60_000 },
    { kind: "late", milliseconds: 500_000 },
  ] satisfies ReadonlyArray<Fault>) {
    it.effect(`is done again after: ${fault.kind}`, () =>
      withWorkbook(({ emulator, workbook, basis }) =>
        Effect.gen(function* () {
          emulator.faults.add(fault, { ...isGet, times: 2 })
          assert.deepEqual(yield* workbook.read, basis)
        }),
      ),
    )
  }

  it.effect("takes one request, whatever the number of tabs", () =>
    Effect.gen(function* () {
      const emulator = yield* emulated()
      const tabs = Array.from({ length: 30 }, (_, number) =>
        projects([[`p${number}`, "Buurthuis", 1]], { key: `t${number}`, title: `Tab ${number}` }),
      )
      const { workbook, basis } = yield* Effect.provide(drawn(emulator, tabs), clientLayer(emulator))
      emulator.log.length = 0
      const snapshot = yield* workbook.read
      assert.deepEqual(emulator.counts, { reads: 1, writes: 0 })
      assert.strictEqual(snapshot.tabs.length, 30)
      const edits = snapshot.tabs.map(({ key }) => ({
        _tag: "SetCell" as const,
        tab: key,
        row: 1,
        column: 1,
        value: "B",
      }))
      yield* workbook.write(basis, { id: "push", edits })
      assert.deepEqual(emulator.counts, { reads: 2, writes: 1 })
    }),
  )

  it.effect("that never comes is an error that a retry can help, and says that nothing was written", () =>
    withWorkbook(({ emulator, workbook }) =>
      Effect.gen(function* () {
        emulator.faults.add({ kind: "unavailable", committed: false }, { times: 1000 })
        const failure = yield* Effect.flip(workbook.read)
        assert.strictEqual(reasonOf(failure), "Unavailable no")
        assert.isTrue(failure.retryable)
      }),
    ),
  )
})

describe("a first load", () => {
  const many = projects(
    Array.from({ length: 20_000 }, (_, row) => [
      `p${row}`,
      `Een project met een lange naam, nummer ${row}, in de wijk`,
      row,
    ]),
  )
  const emptyWorkbook = Effect.gen(function* () {
    const emulator = yield* emulated()
    const { id } = emulator.create("Leeg")
    return { emulator, id }
  })
  const open = (id: string, emulator: Emulator) =>
    Effect.provide(
      Effect.flatMap(
        Effect.promise(() => import("../../src/google/GoogleWorkbook.ts")),
        (module): Effect.Effect<Workbook.Workbook, never, never> =>
          module.open({ spreadsheetId: id }).pipe(Effect.provide(clientLayer(emulator))) as never,
      ),
      Layer.empty,
    )

  it.effect("48: dies at part 3, and goes on there when it is called again", () =>
    Effect.gen(function* () {
      const { emulator, id } = yield* emptyWorkbook
      const workbook = yield* open(id, emulator)
      let part = 0
      emulator.faults.add(
        { kind: "refused", status: 400, message: "the program was killed here" },
        { matches: ({ url }) => url.includes(":batchUpdate") && ++part === 3 },
      )
      yield* Effect.flip(workbook.draw(blueprint([many])))
      const sent = writes(emulator)
      assert.strictEqual(sent, 2)
      yield* workbook.draw(blueprint([many]))
      const snapshot = yield* workbook.read
      assert.strictEqual(snapshot.tabs.length, 1)
      assert.deepEqual(valuesOf(snapshot).slice(1), many.rows)
      const largest = Math.max(...emulator.log.map(({ bytes }) => bytes))
      assert.isBelow(largest, 2_000_000)
      // The parts that were done were not sent again.
      const parts = emulator.log.filter(({ url, status }) => url.includes(":batchUpdate") && status === 200)
      const total = parts.reduce((sum, { bytes }) => sum + bytes, 0)
      assert.isBelow(total, JSON.stringify(many.rows).length * 4)
      assert.strictEqual(new Set(parts.map(({ body }) => body)).size, parts.length)
      assert.match(snapshot.state, /^1:draw\//)
    }),
  )

  it.effect("48: after a 503 before or after a part, and a reset, every row is there once", () =>
    Effect.gen(function* () {
      const { emulator, id } = yield* emptyWorkbook
      const workbook = yield* open(id, emulator)
      emulator.faults.add({ kind: "unavailable", committed: true }, isWrite)
      emulator.faults.add({ kind: "unavailable", committed: false }, isWrite)
      emulator.faults.add({ kind: "reset", committed: true }, isWrite)
      yield* inVirtualTime(workbook.draw(blueprint([many])))
      const snapshot = yield* workbook.read
      assert.strictEqual(snapshot.tabs.length, 1)
      assert.deepEqual(valuesOf(snapshot).slice(1), many.rows)
    }),
  )

  it.effect("draws over what was there, and the same workbook again as a new one", () =>
    Effect.gen(function* () {
      const { emulator, id } = yield* emptyWorkbook
      const workbook = yield* open(id, emulator)
      const small = blueprint([projects([["p1", "Buurthuis", 1]])])
      yield* workbook.draw(small)
      emulator.person(id).type("Projecten", "B2", "Iets anders")
      yield* workbook.draw(small)
      const snapshot = yield* workbook.read
      assert.deepEqual(valuesOf(snapshot), [
        ["Id", "Naam", "Bedrag"],
        ["p1", "Buurthuis", 1],
      ])
      assert.deepEqual(snapshot.marks, { partnership: "wijk" })
    }),
  )
})
