/**
 * What was seen of a register in a workbook: the tables that it shows, with what people's cells say, by place.
 *
 * It is what a plan is made from. A cell that could not be understood is kept apart from one that is empty: the
 * first says nothing about the register, the second says that there is no value.
 */
import * as A1 from "../workbook/A1.ts"

/** What a cell says about one column of one row. */
export type SeenCell =
  | {
      readonly _tag: "Read"
      /** As a row of a register holds it; `null` when the cell is blank, `[]` where a column holds several. */
      readonly value: unknown
      /** A formula of a person's gives it, and would be lost when the cell were written. */
      readonly formula: boolean
      /** It names a row as that is no longer called: to be written again, though its value stands. */
      readonly outdated?: true
    }
  | { readonly _tag: "Unreadable" }

/** A row of a table as it stands in a tab. */
export interface SeenRow {
  /** Its position in the tab, from 0. */
  readonly row: number
  /** `null` for a row that people added: it has none yet. */
  readonly id: string | null
  /** The id cell holds something that is no id: nothing is known of this row's identity. */
  readonly idUnreadable: boolean
  /** By column name; the id is not among them. */
  readonly cells: ReadonlyMap<string, SeenCell>
}

/** A table as it stands in a tab. */
export interface SeenTable {
  readonly table: string
  /** The key and the title of its tab. */
  readonly tab: string
  readonly title: string
  /** The position of each column that was found, by its name; the id among them. */
  readonly columns: ReadonlyMap<string, number>
  /** How many columns the tab has now, people's own included. */
  readonly width: number
  /** The position of the row with the headers. */
  readonly header: number
  /** Whether nothing stands in the row under the headers: the first row comes there. */
  readonly free: boolean
  readonly rows: ReadonlyArray<SeenRow>
}

/** Everything that was seen. A table that the workbook should show and that was not found is not among them. */
export interface Sighting {
  readonly tables: ReadonlyArray<SeenTable>
}

/** A place in a workbook, for people: `Kosten!F14`. */
export interface Place {
  readonly tab: string
  readonly title: string
  readonly row: number
  /** `null` for the row as a whole. */
  readonly column: number | null
}

/** A place as people write it: `Kosten!F14`, or `Kosten!14` for a whole row. */
export const placeText = ({ title, row, column }: Place): string =>
  `${title}!${column === null ? "" : A1.letters(column)}${row + 1}`

/** Where a column of a row stands; the row as a whole where the tab has no such column. */
export const placeOf = (seen: SeenTable, row: SeenRow, column: string | null): Place => ({
  tab: seen.tab,
  title: seen.title,
  row: row.row,
  column: column === null ? null : (seen.columns.get(column) ?? null),
})
