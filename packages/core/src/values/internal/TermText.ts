import * as CalendarDate from "../CalendarDate.ts"
import type { Label } from "../Label.ts"
import type { Locale } from "../Locale.ts"
import type { Ending, Term, Unit } from "../Term.ts"

const units: Readonly<Record<Unit, { readonly one: Label; readonly more: Label }>> = {
  days: { one: { nl: "dag", en: "day" }, more: { nl: "dagen", en: "days" } },
  weeks: { one: { nl: "week", en: "week" }, more: { nl: "weken", en: "weeks" } },
  months: { one: { nl: "maand", en: "month" }, more: { nl: "maanden", en: "months" } },
  years: { one: { nl: "jaar", en: "year" }, more: { nl: "jaar", en: "years" } },
}

/**
 * A term in words.
 *
 * @example
 * ```ts
 * import { Term } from "@wijkwijzer/core"
 *
 * Term.words({ amount: 13, unit: "weeks", source: "act", counted: "forward" }).nl // => "13 weken"
 * ```
 */
export const words = ({ amount, unit }: Term): Label => {
  const noun = amount === 1 ? units[unit].one : units[unit].more
  return { nl: `${amount} ${noun.nl}`, en: `${amount} ${noun.en}` }
}

const weekdays: Readonly<Record<Locale, ReadonlyArray<string>>> = {
  nl: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}

const day = (date: CalendarDate.CalendarDate, locale: Locale): string =>
  `${weekdays[locale][CalendarDate.weekday(date) - 1]} ${CalendarDate.format(date, locale)}`

const counted = ({ base, start, term }: Ending): Label => {
  const text = words(term)
  const after = term.counted === "forward"
  return {
    nl: `${text.nl} ${after ? "na" : "vóór"} ${CalendarDate.format(start, "nl")} is ${day(base, "nl")}.`,
    en: `${text.en} ${after ? "after" : "before"} ${CalendarDate.format(start, "en")} is ${day(base, "en")}.`,
  }
}

const shift = ({ base, end, outcome }: Ending): Label => {
  switch (outcome._tag) {
    case "WorkingDay":
      return {
        nl: "Dat is een werkdag, dus de termijn schuift niet op.",
        en: "That is a working day, so the term does not move.",
      }
    case "Extended": {
      const holiday = outcome.passed.find(({ date }) => date === base)?.holiday ?? null
      const name = {
        nl: holiday === null ? "" : ` (${holiday.name.nl})`,
        en: holiday === null ? "" : ` (${holiday.name.en})`,
      }
      const why =
        outcome.norm === "AT01"
          ? { nl: `Dat is geen werkdag${name.nl}. De`, en: `That is no working day${name.en}. The` }
          : {
              nl: "In de termijn moeten twee werkdagen zitten. De",
              en: "The term must hold two working days. The",
            }
      return {
        nl: `${why.nl} termijn loopt door tot en met ${day(end, "nl")}.`,
        en: `${why.en} term runs on through ${day(end, "en")}.`,
      }
    }
    case "TooLong":
      return {
        nl: "Zo'n lange termijn schuift niet op: dat doet alleen een termijn van hoogstens 90 dagen, 12 weken of 3 maanden.",
        en: "A term this long does not move: only one of at most 90 days, 12 weeks or 3 months does.",
      }
    case "CountedBack":
      return {
        nl: "Een termijn die terugtelt, schuift niet op.",
        en: "A term that is counted back does not move.",
      }
    case "OwnText":
      return {
        nl: "De termijn staat niet in een wet of een algemene maatregel van bestuur en schuift daarom niet op.",
        en: "The term stands in no act and no general administrative order, and so does not move.",
      }
    case "NotCountable":
      return {
        nl: "Deze termijn is niet te tellen: hij is geen heel getal, of valt buiten de kalender.",
        en: "This term cannot be counted: it is no whole number, or leaves the calendar.",
      }
  }
}

/**
 * Why a term ends when it does, in two sentences.
 *
 * @example
 * ```ts
 * import { CalendarDate, Term } from "@wijkwijzer/core"
 *
 * const sixWeeks: Term.Term = { amount: 6, unit: "weeks", source: "act", counted: "forward" }
 * Term.explain(Term.end(CalendarDate.unsafe("2025-04-28"), sixWeeks)).en
 * // "6 weeks after 28 April 2025 is Monday 9 June 2025. That is no working day (Whit Monday). The term runs …"
 * Term.explain(Term.end(CalendarDate.unsafe("2025-01-06"), sixWeeks)).en.endsWith("so the term does not move.") // => true
 * ```
 */
export const explain = (ending: Ending): Label => {
  const first = counted(ending)
  const second = shift(ending)
  return ending.outcome._tag === "NotCountable"
    ? second
    : { nl: `${first.nl} ${second.nl}`, en: `${first.en} ${second.en}` }
}
