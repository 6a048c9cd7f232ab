/**
 * What is owed, by whom, by when and under which clause.
 */
import type { Due } from "../../cycle/DueList.ts"
import * as CalendarDate from "../../values/CalendarDate.ts"
import * as Label from "../../values/Label.ts"
import { date, text } from "../account/Account.ts"
import type { Context } from "../content/Context.ts"
import * as Words from "../content/Words.ts"
import type { Block, Cell, Section } from "../Report.ts"
import * as Urgent from "./urgent.ts"

const waits = ({ state }: Due): boolean => state === "open" || state === "late"

const whoOf = (context: Context, due: Due): string => {
  const who = Urgent.actorOf(context, due)
  return who === "" ? context.texts.common.nobody : who
}

/** `Dit moet vandaag.`, `Dit moet over 12 dagen.`, or how late it is. */
const standing = (context: Context, { dueOn, state }: Due): string => {
  const { calendar } = context.texts.sections
  const { common } = context.texts
  if (dueOn === null) return common.noDay
  const days = CalendarDate.daysBetween(context.asOf, dueOn)
  if (state === "late") return `${common.dueState.late}: ${common.days(-days)}`
  if (state !== "open") return common.dueState[state]
  return days === 0 ? calendar.today : calendar.in(days)
}

/** Duties as a table; `withClauses` where it says what each stands on. */
export const table = (
  context: Context,
  id: string,
  caption: string,
  items: ReadonlyArray<Due>,
  withClauses = true,
): Block => {
  const { common, sections, locale } = context.texts
  if (items.length === 0) return Words.say(sections.calendar.none)
  const citation = ({ clause }: Due): Cell =>
    text(context.clauses.clauses()[Urgent.clauseOf(context, clause)]?.citation ?? "")
  const cells = (due: Due): ReadonlyArray<Cell> => [
    text(Label.pick(due.title, locale)),
    date(due.dueOn),
    text(whoOf(context, due)),
    text(standing(context, due)),
    ...(withClauses ? [citation(due)] : []),
  ]
  return {
    _tag: "Table",
    id,
    caption,
    columns: [
      { id: "what", label: common.what, align: "start" },
      { id: "due", label: common.dueOn, align: "end" },
      { id: "who", label: common.who, align: "start" },
      { id: "state", label: common.state, align: "start" },
      ...(withClauses ? [{ id: "clause", label: common.clause, align: "start" } as const] : []),
    ],
    rows: items.map((due) => ({ id: due.key, level: "row", cells: cells(due) })),
  }
}

/** Whose duties, and until when. */
export interface Asked {
  readonly partner?: string
  readonly through?: CalendarDate.CalendarDate
}

/** What still waits for somebody, late first. */
export const waiting = (context: Context, { partner, through }: Asked = {}): ReadonlyArray<Due> =>
  context
    .due()
    .filter(
      (due) =>
        waits(due) &&
        (partner === undefined || due.owedBy.some(({ id }) => id === partner)) &&
        (through === undefined || (due.dueOn !== null && due.dueOn <= through)),
    )

/** The section. */
export const section = (context: Context, asked: Asked = {}, title?: string): Section => {
  const words = context.texts.sections.calendar
  return {
    id: "calendar",
    title: title ?? words.title,
    blocks: [table(context, "calendar-table", words.month, waiting(context, asked))],
  }
}
