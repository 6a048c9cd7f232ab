/**
 * What stands where a store should be and is none: each is refused with what to do, and stays as it was.
 */
import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { assert } from "@effect/vitest"
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import type { StoreError } from "@wijkwijzer/core/store"
import { describe, it } from "vitest"
import { fill, tables } from "./support/club.ts"
import { bytesAround, folder, outside, place } from "./support/files.ts"
import { refusal, refuses } from "./support/refusals.ts"

const filled = async (file = place()): Promise<string> => {
  await using store = await openSqlite(file, { tables })
  await fill(store)
  return file
}

/** Refused, with the whole folder as it was. */
const refusedUntouched = async <Tag extends StoreError.StoreErrorReason["_tag"]>(
  file: string,
  tag: Tag,
  ...words: ReadonlyArray<string | RegExp>
) => {
  const before = bytesAround(file)
  const reason = await refuses(openSqlite(file, { tables }), tag, ...words)
  assert.deepStrictEqual(bytesAround(file), before)
  return reason
}

describe("a file that is not SQLite", () => {
  const contents = {
    "a text": "id;naam\n1;Noord\n".repeat(100),
    "a short text": "x",
    "an image": Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
    zeros: Buffer.alloc(8192),
    "a name of SQLite and nothing of it": `SQLite format 3\u0000${"x".repeat(5000)}`,
  }
  for (const [what, content] of Object.entries(contents)) {
    it(`such as ${what} is refused as NotAStore`, async () => {
      const file = place()
      writeFileSync(file, content)
      await refusedUntouched(file, "NotAStore", "it is not a SQLite database; choose another file")
    })
  }

  it("such as a folder says what to check", async () => {
    const file = folder()
    await refuses(openSqlite(file, { tables }), "Unavailable", "check that it is a file")
  })

  it("in a folder that is not there says what to check", async () => {
    const file = join(folder(), "nowhere", "store.sqlite")
    await refuses(openSqlite(file, { tables }), "Unavailable", "that its folder exists")
    assert.isFalse(existsSync(file))
  })
})

describe("a database of another program", () => {
  it("is refused where no store may be made in it, and keeps its own way of writing", async () => {
    const file = place()
    outside(file, "CREATE TABLE note (text TEXT)", "INSERT INTO note VALUES ('theirs')")
    const before = bytesAround(file)
    const refused = refuses(openSqlite(file, { tables, create: false }), "NotAStore", 'the namespace "ww"')
    await refused
    await refuses(openSqlite(file, { tables, readOnly: true }), "NotAStore", "choose another file")
    assert.deepStrictEqual(bytesAround(file), before)
  })

  it("with a table named like one of ours is refused by name, and stays as it was", async () => {
    for (const [sql, name] of [
      ["CREATE TABLE ww_team (x)", "table ww_team"],
      ["CREATE TABLE WW_Member__Helps (x)", "table WW_Member__Helps"],
      ["CREATE TABLE ww__meta (x)", "table ww__meta"],
      ["CREATE TABLE ww__journal (revision INTEGER)", "table ww__journal"],
      ["CREATE VIEW ww_view_team AS SELECT 1", "view ww_view_team"],
      ["CREATE TABLE x (y); CREATE INDEX ww_counter ON x (y)", "index ww_counter"],
    ] as const) {
      const file = place()
      outside(file, sql)
      await refusedUntouched(
        file,
        "NotAStore",
        `it holds ${name} of another program`,
        "choose another namespace",
      )
    }
  })
})

describe("a store of a newer version of this package", () => {
  it("is refused with both versions", async () => {
    const file = await filled()
    outside(file, `UPDATE ww__meta SET value = '2' WHERE key = 'format'`)
    const { found, supported } = await refusedUntouched(
      file,
      "Newer",
      "it has format 2",
      "update the package",
    )
    assert.deepStrictEqual({ found, supported }, { found: 2, supported: 1 })
  })

  it("is refused as such even where its bookkeeping has changed", async () => {
    const file = await filled()
    outside(
      file,
      `UPDATE ww__meta SET value = '3' WHERE key = 'format'`,
      "ALTER TABLE ww__journal ADD COLUMN signature TEXT",
      "DROP TABLE ww__definitions",
    )
    await refusedUntouched(file, "Newer", "it has format 3")
  })

  it("with a format that is no version is refused as Damaged", async () => {
    for (const format of ["2.5", "", "x", "-1", "0", "1e400"]) {
      const file = await filled()
      outside(file, `UPDATE ww__meta SET value = '${format}' WHERE key = 'format'`)
      await refusedUntouched(file, "Damaged", `its format is "${format}"`, "Put back a backup")
    }
  })
})

describe("a store that was cut off", () => {
  it("at any length is refused with a typed error or found by verify, and stays as it was", async () => {
    const whole = readFileSync(await filled())
    const expected = await (async () => {
      await using store = await openSqlite(await filled(), { tables })
      return JSON.stringify((await store.read()).rows)
    })()
    const lengths = [1, 15, 16, 99, 100, 101, 511, 512, 513]
    for (let length = 1024; length < whole.length; length += 1024) lengths.push(length - 1, length)
    const tags = new Map<string, number>()
    for (const length of lengths) {
      const file = place()
      writeFileSync(file, whole)
      truncateSync(file, length)
      const before = bytesAround(file)
      const tag = await openSqlite(file, { tables }).then(
        async (store) => {
          try {
            const read = await store.read().catch(() => null)
            if (read !== null) assert.strictEqual(JSON.stringify(read.rows), expected, `cut off at ${length}`)
            const verified = await store.verify().then(
              ({ _tag }) => _tag,
              ({ reason }) => reason._tag,
            )
            assert.notStrictEqual(verified, "Sound", `cut off at ${length}`)
            return `opened, ${verified}`
          } finally {
            await store.close()
          }
        },
        async (error) => (await refusal(Promise.reject(error))).reason._tag,
      )
      tags.set(tag, (tags.get(tag) ?? 0) + 1)
      assert.deepStrictEqual(bytesAround(file), before, `cut off at ${length}`)
    }
    console.info(`${lengths.length} lengths: ${[...tags].map(([tag, n]) => `${n} ${tag}`).join(", ")}`)
  })

  it("to nothing at all is a new store: a program that ended while it made one left just that", async () => {
    const file = place()
    mkdirSync(join(file, ".."), { recursive: true })
    writeFileSync(file, "")
    await using store = await openSqlite(file, { tables })
    assert.strictEqual((await store.read()).revision, 0)
  })
})
