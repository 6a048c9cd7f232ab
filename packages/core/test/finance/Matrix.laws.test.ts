import { assert } from "@effect/vitest"
import { CalendarDate, Finance, Money } from "@wijkwijzer/core"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { day } from "./given.ts"
import { partnership } from "./partnerships.ts"

const runs = { numRuns: 120 }

const dimensions: ReadonlyArray<Finance.Dimension> = [
  "partner",
  "programmeLine",
  "project",
  "costCategory",
  "fundingAgreement",
]

const grouping = fc.shuffledSubarray([...dimensions])
const granularity = fc.constantFrom<Finance.Granularity>("all", "year", "quarter", "month")
const asOf = fc.constantFrom("2024-03-31", "2024-09-30", "2024-12-31", "2025-12-31").map(day)

const sumOf = (
  postings: Iterable<Finance.AnyPosting>,
  ...measures: ReadonlyArray<Finance.Measure>
): number => {
  let sum = 0
  for (const { measure, amount } of postings) if (measures.includes(measure)) sum += amount
  return sum
}

describe("matrix laws", () => {
  it("every grouping has the totals of its rows, in total and in each cell", () => {
    fc.assert(
      fc.property(partnership, asOf, grouping, granularity, (register, on, by, time) => {
        const postings = Finance.ledger(register, { asOf: on })
        const { cells, total } = Finance.matrix(postings, by, time)
        assert.deepEqual(total, Finance.amountsOf(postings))
        for (const cell of cells) {
          assert.strictEqual(cell.adopted, sumOf(cell.postings, "adopted"))
          assert.strictEqual(cell.current, sumOf(cell.postings, "adopted", "amendments"))
          assert.strictEqual(cell.committed, sumOf(cell.postings, "committed"))
          assert.strictEqual(cell.actual, sumOf(cell.postings, "actual"))
          assert.strictEqual(cell.remaining, cell.current - cell.actual - cell.committed)
          assert.strictEqual(cell.forecast ?? 0, sumOf(cell.postings, "forecast"))
        }
      }),
      runs,
    )
  })

  it("every posting stands in the cells with exactly its amount, under its own keys", () => {
    fc.assert(
      fc.property(partnership, asOf, grouping, granularity, (register, on, by, time) => {
        const postings = Finance.ledger(register, { asOf: on })
        const left = new Map(postings.map(({ table, id, amount }) => [`${table}/${id}`, amount as number]))
        for (const { keys, postings: own } of Finance.matrix(postings, by, time).cells) {
          for (const posting of own) {
            const key = `${posting.table}/${posting.id}`
            left.set(key, (left.get(key) ?? Number.NaN) - posting.amount)
            const columns = { ...posting, partner: posting.organisation }
            for (const dimension of by) assert.strictEqual(keys[dimension], columns[dimension])
          }
        }
        assert.deepEqual(
          [...left.values()].filter((rest) => rest !== 0),
          [],
        )
      }),
      runs,
    )
  })

  it("no two cells have the same keys and period", () => {
    fc.assert(
      fc.property(partnership, grouping, granularity, (register, by, time) => {
        const { cells } = Finance.matrix(Finance.ledger(register, { asOf: day("2025-12-31") }), by, time)
        const names = cells.map(({ keys, period }) => JSON.stringify([by.map((name) => keys[name]), period]))
        assert.strictEqual(new Set(names).size, names.length)
      }),
      runs,
    )
  })

  it("months add up to quarters and quarters to years", () => {
    fc.assert(
      fc.property(partnership, grouping, (register, by) => {
        const postings = Finance.ledger(register, { asOf: day("2025-12-31") })
        const totals = (
          time: Finance.Granularity,
          upTo: (period: string) => string,
        ): ReadonlyMap<string, number> => {
          const sums = new Map<string, number>()
          for (const cell of Finance.matrix(postings, by, time).cells) {
            const key = JSON.stringify([by.map((name) => cell.keys[name]), upTo(cell.period ?? "")])
            sums.set(
              key,
              (sums.get(key) ?? 0) + cell.current * 3 + cell.actual * 5 + (cell.forecast ?? 0) * 7,
            )
          }
          return sums
        }
        const quarter = (month: string): string =>
          `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`
        assert.deepEqual(
          totals("month", quarter),
          totals("quarter", (period) => period),
        )
        assert.deepEqual(
          totals("quarter", (period) => period.slice(0, 4)),
          totals("year", (period) => period),
        )
      }),
      runs,
    )
  })

  it("grouping the rows of the cells again gives the same as grouping at once", () => {
    fc.assert(
      fc.property(partnership, grouping, grouping, (register, first, second) => {
        const postings = Finance.ledger(register, { asOf: day("2025-12-31") })
        const again = Finance.matrix(
          Finance.matrix(postings, first, "all").cells.flatMap((cell) => cell.postings),
          second,
          "all",
        )
        const plain = ({ cells }: Finance.Matrix) => cells.map(({ postings: _, ...amounts }) => amounts)
        assert.deepEqual(plain(again), plain(Finance.matrix(postings, second, "all")))
      }),
      runs,
    )
  })

  it("the ledger of all years is the ledgers of each year, and a year's account is its first part", () => {
    fc.assert(
      fc.property(partnership, asOf, (register, on) => {
        const names = (postings: ReadonlyArray<Finance.AnyPosting>) =>
          postings.map(({ measure, id, amount }) => `${measure} ${id} ${amount}`)
        const years = [2024, 2025].flatMap((year) => Finance.ledger(register, { asOf: on, year }))
        assert.deepEqual(names(years).sort(), names(Finance.ledger(register, { asOf: on })).sort())
        const account: ReadonlyArray<Finance.AnyPosting> = Finance.postings(register, {
          year: 2024,
          asOf: on,
        })
        assert.deepEqual(Finance.ledger(register, { asOf: on, year: 2024 }).slice(0, account.length), account)
      }),
      runs,
    )
  })

  it("committed and actual never hold the same euro: what is open is what was promised less what was booked from it", () => {
    fc.assert(
      fc.property(partnership, asOf, (register, on) => {
        for (const { encumbrance, open, costs } of Finance.openEncumbrances(register, on)) {
          const booked = Money.sum(
            register.rows.cost.filter(({ id }) => costs.includes(id)).map(({ amount }) => amount),
          )
          assert.isAtLeast(open, 0)
          assert.isAtMost(open, encumbrance.amount)
          if (booked >= 0) assert.strictEqual(open, Math.max(0, encumbrance.amount - booked))
        }
      }),
      runs,
    )
  })

  it("a cost is budgeted or unbudgeted, and a budget line for it makes it budgeted", () => {
    fc.assert(
      fc.property(partnership, (register) => {
        const postings = Finance.ledger(register, { asOf: day("2025-12-31") })
        const unforeseen = new Set(Finance.unbudgeted(postings))
        for (const posting of postings) {
          if (posting.measure !== "actual") continue
          const line = postings.some(
            ({ measure, project, organisation, costCategory, year }) =>
              (measure === "adopted" || measure === "amendments") &&
              project === posting.project &&
              project !== null &&
              organisation === posting.organisation &&
              costCategory === posting.costCategory &&
              year === posting.year,
          )
          if (line) assert.isFalse(unforeseen.has(posting))
        }
        const covered = postings.filter((posting) => !unforeseen.has(posting))
        const lines = [...unforeseen].map((posting) => ({
          ...posting,
          measure: "adopted" as const,
          table: "budgetLine" as const,
        }))
        assert.deepEqual(Finance.unbudgeted([...covered, ...unforeseen, ...lines]), [])
      }),
      runs,
    )
  })

  it("one day later never forgets a cost", () => {
    fc.assert(
      fc.property(partnership, asOf, (register, on) => {
        const ids = (asOf: CalendarDate.CalendarDate) =>
          new Set(
            Finance.ledger(register, { asOf }).flatMap(({ measure, id }) =>
              measure === "actual" ? [id] : [],
            ),
          )
        const now = ids(on)
        const then = ids(CalendarDate.addDays(on, 1))
        assert.deepEqual(
          [...now].filter((id) => !then.has(id)),
          [],
        )
      }),
      runs,
    )
  })
})
