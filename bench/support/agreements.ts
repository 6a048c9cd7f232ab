/**
 * Registers with costs under three agreements, for measuring.
 */
import { CalendarDate, type PartnershipRegister, Register, tables } from "@wijkwijzer/core"
import * as Result from "effect/Result"
import { rowsWith } from "./rows.ts"

const agreements = ["grant-a", "grant-b", "grant-c"]

const partners = [0, 1, 2, 3, 4, 5].map((at) => `o-${at}`)

/** Costs under three agreements, some under none, with the client's advances, what was paid on, and hours. */
export const registerOf = (costs: number): PartnershipRegister => {
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
export const unread = (register: PartnershipRegister): PartnershipRegister => ({
  ...register,
  rows: Object.fromEntries(
    Object.entries(register.rows).map(([name, rows]) => [name, rows.slice()]),
  ) as unknown as PartnershipRegister["rows"],
})
