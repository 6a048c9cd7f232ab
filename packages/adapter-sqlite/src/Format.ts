/**
 * What a file says of itself: which format it has and which tables it was made with.
 */
import type { Tables } from "@wijkwijzer/core"
import { StoreError } from "@wijkwijzer/core/store"
import type { Connection } from "./Connection.ts"
import * as Ddl from "./Ddl.ts"
import * as Names from "./Names.ts"

const isThere = (connection: Connection, namespace: string): boolean =>
  connection
    .statement("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?")
    .get(`${namespace}__meta`) !== undefined

const create = (connection: Connection, namespace: string, tables: Tables.Tables): void => {
  for (const sql of Ddl.statements(namespace, tables)) connection.execute(sql)
  const put = connection.statement(
    `INSERT INTO ${Names.own(namespace, "meta")} ("key", "value") VALUES (?, ?)`,
  )
  put.run("format", String(Ddl.format))
  put.run("tables", Ddl.signature(tables))
}

const check = (connection: Connection, namespace: string, tables: Tables.Tables): void => {
  const value = (key: string): string | undefined =>
    connection.statement(`SELECT "value" FROM ${Names.own(namespace, "meta")} WHERE "key" = ?`).get(key)
      ?.value as string | undefined
  const found = Number(value("format"))
  if (found > Ddl.format) throw new StoreError.Newer({ found, supported: Ddl.format })
  if (value("tables") !== Ddl.signature(tables)) {
    throw new StoreError.SchemaMismatch({ differences: ["the definitions it was made with are others"] })
  }
}

/** Checks that a file is a store with these tables; makes them when they are not there and that is allowed. */
export const prepare = (
  connection: Connection,
  namespace: string,
  tables: Tables.Tables,
  options: { readonly create: boolean },
): void => {
  if (!isThere(connection, namespace) && !options.create) {
    throw new StoreError.NotAStore({ detail: `it holds no partnership in the namespace "${namespace}"` })
  }
  if (!isThere(connection, namespace)) {
    connection.transaction("write", () => {
      if (!isThere(connection, namespace)) create(connection, namespace, tables)
    })
  }
  check(connection, namespace, tables)
}
