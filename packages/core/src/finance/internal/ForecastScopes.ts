/**
 * Forecasts by what they are for, and how a narrow one stands within a wider one.
 */
import type * as Project from "../../programme/records/Project.ts"
import * as Register from "../../register/Register.ts"
import type { CalendarDate } from "../../values/CalendarDate.ts"
import * as Money from "../../values/Money.ts"
import type * as Forecast from "../records/Forecast.ts"

type Needs = Register.Register<{
  readonly project: typeof Project.table
  readonly forecast: typeof Forecast.table
}>

/** What an amount is for; `null` is everything. */
export interface Scope {
  readonly year: number
  readonly programmeLine: string | null
  readonly project: string | null
  readonly organisation: string | null
  readonly costCategory: string | null
}

/** A forecast that holds on a day. */
export interface Latest {
  readonly row: Forecast.Row
  readonly programmeLine: string | null
  /** Its amount less what forecasts within it hold already. */
  readonly own: Money.Money
}

/** The scope itself and every wider one, narrowest first, as keys. */
export const within = (scope: Scope): ReadonlyArray<string> => {
  const places = ["*"]
  if (scope.programmeLine !== null) places.unshift(`l:${scope.programmeLine}`)
  if (scope.project !== null) places.unshift(`p:${scope.project}`)
  const partners = scope.organisation === null ? [""] : [scope.organisation, ""]
  const categories = scope.costCategory === null ? [""] : [scope.costCategory, ""]
  return places.flatMap((place) =>
    partners.flatMap((partner) =>
      categories.map((category) => JSON.stringify([scope.year, place, partner, category])),
    ),
  )
}

/** How narrow a scope is: a narrower one has a higher number than every wider one. */
const depth = (scope: Scope): number =>
  (scope.project !== null ? 2 : scope.programmeLine !== null ? 1 : 0) +
  (scope.organisation !== null ? 1 : 0) +
  (scope.costCategory !== null ? 1 : 0)

/** Where a forecast stands; the line of a project is known from the project. */
const scopeOf = (register: Needs, row: Forecast.Row): Scope => ({
  year: row.year,
  programmeLine:
    row.project === null
      ? row.programmeLine
      : (Register.get(register, "project", row.project)?.programmeLine ?? null),
  project: row.project,
  organisation: row.organisation,
  costCategory: row.costCategory,
})

/** The latest forecast of each scope made by a day, in id order. */
export const latest = (register: Needs, asOf: CalendarDate): ReadonlyArray<Latest> => {
  const found = new Map<
    string,
    { readonly row: Forecast.Row; readonly scope: Scope; readonly keys: ReadonlyArray<string> }
  >()
  for (const row of register.rows.forecast) {
    if (row.madeOn > asOf) continue
    const scope = scopeOf(register, row)
    const keys = within(scope)
    const key = keys[0] ?? ""
    const known = found.get(key)
    if (known === undefined || known.row.madeOn <= row.madeOn) found.set(key, { row, scope, keys })
  }
  const parts = new Map<string, Money.Money>()
  const narrowFirst = [...found.values()].sort((a, b) => depth(b.scope) - depth(a.scope))
  const made = narrowFirst.map(({ row, scope, keys: [own = "", ...wider] }) => {
    const left = Money.subtract(row.amount, parts.get(own) ?? Money.zero)
    for (const key of wider) parts.set(key, Money.add(parts.get(key) ?? Money.zero, left))
    return { row, programmeLine: scope.programmeLine, own: left }
  })
  return made.sort((a, b) => (a.row.id < b.row.id ? -1 : 1))
}
