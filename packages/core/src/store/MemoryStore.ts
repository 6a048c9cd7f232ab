/**
 * A store that lives as long as the process: for tests, previews and programs that keep nothing.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import * as Change from "../register/Change.ts"
import * as Register from "../register/Register.ts"
import type { Tables } from "../register/Tables.ts"
import * as Domain from "../tables.ts"
import * as Instant from "../values/Instant.ts"
import * as Replay from "./Replay.ts"
import type { Entry, Store } from "./Store.ts"
import { PartnershipStore } from "./Store.ts"
import { Conflict, Rejected, StoreError } from "./StoreError.ts"

const name = "memory"

/** A store in memory, empty or holding a register (whose rows then are its first commit). */
export const make = <T extends Tables>(
  tables: T,
  initial?: Register.Register<T>,
): Effect.Effect<Store<T>, StoreError> =>
  Effect.gen(function* () {
    let register = Register.empty(tables)
    const journal: Array<Entry> = []

    const commit: Store<T>["commit"] = Effect.fnUntraced(function* (asked) {
      const failed = (reason: StoreError["reason"]) =>
        new StoreError({ operation: "commit to", store: name, reason })
      const now = asked.at ?? Instant.fromEpochMillis(yield* Clock.currentTimeMillis)
      const { expectedRevision, author, reason, changes } = asked
      if (expectedRevision !== register.revision) {
        return yield* failed(new Conflict({ expectedRevision, actualRevision: register.revision }))
      }
      const last = journal.at(-1)
      const at = last !== undefined && last.at > now ? last.at : now
      if (changes.length === 0) return { revision: register.revision, author, reason, at, changes }
      const applied = Change.apply(tables, register, changes)
      if (Result.isFailure(applied)) return yield* failed(new Rejected({ problems: applied.failure }))
      const revision = register.revision + 1
      register = { ...applied.success, revision }
      const entry: Entry = { revision, author, reason, at, changes }
      journal.push(entry)
      return entry
    })

    const history: Store<T>["history"] = (afterRevision = 0) =>
      Stream.suspend(() => Stream.fromIterable(journal.slice(afterRevision)))

    if (initial !== undefined) {
      const changes = Change.between(Register.plain(register), Register.plain(initial))
      yield* commit({ expectedRevision: 0, author: name, reason: "initial register", changes })
    }

    return {
      name,
      tables,
      capabilities: { history: true, durable: false, concurrentWriters: true },
      read: Effect.sync(() => register),
      readAt: (point) => Replay.readAt(name, tables, history(), point),
      commit,
      history,
    }
  })

/** The partnership's store in memory, as a layer. */
export const layer: Layer.Layer<PartnershipStore, StoreError> = Layer.effect(
  PartnershipStore,
  make(Domain.tables),
)
