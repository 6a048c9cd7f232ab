/**
 * Definitions that a file cannot be brought to: each difference is named, and the file stays as it was.
 */
import { assert } from "@effect/vitest"
import { openSqlite, type SqliteStore } from "@wijkwijzer/adapter-sqlite"
import { Change, Tables } from "@wijkwijzer/core"
import { describe, it } from "vitest"
import { authorship } from "./support/club.ts"
import { bytesAround, bytesOf, outside, place } from "./support/files.ts"
import { refuses } from "./support/refusals.ts"
import { choice, date, integer, money, optional, table, text, to, toMany } from "./support/tableTools.ts"

const team = table("team", { name: text, size: optional(integer), colour: optional(text) })
const place2 = table("place", { name: text })
const member = table("member", { name: text, team: optional(to("team")), helps: toMany("team") })
const before = Tables.make([team, place2, member])

type OpenOptions = NonNullable<Parameters<typeof openSqlite<Tables.Tables>>[1]>

const filled = async (): Promise<string> => {
  const file = place()
  await using store = await openSqlite(file, { tables: before })
  const changes = [
    Change.insert(team, { id: "a", name: "Alpha", size: 1, colour: "red" }),
    Change.insert(team, { id: "b", name: "Alpha" }),
    Change.insert(member, { id: "m", name: "Mo", team: "a", helps: ["b"] }),
  ]
  await store.commit({ ...authorship, expectedRevision: 0, changes })
  return file
}

const refused = async (
  file: string,
  tables: Tables.Tables,
  migration: SqliteStore.Migration = {},
  options: { readonly readOnly?: boolean; readonly views?: ReadonlyArray<SqliteStore.View> } = {},
): Promise<ReadonlyArray<string>> => {
  const unchanged = bytesAround(file)
  const { differences } = await refuses(
    openSqlite(file, { tables, migration, ...options }),
    "SchemaMismatch",
    "Open it with the definitions it was made with, or declare a migration",
  )
  if (options.readOnly !== true) assert.deepStrictEqual(bytesAround(file), unchanged)
  await using store = await openSqlite(file, { tables: before })
  assert.strictEqual((await store.read()).rows.team.length, 2)
  assert.deepInclude(await store.verify(), { _tag: "Sound", revision: 1 })
  return differences
}

describe("definitions that a file cannot be brought to", () => {
  it("are refused with every difference at once", async () => {
    const tables = Tables.make([
      table("team", { title: text, size: money, budget: money }),
      table("member", {
        name: date,
        team: optional(to("member")),
        helps: optional(to("team")),
        chief: to("team"),
      }),
    ])
    assert.sameMembers(
      [...(await refused(await filled(), tables))],
      [
        "team.title must be filled and was not: declare a default for the rows that are there",
        "team.size must be filled and was not: declare a default for the rows that are there",
        "team.size was integer and is now money: add a column of the new kind instead",
        "team.budget must be filled and was not: declare a default for the rows that are there",
        "team has a column name in the file: declare it renamed or dropped, or bring it back",
        "team has a column colour in the file: declare it renamed or dropped, or bring it back",
        "member.name was text and is now date: add a column of the new kind instead",
        "member.team referred to team and now to member: add a column for the new references instead",
        "member.helps was references and is now reference: add a column of the new kind instead",
        "member.chief must be filled and was not: declare a default for the rows that are there",
        "the file has a table place: declare it renamed or dropped, or bring it back",
      ],
    )
  })

  it("are refused where the file is opened to read only, however they fit", async () => {
    const tables = Tables.make([
      table("team", { name: text, size: optional(integer), colour: optional(text), more: optional(text) }),
      place2,
      member,
    ])
    assert.deepStrictEqual(await refused(await filled(), tables, {}, { readOnly: true }), [
      "it must be brought to these definitions first: open it for writing",
    ])
  })

  it("are refused where the tables cannot be kept under their names", async () => {
    for (const [options, words] of [
      [{ namespace: "a_b" }, '"a_b" is not a namespace'],
      [{ namespace: "" }, '"" is not a namespace'],
      [{ namespace: "Ww" }, '"Ww" is not a namespace'],
      [{ tables: Tables.make([table("viewOfAll", { name: text })]) }, 'cannot be named "viewOfAll"'],
      [
        { tables: before, views: [{ name: "team", needs: { team: ["name"] }, query: "SELECT 1" }] },
        'two views would be named "team"',
      ],
    ] satisfies ReadonlyArray<readonly [object, string]>) {
      const asked: OpenOptions = { tables: before, ...options }
      await refuses(openSqlite(place(), asked), "SchemaMismatch", words)
    }
  })
})

