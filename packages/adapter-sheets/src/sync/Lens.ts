/**
 * How tables are shown in one workbook and read out of it again: what a sync needs of a template and a reader.
 */
import type { Register, Tables } from "@wijkwijzer/core"
import type { Blueprint } from "../workbook/Blueprint.ts"
import type { Snapshot } from "../workbook/Snapshot.ts"
import type { Sighting } from "./Sighting.ts"
import type { Pen } from "./WorkbookEdits.ts"

/** Something in a cell that could not be understood, for a person. */
export interface Note {
  /** `Kosten!F14`. */
  readonly cell: string
  /** What was read, what was expected and what to do, in the workbook's language. */
  readonly message: string
  /** It is no row of the table, such as a total or a note below it: told, and in nobody's way. */
  readonly aside?: boolean
  /** Where it stands; `null` or left out when that is no one cell. */
  readonly at?: { readonly tab: string; readonly row: number; readonly column: number } | null
  /** The column that it is about. */
  readonly table?: string
  readonly column?: string | null
}

/** What was seen, and what could not be understood. */
export interface Sight {
  readonly sighting: Sighting
  readonly notes: ReadonlyArray<Note>
}

/** How tables are shown in one workbook. */
export interface Lens<T extends Tables.Tables> {
  /** Reads a snapshot. Rows are named as these registers name them: the first that knows a name decides. */
  readonly sight: (snapshot: Snapshot, names: ReadonlyArray<Register.Register<T>>) => Sight
  /** Writes values as the cells of this workbook hold them. */
  readonly pen: (register: Register.Register<T>) => Pen
  /**
   * The whole workbook, with the rows of a register that already holds no more than belongs in it. Rows that these
   * refer to are named as in `named`, which holds all.
   */
  readonly blueprint: (
    register: Register.Register<T>,
    marks: Readonly<Record<string, string>>,
    named: Register.Register<T>,
  ) => Blueprint
}
