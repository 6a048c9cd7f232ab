import * as Result from "effect/Result"
import * as CalendarDate from "./CalendarDate.ts"
import * as Civil from "./internal/Civil.ts"
import type { Label } from "./Label.ts"
import * as PublicHolidays from "./PublicHolidays.ts"

export { explain, words } from "./internal/TermText.ts"

/**
 * What a term is counted in.
 *
 * @example
 * ```ts
 * import { Term } from "@wijkwijzer/core"
 *
 * const unit: Term.Unit = "weeks"
 * Term.words({ amount: 1, unit, source: "act", counted: "forward" }).en // => "1 week"
 * ```
 */
export type Unit = "days" | "weeks" | "months" | "years"

/**
 * What kind of text sets a term: an act, a general administrative order (AMvB, such as the Kaderbesluit
 * BZK-subsidies), a ministerial scheme, a decision or a contract. Only the terms of the first two move to a
 * working day by the Algemene termijnenwet (articles 1 and 5; norm AT05).
 *
 * @example
 * ```ts
 * import { CalendarDate, Term } from "@wijkwijzer/core"
 *
 * const source: Term.Source = "decision"
 * const term: Term.Term = { amount: 4, unit: "weeks", source, counted: "forward" }
 * Term.end(CalendarDate.unsafe("2025-05-12"), term).outcome._tag // => "OwnText"
 * ```
 */
export type Source = "act" | "generalAdministrativeOrder" | "ministerialScheme" | "decision" | "contract"

/**
 * A term as data. `amount` is a whole number from 0. `back` is for terms such as "at least thirteen weeks
 * before the year": they end before they start.
 *
 * @example
 * ```ts
 * import { Term } from "@wijkwijzer/core"
 *
 * const objection: Term.Term = { amount: 6, unit: "weeks", source: "act", counted: "forward" }
 * Term.words(objection).nl // => "6 weken"
 * ```
 */
export interface Term {
  readonly amount: number
  readonly unit: Unit
  readonly source: Source
  readonly counted: "forward" | "back"
}

/**
 * A number that is no length of a term, as plain data.
 *
 * @example
 * ```ts
 * import { Term } from "@wijkwijzer/core"
 * import * as Result from "effect/Result"
 *
 * const refused: Term.InvalidTerm = Result.getOrThrow(Result.flip(Term.make(-1, "days", "act")))
 * refused.amount // => -1
 * ```
 */
export interface InvalidTerm {
  readonly _tag: "InvalidTerm"
  readonly amount: number
  readonly message: string
}

/**
 * Makes a term, counted forward unless said otherwise, or fails with {@link InvalidTerm} when the amount is
 * not a whole number from 0.
 *
 * @example
 * ```ts
 * import { Term } from "@wijkwijzer/core"
 * import * as Result from "effect/Result"
 *
 * Result.isSuccess(Term.make(13, "weeks", "generalAdministrativeOrder")) // => true
 * Result.isFailure(Term.make(1.5, "weeks", "act")) // => true
 * ```
 */
export const make = (
  amount: number,
  unit: Unit,
  source: Source,
  counted: Term["counted"] = "forward",
): Result.Result<Term, InvalidTerm> =>
  isAmount(amount)
    ? Result.succeed({ amount, unit, source, counted })
    : Result.fail({
        _tag: "InvalidTerm",
        amount,
        message: `Could not make a term of ${amount} ${unit}: give a whole number from 0.`,
      })

const isAmount = (amount: number): boolean => Number.isSafeInteger(amount) && amount >= 0

/**
 * A day on which a term does not end, and why not.
 *
 * @example
 * ```ts
 * import { CalendarDate, Term } from "@wijkwijzer/core"
 *
 * const term: Term.Term = { amount: 4, unit: "weeks", source: "act", counted: "forward" }
 * const { outcome } = Term.end(CalendarDate.unsafe("2025-03-21"), term)
 * const passed: ReadonlyArray<Term.FreeDay> = outcome._tag === "Extended" ? outcome.passed : []
 * passed.map(({ why }) => why) // => ["publicHoliday", "saturday", "sunday", "publicHoliday"]
 * ```
 */
