/**
 * A complete store in a page: the register and its journal in one JSON file.
 *
 * It is here to be read and copied. It has one writer, as its capabilities say.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { Change, Instant, type Tables } from "@wijkwijzer/core"
import { Replay, type Store, StoreError } from "@wijkwijzer/core/store"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"

/** Opens a store in a JSON file. */
export const make = <T extends Tables.Tables>(
  tables: T,
  path: string,
): Effect.Effect<Store.Store<T>, StoreError.StoreError> => {
  const failed = (operation: string, reason: StoreError.StoreErrorReason) =>
    new StoreError.StoreError({ operation, store: path, reason })

  const attempt = <A>(operation: string, body: () => A): Effect.Effect<A, StoreError.StoreError> =>
    Effect.try({
      try: body,
      catch: (cause) =>
        failed(operation, new StoreError.Unavailable({ detail: `the file says: ${cause}`, cause })),
    })

  const entries = attempt(
    "read",
    (): ReadonlyArray<Store.Entry> => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : []),
  )
  const history: Store.Store<T>["history"] = (after = 0) =>
    Stream.unwrap(Effect.map(entries, (all) => Stream.fromIterable(all.slice(after))))

  const read = Effect.flatMap(entries, (all) => Replay.readAt(path, tables, history(), all.length))

  const commit: Store.Store<T>["commit"] = Effect.fnUntraced(function* ({
    expectedRevision,
    changes,
    author,
    reason,
    at,
  }) {
    const all = yield* entries
    const register = yield* read
    if (all.length !== expectedRevision) {
      return yield* failed(
        "commit to",
        new StoreError.Conflict({ expectedRevision, actualRevision: all.length }),
      )
    }
    const now = at ?? Instant.fromEpochMillis(yield* Clock.currentTimeMillis)
    const last = all.at(-1)?.at ?? now
    const entry = {
      revision: all.length,
      author,
      reason,
      at: Instant.compare(last, now) > 0 ? last : now,
      changes,
    }
    if (changes.length === 0) return entry
    const applied = Change.apply(tables, register, changes)
    if (Result.isFailure(applied))
      return yield* failed("commit to", new StoreError.Rejected({ problems: applied.failure }))
    const written = { ...entry, revision: all.length + 1 }
    yield* attempt("commit to", () => {
      writeFileSync(`${path}.new`, JSON.stringify([...all, written]))
      renameSync(`${path}.new`, path)
    })
    return written
  })

  return Effect.succeed({
    name: path,
    tables,
    capabilities: { history: true, durable: true, concurrentWriters: false },
    read,
    readAt: (point) => Replay.readAt(path, tables, history(), point),
    commit,
    history,
  })
}
