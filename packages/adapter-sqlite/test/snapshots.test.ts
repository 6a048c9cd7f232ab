/**
 * A store of every earlier format opens, migrates and verifies, from the text of a file that such a version made.
 */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { assert } from "@effect/vitest"
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { Change, Column, Table, Tables } from "@wijkwijzer/core"
import { describe, it } from "vitest"
import { dump } from "./snapshots/dump.ts"
import * as Format1 from "./snapshots/format1.ts"
import { put } from "./support/club.ts"
import { oneValue, outside, place } from "./support/files.ts"
import { refuses } from "./support/refusals.ts"

const loaded = (name: string): string => {
  const file = place()
  outside(file, readFileSync(join(import.meta.dirname, "snapshots", name), "utf8"))
  return file
}

/** The rows of the last revision of the snapshot, as they were when it was made. */
const rows = {
  organisation: [
    { id: "o1", name: "Stichting De Brug", place: "Zeist", founded: "1984-05-01" },
    { id: "o2", name: "Vereniging Zuid", place: "Zeist", founded: "1900-01-01" },
  ],
  person: [
    { id: "p1", name: "person 1", email: null, organisation: "o1", knows: ["p1", "p2"] },
    { id: "p2", name: "Invented Two", email: null, organisation: "o2", knows: ["p1"] },
  ],
  fact: [
    {
      id: "f1",
      text: "O'Brien “€” 😀",
      longText: "one\n\ttwo",
      integer: -7,
      decimal: 0.1,
      money: 123456789,
      hours: 150,
      percentage: 3333,
      date: "2024-02-29",
      instant: "2024-01-01T00:00:00.000Z",
      yesNo: true,
      oneOf: "two",
    },
  ],
}

/** The seal of its last entry, from the snapshot itself. */
const headIn = (file: string): unknown =>
  oneValue(file, "SELECT hash FROM ww__journal ORDER BY revision DESC LIMIT 1")

describe("the snapshot of format 1", () => {
  it("opens and holds what it held, with its history, and verifies", async () => {
    const file = loaded("format-1.sql")
    await using store = await openSqlite(file, { tables: Format1.tables })
    const register = await store.read()
    assert.strictEqual(register.revision, 4)
    assert.deepStrictEqual(register.rows as unknown, rows)
    assert.deepStrictEqual((await store.verify()) as unknown, {
      _tag: "Sound",
      revision: 4,
      head: headIn(file),
    })
    const entries: Array<string> = []
    for await (const { revision, at, reason } of store.history()) entries.push(`${revision} ${at} ${reason}`)
    assert.deepStrictEqual(entries, [
      "1 2024-01-01T09:00:00.000Z the first rows",
      "2 2024-01-02T09:00:00.000Z some edits",
      "3 2024-01-03T09:00:00.000Z after the migration",
      "4 2024-01-04T09:00:00.000Z asked by the person",
    ])
    const { organisation, person, fact } = (await store.readAt(1)).rows
    assert.deepStrictEqual(organisation.map(({ place, founded }) => [place, founded]) as unknown, [
      ["Utrecht", "1900-01-01"],
      [null, "1900-01-01"],
    ])
    assert.deepStrictEqual(
      person.map(({ name }) => name),
      ["(erased)", "Invented Two"],
    )
    assert.strictEqual(fact.length, 2)
  })

  it("migrates to tables of later and goes on", async () => {
    const file = loaded("format-1.sql")
    const words = ["since", "since"] as const
    const tables = Tables.make([
      Format1.tables.organisation,
      {
        ...Format1.tables.person,
        columns: { ...Format1.tables.person.columns, since: Column.optional(Column.date(words, words)) },
      },
      Table.make("notice", {
        label: words,
        plural: words,
        description: words,
        columns: { of: Column.reference("fact", words, words) },
      }),
      Format1.tables.fact,
    ])
    await using store = await openSqlite(file, { tables })
    assert.deepStrictEqual((await store.read()).rows as unknown, {
      organisation: rows.organisation,
      person: rows.person.map((row) => ({ ...row, since: null })),
      notice: [],
      fact: rows.fact,
    })
    await put(store, [Change.insert(tables.notice, { id: "n1", of: "f1" })])
    assert.deepInclude(await store.verify(), { _tag: "Sound", revision: 5 })
    assert.deepStrictEqual(
      (await store.readAt(2)).rows.fact.map(({ id }): string => id),
      ["f1"],
    )
  })

  it("asks for a migration where the definitions do not say how", async () => {
    await refuses(
      openSqlite(loaded("format-1.sql"), { tables: Format1.first }),
      "SchemaMismatch",
      "organisation has a column place in the file",
      "organisation has a column founded in the file",
    )
  })

  it("is what this version still writes, but for chance", async () => {
    const [now, then] = [place(), loaded("format-1.sql")]
    await Format1.make(now)
    const shape = (file: string): ReadonlyArray<string> =>
      dump(file)
        .replaceAll(/"salt\\?":"[^"]*"/g, '"salt":"…"')
        .replaceAll(/[\w-]{43}/g, "…")
        .split("\n")
    assert.deepStrictEqual(shape(now), shape(then))
  })
})
