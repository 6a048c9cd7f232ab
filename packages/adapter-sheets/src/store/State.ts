/**
 * What a workbook that is a store says of itself in its marks, and the register that stands in its tabs.
 */
import { Problem, Register, type Table, type Tables } from "@wijkwijzer/core"
import { StoreError } from "@wijkwijzer/core/store"
import * as Result from "effect/Result"
import type { Note } from "../sync/Lens.ts"
import * as Sighting from "../sync/Sighting.ts"
import type { Snapshot } from "../workbook/Snapshot.ts"

const revisionMark = "store.revision"
const timeMark = "store.at"

/** The revision that a workbook is at, and when it was last committed to. */
export interface Head {
  readonly revision: number
  readonly at: string | null
}

/** Reads it; `null` when the workbook is no store. */
export const head = ({ marks }: Pick<Snapshot, "marks">): Head | null => {
  const text = Object.hasOwn(marks, revisionMark) ? marks[revisionMark] : undefined
  if (text === undefined || !/^\d{1,15}$/.test(text)) return null
  return { revision: Number(text), at: (Object.hasOwn(marks, timeMark) ? marks[timeMark] : null) ?? null }
}

/** The marks that say it. */
export const marks = ({ revision, at }: Head): Readonly<Record<string, string>> => ({
  [revisionMark]: String(revision),
  ...(at === null ? {} : { [timeMark]: at }),
})

/** Whether nothing stands in a workbook. */
export const isEmpty = ({ tabs, marks: all }: Snapshot): boolean =>
  Object.keys(all).length === 0 &&
  tabs.every(({ rows }) =>
    rows.every((row) => row.every(({ value, formula }) => value === null && formula === undefined)),
  )

/** Tables and columns that a workbook should show and does not. */
export const missing = (tables: Tables.Tables, { tables: seen }: Sighting.Sighting): ReadonlyArray<string> =>
  Object.values(tables).flatMap(({ name, columns }: Table.Table) => {
    const found = seen.find(({ table }) => table === name)
    if (found === undefined) return [`there is no tab for ${name}`]
    return Object.keys(columns).flatMap((column) =>
      found.columns.has(column) ? [] : [`${found.title} has no column for ${name}.${column}`],
    )
  })

const rowsOf = (table: Sighting.SeenTable): ReadonlyArray<Readonly<Record<string, unknown>>> =>
  table.rows.map((row) => {
    const cells: Record<string, unknown> = { id: row.id }
    for (const [column, cell] of row.cells) cells[column] = cell._tag === "Read" ? cell.value : null
    return cells
  })

/**
 * The rows that stand in a workbook as a register that is not checked: by which rows are named that others refer to,
 * before it is known what those references are.
 */
export const unchecked = <T extends Tables.Tables>(
  tables: T,
  { tables: seen }: Sighting.Sighting,
): Register.Register<T> => {
  const rows = Object.keys(tables).map((name) => {
    const found = seen.find(({ table }) => table === name)
    return [name, found === undefined ? [] : rowsOf(found).filter(({ id }) => typeof id === "string")]
  })
  return { revision: 0, rows: Object.fromEntries(rows) } as unknown as Register.Register<T>
}

/** Where a problem stands, for a person. */
const cellOf = ({ tables }: Sighting.Sighting, problem: Problem.Problem): string => {
  const seen = tables.find(({ table }) => table === problem.table)
  const row = problem.row !== null ? seen?.rows[problem.row] : seen?.rows.find(({ id }) => id === problem.id)
  if (seen === undefined || row === undefined) return Problem.message(problem)
  return `${Sighting.placeText(Sighting.placeOf(seen, row, problem.column))}: ${Problem.message(problem)}`
}

/** The register that stands in a workbook, or everything that is wrong with it, each with its cell. */
export const register = <T extends Tables.Tables>(
  tables: T,
  sighting: Sighting.Sighting,
  notes: ReadonlyArray<Note>,
  revision: number,
): Result.Result<Register.Register<T>, StoreError.StoreErrorReason> => {
  const absent = missing(tables, sighting)
  if (absent.length > 0) return Result.fail(new StoreError.SchemaMismatch({ differences: absent }))
  const unread = notes.filter(({ aside }) => aside !== true)
  if (unread.length > 0) {
    const details = unread.map(({ cell, message }) => `${cell}: ${message}`)
    return Result.fail(new StoreError.Damaged({ details }))
  }
  const rows = Object.fromEntries(sighting.tables.map((table) => [table.table, rowsOf(table)]))
  return Result.mapError(
    Register.decode(tables, { revision, rows }),
    (problems) => new StoreError.Damaged({ details: problems.map((one) => cellOf(sighting, one)) }),
  )
}
