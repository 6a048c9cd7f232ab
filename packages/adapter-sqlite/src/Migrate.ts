/**
 * Brings the tables of a file to new definitions, inside a transaction of the caller.
 */
import type { Table, Tables } from "@wijkwijzer/core"
import type { Connection } from "./Connection.ts"
import * as Ddl from "./Ddl.ts"
import type { Definitions, Plan, Source, TableStep } from "./Definitions.ts"
import * as Names from "./Names.ts"

const expression = ({ from }: Source): string => (from === null ? "?" : `COALESCE(${Names.column(from)}, ?)`)

const bound = ({ value }: Source): string | number | null =>
  typeof value === "boolean" ? Number(value) : value

const fresh = (name: string): string => Names.quoted(`${name.slice(1, -1)}___fresh`)

/** Builds a table under another name out of the old one, drops the old one, and gives it its name. */
const rebuild = (connection: Connection, namespace: string, table: Table.Table, step: TableStep): void => {
  const source = (column: string): Source => step.columns[column] ?? { from: null, value: null }
  const name = Names.table(namespace, table.name)
  const columns = Names.cellColumns(table).map(([column]) => column)
  connection.execute(Ddl.table(namespace, table, fresh(name)))
  connection
    .statement(
      `INSERT INTO ${fresh(name)} (${columns.map(Names.column).join(", ")}) SELECT ${columns
        .map((column) => expression(source(column)))
        .join(", ")} FROM ${Names.table(namespace, step.from ?? "")} ORDER BY "id"`,
    )
    .run(...columns.map((column) => bound(source(column))))
  for (const [column] of Names.linkColumns(table)) {
    const linkName = Names.link(namespace, table.name, column)
    const { from } = source(column)
    connection.execute(Ddl.link(namespace, table, column, fresh(linkName)))
    if (from === null) continue
    connection.execute(
      `INSERT INTO ${fresh(linkName)} SELECT * FROM ${Names.link(namespace, step.from ?? "", from)}`,
    )
  }
}

const drop = (connection: Connection, namespace: string, before: Definitions, name: string): void => {
  const links = Object.entries(before[name]?.columns ?? {}).flatMap(([column, { kind }]) =>
    kind === "references" ? [Names.link(namespace, name, column)] : [],
  )
  for (const table of [...links, Names.table(namespace, name)]) {
    connection.execute(`DROP TABLE IF EXISTS ${table}`)
  }
}

/** Carries out a plan. */
export const run = (
  connection: Connection,
  namespace: string,
  before: Definitions,
  tables: Tables.Tables,
  plan: Plan,
): void => {
  // References by name stay as they are while tables change places under them.
  connection.execute("PRAGMA legacy_alter_table = ON")
  const changed = plan.tables.flatMap((step) => {
    const table = tables[step.table]
    return step.changed && table !== undefined ? [{ step, table }] : []
  })
  for (const { step, table } of changed) if (step.from !== null) rebuild(connection, namespace, table, step)
  for (const { step } of changed) if (step.from !== null) drop(connection, namespace, before, step.from)
  for (const name of plan.dropped) drop(connection, namespace, before, name)
  for (const { step, table } of changed) {
    if (step.from === null) {
      for (const sql of Ddl.tableStatements(namespace, table)) connection.execute(sql)
      continue
    }
    const names = [
      Names.table(namespace, table.name),
      ...Names.linkColumns(table).map(([column]) => Names.link(namespace, table.name, column)),
    ]
    for (const name of names) connection.execute(`ALTER TABLE ${fresh(name)} RENAME TO ${name}`)
    for (const sql of Ddl.indexes(namespace, table)) connection.execute(sql)
  }
  connection.execute("PRAGMA legacy_alter_table = OFF")
}
