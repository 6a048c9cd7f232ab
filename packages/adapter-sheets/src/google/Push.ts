/**
 * The push protocol: read the tabs concerned, find the rows again, compare cell by cell, and write all in one batch
 * whose receipt collides with any other push on the same state. Between that reading and the writing a person can
 * still move rows: that is seen in the answer, reported, and put right.
 */
import * as Effect from "effect/Effect"
import type { Batch } from "../workbook/Edit.ts"
import type { Snapshot } from "../workbook/Snapshot.ts"
import type { Written } from "../workbook/Workbook.ts"
import { Moved, WorkbookError } from "../workbook/WorkbookError.ts"
import * as Commit from "./Commit.ts"
import { compose } from "./Compose.ts"
import * as Failures from "./Failures.ts"
import type { GoogleClient } from "./GoogleClient.ts"
import { locateAll } from "./Located.ts"
import * as ReadSnapshot from "./ReadSnapshot.ts"
import * as Receipts from "./Receipts.ts"
import { refusal } from "./Refusals.ts"
import { repairs } from "./Repair.ts"
import * as Verify from "./Verify.ts"

/** A spreadsheet, and how errors name it. */
export interface Target {
  readonly client: GoogleClient["Service"]
  readonly spreadsheetId: string
  readonly name: string
}

const quoted = (title: string): string => `'${title.replaceAll("'", "''")}'`

const spreadsheetOnly =
  "spreadsheetId,properties(title,locale),developerMetadata(metadataId,metadataKey,metadataValue)"

/** Reads the tabs that the edits are on, and all that is kept on the spreadsheet itself. */
const readConcerned = ({ client, spreadsheetId, name }: Target, basis: Snapshot, { edits }: Batch) => {
  const keys = new Set(edits.flatMap((edit) => ("tab" in edit ? [edit.tab] : [])))
  const titles = basis.tabs.filter(({ key }) => keys.has(key)).map(({ title }) => quoted(title))
  return client
    .get(
      spreadsheetId,
      titles.length === 0 ? { fields: spreadsheetOnly } : { fields: ReadSnapshot.mask, ranges: titles },
    )
    .pipe(
      Effect.mapError((failure) =>
        Failures.isMissingTab(failure)
          ? new WorkbookError({
              workbook: name,
              doing: "write",
              reason: new Moved({ found: `a tab was renamed or deleted: ${failure.reason.details}` }),
            })
          : Failures.ofReading(name, "write")(failure),
      ),
    )
}

/** Writes a batch of edits, all or none. */
export const push = Effect.fnUntraced(function* (target: Target, basis: Snapshot, batch: Batch) {
  const { name } = target
  const fail = (reason: WorkbookError["reason"]) =>
    new WorkbookError({ workbook: name, doing: "write", reason })
  const unchanged: Written = { state: basis.state, displaced: [] }
  if (batch.edits.length === 0) return unchanged
  const refused = refusal(batch)
  if (refused !== undefined) return yield* fail(refused)

  const spreadsheet = yield* readConcerned(target, basis, batch)
  const receipts = Receipts.among(spreadsheet.developerMetadata)
  const state = Receipts.stateOf(receipts)
  // An earlier try of this very push was done, and its answer was lost.
  if (receipts.some((receipt) => receipt.push === batch.id)) return { state, displaced: [] }
  if (state !== basis.state) return yield* fail(new Moved({ found: state }))

  const now = ReadSnapshot.snapshotOf(name, spreadsheet)
  const placed = locateAll(basis, now, batch)
  if ("conflict" in placed) return yield* fail(new Moved({ found: placed.conflict }))
  if (placed.length === 0) return unchanged

  const metadata = spreadsheet.developerMetadata ?? []
  const rows = Verify.touched(placed)
  const committed = yield* Commit.commit(target, {
    push: batch.id,
    state,
    metadata,
    requests: compose(placed, metadata),
    ranges: Verify.ranges(rows),
  })
  const wrong = committed.answer === undefined ? [] : Verify.displaced(rows, committed.answer)
  if (wrong.length === 0) return { state: committed.state, displaced: [] }
  const repaired = yield* repair(target, batch, now, placed, wrong, committed.state)
  return { state: repaired, displaced: Verify.report(wrong) }
})

/** One reading and one more batch, with a receipt of its own. */
const repair = Effect.fnUntraced(function* (
  target: Target,
  batch: Batch,
  before: Snapshot,
  placed: Parameters<typeof repairs>[2],
  wrong: Parameters<typeof repairs>[3],
  state: string,
) {
  const spreadsheet = yield* readConcerned(target, before, batch)
  const after = ReadSnapshot.snapshotOf(target.name, spreadsheet)
  const requests = repairs(before, after, placed, wrong)
  if (requests.length === 0) return state
  const committed = yield* Commit.commit(target, {
    push: `${batch.id}/repair`,
    state,
    metadata: spreadsheet.developerMetadata ?? [],
    requests: requests.map((request) => ({ request, index: null })),
    ranges: [],
  })
  return committed.state
})
