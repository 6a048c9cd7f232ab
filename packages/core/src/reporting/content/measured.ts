/**
 * Measured numbers as figures: whole ones as counts, others in millionths, so that they stay exact.
 */
import type { Unit } from "../Figure.ts"
import type { Context } from "./Context.ts"

/** A measured number, and the row that holds it. */
export interface Measured {
  readonly id: string
  readonly value: number
}

/** The unit that holds all of these numbers to six decimals; `undefined` when none does. */
export const unitOf = (values: ReadonlyArray<number>): Unit | undefined => {
  const fits = (size: number): boolean => {
    const scaled = values.map((value) => Math.round(value * size))
    return [...scaled, scaled.reduce((sum, value) => sum + Math.abs(value), 0)].every(Number.isSafeInteger)
  }
  if (values.every(Number.isInteger)) return fits(1) ? "count" : undefined
  return fits(1e6) ? "millionths" : undefined
}

/** Makes the figure, once: the sum of a column over the rows that were measured. */
export const figure = (
  { book }: Context,
  id: string,
  table: string,
  column: string,
  unit: Unit,
  rows: ReadonlyArray<Measured>,
): string => {
  const size = unit === "millionths" ? 1e6 : 1
  return book.has(id)
    ? id
    : book.rows(id, {
        table,
        column,
        unit,
        rows,
        value: (row) => Math.round(row.value * size),
      })
}
