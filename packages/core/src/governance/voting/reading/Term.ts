/** When votes may be cast, and until when a veto is possible. */
import * as Dates from "../../../partnership/internal/Dates.ts"
import type * as CalendarDate from "../../../values/CalendarDate.ts"
import * as Loose from "./Loose.ts"
import type { ReadRule } from "./ReadRule.ts"

/** Until when a veto is possible. `through` is `null` while its term has not begun to run. */
export interface VetoWindow {
  readonly through: CalendarDate.CalendarDate | null
}

/** The days of a vote. */
export interface Term {
  readonly written: boolean
  /** The first day on which votes may be cast. */
  readonly opensOn: CalendarDate.CalendarDate
  /** The day of the meeting; for a written procedure the first day. */
  readonly heldOn: CalendarDate.CalendarDate
  readonly closesOn: CalendarDate.CalendarDate
  readonly begun: boolean
  /** No vote can be added any more. */
  readonly closed: boolean
  /** `null` where the rule knows no veto. */
  readonly veto: VetoWindow | null
}

const vetoOf = (
  rule: ReadRule,
  written: boolean,
  closesOn: CalendarDate.CalendarDate,
  minutesSentOn: CalendarDate.CalendarDate | null,
  addedLater: boolean,
): VetoWindow | null => {
  const days = rule.vetoTermDays
  if (days === null) return null
  if (written) return { through: Dates.daysAfter(closesOn, days) }
  if (rule.vetoLateItemsOnly && !addedLater) return { through: closesOn }
  return { through: minutesSentOn === null ? null : Dates.daysAfter(minutesSentOn, days) }
}

/** Reads a procedure as of a day; `null` when it has mistakes. */
export const read = (
  given: unknown,
  on: CalendarDate.CalendarDate | null,
  closed: boolean,
  rule: ReadRule,
  mistakes: Loose.Mistakes,
): Term | null => {
  const procedure = Loose.object(given, "procedure", mistakes)
  if (procedure === null) return null
  const at = ["procedure"] as const
  const kind = Loose.oneOf(procedure, "kind", ["meeting", "written"], at, mistakes)
  if (kind === null) return null
  const written = kind === "written"
  const heldOn = Loose.date(procedure, written ? "opensOn" : "heldOn", at, mistakes)
  const closesOn = written ? Loose.date(procedure, "closesOn", at, mistakes) : heldOn
  const votesFrom = written ? null : Loose.maybeDate(procedure, "votesFrom", at, mistakes)
  const minutesSentOn = written ? null : Loose.maybeDate(procedure, "minutesSentOn", at, mistakes)
  const addedLater = written ? null : Loose.maybeYesNo(procedure, "addedToAgendaLater", at, mistakes)
  if (heldOn === null || closesOn === null) return null
  const opensOn = votesFrom ?? heldOn
  if (opensOn > closesOn) mistakes.push({ _tag: "TermReversed", opensOn, closesOn })
  const day = on ?? closesOn
  // Minutes of a later day are not yet known on the day of the verdict.
  const minutes = minutesSentOn === null || minutesSentOn > day ? null : minutesSentOn
  return {
    written,
    opensOn,
    heldOn,
    closesOn,
    begun: day >= opensOn,
    closed: closed || day > closesOn,
    veto: vetoOf(rule, written, closesOn, minutes, addedLater ?? false),
  }
}
