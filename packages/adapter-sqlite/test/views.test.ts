/**
 * Views with readable names, as other programs read them, held against the register itself.
 */
import { execFileSync } from "node:child_process"
import { assert } from "@effect/vitest"
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import {
  CalendarDate,
  Change,
  Finance,
  type PartnershipRegister,
  Period,
  Register,
  tables,
} from "@wijkwijzer/core"
import * as WijkWijzer from "@wijkwijzer/core/wijkwijzer"
import { describe, it } from "vitest"
import { program } from "../../../test/support/programs.ts"
import { authorship } from "./support/club.ts"
import { oneValue, place, rowsOf } from "./support/files.ts"

const sqlite3 = program("sqlite3")

type Row = Readonly<Record<string, unknown>>
type Reader = (file: string, sql: string) => ReadonlyArray<Row>

/** The program of SQLite itself, another version than Node has. */
const bySqlite3: Reader = (file, sql) => {
  const printed = execFileSync(sqlite3.path ?? "", ["-readonly", "-json", file, sql], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  })
  return printed.trim() === "" ? [] : JSON.parse(printed)
}

const readers: ReadonlyArray<readonly [name: string, read: Reader, absent: boolean]> = [
  ["node:sqlite", (file, sql) => rowsOf(file, sql), false],
  ["the program sqlite3", bySqlite3, sqlite3.absent],
]

const register = WijkWijzer.registerWithInventedYear2024()
const { rows } = register

const written = async (of: PartnershipRegister): Promise<string> => {
  const file = place()
  await using store = await openSqlite(file)
  const changes = Change.between(Register.plain(Register.empty(tables)), Register.plain(of))
  await store.commit({ ...authorship, expectedRevision: 0, changes })
  return file
}

/** Sums of amounts in hundredths by a key. */
const sums = <A>(list: ReadonlyArray<A>, key: (one: A) => string, amount: (one: A) => number) => {
  const found = new Map<string, number>()
  for (const one of list) found.set(key(one), (found.get(key(one)) ?? 0) + amount(one))
  return found
}

const nameOf = (
  table: "organisation" | "body" | "project" | "costCategory",
  id: string | null,
): string | null => (id === null ? null : (Register.get(register, table, id)?.name ?? null))

const cents = (value: unknown): number => Math.round(Number(value) * 100)