export interface FreeDay {
  readonly date: CalendarDate.CalendarDate
  readonly why: "saturday" | "sunday" | "publicHoliday"
  readonly holiday: PublicHolidays.PublicHoliday | null
}

/**
 * Whether the end of a term moved, and by which norm of the Algemene termijnenwet it did or did not.
 *
 * `WorkingDay`: it may move and need not. `Extended`: by AT01 to a working day, or by AT03 until it holds two.
 * `TooLong` (article 4: more than 90 days, 12 weeks or 3 months, or years), `CountedBack` (AT02) and `OwnText`
 * (AT05: no act and no AMvB) never move. `NotCountable`: the amount is no whole number from 0, and the end is
 * the start; or the end leaves the years 1 to 9999, and is the last day within them.
 *
 * @example
 * ```ts
 * import { CalendarDate, Term } from "@wijkwijzer/core"
 *
 * const term: Term.Term = { amount: 13, unit: "weeks", source: "act", counted: "forward" }
 * const outcome: Term.Outcome = Term.end(CalendarDate.unsafe("2025-01-04"), term).outcome
 * outcome // => { _tag: "TooLong", norm: "AT01" }
 * ```
 */
export type Outcome =
  | { readonly _tag: "WorkingDay"; readonly norm: "AT01" }
  | {
      readonly _tag: "Extended"
      readonly norm: "AT01" | "AT03"
      readonly passed: ReadonlyArray<FreeDay>
    }
  | { readonly _tag: "TooLong"; readonly norm: "AT01" }
  | { readonly _tag: "CountedBack"; readonly norm: "AT02" }
  | { readonly _tag: "OwnText"; readonly norm: "AT05" }
  | { readonly _tag: "NotCountable"; readonly norm: null }

/**
 * The last day of a term with how it came about: `base` is the end by counting alone, `end` the last day on
 * which one is still in time.
 *
 * @example
 * ```ts
 * import { CalendarDate, Term } from "@wijkwijzer/core"
 *
 * const term: Term.Term = { amount: 1, unit: "months", source: "act", counted: "forward" }
 * const ending: Term.Ending = Term.end(CalendarDate.unsafe("2026-01-31"), term)
 * ending.base // => "2026-02-28"
 * ending.end // => "2026-03-02"
 * ```
 */
export interface Ending {
  readonly start: CalendarDate.CalendarDate
  readonly term: Term
  readonly base: CalendarDate.CalendarDate
  readonly end: CalendarDate.CalendarDate
  readonly outcome: Outcome
}

/**
 * The act by which terms move, and the text that was read.
 *
 * @example
 * ```ts
 * import { Term } from "@wijkwijzer/core"
 *
 * Term.act.textDate // => "2010-10-10"
 * ```
 */
export const act: {
  readonly name: Label
  readonly textDate: CalendarDate.CalendarDate
  readonly url: string
} = {
  name: { nl: "Algemene termijnenwet", en: "General Extension of Time Limits Act" },
  textDate: CalendarDate.unsafe("2010-10-10"),
  url: "https://wetten.overheid.nl/BWBR0002448/2010-10-10",
}

const longest: Readonly<Record<Unit, number>> = { days: 90, weeks: 12, months: 3, years: -1 }

/**
 * The last day of a term that runs from the day after `start` (the day of publication, of receipt, the last
 * day of the activities). Counting is by the calendar: weeks end on the same weekday, so a six-week term ends
 * six weeks after publication; months and years end on the same day of the month, or its last.
 *
 * A statutory term of at most 90 days, 12 weeks or 3 months that ends on a Saturday, Sunday or public holiday
 * runs through the next working day (article 1; AT01), and one of at least three days until it holds two
 * working days (article 2; AT03). One that counts back never moves: for article 1 the act says so (AT02), article 2
 * speaks of lengthening only. `designated` are the days of royal decrees; see `PublicHolidays`.
 *
 * @example
 * ```ts
 * import { CalendarDate, Term } from "@wijkwijzer/core"
 *
 * const weeks = (amount: number): Term.Term => ({ amount, unit: "weeks", source: "act", counted: "forward" })
 * Term.end(CalendarDate.unsafe("2025-04-28"), weeks(6)).end // => "2025-06-10"
 * Term.end(CalendarDate.unsafe("2025-03-10"), weeks(13)).end // => "2025-06-09"
 * ```
 */
