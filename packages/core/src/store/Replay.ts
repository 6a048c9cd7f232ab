/**
 * Earlier registers out of a journal: what any store with a history can offer.
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import * as Change from "../register/Change.ts"
import * as Register from "../register/Register.ts"
import type { Tables } from "../register/Tables.ts"
import type { Entry, Point } from "./Store.ts"
import { Damaged, NoSuchRevision, StoreError } from "./StoreError.ts"

const reached = (entry: Entry, point: Point): boolean =>
  typeof point === "number" ? entry.revision <= point : entry.at <= point

/** Replays a journal from the start up to a point. */
export const readAt = <T extends Tables>(
  store: string,
  tables: T,
  history: Stream.Stream<Entry, StoreError>,
  point: Point,
): Effect.Effect<Register.Register<T>, StoreError> => {
  const failed = (reason: StoreError["reason"]) =>
    new StoreError({ operation: "read an earlier revision of", store, reason })
  const step = (register: Register.Register<T>, entry: Entry) => {
    const applied = Change.apply(tables, register, entry.changes)
    return Result.isSuccess(applied)
      ? Effect.succeed({ ...applied.success, revision: entry.revision })
      : Effect.fail(
          failed(
            new Damaged({ details: [`revision ${entry.revision} does not follow from the one before`] }),
          ),
        )
  }
  return history.pipe(
    Stream.takeWhile((entry) => reached(entry, point)),
    Stream.runFoldEffect(() => Register.empty(tables), step),
    Effect.flatMap((register) =>
      typeof point === "number" && register.revision !== point
        ? Effect.fail(failed(new NoSuchRevision({ asked: point, latestRevision: register.revision })))
        : Effect.succeed(register),
    ),
  )
}
