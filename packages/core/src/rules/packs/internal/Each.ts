/**
 * A check that looks at the rows of one table, each by itself.
 */
import type { DomainTables, RowOf } from "../../../tables.ts"
import type { Facts } from "../../Message.ts"
import type { Place } from "../../Place.ts"
import type { Asked, Hit } from "../../Rule.ts"

/** What is wrong with a row: in which column, with which figures. */
export interface Wrong<T extends keyof DomainTables> extends Omit<Hit, "at"> {
  readonly column: (keyof RowOf<T> & string) | null
  readonly facts: Facts
}

/** A check of every row of a table: `null` where all is well. */
export const row = <T extends keyof DomainTables & string, Name extends string>(
  table: T,
  look: (row: RowOf<T>, asked: Asked<null, Name>) => Wrong<T> | null,
) =>
  function* (asked: Asked<null, Name>): Generator<Hit> {
    for (const one of asked.register.rows[table] as ReadonlyArray<RowOf<T>>) {
      const wrong = look(one, asked)
      if (wrong === null) continue
      const { column, ...rest } = wrong
      const at: Place = { table, id: one.id, column }
      yield { ...rest, at }
    }
  }
