/**
 * A value that a finding names, with its unit and where it was read: what a trace is made of.
 */
import * as CalendarDate from "../values/CalendarDate.ts"
import * as Hours from "../values/Hours.ts"
import type { Label } from "../values/Label.ts"
import type { Locale } from "../values/Locale.ts"
import * as Money from "../values/Money.ts"
import * as Percentage from "../values/Percentage.ts"
import type { Place } from "./Place.ts"

/** Who set a limit, and in which clause. */
export interface LimitOrigin {
  /** The name of the rule's parameter. */
  readonly parameter: string
  /** `rule`: the value of the law or the rule itself; `agreement`: a row of agreed terms; `caller`: who asked. */
  readonly by: "rule" | "agreement" | "caller"
  /** The clause that the agreed term names. */
  readonly clause: string | null
}

/**
 * A value with its unit. Amounts are cents, hours and percentages hundredths, `days` whole days; `until` is a number
 * of days from the day one stands on: negative when it has passed.
 */
export type Fact = {
  readonly from: ReadonlyArray<Place>
  readonly limit?: LimitOrigin
} & (
  | {
      readonly unit: "cents" | "hours" | "percentage" | "days" | "months" | "count" | "until"
      readonly value: number
    }
  | { readonly unit: "date"; readonly value: CalendarDate.CalendarDate }
  | { readonly unit: "text"; readonly value: string }
  | { readonly unit: "label"; readonly value: Label }
  | { readonly unit: "names"; readonly value: ReadonlyArray<string> }
)

type From = ReadonlyArray<Place> | Place

const places = (from: From): ReadonlyArray<Place> => (Array.isArray(from) ? from : [from as Place])

/** An amount in cents. */
export const money = (value: number, from: From = []): Fact => ({ unit: "cents", value, from: places(from) })

/** Hours in hundredths. */
export const hours = (value: number, from: From = []): Fact => ({ unit: "hours", value, from: places(from) })

/** A percentage in hundredths. */
export const percentage = (value: number, from: From = []): Fact => ({
  unit: "percentage",
  value,
  from: places(from),
})

/** A number of days. */
export const days = (value: number, from: From = []): Fact => ({ unit: "days", value, from: places(from) })

/** A number of things. */
export const count = (value: number, from: From = []): Fact => ({ unit: "count", value, from: places(from) })

/** A day. */
export const date = (value: CalendarDate.CalendarDate, from: From = []): Fact => ({
  unit: "date",
  value,
  from: places(from),
})

/** How far a day lies from the day one stands on: `over 3 dagen`, `vandaag`, `5 dagen te laat`. */
export const until = (
  day: CalendarDate.CalendarDate,
  asOf: CalendarDate.CalendarDate,
  from: From = [],
): Fact => ({ unit: "until", value: CalendarDate.daysBetween(asOf, day), from: places(from) })

/** What people wrote, or a name. */
export const text = (value: string, from: From = []): Fact => ({ unit: "text", value, from: places(from) })

/** Words in both languages, such as the label of a choice. */
export const label = (value: Label, from: From = []): Fact => ({ unit: "label", value, from: places(from) })

/** Several names. */
export const names = (value: ReadonlyArray<string>, from: From = []): Fact => ({
  unit: "names",
  value,
  from: places(from),
})

const and = { nl: "en", en: "and" } as const

const listed = (parts: ReadonlyArray<string>, locale: Locale): string =>
  parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} ${and[locale]} ${parts.at(-1)}`

const inDays = (value: number, locale: Locale): string => {
  const size = Math.abs(value)
  if (locale === "nl") {
    const counted = size === 1 ? "1 dag" : `${size} dagen`
    return value === 0 ? "vandaag" : value > 0 ? `over ${counted}` : `${counted} te laat`
  }
  const counted = size === 1 ? "1 day" : `${size} days`
  return value === 0 ? "today" : value > 0 ? `in ${counted}` : `${counted} overdue`
}

/** A fact as text. */
export const format = (fact: Fact, locale: Locale): string => {
  switch (fact.unit) {
    case "cents":
      return Money.format(Money.cents(fact.value), locale)
    case "hours":
      return Hours.format(Hours.of(fact.value), locale)
    case "percentage":
      return Percentage.format(Percentage.of(fact.value), locale)
    case "days":
    case "months":
    case "count":
      return new Intl.NumberFormat(locale === "nl" ? "nl-NL" : "en-GB").format(fact.value)
    case "until":
      return inDays(fact.value, locale)
    case "date":
      return CalendarDate.format(fact.value, locale, "long")
    case "text":
      return fact.value
    case "label":
      return fact.value[locale]
    case "names":
      return listed(fact.value, locale)
  }
}
