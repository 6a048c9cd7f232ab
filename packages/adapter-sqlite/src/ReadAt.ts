/**
 * Earlier registers out of the journal.
 */
import type { Register, Tables } from "@wijkwijzer/core"
import { type Store, StoreError } from "@wijkwijzer/core/store"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Attempts } from "./Attempt.ts"
import * as Replayed from "./Replayed.ts"

const isReached = (entry: Store.Entry, point: Store.Point): boolean =>
  typeof point === "number" ? entry.revision <= point : entry.at <= point

/** The register as it stood at a point of this history. */
export const readAt = <T extends Tables.Tables>(
  tables: T,
  history: Stream.Stream<Store.Entry, StoreError.StoreError>,
  point: Store.Point,
  { failed }: Attempts,
): Effect.Effect<Register.Register<T>, StoreError.StoreError> => {
  const operation = "read an earlier revision of"
  const replay = Effect.gen(function* () {
    const replayed = Replayed.make(tables)
    let revision = 0
    yield* history.pipe(
      Stream.takeWhile((entry) => isReached(entry, point)),
      Stream.runForEach((entry) => {
        revision = entry.revision
        const details = [`revision ${revision} does not follow from the one before`]
        return replayed.apply(entry.changes).length === 0
          ? Effect.void
          : Effect.fail(failed(operation, new StoreError.Damaged({ details })))
      }),
    )
    return typeof point === "number" && revision !== point
      ? yield* failed(operation, new StoreError.NoSuchRevision({ asked: point, latestRevision: revision }))
      : replayed.register(revision)
  })
  // Once more where entries did not follow: somebody may have erased between two pages of the history.
  return Effect.retry(replay, { times: 1, while: (error) => error.reason._tag === "Damaged" })
}
