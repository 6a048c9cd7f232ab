/**
 * Makes the figures of one report: each value follows from its origin, so a total always equals its rows.
 */
import * as Data from "effect/Data"
import * as Percentage from "../values/Percentage.ts"
import type { Period } from "../values/Period.ts"
import type { Figure, Figures, Origin, Unit } from "./Figure.ts"

/** A mistake in a report's own code: two figures by one id, or a figure built on one that is not there. */
export class FigureMistake extends Data.TaggedError("FigureMistake")<{
  readonly id: string
  readonly mistake: string
}> {
  override get message(): string {
    return `Figure "${this.id}": ${this.mistake}`
  }
}

/** The sum of a column over some rows, or the number of rows. */
export interface RowsOptions<R extends { readonly id: string }> {
  readonly table: string
  readonly column: string | null
  readonly unit: Unit
  readonly rows: ReadonlyArray<R>
  /** What each row adds; 1 for a count. */
  readonly value: (row: R) => number
  /** The period of which a row adds its part, where it does not add the whole of what it holds. */
  readonly within?: Period
}

/** A figure book under construction. */
export interface FigureBook {
  readonly rows: <R extends { readonly id: string }>(id: string, options: RowsOptions<R>) => string
  readonly sum: (id: string, unit: Unit, figures: ReadonlyArray<string>) => string
  /** How much more or less a figure is than another: it stands with its sign, and so do its sums and its parts. */
  readonly difference: (id: string, figure: string, less: string) => string
  /** What is left of a figure when another is taken from it. */
  readonly remainder: (id: string, figure: string, less: string) => string
  readonly ratio: (id: string, part: string, whole: string) => string
  readonly value: (id: string) => number | null
  readonly has: (id: string) => boolean
  readonly figures: () => Figures
}

const exact = (id: string, value: number): number => {
  if (Number.isSafeInteger(value)) return value
  throw new FigureMistake({ id, mistake: `${value} is beyond what can be added exactly` })
}

/** Beyond this many times the whole, a percentage says nothing any more. */
const largestRatio = 1_000_000

/** A part of the absolute value of a whole; `null` over nothing, or where a percentage says nothing. */
const ratioOf = (part: number, whole: number): number | null =>
  Math.abs(part) > Math.abs(whole) * largestRatio ? null : Percentage.ofRatio(part, Math.abs(whole))

/** A new, empty book. */
export const make = (): FigureBook => {
  const figures: Record<string, Figure> = Object.create(null)
  const known = (asking: string, id: string): Figure => {
    const figure = figures[id]
    if (figure === undefined)
      throw new FigureMistake({ id: asking, mistake: `it is built on "${id}", which is not there` })
    return figure
  }
  const number = (asking: string, id: string): number => known(asking, id).value ?? 0
  const put = (id: string, value: number | null, unit: Unit, origin: Origin, isSigned = false): string => {
    if (figures[id] !== undefined) throw new FigureMistake({ id, mistake: "it was made twice" })
    figures[id] = { id, value, unit, origin, ...(isSigned ? { signed: true } : {}) }
    return id
  }
  const isSigned = (id: string): boolean => figures[id]?.signed === true
  const minus = (id: string, figure: string, less: string, isSigned: boolean): string => {
    const value = exact(id, number(id, figure) - number(id, less))
    return put(id, value, known(id, figure).unit, { _tag: "Difference", figure, less }, isSigned)
  }
  return {
    rows: (id, { table, column, unit, rows, value, within }) => {
      const total = rows.reduce((before, row) => exact(id, before + value(row)), 0)
      return put(id, total, unit, {
        _tag: "Rows",
        table,
        column,
        ids: rows.map((row) => row.id),
        ...(within === undefined ? {} : { within }),
      })
    },
    sum: (id, unit, parts) => {
      const value = parts.reduce((total, part) => exact(id, total + number(id, part)), 0)
      const areSigned = parts.length > 0 && parts.every(isSigned)
      return put(id, value, unit, { _tag: "Sum", figures: parts }, areSigned)
    },
    difference: (id, figure, other) => minus(id, figure, other, true),
    remainder: (id, figure, other) => minus(id, figure, other, false),
    ratio: (id, part, whole) => {
      const value = ratioOf(number(id, part), number(id, whole))
      return put(id, value, "hundredthsOfAPercent", { _tag: "Ratio", part, whole }, isSigned(part))
    },
    value: (id) => known(id, id).value,
    has: (id) => figures[id] !== undefined,
    figures: () => ({ ...figures }),
  }
}
