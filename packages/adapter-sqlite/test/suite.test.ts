import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { SqliteStore } from "@wijkwijzer/adapter-sqlite"
import { StoreSuite } from "@wijkwijzer/core/testing"
import * as Effect from "effect/Effect"

const folder = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "wijkwijzer-"))),
  (path) => Effect.sync(() => rmSync(path, { recursive: true })),
)

StoreSuite.suite({
  name: "SqliteStore",
  capabilities: { history: true, durable: true, concurrentWriters: true },
  place: Effect.map(folder, (path) => ({
    open: (tables) => SqliteStore.make(tables, { filename: join(path, "store.sqlite") }),
  })),
})
