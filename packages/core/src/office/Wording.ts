/**
 * The parts of a report that need more than one word, as the office formats write them.
 */
import * as Format from "../reporting/Format.ts"
import type { Cell, Clause, Report, ReportFinding } from "../reporting/Report.ts"
import * as CalendarDate from "../values/CalendarDate.ts"
import * as OfficeTexts from "./OfficeTexts.ts"

/** A cell as text; of a traffic light, its word. */
export const cell = (report: Report, of: Cell): string =>
  of._tag === "Status" ? of.text : Format.cell(report, of)

/** The text of a clause, with the day of its text and whether it was read. */
export const clauseNote = (report: Report, { textDate, standing }: Clause): string => {
  const texts = OfficeTexts.of(report.locale)
  const day = textDate !== null && CalendarDate.isCalendarDate(textDate) ? dateOf(report, textDate) : textDate
  const notes = [
    ...(day === null ? [] : [`${texts.textOf} ${day}`]),
    ...(standing === "M" ? [texts.notRead] : []),
  ]
  return notes.length === 0 ? "" : ` (${notes.join("; ")})`
}

const dateOf = (report: Report, date: CalendarDate.CalendarDate): string =>
  CalendarDate.format(date, report.locale, "long")

/** This many rows of a finding are named on paper; of the others, their number. */
const namedRows = 12

/** A line under a finding: parts, each with what it is. */
export type FindingLine = ReadonlyArray<{ readonly label: string; readonly text: string }>

/** What to do; who must, by when; about which rows: the lines under a finding, those that there are. */
export const findingLines = (
  report: Report,
  { todo, actor, dueOn, rows }: ReportFinding,
): ReadonlyArray<FindingLine> => {
  const texts = OfficeTexts.of(report.locale)
  const named = rows.slice(0, namedRows).map(({ table, id }) => `${table} ${id}`)
  const more = rows.length > namedRows ? [texts.andMore(rows.length - namedRows)] : []
  return [
    [{ label: texts.todo, text: todo }],
    [
      { label: texts.actor, text: actor },
      { label: texts.dueOn, text: dueOn === null ? "" : dateOf(report, dueOn) },
    ],
    [{ label: texts.rows, text: [...named, ...more].join(", ") }],
  ]
    .map((line) => line.filter(({ text }) => text !== ""))
    .filter((line) => line.length > 0)
}

/** An address that a reader may follow, or `undefined` for anything but the web and mail. */
export const safeAddress = (url: string | null): string | undefined =>
  url !== null && /^(https?:\/\/|mailto:)[^\s"<>]+$/i.test(url) ? url : undefined
