/**
 * Tables that somebody changed with another program.
 */
import { assert } from "@effect/vitest"
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { Change } from "@wijkwijzer/core"
import { describe, it } from "vitest"
import { authorship, counter, fill, tables, team } from "./support/club.ts"
import { bytesAround, outside, place } from "./support/files.ts"
import { refuses } from "./support/refusals.ts"

const filled = async (): Promise<string> => {
  const file = place()
  await using store = await openSqlite(file, { tables })
  await fill(store)
  return file
}

const shapes = {
  "a column added": ["ALTER TABLE ww_team ADD COLUMN colour TEXT", "table ww_team has columns"],
  "a column dropped": [
    "DROP VIEW ww_view_member; ALTER TABLE ww_member DROP COLUMN joined",
    "table ww_member has columns",
  ],
  "a column renamed": ["ALTER TABLE ww_member RENAME COLUMN email TO mail", "mail TEXT"],
  "a column of another type": [
    "DROP TABLE ww_counter; CREATE TABLE ww_counter (id TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)",
    "value TEXT NOT NULL",
  ],
  "a column that may be empty": [
    "DROP TABLE ww_counter; CREATE TABLE ww_counter (id TEXT NOT NULL PRIMARY KEY, value INTEGER)",
    "table ww_counter has columns",
  ],
  "a table dropped": ["DROP TABLE ww_counter", "table ww_counter is gone"],
  "a table renamed": ["ALTER TABLE ww_counter RENAME TO counter", "table ww_counter is gone"],
  "a list of references dropped": ["DROP TABLE ww_member__helps", "table ww_member__helps is gone"],
  "the journal dropped": ["DROP TABLE ww__part; DROP TABLE ww__journal", "table ww__journal is gone"],
  "the journal with a column more": [
    "ALTER TABLE ww__journal ADD COLUMN x TEXT",
    "table ww__journal has columns",
  ],
  "the definitions dropped": ["DROP TABLE ww__definitions", "table ww__definitions is gone"],
  "the definitions emptied": ["DELETE FROM ww__definitions", "which tables it was made with"],
  "the bookkeeping dropped": ["DROP TABLE ww__meta", "table ww__meta is gone"],
  "the format taken out": ["DELETE FROM ww__meta", "its format is"],
  "definitions that cannot be read": [
    "UPDATE ww__definitions SET tables = substr(tables, 2)",
    "version 1 of its table definitions cannot be read",
  ],
} as const

describe("tables of another shape", () => {
  for (const [what, [sql, words]] of Object.entries(shapes)) {
    it(`${what}: opening is refused as Damaged, says what differs, and leaves the file as it was`, async () => {
      const file = await filled()
      outside(file, sql)
      const before = bytesAround(file)
      const advice = "Put back a backup, or export what can be read"
      await refuses(openSqlite(file, { tables }), "Damaged", words, advice)
      assert.deepStrictEqual(bytesAround(file), before)
      // Reading only, SQLite leaves an empty log beside the file.
      await refuses(openSqlite(file, { tables, readOnly: true }), "Damaged", words, advice)
      assert.strictEqual(bytesAround(file)["store.sqlite"], before["store.sqlite"])
    })
  }

  it("changed under an open store: reading and committing are refused as Damaged", async () => {
    const file = await filled()
    await using store = await openSqlite(file, { tables })
    await store.read()
    outside(file, "ALTER TABLE ww_counter RENAME COLUMN value TO amount")
    await refuses(store.read(), "Damaged", "no such column")
    const changes = [Change.insert(counter, { id: "new", value: 1 })]
    await refuses(store.commit({ ...authorship, expectedRevision: 4, changes }), "Damaged")
  })

  it("a rule that another program added is met as Damaged, and nothing is written", async () => {
    const file = await filled()
    outside(
      file,
      "CREATE TRIGGER theirs BEFORE INSERT ON ww_team WHEN NEW.name = 'East' BEGIN SELECT RAISE(ABORT, 'not the East'); END",
    )
    await using store = await openSqlite(file, { tables })
    const insertion = (name: string) => ({
      ...authorship,
      expectedRevision: 4,
      changes: [Change.insert(counter, { id: name, value: 1 }), Change.insert(team, { id: name, name })],
    })
    await refuses(store.commit(insertion("East")), "Damaged", "not the East")
    assert.strictEqual((await store.commit(insertion("West"))).revision, 5)
    assert.deepStrictEqual(
      (await store.read()).rows.counter.map(({ id }): string => id),
      ["West", "shared"],
    )
  })

  it("a dropped view is no harm", async () => {
    const file = await filled()
    outside(file, "DROP VIEW ww_view_team")
    await using store = await openSqlite(file, { tables })
    assert.strictEqual((await store.verify())._tag, "Sound")
  })
})

