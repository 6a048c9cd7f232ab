/**
 * Names in the file: snake_case, behind a namespace, always quoted.
 *
 * A namespace has no underscore and a table name has no double one, so names of different namespaces, tables,
 * link tables and bookkeeping can never be the same.
 */
import type { Column, Table, Tables } from "@wijkwijzer/core"
import { StoreError } from "@wijkwijzer/core/store"

/** What stands before every table of one partnership in a file. */
export const namespacePattern = /^[a-z][a-z0-9]{0,30}$/

/** Kinds in which a text can stand for what was erased. */
const textKinds: ReadonlyArray<string> = ["text", "longText", "references"]

const neverErased = (tables: Tables.Tables): ReadonlyArray<string> =>
  Object.values(tables).flatMap(({ name, columns }) =>
    Object.entries<Column.Column>(columns).flatMap(([column, { personal, optional, kind }]) =>
      !personal || optional || textKinds.includes(kind)
        ? []
        : [`${name}.${column} is personal and always filled, so it could never be erased: make it optional`],
    ),
  )

const sameViews = (tables: Tables.Tables, views: ReadonlyArray<string>): ReadonlyArray<string> => {
  const taken = new Set(Object.keys(tables).map(snake))
  return views.flatMap((name) => {
    const lower = name.toLowerCase()
    if (taken.has(lower)) return [`two views would be named "${name}": every table has one of its own name`]
    taken.add(lower)
    return []
  })
}

/** Why these tables and views cannot be kept in a file; `null` when they can. */
export const mistake = (
  namespace: string,
  tables: Tables.Tables,
  views: ReadonlyArray<string>,
): StoreError.SchemaMismatch | null => {
  const differences = [
    ...neverErased(tables),
    ...sameViews(tables, views),
    ...(namespacePattern.test(namespace)
      ? []
      : [`"${namespace}" is not a namespace: use lower-case letters and digits`]),
    ...Object.keys(tables).flatMap((name) =>
      snake(name).startsWith("view_")
        ? [`a table cannot be named "${name}": what starts with view is for views`]
        : [],
    ),
  ]
  return differences.length === 0 ? null : new StoreError.SchemaMismatch({ differences })
}

/** `programmeLine` as `programme_line`. */
export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** An SQL identifier. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A column as an SQL identifier. */
export const column = (name: string): string => quoted(snake(name))

/** A table of a namespace as an SQL identifier. */
export const table = (namespace: string, name: string): string => quoted(`${namespace}_${snake(name)}`)

/** The table that holds the values of a `references` column: one row for each reference. */
export const link = (namespace: string, name: string, columnName: string): string =>
  quoted(`${namespace}_${snake(name)}__${snake(columnName)}`)

/** What the store keeps for itself. */
export type Own = "meta" | "definitions" | "journal" | "part"

/** A table of the store's own bookkeeping. */
export const own = (namespace: string, name: Own): string => quoted(`${namespace}__${name}`)

/** A trigger that guards a bookkeeping table. */
export const guard = (namespace: string, name: Own, event: string): string =>
  quoted(`${namespace}__${name}_no_${event.toLowerCase()}`)

/** The columns that stand in the table itself, in order. */
export const cellColumns = (of: Table.Table): ReadonlyArray<readonly [string, Column.Column]> =>
  Object.entries(of.columns).filter(([, { kind }]) => kind !== "references")

/** The columns that stand in link tables. */
export const linkColumns = (of: Table.Table): ReadonlyArray<readonly [string, Column.Column]> =>
  Object.entries(of.columns).filter(([, { kind }]) => kind === "references")

/** The tables of a register in a fixed order. */
export const all = (tables: Tables.Tables): ReadonlyArray<Table.Table> => Object.values(tables)
