/**
 * The whole matrix and the reconciliation of a partnership, over many costs.
 *
 * Every time the rows are handed over in fresh lists, so that the indexes over them are made anew and count.
 */
import { CalendarDate, Finance, type PartnershipRegister, Register, tables } from "@wijkwijzer/core"
import * as Result from "effect/Result"
import { type Case, median, millis } from "../Case.ts"
import { rowsWith } from "../support/rows.ts"

const agreements = ["grant-a", "grant-b", "grant-c"]

const partners = [0, 1, 2, 3, 4, 5].map((at) => `o-${at}`)

/** Costs under three agreements, some under none, with the client's advances, what was paid on, and hours. */
const registerOf = (costs: number): PartnershipRegister => {
  const rows = rowsWith(costs)
  const made = Register.make(tables, {
    ...rows,
    organisation: [...(rows.organisation ?? []), { id: "client", name: "Client", legalForm: "ministry" }],
    cost: (rows.cost ?? []).map((cost, at) => ({ ...cost, fundingAgreement: agreements[at % 4] ?? null })),
    fundingAgreement: agreements.map((id) => ({
      id,
      title: id,
      client: "client",
      kind: "subsidy",
      startsOn: "2024-01-01",
      endsOn: "2024-12-31",
      amount: 2_000_000_000_00,
      cofinanced: false,
      perFinancialYear: false,
      auditorsStatementWaived: false,
      stateAid: false,
      specialNotificationDuty: false,
    })),
    leadPartnerTerm: agreements.map((id) => ({
      id,
      fundingAgreement: id,
      organisation: "o-0",
      model: "forwarding",
      validFrom: "2024-01-01",
    })),
    payment: agreements.flatMap((id) => [
      {
        id,
        fundingAgreement: id,
        fromOrganisation: "client",
        toOrganisation: "o-0",
        kind: "advance",
        amount: 600_000_00,
        paidOn: "2024-02-01",
      } as const,
      ...partners.slice(1).map(
        (partner) =>
          ({
            id: `${id}.${partner}`,
            fundingAgreement: id,
            fromOrganisation: "o-0",
            toOrganisation: partner,
            kind: "forward",
            amount: 100_000_00,
            paidOn: "2024-02-15",
            forwardOf: id,
          }) as const,
      ),
    ]),
    timeEntry: Array.from({ length: Math.ceil(costs / 10) }, (_, at) => ({
      id: `t-${at}`,
      organisation: partners[at % partners.length] ?? "o-0",
      staffCode: `s-${at % 90}`,
      fundingAgreement: agreements[at % 3] ?? null,
      workedOn: CalendarDate.addDays(CalendarDate.unsafe("2024-01-01"), (at * 7) % 366),
      hours: 1,
      kind: "project" as const,
    })),
  })
  return Result.getOrThrow(made)
}

/** The same register of which no index was made yet. */
const unread = (register: PartnershipRegister): PartnershipRegister => ({
  ...register,
  rows: Object.fromEntries(
    Object.entries(register.rows).map(([name, rows]) => [name, rows.slice()]),
  ) as unknown as PartnershipRegister["rows"],
})

const on = CalendarDate.unsafe("2024-12-31")

const whole = (register: PartnershipRegister): unknown => {
  const postings = Finance.ledger(register, { asOf: on })
  const matrix = Finance.matrix(
    postings,
    ["partner", "programmeLine", "project", "costCategory", "fundingAgreement"],
    "month",
  )
  return [matrix, Finance.unbudgeted(postings), Finance.reconcile(register, on)]
}

const timeOf = async (costs: number, times: number): Promise<number> => {
  const register = registerOf(costs)
  const found: Array<number> = []
  for (let n = 0; n <= times; n++) {
    const fresh = unread(register)
    const took = await millis(() => whole(fresh))
    if (n > 0) found.push(took)
  }
  return median(found)
}

/** The cases on finance. */
export const cases: ReadonlyArray<Case> = [
  {
    name: "finance: the whole matrix and the reconciliation over 100,000 costs",
    unit: "ms",
    bar: 150,
    measure: async () => ({
      value: await timeOf(100_000, 7),
      detail: "by month, five dimensions, three agreements; indexes made anew",
    }),
  },
  {
    name: "finance: the same over 1,000,000 costs, against 100,000",
    unit: "ratio",
    bar: 12,
    measure: async () => {
      const small = await timeOf(100_000, 7)
      const large = await timeOf(1_000_000, 3)
      return { value: large / small, detail: `${large.toFixed(0)} ms against ${small.toFixed(0)} ms` }
    },
  },
]
