/**
 * One thing that a plan found or decided, with its place: what a person is told.
 */
import type { Change, Label, Problem } from "@wijkwijzer/core"
import type { Place } from "./Sighting.ts"

/** Why something that a person did is not taken over. */
export type Refusal =
  /** The row belongs to somebody else, or would come to. */
  | { readonly _tag: "BeyondScope" }
  /** This table may be looked at here, not changed. */
  | { readonly _tag: "LookOnly" }
  /** A rule locks it, such as a closed period. */
  | { readonly _tag: "Locked"; readonly rule: string; readonly because: Label.Label }
  /** The register would no longer be sound. */
  | { readonly _tag: "Unsound"; readonly problems: ReadonlyArray<Problem.Problem> }

/** What a conflict was settled by: nothing yet, or the choice of whoever runs the sync. */
export type Settled = "left" | "workbook" | "store"

/** One thing that a plan found or decided. */
export type Item =
  /** What a person did goes to the register. */
  | { readonly _tag: "ToRegister"; readonly change: Change.Change; readonly place: Place | null }
  /** What the register holds goes to the workbook. */
  | {
      readonly _tag: "ToWorkbook"
      readonly what: "cells" | "newRow" | "goneRow" | "restoredRow"
      readonly table: string
      readonly id: string
      readonly columns: ReadonlyArray<string>
      readonly place: Place | null
    }
  /** A row that a person added gets its id. */
  | { readonly _tag: "NewId"; readonly table: string; readonly id: string; readonly place: Place }
  /** The same cell was changed here and in the register, each to another value. */
  | {
      readonly _tag: "CellConflict"
      readonly table: string
      readonly id: string
      readonly column: string
      readonly here: unknown
      readonly there: unknown
      readonly settled: Settled
      readonly place: Place | null
    }
  /** One side deleted a row that the other changed. */
  | {
      readonly _tag: "DeleteConflict"
      readonly table: string
      readonly id: string
      readonly deletedBy: "workbook" | "store"
      readonly settled: Settled
      readonly place: Place | null
    }
  /** What a person did is refused, and stays in the workbook as it is. */
  | {
      readonly _tag: "Refused"
      readonly table: string
      readonly id: string | null
      readonly change: Change.Change | null
      readonly why: Refusal
      readonly place: Place | null
    }
  /** One id stands on several rows: none of them is taken over. */
  | {
      readonly _tag: "DuplicateId"
      readonly table: string
      readonly id: string
      readonly places: ReadonlyArray<Place>
    }
  /** An id was changed: the row is neither new nor gone, and is left alone until the id is back. */
  | {
      readonly _tag: "IdChanged"
      readonly table: string
      readonly from: string
      readonly to: string
      readonly place: Place
    }
  /** A row of another table. */
  | {
      readonly _tag: "WrongTab"
      readonly table: string
      readonly belongs: string
      readonly id: string
      readonly place: Place
    }
  /** Ids and contents were parted, for instance by sorting without the id column: this table is left alone. */
  | {
      readonly _tag: "Reshuffled"
      readonly table: string
      readonly ids: ReadonlyArray<string>
      readonly place: Place
    }
  /** More rows are gone than is credible: nothing of it is taken over until somebody confirms it. */
  | {
      readonly _tag: "MassDeletion"
      readonly table: string
      readonly ids: ReadonlyArray<string>
      readonly of: number
      readonly title: string
    }
  /** A new row of which some cells cannot be read: it waits. */
  | {
      readonly _tag: "HeldBack"
      readonly table: string
      readonly columns: ReadonlyArray<string>
      readonly place: Place
    }
  /** The register holds something else than the formula that a person put here; the formula stays. */
  | {
      readonly _tag: "FormulaKept"
      readonly table: string
      readonly id: string
      readonly column: string
      readonly there: unknown
      readonly place: Place
    }
  /** A table that belongs in the workbook was not found in it: its rows are not seen as deleted. */
  | { readonly _tag: "TableMissing"; readonly table: string }

/** Whether somebody has to do something about it. */
export const needsAttention = ({ _tag }: Item): boolean =>
  _tag !== "ToRegister" && _tag !== "ToWorkbook" && _tag !== "NewId"

/** A conflict, as whoever runs the sync is asked about it. */
export type Conflict = Extract<Item, { readonly _tag: "CellConflict" | "DeleteConflict" }>
