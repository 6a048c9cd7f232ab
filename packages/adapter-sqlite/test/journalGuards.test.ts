/**
 * The journal refuses other programs that would change it.
 */
import { DatabaseSync } from "node:sqlite"
import { assert } from "@effect/vitest"
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { describe, it } from "vitest"
import { fill, tables } from "./support/club.ts"
import { place, rowsOf } from "./support/files.ts"

const attempts = [
  "UPDATE ww__journal SET author = 'somebody else'",
  "UPDATE ww__journal SET hash = 'x' WHERE revision = 2",
  "UPDATE ww__part SET changes = '[]' WHERE revision = 2",
  "UPDATE OR REPLACE ww__journal SET revision = 1 WHERE revision = 2",
  "DELETE FROM ww__journal",
  "DELETE FROM ww__journal WHERE revision = 4",
  "DELETE FROM ww__part WHERE revision = 4",
  "INSERT OR REPLACE INTO ww__journal SELECT revision, at, 'somebody else', reason, definitions, hash FROM ww__journal",
  "REPLACE INTO ww__part SELECT revision, part, personal, digest, '[]' FROM ww__part WHERE revision = 4",
  "INSERT INTO ww__journal VALUES (4, '', '', '', 1, '') ON CONFLICT DO UPDATE SET author = 'somebody else'",
  "INSERT INTO ww__journal VALUES (9, '', '', '', 1, '')",
  "INSERT INTO ww__journal VALUES (0, '', '', '', 1, '')",
  "INSERT INTO ww__part VALUES (1, 7, 0, '', '[]')",
  "INSERT INTO ww__part VALUES (9, 0, 0, '', '[]')",
]

describe("the journal, from another connection", () => {
  for (const sql of attempts) {
    it(`refuses ${sql}`, async () => {
      const file = place()
      await using store = await openSqlite(file, { tables })
      await fill(store)
      const journal = () => [
        rowsOf(file, "SELECT * FROM ww__journal"),
        rowsOf(file, "SELECT * FROM ww__part"),
      ]
      const before = journal()
      const other = new DatabaseSync(file)
      try {
        assert.throws(() => other.exec(sql), /the journal is never changed/)
      } finally {
        other.close()
      }
      assert.deepStrictEqual(journal(), before)
      assert.strictEqual((await store.verify())._tag, "Sound")
    })
  }

  it("can be read by anyone, and goes on", async () => {
    const file = place()
    await using store = await openSqlite(file, { tables })
    await fill(store)
    assert.deepStrictEqual(rowsOf(file, "SELECT revision, author FROM ww__journal ORDER BY revision"), [
      { revision: 1, author: "test" },
      { revision: 2, author: "test" },
      { revision: 3, author: "test" },
      { revision: 4, author: "test" },
    ])
  })
})
