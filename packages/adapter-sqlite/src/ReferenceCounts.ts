/**
 * How often rows are referred to, so that the delete of a row need not look through every table that may refer to it.
 *
 * Kept in memory and only by the open session: the file has no index for it, which every insert would pay for. What
 * counts say is believed only where they say that nothing refers to a row.
 */
import type { Outcome, Table } from "@wijkwijzer/core"
import type { Connection } from "./Connection.ts"
import type { Rows } from "./Rows.ts"

/** Of a column that refers to more rows than this, no counts are kept: they would take too much memory. */
const mostCounted = 250_000

/** How often each row is referred to; `null` for a column that refers to too many. */
type Counts = Map<string, number> | null

/** References to rows, of which a session keeps the counts. */
export interface ReferenceCounts {
  /** The ids of rows that hold this value in this reference column. To be asked before the rows are written. */
  readonly referring: (table: Table.Table, column: string, id: string) => ReadonlyArray<string>
  /** Brings the counts to what was written in this transaction. */
  readonly written: (outcome: Outcome.Outcome) => void
  /** What was written is in the file. */
  readonly kept: () => void
  /** What was written, if anything, is not in the file. */
  readonly undone: () => void
}

const mentioned = (row: Outcome.Touched["after"] | undefined, column: string): ReadonlyArray<string> => {
  const value = (row?.[column] ?? []) as string | ReadonlyArray<string>
  return typeof value === "string" ? [value] : value
}

const add = (counts: Map<string, number>, id: string, times: number): void => {
  const count = (counts.get(id) ?? 0) + times
  if (count === 0) counts.delete(id)
  else counts.set(id, count)
}

/** Counts of references between the rows of a file, of which none is made before it is asked for twice. */
export const make = (connection: Connection, rows: Rows): ReferenceCounts => {
  /** By table and column; `undefined` for one that was looked in once, which costs less than counting. */
  const byTable = new Map<string, Map<string, Counts | undefined>>()
  let isWritten = false
  let seen: unknown

  /** Forgets what was counted before another connection wrote to the file. */
  const refresh = (): void => {
    const now = connection.writesOfOthers()
    if (now !== seen) byTable.clear()
    seen = now
  }

  const count = (table: Table.Table, column: string): Counts => {
    const counts = new Map<string, number>()
    for (const [id, times] of rows.mentions(table, column, mostCounted + 1)) add(counts, id, times)
    return counts.size > mostCounted ? null : counts
  }

  const referring: ReferenceCounts["referring"] = (table, column, id) => {
    refresh()
    let columns = byTable.get(table.name)
    if (columns === undefined) {
      columns = new Map()
      byTable.set(table.name, columns)
    }
    let counts = columns.get(column)
    if (counts === undefined && columns.has(column)) counts = count(table, column)
    columns.set(column, counts)
    return counts instanceof Map && !counts.has(id) ? [] : rows.referring(table, column, id)
  }

  const written: ReferenceCounts["written"] = (outcome) => {
    isWritten = true
    for (const [name, columns] of byTable) {
      for (const [column, counts] of columns) {
        if (!(counts instanceof Map)) continue
        for (const { before, after } of outcome.get(name)?.values() ?? []) {
          for (const id of mentioned(before, column)) add(counts, id, -1)
          for (const id of mentioned(after, column)) add(counts, id, 1)
        }
        if (counts.size > mostCounted) columns.set(column, null)
      }
    }
  }

  return {
    referring,
    written,
    kept: () => {
      isWritten = false
    },
    undone: () => {
      if (isWritten) byTable.clear()
      isWritten = false
    },
  }
}
