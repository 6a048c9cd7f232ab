/**
 * Text that is meant to do harm, in every column of text there is: written and read exactly.
 */
import { execFileSync } from "node:child_process"
import { DatabaseSync } from "node:sqlite"
import { assert } from "@effect/vitest"
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { Change, type Column, Kind, Register, tables } from "@wijkwijzer/core"
import { Arbitraries } from "@wijkwijzer/core/testing"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { program } from "../../../test/support/programs.ts"
import { authorship, tables as club, counter } from "./support/club.ts"
import { place, rowsOf } from "./support/files.ts"

const sqlite3 = program("sqlite3")

const hostile = [
  "'; DROP TABLE ww_project; --",
  `"); DELETE FROM ww__journal; --`,
  "' OR '1'='1",
  "' UNION SELECT * FROM ww__journal --",
  "\\'; ATTACH 'x' AS y; --",
  '`id`; [id]; "id"',
  "?1 :a $b @c",
  "NULL",
  "0",
  "1e5",
  "0x10",
  "/* open",
  "-- rest",
  "%_\\%",
  "😀👩‍👩‍👧‍👦🇳🇱",
  "\u202eomgekeerd\u202c",
  "e\u0301 é ﬁ ß İ",
  "\ufeffbom",
  "𝒳\u{10ffff}",
  '{"salt":"s","value":"v"}',
  '{"commitment":"c"}',
  "x".repeat(100_000),
]

const breaking = ["one\ntwo", "\ttab", '"\n",\n', "a\u2028b\u2029c", "'\n; DROP TABLE ww_team\n--"]

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const isText = ({ kind }: Column.Column): boolean => kind === "text" || kind === "longText"

/** Every column of text of every table. */
const columns = Object.values(tables).flatMap(({ name, columns: of }) =>
  Object.entries<Column.Column>(of).flatMap(([column, definition]) =>
    isText(definition) ? [{ table: name, column, definition }] : [],
  ),
)

type Rows = Readonly<
  Record<string, ReadonlyArray<{ readonly id: string } & Readonly<Record<string, unknown>>>>
>

/** What stands in columns, by `table.column`, as another program reads it. */
const textsIn = (file: string, of: typeof columns): ReadonlyMap<string, ReadonlyArray<unknown>> => {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    return new Map(
      of.map(({ table, column }) => {
        const sql = `SELECT id, "${snake(column)}" AS text FROM "ww_${snake(table)}" ORDER BY id`
        return [
          `${table}.${column}`,
          database
            .prepare(sql)
            .all()
            .map((row) => ({ ...row })),
        ]
      }),
    )
  } finally {
    database.close()
  }
}

/** Registers that together have a row in every table, each with the tables that those before it had empty. */
const samples = (() => {
  const missing = new Set(Object.keys(tables))
  const chosen: Array<{ readonly rows: Rows; readonly fresh: ReadonlySet<string> }> = []
  for (const { rows } of fc.sample(Arbitraries.register(tables, { maxRows: 4 }), { numRuns: 60, seed: 7 })) {
    const filled = rows as unknown as Rows
    const fresh = new Set([...missing].filter((name) => (filled[name]?.length ?? 0) > 0))
    if (fresh.size === 0) continue
    chosen.push({ rows: filled, fresh })
    for (const name of fresh) missing.delete(name)
  }
  if (missing.size > 0)
    throw new Error(`No sample has a row in ${[...missing].join(", ")}: take more of them`)
  return chosen
})()

/** The tables of the domain, without what it asks of the form of a number of registration, an address and so on. */
const unchecked = Object.fromEntries(
  Object.entries(tables).map(([name, table]) => [name, { ...table, checks: [] }]),
) as unknown as typeof tables

/** The same rows, with a text in every column that takes it, told apart by their place. */
const withText = (rows: Rows, fresh: ReadonlySet<string>, textAt: (at: number) => string): Rows =>
  Object.fromEntries(
    Object.entries(rows).map(([table, list]) => {
      const own = fresh.has(table) ? columns.filter((one) => one.table === table) : []
      const cells = (at: number) =>
        own.flatMap(({ column, definition }) => {
          const text = `${textAt(at)} ${at}`
          return Kind.checkOf(definition)(text) ? [[column, text]] : []
        })
      return [table, list.map((row, at) => ({ ...row, ...Object.fromEntries(cells(at)) }))]
    }),
  )