const differing = {
  "a value changed": "UPDATE ww_counter SET value = 40",
  "a value emptied": "UPDATE ww_member SET joined = NULL WHERE id = 'els'",
  "a row added": "INSERT INTO ww_team (id, name) VALUES ('east', 'East')",
  "a row deleted": "DELETE FROM ww_counter",
  "an id changed": "UPDATE ww_counter SET id = 'other'",
  "a reference added to a list": "INSERT INTO ww_member__helps VALUES ('els', 'north')",
  "a reference taken from a list": "DELETE FROM ww_member__helps WHERE target = 'south'",
} as const

describe("rows changed past the journal", () => {
  for (const [what, sql] of Object.entries(differing)) {
    it(`${what}: it can still be read, and verify says TablesDiffer and what differs`, async () => {
      const file = await filled()
      outside(file, sql)
      await using store = await openSqlite(file, { tables })
      const register = await store.read()
      const verified = await store.verify()
      if (verified._tag !== "TablesDiffer") return assert.fail(verified._tag)
      assert.isAtLeast(verified.changes.length, 1)
      assert.notDeepEqual(register.rows, (await store.readAt(4)).rows)
    })
  }

  it("names the change itself", async () => {
    const file = await filled()
    outside(file, "UPDATE ww_counter SET value = 40")
    await using store = await openSqlite(file, { tables })
    const verified = await store.verify()
    assert.deepInclude(verified, {
      changes: [{ _tag: "Update", table: "counter", id: "shared", from: { value: 2 }, to: { value: 40 } }],
    })
  })
})

const unsound = {
  "a text with a line break where one line belongs": [
    "UPDATE ww_team SET name = 'a' || char(10) WHERE id = 'north'",
    "team/north.name",
  ],
  "a text of nothing": ["UPDATE ww_team SET name = '' WHERE id = 'north'", "team/north.name"],
  "a date that is none": ["UPDATE ww_member SET joined = '2024-02-30' WHERE id = 'els'", "member/els.joined"],
  "a number too large for any program": ["UPDATE ww_counter SET value = 9223372036854775807", ""],
  "an id that is none": ["UPDATE ww_counter SET id = 'a b'", "counter"],
  "a dangling reference": [
    "UPDATE ww_member SET team = 'nowhere' WHERE id = 'els'",
    'there is no team with id "nowhere"',
  ],
  "a dangling reference in a list": [
    "INSERT INTO ww_member__helps VALUES ('els', 'nowhere')",
    'there is no team with id "nowhere"',
  ],
  "a row gone that others refer to": ["DELETE FROM ww_team WHERE id = 'north'", "member/jan.team"],
  "two rows with what must be unique": [
    "UPDATE ww_team SET name = 'North' WHERE id = 'south'",
    "name also stands in row",
  ],
  "values that do not go together": [
    "UPDATE ww_member SET phone = NULL WHERE id = 'els'",
    "the values do not go together",
  ],
  "a reference in a list of nobody": [
    "INSERT INTO ww_member__helps VALUES ('nobody', 'north')",
    "ww_member__helps",
  ],
} as const

describe("rows that make no register", () => {
  for (const [what, [sql, words]] of Object.entries(unsound)) {
    it(`${what}: reading is refused as Damaged and names the place; verify does not say Sound`, async () => {
      const file = await filled()
      outside(file, sql)
      await using store = await openSqlite(file, { tables })
      await refuses(store.read(), "Damaged", words, "Put back a backup")
      const verified = await store.verify().then(
        ({ _tag }) => _tag,
        ({ reason }) => reason._tag,
      )
      assert.include(["TablesDiffer", "Damaged"], verified)
      const entries: Array<number> = []
      for await (const { revision } of store.history()) entries.push(revision)
      assert.deepStrictEqual(entries, [1, 2, 3, 4], "what was written can still be read")
    })
  }
})
