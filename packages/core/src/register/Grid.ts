/**
 * Rows as lists of values under a list of column names: how databases and workbooks hand them over.
 */

/**
 * Rows of one table, each a list of values in the order of `columns`. They are gone through once, so that a
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

/** Where the values of a grid's row must stand; `null` when they stand right already. */
export const reorder = (
  grid: Grid,
  names: ReadonlyArray<string>,
): ((values: ReadonlyArray<unknown>) => ReadonlyArray<unknown>) | null => {
  if (grid.columns.length === names.length && names.every((name, at) => grid.columns[at] === name))
    return null
  const positions = names.map((name) => grid.columns.indexOf(name))
  return (values) => positions.map((at) => (at < 0 ? null : values[at]))
}
