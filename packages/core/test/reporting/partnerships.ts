/**
 * Generated partnerships for the reports: three partners, two agreements, two budgets in the year, and rows before,
 * in and after it. Every figure in them is invented.
 */
import { type PartnershipRegister, Register, tables } from "@wijkwijzer/core"
import * as Result from "effect/Result"
import * as fc from "fast-check"

export const partners = ["o1", "o2", "o3"] as const
const agreements = ["a1", "a2"] as const
const days = [
  "2023-06-01",
  "2024-01-01",
  "2024-02-29",
  "2024-09-30",
  "2024-10-01",
  "2024-12-31",
  "2025-01-01",
]

const cents = fc.integer({ min: -100_000_00, max: 1_000_000_00 })
const positive = fc.integer({ min: 0, max: 1_000_000_00 })
const on = fc.constantFrom(...days)
const partner = fc.constantFrom(...partners)
const agreement = fc.option(fc.constantFrom(...agreements))
const project = fc.option(fc.constantFrom("p1", "p2", "p3"))
const category = fc.constantFrom("staff", "third", "fees")
const some = <A>(of: fc.Arbitrary<A>, maxLength = 12) => fc.array(of, { maxLength })
const named = <A extends object>(prefix: string, list: ReadonlyArray<A>) =>
  list.map((row, at) => ({ id: `${prefix}${at}`, ...row }))

/** The versions: of two budgets in 2024 and one the year before, one of them adopted after 30 September. */
const versions = [
  { id: "v0", budget: "b1", number: 1, kind: "draft", title: "Concept" },
  { id: "v1", budget: "b1", number: 2, kind: "adopted", title: "Vastgesteld", adoptedOn: "2024-01-10" },
  { id: "v2", budget: "b1", number: 3, kind: "amendment", title: "Wijziging 1", adoptedOn: "2024-06-01" },
  { id: "v3", budget: "b1", number: 4, kind: "amendment", title: "Wijziging 2", adoptedOn: "2024-11-01" },
  { id: "v4", budget: "b2", number: 1, kind: "adopted", title: "Vastgesteld", adoptedOn: null },
  { id: "v5", budget: "b0", number: 1, kind: "adopted", title: "Vorig jaar", adoptedOn: "2023-01-10" },
] as const

const version = fc.constantFrom(...versions.map(({ id }) => id))

const parts = fc.record({
  budgetLine: some(
    fc.record({
      budgetVersion: version,
      project,
      organisation: partner,
      costCategory: category,
      amount: cents,
    }),
    20,
  ),
  fundingLine: some(
    fc.record({
      budgetVersion: version,
      kind: fc.constantFrom("grant", "ownContribution", "inKind"),
      organisation: fc.option(partner),
      amount: positive,
    }),
  ),
  cost: some(
    fc.record({
      organisation: partner,
      project,
      costCategory: category,
      fundingAgreement: agreement,
      bookedOn: on,
      amount: cents,
    }),
    30,
  ),
  payment: some(
    fc
      .record({
        fundingAgreement: agreement,
        fromOrganisation: fc.constantFrom("client", ...partners),
        toOrganisation: fc.constantFrom("client", ...partners),
        kind: fc.constantFrom("advance", "final", "repayment"),
        amount: positive,
        paidOn: fc.option(on),
      })
      .filter(({ fromOrganisation, toOrganisation }) => fromOrganisation !== toOrganisation),
  ),
  commitment: some(
    fc.record({
      organisation: partner,
      kind: fc.constantFrom("hours", "cash", "inKind"),
      amount: positive,
      hours: fc.nat({ max: 200_000 }),
      periodFrom: on,
      promisedOn: fc.option(on),
    }),
  ),
  contribution: some(
    fc.record({
      organisation: partner,
      kind: fc.constantFrom("cash", "inKind"),
      amount: positive,
      contributedOn: on,
    }),
  ),
  timeEntry: some(
    fc.record({
      organisation: partner,
      workedOn: on,
      hours: fc.nat({ max: 2400 }),
      kind: fc.constantFrom("project", "leave"),
    }),
  ),
  decision: some(fc.record({ takenOn: on, amount: fc.option(positive) })),
  risk: some(
    fc.record({
      measure: fc.option(fc.constant("Overleg.")),
      ownerOrganisation: fc.option(partner),
      closedOn: fc.option(on),
    }),
    6,
  ),
})

const registerOf = (of: typeof parts extends fc.Arbitrary<infer A> ? A : never): PartnershipRegister =>
  Result.getOrThrow(
    Register.make(tables, {
      partnership: [{ id: "x", name: "Proef", purpose: "Proberen.", financialYearStartMonth: 1 }],
      organisation: ["client", ...partners].map((id) => ({
        id,
        name: `Organisatie ${id}`,
        legalForm: "foundation",
      })),
      programmeLine: ["l1", "l2"].map((id) => ({ id, name: `Lijn ${id}`, validFrom: "2023-01-01" })),
      project: ["p1", "p2", "p3"].map((id, at) => ({
        id,
        name: `Project ${id}`,
        organisation: "o1",
        startsOn: "2023-01-01",
        status: "running",
        local: false,
        programmeLine: at < 2 ? `l${at + 1}` : null,
      })),
      costCategory: (["staff", "third", "fees"] as const).map((id) => ({
        id,
        name: id,
        side: id === "fees" ? "income" : "cost",
        kind: "other",
        indirect: false,
        eligible: true,
      })),
      fundingAgreement: agreements.map((id) => ({
        id,
        title: `Beschikking ${id}`,
        client: "client",
        kind: "subsidy",
        startsOn: "2023-01-01",
        endsOn: "2025-12-31",
        amount: 5_000_000_00,
        cofinanced: false,
        perFinancialYear: false,
        auditorsStatementWaived: false,
        stateAid: false,
        specialNotificationDuty: false,
      })),
      leadPartnerTerm: agreements.map((id) => ({
        id,
        fundingAgreement: id,
        organisation: "o1",
        model: "forwarding",
        validFrom: "2023-01-01",
      })),
      budget: (
        [
          ["b0", 2023],
          ["b1", 2024],
          ["b2", 2024],
        ] as const
      ).map(([id, year]) => ({
        id,
        name: `Begroting ${id}`,
        year,
        startsOn: `${year}-01-01`,
        endsOn: `${year}-12-31`,
      })),
      budgetVersion: versions,
      budgetLine: named("bl", of.budgetLine).map((row) => ({ ...row, inKind: false, eligible: true })),
      fundingLine: named("fl", of.fundingLine),
      cost: named("c", of.cost).map((row) => ({ ...row, joint: false })),
      payment: named("pay", of.payment),
      commitment: named("com", of.commitment).map(({ amount, hours, ...row }) => ({
        ...row,
        ...(row.kind === "hours" ? { hours } : { amount }),
        periodThrough: "2025-12-31",
      })),
      contribution: named("con", of.contribution),
      timeEntry: named("t", of.timeEntry),
      decision: named("d", of.decision).map((row) => ({
        ...row,
        title: `Besluit ${row.id}`,
        outcome: "adopted",
        urgent: false,
      })),
      risk: named("r", of.risk).map((row) => ({
        ...row,
        description: `Risico ${row.id}`,
        likelihood: 1,
        impact: 1,
        status: row.closedOn === null ? "open" : "closed",
        identifiedOn: "2023-01-01",
      })),
    } as Register.Rows<typeof tables>),
  )

/** Partnerships. */
export const partnerships: fc.Arbitrary<PartnershipRegister> = parts.map(registerOf)
