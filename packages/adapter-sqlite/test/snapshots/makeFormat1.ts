/**
 * Writes `format-1.sql`. It was run once, when format 1 was made, and is run again only while no version of the
 * package was published:
 *
 *     npm exec -- node --conditions=@wijkwijzer/source packages/adapter-sqlite/test/snapshots/makeFormat1.ts
 *
 * When the format changes, this file and its SQL stay as they are, beside those of the new format: the tests open
 * the snapshot of every format there ever was.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { dump } from "./dump.ts"
import { make } from "./format1.ts"

const folder = mkdtempSync(join(tmpdir(), "wijkwijzer-snapshot-"))
const file = join(folder, "store.sqlite")
await make(file)
const note = "-- A store of format 1, as makeFormat1.ts made it. Every name and value is invented.\n"
writeFileSync(join(import.meta.dirname, "format-1.sql"), note + dump(file))
rmSync(folder, { recursive: true })
