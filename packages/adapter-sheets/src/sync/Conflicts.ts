/**
 * Conflicts between what a row of a workbook says and what the store holds.
 */
import type { Conflict } from "./Item.ts"
import type { SeenRow, SeenTable } from "./Sighting.ts"
import { placeOf } from "./Sighting.ts"

/** The workbook and the store say different things in one cell. */
export const onCell = (
  seen: SeenTable,
  id: string,
  row: SeenRow,
  column: string,
  there: unknown,
): Conflict => {
  const cell = row.cells.get(column)
  const here = cell?._tag === "Read" ? cell.value : null
  const place = placeOf(seen, row, column)
  return { _tag: "CellConflict", table: seen.table, id, column, here, there, settled: "left", place }
}

/** The store deleted a row that the workbook changed. */
export const onRow = (seen: SeenTable, id: string, row: SeenRow): Conflict => ({
  _tag: "DeleteConflict",
  table: seen.table,
  id,
  deletedBy: "store",
  settled: "left",
  place: placeOf(seen, row, null),
})
