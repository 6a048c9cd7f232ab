/**
 * Rows as lists of values under a list of column names: how databases and workbooks hand them over.
 */

/**
 * Rows of one table, each a list of values in the order of `columns`; a column that is left out is absent everywhere. They are gone through once, so that a
 * source need not hold them all.
 */
export interface Grid {
  readonly columns: ReadonlyArray<string>
  readonly values: Iterable<ReadonlyArray<unknown>>
}

/** Whether a table's rows were handed over as a grid. */
export const isGrid = (rows: unknown): rows is Grid => {
  if (typeof rows !== "object" || rows === null || !("columns" in rows) || !("values" in rows)) return false
  const { columns, values } = rows
  return Array.isArray(columns) && typeof values === "object" && values !== null && Symbol.iterator in values
}
