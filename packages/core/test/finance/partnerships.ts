/**
 * Partnerships with agreements, budgets, costs, payments and keys, in which nothing counts twice: every invoice
 * number stands once, no source pays more than is left of a cost, and nobody works under two agreements on one day.
 */
import * as fc from "fast-check"
import { type Rows, sound } from "./given.ts"

const count = { projects: 4, categories: 4 } as const

const categories: NonNullable<Rows["costCategory"]> = [
  { id: "k0", name: "Staff", side: "cost", kind: "staff", indirect: false, eligible: true },
  { id: "k1", name: "Third", side: "cost", kind: "thirdParties", indirect: false, eligible: true },
  { id: "k2", name: "Lunch", side: "cost", kind: "other", indirect: false, eligible: false },
  { id: "k3", name: "Fees", side: "income", kind: "other", indirect: false, eligible: true },
]

const date = fc
  .tuple(fc.constantFrom(2024, 2024, 2025), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`)

const small = fc.nat({ max: 1_000 })
const cents = fc.integer({ min: 0, max: 500_000_00 })
const costCents = fc.integer({ min: -50_000_00, max: 500_000_00 })

/** The numbers of which a partnership is made; which thing is meant is always taken modulo how many there are. */
const seed = fc.record({
  partners: fc.integer({ min: 1, max: 5 }),
  agreements: fc.array(
    fc.record({
      amount: cents,
      model: fc.constantFrom("contactOnly", "forwarding", "fullLiability", null),
      form: fc.constantFrom("fixedSum", "maximumSum", null),
      determined: fc.option(cents, { freq: 2 }),
      client: fc.nat({ max: 1 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  lines: fc.array(
    fc.record({
      version: fc.nat({ max: 3 }),
      place: small,
      partner: small,
      category: small,
      agreement: small,
      amount: costCents,
      from: date,
      days: small,
    }),
    { maxLength: 15 },
  ),
  costs: fc.array(
    fc.record({
      place: small,
      partner: small,
      category: small,
      agreement: small,
      amount: costCents,
      on: date,
      from: small,
      other: fc.nat({ max: 100 }),
      claim: fc.nat({ max: 6 }),
      part: fc.nat({ max: 100 }),
    }),
    { maxLength: 25 },
  ),
  encumbrances: fc.array(
    fc.record({ place: small, partner: small, category: small, agreement: small, amount: cents, on: date }),
    { maxLength: 4 },
  ),
  forecasts: fc.array(
    fc.record({
      scope: fc.nat({ max: 7 }),
      place: small,
      partner: small,
      category: small,
      amount: cents,
      on: date,
    }),
    { maxLength: 6 },
  ),
  payments: fc.array(fc.record({ from: small, to: small, agreement: small, amount: cents, on: date }), {
    maxLength: 15,
  }),
  planned: fc.array(fc.record({ from: small, to: small, agreement: small, amount: cents, on: date }), {
    maxLength: 8,
  }),
  hours: fc.array(
    fc.record({
      partner: small,
      worker: fc.nat({ max: 2 }),
      agreement: small,
      hours: fc.nat({ max: 800 }),
      on: date,
    }),
    { maxLength: 12 },
  ),
})

type Seed = typeof seed extends fc.Arbitrary<infer A> ? A : never

const later = (on: string): string => (on < "2024-12-01" ? "2024-12-15" : "2025-12-31")

const rowsOf = (made: Seed): Rows => {
  const partner = (at: number): string => `o${at % made.partners}`
  const agreement = (at: number): string => `a${at % made.agreements.length}`
  const agreementOrNone = (at: number): string | null => (at % 4 === 3 ? null : agreement(at))
  const project = (at: number): string | null =>
    at % (count.projects + 1) === count.projects ? null : `p${at % (count.projects + 1)}`
  const clientOf = (id: string): string => `c${made.agreements[Number(id.slice(1))]?.client ?? 0}`
  /** Money moves between the client and partners, never from a client to itself. */
  const parties = (from: number, to: number, id: string): readonly [string, string] | null => {
    const all = [clientOf(id), ...Array.from({ length: made.partners }, (_, at) => `o${at}`)]
    const [a, b] = [all[from % all.length] ?? "", all[to % all.length] ?? ""]
    return a === b ? null : [a, b]
  }
  const costs = made.costs.map(({ place, partner: at, category, agreement: of, amount, on, from }, n) => ({
    id: `cost${n}`,
    organisation: partner(at),
    project: project(place),
    costCategory: `k${category % count.categories}`,
    fundingAgreement: agreementOrNone(of),
    bookedOn: on,
    amount,
    joint: false,
    supplier: "Supplier",
    invoiceNumber: `F${n}`,
    encumbrance:
      made.encumbrances.length > 0 && from % 3 === 0 ? `e${from % made.encumbrances.length}` : null,
  }))
  /** Another source pays a part of some costs; of others, which have none, a part is claimed. */
  const shared = made.costs.map(({ other }) => other < 30 && made.agreements.length > 1)
  return {
    organisation: [
      ...[0, 1].map((at) => ({ id: `c${at}`, name: `Client ${at}`, legalForm: "ministry" as const })),
      ...Array.from({ length: made.partners }, (_, at) => ({
        id: `o${at}`,
        name: `Partner ${at}`,
        legalForm: "foundation" as const,
      })),
    ],
    programmeLine: ["l0", "l1"].map((id) => ({ id, name: id, validFrom: "2024-01-01" })),
    project: Array.from({ length: count.projects }, (_, at) => ({
      id: `p${at}`,
      name: `Project ${at}`,
      organisation: "o0",
      startsOn: "2024-01-01",
      status: "running" as const,
      local: false,
      programmeLine: at === 3 ? null : `l${at % 2}`,
    })),
    costCategory: categories,
    person: [0, 1, 2].map((at) => ({ id: `w${at}`, name: `Worker ${at}` })),
    fundingAgreement: made.agreements.map(({ amount, form, client }, at) => ({
      id: `a${at}`,
      title: `Agreement ${at}`,
      client: `c${client}`,
      kind: "subsidy" as const,
      startsOn: "2024-01-01",
      endsOn: "2025-12-31",
      amount,
      grantForm: form,
      appliedBy: "o0",
      cofinanced: false,
      perFinancialYear: false,
      auditorsStatementWaived: false,
      stateAid: false,
      specialNotificationDuty: false,
    })),
    leadPartnerTerm: made.agreements.flatMap(({ model }, at) =>
      model === null
        ? []
        : [
            {
              id: `t${at}`,
              fundingAgreement: `a${at}`,
              organisation: partner(at),
              model,
              validFrom: "2024-01-01",
            },
          ],
    ),
    determination: made.agreements.flatMap(({ determined }, at) =>
      determined === null
        ? []
        : [{ id: `d${at}`, fundingAgreement: `a${at}`, decidedOn: "2025-06-01", amount: determined }],
    ),
    budget: [2024, 2025].map((year) => ({
      id: `b${year}`,
      name: `${year}`,
      year,
      startsOn: `${year}-01-01`,
      endsOn: `${year}-12-31`,
    })),
    budgetVersion: [2024, 2025].flatMap((year) => [
      {
        id: `v${year - 2024}`,
        budget: `b${year}`,
        number: 1,
        kind: "adopted" as const,
        title: "Adopted",
        adoptedOn: `${year}-01-15`,
      },
      {
        id: `v${year - 2022}`,
        budget: `b${year}`,
        number: 2,
        kind: "amendment" as const,
        title: "Amendment",
        adoptedOn: `${year}-07-01`,
      },
    ]),
    budgetLine: made.lines.map(
      ({ version, place, partner: at, category, agreement: of, amount, from, days }, n) => ({
        id: `line${n}`,
        budgetVersion: `v${version}`,
        project: project(place),
        programmeLine: project(place) === null && days % 2 === 0 ? `l${place % 2}` : null,
        organisation: partner(at),
        costCategory: `k${category % count.categories}`,
        fundingAgreement: agreementOrNone(of),
        amount,
        inKind: days % 5 === 0,
        eligible: true,
        periodFrom: days % 3 === 0 ? null : from,
        periodThrough: days % 3 === 1 ? later(from) : null,
      }),
    ),
    encumbrance: made.encumbrances.map(({ place, partner: at, category, agreement: of, amount, on }, n) => ({
      id: `e${n}`,
      organisation: partner(at),
      project: project(place),
      costCategory: `k${category % count.categories}`,
      fundingAgreement: agreementOrNone(of),
      description: "Promise",
      amount,
      enteredOn: on,
      expectedOn: at % 2 === 0 ? null : later(on),
      releasedOn: place % 4 === 0 ? later(on) : null,
    })),
    forecast: made.forecasts.map(({ scope, place, partner: at, category, amount, on }, n) => ({
      id: `f${n}`,
      year: scope > 5 ? 2025 : 2024,
      madeOn: on,
      amount,
      project: scope % 2 === 1 ? `p${place % count.projects}` : null,
      programmeLine: scope % 4 === 2 ? `l${place % 2}` : null,
      organisation: at % 2 === 0 ? null : partner(at),
      costCategory: category % 3 === 0 ? `k${category % 2}` : null,
    })),
    cost: costs,
    costFunding: made.costs.flatMap(({ agreement: of, amount, part }, n) =>
      shared[n] === true
        ? [
            {
              id: `s${n}`,
              cost: `cost${n}`,
              amount: Math.trunc((amount * part) / 100) + 0,
              ...(of % 4 === 3 || part % 2 === 0
                ? { fundingAgreement: `a${(of + 1) % made.agreements.length}` }
                : { organisation: "c1" }),
            },
          ]
        : [],
    ),
    claim: made.agreements.map((_, at) => ({
      id: `claim${at}`,
      fundingAgreement: `a${at}`,
      periodFrom: "2024-01-01",
      periodThrough: "2024-12-31",
      submittedOn: "2025-02-01",
      status: "submitted" as const,
    })),
    claimLine: made.costs.flatMap(({ claim, part, agreement: of, amount }, n) => {
      const under = agreementOrNone(of)
      if (shared[n] === true || claim > 3 || under === null) return []
      const claimed = Math.trunc((amount * part) / 100) + 0
      const eligible = Math.trunc(claimed / 2) + 0
      const outcome =
        claim === 0
          ? { parked: true }
          : claim === 1
            ? { parked: false }
            : { parked: false, eligible, deducted: claimed - eligible }
      return [{ id: `cl${n}`, claim: `claim${under.slice(1)}`, cost: `cost${n}`, claimed, ...outcome }]
    }),
    payment: made.payments.flatMap(({ from, to, agreement: of, amount, on }, n) => {
      const between = parties(from, to, agreement(of))
      if (between === null) return []
      return [
        {
          id: `pay${n}`,
          fundingAgreement: agreement(of),
          fromOrganisation: between[0],
          toOrganisation: between[1],
          kind: between[0].startsWith("c") ? ("advance" as const) : ("forward" as const),
          amount,
          paidOn: on,
        },
      ]
    }),
    plannedPayment: made.planned.flatMap(({ from, to, agreement: of, amount, on }, n) => {
      const between = parties(from, to, agreement(of))
      if (between === null) return []
      return [
        {
          id: `plan${n}`,
          fundingAgreement: agreement(of),
          fromOrganisation: between[0],
          toOrganisation: between[1],
          kind: between[0].startsWith("c") ? ("advance" as const) : ("forward" as const),
          amount,
          expectedOn: on,
        },
      ]
    }),
    // A worker is under one agreement for as long as the partnership lasts.
    timeEntry: made.hours.map(({ partner: at, worker, hours, on }, n) => ({
      id: `h${n}`,
      organisation: partner(at),
      person: `w${worker}`,
      fundingAgreement: agreement(worker),
      workedOn: on,
      hours,
      kind: "project" as const,
    })),
  }
}

/** Rows of a partnership in which nothing counts twice. */
export const partnershipRows: fc.Arbitrary<Rows> = seed.map(rowsOf)

/** A partnership in which nothing counts twice. */
export const partnership = partnershipRows.map(sound)
