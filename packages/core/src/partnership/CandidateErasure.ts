/**
 * Removing the personal data of candidates in time (norm D01, rule `kandidaatGegevensVerwijderen`).
 *
 * Which columns are personal is read from the tables. The rows stay, so that they can still be counted. What a
 * store keeps of earlier revisions is another matter, and is not reached by these changes.
 */
import * as Change from "../register/Change.ts"
import * as Register from "../register/Register.ts"
import type { Table } from "../register/Table.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import * as Dates from "./internal/Dates.ts"
import * as LegalSource from "./LegalSource.ts"
import * as RowRef from "./RowRef.ts"
import * as Candidate from "./records/Candidate.ts"
import * as Conversation from "./records/Conversation.ts"
import type * as Vacancy from "./records/Vacancy.ts"

/** The tables that candidates' data stands in. */
export type Needs = Register.Register<{
  readonly vacancy: typeof Vacancy.table
  readonly candidate: typeof Candidate.table
  readonly conversation: typeof Conversation.table
}>

/** Personal values of one row that are still there. */
export interface PersonalValues extends RowRef.RowRef {
  readonly columns: ReadonlyArray<string>
}

/** A candidate of whom personal data is still held, and until when that may be. */
export interface ErasureDue {
  readonly candidate: string
  /** What sets the last day: a request, the term after the procedure, or consent; `running` while it has none. */
  readonly basis: "request" | "term" | "consent" | "running"
  /** The last day on which the data may still be there; `null` while the procedure runs. */
  readonly dueOn: CalendarDate | null
  /** Whether the data must go now: that last day is today, or is over. */
  readonly due: boolean
  /** Days since that last day; 0 when it is not over. */
  readonly daysLate: number
  readonly values: ReadonlyArray<PersonalValues>
}

/** The columns of a table that hold personal data, as its definition says. */
export const personalColumns = (table: Table): ReadonlyArray<string> =>
  Object.entries(table.columns).flatMap(([name, column]) => (column.personal ? [name] : []))

const filled = (table: Table, row: { readonly id: string }): ReadonlyArray<PersonalValues> => {
  const cells = row as unknown as Readonly<Record<string, unknown>>
  const columns = personalColumns(table).filter((column) => (cells[column] ?? null) !== null)
  return columns.length === 0 ? [] : [{ ...RowRef.make(table.name, row.id), columns }]
}

const valuesOf = (register: Needs, candidate: Candidate.Row): ReadonlyArray<PersonalValues> => [
  ...filled(Candidate.table, candidate),
  ...Register.where(register, "conversation", "candidate", candidate.id).flatMap((conversation) =>
    filled(Conversation.table, conversation),
  ),
]

/**
 * The last day on which the data of a candidate may be held: four weeks after the procedure (or the vacancy's
 * own, shorter term); with consent until the day consented to, at most a year after the procedure; on request
 * at once.
 */
const lastDay = (
  vacancy: Vacancy.Row | undefined,
  candidate: Candidate.Row,
  on: CalendarDate,
): Pick<ErasureDue, "basis" | "dueOn"> => {
  const { erasureAskedOn, consentToKeepUntil } = candidate
  if (erasureAskedOn !== null && erasureAskedOn <= on) return { basis: "request", dueOn: erasureAskedOn }
  const ended = vacancy?.closedOn ?? null
  if (ended === null || ended > on) return { basis: "running", dueOn: null }
  const { weeks, consentMonths } = LegalSource.candidateData
  const term = Dates.daysAfter(ended, 7 * Math.min(weeks, vacancy?.retentionWeeks ?? weeks))
  const longest = Dates.monthsAfter(ended, consentMonths)
  const consented = consentToKeepUntil !== null && consentToKeepUntil > longest ? longest : consentToKeepUntil
  return consented !== null && consented > term
    ? { basis: "consent", dueOn: consented }
    : { basis: "term", dueOn: term }
}

/**
 * The candidates of a vacancy of whom personal data is held on a day, each with the last day for it; those of
 * whom nothing is left are not in the list. In the order of their ids.
 */
export const erasureDue = (register: Needs, vacancy: string, on: CalendarDate): ReadonlyArray<ErasureDue> => {
  const row = Register.get(register, "vacancy", vacancy)
  return Register.where(register, "candidate", "vacancy", vacancy).flatMap((candidate): Array<ErasureDue> => {
    const values = candidate.receivedOn > on ? [] : valuesOf(register, candidate)
    if (values.length === 0) return []
    const { basis, dueOn } = lastDay(row, candidate, on)
    const due = dueOn !== null && dueOn <= on
    return [{ candidate: candidate.id, basis, dueOn, due, daysLate: Dates.daysLate(dueOn, on), values }]
  })
}

const blank = (columns: ReadonlyArray<string>): Readonly<Record<string, null>> =>
  Object.fromEntries(columns.map((column) => [column, null]))

const blanked = (
  register: Needs,
  candidate: Candidate.Row,
  on: CalendarDate,
): ReadonlyArray<Change.Change> => {
  const plain = Register.plain(register)
  const conversations = Register.where(register, "conversation", "candidate", candidate.id)
  const changes = [
    Change.update(plain, Candidate.table, candidate.id, {
      ...blank(personalColumns(Candidate.table)),
      erasedOn: candidate.erasedOn ?? on,
    }),
    ...conversations.map(({ id }) =>
      Change.update(plain, Conversation.table, id, blank(personalColumns(Conversation.table))),
    ),
  ]
  return changes.filter((change) => change !== undefined)
}

/**
 * The changes that remove the personal data of every candidate of a vacancy whose last day has come, from
 * their rows and from the notes of conversations with them. None when nothing is due.
 */
export const erase = (register: Needs, vacancy: string, on: CalendarDate): ReadonlyArray<Change.Change> =>
  erasureDue(register, vacancy, on).flatMap(({ candidate, due }) => {
    const row = due ? Register.get(register, "candidate", candidate) : undefined
    return row === undefined ? [] : blanked(register, row, on)
  })

/**
 * The changes that remove the personal data of one candidate now, whatever the term: on request, or because
 * there is no need to keep it. None for a candidate who is unknown, or came in after this day.
 */
export const eraseCandidate = (
  register: Needs,
  candidate: string,
  on: CalendarDate,
): ReadonlyArray<Change.Change> => {
  const row = Register.get(register, "candidate", candidate)
  if (row === undefined || row.receivedOn > on || valuesOf(register, row).length === 0) return []
  return blanked(register, row, on)
}
