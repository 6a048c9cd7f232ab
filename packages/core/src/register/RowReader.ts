/**
 * Reads rows of one table: fills absent values, checks every value and the row as a whole, and says
 * everything that is wrong. Made once per table and used for every row.
 */
import type { Check } from "./Check.ts"
import type { Column } from "./Column.ts"
import { checkOf, expected } from "./Kind.ts"
import type { Problem } from "./Problem.ts"
import type { Table } from "./Table.ts"

/** A row of any table. */
export type AnyRow = { readonly id: string } & Readonly<Record<string, unknown>>

/** Reads one row; `null` when it is no good, with the problems added to the list. */
export interface RowReader {
  /** A row as an object, of which nothing is known. */
  readonly row: (input: unknown, at: number | null, problems: Array<Problem>) => AnyRow | null
  /** The values of a row, in the order of the table's columns. */
  readonly values: (
    values: ReadonlyArray<unknown>,
    at: number | null,
    problems: Array<Problem>,
  ) => AnyRow | null
  /** By reference column, every id that the rows read so far refer to. */
  readonly mentioned: ReadonlyMap<string, ReadonlySet<string>>
}

const none: ReadonlyArray<string> = []

const isAscending = (ids: ReadonlyArray<string>): boolean =>
  ids.every((id, at) => at === 0 || (ids[at - 1] as string) < id)

/** References are a set: in id order, none twice, whatever order they were handed in. */
const idSet = (ids: ReadonlyArray<string>): ReadonlyArray<string> =>
  isAscending(ids) ? [...ids] : [...new Set(ids)].sort()

/** A value as a row of this table holds it: absent is `null`, references are a set, none when absent. */
export const settled = (table: Table, name: string, value: unknown): unknown => {
  const many = Object.hasOwn(table.columns, name) && table.columns[name]?.kind === "references"
  if (!many) return value ?? null
  const given = value ?? none
  return Array.isArray(given) && given.every((one) => typeof one === "string") ? idSet(given) : given
}

/**
 * A row in which every column is absent. Rows are copies of it: engines keep such copies compact and quick,
 * where rows built column by column from computed names become slow dictionaries.
 */
const blankRow = (names: ReadonlyArray<string>): Record<string, unknown> =>
  JSON.parse(JSON.stringify(Object.fromEntries(names.map((name) => [name, null]))))

/** An object of which a loop over names sees no more than its own; copied only where it could. */
const ownOnly = (input: object): object => {
  const prototype = Object.getPrototypeOf(input)
  return prototype === Object.prototype || prototype === null ? input : { ...input }
}

/** The same check, which remembers the ids that it found good: most come back many times. */
const remembers =
  (check: (value: unknown) => boolean, ids: Set<string>): ((value: unknown) => boolean) =>
  (value) => {
    if (ids.has(value as string)) return true
    if (!check(value)) return false
    ids.add(value as string)
    return true
  }

const remembersAll =
  (check: (value: unknown) => boolean, ids: Set<string>): ((value: unknown) => boolean) =>
  (value) => {
    if (!check(value)) return false
    for (const id of value as ReadonlyArray<string>) ids.add(id)
    return true
  }

/** A reader for rows of this table. */
export const make = (table: Table): RowReader => {
  const names = Object.keys(table.columns)
  const columns = Object.values(table.columns) as ReadonlyArray<Column>
  const positions = new Map(names.map((name, at) => [name, at]))
  const mentioned = new Map<string, Set<string>>()
  const checks = columns.map((column, n) => {
    const check = checkOf(column)
    if (column.target === null) return check
    const ids = new Set<string>()
    mentioned.set(names[n] as string, ids)
    return column.kind === "references" ? remembersAll(check, ids) : remembers(check, ids)
  })
  const isSet = columns.map(({ kind }) => kind === "references")
  const isNeeded = columns.map(({ kind, optional }) => kind !== "references" && !optional)
  const blank = blankRow(names)
  const rowChecks = table.checks as ReadonlyArray<Check<AnyRow>>

  const values: RowReader["values"] = (given, at, problems) => {
    const before = problems.length
    const row = { ...blank }
    for (let n = 0; n < names.length; n++) {
      const name = names[n] as string
      const value = given[n]
      if (value === null || value === undefined) {
        if (isSet[n]) row[name] = none
        else if (isNeeded[n]) problems.push(missing(table, names, given, n, at))
      } else if (checks[n]?.(value) === true) {
        row[name] = isSet[n] ? idSet(value as ReadonlyArray<string>) : value
      } else {
        problems.push(invalid(table, names, given, n, at))
      }
    }
    if (problems.length > before) return null
    for (const check of rowChecks) {
      if (!check.holds(row as AnyRow)) problems.push(broken(table, row as AnyRow, check, at))
    }
    return problems.length > before ? null : (row as AnyRow)
  }

  const slots: Array<unknown> = names.map(() => null)

  const row: RowReader["row"] = (input, at, problems) => {
    if (typeof input !== "object" || input === null || Array.isArray(input)) {
      problems.push({ _tag: "NotARow", table: table.name, id: null, column: null, row: at, value: input })
      return null
    }
    const given = ownOnly(input) as Record<string, unknown>
    slots.fill(null)
    let unknown: Array<string> | undefined
    // Names mostly come in the order of the columns, and then need no look-up.
    let next = 0
    for (const name in given) {
      const position = names[next] === name ? next : positions.get(name)
      if (position !== undefined) {
        slots[position] = given[name]
        next = position + 1
      } else if (given[name] !== undefined) {
        unknown ??= []
        unknown.push(name)
      }
    }
    const read = values(slots, at, problems)
    if (unknown === undefined) return read
    const id = idIn(names, slots)
    for (const name of unknown) {
      problems.push({
        _tag: "UnknownColumn",
        table: table.name,
        id,
        column: name,
        row: at,
        value: given[name],
      })
    }
    return null
  }

  return { row, values, mentioned }
}

const idIn = (names: ReadonlyArray<string>, values: ReadonlyArray<unknown>): string | null => {
  const id = values[names.indexOf("id")]
  return typeof id === "string" ? id : null
}

const missing = (
  table: Table,
  names: ReadonlyArray<string>,
  values: ReadonlyArray<unknown>,
  n: number,
  at: number | null,
): Problem => {
  const name = names[n] as string
  return {
    _tag: "MissingValue",
    table: table.name,
    id: idIn(names, values),
    column: name,
    row: at,
    expected: expected(table.columns[name] as Column),
  }
}

const invalid = (
  table: Table,
  names: ReadonlyArray<string>,
  values: ReadonlyArray<unknown>,
  n: number,
  at: number | null,
): Problem => ({ ...missing(table, names, values, n, at), _tag: "InvalidValue", value: values[n] }) as Problem

const broken = (table: Table, row: AnyRow, check: Check<AnyRow>, at: number | null): Problem => ({
  _tag: "BrokenCheck",
  table: table.name,
  id: row.id,
  column: check.columns[0] ?? null,
  row: at,
  check: check.name,
  columns: check.columns,
  expected: check.label,
})
