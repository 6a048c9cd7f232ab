/**
 * Table definitions that change: rows, history and seals come along.
 */
import { assert } from "@effect/vitest"
import { openSqlite, type SqliteStore } from "@wijkwijzer/adapter-sqlite"
import { Change, Register, Tables } from "@wijkwijzer/core"
import { describe, it } from "vitest"
import { authorship } from "./support/club.ts"
import { holds, place, rowsOf } from "./support/files.ts"
import { refuses } from "./support/refusals.ts"
import {
  choice,
  date,
  decimal,
  integer,
  longText,
  money,
  optional,
  personal,
  table,
  text,
  to,
  toMany,
  yesNo,
} from "./support/tableTools.ts"

type Rows = Readonly<
  Record<string, ReadonlyArray<{ readonly id: string } & Readonly<Record<string, unknown>>>>
>

const team = table("team", { name: text, size: optional(integer) }, [["name"]])
const member = table("member", {
  name: personal(text),
  team: optional(to("team")),
  helps: toMany("team"),
})
const before = Tables.make([team, member])

/** Three revisions, each with what stood there. */
const states: ReadonlyArray<Rows> = [
  { team: [], member: [] },
  {
    team: [
      { id: "a", name: "Alfa", size: 3 },
      { id: "b", name: "Beta", size: null },
    ],
    member: [{ id: "m", name: "Mo", team: "a", helps: ["a", "b"] }],
  },
  {
    team: [
      { id: "a", name: "Alpha", size: 3 },
      { id: "b", name: "Beta", size: 9 },
      { id: "c", name: "Gamma", size: null },
    ],
    member: [
      { id: "m", name: "Mo", team: null, helps: ["b"] },
      { id: "n", name: "Noor", team: "c", helps: [] },
    ],
  },
  {
    team: [
      { id: "a", name: "Alpha", size: null },
      { id: "c", name: "Gamma", size: 1 },
    ],
    member: [{ id: "n", name: "Noor", team: "c", helps: ["a", "c"] }],
  },
]

const registerOf = (rows: Rows): Register.AnyRegister => ({ revision: 0, rows })

/** The file with the tables as they were, at revision 3. */
const filled = async (): Promise<string> => {
  const file = place()
  await using store = await openSqlite(file, { tables: before })
  for (const [expectedRevision, rows] of states.slice(1).entries()) {
    const last = registerOf(states[expectedRevision] ?? {})
    const changes = Change.between(last, registerOf(rows))
    await store.commit({ ...authorship, expectedRevision, changes })
  }
  return file
}

type Row = Rows[string][number]

const each = (rows: Rows, change: { readonly [name: string]: (row: Row) => Row | null }): Rows =>
  Object.fromEntries(
    Object.entries(rows).map(([name, list]) => [
      name,
      list.map((row) => (change[name] ?? ((one) => one))(row)).filter((row) => row !== null),
    ]),
  )

interface Case {
  readonly tables: Tables.Tables
  readonly migration?: SqliteStore.Migration
  /** What must be read of each revision under the new tables. */
  readonly expected: (rows: Rows) => Rows
}

