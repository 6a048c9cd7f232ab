/**
 * A set of tables that refer only to each other: what a register is made of.
 */
import * as Data from "effect/Data"
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

const mistakesOf = (list: ReadonlyArray<Table>): ReadonlyArray<string> => {
  const mistakes: Array<string> = []
  const names = new Set<string>()
  for (const table of list) {
    if (!isName(table.name))
      mistakes.push(`"${table.name}" is not a table name: use camelCase, at most 63 characters.`)
    if (names.has(table.name)) mistakes.push(`There are two tables named "${table.name}": rename one.`)
    names.add(table.name)
  }
  for (const table of list) {
    for (const [column, { target, kind }] of Object.entries(table.columns)) {
      if (!isName(column)) mistakes.push(`${table.name}.${column} is not a column name: use camelCase.`)
      if (target !== null && !names.has(target)) {
        mistakes.push(
          `${table.name}.${column} refers to "${target}", which is not among the tables: add that table.`,
        )
      }
      if (kind === "id" && column !== "id")
        mistakes.push(`${table.name}.${column} is a second id: use a reference.`)
    }
    if (table.columns.id?.kind !== "id" || table.columns.id.optional) {
      mistakes.push(`${table.name} defines "id" itself: leave it out, it is added.`)
    }
    if (table.unique.some((columns) => columns.length === 0)) {
      mistakes.push(`${table.name} has a unique set without columns: name them.`)
    }
    for (const column of [
      table.title,
      ...table.unique.flat(),
      ...table.checks.flatMap((check) => check.columns),
    ]) {
      if (!Object.hasOwn(table.columns, column))
        mistakes.push(`${table.name} names a column "${column}" that it does not have.`)
    }
  }
  return mistakes
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
