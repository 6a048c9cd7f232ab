/**
 * What the arbitraries know of a table, worked out once.
 */
import type { Check } from "../../register/Check.ts"
import * as Integrity from "../../register/Integrity.ts"
import type { Kind } from "../../register/Kind.ts"
import { checkOf } from "../../register/Kind.ts"
import type { AnyRow } from "../../register/RowReader.ts"
import type { Table } from "../../register/Table.ts"
import type { Tables } from "../../register/Tables.ts"
import type { Reader } from "./Values.ts"
import * as Values from "./Values.ts"

/** A column with its readers. */
export interface ColumnPlan {
  readonly name: string
  readonly kind: Kind
  /** The same text for columns that hold the same sort of thing. */
  readonly sort: string
  readonly optional: boolean
  readonly target: string | null
  readonly accepts: (value: unknown) => boolean
  /** A value, or `null` where the column allows it. */
  readonly read: Reader
  /** A value, never `null`. */
  readonly fill: Reader
}

/** A table with its columns, `id` first. */
export interface TablePlan {
  readonly name: string
  readonly table: Table
  readonly columns: ReadonlyArray<ColumnPlan>
  readonly byName: ReadonlyMap<string, ColumnPlan>
  /** The names of the columns that may not be `null`. */
  readonly required: ReadonlyArray<string>
  /** The tables that must hold a row before this one can. */
  readonly needs: ReadonlyArray<string>
  readonly checks: ReadonlyArray<Check<AnyRow>>
  /** The columns, of any table, that refer to this one. */
  readonly referrers: ReadonlyArray<{ readonly table: string; readonly column: ColumnPlan }>
}

/** Every table, by name, in order. */
export type Plan = ReadonlyMap<string, TablePlan>

const columnPlan = ([name, column]: [string, Table["columns"][string]]): ColumnPlan => ({
  name,
  kind: column.kind,
  sort: JSON.stringify([column.kind, column.target, Object.keys(column.options)]),
  optional: column.optional && column.kind !== "references",
  target: column.target,
  accepts: checkOf(column),
  read: Values.readerOrNull(column),
  fill: Values.reader(column),
})

/** The plan of these tables. */
export const make = (tables: Tables): Plan => {
  const plan = new Map<
    string,
    TablePlan & { readonly referrers: Array<{ table: string; column: ColumnPlan }> }
  >()
  for (const [name, table] of Object.entries(tables)) {
    const columns = Object.entries(table.columns).map(columnPlan)
    const required = columns.filter((column) => !column.optional)
    plan.set(name, {
      name,
      table,
      columns,
      byName: new Map(columns.map((column) => [column.name, column])),
      required: required.map((column) => column.name),
      needs: required.flatMap((column) =>
        column.kind === "reference" && column.target !== null ? [column.target] : [],
      ),
      checks: table.checks as ReadonlyArray<Check<AnyRow>>,
      referrers: [],
    })
  }
  for (const { name, table, byName } of plan.values()) {
    for (const { column, target } of Integrity.referenceColumns(table)) {
      plan.get(target)?.referrers.push({ table: name, column: byName.get(column) as ColumnPlan })
    }
  }
  return plan
}
