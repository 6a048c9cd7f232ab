/**
 * Several handles on one place, and what stays after the last is closed.
 */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Adapter } from "./Adapter.ts"
import { authorship, insertTeam, tables } from "./fixtures.ts"

/** The tests on handles and durability. */
export const places = (adapter: Adapter): void => {
  describe.skipIf(!adapter.capabilities.durable)("a durable store", () => {
    it.effect("still holds everything after it was closed and opened again", () =>
      Effect.gen(function* () {
        const place = yield* adapter.place
        const before = yield* Effect.scoped(
          Effect.gen(function* () {
            const store = yield* place.open(tables)
            yield* store.commit({ ...authorship, expectedRevision: 0, changes: [insertTeam("a", "A")] })
            return yield* store.read
          }),
        )
        assert.deepStrictEqual(yield* (yield* place.open(tables)).read, before)
      }),
    )
  })

  describe.skipIf(!adapter.capabilities.concurrentWriters)("two writers on one place", () => {
    it.effect("see each other's commits, and only the first on a revision lands", () =>
      Effect.gen(function* () {
        const place = yield* adapter.place
        const ours = yield* place.open(tables)
        const theirs = yield* place.open(tables)
        const tries = yield* Effect.all(
          [ours, theirs].map((store, at) =>
            Effect.result(
              store.commit({
                ...authorship,
                expectedRevision: 0,
                changes: [insertTeam(`t${at}`, `Team ${at}`)],
              }),
            ),
          ),
          { concurrency: "unbounded" },
        )
        const failures = tries.filter(Result.isFailure)
        assert.strictEqual(failures.length, 1)
        assert.strictEqual(failures[0]?.failure.reason._tag, "Conflict")
        assert.deepStrictEqual(yield* ours.read, yield* theirs.read)
        assert.strictEqual((yield* ours.read).rows.team.length, 1)
      }),
    )
  })
}
