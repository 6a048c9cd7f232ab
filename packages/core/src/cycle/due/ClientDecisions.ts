/**
 * What the client decides, and the right to object to it.
 */
import type * as ClientDecision from "../../finance/records/ClientDecision.ts"
import type * as FundingAgreement from "../../finance/records/FundingAgreement.ts"
import type { RowRef } from "../../partnership/RowRef.ts"
import * as Register from "../../register/Register.ts"
import type { CalendarDate } from "../../values/CalendarDate.ts"
import * as Accountability from "../Accountability.ts"
import { norms } from "../Norms.ts"
import { terms } from "../Terms.ts"
import { known } from "./DeterminationRequests.ts"
import * as Draft from "./Draft.ts"
import { between } from "./Grants.ts"
import type { DueNeeds } from "./Needs.ts"
import { stoodStill } from "./Standstill.ts"

type Agreement = FundingAgreement.Row
type Drafts = ReadonlyArray<Draft.Draft>

/** The day from which the term to decide on an application runs (KB29; in order of arrival KB09). */
const receivedOn = (agreement: Agreement): CalendarDate | null => {
  const received = agreement.applicationReceivedOn ?? agreement.appliedOn
  if (agreement.distribution === "orderOfArrival") return agreement.applicationCompleteOn ?? received
  const ranked = agreement.distribution === "ranking" || agreement.distribution === "proRata"
  return ranked ? (agreement.applicationPeriodEndsOn ?? received) : received
}

/** KB29: the decision on an application for a grant: 13 weeks, or 22 with cofinancing, advice or an inquiry. */
export const grantDecision = (register: DueNeeds, agreement: Agreement, asked: Draft.Asked): Drafts => {
  if (agreement.kind !== "subsidy" || Accountability.accountability(agreement).determination === "direct")
    return []
  const all = Register.where(register, "clientDecision", "fundingAgreement", agreement.id)
  const decision = Draft.first(all, ({ kind }) => kind === "grant" || kind === "refusal")
  const from = known(decision?.termFrom ?? receivedOn(agreement), asked.on)
  if (from === null) return []
  const { client, partners, row } = between(register, agreement, asked.on)
  const long = agreement.cofinanced || agreement.adviceOrInspection === true
  const open = long ? terms.longGrantDecision : terms.grantDecision
  const counted = Draft.counted(register, open, from, asked, { fundingAgreement: agreement })
  const { running, timing } = stoodStill(counted, decision, asked)
  return [
    {
      kind: "grantDecision",
      title: {
        nl: `Besluit op de aanvraag: ${agreement.title}`,
        en: `Decision on the application: ${agreement.title}`,
      },
      rows: [row, ...Draft.rowsOf("clientDecision", decision?.id ?? null)],
      owedBy: client,
      owedTo: partners,
      timing,
      expected: running,
      plannedOn: decision?.delayedUntil ?? null,
      clause: { _tag: "Norm", norm: norms.KB29 },
      doneOn: decision?.decidedOn ?? agreement.grantedOn,
    },
  ]
}

const onApplication: ReadonlyArray<ClientDecision.Row["kind"]> = ["amendment", "advance", "other"]

/** AW36: any other decision that was applied for, at the outside in eight weeks. */
export const otherDecisions = (register: DueNeeds, agreement: Agreement, asked: Draft.Asked): Drafts => {
  if (agreement.kind === "commission") return []
  const { client, partners, row } = between(register, agreement, asked.on)
  return Register.where(register, "clientDecision", "fundingAgreement", agreement.id).flatMap(
    (decision): Drafts => {
      const from = known(decision.termFrom, asked.on)
      if (from === null || !onApplication.includes(decision.kind)) return []
      const counted = Draft.counted(register, terms.otherDecision, from, asked, {
        fundingAgreement: agreement,
      })
      const { running, timing } = stoodStill(counted, decision, asked)
      return [
        {
          kind: "clientDecision",
          title: {
            nl: `Besluit van de opdrachtgever: ${decision.reference ?? agreement.title}`,
            en: `Decision of the client: ${decision.reference ?? agreement.title}`,
          },
          rows: [{ table: "clientDecision", id: decision.id }, row],
          owedBy: client,
          owedTo: partners,
          timing,
          expected: running,
          plannedOn: decision.delayedUntil,
          clause: { _tag: "Norm", norm: norms.AW36 },
          doneOn: decision.decidedOn,
        },
      ]
    },
  )
}

interface Published {
  readonly row: RowRef
  readonly on: CalendarDate
  readonly intended: boolean
  readonly filedOn: CalendarDate | null
}

const publications = (register: DueNeeds, agreement: Agreement): ReadonlyArray<Published> => {
  const all = Register.where(register, "clientDecision", "fundingAgreement", agreement.id)
  const found = all.flatMap((decision): ReadonlyArray<Published> => {
    const { id, objectionFiledOn, objectionIntended, publishedOn } = decision
    if (publishedOn === null) return []
    const row = { table: "clientDecision", id }
    return [{ row, on: publishedOn, intended: objectionIntended === true, filedOn: objectionFiledOn }]
  })
  const plain = (row: RowRef, on: CalendarDate | null): ReadonlyArray<Published> =>
    on === null ? [] : [{ row, on, intended: false, filedOn: null }]
  const isTold = (kind: ClientDecision.Row["kind"], determination: string | null): boolean =>
    all.some(
      (one) =>
        one.kind === kind &&
        one.publishedOn !== null &&
        (determination === null || one.determination === null || one.determination === determination),
    )
  if (!isTold("grant", null)) {
    found.push(...plain({ table: "fundingAgreement", id: agreement.id }, agreement.publishedOn))
  }
  for (const { id, publishedOn } of Register.where(
    register,
    "determination",
    "fundingAgreement",
    agreement.id,
  )) {
    if (!isTold("determination", id)) found.push(...plain({ table: "determination", id }, publishedOn))
  }
  return found
}

/**
 * AW55: objection within six weeks of publication. A right: it lapses when it is not used; when somebody wrote down
 * that an objection is to be made, it is a duty to make it in time.
 */
export const objections = (register: DueNeeds, agreement: Agreement, asked: Draft.Asked): Drafts => {
  if (agreement.kind === "commission") return []
  const { client, partners, row: about } = between(register, agreement, asked.on)
  return publications(register, agreement).flatMap(({ filedOn, intended, on, row }): Drafts => {
    if (on > asked.on) return []
    return [
      {
        kind: "objection",
        nature: intended ? "duty" : "right",
        title: { nl: `Bezwaar maken: ${agreement.title}`, en: `Objection: ${agreement.title}` },
        rows: row.table === about.table ? [row] : [row, about],
        owedBy: partners,
        owedTo: client,
        timing: Draft.counted(register, terms.objection, on, asked, { fundingAgreement: agreement }),
        clause: { _tag: "Norm", norm: norms.AW55 },
        doneOn: filedOn,
      },
    ]
  })
}
