/**
 * A register that is rebuilt entry by entry. What that costs grows with the changes, not with entries times rows.
 */
import { type Change, Outcome, type Problem, type Register, type Tables } from "@wijkwijzer/core"
import * as Result from "effect/Result"
import * as AsWritten from "./AsWritten.ts"

type Row = NonNullable<ReturnType<Outcome.Present["get"]>>

/** What was replayed so far. */
export interface Replayed<T extends Tables.Tables> {
  /** Applies the changes of the next entry. Gives why they do not follow from those before; nothing when they do. */
  readonly apply: (changes: ReadonlyArray<Change.Change>) => ReadonlyArray<Problem.Problem>
  /** The register that they lead to. */
  readonly register: (revision: number) => Register.Register<T>
}

/** Nothing yet, of these tables. */
export const make = <T extends Tables.Tables>(tables: T): Replayed<T> => {
  const asWritten = AsWritten.tables(tables)
  const rows = new Map<string, Map<string, Row>>(Object.keys(tables).map((name) => [name, new Map()]))
  const present: Outcome.Present = {
    get: (table, id) => rows.get(table)?.get(id),
    has: (table, id) => rows.get(table)?.has(id) === true,
    // Tables as they were written ask nothing of other rows.
    referring: () => [],
    sharing: () => [],
  }
  return {
    apply: (changes) => {
      const outcome = Outcome.make(asWritten, changes, present)
      if (Result.isFailure(outcome)) return outcome.failure
      for (const [name, touched] of outcome.success) {
        const list = rows.get(name)
        for (const [id, { after }] of touched) {
          if (after === null) list?.delete(id)
          else list?.set(id, after)
        }
      }
      return []
    },
    register: (revision) => {
      const sorted = [...rows].map(([name, list]) => [
        name,
        [...list.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      ])
      return { revision, rows: Object.fromEntries(sorted) } as unknown as Register.Register<T>
    },
  }
}
