/**
 * All rows of one partnership at one revision: immutable, plain data.
 *
 * A register survives JSON and `structuredClone`. Rows stand in id order, every column is present, absent
 * values are `null`. Look-ups by id and by reference are indexed once and shared by everybody who holds the
 * same rows; treat rows as read-only, as their types say.
 */
import * as Result from "effect/Result"
import * as Integrity from "./Integrity.ts"
import type { Problem } from "./Problem.ts"
import { readTable, type TableRead } from "./ReadTable.ts"
import * as RowIndex from "./RowIndex.ts"
import type { AnyRow } from "./RowReader.ts"
import type { Input, Row, Table } from "./Table.ts"
import type { Tables } from "./Tables.ts"

/** The rows of a partnership at one revision. */
export interface Register<T extends Tables = Tables> {
  /** How many commits came before; 0 for a register that no store has seen. */
  readonly revision: number
  readonly rows: { readonly [K in keyof T]: ReadonlyArray<Row<T[K]>> }
}

/** Rows to make a register of; tables may be left out. */
export type Rows<T extends Tables> = { readonly [K in keyof T]?: ReadonlyArray<Input<T[K]>> }

/** A register of any tables, for functions that only need some row lists. */
export interface AnyRegister {
  readonly revision: number
  readonly rows: Readonly<Record<string, ReadonlyArray<{ readonly id: string }>>>
}

/** The same register, for functions that take any; its tables are only forgotten by the type. */
export const plain = <T extends Tables>(register: Register<T>): AnyRegister =>
  register as unknown as AnyRegister

/** The row type of a table in a register. */
export type RowOf<R extends AnyRegister, K extends keyof R["rows"]> =
  R["rows"][K] extends ReadonlyArray<infer A> ? A : never

/**
 * Checks rows and makes a register of them.
 *
 * Fails with **every** problem at once: wrong values, missing ones, unknown columns, tables and references,
 * duplicate ids, sets that must be unique, and rows whose values do not go together.
 *
 * @example
 * ```ts
 * const made = Register.make(tables, { organisation: [{ id: "movisie", name: "Movisie", kind: "foundation" }] })
 * if (Result.isFailure(made)) for (const problem of made.failure) console.error(Problem.message(problem, "nl"))
 * ```
 */
export const make = <T extends Tables>(
  tables: T,
  rows: Rows<T>,
  revision = 0,
): Result.Result<Register<T>, ReadonlyArray<Problem>> => decode(tables, { revision, rows })

const isRegister = (
  input: unknown,
): input is { readonly revision: number; readonly rows: Record<string, unknown> } => {
  if (typeof input !== "object" || input === null || !("revision" in input) || !("rows" in input))
    return false
  const { revision, rows } = input
  return (
    Number.isSafeInteger(revision) && (revision as number) >= 0 && typeof rows === "object" && rows !== null
  )
}

/**
 * As `make`, for data of which nothing is known, such as parsed JSON of a register. The rows of a table may
 * also be a `Grid`: lists of values under a list of column names.
 */
export const decode = <T extends Tables>(
  tables: T,
  input: unknown,
): Result.Result<Register<T>, ReadonlyArray<Problem>> => {
  if (!isRegister(input)) {
    return Result.fail([{ _tag: "NotARegister", table: "", id: null, column: null, row: null, value: input }])
  }
  const problems: Array<Problem> = []
  const read = new Map<string, TableRead>()
  const { rows: given, revision } = input
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(tables, name)) continue
    problems.push({ _tag: "UnknownTable", table: name, id: null, column: null, row: null })
  }
  for (const [name, table] of Object.entries(tables)) {
    read.set(name, readTable(table, (Object.hasOwn(given, name) ? given[name] : undefined) ?? [], problems))
  }
  const exists = (target: string, id: string): boolean => read.get(target)?.ids().has(id) === true
  for (const [name, { rows, mentioned }] of read) {
    const table = tables[name] as Table
    Integrity.references(table, rows, mentioned, exists, problems)
    Integrity.uniqueness(table, rows, problems)
  }
  const rows = Object.fromEntries([...read].map(([name, table]) => [name, table.rows]))
  return problems.length > 0
    ? Result.fail(problems)
    : Result.succeed({ revision, rows } as unknown as Register<T>)
}

/**
 * Several sets of rows as one, table by table, in the order given.
 *
 * Nothing is checked here: an id that stands in two sets is a problem that `make` reports.
 */
export const combine = <T extends Tables>(...sets: ReadonlyArray<Rows<T>>): Rows<T> => {
  const lists = new Map<string, ReadonlyArray<unknown>>()
  for (const set of sets) {
    for (const [name, rows] of Object.entries<ReadonlyArray<unknown> | undefined>(set)) {
      lists.set(name, [...(lists.get(name) ?? []), ...(rows ?? [])])
    }
  }
  return Object.fromEntries(lists) as Rows<T>
}

/** A register without rows. */
export const empty = <T extends Tables>(tables: T): Register<T> =>
  ({
    revision: 0,
    rows: Object.fromEntries(Object.keys(tables).map((name) => [name, []])),
  }) as unknown as Register<T>

/** The row with this id, if there is one. */
export const get = <R extends AnyRegister, K extends keyof R["rows"] & string>(
  register: R,
  table: K,
  id: string,
): RowOf<R, K> | undefined => RowIndex.byId(register.rows[table] ?? []).get(id) as RowOf<R, K> | undefined

/** The rows that hold this value in this column (or hold it among others, where a column holds several). */
export const where = <
  R extends AnyRegister,
  K extends keyof R["rows"] & string,
  C extends keyof RowOf<R, K> & string,
>(
  register: R,
  table: K,
  column: C,
  value: string | number | boolean,
): ReadonlyArray<RowOf<R, K>> =>
  (RowIndex.byColumn(register.rows[table] ?? [], column).get(value) ?? []) as unknown as ReadonlyArray<
    RowOf<R, K>
  >

/** Whether two registers hold the same rows, whatever their revisions. */
export const sameRows = (a: AnyRegister, b: AnyRegister): boolean => {
  const names = new Set([...Object.keys(a.rows), ...Object.keys(b.rows)])
  for (const name of names) {
    const left = a.rows[name] ?? []
    const right = b.rows[name] ?? []
    if (left === right) continue
    if (left.length !== right.length) return false
    for (let at = 0; at < left.length; at++) {
      if (!RowIndex.sameRow(left[at] as AnyRow, right[at] as AnyRow)) return false
    }
  }
  return true
}
