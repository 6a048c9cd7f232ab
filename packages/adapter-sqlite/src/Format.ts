/**
 * What a file says of itself: which format it has, which tables it was made with, and how those changed.
 */
import type { Column, Tables } from "@wijkwijzer/core"
import { StoreError } from "@wijkwijzer/core/store"
import * as Result from "effect/Result"
import type { Connection } from "./Connection.ts"
import * as Ddl from "./Ddl.ts"
import * as Definitions from "./Definitions.ts"
import * as Migrate from "./Migrate.ts"
import * as Names from "./Names.ts"
import * as Views from "./Views.ts"

/** How a file is prepared. */
export interface Preparing {
  readonly create: boolean
  readonly readOnly: boolean
  readonly migration: Definitions.Migration
  readonly views: ReadonlyArray<Views.View>
}

/** What a prepared file holds. */
export interface Prepared {
  /** The version of the definitions in force. */
  readonly version: number
  /** How to read what was written under each earlier version: the plans that came after it, in order. */
  readonly plansAfter: (version: number) => ReadonlyArray<Definitions.Plan>
}

const isThere = (connection: Connection, namespace: string): boolean =>
  connection
    .statement("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?")
    .get(`${namespace}__meta`) !== undefined

interface Version {
  readonly version: number
  readonly tables: string
  readonly plan: string | null
}

const versions = (connection: Connection, namespace: string): ReadonlyArray<Version> =>
  connection
    .statement(
      `SELECT "version", "tables", "plan" FROM ${Names.own(namespace, "definitions")} ORDER BY "version"`,
    )
    .all() as unknown as ReadonlyArray<Version>

const record = (
  connection: Connection,
  namespace: string,
  version: number,
  tables: Tables.Tables,
  plan?: Definitions.Plan,
) =>
  connection
    .statement(
      `INSERT INTO ${Names.own(namespace, "definitions")} ("version", "tables", "plan") VALUES (?, ?, ?)`,
    )
    .run(version, JSON.stringify(Definitions.of(tables)), plan === undefined ? null : JSON.stringify(plan))

const create = (connection: Connection, namespace: string, tables: Tables.Tables): void => {
  for (const sql of Ddl.statements(namespace, tables)) connection.execute(sql)
  connection
    .statement(`INSERT INTO ${Names.own(namespace, "meta")} ("key", "value") VALUES ('format', ?)`)
    .run(String(Ddl.format))
  record(connection, namespace, 1, tables)
}

const checkFormat = (connection: Connection, namespace: string): void => {
  const found = connection
    .statement(`SELECT "value" FROM ${Names.own(namespace, "meta")} WHERE "key" = 'format'`)
    .get()?.value
  if (Number(found) > Ddl.format) throw new StoreError.Newer({ found: Number(found), supported: Ddl.format })
  if (Number(found) !== Ddl.format) throw new StoreError.Damaged({ details: [`its format is "${found}"`] })
}

/** Every column as it should stand in the file and as it does, as text to compare. */
const columnsExpected = (namespace: string, tables: Tables.Tables): ReadonlyMap<string, string> => {
  const line = (name: string, column: Column.Column): string =>
    `${Names.snake(name)} ${Ddl.sqlType(column)}${column.optional ? "" : " NOT NULL"}`
  const plain = (identifier: string): string => identifier.slice(1, -1)
  return new Map(
    Names.all(tables).flatMap((table) => [
      [
        plain(Names.table(namespace, table.name)),
        Names.cellColumns(table)
          .map(([name, column]) => line(name, column))
          .join(", "),
      ] as const,
      ...Names.linkColumns(table).map(
        ([name]) =>
          [
            plain(Names.link(namespace, table.name, name)),
            "owner TEXT NOT NULL, target TEXT NOT NULL",
          ] as const,
      ),
    ]),
  )
}

const checkColumns = (connection: Connection, namespace: string, tables: Tables.Tables): void => {
  const rows = connection
    .statement(
      `SELECT m.name AS "table", group_concat(c.name || ' ' || c.type || iif(c."notnull", ' NOT NULL', ''), ', ' ORDER BY c.cid) AS "columns"
FROM sqlite_schema AS m, pragma_table_info(m.name) AS c WHERE m.type = 'table' AND substr(m.name, 1, ?) = ? GROUP BY m.name`,
    )
    .all(namespace.length + 1, `${namespace}_`)
  const found = new Map(rows.map(({ table, columns }) => [table as string, columns as string]))
  const details = [...columnsExpected(namespace, tables)].flatMap(([table, columns]) => {
    const there = found.get(table)
    if (there === undefined) return [`table ${table} is gone`]
    return there === columns ? [] : [`table ${table} has columns (${there}), not (${columns})`]
  })
  if (details.length > 0) throw new StoreError.Damaged({ details })
}

const migrate = (
  connection: Connection,
  namespace: string,
  tables: Tables.Tables,
  { migration, readOnly, views }: Preparing,
): void => {
  const last = versions(connection, namespace).at(-1)
  const wanted = JSON.stringify(Definitions.of(tables))
  if (last === undefined)
    throw new StoreError.Damaged({ details: ["it no longer says which tables it was made with"] })
  if (last.tables === wanted) return
  const planned = Definitions.plan(JSON.parse(last.tables), Definitions.of(tables), migration)
  if (Result.isFailure(planned)) throw new StoreError.SchemaMismatch({ differences: planned.failure })
  if (readOnly) {
    throw new StoreError.SchemaMismatch({
      differences: ["it must be brought to these definitions first: open it for writing"],
    })
  }
  Views.drop(connection, namespace)
  Migrate.run(connection, namespace, tables, planned.success)
  record(connection, namespace, last.version + 1, tables, planned.success)
  Views.create(connection, namespace, tables, views)
}

/** Checks that a file is a store with these tables; makes or migrates them where that is allowed. */
export const prepare = (
  connection: Connection,
  namespace: string,
  tables: Tables.Tables,
  preparing: Preparing,
): Prepared => {
  const make = preparing.create && !preparing.readOnly
  if (!isThere(connection, namespace) && !make) {
    throw new StoreError.NotAStore({ detail: `it holds no partnership in the namespace "${namespace}"` })
  }
  const isReady =
    isThere(connection, namespace) &&
    versions(connection, namespace).at(-1)?.tables === JSON.stringify(Definitions.of(tables))
  if (isThere(connection, namespace)) checkFormat(connection, namespace)
  if (!isReady) {
    connection.transaction(preparing.readOnly ? "read" : "write", () => {
      if (isThere(connection, namespace)) return migrate(connection, namespace, tables, preparing)
      create(connection, namespace, tables)
      Views.create(connection, namespace, tables, preparing.views)
    })
  }
  checkColumns(connection, namespace, tables)
  const all = versions(connection, namespace)
  return {
    version: all.at(-1)?.version ?? 1,
    plansAfter: (version) =>
      all.flatMap((one) =>
        one.version > version && one.plan !== null ? [JSON.parse(one.plan) as Definitions.Plan] : [],
      ),
  }
}
