/**
 * The application for determination at the end of a subsidy, with the report and the statement that go with it.
 */
import type * as Determination from "../../finance/records/Determination.ts"
import type * as FundingAgreement from "../../finance/records/FundingAgreement.ts"
import * as Register from "../../register/Register.ts"
import type * as CalendarDate from "../../values/CalendarDate.ts"
import * as Term from "../../values/Term.ts"
import * as Accountability from "../Accountability.ts"
import { norms } from "../Norms.ts"
import type * as CycleStep from "../records/CycleStep.ts"
import { terms } from "../Terms.ts"
import * as Draft from "./Draft.ts"
import { between, cell } from "./Grants.ts"
import type { DueNeeds } from "./Needs.ts"
import * as Steps from "./Steps.ts"

type Agreement = FundingAgreement.Row
type Drafts = ReadonlyArray<Draft.Draft>
type Day = CalendarDate.CalendarDate

/** The day, when it has come by the day asked for. */
export const known = (date: Day | null, on: Day): Day | null => (date !== null && date <= on ? date : null)

/** Whether the financial-year rules ask for a request after the year: not for grants of more than a year (AW51). */
const isYearly = (agreement: Agreement): boolean => {
  if (!Accountability.accountability(agreement).perFinancialYear || agreement.endsOn === null) return false
  const year: Term.Term = { amount: 12, unit: "months", source: "decision", counted: "forward" }
  return agreement.endsOn < Term.end(agreement.startsOn, year).base
}

const requestTiming = (
  register: DueNeeds,
  agreement: Agreement,
  asked: Draft.Asked,
): { readonly timing: Draft.Timing; readonly expected: boolean } => {
  const yearly = isYearly(agreement)
  const ended = yearly
    ? { date: agreement.endsOn ?? agreement.startsOn, actual: true }
    : Accountability.activitiesEnd(agreement, asked.on)
  const open = yearly ? terms.yearlyDeterminationRequest : terms.determinationRequest
  const { determinationDueBy, determinationWeeks } = agreement
  if (determinationDueBy !== null) {
    const byLaw = ended === null ? null : Term.end(ended.date, open.byLaw, asked.designated)
    const from = ended?.date ?? null
    const at = cell(agreement, "determinationDueBy")
    return { timing: Draft.recorded(determinationDueBy, at, { from, byLaw }), expected: false }
  }
  if (ended === null) return { timing: Draft.undated, expected: true }
  const weeks: Term.Term | null =
    determinationWeeks === null
      ? null
      : { amount: determinationWeeks, unit: "weeks", source: "decision", counted: "forward" }
  const recorded = weeks === null ? undefined : { term: weeks, at: cell(agreement, "determinationWeeks") }
  const timing = Draft.counted(register, open, ended.date, asked, { fundingAgreement: agreement, recorded })
  return { timing, expected: !ended.actual }
}

/** The determination that ends the agreement: the one without a year, else that of the last year. */
export const finalDetermination = (rows: ReadonlyArray<Determination.Row>): Determination.Row | undefined =>
  Draft.first(rows, ({ year }) => year === null) ??
  [...rows].sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || (a.id < b.id ? -1 : 1))[0]

const isHandedIn = (register: DueNeeds, step: CycleStep.Row, ...names: ReadonlyArray<string>): boolean =>
  Register.where(register, "submissionPart", "cycleStep", step.id).some(
    ({ part, status }) => names.includes(part) && status === "enclosed",
  )

const isWaived = (register: DueNeeds, step: CycleStep.Row, ...names: ReadonlyArray<string>): boolean =>
  Register.where(register, "submissionPart", "cycleStep", step.id).some(
    ({ part, status }) => names.includes(part) && status === "waived",
  )

const earliest = (days: ReadonlyArray<Day | null>): Day | null =>
  days.filter((day) => day !== null).reduce<Day | null>((a, b) => (a === null || b < a ? b : a), null)

