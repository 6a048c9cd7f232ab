import { assert } from "@effect/vitest"
import { CalendarDate, Finance, Money } from "@wijkwijzer/core"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { agreement, day, euros, given, type Rows, tags } from "./given.ts"

const regimeOf = (cells: Parameters<typeof agreement>[1], more: Rows = {}): Finance.Regime =>
  Result.getOrThrow(
    Finance.regime(given({ fundingAgreement: [agreement("grant", cells)], ...more }), "grant"),
  )

describe("regime", () => {
  it.each([
    [0, "small"],
    [24_999.99, "small"],
    [25_000, "middle"],
    [124_999.99, "middle"],
    [125_000, "large"],
    [125_000.01, "large"],
  ] as const)("given a subsidy of %d, then it falls in the class %s", (amount, expected) => {
    const { subsidyClass } = regimeOf({ amount: euros(amount) })
    assert.strictEqual(subsidyClass?.byAmount, expected)
    assert.strictEqual(subsidyClass?.applied, expected)
    assert.strictEqual(subsidyClass?.source.norm, { small: "KB14", middle: "KB18", large: "KB21" }[expected])
  })

  it("the class never falls as the amount grows", () => {
    const order = { small: 0, middle: 1, large: 2 }
    fc.assert(
      fc.property(fc.nat({ max: 200_000_00 }), fc.nat({ max: 200_000_00 }), (a, b) => {
        const [low, high] = [Money.cents(Math.min(a, b)), Money.cents(Math.max(a, b))]
        assert.isAtMost(order[Finance.classOf(low)], order[Finance.classOf(high)])
      }),
    )
  })

  it("given a commission or a specific grant, then no class of subsidies holds and title 4.2 is not cited for it", () => {
    const commission = regimeOf({ kind: "commission", amount: 500_000_00 })
    assert.isNull(commission.subsidyClass)
    assert.strictEqual(commission.kind.source.norm, "AW01")
    assert.isNull(commission.terms.determinationRequest.value)
    assert.deepEqual(commission.terms.paymentTerm.value, { amount: 30, unit: "days" })
    assert.strictEqual(commission.terms.liability.value, "jointAndSeveral")
    assert.strictEqual(regimeOf({ kind: "specificGrant" }).kind.source.norm, "FV01")
    assert.isNull(regimeOf({ kind: "specificGrant" }).subsidyClass)
  })

  it("given four yearly sums of 20.000 in one decision, then the whole of 80.000 counts", () => {
    const agreementInstalment: Rows["agreementInstalment"] = [2024, 2025, 2026, 2027].map((year) => ({
      id: `i${year}`,
      fundingAgreement: "grant",
      year,
      amount: 20_000_00,
    }))
    const four = regimeOf({ amount: 80_000_00, endsOn: "2027-12-31" }, { agreementInstalment })
    assert.strictEqual(four.subsidyClass?.byAmount, "middle")
    assert.deepEqual(
      four.reasons.map(({ _tag }) => _tag),
      ["RecipientUnknown"],
    )
    const wrong = regimeOf({ amount: 20_000_00 }, { agreementInstalment })
    assert.include(tags(wrong.reasons), "InstalmentsDiffer")
  })

  it("given a recorded basis for lighter rules, then the class of the form holds, and never a heavier one", () => {
    const lighter = regimeOf({ amount: 130_000_00, lighterRegimeBasis: "artikel 5", grantForm: "fixedSum" })
    assert.strictEqual(lighter.subsidyClass?.byAmount, "large")
    assert.strictEqual(lighter.subsidyClass?.applied, "middle")
    assert.strictEqual(lighter.subsidyClass?.source.norm, "KB23")
    assert.strictEqual(regimeOf({ amount: 130_000_00, grantForm: "fixedSum" }).subsidyClass?.applied, "large")
    const unclear = regimeOf({ amount: 130_000_00, lighterRegimeBasis: "artikel 5", grantForm: "maximumSum" })
    assert.strictEqual(unclear.subsidyClass?.applied, "large")
    assert.include(tags(unclear.reasons), "LighterWithoutForm")
    assert.strictEqual(
      regimeOf({ amount: 10_000_00, lighterRegimeBasis: "artikel 5", grantForm: "fixedSumPerUnit" })
        .subsidyClass?.applied,
      "small",
    )
  })

  it("given section 4.2.8, then it holds only as declared, and what does not fit is pointed out", () => {
    assert.isFalse(regimeOf({}).perFinancialYear.declared)
    const fits = regimeOf({
      perFinancialYear: true,
      perFinancialYearBasis: "artikel 3",
      amount: 200_000_00,
      appliedBy: "lead",
    })
    assert.deepEqual(fits.reasons, [])
    assert.deepEqual(fits.terms.determinationRequest.value, { amount: 6, unit: "months" })
    assert.deepEqual(fits.terms.retention.value, { amount: 7, unit: "years" })
    const low = regimeOf({ perFinancialYear: true, amount: 100_000_00, appliedBy: "lead" })
    assert.deepEqual(tags(low.reasons), ["PerFinancialYearBelowThreshold", "PerFinancialYearWithoutBasis"])
    const commission = regimeOf({
      perFinancialYear: true,
      perFinancialYearBasis: "x",
      kind: "commission",
      appliedBy: "lead",
    })
    assert.deepEqual(tags(commission.reasons), ["PerFinancialYearOnCommission"])
    const long = regimeOf({ perFinancialYear: true, perFinancialYearBasis: "x", endsOn: "2026-12-31" })
    assert.deepEqual(long.terms.determinationRequest.value, { amount: 13, unit: "weeks" })
  })

  it.each([
    ["2024-12-31", 0],
    ["2025-01-01", 1],
    ["2025-01-31", 1],
    ["2025-07-31", 1],
    ["2025-12-31", 1],
    ["2026-01-01", 2],
    ["2026-12-31", 2],
  ] as const)(
    "given activities from 1 January 2024 through %s, then they ask %d progress reports",
    (endsOn, reports) => {
      assert.strictEqual(regimeOf({ endsOn }).terms.progressReports.value, reports)
      assert.strictEqual(regimeOf({ endsOn, amount: 20_000_00 }).terms.progressReports.value, 0)
    },
  )

  it("progress reports: every full year before the end asks one, whatever the day it starts", () => {
    const date = fc.integer({ min: 18_000, max: 22_000 }).map(CalendarDate.fromEpochDay)
    fc.assert(
      fc.property(date, fc.nat({ max: 3_000 }), (startsOn, days) => {
        const endsOn = CalendarDate.addDays(startsOn, days)
        const asked = regimeOf({ startsOn, endsOn }).terms.progressReports.value ?? -1
        assert.isTrue(asked === 0 || CalendarDate.addMonths(startsOn, asked * 12) <= endsOn)
        assert.isTrue(CalendarDate.addMonths(startsOn, (asked + 1) * 12) > endsOn)
      }),
      { numRuns: 60 },
    )
  })

  it("given what the agreement fills in, then the answer says that it was the agreement's", () => {
    const { terms } = regimeOf({
      determinationWeeks: 26,
      auditorsStatementWaived: true,
      stateAid: true,
      stateAidRetentionYears: 10,
    })
    assert.deepEqual(
      [terms.determinationRequest.value, terms.determinationRequest.chosen, terms.determinationRequest.byLaw],
      [{ amount: 26, unit: "weeks" }, "agreement", { amount: 13, unit: "weeks" }],
    )
    assert.deepEqual(
      [terms.auditorsStatement.value, terms.auditorsStatement.byLaw, terms.auditorsStatement.column],
      [false, true, "auditorsStatementWaived"],
    )
    assert.deepEqual(terms.retention.value, { amount: 10, unit: "years" })
    const byLaw = regimeOf({}).terms
    assert.deepEqual(
      [byLaw.determinationRequest.value, byLaw.determinationRequest.chosen],
      [{ amount: 13, unit: "weeks" }, "law"],
    )
    assert.deepEqual(
      [byLaw.ratesMethod.value, byLaw.ratesMethod.chosen, byLaw.ratesMethod.column],
      [null, "none", null],
    )
    assert.strictEqual(byLaw.auditorsStatement.value, true)
    assert.strictEqual(
      regimeOf({ amount: 30_000_00, auditorsStatementWaived: true }).terms.auditorsStatement.chosen,
      "law",
    )
  })

  it("given a small subsidy, then it is paid ahead and determined by the client", () => {
    const { terms } = regimeOf({ amount: 20_000_00 })
    assert.strictEqual(terms.paidAhead.value, true)
    assert.deepEqual(terms.exOfficio.value, { amount: 22, unit: "weeks" })
    assert.isNull(terms.determinationRequest.value)
    assert.isNull(regimeOf({ amount: 20_000_00, grantForm: "directDetermination" }).terms.exOfficio.value)
  })

  it("given the lead partner's legal form, then its own account follows from it", () => {
    const lead = (organisation: string): Rows => ({
      leadPartnerTerm: [
        { id: "t", fundingAgreement: "grant", organisation, model: "forwarding", validFrom: "2024-01-01" },
      ],
    })
    const foundation = regimeOf({ appliedBy: "north" }, lead("lead"))
    assert.deepEqual(
      [foundation.recipient?.organisation, foundation.recipient?.isLeadPartner],
      ["lead", true],
    )
    assert.deepEqual(
      foundation.recipient?.accounts.map(({ source }) => source.norm),
      ["RP03"],
    )
    const association = regimeOf({}, lead("north"))
    assert.deepEqual(
      association.recipient?.accounts.map(({ source }) => source.norm),
      ["RP03", "RP23"],
    )
    const enterprise = regimeOf(
      {},
      {
        organisation: [
          { id: "ministry", name: "Ministry", legalForm: "ministry" },
          { id: "lead", name: "Lead", legalForm: "foundation", largeEnterprise: true },
        ],
        ...lead("lead"),
      },
    )
    assert.deepEqual(
      enterprise.recipient?.accounts.map(({ source }) => source.norm),
      ["RP03", "RP24"],
    )
    const applicant = Result.getOrThrow(
      Finance.regime(
        given({ fundingAgreement: [agreement("grant", { appliedBy: "north" })], ...lead("lead") }),
        "grant",
        day("2023-01-01"),
      ),
    )
    assert.deepEqual(
      [applicant.recipient?.organisation, applicant.recipient?.isLeadPartner],
      ["north", false],
    )
  })
})
