/**
 * A set of tables that refer only to each other: what a register is made of.
 */
import * as Data from "effect/Data"
import type { Column } from "./Column.ts"
import type { Table } from "./Table.ts"

/** Tables by name. */
export type Tables = Readonly<Record<string, Table>>

type ByName<List extends ReadonlyArray<Table>> = { readonly [T in List[number] as T["name"]]: T }

/** A mistake in the definitions themselves, found when the program starts. */
export class InvalidTables extends Data.TaggedError("InvalidTables")<{
  readonly mistakes: ReadonlyArray<string>
}> {
  override get message(): string {
    return `These table definitions cannot be used together:\n${this.mistakes.map((m) => `- ${m}`).join("\n")}`
  }
}

const name = /^[a-z][A-Za-z0-9]{0,62}$/

/** Not a name that every object has of itself, such as `constructor`. */
const isName = (text: string): boolean => name.test(text) && !(text in Object.prototype)

const columnMistakes = (
  table: Table,
  name: string,
  column: Column,
  names: ReadonlySet<string>,
): ReadonlyArray<string> => {
  const { target, kind, optional, options, minimum, maximum } = column
  const place = `${table.name}.${name}`
  return [
    ...(isName(name) ? [] : [`${place} is not a column name: use camelCase.`]),
    ...(target === null || names.has(target)
      ? []
      : [`${place} refers to "${target}", which is not among the tables: add that table.`]),
    ...(kind === "id" && name !== "id" ? [`${place} is a second id: use a reference.`] : []),
    ...(kind === "references" && optional
      ? [`${place} is never absent, only empty: leave out Column.optional.`]
      : []),
    ...(kind === "oneOf" && Object.keys(options).length === 0
      ? [`${place} has no options to choose from: name them.`]
      : []),
    ...(minimum !== null && maximum !== null && minimum > maximum
      ? [`${place} has a minimum above its maximum: no value fits.`]
      : []),
  ]
}

const tableMistakes = (table: Table, names: ReadonlySet<string>): ReadonlyArray<string> => {
  const named = [table.title, ...table.unique.flat(), ...table.checks.flatMap((check) => check.columns)]
  return [
    ...Object.entries<Column>(table.columns).flatMap(([name, column]) =>
      columnMistakes(table, name, column, names),
    ),
    ...(table.columns.id?.kind !== "id" || table.columns.id.optional
      ? [`${table.name} defines "id" itself: leave it out, it is added.`]
      : []),
    ...(table.unique.some((columns) => columns.length === 0)
      ? [`${table.name} has a unique set without columns: name them.`]
      : []),
    ...named
      .filter((column) => !Object.hasOwn(table.columns, column))
      .map((column) => `${table.name} names a column "${column}" that it does not have.`),
  ]
}

const mistakesOf = (list: ReadonlyArray<Table>): ReadonlyArray<string> => {
  const names = new Set<string>()
  const naming = list.flatMap(({ name }) => {
    const twice = names.has(name) ? [`There are two tables named "${name}": rename one.`] : []
    names.add(name)
    return isName(name)
      ? twice
      : [`"${name}" is not a table name: use camelCase, at most 63 characters.`, ...twice]
  })
  return [...naming, ...list.flatMap((table) => tableMistakes(table, names))]
}

/**
 * Puts tables together by name.
 *
 * @throws {InvalidTables} with every mistake, when two tables share a name or a reference leads nowhere.
 */
export const make = <const List extends ReadonlyArray<Table>>(list: List): ByName<List> => {
  const mistakes = mistakesOf(list)
  if (mistakes.length > 0) throw new InvalidTables({ mistakes })
  return Object.fromEntries(list.map((table) => [table.name, table])) as ByName<List>
}

/** The same tables with your own added; a table of the same name is a mistake, not a replacement. */
export const extend = <T extends Tables, const List extends ReadonlyArray<Table>>(
  tables: T,
  list: List,
): T & ByName<List> => make([...Object.values(tables), ...list]) as T & ByName<List>
