/**
 * Applies changes to a register in memory.
 */
import * as Result from "effect/Result"
import type { Change } from "./Change.ts"
import * as Integrity from "./Integrity.ts"
import * as Outcome from "./Outcome.ts"
import type { Problem } from "./Problem.ts"
import * as Register from "./Register.ts"
import * as RowIndex from "./RowIndex.ts"
import type { AnyRow } from "./RowReader.ts"
import type { Tables } from "./Tables.ts"

/** From this many changes on, an index over a table costs less than looking each row up. */
const manyChanges = 1000

const presentIn = (register: Register.AnyRegister, changes: number): Outcome.Present => {
  const rows = (table: string) => register.rows[table] ?? []
  const get = (table: string, id: string): AnyRow | undefined =>
    changes < manyChanges ? RowIndex.find(rows(table), id) : RowIndex.byId(rows(table)).get(id)
  const referring = (table: string, column: string, value: unknown) =>
    (RowIndex.byColumn(rows(table), column).get(value) ?? []).map((row) => row.id)
  return {
    get,
    has: (table, id) => get(table, id) !== undefined,
    referring,
    *sharing(table, columns, given) {
      for (const row of given) {
        const key = Integrity.uniqueKey(columns, row)
        // A list of references is indexed by its members, not as a whole.
        const column = columns.find((one) => !Array.isArray(row[one]))
        const ids =
          column === undefined ? rows(table).map(({ id }) => id) : referring(table, column, row[column])
        for (const id of ids) {
          const other = get(table, id)
          if (id !== row.id && other !== undefined && Integrity.uniqueKey(columns, other) === key)
            yield [row, id]
        }
      }
    },
  }
}

/** Two lists in id order as one: what stood there, with what comes in its place. */
const combine = (
  rows: ReadonlyArray<AnyRow>,
  touched: ReadonlyMap<string, Outcome.Touched>,
): ReadonlyArray<AnyRow> => {
  const ids = [...touched.keys()].sort()
  const combined: Array<AnyRow> = []
  let from = 0
  for (const id of ids) {
    const at = RowIndex.position(rows, id, from)
    for (; from < at; from++) combined.push(rows[from] as AnyRow)
    const after = touched.get(id)?.after ?? null
    if (after !== null) combined.push(after)
    if (rows[at]?.id === id) from = at + 1
  }
  for (; from < rows.length; from++) combined.push(rows[from] as AnyRow)
  return combined
}

/**
 * Applies changes to a register: all of them, or none and every problem. The revision stays as it was.
 */
export const apply = <T extends Tables>(
  tables: T,
  register: Register.Register<T>,
  changes: ReadonlyArray<Change>,
): Result.Result<Register.Register<T>, ReadonlyArray<Problem>> => {
  const plain = Register.plain(register)
  return Result.map(Outcome.make(tables, changes, presentIn(plain, changes.length)), (outcome) => {
    const rows: Record<string, ReadonlyArray<{ readonly id: string }>> = { ...plain.rows }
    for (const [name, touched] of outcome)
      rows[name] = combine((rows[name] ?? []) as ReadonlyArray<AnyRow>, touched)
    return { revision: register.revision, rows } as unknown as Register.Register<T>
  })
}