const cases: Readonly<Record<string, Case>> = {
  "a column added that may be empty": {
    tables: Tables.make([
      table("team", { name: text, size: optional(integer), since: optional(date) }, [["name"]]),
      member,
    ]),
    expected: (rows) => each(rows, { team: (row) => ({ ...row, since: null }) }),
  },
  "a column added that must be filled, with a default for the rows that are there": {
    tables: Tables.make([
      table("team", { open: yesNo, name: text, colour: choice, size: optional(integer), budget: money }, [
        ["name"],
      ]),
      member,
    ]),
    migration: { defaults: { team: { open: true, colour: "red", budget: -5 } } },
    expected: (rows) =>
      each(rows, {
        team: ({ id, name, size }) => ({ id, open: true, name, colour: "red", size, budget: -5 }),
      }),
  },
  "a default full of quotes": {
    tables: Tables.make([
      table("team", { name: text, size: optional(integer), note: text }, [["name"]]),
      member,
    ]),
    migration: { defaults: { team: { note: `'; DROP TABLE ww_team; --"\\` } } },
    expected: (rows) => each(rows, { team: (row) => ({ ...row, note: `'; DROP TABLE ww_team; --"\\` }) }),
  },
  "a column renamed": {
    tables: Tables.make([table("team", { title: text, size: optional(integer) }, [["title"]]), member]),
    migration: { renamedColumns: { team: { name: "title" } } },
    expected: (rows) => each(rows, { team: ({ id, name, size }) => ({ id, title: name, size }) }),
  },
  "a column renamed and another given its old name": {
    tables: Tables.make([
      table("team", { title: text, name: optional(text), size: optional(integer) }),
      member,
    ]),
    migration: { renamedColumns: { team: { name: "title" } } },
    expected: (rows) => each(rows, { team: ({ id, name, size }) => ({ id, title: name, name: null, size }) }),
  },
  "columns that take each other's place by a chain of names": {
    tables: Tables.make([table("team", { size: text, people: optional(integer) }), member]),
    migration: { renamedColumns: { team: { name: "size", size: "people" } } },
    expected: (rows) => each(rows, { team: ({ id, name, size }) => ({ id, size: name, people: size }) }),
  },
  "a column made optional": {
    tables: Tables.make([
      table("team", { name: optional(text), size: optional(integer) }, [["name"]]),
      member,
    ]),
    expected: (rows) => rows,
  },
  "a column that must be filled from now on": {
    tables: Tables.make([table("team", { name: text, size: integer }, [["name"]]), member]),
    migration: { defaults: { team: { size: 0 } } },
    expected: (rows) => each(rows, { team: (row) => ({ ...row, size: row.size ?? 0 }) }),
  },
  "a column dropped": {
    tables: Tables.make([table("team", { name: text }, [["name"]]), member]),
    migration: { droppedColumns: { team: ["size"] } },
    expected: (rows) => each(rows, { team: ({ id, name }) => ({ id, name }) }),
  },
  "a line of text that may become long, and a whole number that may have decimals": {
    tables: Tables.make([table("team", { name: longText, size: optional(decimal) }, [["name"]]), member]),
    expected: (rows) => rows,
  },
  "columns in another order": {
    tables: Tables.make([table("team", { size: optional(integer), name: text }, [["name"]]), member]),
    expected: (rows) => each(rows, { team: ({ id, name, size }) => ({ id, size, name }) }),
  },
  "a unique set taken away": {
    tables: Tables.make([table("team", { name: text, size: optional(integer) }), member]),
    expected: (rows) => rows,
  },
  "a unique set more": {
    tables: Tables.make([
      team,
      table("member", { name: personal(text), team: optional(to("team")), helps: toMany("team") }, [
        ["name"],
        ["team", "helps"],
        ["helps"],
      ]),
    ]),
    expected: (rows) => rows,
  },
  "a column of references added": {
    tables: Tables.make([
      table("team", { name: text, size: optional(integer), near: toMany("team") }, [["name"]]),
      member,
    ]),
    expected: (rows) => each(rows, { team: (row) => ({ ...row, near: [] }) }),
  },
  "columns of references renamed": {
    tables: Tables.make([
      team,
      table("member", { name: personal(text), group: optional(to("team")), fresh: toMany("team") }),
    ]),
    migration: { renamedColumns: { member: { team: "group", helps: "fresh" } } },
    expected: (rows) =>
      each(rows, { member: ({ id, name, team, helps }) => ({ id, name, group: team, fresh: helps }) }),
  },
  "columns of references dropped": {
    tables: Tables.make([team, table("member", { name: personal(text) })]),
    migration: { droppedColumns: { member: ["team", "helps"] } },
    expected: (rows) => each(rows, { member: ({ id, name }) => ({ id, name }) }),
  },
  "a reference that must be filled, with a default that was not there from the start": {
    tables: Tables.make([
      team,
      table("member", { name: personal(text), team: to("team"), helps: toMany("team") }),
    ]),
    migration: { defaults: { member: { team: "c" } } },
    expected: (rows) => each(rows, { member: (row) => ({ ...row, team: row.team ?? "c" }) }),
  },
  "a table added": {
    tables: Tables.make([
      team,
      member,
      table("vehicle", { name: text, team: to("team"), drivers: toMany("member") }, [["name"]]),
    ]),
    expected: (rows) => ({ ...rows, vehicle: [] }),
  },
  "a table renamed, with what refers to it": {
    tables: Tables.make([
      table("squad", { name: text, size: optional(integer) }, [["name"]]),
      table("member", { name: personal(text), team: optional(to("squad")), helps: toMany("squad") }),
    ]),
    migration: { renamedTables: { team: "squad" } },
    expected: ({ team: squad = [], member: members = [] }) => ({ squad, member: members }),
  },
  "a table renamed and another given its old name": {
    tables: Tables.make([
      table("squad", { name: text, size: optional(integer) }, [["name"]]),
      table("member", { name: personal(text), team: optional(to("squad")), helps: toMany("squad") }),
      table("team", { colour: choice }),
    ]),
    migration: { renamedTables: { team: "squad" } },
    expected: ({ team: squad = [], member: members = [] }) => ({ squad, member: members, team: [] }),
  },
  "a table dropped, with the columns that refer to it": {
    tables: Tables.make([table("member", { name: personal(text) })]),
    migration: { droppedTables: ["team"], droppedColumns: { member: ["team", "helps"] } },
    expected: ({ member: members = [] }) => ({ member: members.map(({ id, name }) => ({ id, name })) }),
  },
  "a check that rows of old do not satisfy, and those of now do": {
    tables: Tables.make([
      table(
        "team",
        { name: text, size: optional(integer) },
        [["name"]],
        [
          {
            name: "no-beta",
            columns: ["name"],
            label: { nl: "niet Beta", en: "not Beta" },
            holds: (row: Row) => row.name !== "Beta",
          } as never,
        ],
      ),
      table("member", {
        name: personal(text),
        team: optional(to("team")),
        helps: toMany("team"),
        since: optional(date),
      }),
    ]),
    expected: (rows) => each(rows, { member: (row) => ({ ...row, since: null }) }),
  },
  "many things at once": {
    tables: Tables.make([
      table("person", {
        fullName: personal(longText),
        squad: to("squad"),
        helps: toMany("squad"),
        active: yesNo,
      }),
      table("squad", { title: text, colour: choice }, [["title"]]),
      table("vehicle", { owner: to("person") }),
    ]),
    migration: {
      renamedTables: { team: "squad", member: "person" },
      renamedColumns: { squad: { name: "title" }, person: { name: "fullName", team: "squad" } },
      droppedColumns: { squad: ["size"] },
      defaults: { squad: { colour: "blue" }, person: { squad: "a", active: false } },
    },
    expected: ({ team: teams = [], member: members = [] }) => ({
      person: members.map(({ id, name, team, helps }) => ({
        id,
        fullName: name,
        squad: team ?? "a",
        helps,
        active: false,
      })),
      squad: teams.map(({ id, name }) => ({ id, title: name, colour: "blue" })),
      vehicle: [],
    }),
  },
}

