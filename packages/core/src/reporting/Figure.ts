/**
 * A number in a report, and where it comes from.
 */

import type { Period } from "../values/Period.ts"

/**
 * What a value counts: cents, hundredths of an hour, hundredths of a percent, things, or millionths of what was
 * measured, where that was no whole number.
 */
export type Unit = "cents" | "hundredthsOfAnHour" | "hundredthsOfAPercent" | "count" | "millionths"

/**
 * Where a value comes from: rows that it was summed from, or other figures.
 *
 * By this every figure leads to rows in the end: see `rowsOf`.
 */
export type Origin =
  | {
      /** The sum of a column over rows of a table; or their number, when `column` is `null`. */
      readonly _tag: "Rows"
      readonly table: string
      readonly column: string | null
      readonly ids: ReadonlyArray<string>
      /** Of each row only the part that falls in this period, by its days: of promises for several years. */
      readonly within?: Period
    }
  | {
      /** The sum of other figures. */
      readonly _tag: "Sum"
      readonly figures: ReadonlyArray<string>
    }
  | {
      /** One figure less another. */
      readonly _tag: "Difference"
      readonly figure: string
      readonly less: string
    }
  | {
      /** One figure as a part of the absolute value of another. */
      readonly _tag: "Ratio"
      readonly part: string
      readonly whole: string
    }

/** A figure. */
export interface Figure {
  /** Stable: the same thing has the same id in every report, year and language. */
  readonly id: string
  /** In `unit`; `null` where there is none (a percentage of nothing). */
  readonly value: number | null
  readonly unit: Unit
  readonly origin: Origin
  /** It says how much more or less something is than what it is held against: it stands with `+` or `-`. */
  readonly signed?: true
  /** The clause that asks for it: a key of the report's `clauses`. */
  readonly clause?: string
  /** Why no row stands behind it, where none does. */
  readonly without?: string
}

/** Figures by id. */
export type Figures = Readonly<Record<string, Figure>>

/** A row behind a figure. */
export interface RowReference {
  readonly table: string
  readonly id: string
}

/** The other figures that a figure is made of; none where it is made of rows. */
export const partsOf = (origin: Origin): ReadonlyArray<string> => {
  switch (origin._tag) {
    case "Rows":
      return []
    case "Sum":
      return origin.figures
    case "Difference":
      return [origin.figure, origin.less]
    case "Ratio":
      return [origin.part, origin.whole]
  }
}

/** The rows behind a figure, each once, by table and id. */
export const rowsOf = (figures: Figures, id: string): ReadonlyArray<RowReference> => {
  const found = new Map<string, RowReference>()
  const seen = new Set<string>()
  const visit = (at: string): void => {
    const figure = figures[at]
    if (figure === undefined || seen.has(at)) return
    seen.add(at)
    const { origin } = figure
    if (origin._tag === "Rows") {
      for (const row of origin.ids) found.set(`${origin.table}/${row}`, { table: origin.table, id: row })
    } else {
      for (const part of partsOf(origin)) visit(part)
    }
  }
  visit(id)
  return [...found.values()].sort((a, b) =>
    a.table === b.table ? (a.id < b.id ? -1 : 1) : a.table < b.table ? -1 : 1,
  )
}
