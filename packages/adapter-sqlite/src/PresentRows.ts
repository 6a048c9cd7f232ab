/**
 * What stands in a file before a commit, as the register's own checks ask for it.
 *
 * Made for one commit: it remembers what it looked up, and knows without looking that an id above the highest
 * in its table is new, as ids that rise mostly are.
 */
import type { Outcome, Table, Tables } from "@wijkwijzer/core"
import type { ReferenceCounts } from "./ReferenceCounts.ts"
import type { Rows } from "./Rows.ts"

/** Looks rows up for one commit. */
export const make = (
  tables: Tables.Tables,
  rows: Rows,
  references: Pick<ReferenceCounts, "referring">,
): Outcome.Present => {
  const last = new Map<string, string | undefined>()
  const known = new Map<string, Map<string, boolean>>()

  const mayHold = (table: Table.Table, id: string): boolean => {
    if (!last.has(table.name)) last.set(table.name, rows.lastId(table))
    const highest = last.get(table.name)
    return highest !== undefined && id <= highest
  }

  const has = (name: string, id: string): boolean => {
    const table = tables[name]
    if (table === undefined || !mayHold(table, id)) return false
    let answers = known.get(name)
    if (answers === undefined) {
      answers = new Map()
      known.set(name, answers)
    }
    let answer = answers.get(id)
    if (answer === undefined) {
      answer = rows.has(table, id)
      answers.set(id, answer)
    }
    return answer
  }

  return {
    get: (name, id) => {
      const table = tables[name]
      return table !== undefined && mayHold(table, id) ? rows.get(table, id) : undefined
    },
    has,
    referring: (name, column, id) => {
      const table = tables[name]
      return table === undefined ? [] : references.referring(table, column, id)
    },
    *sharing(name, columns, given) {
      const table = tables[name]
      if (table === undefined || rows.lastId(table) === undefined) return
      for (const row of given) {
        for (const id of rows.sharing(table, columns, row)) if (id !== row.id) yield [row, id] as const
      }
    },
  }
}
