/**
 * Files that may be read and not written.
 */
import { chmodSync, existsSync } from "node:fs"
import { dirname } from "node:path"
import { assert } from "@effect/vitest"
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { Change } from "@wijkwijzer/core"
import { describe, it } from "vitest"
import { program, type Running } from "./support/children.ts"
import { authorship, counter, fill, tables } from "./support/club.ts"
import { bytesAround, place } from "./support/files.ts"
import { refuses } from "./support/refusals.ts"

const start = program("openAs")

/** Root may write anything, so there another user tries. */
const somebody: Running = process.getuid?.() === 0 ? { uid: 65534 } : {}

const filled = async (): Promise<string> => {
  const file = place()
  await using store = await openSqlite(file, { tables })
  await fill(store)
  return file
}

describe("a file that may only be read", () => {
  it("is read, and refuses a commit as ReadOnly", async () => {
    const file = await filled()
    chmodSync(file, 0o444)
    chmodSync(dirname(file), 0o777)
    const { "store.sqlite": before } = bytesAround(file)
    const [line = ""] = await start([file], somebody).rest()
    const report = JSON.parse(line)
    assert.strictEqual(report.read, 4)
    assert.strictEqual(report.commit.tag, "ReadOnly")
    assert.match(report.commit.message, /Could not commit to .*: it cannot be written to; check the rights/)
    assert.strictEqual(bytesAround(file)["store.sqlite"], before)
  })

  it("in a folder that may only be read is refused with a typed error, or read", async () => {
    const file = await filled()
    chmodSync(file, 0o444)
    chmodSync(dirname(file), 0o555)
    const before = bytesAround(file)
    for (const how of ["", "readOnly"]) {
      const [line = ""] = await start([file, how], somebody).rest()
      const report = JSON.parse(line)
      if (report.opened) {
        assert.strictEqual(report.read, 4)
        assert.strictEqual(report.commit.tag, "ReadOnly")
      } else {
        assert.include(["Unavailable", "ReadOnly"], report.refused.tag)
        assert.match(report.refused.message, /check .*folder/)
      }
      assert.deepStrictEqual(bytesAround(file), before)
    }
    chmodSync(dirname(file), 0o755)
  })

  it("that may not even be read says what to check", async () => {
    const file = await filled()
    chmodSync(file, 0o000)
    chmodSync(dirname(file), 0o777)
    const [line = ""] = await start([file], somebody).rest()
    const { refused } = JSON.parse(line)
    assert.strictEqual(refused.tag, "Unavailable")
    assert.match(refused.message, /check that it is a file.*and your rights/)
  })
})

describe("a store opened to read only", () => {
  it("reads, refuses to commit, and leaves the file as it was", async () => {
    const file = await filled()
    const { "store.sqlite": before } = bytesAround(file)
    {
      await using store = await openSqlite(file, { tables, readOnly: true })
      assert.strictEqual((await store.read()).revision, 4)
      const changes = [Change.insert(counter, { id: "more", value: 1 })]
      await refuses(
        store.commit({ ...authorship, expectedRevision: 4, changes }),
        "ReadOnly",
        "check the rights",
      )
      assert.strictEqual((await store.verify())._tag, "Sound")
    }
    assert.strictEqual(bytesAround(file)["store.sqlite"], before)
  })

  it("is not made where there is none", async () => {
    const file = place()
    await refuses(openSqlite(file, { tables, readOnly: true }), "Missing", "check the path")
    await refuses(openSqlite(file, { tables, create: false }), "Missing", "allow it to be created")
    assert.isFalse(existsSync(file))
  })
})