for (const [reader, read, absent] of readers) {
  describe.skipIf(absent)(`the views, read by ${reader}`, () => {
    it("budget against actuals: each line sums the rows it stands for, and the whole is what the budget says", async () => {
      const file = await written(register)
      const view = read(file, "SELECT * FROM ww_view_budget_against_actuals")
      assert.deepStrictEqual(Object.keys(view[0] ?? {}), [
        "year",
        "project",
        "organisation",
        "cost_category",
        "adopted",
        "current",
        "actual",
        "difference",
      ])
      const isCost = (id: string): boolean => Register.get(register, "costCategory", id)?.side === "cost"
      const key = (
        year: number | string,
        of: { readonly project: string | null; readonly organisation: string; readonly costCategory: string },
      ) =>
        JSON.stringify([
          Number(year),
          nameOf("project", of.project),
          nameOf("organisation", of.organisation),
          nameOf("costCategory", of.costCategory),
        ])
      const actual = sums(
        rows.cost.filter(({ costCategory }) => isCost(costCategory)),
        (cost) => key(cost.bookedOn.slice(0, 4), cost),
        ({ amount }) => amount,
      )
      const lines = rows.budgetLine.flatMap((line) => {
        const version = Register.get(register, "budgetVersion", line.budgetVersion)
        const budget = Register.get(register, "budget", version?.budget ?? "")
        return version === undefined ||
          budget === undefined ||
          version.kind === "draft" ||
          !isCost(line.costCategory)
          ? []
          : [{ key: key(budget.year, line), amount: line.amount, adopted: version.kind === "adopted" }]
      })
      const current = sums(
        lines,
        (line) => line.key,
        ({ amount }) => amount,
      )
      const adopted = sums(
        lines.filter((line) => line.adopted),
        (line) => line.key,
        ({ amount }) => amount,
      )
      assert.sameMembers(
        view.map(({ year, project, organisation, cost_category }) =>
          JSON.stringify([year, project, organisation, cost_category]),
        ),
        [...new Set([...actual.keys(), ...current.keys()])],
      )
      for (const line of view) {
        const at = JSON.stringify([line.year, line.project, line.organisation, line.cost_category])
        assert.strictEqual(cents(line.actual), actual.get(at) ?? 0, at)
        assert.strictEqual(cents(line.current), current.get(at) ?? 0, at)
        assert.strictEqual(cents(line.adopted), adopted.get(at) ?? 0, at)
        assert.strictEqual(cents(line.difference), (actual.get(at) ?? 0) - (current.get(at) ?? 0), at)
      }
      const budget = Finance.budgetOn(register, "2024", CalendarDate.unsafe("2024-12-31"))
      if (budget._tag !== "Success") return assert.fail("there is a budget of 2024")
      const total = (column: string) =>
        view.filter(({ year }) => year === 2024).reduce((sum, line) => sum + cents(line[column]), 0)
      assert.strictEqual(total("adopted"), budget.success.adopted)
      assert.strictEqual(total("current"), budget.success.current)
    })

    it("hours against promises: each organisation's hours and what it promised, by year", async () => {
      const stretched = Register.make(tables, {
        ...rows,
        commitment: rows.commitment.map((row) =>
          row.kind === "hours" ? { ...row, periodFrom: "2023-03-04" } : row,
        ),
      } as Register.Rows<typeof tables>)
      if (stretched._tag !== "Success") return assert.fail("a promise may be for two years")
      const file = await written(stretched.success)
      const made = sums(
        rows.timeEntry.filter(({ kind }) => kind === "project"),
        ({ organisation, workedOn }) => `${workedOn.slice(0, 4)} ${nameOf("organisation", organisation)}`,
        ({ hours }) => hours,
      )
      const promised = new Map<string, number>()
      for (const year of [2023, 2024].map(Period.year)) {
        const of = Finance.promises(stretched.success, year, CalendarDate.unsafe("2030-01-01"))
        for (const row of of.filter(({ kind }) => kind === "hours")) {
          const key = `${year.start.slice(0, 4)} ${nameOf("organisation", row.organisation)}`
          promised.set(key, (promised.get(key) ?? 0) + Finance.promisedHours(row, year))
        }
      }
      const view = read(file, "SELECT * FROM ww_view_hours_against_promises")
      assert.deepStrictEqual(
        view.map(({ year, organisation }) => `${year} ${organisation}`),
        [...new Set([...made.keys(), ...promised.keys()])].sort(),
      )
      assert.isTrue(view.some(({ year }) => year === 2023))
      for (const line of view) {
        const key = `${line.year} ${line.organisation}`
        const [was, is] = [cents(line.promised), cents(line.made)]
        // The view rounds each year by itself, so that a year of a longer promise may be a hundredth off.
        assert.isAtMost(Math.abs(was - (promised.get(key) ?? 0)), 1, key)
        assert.strictEqual(is, made.get(key) ?? 0, key)
        assert.strictEqual(cents(line.difference), is - was, key)
      }
    })

    it("open obligations: those not met, by the day they are due", async () => {
      const open = Register.make(tables, {
        ...rows,
        obligation: rows.obligation.map((row, at) =>
          at % 2 === 0 ? { ...row, fulfilledOn: null, acceptedOn: null } : row,
        ),
      })
      if (open._tag !== "Success") return assert.fail("half of them may be open")
      const view = read(await written(open.success), "SELECT * FROM ww_view_open_obligations")
      const expected = open.success.rows.obligation
        .filter(({ fulfilledOn }) => fulfilledOn === null)
        .map(({ title, owedBy, owedTo, dueOn }) => ({
          title,
          owed_by: nameOf("organisation", owedBy),
          owed_to: nameOf("organisation", owedTo),
          due_on: dueOn,
        }))
      assert.isAbove(view.length, 0)
      assert.sameDeepMembers([...view], expected as never)
      const days = view.flatMap(({ due_on }) => (due_on === null ? [] : [String(due_on)]))
      assert.deepStrictEqual(days, days.toSorted())
    })

    it("decisions taken: with the name of the body, in order of the day", async () => {
      const view = read(await written(register), "SELECT * FROM ww_view_decisions_taken")
      assert.sameDeepMembers(
        [...view],
        rows.decision.map(({ takenOn, body, title, outcome, amount }) => ({
          taken_on: takenOn,
          body: nameOf("body", body),
          title,
          outcome,
          amount: amount === null ? null : amount / 100,
        })) as never,
      )
      const days = view.map(({ taken_on }) => String(taken_on))
      assert.deepStrictEqual(days, days.toSorted())
    })

    it("every table has a view by its own name, with as many rows, and each can be read", async () => {
      const file = await written(register)
      const names = read(file, "SELECT name FROM sqlite_schema WHERE type = 'view'").map(({ name }) =>
        String(name),
      )
      for (const name of Object.keys(tables)) {
        const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
        assert.include(names, `ww_view_${snake}`)
      }
      const counts = names.map((name) => `SELECT '${name}' AS "name", count(*) AS "rows" FROM "${name}"`)
      for (const { name, rows: count } of read(file, counts.join(" UNION ALL "))) {
        const table = String(name)
          .slice("ww_view_".length)
          .replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
        if (Object.hasOwn(tables, table))
          assert.strictEqual(count, register.rows[table as "cost"].length, table)
      }
      for (const name of names) read(file, `SELECT * FROM "${name}" LIMIT 1`)
    })

    it("shows names in the place of ids, and euros in that of cents", async () => {
      const [line] = read(
        await written(register),
        "SELECT organisation, project, cost_category, amount FROM ww_view_cost ORDER BY id LIMIT 1",
      )
      const first = rows.cost[0]
      if (first === undefined) return assert.fail("there are costs")
      assert.deepStrictEqual(line as unknown, {
        organisation: nameOf("organisation", first.organisation),
        project: nameOf("project", first.project),
        cost_category: nameOf("costCategory", first.costCategory),
        amount: first.amount / 100,
      })
    })
  })
}

describe("views of one's own", () => {
  it("are made over the tables that are there, and left out where one is not", async () => {
    const file = place()
    const views = [
      {
        name: "partners",
        needs: { organisation: ["name"] },
        query: 'SELECT "name" FROM {organisation} ORDER BY "name"',
      },
      { name: "ships", needs: { ship: ["name"] }, query: "SELECT * FROM {ship}" },
      { name: "sizes", needs: { organisation: ["shoeSize"] }, query: "SELECT shoe_size FROM {organisation}" },
    ]
    await using store = await openSqlite(file, { views })
    const changes = [Change.insert(tables.organisation, { id: "a", name: "A", legalForm: "foundation" })]
    await store.commit({ ...authorship, expectedRevision: 0, changes })
    assert.deepStrictEqual(rowsOf(file, "SELECT * FROM ww_view_partners"), [{ name: "A" }])
    assert.strictEqual(
      oneValue(
        file,
        "SELECT count(*) FROM sqlite_schema WHERE name IN ('ww_view_ships', 'ww_view_sizes', 'ww_view_decisions_taken')",
      ),
      0,
    )
  })
})
