/**
 * Figures and dates as numbers of Excel, with the formats that show them as the document does.
 */
import type { Figure } from "../reporting/Figure.ts"
import type { Amounts } from "../reporting/Report.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"

/** A number, and how it is shown. */
export interface Shown {
  readonly value: number
  readonly format: string
}

/** Above this a number of Excel is no longer exact to the hundredth: 2^51 hundredths. */
export const largestExact = 2 ** 51

/** A format with so many decimals. */
const decimals = (count: number): string => (count === 0 ? "#,##0" : `#,##0.${"0".repeat(count)}`)

/** How many decimals hundredths need: none, one or two. */
export const decimalsOf = (hundredths: number): number =>
  hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2

/**
 * A figure as a number: euros, hours, a fraction (of which Excel shows a percentage) or a count; `undefined` where
 * there is none, or none that Excel holds to the hundredth.
 *
 * Amounts in thousands stay whole in the cell; only what is shown is in thousands.
 */
export const figure = (
  of: Figure,
  amounts: Amounts | "sentence",
  hourDecimals: number,
): Shown | undefined => {
  const { value, signed } = of
  if (value === null || Math.abs(value) > largestExact) return undefined
  const shown = plain(value, of, amounts, hourDecimals)
  return signed === true ? { ...shown, format: withSign(shown.format) } : shown
}

/** A format that shows a plus where it shows a minus, and neither with zero. */
const withSign = (format: string): string => {
  const [positive = "", negative = `-${positive}`] = format.split(";")
  return `${negative.replace(/[-‒]/, "+")};${negative};${positive}`
}

const plain = (
  value: number,
  { unit }: Figure,
  amounts: Amounts | "sentence",
  hourDecimals: number,
): Shown => {
  switch (unit) {
    case "cents":
      return {
        value: value / 100,
        format:
          amounts === "thousands"
            ? '#,##0,;"‒ "#,##0,;0'
            : amounts === "sentence"
              ? '"€ "#,##0.00;"€ "-#,##0.00'
              : decimals(2),
      }
    case "hundredthsOfAnHour":
      return { value: value / 100, format: decimals(hourDecimals) }
    case "hundredthsOfAPercent":
      return { value: value / 10_000, format: "0.0%" }
    case "count":
      return { value, format: decimals(0) }
    case "millionths":
      return { value: value / 1e6, format: "#,##0.######" }
  }
}

const day = 86_400_000
/** Excel takes 1900 for a leap year, so its days are right from 1 March of that year on. */
const firstRight = "1900-03-01"

/** A date as Excel's number of days; `undefined` before 1 March 1900, where Excel is wrong. */
export const date = (on: CalendarDate): Shown | undefined =>
  on < firstRight
    ? undefined
    : { value: (Date.parse(`${on}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / day, format: "dd-mm-yyyy" }
