/**
 * What an agreement is expected to cost in a year: the forecast where there is one, else the budget.
 */
import * as Result from "effect/Result"
import { type RowRef, make as row } from "../../partnership/RowRef.ts"
import type { CalendarDate } from "../../values/CalendarDate.ts"
import * as Money from "../../values/Money.ts"
import * as Postings from "../Postings.ts"
import * as ForecastScopes from "./ForecastScopes.ts"

/** What is expected for a year. */
export interface Expected {
  readonly amount: Money.Money
  readonly rows: ReadonlyArray<RowRef>
  /** Forecasts for what no budget line stands under, so that no part could be taken. */
  readonly unplaced: ReadonlyArray<string>
}

interface Part {
  readonly forecast: Postings.AnyPosting
  own: Money.Money
  rest: Money.Money
  readonly rows: Array<RowRef>
}

/**
 * A forecast names no agreement: of each, the part is taken that the agreement has in the budget for the same. Budget
 * lines that no forecast is for count as they are. What is given in kind costs nothing.
 */
export const expected = (
  register: Postings.LedgerNeeds,
  year: number,
  asOf: CalendarDate,
  isOwn: (posting: Postings.AnyPosting) => boolean,
): Expected => {
  const parts = new Map<string, Part>()
  const postings = Postings.ledger(register, { asOf, year })
  for (const forecast of postings) {
    if (forecast.measure !== "forecast") continue
    const [key = ""] = ForecastScopes.within(forecast)
    parts.set(key, { forecast, own: Money.zero, rest: Money.zero, rows: [] })
  }
  let amount = Money.zero
  const rows: Array<RowRef> = []
  for (const posting of postings) {
    if ((posting.measure !== "adopted" && posting.measure !== "amendments") || posting.inKind) continue
    const key = ForecastScopes.within(posting).find((scope) => parts.has(scope))
    const part = key === undefined ? undefined : parts.get(key)
    if (part === undefined) {
      if (!isOwn(posting)) continue
      amount = Money.add(amount, posting.amount)
      rows.push(row(posting.table, posting.id))
    } else if (isOwn(posting)) {
      part.own = Money.add(part.own, posting.amount)
      part.rows.push(row(posting.table, posting.id))
    } else part.rest = Money.add(part.rest, posting.amount)
  }
  const unplaced: Array<string> = []
  for (const { forecast, own, rest, rows: lines } of parts.values()) {
    const shares = Money.allocate(forecast.amount, [Math.max(0, own), Math.max(0, rest)])
    if (Result.isFailure(shares)) {
      if (forecast.amount !== 0) unplaced.push(forecast.id)
      continue
    }
    amount = Money.add(amount, shares.success[0] ?? Money.zero)
    if (lines.length > 0) rows.push(row("forecast", forecast.id), ...lines)
  }
  return { amount, rows, unplaced }
}
