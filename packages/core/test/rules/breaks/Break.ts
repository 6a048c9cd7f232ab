/** A way to break the worked year. */

/** Rows by table, to be changed in place. */
export type Rows = Record<string, Array<Record<string, unknown> & { readonly id: string }>>

type Cells = Readonly<Record<string, unknown>>

/** What may be done to rows. */
export interface Edits {
  readonly row: (table: string, id: string) => Record<string, never>
  readonly first: (
    table: string,
    is: (row: Cells) => boolean,
  ) => Record<string, unknown> & { readonly id: string }
  readonly put: (table: string, id: string, cells: Cells) => void
  readonly add: (table: string, row: Cells & { readonly id: string }) => void
  readonly drop: (table: string, id: string) => void
}

export interface Break {
  readonly what: string
  readonly rule: string
  /** Rules that are right to speak up as well, because the same mistake breaks what they watch. */
  readonly also?: ReadonlyArray<string>
  /** On the year as if the money were a subsidy; else it is the commission that it is. */
  readonly subsidy?: true
  readonly change: (edits: Edits) => void
}
