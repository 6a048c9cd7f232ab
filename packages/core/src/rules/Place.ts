/**
 * Where something stands in the register.
 */
import type { DomainTables, RowOf } from "../tables.ts"

/** A cell, or a whole row when `column` is `null`. */
export interface Place {
  readonly table: string
  readonly id: string
  readonly column: string | null
}

/** A cell of a row. */
export const cell = <T extends keyof DomainTables & string>(
  table: T,
  id: string,
  column: keyof RowOf<T> & string,
): Place => ({ table, id, column })

/** A row. */
export const row = (table: keyof DomainTables & string, id: string): Place => ({ table, id, column: null })
