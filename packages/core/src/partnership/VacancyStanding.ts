/**
 * How a vacancy stands on a day: its deadline, who may apply, who was late, conversations, the choice, and
 * whether candidates' data goes in time (seed row S14).
 */
import * as Register from "../register/Register.ts"
import * as CalendarDate from "../values/CalendarDate.ts"
import type { Label } from "../values/Label.ts"
import * as CandidateErasure from "./CandidateErasure.ts"
import * as Eligibility from "./Eligibility.ts"
import * as Dates from "./internal/Dates.ts"
import * as LegalSource from "./LegalSource.ts"
import * as RowRef from "./RowRef.ts"
import type * as Affiliation from "./records/Affiliation.ts"
import type * as Appointment from "./records/Appointment.ts"
import type * as Candidate from "./records/Candidate.ts"
import type * as Conversation from "./records/Conversation.ts"
import type * as Vacancy from "./records/Vacancy.ts"

/** The tables that the standing of a vacancy is read from. */
export type Needs = Register.Register<{
  readonly affiliation: typeof Affiliation.table
  readonly appointment: typeof Appointment.table
  readonly vacancy: typeof Vacancy.table
  readonly candidate: typeof Candidate.table
  readonly conversation: typeof Conversation.table
}>

/** How one expression of interest stands. */
export interface CandidateStanding {
  readonly candidate: string
  readonly status: Candidate.Row["status"]
  readonly receivedOn: CalendarDate.CalendarDate
  /** Days after the deadline on which it came in; 0 when it was in time. */
  readonly daysLate: number
  readonly eligibility: Eligibility.Eligibility
  /** Conversations held by that day, in the order of their dates. */
  readonly conversations: ReadonlyArray<string>
  readonly erased: boolean
}

/** Something about a vacancy that asks for attention. */
export interface VacancyProblem {
  readonly _tag:
    | "LateInProcedure"
    | "NotEligibleInProcedure"
    | "ChosenWithoutConversation"
    | "SeveralChosen"
    | "ProcedureNotEnded"
    | "DataKeptTooLong"
    | "ConsentTooLong"
    | "RetentionTooLong"
  readonly rows: ReadonlyArray<RowRef.RowRef>
  readonly label: Label
}

/** How a vacancy stands. */
export interface VacancyStanding {
  readonly vacancy: Vacancy.Row
  /** `open` through the deadline, then `closed` until the procedure has ended. */
  readonly state: "unpublished" | "open" | "closed" | "ended"
  /** Days until the deadline; 0 on the day itself, below zero after it. */
  readonly daysLeft: number
  /** In the order in which they came in. */
  readonly candidates: ReadonlyArray<CandidateStanding>
  readonly chosen: ReadonlyArray<string>
  readonly erasure: ReadonlyArray<CandidateErasure.ErasureDue>
  readonly problems: ReadonlyArray<VacancyProblem>
}

const stateOf = (vacancy: Vacancy.Row, on: CalendarDate.CalendarDate): VacancyStanding["state"] => {
  if (on < vacancy.publishedOn) return "unpublished"
  if (vacancy.closedOn !== null && vacancy.closedOn <= on) return "ended"
  return on <= vacancy.closesOn ? "open" : "closed"
}

const standingOf = (
  register: Needs,
  vacancy: Vacancy.Row,
  candidate: Candidate.Row,
  on: CalendarDate.CalendarDate,
): CandidateStanding => ({
  candidate: candidate.id,
  status: candidate.status,
  receivedOn: candidate.receivedOn,
  daysLate: Dates.daysLate(vacancy.closesOn, candidate.receivedOn),
  eligibility: Eligibility.eligibility(register, candidate),
  conversations: Register.where(register, "conversation", "candidate", candidate.id)
    .filter(({ heldOn }) => heldOn <= on)
    .sort((a, b) => CalendarDate.compare(a.heldOn, b.heldOn))
    .map(({ id }) => id),
  erased: candidate.erasedOn !== null && candidate.erasedOn <= on,
})

const candidateRows = (standings: ReadonlyArray<{ readonly candidate: string }>) =>
  standings.map(({ candidate }) => RowRef.make("candidate", candidate))

