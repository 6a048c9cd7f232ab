/**
 * A disk without room: nothing is written, and what was there stays.
 */
import { spawnSync } from "node:child_process"
import { assert } from "@effect/vitest"
import { Change } from "@wijkwijzer/core"
import * as Effect from "effect/Effect"
import { describe, it } from "vitest"
import * as Attempt from "../src/Attempt.ts"
import * as Connection from "../src/Connection.ts"
import * as Format from "../src/Format.ts"
import * as Session from "../src/Session.ts"
import { program } from "./support/children.ts"
import { authorship, counter, tables } from "./support/club.ts"
import { folder, place } from "./support/files.ts"
import { refuses } from "./support/refusals.ts"

const ownMounts = ["unshare", "--mount", "--propagation", "private"]

/** Why no disk can be mounted here; `null` when one can. */
const noMount = (disk: string): string | null => {
  const [command = "", ...args] = ownMounts
  const { status, stderr, error } = spawnSync(
    command,
    [...args, "mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk],
    { encoding: "utf8" },
  )
  return status === 0 ? null : `no disk can be mounted here: ${error?.message ?? stderr.trim()}`
}

const start = program("fillDisk")

describe("a full disk", () => {
  it("refuses a commit, a backup and a new file as Full, keeps what was, and goes on when there is room", async (context) => {
    const disk = folder()
    const reason = noMount(disk)
    if (reason !== null) return context.skip(reason)
    const [line = ""] = await start([disk], { under: ownMounts }).rest()
    const report = JSON.parse(line)
    assert.match(report.whenFull, /^Full: Could not commit to .*: the disk is full; make room and try again/)
    assert.deepInclude(report, { unchanged: true, same: true })
    assert.match(report.backup, /^Full: Could not back up /)
    assert.match(report.creation, /^Full: Could not open /)
    assert.deepInclude(report, { withRoom: "done", verified: "Sound", revision: 5 })
  })

  it("given a file that may not grow, when a commit needs more, then it fails as Full and the next one lands", async () => {
    const file = place()
    const connection = Connection.open({ filename: file, create: true, readOnly: false })
    const preparing = { create: true, readOnly: false, migration: {}, views: [] }
    const session = Session.make(
      connection,
      "ww",
      tables,
      Format.prepare(connection, "ww", tables, preparing),
    )
    const { attempt } = Attempt.make(file, 0)
    const commit = (expectedRevision: number, rows: number) =>
      Effect.runPromise(
        attempt("commit to", () => {
          const changes = Array.from({ length: rows }, (_, at) =>
            Change.insert(counter, { id: `c${expectedRevision}-${at}`, value: at }),
          )
          return session.commit({ ...authorship, expectedRevision, changes }, 0)
        }),
      )
    const { page_count: pages } = connection.statement("PRAGMA page_count").get() ?? {}
    connection.execute(`PRAGMA max_page_count = ${Number(pages) + 4}`)
    try {
      await refuses(commit(0, 3000), "Full", "make room and try again")
      assert.strictEqual((await commit(0, 10)).revision, 1)
      assert.strictEqual(session.read().rows.counter.length, 10)
      assert.strictEqual(session.verify()._tag, "Sound")
    } finally {
      connection.close()
    }
  })
})
