/**
 * What stands in the file, as another program reads it: typed columns, and foreign keys that can be enforced.
 */
import { execFileSync } from "node:child_process"
import { DatabaseSync } from "node:sqlite"
import { assert } from "@effect/vitest"
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { Change } from "@wijkwijzer/core"
import { describe, it } from "vitest"
import { program } from "../../../test/support/programs.ts"
import { authorship, tables as club, fill, team } from "./support/club.ts"
import { place, rowsOf } from "./support/files.ts"
import { everyKind, tables } from "./support/kinds.ts"

const sqlite3 = program("sqlite3")

const full = {
  id: "full",
  text: "O'Brien",
  longText: "one\ntwo",
  integer: Number.MAX_SAFE_INTEGER,
  decimal: 3,
  money: -123456789,
  hours: 775,
  percentage: 3333,
  date: "2024-02-29",
  until: "9999-12-31",
  instant: "2024-02-29T12:30:15.123Z",
  yesNo: true,
  oneOf: "two",
  team: "a",
  teams: ["b", "a"],
  secret: 5,
} as const

const filled = async (): Promise<string> => {
  const file = place()
  await using store = await openSqlite(file, { tables })
  const changes = [
    Change.insert(team, { id: "a", name: "A" }),
    Change.insert(team, { id: "b", name: "B", parent: "a" }),
    Change.insert(everyKind, full),
    Change.insert(everyKind, { id: "no", yesNo: false }),
    Change.insert(everyKind, { id: "none" }),
  ]
  await store.commit({ ...authorship, expectedRevision: 0, changes })
  return file
}

const columns = [
  "text",
  "long_text",
  "integer",
  "decimal",
  "money",
  "hours",
  "percentage",
  "date",
  "until",
  "instant",
  "yes_no",
  "one_of",
  "team",
  "secret",
]

/** What SQL calls the value in each column. */
const types = `SELECT ${columns.map((column) => `typeof("${column}") AS "${column}"`).join(", ")} FROM ww_every_kind WHERE id = `

describe("the bytes of a store", () => {
  it("hold every kind of column as the SQL type that fits it, in strict tables", async () => {
    const file = await filled()
    const [typed] = rowsOf(file, `${types} 'full'`)
    assert.deepStrictEqual(typed, {
      text: "text",
      long_text: "text",
      integer: "integer",
      decimal: "real",
      money: "integer",
      hours: "integer",
      percentage: "integer",
      date: "text",
      until: "text",
      instant: "text",
      yes_no: "integer",
      one_of: "text",
      team: "text",
      secret: "integer",
    })
    const [absent = {}] = rowsOf(file, `${types} 'none'`)
    assert.deepStrictEqual(
      Object.values(absent),
      columns.map(() => "null"),
    )
    const lax = rowsOf(
      file,
      `SELECT name FROM pragma_table_list WHERE name LIKE 'ww\\_%' ESCAPE '\\' AND type = 'table' AND NOT strict`,
    )
    assert.deepStrictEqual(lax, [])
  })

  it("hold the values as they were given", async () => {
    const file = await filled()
    const [row] = rowsOf(file, `SELECT * FROM ww_every_kind WHERE id = 'full'`)
    const { longText, yesNo, oneOf, teams, ...plain } = full
    assert.deepStrictEqual(row, { ...plain, long_text: longText, yes_no: 1, one_of: oneOf } as never)
    assert.deepStrictEqual(rowsOf(file, "SELECT owner, target FROM ww_every_kind__teams ORDER BY target"), [
      { owner: "full", target: "a" },
      { owner: "full", target: "b" },
    ])
    assert.deepStrictEqual(rowsOf(file, "SELECT yes_no FROM ww_every_kind ORDER BY id"), [
      { yes_no: 1 },
      { yes_no: 0 },
      { yes_no: null },
    ])
  })

  it.skipIf(sqlite3.absent)("are sound and the same to the program sqlite3", async () => {
    const file = await filled()
    const ask = (sql: string): string =>
      execFileSync(sqlite3.path ?? "", ["-readonly", "-json", file, sql], { encoding: "utf8" })
    assert.deepStrictEqual(JSON.parse(ask("PRAGMA integrity_check")), [{ integrity_check: "ok" }])
    assert.strictEqual(ask("PRAGMA foreign_key_check"), "")
    assert.deepStrictEqual(
      JSON.parse(ask("SELECT * FROM ww_every_kind ORDER BY id")),
      rowsOf(file, "SELECT * FROM ww_every_kind ORDER BY id"),
    )
  })

  it("are checked by SQLite where another program writes past the store", async () => {
    const file = await filled()
    const other = new DatabaseSync(file, { enableForeignKeyConstraints: true })
    try {
      for (const sql of [
        "UPDATE ww_every_kind SET team = 'nowhere' WHERE id = 'full'",
        "INSERT INTO ww_every_kind__teams VALUES ('none', 'nowhere')",
        "INSERT INTO ww_every_kind__teams VALUES ('nobody', 'a')",
        "INSERT INTO ww_team VALUES ('c', 'C', 'nowhere')",
        "DELETE FROM ww_team WHERE id = 'a'",
      ]) {
        assert.throws(() => other.exec(sql), /FOREIGN KEY constraint failed/, sql)
      }
      for (const [sql, words] of [
        ["UPDATE ww_every_kind SET money = 'much'", /cannot store TEXT value in INTEGER column/],
        ["UPDATE ww_every_kind SET money = 1.5", /cannot store REAL value in INTEGER column/],
        ["UPDATE ww_every_kind SET text = x'00'", /cannot store BLOB value in TEXT column/],
        ["UPDATE ww_every_kind SET yes_no = 2", /CHECK constraint failed/],
        ["UPDATE ww_team SET name = NULL", /NOT NULL constraint failed/],
        ["INSERT INTO ww_team VALUES ('a', 'A', NULL)", /UNIQUE constraint failed/],
      ] as const) {
        assert.throws(() => other.exec(sql), words, sql)
      }
    } finally {
      other.close()
    }
    await using store = await openSqlite(file, { tables })
    assert.strictEqual((await store.verify())._tag, "Sound")
  })

  it("name every table and column so that no two are the same and all can be typed", async () => {
    const file = place()
    await using store = await openSqlite(file)
    const names = rowsOf(
      file,
      "SELECT name FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    ).map(({ name }) => String(name))
    for (const name of names) assert.match(name, /^[a-z][a-z0-9_]*$/)
    assert.strictEqual(new Set(names).size, names.length)
    assert.strictEqual((await store.verify())._tag, "Sound")
  })

  it("say in the schema which version of the format they are", async () => {
    const file = place()
    await using store = await openSqlite(file, { tables: club })
    await fill(store)
    assert.deepStrictEqual(rowsOf(file, "SELECT * FROM ww__meta"), [{ key: "format", value: "1" }])
  })
})
