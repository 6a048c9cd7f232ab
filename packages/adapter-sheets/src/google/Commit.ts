/** One atomic batch with its receipt. */
import * as Effect from "effect/Effect"
import type { WorkbookError } from "../workbook/WorkbookError.ts"
import type * as Answers from "./Answers.ts"
import * as Careful from "./Careful.ts"
import type { Composed } from "./Compose.ts"
import type { GoogleClient } from "./GoogleClient.ts"
import * as Marks from "./Marks.ts"
import * as Receipts from "./Receipts.ts"
import type { BatchUpdate, Request } from "./Requests.ts"
import * as Verify from "./Verify.ts"

/** What to commit. */
export interface Commitment {
  readonly push: string
  /** The state that it is based on. */
  readonly state: string
  readonly metadata: ReadonlyArray<Answers.Metadata>
  readonly requests: ReadonlyArray<Composed>
  /** What to look at in the answer. */
  readonly ranges: ReadonlyArray<string>
}

export interface Committed {
  readonly state: string
  /** `undefined` when the answer was lost. */
  readonly answer: Answers.Spreadsheet | undefined
}

interface Target {
  readonly client: GoogleClient["Service"]
  readonly spreadsheetId: string
  readonly name: string
}

/** The metadata of a receipt: first in its batch, so that a collision stops everything. */
export const receiptRequest = (metadataId: number, metadataKey: string, metadataValue: string): Request => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataId,
      metadataKey,
      metadataValue,
      location: { spreadsheet: true },
      visibility: "DOCUMENT",
    },
  },
})

const prune = (receipts: ReadonlyArray<Receipts.Receipt>): ReadonlyArray<Request> =>
  receipts.slice(Receipts.kept - 1).map(({ metadataId }) => ({
    deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } },
  }))

/** Commits, or fails with what was found. */
export const commit = (target: Target, commitment: Commitment): Effect.Effect<Committed, WorkbookError> => {
  const { client, spreadsheetId, name } = target
  const receipts = Receipts.among(commitment.metadata)
  const ours = new Set(receipts.map(({ metadataId }) => metadataId))
  const taken = new Set(
    commitment.metadata.flatMap(({ metadataId }) =>
      metadataId === undefined || ours.has(metadataId) ? [] : [metadataId],
    ),
  )
  const receipt = Receipts.next(commitment.state, commitment.push, taken)
  const pruned = prune(receipts)
  const body: BatchUpdate = {
    requests: [
      receiptRequest(receipt.metadataId, Marks.receipt, Receipts.textOf(receipt)),
      ...commitment.requests.map(({ request }) => request),
      ...pruned,
    ],
    ...(commitment.ranges.length === 0
      ? {}
      : {
          includeSpreadsheetInResponse: true,
          responseRanges: commitment.ranges,
          responseIncludeGridData: true,
        }),
  }
  const indexOf = (request: number): number | null => commitment.requests[request - 1]?.index ?? null
  const done = (answer: Answers.Spreadsheet | undefined): Committed => ({
    state: Receipts.textOf(receipt),
    answer,
  })

  const send = Effect.map(
    client.batchUpdate(spreadsheetId, body, commitment.ranges.length === 0 ? "replies" : Verify.mask),
    ({ updatedSpreadsheet }) => done(updatedSpreadsheet),
  )

  const look = Effect.map(
    client.searchMetadata(spreadsheetId, [{ developerMetadataLookup: { metadataKey: Marks.receipt } }]),
    (metadata): Careful.Found<Committed> => {
      const found = Receipts.among(metadata)
      if (found.some(({ push }) => push === commitment.push)) return { _tag: "Done", value: done(undefined) }
      const latest = Receipts.stateOf(found)
      return latest === commitment.state ? { _tag: "Nothing" } : { _tag: "Other", found: latest }
    },
  )

  return Careful.send({ send, look, patience: client.patience, workbook: name, indexOf })
}
