/**
 * What a municipality owes under a specific grant: its accounts by 15 July of the next year (FV01).
 */
import type * as FundingAgreement from "../../finance/records/FundingAgreement.ts"
import * as CalendarDate from "../../values/CalendarDate.ts"
import * as Accountability from "../Accountability.ts"
import { norms } from "../Norms.ts"
import * as Draft from "./Draft.ts"
import { between } from "./Grants.ts"
import type { DueNeeds } from "./Needs.ts"
import * as Steps from "./Steps.ts"

const most = 100

/** The accounts of each year of the grant that is over or running; a fixed day, which does not move to a working day. */
export const municipalAccounts = (
  register: DueNeeds,
  agreement: FundingAgreement.Row,
  asked: Draft.Asked,
): ReadonlyArray<Draft.Draft> => {
  if (agreement.kind !== "specificGrant") return []
  const { client, partners, row } = between(register, agreement, asked.on)
  const end = Accountability.activitiesEnd(agreement, asked.on)?.date ?? asked.on
  const first = CalendarDate.year(agreement.startsOn)
  const last = Math.min(CalendarDate.year(end), CalendarDate.year(asked.on), first + most, 9998)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index): Draft.Draft => {
    const year = first + index
    const step = Steps.accountStep(register, agreement.id, year)
    const fixed: Draft.Timing = {
      from: null,
      dueOn: CalendarDate.unsafe(`${String(year + 1).padStart(4, "0")}-07-15`),
      term: { _tag: "Fixed", moves: [] },
    }
    return {
      kind: "municipalAccounts",
      part: String(year),
      title: {
        nl: `Jaarstukken ${year} indienen: ${agreement.title}`,
        en: `Hand in the accounts of ${year}: ${agreement.title}`,
      },
      rows: [row, ...Draft.rowsOf("cycleStep", step?.id ?? null)],
      owedBy: partners,
      owedTo: client,
      timing:
        step === undefined || step.postponedUntil === null
          ? fixed
          : Draft.moved(fixed, {
              why: "postponed",
              until: step.postponedUntil,
              at: { table: "cycleStep", id: step.id, column: "postponedUntil" },
            }),
      clause: { _tag: "Norm", norm: norms.FV01 },
      plannedOn: step?.dueOn ?? null,
      doneOn: step?.submittedOn ?? null,
    }
  })
}
