/**
 * Years, quarters and months as keys, and amounts spread over them.
 */
import * as Result from "effect/Result"
import * as CalendarDate from "../../values/CalendarDate.ts"
import * as Money from "../../values/Money.ts"
import * as Period from "../../values/Period.ts"
import type { AnyPosting } from "../Postings.ts"

/** How time is divided; `all` is not at all. */
export type Granularity = "all" | "year" | "quarter" | "month"

const quarterOf = (month: number): number => Math.ceil(month / 3)

/** The key of the bucket that a day falls in: `2024`, `2024-Q1`, `2024-03`; `null` when time is not divided. */
export const keyOf = (date: CalendarDate.CalendarDate, granularity: Granularity): string | null => {
  switch (granularity) {
    case "all":
      return null
    case "year":
      return date.slice(0, 4)
    case "quarter":
      return `${date.slice(0, 4)}-Q${quarterOf(CalendarDate.month(date))}`
    case "month":
      return date.slice(0, 7)
  }
}

/** The days of a posting within the year that it counts for; all of that year when none of them lie in it. */
const within = ({ from, through, year }: AnyPosting): Period.Period => {
  const whole = Period.year(year)
  return Period.intersect({ start: from, end: through }, whole) ?? whole
}

/**
 * A posting in parts, one for each bucket, that add up to it. One that is for several months is spread over them
 * by their days, always by month first, so that a quarter is the sum of its months.
 */
export const spread = (
  posting: AnyPosting,
  granularity: Granularity,
): ReadonlyArray<readonly [bucket: string | null, part: AnyPosting]> => {
  if (granularity === "all") return [[null, posting]]
  if (granularity === "year") return [[String(posting.year).padStart(4, "0"), posting]]
  const months = Period.months(within(posting))
  const [only] = months
  if (months.length === 1 && only !== undefined) return [[keyOf(only.start, granularity), posting]]
  const parts = Result.getOrElse(Money.allocate(posting.amount, months.map(Period.days)), () => [
    posting.amount,
  ])
  const buckets = new Map<string | null, Money.Money>()
  months.forEach(({ start }, at) => {
    const bucket = keyOf(start, granularity)
    buckets.set(bucket, Money.add(buckets.get(bucket) ?? Money.zero, parts[at] ?? Money.zero))
  })
  return [...buckets].map(([bucket, amount]) => [bucket, { ...posting, amount }])
}
