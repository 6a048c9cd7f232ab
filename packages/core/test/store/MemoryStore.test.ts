import { MemoryStore, type Store } from "@wijkwijzer/core/store"
import { StoreSuite } from "@wijkwijzer/core/testing"
import * as Effect from "effect/Effect"

StoreSuite.suite({
  name: "MemoryStore",
  capabilities: { history: true, durable: false, concurrentWriters: true },
  place: Effect.sync(() => {
    const opened = new Map<unknown, unknown>()
    return {
      open: (tables) =>
        Effect.map(
          opened.has(tables) ? Effect.succeed(opened.get(tables)) : MemoryStore.make(tables),
          (store) => {
            opened.set(tables, store)
            return store as Store.Store<typeof tables>
          },
        ),
    }
  }),
})
