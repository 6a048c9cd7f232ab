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

/** By reference column, every id that rows refer to. */
export type Mentioned = ReadonlyMap<string, { readonly keys: () => Iterable<string> }>

/** Reads one row; `null` when it is no good, with the problems added to the list. */
export interface RowReader {
  /** A row as an object, of which nothing is known. */
  readonly row: (input: unknown, at: number | null, problems: Array<Problem>) => AnyRow | null
  /** The values of a row, in the order that the reader was made for: that of the table's columns. */
  readonly values: (
    values: ReadonlyArray<unknown>,
    at: number | null,
    problems: Array<Problem>,
  ) => AnyRow | null
  /** By reference column, every id that the rows read so far refer to. */
  readonly mentioned: Mentioned
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

/** Takes a value in as rows hold it; `undefined` when it is no good. */
type Take = (value: unknown) => unknown

const taking =
  (check: (value: unknown) => boolean): Take =>
  (value) =>
    check(value) ? value : undefined

/**
 * Takes texts in, and remembers those it found good: most come back many times. All rows then share one of each,
 * which keeps a large register small, and what was read of the others is let go at once.
 */
const takingOnce =
  (check: (value: unknown) => boolean, known: Map<string, string>): Take =>
  (value) => {
    const same = known.get(value as string)
    if (same !== undefined) return same
    if (!check(value)) return undefined
    known.set(value as string, value as string)
    return value
  }

/** So many different texts recur, or they do not: suppliers do, and numbers of invoices do not. */
const few = 1000

/** As `takingOnce`, until the texts turn out to differ from row to row. */
const takingOnceIfFew = (check: (value: unknown) => boolean): Take => {
  const known = new Map<string, string>()
  const each = taking(check)
  let take = takingOnce(check, known)
  return (value) => {
    if (known.size === few) {
      known.clear()
      take = each
    }
    return take(value)
  }
}

const takingIds =
  (check: (value: unknown) => boolean, ids: Map<string, string>): Take =>
  (value) => {
    if (!check(value)) return undefined
    const set = idSet(value as ReadonlyArray<string>)
    for (const id of set) ids.set(id, id)
    return set
  }

const takeOf = (column: Column, ids: Map<string, string> | undefined): Take => {
  const check = checkOf(column)
  if (ids !== undefined) return column.kind === "references" ? takingIds(check, ids) : takingOnce(check, ids)
  switch (column.kind) {
    case "date":
    case "oneOf":
      return takingOnce(check, new Map())
    case "text":
      return takingOnceIfFew(check)
    default:
      return taking(check)
  }
}

/**
 * A reader for rows of this table.
 *
 * @param order the names of the columns in the order in which `values` are handed over; those left out are absent
 */
export const make = (table: Table, order = Object.keys(table.columns)): RowReader => {
  const names = Object.keys(table.columns)
  const columns = Object.values(table.columns) as ReadonlyArray<Column>
  const positions = new Map(names.map((name, at) => [name, at]))
  const mentioned = new Map<string, Map<string, string>>()
  const takes = columns.map((column, n) => {
    if (column.target !== null) mentioned.set(names[n] as string, new Map())
    return takeOf(column, mentioned.get(names[n] as string))
  })
  const isNeeded = columns.map(({ kind, optional }) => kind !== "references" && !optional)
  const places = names.map((name) => order.indexOf(name))
  const looked = names.flatMap((_, n) => (places[n] !== -1 || isNeeded[n] ? [n] : []))
  const blank = blankRow(names)
  columns.forEach(({ kind }, n) => {
    if (kind === "references") blank[names[n] as string] = none
  })
  const rowChecks = table.checks as ReadonlyArray<Check<AnyRow>>

  const idAt = order.indexOf("id")
  const idIn = (given: ReadonlyArray<unknown>): string | null => {
    const id = given[idAt]
    return typeof id === "string" ? id : null
  }

  const values: RowReader["values"] = (given, rowAt, problems) => {
    const before = problems.length
    const row = { ...blank }
    for (let at = 0; at < looked.length; at++) {
      const n = looked[at] as number
      const value = given[places[n] as number]
      if (value === null || value === undefined) {
        if (isNeeded[n]) problems.push(missing(table, n, idIn(given), rowAt))
        continue
      }
      const taken = takes[n]?.(value)
      if (taken === undefined) problems.push(invalid(table, n, idIn(given), rowAt, value))
      else row[names[n] as string] = taken
    }
    if (problems.length > before) return null
    for (const check of rowChecks) {
      if (!check.holds(row as AnyRow)) problems.push(broken(table, row as AnyRow, check, rowAt))
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
    const id = idIn(slots)
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

const missing = (table: Table, n: number, id: string | null, row: number | null): Problem => {
  const [column, definition] = Object.entries(table.columns)[n] as [string, Column]
  return { _tag: "MissingValue", table: table.name, id, column, row, expected: expected(definition) }
}

const invalid = (table: Table, n: number, id: string | null, row: number | null, value: unknown): Problem =>
  ({ ...missing(table, n, id, row), _tag: "InvalidValue", value }) as Problem

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
