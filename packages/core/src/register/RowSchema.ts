/**
 * Effect schemas derived from tables, for programs that decode rows one by one or publish JSON Schema.
 *
 * A schema asks exactly what the column asks: both call the same check.
 */
import * as Schema from "effect/Schema"
import type { Column } from "./Column.ts"
import { checkOf, expected } from "./Kind.ts"
import type { Row, Table } from "./Table.ts"

const base = (column: Column): Schema.Codec<unknown> => {
  switch (column.kind) {
    case "integer":
    case "money":
    case "hours":
    case "percentage":
    case "decimal":
      return Schema.Number
    case "yesNo":
      return Schema.Boolean
    case "references":
      return Schema.Array(Schema.String)
    default:
      return Schema.String
  }
}

/** The schema of the values of one column, `null` included when the column is optional. */
export const ofColumn = (column: Column): Schema.Codec<unknown> => {
  const check = checkOf(column)
  const wanted = expected(column).en
  const checked = base(column)
    .check(Schema.makeFilter((value) => check(value) || `expected ${wanted}`, { expected: wanted }))
    .annotate({ title: column.label.en, description: column.description.en })
  return column.optional ? Schema.NullOr(checked) : checked
}

/**
 * The schema of the rows of a table: every column present, absent values `null`.
 *
 * Checks between columns, and between rows, are the register's: see `Register.make`.
 */
export const ofTable = <T extends Table>(table: T): Schema.Codec<Row<T>> => {
  const fields = Object.entries(table.columns).map(([name, column]) => [name, ofColumn(column)])
  return Schema.Struct(Object.fromEntries(fields)).annotate({
    identifier: table.name,
    title: table.label.en,
    description: table.description.en,
  }) as unknown as Schema.Codec<Row<T>>
}
