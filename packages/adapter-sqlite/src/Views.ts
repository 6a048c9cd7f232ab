/**
 * Views with readable names, for people who open the file with another tool.
 */
import type { Column, Tables } from "@wijkwijzer/core"
import type { Connection } from "./Connection.ts"
import * as Names from "./Names.ts"

/** A view over some tables: `{budgetLine}` in the query stands for that table's name in the file. */
export interface View {
  readonly name: string
  /** The columns it reads, by table; where one of them is not there, the view is not made. */
  readonly needs: Readonly<Record<string, ReadonlyArray<string>>>
  readonly query: string
}

/** Whether these tables have what a view reads. */
export const fits = ({ needs }: View, tables: Tables.Tables): boolean =>
  Object.entries(needs).every(([table, columns]) =>
    columns.every((column) => tables[table]?.columns[column] !== undefined),
  )

const viewName = (namespace: string, name: string): string => Names.quoted(`${namespace}_view_${name}`)

/** A view of every table in which names stand in the place of ids, and euros and hours in that of hundredths. */
const readable = (namespace: string, tables: Tables.Tables): ReadonlyArray<readonly [string, string]> =>
  Names.all(tables).map((table) => {
    const joins: Array<string> = []
    const cells = Names.cellColumns(table).map(([name, column]) => {
      const cell = `t.${Names.column(name)}`
      const target = column.kind === "reference" ? tables[column.target ?? ""] : undefined
      if (target !== undefined && target.title !== "id") {
        const alias = `r${joins.length}`
        joins.push(`LEFT JOIN ${Names.table(namespace, target.name)} AS ${alias} ON ${alias}."id" = ${cell}`)
        return `${alias}.${Names.column(target.title)} AS ${Names.column(name)}`
      }
      return `${inUnits(column, cell)} AS ${Names.column(name)}`
    })
    const from = `${Names.table(namespace, table.name)} AS t ${joins.join(" ")}`
    return [Names.snake(table.name), `SELECT ${cells.join(", ")} FROM ${from}`] as const
  })

const inUnits = ({ kind }: Column.Column, cell: string): string =>
  kind === "money" || kind === "hours" || kind === "percentage" ? `${cell} / 100.0` : cell

/** The statements that make the views. */
export const statements = (
  namespace: string,
  tables: Tables.Tables,
  views: ReadonlyArray<View>,
): ReadonlyArray<string> => [
  ...readable(namespace, tables).map(
    ([name, query]) => `CREATE VIEW ${viewName(namespace, name)} AS ${query}`,
  ),
  ...views
    .filter((view) => fits(view, tables))
    .map((view) => {
      const query = view.query.replace(/\{(\w+)\}/g, (_mark, table: string) => Names.table(namespace, table))
      return `CREATE VIEW ${viewName(namespace, view.name)} AS ${query}`
    }),
]

/** Takes the views away, so that the tables under them can change. */
export const drop = (connection: Connection, namespace: string): void => {
  const prefix = `${namespace}_view_`
  const found = connection
    .statement(`SELECT "name" FROM sqlite_schema WHERE "type" = 'view' AND substr("name", 1, ?) = ?`)
    .all(prefix.length, prefix)
  for (const { name } of found) connection.execute(`DROP VIEW ${Names.quoted(String(name))}`)
}
