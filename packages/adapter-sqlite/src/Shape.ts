/**
 * Which tables stand in a file, and whether they are the ones that should.
 */
import { StoreError } from "@wijkwijzer/core/store"
import type { Connection } from "./Connection.ts"
import * as Ddl from "./Ddl.ts"
import type { Definitions } from "./Definitions.ts"
import * as Names from "./Names.ts"

const unquoted = (identifier: string): string => identifier.slice(1, -1)

/** The columns of a table as one text to compare. */
const line = (columns: ReadonlyArray<readonly [name: string, type: string]>): string =>
  columns.map(([name, type]) => `${name} ${type}`).join(", ")

/** The columns of each table, by its name, as one text to compare. */
export type Shape = ReadonlyMap<string, string>

const ofTables = (namespace: string, definitions: Definitions): Shape =>
  new Map(
    Object.entries(definitions).flatMap(([name, { columns }]) => {
      const all = Object.entries(columns)
      const cells = all.flatMap(([column, record]) => {
        const type = `${Ddl.sqlType(record)}${record.optional ? "" : " NOT NULL"}`
        return record.kind === "references" ? [] : [[Names.snake(column), type] as const]
      })
      const links = all.flatMap(([column, { kind }]) =>
        kind === "references" ? [unquoted(Names.link(namespace, name, column))] : [],
      )
      return [
        [unquoted(Names.table(namespace, name)), line(cells)] as const,
        ...links.map((link) => [link, "owner TEXT NOT NULL, target TEXT NOT NULL"] as const),
      ]
    }),
  )

const ofOwn = (namespace: string): Shape =>
  new Map(
    Object.entries(Ddl.ownTables).map(([name, { columns }]) => [
      unquoted(Names.own(namespace, name as Names.Own)),
      line(Object.entries(columns)),
    ]),
  )

const differences = (expected: Shape, there: Shape): ReadonlyArray<string> =>
  [...expected].flatMap(([table, columns]) => {
    const now = there.get(table)
    if (now === undefined) return [`table ${table} is gone`]
    return now === columns ? [] : [`table ${table} has columns (${now}), not (${columns})`]
  })

/** The tables of a namespace as they stand in a file. */
export const read = (connection: Connection, namespace: string): Shape => {
  const rows = connection
    .statement(
      `SELECT m.name AS "table", group_concat(c.name || ' ' || c.type || iif(c."notnull", ' NOT NULL', ''), ', ' ORDER BY c.cid) AS "columns"
FROM sqlite_schema AS m, pragma_table_info(m.name) AS c WHERE m.type = 'table' AND substr(m.name, 1, ?) = ? GROUP BY m.name`,
    )
    .all(namespace.length + 1, `${namespace}_`)
  return new Map(rows.map(({ table, columns }) => [table as string, columns as string]))
}

/** Whether a partnership stands in this namespace. Throws where the table that says so is gone. */
export const isThere = (shape: Shape, namespace: string): boolean => {
  // Where nothing is as we make it, these tables are somebody else's.
  const present = [...ofOwn(namespace)].filter(([table, columns]) => shape.get(table) === columns)
  const meta = unquoted(Names.own(namespace, "meta"))
  if (present.length === 0 || present.some(([table]) => table === meta)) return present.length > 0
  throw new StoreError.Damaged({ details: [`table ${meta} is gone, or not as it was`] })
}

const refuse = (details: ReadonlyArray<string>): void => {
  if (details.length > 0) throw new StoreError.Damaged({ details })
}

/** Throws where the store's own tables are not as it makes them: somebody altered them. */
export const checkOwn = (shape: Shape, namespace: string): void =>
  refuse(differences(ofOwn(namespace), shape))

/** Throws where tables are not as these definitions say: somebody altered them. */
export const check = (shape: Shape, namespace: string, definitions: Definitions): void =>
  refuse(differences(ofTables(namespace, definitions), shape))

/** What statements of ours would make: `CREATE TABLE "ww_cost" …` makes `ww_cost`. */
const madeBy = (statement: string): string => (/"([^"]+)"/.exec(statement)?.[1] ?? "").toLowerCase()

/**
 * Throws where something of somebody else stands in the way of what these statements make.
 *
 * @param before what of ours stands there and will make room
 */
export const checkRoom = (
  connection: Connection,
  namespace: string,
  statements: ReadonlyArray<string>,
  before: Definitions | null = null,
): void => {
  const wanted = new Set(statements.map(madeBy))
  const ours = new Set(
    before === null ? [] : [...ofTables(namespace, before).keys(), ...ofOwn(namespace).keys()],
  )
  const inTheWay = connection
    .statement(`SELECT "type", "name", "tbl_name" AS "on" FROM sqlite_schema`)
    .all()
    .filter(({ name, on }) => wanted.has(String(name).toLowerCase()) && !ours.has(String(on)))
  if (inTheWay.length === 0) return
  const names = inTheWay.map(({ type, name }) => `${type} ${name}`).join(", ")
  throw new StoreError.NotAStore({
    detail: `it holds ${names} of another program where ours would come; choose another namespace`,
  })
}