export const end = (
  start: CalendarDate.CalendarDate,
  term: Term,
  designated: ReadonlyArray<CalendarDate.CalendarDate> = PublicHolidays.designated,
): Ending => {
  const base = isAmount(term.amount) ? count(start, term) : null
  if (base === null) {
    const edge = !isAmount(term.amount) ? start : term.counted === "forward" ? last : first
    return { start, term, base: edge, end: edge, outcome: { _tag: "NotCountable", norm: null } }
  }
  const stays = (outcome: Outcome): Ending => ({ start, term, base, end: base, outcome })
  if (term.source !== "act" && term.source !== "generalAdministrativeOrder") {
    return stays({ _tag: "OwnText", norm: "AT05" })
  }
  if (term.counted === "back") return stays({ _tag: "CountedBack", norm: "AT02" })
  if (term.amount > longest[term.unit]) return stays({ _tag: "TooLong", norm: "AT01" })
  const working = nextWorkingDay(base, designated)
  const moved =
    CalendarDate.daysBetween(start, base) >= 3 ? twoWorkingDays(start, working, designated) : working
  if (moved === base) return stays({ _tag: "WorkingDay", norm: "AT01" })
  const norm = moved === working ? "AT01" : "AT03"
  const outcome: Outcome = { _tag: "Extended", norm, passed: freeDays(base, moved, designated) }
  return { start, term, base, end: moved, outcome }
}

const first = CalendarDate.unsafe("0001-01-01")
const last = CalendarDate.unsafe("9999-12-31")

/** The end by counting alone; null when it leaves the calendar. */
const count = (start: CalendarDate.CalendarDate, term: Term): CalendarDate.CalendarDate | null => {
  const amount = term.counted === "forward" ? term.amount : -term.amount
  if (term.unit === "days" || term.unit === "weeks") {
    const day = CalendarDate.toEpochDay(start) + amount * (term.unit === "weeks" ? 7 : 1)
    return day < Civil.firstEpochDay || day > Civil.lastEpochDay ? null : CalendarDate.fromEpochDay(day)
  }
  const months = amount * (term.unit === "years" ? 12 : 1)
  const year = Math.floor((CalendarDate.year(start) * 12 + CalendarDate.month(start) - 1 + months) / 12)
  return year < 1 || year > 9999 ? null : CalendarDate.addMonths(start, months)
}

const nextWorkingDay = (
  from: CalendarDate.CalendarDate,
  designated: ReadonlyArray<CalendarDate.CalendarDate>,
): CalendarDate.CalendarDate => {
  let date = from
  while (date < last && !PublicHolidays.isWorkingDay(date, designated)) date = CalendarDate.addDays(date, 1)
  return date
}

/** The end, or the day by which the term that ends there holds two working days. */
const twoWorkingDays = (
  start: CalendarDate.CalendarDate,
  working: CalendarDate.CalendarDate,
  designated: ReadonlyArray<CalendarDate.CalendarDate>,
): CalendarDate.CalendarDate => {
  for (let date = start, found = 0; date < last; ) {
    date = CalendarDate.addDays(date, 1)
    if (PublicHolidays.isWorkingDay(date, designated)) found++
    if (found === 2) return CalendarDate.max(date, working)
  }
  return last
}

const freeDays = (
  from: CalendarDate.CalendarDate,
  until: CalendarDate.CalendarDate,
  designated: ReadonlyArray<CalendarDate.CalendarDate>,
): ReadonlyArray<FreeDay> => {
  const days: Array<FreeDay> = []
  for (let date = from; date < until; date = CalendarDate.addDays(date, 1)) {
    const holiday = PublicHolidays.on(date, designated)
    const weekday = CalendarDate.weekday(date)
    if (holiday !== null) days.push({ date, why: "publicHoliday", holiday })
    else if (weekday >= 6) days.push({ date, why: weekday === 6 ? "saturday" : "sunday", holiday })
  }
  return days
}