const textOf = (rows: unknown): string => JSON.stringify(rows)

describe("definitions that changed", () => {
  for (const [what, { tables, migration = {}, expected }] of Object.entries(cases)) {
    it(what, async () => {
      const file = await filled()
      const check = async () => {
        await using store = await openSqlite(file, { tables, migration })
        assert.strictEqual(textOf((await store.read()).rows), textOf(expected(states[3] ?? {})))
        for (const [revision, rows] of states.entries()) {
          assert.strictEqual(
            textOf((await store.readAt(revision)).rows),
            textOf(expected(rows)),
            `revision ${revision}`,
          )
        }
        assert.deepInclude(await store.verify(), { _tag: "Sound", revision: 3 })
      }
      await check()
      const versions = () => rowsOf(file, "SELECT version, plan IS NOT NULL AS planned FROM ww__definitions")
      const recorded = [
        { version: 1, planned: 0 },
        { version: 2, planned: 1 },
      ]
      assert.deepStrictEqual(versions(), recorded, "the migration is on record")
      // The same declaration once more: what the file has already is passed over.
      await check()
      assert.deepStrictEqual(versions(), recorded)
      assert.deepStrictEqual(rowsOf(file, "PRAGMA foreign_key_check"), [])
      assert.deepStrictEqual(
        rowsOf(file, "SELECT name FROM sqlite_schema WHERE substr(name, -8) = '___fresh'"),
        [],
      )
      await commitsGoOn(file, tables, migration)
    })
  }
})

/** A commit after the migration lands, and can be read back with all before it. */
const commitsGoOn = async (
  file: string,
  tables: Tables.Tables,
  migration: SqliteStore.Migration,
): Promise<void> => {
  await using store = await openSqlite(file, { tables, migration })
  const register = await store.read()
  const [name = "", list = []] = Object.entries(register.rows).find(([, rows]) => rows.length > 0) ?? []
  const [row] = (list as ReadonlyArray<Row>).slice(-1)
  if (row === undefined) return assert.fail("there must be a row")
  const gone = Object.entries(register.rows).flatMap(
    ([other, rows]): ReadonlyArray<Change.Change> =>
      (rows as ReadonlyArray<Row>)
        .filter(({ id }) => other !== name || id === row.id || textOf(list).includes(row.id))
        .map((one) => ({ _tag: "Delete", table: other, id: one.id, row: one })),
  )
  await store.commit({ ...authorship, expectedRevision: 3, changes: gone })
  assert.deepInclude(await store.verify(), { _tag: "Sound", revision: 4 })
  assert.strictEqual(textOf((await store.readAt(4)).rows), textOf((await store.read()).rows))
}

