/**
 * The annual account of a real partnership, with generated amounts, in the office formats.
 */
import { assert } from "@effect/vitest"
import { AnnualAccount, CalendarDate, Format, Money, Register, type Report, tables } from "@wijkwijzer/core"
import { Docx } from "@wijkwijzer/core/docx"
import * as WijkWijzer from "@wijkwijzer/core/wijkwijzer"
import { Xlsx } from "@wijkwijzer/core/xlsx"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import * as XmlText from "../../src/office/XmlText.ts"
import * as Walk from "../../src/reporting/Walk.ts"
import { everything } from "./support/given.ts"
import { readDocx } from "./support/readDocx.ts"
import { readXlsx } from "./support/readXlsx.ts"

const { rows } = WijkWijzer.registerWithInventedYear2024()

const amount = fc.integer({ min: -99_999_999_99, max: 99_999_999_99 }).map(Money.cents)

/** WijkWijzer with these amounts instead of its own. */
const accounts: fc.Arbitrary<Report.Report> = fc
  .record({
    costs: fc.array(amount, { minLength: 1, maxLength: 50 }),
    budget: fc.array(amount, { minLength: 1, maxLength: 50 }),
    locale: fc.constantFrom<"nl" | "en">("nl", "en"),
  })
  .map(({ costs, budget, locale }) => {
    const turned = <R extends { readonly amount: number }>(
      list: ReadonlyArray<R>,
      amounts: ReadonlyArray<number>,
    ) => list.map((row, at) => ({ ...row, amount: amounts[at % amounts.length] ?? 0 }))
    const register = Register.make(tables, {
      ...rows,
      // What counts for the grant may not be more than the whole.
      cost: turned(rows.cost, costs).map((row) => ({
        ...row,
        ...("eligibleAmount" in row ? { eligibleAmount: row.amount } : {}),
      })),
      budgetLine: turned(rows.budgetLine, budget),
    })
    return {
      ...everything(""),
      ...AnnualAccount.make(Result.getOrThrow(register), {
        year: 2024,
        asOf: CalendarDate.unsafe("2024-12-31"),
        locale,
      }),
    }
  })

describe("the annual account with any amounts", () => {
  it("says in every cell of every table of the Word document what the report says", async () => {
    await fc.assert(
      fc.asyncProperty(accounts, async (report) => {
        const found = readDocx(await Docx.render(report)).tables
        const expected = Walk.tables(report).map((table) => [
          table.columns.map(({ label }) => label),
          ...table.rows.map(({ cells }) =>
            cells.map((cell) => {
              const text = Format.cell(report, cell)
              const mark = cell._tag !== "Status" ? "" : cell.status === "none" ? "○ " : "● "
              return XmlText.visible(mark + text)
            }),
          ),
        ])
        assert.deepStrictEqual(found, expected)
      }),
      { numRuns: 3 },
    )
  })

  it("has every figure of every table in the workbook as a number, and its totals are the sums of its rows", async () => {
    await fc.assert(
      fc.asyncProperty(accounts, async (report) => {
        const sheets = readXlsx(await Xlsx.render(report))
        const first = sheets.findIndex(({ rows }) => /^(Tabel|Table) 1\. /.test(rows[0]?.[0]?.text ?? ""))
        const cents = (id: string): number => {
          const [row] = figures.filter((one) => one[0]?.text === id)
          return Math.round((row?.[1]?.number ?? Number.NaN) * 100)
        }
        const name = report.locale === "nl" ? "Cijfers" : "Figures"
        const figures = sheets.find((sheet) => sheet.name === name)?.rows ?? []
        for (const [at, table] of Walk.tables(report).entries()) {
          for (const [row, { cells }] of table.rows.entries()) {
            for (const [column, cell] of cells.entries()) {
              const figure = cell._tag === "Figure" ? report.figures[cell.id] : undefined
              if (figure === undefined || figure.value === null) continue
              const size = figure.unit === "count" ? 1 : figure.unit === "hundredthsOfAPercent" ? 10_000 : 100
              const found = sheets[first + at]?.rows[row + 2]?.[column]
              assert.strictEqual(found?.type, "number", figure.id)
              assert.strictEqual(
                Math.round((found?.number ?? Number.NaN) * size) + 0,
                figure.value + 0,
                figure.id,
              )
            }
          }
        }
        for (const { id, origin, unit } of Object.values(report.figures)) {
          if (origin._tag !== "Sum" || unit !== "cents") continue
          const sum = origin.figures.reduce((total, part) => total + cents(part), 0)
          assert.strictEqual(cents(id) + 0, sum + 0, id)
        }
      }),
      { numRuns: 5 },
    )
  })
})
