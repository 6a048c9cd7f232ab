/**
 * The port: what every workbook can do, a Google spreadsheet as well as a file on disk.
 */
import type * as Effect from "effect/Effect"
import type { Blueprint } from "./Blueprint.ts"
import type { Batch } from "./Edit.ts"
import type { Snapshot } from "./Snapshot.ts"
import type { WorkbookError } from "./WorkbookError.ts"

/** What a write gives. */
export interface Written {
  /** The state after it, for the next write. */
  readonly state: string
  /** Rows whose place was found to have changed while they were written, by tab and position of the snapshot. */
  readonly displaced: ReadonlyArray<{ readonly tab: string; readonly row: number }>
}

/** A workbook that is there. */
export interface Workbook {
  /** As errors name it. */
  readonly name: string
  /** Reads the whole workbook, in one request. */
  readonly read: Effect.Effect<Snapshot, WorkbookError>
  /**
   * Writes all edits or none, on the state of the snapshot they were made from. Fails with `Moved` when another
   * program wrote since. No edits: nothing is written.
   */
  readonly write: (basis: Snapshot, batch: Batch) => Effect.Effect<Written, WorkbookError>
  /**
   * Replaces everything in the workbook by what a blueprint says. For a workbook that is new: an interrupted one
   * goes on where it stopped when it is called again with the same blueprint.
   */
  readonly draw: (blueprint: Blueprint) => Effect.Effect<void, WorkbookError>
}
