/**
 * The differences that the account asks an explanation of are those that the rule asks one of.
 */
import { AnnualAccount, CalendarDate, Money, Period, Register, type Report, tables } from "@wijkwijzer/core"
import { Packs, Rules } from "@wijkwijzer/core/rules"
import * as WijkWijzer from "@wijkwijzer/core/wijkwijzer"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const year = 2024
const asOf = CalendarDate.unsafe("2024-12-31")
const rules = Packs.rules.filter(({ id }) => id === "toelichtingVerschil")

/** A term that sets the threshold: for all agreements or for one, from this percentage and 1 euro on. */
const term = (id: string, fundingAgreement: string | null, percentage: number) => ({
  id,
  key: "difference.explain",
  fundingAgreement,
  percentage,
  amount: 1_00,
})

interface Given {
  readonly amounts: ReadonlyArray<number>
  readonly own: number | null
  readonly general: number | null
  readonly hasSecond: boolean
}

/** The worked year with other budgets, with nothing explained, and with terms of one of its agreements or of all. */
const registerOf = ({ amounts, own, general, hasSecond }: Given) => {
  const { rows } = WijkWijzer.registerWithInventedYear2024()
  const [first = assert.fail("there is an agreement")] = rows.fundingAgreement
  const agreedTerm = [
    ...(own === null ? [] : [term("own", first.id, own)]),
    ...(general === null ? [] : [term("general", null, general)]),
  ]
  const second = { ...first, id: "second", reference: "second" }
  const budgetLine = rows.budgetLine.map((row, at) => ({
    ...row,
    amount: Money.cents(amounts[at % amounts.length] ?? 0),
  }))
  return Result.getOrThrow(
    Register.make(tables, {
      ...rows,
      budgetLine,
      explanation: [],
      agreedTerm,
      fundingAgreement: [...rows.fundingAgreement, ...(hasSecond ? [second] : [])],
    } as Register.Rows<typeof tables>),
  )
}

const blocksOf = (sections: ReadonlyArray<Report.Section>): ReadonlyArray<Report.Block> =>
  sections.flatMap(({ blocks, sections = [] }) => [...blocks, ...blocksOf(sections)])

describe("differences to explain", () => {
  it("are the same in the account and by the rule", () => {
    const counts: Array<number> = []
    fc.assert(
      fc.property(
        fc.record({
          amounts: fc.array(fc.integer({ min: 1, max: 9_000_000 }), { minLength: 1, maxLength: 40 }),
          own: fc.option(fc.constantFrom(0, 50_00, 99_00)),
          general: fc.option(fc.constantFrom(0, 50_00, 99_00)),
          hasSecond: fc.boolean(),
        }),
        (given) => {
          const register = registerOf(given)
          const { sections } = AnnualAccount.make(register, { year, asOf, locale: "nl" })
          const table = blocksOf(sections).find(
            (block) => block._tag === "Table" && block.id === "deviations-table",
          )
          const shown = table?._tag === "Table" ? table.rows.map(({ id }) => id.replace(/^project-/, "")) : []
          const { findings } = Rules.check(register, rules, { asOf, period: Period.year(year) })
          assert.sameMembers(
            findings.map(({ place }) => place.id),
            shown,
          )
          counts.push(shown.length)
        },
      ),
      { numRuns: 40 },
    )
    assert.isAbove(new Set(counts).size, 1, "some years have more of them than others")
  })
})
