/**
 * What must lie on the table before a step closes: the piece and its parts, partners' reports, signatures, and in a
 * plan an answer to each finding of the evaluation before it.
 */
import type { RowRef } from "../../partnership/RowRef.ts"
import * as Register from "../../register/Register.ts"
import type { CalendarDate } from "../../values/CalendarDate.ts"
import type * as CycleStep from "../records/CycleStep.ts"
import type * as EvaluationFinding from "../records/EvaluationFinding.ts"
import type { ChainNeeds } from "./Needs.ts"
import type { Obstacle } from "./Obstacle.ts"

/** The rows that prove a step: its document, parts, partners' reports and declarations. */
export const proofOf = (register: ChainNeeds, step: CycleStep.Row): ReadonlyArray<RowRef> => [
  ...(step.document === null ? [] : [{ table: "document", id: step.document }]),
  ...(["submissionPart", "partnerReport", "declaration"] as const).flatMap((table) =>
    Register.where(register, table, "cycleStep", step.id).map(({ id }) => ({ table, id })),
  ),
]

const known = (date: CalendarDate | null, on: CalendarDate): boolean => date !== null && date <= on

/** The evaluations that a plan looks back on: those of the year before, and of the evaluation steps it rests on. */
const evaluatedYears = (register: ChainNeeds, step: CycleStep.Row): ReadonlySet<string> => {
  const year = Register.get(register, "cycleYear", step.cycleYear)?.year
  const before = year === undefined ? [] : Register.where(register, "cycleYear", "year", year - 1)
  const rested = step.restsOn.flatMap((id) => {
    const other = Register.get(register, "cycleStep", id)
    return other?.kind === "evaluation" ? [other.cycleYear] : []
  })
  return new Set<string>([...before.map(({ id }) => id), ...rested])
}

const isAnswered = (register: ChainNeeds, finding: EvaluationFinding.Row, step: CycleStep.Row): boolean => {
  if (finding.answer === null || finding.answeredIn === null) return false
  return Register.get(register, "cycleStep", finding.answeredIn)?.cycleYear === step.cycleYear
}

/**
 * The findings that a plan leaves unanswered (seed row S8): each needs an answer, in this plan or another piece of the
 * same year.
 */
export const unanswered = (
  register: ChainNeeds,
  step: CycleStep.Row,
  on: CalendarDate,
): ReadonlyArray<EvaluationFinding.Row> => {
  if (step.kind !== "annualPlan") return []
  return [...evaluatedYears(register, step)]
    .flatMap((year) => Register.where(register, "evaluation", "cycleYear", year))
    .filter(({ heldOn }) => heldOn === null || heldOn <= on)
    .flatMap(({ id }) => Register.where(register, "evaluationFinding", "evaluation", id))
    .filter((finding) => !isAnswered(register, finding, step))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

const papers = (register: ChainNeeds, step: CycleStep.Row, on: CalendarDate): ReadonlyArray<Obstacle> => {
  const found: Array<Obstacle> = []
  const rows = [{ table: "cycleStep", id: step.id }]
  if (!known(step.submittedOn, on)) {
    found.push({
      _tag: "NotSubmitted",
      rows,
      message: { nl: "Het stuk is nog niet ingediend.", en: "The piece was not submitted yet." },
    })
  }
  if (step.document === null) {
    found.push({
      _tag: "DocumentMissing",
      rows,
      message: { nl: "Het stuk zelf ontbreekt.", en: "The piece itself is missing." },
    })
  }
  for (const { id, part, status } of Register.where(register, "submissionPart", "cycleStep", step.id)) {
    if (status !== "missing") continue
    found.push({
      _tag: "PartMissing",
      part,
      rows: [{ table: "submissionPart", id }],
      message: { nl: "Een onderdeel van het stuk ontbreekt.", en: "A part of the piece is missing." },
    })
  }
  return found
}

const signatures = (register: ChainNeeds, step: CycleStep.Row, on: CalendarDate): ReadonlyArray<Obstacle> => [
  ...Register.where(register, "partnerReport", "cycleStep", step.id).flatMap(
    ({ approvedOn, id, organisation, submittedOn }): ReadonlyArray<Obstacle> => {
      if (known(approvedOn, on)) return []
      const why = known(submittedOn, on) ? "notApproved" : "notSubmitted"
      return [
        {
          _tag: "PartnerReportOpen",
          organisation,
          why,
          rows: [{ table: "partnerReport", id }],
          message:
            why === "notSubmitted"
              ? { nl: "Een partner heeft nog niet aangeleverd.", en: "A partner has not reported yet." }
              : {
                  nl: "De rapportage van een partner is nog niet goedgekeurd.",
                  en: "The report of a partner was not approved yet.",
                },
        },
      ]
    },
  ),
  ...Register.where(register, "declaration", "cycleStep", step.id).flatMap(
    ({ id, kind, signedOn, waivedBasis }): ReadonlyArray<Obstacle> =>
      waivedBasis !== null || known(signedOn, on)
        ? []
        : [
            {
              _tag: "DeclarationUnsigned",
              kind,
              rows: [{ table: "declaration", id }],
              message: {
                nl: "Een verklaring is nog niet getekend.",
                en: "A declaration was not signed yet.",
              },
            },
          ],
  ),
]

/** What is missing on the table. */
export const notProven = (
  register: ChainNeeds,
  step: CycleStep.Row,
  on: CalendarDate,
): ReadonlyArray<Obstacle> => [
  ...papers(register, step, on),
  ...signatures(register, step, on),
  ...unanswered(register, step, on).map(
    (finding): Obstacle => ({
      _tag: "FindingUnanswered",
      finding: finding.id,
      rows: [
        { table: "evaluationFinding", id: finding.id },
        { table: "evaluation", id: finding.evaluation },
      ],
      message: {
        nl: "Het plan geeft geen antwoord op een bevinding van de evaluatie.",
        en: "The plan does not answer a finding of the evaluation.",
      },
    }),
  ),
]