const labels: Readonly<Record<VacancyProblem["_tag"], Label>> = {
  LateInProcedure: {
    nl: "Deze reactie kwam na de sluitingsdatum, maar de kandidaat doet mee.",
    en: "This response came after the closing date, but the candidate takes part.",
  },
  NotEligibleInProcedure: {
    nl: "De werkgever van deze kandidaat was niet aangesloten toen de reactie binnenkwam.",
    en: "The employer of this candidate was not affiliated when the response came in.",
  },
  ChosenWithoutConversation: {
    nl: "Deze kandidaat is gekozen, maar er staat geen gesprek in het register.",
    en: "This candidate was chosen, but no conversation stands in the register.",
  },
  SeveralChosen: {
    nl: "Er is meer dan één kandidaat gekozen.",
    en: "More than one candidate was chosen.",
  },
  ProcedureNotEnded: {
    nl: "De rol is vervuld, maar de procedure is niet afgerond. Vul de einddatum in: dan begint de termijn om gegevens te wissen.",
    en: "The role is filled, but the procedure has not been ended. Fill in the end: then the term to erase data begins.",
  },
  DataKeptTooLong: {
    nl: "De gegevens van deze kandidaten hadden al gewist moeten zijn.",
    en: "The data of these candidates should have been erased already.",
  },
  ConsentTooLong: {
    nl: `Met toestemming mag u gegevens nog ${LegalSource.candidateData.consentMonths} maanden na de procedure bewaren. Hier staat een latere dag.`,
    en: `With consent, data may be kept for ${LegalSource.candidateData.consentMonths} months after the procedure. A later day stands here.`,
  },
  RetentionTooLong: {
    nl: `De bewaartermijn is langer dan ${LegalSource.candidateData.weeks} weken. Zonder toestemming mag dat niet.`,
    en: `The term for keeping data is longer than ${LegalSource.candidateData.weeks} weeks. Without consent that is not allowed.`,
  },
}

const problem = (_tag: VacancyProblem["_tag"], rows: ReadonlyArray<RowRef.RowRef>): Array<VacancyProblem> =>
  rows.length === 0 ? [] : [{ _tag, rows, label: labels[_tag] }]

const consentTooLong = (
  register: Needs,
  vacancy: Vacancy.Row,
  on: CalendarDate.CalendarDate,
): ReadonlyArray<RowRef.RowRef> => {
  const { closedOn } = vacancy
  if (closedOn === null) return []
  const longest = Dates.monthsAfter(closedOn, LegalSource.candidateData.consentMonths)
  return Register.where(register, "candidate", "vacancy", vacancy.id).flatMap((candidate) =>
    candidate.receivedOn <= on &&
    candidate.consentToKeepUntil !== null &&
    candidate.consentToKeepUntil > longest
      ? [RowRef.make("candidate", candidate.id)]
      : [],
  )
}

/** Whether somebody was appointed to the role after the vacancy was published. */
const isFilled = (
  register: Needs,
  { role, publishedOn }: Vacancy.Row,
  on: CalendarDate.CalendarDate,
): boolean =>
  Register.where(register, "appointment", "role", role).some(
    ({ validFrom }) => publishedOn <= validFrom && validFrom <= on,
  )

const problemsOf = (
  register: Needs,
  vacancy: Vacancy.Row,
  candidates: ReadonlyArray<CandidateStanding>,
  erasure: ReadonlyArray<CandidateErasure.ErasureDue>,
  on: CalendarDate.CalendarDate,
): ReadonlyArray<VacancyProblem> => {
  const taking = candidates.filter(({ status }) => status === "invited" || status === "chosen")
  const chosen = candidates.filter(({ status }) => status === "chosen")
  const unended = stateOf(vacancy, on) === "closed" && isFilled(register, vacancy, on)
  const self = [RowRef.make("vacancy", vacancy.id)]
  return [
    ...problem("LateInProcedure", candidateRows(taking.filter(({ daysLate }) => daysLate > 0))),
    ...problem(
      "NotEligibleInProcedure",
      candidateRows(taking.filter(({ eligibility }) => !Eligibility.isEligible(eligibility))),
    ),
    ...problem(
      "ChosenWithoutConversation",
      candidateRows(chosen.filter(({ conversations }) => conversations.length === 0)),
    ),
    ...problem("SeveralChosen", chosen.length > 1 ? candidateRows(chosen) : []),
    ...problem("ProcedureNotEnded", unended ? self : []),
    ...problem("DataKeptTooLong", candidateRows(erasure.filter(({ daysLate }) => daysLate > 0))),
    ...problem("ConsentTooLong", consentTooLong(register, vacancy, on)),
    ...problem(
      "RetentionTooLong",
      (vacancy.retentionWeeks ?? 0) > LegalSource.candidateData.weeks ? self : [],
    ),
  ]
}

/**
 * How a vacancy stands on a day; `undefined` when the register holds no such vacancy. Interest and
 * conversations after that day are left out; the status of a candidate carries no date and is taken as it is.
 */
export const vacancyStanding = (
  register: Needs,
  vacancy: string,
  on: CalendarDate.CalendarDate,
): VacancyStanding | undefined => {
  const row = Register.get(register, "vacancy", vacancy)
  if (row === undefined) return undefined
  const candidates = Register.where(register, "candidate", "vacancy", vacancy)
    .filter(({ receivedOn }) => receivedOn <= on)
    .map((candidate) => standingOf(register, row, candidate, on))
    .sort((a, b) => CalendarDate.compare(a.receivedOn, b.receivedOn))
  const erasure = CandidateErasure.erasureDue(register, vacancy, on)
  return {
    vacancy: row,
    state: stateOf(row, on),
    daysLeft: CalendarDate.daysBetween(on, row.closesOn),
    candidates,
    chosen: candidates.filter(({ status }) => status === "chosen").map(({ candidate }) => candidate),
    erasure,
    problems: problemsOf(register, row, candidates, erasure, on),
  }
}
