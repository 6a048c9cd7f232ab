/**
 * The journal, and earlier registers out of it: for stores with a history.
 */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as Instant from "../../values/Instant.ts"
import type { Adapter } from "./Adapter.ts"
import { authorship, insertTeam, tables } from "./fixtures.ts"

const day = (n: number): Instant.Instant => Instant.unsafe(`2024-03-0${n}T12:00:00.000Z`)

/** The tests on the journal. */
export const journal = (adapter: Adapter): void => {
  const written = Effect.gen(function* () {
    const store = yield* (yield* adapter.place).open(tables)
    for (const n of [1, 2, 3]) {
      yield* store.commit({
        ...authorship,
        at: day(n),
        expectedRevision: n - 1,
        changes: [insertTeam(`t${n}`, `Team ${n}`)],
      })
    }
    return store
  })

  describe.skipIf(!adapter.capabilities.history)("the journal", () => {
    it.effect("holds every commit in order, with who, why, when and what", () =>
      Effect.gen(function* () {
        const store = yield* written
        const entries = yield* Stream.runCollect(store.history())
        assert.deepStrictEqual(
          entries,
          [1, 2, 3].map((n) => ({
            ...authorship,
            revision: n,
            at: day(n),
            changes: [insertTeam(`t${n}`, `Team ${n}`)],
          })),
        )
        const later = yield* Stream.runCollect(store.history(2))
        assert.deepStrictEqual(
          later.map((entry) => entry.revision),
          [3],
        )
      }),
    )

    it.effect("gives any earlier register by revision and by instant", () =>
      Effect.gen(function* () {
        const store = yield* written
        for (const n of [0, 1, 2, 3]) {
          const register = yield* store.readAt(n)
          assert.strictEqual(register.revision, n)
          assert.deepStrictEqual(
            register.rows.team.map((row): string => row.id),
            ["t1", "t2", "t3"].slice(0, n),
          )
        }
        assert.strictEqual((yield* store.readAt(Instant.unsafe("2024-03-02T11:59:59.999Z"))).revision, 1)
        assert.strictEqual((yield* store.readAt(day(2))).revision, 2)
        assert.strictEqual((yield* store.readAt(Instant.unsafe("1999-01-01T00:00:00.000Z"))).revision, 0)
      }),
    )

    it.effect("has no revision that was never written", () =>
      Effect.gen(function* () {
        const store = yield* written
        const error = yield* Effect.flip(store.readAt(4))
        assert.deepInclude(error.reason, { _tag: "NoSuchRevision", asked: 4, latestRevision: 3 })
      }),
    )

    it.effect("never dates an entry before the one that precedes it", () =>
      Effect.gen(function* () {
        const store = yield* written
        const entry = yield* store.commit({
          ...authorship,
          at: day(1),
          expectedRevision: 3,
          changes: [insertTeam("t4", "Team 4")],
        })
        assert.strictEqual(entry.at, day(3))
      }),
    )
  })

  describe.skipIf(adapter.capabilities.history)("a store without a history", () => {
    it.effect("says so", () =>
      Effect.gen(function* () {
        const store = yield* (yield* adapter.place).open(tables)
        const error = yield* Effect.flip(store.readAt(0))
        assert.strictEqual(error.reason._tag, "Unsupported")
      }),
    )
  })
}
