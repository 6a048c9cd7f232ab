import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { StoreSuite } from "@wijkwijzer/core/testing"
import * as Effect from "effect/Effect"
import * as MinimalStore from "./MinimalStore.ts"

StoreSuite.suite({
  name: "MinimalStore",
  capabilities: { history: true, durable: true, concurrentWriters: false },
  place: Effect.map(
    Effect.acquireRelease(
      Effect.sync(() => mkdtempSync(join(tmpdir(), "wijkwijzer-minimal-"))),
      (folder) => Effect.sync(() => rmSync(folder, { recursive: true })),
    ),
    (folder) => ({ open: (tables) => MinimalStore.make(tables, join(folder, "store.json")) }),
  ),
})
