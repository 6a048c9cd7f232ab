/**
 * Somebody who takes the guards away and changes the journal is found: verify names the first entry that is broken.
 */
import { assert } from "@effect/vitest"
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { Change } from "@wijkwijzer/core"
import { describe, it } from "vitest"
import { counter, fill, put, tables } from "./support/club.ts"
import { oneValue, outside, place, rowsOf } from "./support/files.ts"

/** What another program runs first. */
const withoutGuards = (file: string): ReadonlyArray<string> =>
  rowsOf(file, "SELECT name FROM sqlite_schema WHERE type = 'trigger'").map(
    ({ name }) => `DROP TRIGGER "${name}"`,
  )

const filled = async (): Promise<string> => {
  const file = place()
  await using store = await openSqlite(file, { tables })
  await fill(store)
  return file
}

const verified = async (file: string) => {
  await using store = await openSqlite(file, { tables })
  return store.verify()
}

/** Swaps what two rows hold in every column but the first. */
const swap = (table: string, key: string, columns: ReadonlyArray<string>, a: number, b: number): string =>
  `UPDATE ${table} SET ${columns
    .map(
      (column) =>
        `${column} = (SELECT ${column} FROM ${table} AS o WHERE o.${key} = ${a} + ${b} - ${table}.${key})`,
    )
    .join(", ")} WHERE ${key} IN (${a}, ${b})`

/** What is done to the journal, and the entry that verify must name. */
const cases: ReadonlyArray<readonly [what: string, sql: string, revision: number]> = [
  ["the author of an entry", "UPDATE ww__journal SET author = 'somebody else' WHERE revision = 2", 2],
  ["a letter of a reason", "UPDATE ww__journal SET reason = reason || '.' WHERE revision = 3", 3],
  ["an instant", "UPDATE ww__journal SET at = '2020-01-01T00:00:00.000Z' WHERE revision = 1", 1],
  ["an instant that is none", "UPDATE ww__journal SET at = 'yesterday' WHERE revision = 4", 4],
  ["the definitions of an entry", "UPDATE ww__journal SET definitions = 2 WHERE revision = 2", 2],
  ["a hash", "UPDATE ww__journal SET hash = 'x' WHERE revision = 2", 2],
  ["the last hash", "UPDATE ww__journal SET hash = 'x' WHERE revision = 4", 4],
  ["a digest", "UPDATE ww__part SET digest = 'x' WHERE revision = 3", 3],
  [
    "a value in a part",
    `UPDATE ww__part SET changes = replace(changes, 'South', 'West') WHERE revision = 1`,
    1,
  ],
  [
    "a personal value in a part",
    "UPDATE ww__part SET changes = replace(changes, 'Jan Pieterse', 'Piet') WHERE revision = 2",
    2,
  ],
  [
    "the salt of a personal value",
    `UPDATE ww__part SET changes = replace(changes, '"salt":"', '"salt":"x') WHERE revision = 2`,
    2,
  ],
  [
    "a part and its digest",
    "UPDATE ww__part SET changes = '[]', digest = 'T1PNoY14zwcuWHyTFXg3rCS9c4ds0xaiGQ9tEcDp_kU' WHERE revision = 3",
    3,
  ],
  ["a part that is no longer JSON", "UPDATE ww__part SET changes = substr(changes, 2) WHERE revision = 2", 2],
  ["that a part holds personal values", "UPDATE ww__part SET personal = 0 WHERE revision = 2", 2],
  ["that a part holds none", "UPDATE ww__part SET personal = 1 WHERE revision = 1", 1],
  ["the number of a part", "UPDATE ww__part SET part = 3 WHERE revision = 2", 2],
  ["the revision of a part", "UPDATE ww__part SET revision = 1, part = 1 WHERE revision = 2", 1],
  ["a part added", "INSERT INTO ww__part VALUES (2, 1, 0, 'x', '[]')", 2],
  ["a part without an entry", "INSERT INTO ww__part VALUES (5, 0, 0, 'x', '[]')", 5],
  ["a part taken away", "DELETE FROM ww__part WHERE revision = 3", 3],
  [
    "an entry deleted in the middle",
    "DELETE FROM ww__journal WHERE revision = 2; DELETE FROM ww__part WHERE revision = 2",
    2,
  ],
  [
    "an entry deleted, and those after it renumbered",
    `DELETE FROM ww__journal WHERE revision = 2; DELETE FROM ww__part WHERE revision = 2;
     UPDATE ww__journal SET revision = revision - 1 WHERE revision > 2; UPDATE ww__part SET revision = revision - 1 WHERE revision > 2`,
    2,
  ],
  [
    "the first entry deleted",
    "DELETE FROM ww__journal WHERE revision = 1; DELETE FROM ww__part WHERE revision = 1",
    1,
  ],
  [
    "two entries swapped",
    swap("ww__journal", "revision", ["at", "author", "reason", "definitions", "hash"], 2, 3),
    2,
  ],
  ["two parts swapped", swap("ww__part", "revision", ["personal", "digest", "changes"], 3, 4), 3],
  [
    "an entry before the first",
    "INSERT INTO ww__journal SELECT 0, at, author, reason, definitions, hash FROM ww__journal WHERE revision = 1",
    1,
  ],
  ["the last entry without its parts", "DELETE FROM ww__journal WHERE revision = 4", 4],
  ["the table definitions", 'UPDATE ww__definitions SET plan = \'{"tables":[],"dropped":[]}\'', 1],
]