describe("hostile text", () => {
  it(`in each of ${columns.length} columns of text of ${Object.keys(tables).length} tables is written and read exactly`, async () => {
    const texts = [...hostile, ...breaking]
    const seen = new Set<string>()
    for (const { rows, fresh } of samples) {
      const file = place()
      await using store = await openSqlite(file, { tables: unchecked })
      let last: Rows = {}
      for (const [round, text] of texts.entries()) {
        const next = withText(rows, fresh, (at) => texts[(round + at * 7) % texts.length] ?? "")
        const changes = Change.between({ revision: 0, rows: last }, { revision: 0, rows: next })
        const entry = await store.commit({ author: text, reason: text, expectedRevision: round, changes })
        assert.strictEqual(entry.author, text)
        last = next
        const found = textsIn(
          file,
          columns.filter((one) => fresh.has(one.table)),
        )
        for (const { table, column } of columns.filter((one) => fresh.has(one.table))) {
          const given = (next[table] ?? []).map((row) => ({ id: row.id, text: row[column] }))
          assert.deepStrictEqual(
            found.get(`${table}.${column}`),
            given,
            `${table}.${column}, read by another program`,
          )
          for (const one of given)
            if (String(one.text).startsWith(text)) seen.add(`${table}.${column} ${round}`)
        }
      }
      assert.deepStrictEqual((await store.read()).rows as unknown, last)
      assert.deepInclude(await store.verify(), { _tag: "Sound", revision: texts.length })
      const heads = rowsOf(file, "SELECT author, reason FROM ww__journal ORDER BY revision")
      assert.deepStrictEqual(
        heads,
        texts.map((text) => ({ author: text, reason: text })),
      )
    }
    for (const { table, column, definition } of columns) {
      for (const [round, text] of texts.entries()) {
        if (!Kind.checkOf(definition)(`${text} 0`)) continue
        assert.isTrue(seen.has(`${table}.${column} ${round}`), `${table}.${column} held ${text}`)
      }
    }
  })

  it("of any register of the domain is found by another program as it was given", async () => {
    await fc.assert(
      fc.asyncProperty(Arbitraries.register(tables, { maxRows: 2 }), async (register) => {
        const file = place()
        await using store = await openSqlite(file)
        const changes = Change.between(Register.plain(Register.empty(tables)), Register.plain(register))
        await store.commit({ ...authorship, expectedRevision: 0, changes })
        assert.strictEqual(JSON.stringify((await store.read()).rows), JSON.stringify(register.rows))
        const rows = register.rows as unknown as Rows
        const found = textsIn(file, columns)
        for (const { table, column } of columns) {
          const given = (rows[table] ?? []).map((row) => ({ id: row.id, text: row[column] }))
          assert.deepStrictEqual(found.get(`${table}.${column}`), given)
        }
      }),
      { numRuns: 6 },
    )
  })

  it.skipIf(sqlite3.absent)("is the same to the program sqlite3", async () => {
    const file = place()
    await using store = await openSqlite(file)
    const texts = [...hostile, ...breaking]
    const changes = texts.map((text, at) =>
      Change.insert(tables.partnership, {
        id: `p${at}`,
        name: `x${at}`,
        purpose: text,
        notice: text,
        financialYearStartMonth: 1,
      }),
    )
    const asked = { ...authorship, expectedRevision: 0, changes }
    await store.commit(asked)
    const printed = execFileSync(
      sqlite3.path ?? "",
      ["-readonly", "-json", file, "SELECT id, hex(purpose) AS bytes FROM ww_partnership"],
      { encoding: "utf8", maxBuffer: 2 ** 26 },
    )
    const found = new Map<string, string>(
      JSON.parse(printed).map(({ id, bytes }: { readonly id: string; readonly bytes: string }) => [
        id,
        Buffer.from(bytes, "hex").toString("utf8"),
      ]),
    )
    for (const [at, text] of texts.entries()) assert.strictEqual(found.get(`p${at}`), text)
  })

  it("as an author or a reason breaks no seal, halves of characters and zeros included", async () => {
    const file = place()
    await using store = await openSqlite(file, { tables: club })
    const texts = ["", "\u0000", "a\u0000b", "\ud800", "x\udc00y", "\r\n\t", "\u{1f600}".slice(0, 1)]
    for (const [expectedRevision, text] of texts.entries()) {
      const changes = [Change.insert(counter, { id: `c${expectedRevision}`, value: 1 })]
      const entry = await store.commit({ author: text, reason: text, expectedRevision, changes })
      assert.strictEqual(entry.reason, text.toWellFormed())
    }
    const reasons: Array<string> = []
    for await (const { reason, author } of store.history()) {
      assert.strictEqual(author, reason)
      reasons.push(reason)
    }
    assert.deepStrictEqual(
      reasons,
      texts.map((text) => text.toWellFormed()),
    )
    assert.deepInclude(await store.verify(), { _tag: "Sound", revision: texts.length })
  })

  it("in the names of files and the ids of changes does nothing but name", async () => {
    const file = `${place()}'; DROP TABLE x; --`
    await using store = await openSqlite(file, { tables: club })
    const change: Change.Change = {
      _tag: "Delete",
      table: "counter",
      id: "x' OR 1=1; --",
      row: { id: "x' OR 1=1; --" },
    }
    const failed = await store.commit({ ...authorship, expectedRevision: 0, changes: [change] }).then(
      () => undefined,
      (error) => error,
    )
    assert.strictEqual(failed?.reason?._tag, "Rejected")
    assert.strictEqual(failed.reason.problems[0]?._tag, "RowAbsent")
  })
})