/** KB35: the report and, in the large class, the auditor's statement that go with the application. */
const enclosures = (
  register: DueNeeds,
  request: Draft.Draft,
  agreement: Agreement,
  { on }: Draft.Asked,
): Drafts => {
  const end = Accountability.activitiesEnd(agreement, on)?.date ?? null
  const steps = Steps.finalAccountSteps(register, agreement.id, end)
  const rules = Accountability.accountability(agreement)
  const { expected, owedBy, rows, timing } = request
  const base = { rows, owedBy, timing, owedTo: request.owedTo ?? [], expected: expected ?? false }
  const reports = ["finalReport", "activityReport"]
  const report: Draft.Draft = {
    ...base,
    kind: "finalReport",
    title: { nl: `Eindverslag: ${agreement.title}`, en: `Final report: ${agreement.title}` },
    clause: { _tag: "Norm", norm: rules.perFinancialYear ? norms.AW52 : norms.KB35 },
    doneOn: earliest(
      steps.map((step) =>
        step.document !== null || isHandedIn(register, step, ...reports) ? step.submittedOn : null,
      ),
    ),
    lapsed: request.lapsed === true || steps.some((step) => isWaived(register, step, ...reports)),
  }
  if (!rules.auditorsStatement) return [report]
  const statements = steps.flatMap((step) =>
    Register.where(register, "declaration", "cycleStep", step.id).filter(({ kind }) => kind === "auditor"),
  )
  const statement: Draft.Draft = {
    ...base,
    kind: "auditorsStatement",
    title: { nl: `Controleverklaring: ${agreement.title}`, en: `Auditor's statement: ${agreement.title}` },
    rows: [...rows, ...Draft.rowsOf("declaration", ...statements.map(({ id }) => id))] as Draft.Draft["rows"],
    clause: { _tag: "Norm", norm: rules.perFinancialYear ? norms.AW53 : norms.KB35 },
    doneOn: earliest([
      ...statements.map(({ signedOn }) => signedOn),
      ...steps.map((step) => (isHandedIn(register, step, "auditorsStatement") ? step.submittedOn : null)),
    ]),
    lapsed:
      request.lapsed === true ||
      statements.some(({ waivedBasis }) => waivedBasis !== null) ||
      steps.some((step) => isWaived(register, step, "auditorsStatement")),
  }
  return [report, statement]
}

/** KB32 and AW51: the application for determination, with what must go with it. */
export const requests = (register: DueNeeds, agreement: Agreement, asked: Draft.Asked): Drafts => {
  if (Accountability.accountability(agreement).determination !== "onRequest") return []
  const { client, partners, row } = between(register, agreement, asked.on)
  const determinations = Register.where(register, "determination", "fundingAgreement", agreement.id)
  const determination = finalDetermination(determinations)
  const step = Steps.determinationStep(register, agreement.id, determination?.year ?? null)
  const { expected, timing } = requestTiming(register, agreement, asked)
  const requestedOn = determination?.requestedOn ?? step?.submittedOn ?? null
  const request: Draft.Draft = {
    kind: "determinationRequest",
    title: {
      nl: `Vaststelling aanvragen: ${agreement.title}`,
      en: `Apply for determination: ${agreement.title}`,
    },
    rows: [
      row,
      ...Draft.rowsOf("determination", determination?.id ?? null),
      ...Draft.rowsOf("cycleStep", step?.id ?? null),
    ],
    owedBy: partners,
    owedTo: client,
    timing:
      step === undefined || step.postponedUntil === null
        ? timing
        : Draft.moved(timing, {
            why: "postponed",
            until: step.postponedUntil,
            at: { table: "cycleStep", id: step.id, column: "postponedUntil" },
          }),
    expected,
    plannedOn: step?.dueOn ?? null,
    clause: { _tag: "Norm", norm: isYearly(agreement) ? norms.AW51 : norms.KB32 },
    doneOn: requestedOn,
    // Once the client determined of its own accord, there is nothing left to apply for.
    lapsed:
      known(requestedOn, asked.on) === null && known(determination?.decidedOn ?? null, asked.on) !== null,
  }
  const remedies = determinations.flatMap((one): Drafts => {
    if (one.remedyTermUntil === null) return []
    const rows: Draft.Draft["rows"] = [{ table: "determination", id: one.id }, row]
    return [
      {
        ...request,
        kind: "determinationRemedy",
        rows,
        timing: Draft.recorded(one.remedyTermUntil, { ...rows[0], column: "remedyTermUntil" }),
        expected: false,
        clause: { _tag: "Norm", norm: norms.AW17 },
        doneOn: one.requestedOn,
      },
    ]
  })
  return [request, ...remedies, ...enclosures(register, request, agreement, asked)]
}