/** Migrations that begin well and fail on the rows, or on what else stands in the file. */
const failing: Readonly<
  Record<string, readonly [tables: Tables.Tables, migration: SqliteStore.Migration, words: string]>
> = {
  "a set that must be unique and is not": [
    Tables.make([
      table("team", { name: text, size: optional(integer), colour: optional(text) }, [["name"]]),
      place2,
      member,
    ]),
    {},
    "team/b.name: name also stands in row",
  ],
  "a default that is no value of its column": [
    Tables.make([
      table("team", { name: text, size: optional(integer), colour: optional(text), since: date }),
      place2,
      member,
    ]),
    { defaults: { team: { since: "soon" } } },
    'the default of team.since, "soon", does not fit: expected is a date',
  ],
  "a default that is none of the options": [
    Tables.make([
      table("team", { name: text, size: optional(integer), colour: optional(text), light: choice }),
      place2,
      member,
    ]),
    { defaults: { team: { light: "green" } } },
    "expected is one of: red, blue",
  ],
  "a default of another type": [
    Tables.make([
      table("team", { name: text, size: optional(integer), colour: optional(text), budget: money }),
      place2,
      member,
    ]),
    { defaults: { team: { budget: "much" } } },
    'team.budget, "much", does not fit',
  ],
  "a default that refers to nothing": [
    Tables.make([
      table("team", { name: text, size: optional(integer), colour: optional(text), place: to("place") }),
      place2,
      member,
    ]),
    { defaults: { team: { place: "nowhere" } } },
    'there is no place with id "nowhere"',
  ],
}

describe("a migration that fails in the middle", () => {
  for (const [what, [tables, migration, words]] of Object.entries(failing)) {
    it(`on ${what} says so and leaves the file as it was`, async () => {
      const differences = await refused(await filled(), tables, migration)
      assert.include(differences.join("\n"), words)
    })
  }

  it("on a view that cannot be made says so and leaves the file as it was", async () => {
    const tables = Tables.make([
      table("team", { name: text, size: optional(integer), colour: optional(text), more: optional(text) }),
      place2,
      member,
    ])
    const views = [{ name: "odd", needs: { team: ["name"] }, query: "SELECT FROM WHERE {team}" }]
    const differences = await refused(await filled(), tables, {}, { views })
    assert.match(differences.join(), /a view cannot be made .*ww_view_odd/)
  })

  it("on a table of another program says so and leaves the file as it was", async () => {
    const file = await filled()
    outside(file, "CREATE TABLE ww_vehicle (wheels INTEGER)", "INSERT INTO ww_vehicle VALUES (4)")
    const unchanged = bytesOf(file)
    const tables = Tables.make([team, place2, member, table("vehicle", { name: text })])
    await refuses(openSqlite(file, { tables }), "NotAStore", "it holds table ww_vehicle of another program")
    assert.strictEqual(bytesOf(file), unchanged)
    await using store = await openSqlite(file, { tables: before })
    assert.strictEqual((await store.verify())._tag, "Sound")
  })

  it("is not begun on tables that somebody altered, nor on definitions that somebody changed", async () => {
    const tables = Tables.make([team, place2, member, table("vehicle", { name: text })])
    for (const sql of [
      "ALTER TABLE ww_team ADD COLUMN theirs TEXT",
      `UPDATE ww__definitions SET tables = replace(tables, '"optional":true', '"optional":false')`,
      `UPDATE ww__definitions SET tables = replace(tables, '"unique":[]', '"unique":[["name"]]')`,
    ]) {
      const file = await filled()
      outside(file, sql)
      const unchanged = bytesAround(file)
      await refuses(openSqlite(file, { tables }), "Damaged", "Put back a backup")
      assert.deepStrictEqual(bytesAround(file), unchanged)
    }
  })
})