describe("a journal that was tampered with", () => {
  for (const [what, sql, revision] of cases) {
    it(`${what}: verify names entry ${revision}`, async () => {
      const file = await filled()
      outside(file, ...withoutGuards(file), sql)
      const found = await verified(file)
      assert.deepInclude(found, { _tag: "BrokenEntry", revision }, JSON.stringify(found))
    })
  }

  it("in two places: verify names the first", async () => {
    const file = await filled()
    const author = "UPDATE ww__journal SET author = 'somebody else' WHERE revision IN (2, 4)"
    outside(file, ...withoutGuards(file), author)
    assert.deepInclude(await verified(file), { _tag: "BrokenEntry", revision: 2 })
  })

  it("by wiping personal values that no erasure took: verify names the entry", async () => {
    const file = await filled()
    // The digest cannot tell, for it is the same before and after an erasure.
    const text = String(oneValue(file, "SELECT changes FROM ww__part WHERE revision = 2"))
    {
      await using store = await openSqlite(file, { tables })
      const register = await store.read()
      const rows = [{ table: "member", id: "jan" }]
      const changes = [Change.update(register, tables.member, "jan", { name: "n1", email: null, phone: "1" })]
      await store.erase({
        author: "test",
        reason: "asked",
        expectedRevision: 4,
        changes: changes.filter((change) => change !== undefined),
        rows,
      })
      assert.strictEqual((await store.verify())._tag, "Sound")
    }
    const wiped = String(oneValue(file, "SELECT changes FROM ww__part WHERE revision = 2"))
    assert.notStrictEqual(wiped, text)
    // As if only the entry of the erasure had never been.
    outside(
      file,
      ...withoutGuards(file),
      "DELETE FROM ww__part WHERE revision = 5",
      "DELETE FROM ww__journal WHERE revision = 5",
    )
    assert.deepInclude(await verified(file), { _tag: "BrokenEntry", revision: 2 })
  })
})

describe("a journal cut off at its end", () => {
  const cutOff = ["DELETE FROM ww__part WHERE revision = 4", "DELETE FROM ww__journal WHERE revision = 4"]

  it("is found through the tables", async () => {
    const file = await filled()
    outside(file, ...withoutGuards(file), ...cutOff)
    assert.deepInclude(await verified(file), { _tag: "TablesDiffer" })
  })

  it("together with the tables is found by the head that was noted elsewhere", async () => {
    const file = await filled()
    const noted = await verified(file)
    assert.deepInclude(noted, { _tag: "Sound", revision: 4 })
    outside(
      file,
      ...withoutGuards(file),
      ...cutOff,
      "UPDATE ww_counter SET value = 1",
      "UPDATE ww_member SET joined = NULL WHERE id = 'els'",
    )
    const now = await verified(file)
    if (now._tag !== "Sound" || noted._tag !== "Sound") return assert.fail("the rest is as it was")
    assert.strictEqual(now.revision, 3)
    assert.notStrictEqual(now.head, noted.head)
    {
      // Nor can another entry take the place of the one that was cut off.
      await using store = await openSqlite(file, { tables })
      await put(store, [Change.insert(counter, { id: "new", value: 1 })])
    }
    const later = await verified(file)
    assert.deepInclude(later, { _tag: "Sound", revision: 4 })
    assert.notStrictEqual(later._tag === "Sound" && later.head, noted.head)
  })
})
