/**
 * Figures, dates and cells as text, as a language writes them.
 */
import * as CalendarDate from "../values/CalendarDate.ts"
import * as Hours from "../values/Hours.ts"
import type { Locale } from "../values/Locale.ts"
import * as Money from "../values/Money.ts"
import * as Percentage from "../values/Percentage.ts"
import type { Figure } from "./Figure.ts"
import type { Amounts, Cell, Inline, Report } from "./Report.ts"
import * as Texts from "./Texts.ts"

/** Where a number stands: alone in a sentence, or in a table whose caption names the unit of its amounts. */
export type Setting = "sentence" | Amounts

const styles = { sentence: "currency", euros: "plain", thousands: "thousands" } as const

/** A figure as text. */
export const figure = (of: Figure, locale: Locale, setting: Setting): string => {
  const { value, signed } = of
  if (value === null) return Texts.of(locale).notApplicable
  // A language writes a plus where it writes a minus.
  return signed === true && value > 0
    ? number(-value, of, locale, setting).replace(/[-−‒]/, "+")
    : number(value, of, locale, setting)
}

const number = (value: number, { unit }: Figure, locale: Locale, setting: Setting): string => {
  switch (unit) {
    case "cents":
      return Money.format(Money.cents(value), locale, { style: styles[setting] })
    case "hundredthsOfAnHour":
      return Hours.format(Hours.of(value), locale)
    case "hundredthsOfAPercent":
      return oneDecimal(Percentage.of(value), locale)
    case "millionths":
      return Texts.of(locale).common.number(value / 1e6)
    case "count":
      return new Intl.NumberFormat(locale === "nl" ? "nl-NL" : "en-GB").format(value)
  }
}

/** Percentages stand with at most one decimal in a report; the figure itself keeps two. */
const oneDecimal = (value: Percentage.Percentage, locale: Locale): string => {
  const tenths = Math.sign(value) * Math.round(Math.abs(value) / 10) * 10
  return Percentage.format(Percentage.of(tenths === 0 ? 0 : tenths), locale)
}

const figureOf = (report: Report, id: string): Figure =>
  report.figures[id] ?? { id, value: null, unit: "count", origin: { _tag: "Sum", figures: [] } }

const sizeOf = ({ signed: _, ...of }: Figure): Figure => ({
  ...of,
  value: of.value === null ? null : Math.abs(of.value),
})

/** A piece of a sentence as text. */
export const inline = (report: Report, part: Inline): string =>
  typeof part === "string"
    ? part
    : "figure" in part
      ? figure(
          part.size === true ? sizeOf(figureOf(report, part.figure)) : figureOf(report, part.figure),
          report.locale,
          "sentence",
        )
      : CalendarDate.format(part.date, report.locale, "long")

/** A sentence as text. */
export const sentence = (report: Report, parts: ReadonlyArray<Inline>): string =>
  parts.map((part) => inline(report, part)).join("")

/** A cell as text. */
export const cell = (report: Report, of: Cell): string => {
  switch (of._tag) {
    case "Text":
    case "Status":
      return of.text
    case "Figure":
      return figure(figureOf(report, of.id), report.locale, report.amounts)
    case "Date":
      return CalendarDate.format(of.date, report.locale, "short")
    case "Empty":
      return ""
  }
}