describe("definitions that change twice", () => {
  const second = Tables.make([
    table("team", { title: text, name: optional(text), size: optional(integer) }),
    member,
  ])
  const third = Tables.make([
    table("team", { title: text, name: optional(text), size: optional(integer), note: optional(text) }),
    member,
  ])
  const migration = { renamedColumns: { team: { name: "title" } }, defaults: { team: { name: "never" } } }

  it("a rename that was done is not done again, whatever is declared", async () => {
    const file = await filled()
    {
      await using store = await openSqlite(file, { tables: second, migration })
      const { rows } = await store.read()
      assert.deepStrictEqual(
        rows.team.map(({ title, name }) => [title, name]),
        [
          ["Alpha", "never"],
          ["Gamma", "never"],
        ],
      )
      const change: Change.Change = {
        _tag: "Update",
        table: "team",
        id: "a",
        from: { name: "never" },
        to: { name: null },
      }
      await store.commit({ ...authorship, expectedRevision: 3, changes: [change] })
    }
    await using store = await openSqlite(file, { tables: third, migration })
    const { rows } = await store.read()
    assert.deepStrictEqual(
      rows.team.map(({ title, name }) => [title, name]),
      [
        ["Alpha", null],
        ["Gamma", "never"],
      ],
    )
    assert.deepInclude(await store.verify(), { _tag: "Sound", revision: 4 })
    assert.strictEqual((await store.readAt(1)).rows.team[1]?.title, "Beta")
  })

  it("personal values are erased from entries written under older names of table and columns", async () => {
    const file = await filled()
    const tables = Tables.make([
      team,
      table("person", { fullName: personal(text), team: optional(to("team")), helps: toMany("team") }),
    ])
    const renamed = { renamedTables: { member: "person" }, renamedColumns: { person: { name: "fullName" } } }
    await using store = await openSqlite(file, { tables, migration: renamed })
    assert.isTrue(holds(file, "Noor"))
    const row = Register.get(await store.read(), "person", "n")
    if (row === undefined) return assert.fail("Noor is there")
    await store.erase({
      ...authorship,
      expectedRevision: 3,
      changes: [{ _tag: "Delete", table: "person", id: "n", row: row as never }],
      rows: [{ table: "person", id: "n" }],
    })
    assert.isFalse(holds(file, "Noor"))
    assert.isTrue(holds(file, '"Mo"'))
    assert.deepInclude(await store.verify(), { _tag: "Sound", revision: 4 })
    assert.deepStrictEqual(
      (await store.readAt(2)).rows.person.map(({ fullName }) => fullName),
      ["Mo", "(erased)"],
    )
  })

  it("and from tables that were dropped since", async () => {
    const file = await filled()
    await using store = await openSqlite(file, {
      tables: Tables.make([team]),
      migration: { droppedTables: ["member"] },
    })
    assert.isTrue(holds(file, "Noor"))
    await store.erase({
      ...authorship,
      expectedRevision: 3,
      changes: [],
      rows: [{ table: "member", id: "n" }],
    })
    assert.isFalse(holds(file, "Noor"))
    assert.isTrue(holds(file, '"Mo"'))
    assert.deepInclude(await store.verify(), { _tag: "Sound", revision: 4 })
  })
})

describe("a file that another program migrated while it was open", () => {
  it("is neither read nor written with the definitions of before, and opens again", async () => {
    const file = await filled()
    await using ours = await openSqlite(file, { tables: before })
    await ours.read()
    const { tables, migration = {} } = cases["a column renamed"] as Case
    await (await openSqlite(file, { tables, migration })).close()
    const words = "another program brought it to other definitions since it was opened: open it again"
    await refuses(ours.read(), "SchemaMismatch", words)
    await refuses(ours.verify(), "SchemaMismatch", words)
    await refuses(ours.readAt(2), "SchemaMismatch", words)
    const row: Row = { id: "z", name: "Zeta", size: null }
    const changes: ReadonlyArray<Change.Change> = [{ _tag: "Insert", table: "team", id: "z", row }]
    await refuses(ours.commit({ ...authorship, expectedRevision: 3, changes }), "SchemaMismatch", words)
  })
})
