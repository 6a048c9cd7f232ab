/**
 * Tables by which the journal is replayed.
 *
 * What was written was sound by the rules of its day. It is not held against rules that came later, nor can
 * what was erased since meet any: only the kinds of its values are checked again.
 */
import type { Column, Table, Tables } from "@wijkwijzer/core"

const columnAsWritten = (column: Column.Column): Column.Column => ({
  ...column,
  kind: column.kind === "oneOf" ? "longText" : column.kind,
  optional: column.kind !== "id",
  target: null,
  minimum: null,
  maximum: null,
})

const tableAsWritten = (table: Table.Table): Table.Table => ({
  ...table,
  columns: Object.fromEntries(
    Object.entries<Column.Column>(table.columns).map(([name, column]) => [name, columnAsWritten(column)]),
  ),
  checks: [],
  unique: [],
})

/** The same tables, which any register that was once sound satisfies. */
export const tables = <T extends Tables.Tables>(of: T): T =>
  Object.fromEntries(Object.entries(of).map(([name, table]) => [name, tableAsWritten(table)])) as T
