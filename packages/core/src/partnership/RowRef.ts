/** Where a row stands in the register: results name the rows that they rest on. */
export interface RowRef {
  readonly table: string
  readonly id: string
}

/** A reference to a row. */
export const make = (table: string, id: string): RowRef => ({ table, id })
