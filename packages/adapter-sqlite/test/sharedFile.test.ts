/**
 * One file for several partnerships, and for the tables of a host application.
 */
import { DatabaseSync } from "node:sqlite"
import { assert } from "@effect/vitest"
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { Change, Tables } from "@wijkwijzer/core"
import { describe, it } from "vitest"
import { authorship, counter, fill, member, put, tables, team } from "./support/club.ts"
import { holds, oneValue, outside, place, rowsOf } from "./support/files.ts"
import { table, text } from "./support/tableTools.ts"

const host = [
  "PRAGMA user_version = 42",
  "PRAGMA application_id = 1234",
  "CREATE TABLE team (id INTEGER PRIMARY KEY, name TEXT)",
  "CREATE TABLE ww (x)",
  "CREATE TABLE ww_teams (x)",
  "CREATE TABLE wwteam (x)",
  "CREATE TABLE ww_team__extra (x)",
  "CREATE TABLE ww_member__helps_more (x)",
  "CREATE TABLE www_team (x)",
  "CREATE TABLE meta (x); CREATE TABLE journal (x); CREATE TABLE definitions (x)",
  'CREATE TABLE "ww-team" (x); CREATE TABLE "ww team" (x)',
  "CREATE VIEW view_team AS SELECT * FROM team",
  "CREATE INDEX ww_team_by_name ON team (name)",
  "CREATE TRIGGER theirs AFTER INSERT ON team BEGIN INSERT INTO ww VALUES (NEW.id); END",
  "INSERT INTO team VALUES (1, 'theirs')",
  "INSERT INTO ww_team__extra VALUES ('kept')",
]

/** What the host has in the file. */
const hosted = (file: string) => ({
  version: oneValue(file, "PRAGMA user_version"),
  application: oneValue(file, "PRAGMA application_id"),
  schema: rowsOf(file, "SELECT type, name, sql FROM sqlite_schema ORDER BY name").filter(({ sql }) =>
    host.some((statement) => statement.includes(String(sql))),
  ),
  rows: ["team", "ww", "ww_team__extra"].map((name) => rowsOf(file, `SELECT * FROM "${name}"`)),
})

describe("a file of a host application", () => {
  it("keeps its tables of similar names, its version and its rows, through creation, migration and erasure", async () => {
    const file = place()
    outside(file, ...host)
    const before = hosted(file)
    assert.strictEqual(before.schema.length, 15)
    {
      await using store = await openSqlite(file, { tables })
      await fill(store)
      assert.deepStrictEqual(hosted(file), before)
      const register = await store.read()
      const gone = Change.remove(register, member, "jan")
      await store.erase({
        ...authorship,
        expectedRevision: 4,
        changes: gone === undefined ? [] : [gone],
        rows: [{ table: "member", id: "jan" }],
      })
      assert.isFalse(holds(file, "Jan Pieterse"))
      assert.deepStrictEqual(hosted(file), before)
    }
    const later = Tables.make([table("squad", { name: text }), counter])
    const migration = {
      renamedTables: { team: "squad" },
      droppedColumns: { squad: ["parent"] },
      droppedTables: ["member"],
    }
    await using store = await openSqlite(file, { tables: later, migration })
    assert.deepStrictEqual(
      (await store.read()).rows.squad.map(({ name }) => name),
      ["North", "South"],
    )
    assert.deepInclude(await store.verify(), { _tag: "Sound", revision: 5 })
    assert.deepStrictEqual(hosted(file), before)
  })

  it("can go on writing its own rows beside the store", async () => {
    const file = place()
    outside(file, ...host)
    await using store = await openSqlite(file, { tables })
    const other = new DatabaseSync(file)
    try {
      for (let n = 2; n < 20; n++) {
        other.prepare("INSERT INTO team VALUES (?, ?)").run(n, `theirs ${n}`)
        await put(store, [Change.insert(team, { id: `t${n}`, name: `Team ${n}` })])
      }
    } finally {
      other.close()
    }
    assert.strictEqual(oneValue(file, "SELECT count(*) FROM team"), 19)
    assert.deepInclude(await store.verify(), { _tag: "Sound", revision: 18 })
  })
})

describe("several partnerships in one file", () => {
  const namespaces = ["ww", "w", "www", "wwteam", "b2"]

  it("do not see each other: rows, revisions, history, erasure, migration", async () => {
    const file = place()
    for (const [index, namespace] of namespaces.entries()) {
      await using store = await openSqlite(file, { tables, namespace })
      assert.strictEqual((await store.read()).revision, 0)
      for (let n = 0; n <= index; n++) {
        await put(store, [Change.insert(team, { id: `t${n}`, name: `${namespace} ${n}` })])
      }
      await put(store, [Change.insert(member, { id: "jan", name: `Jan of ${namespace}`, phone: "1" })])
    }
    for (const [index, namespace] of namespaces.entries()) {
      await using store = await openSqlite(file, { tables, namespace })
      const register = await store.read()
      assert.strictEqual(register.revision, index + 2)
      assert.deepStrictEqual(
        register.rows.team.map(({ name }) => name),
        Array.from({ length: index + 1 }, (_, n) => `${namespace} ${n}`),
      )
      assert.deepInclude(await store.verify(), { _tag: "Sound", revision: index + 2 })
    }
    {
      await using store = await openSqlite(file, { tables, namespace: "w" })
      const gone = Change.remove(await store.read(), member, "jan")
      await store.erase({
        ...authorship,
        expectedRevision: 3,
        changes: gone === undefined ? [] : [gone],
        rows: [{ table: "member", id: "jan" }],
      })
    }
    for (const namespace of namespaces) {
      assert.strictEqual(holds(file, `Jan of ${namespace}"`), namespace !== "w", namespace)
    }
    const later = Tables.make([table("team", { name: text })])
    const migration = { droppedTables: ["member", "counter"], droppedColumns: { team: ["parent"] } }
    await (await openSqlite(file, { tables: later, namespace: "w", migration })).close()
    for (const [index, namespace] of namespaces.entries()) {
      const options =
        namespace === "w"
          ? { tables: later as Tables.Tables, migration }
          : { tables: tables as Tables.Tables }
      await using store = await openSqlite<Tables.Tables>(file, { ...options, namespace })
      const revision = namespace === "w" ? 4 : index + 2
      assert.deepInclude(await store.verify(), { _tag: "Sound", revision })
    }
  })
})
