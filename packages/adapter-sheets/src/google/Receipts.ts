/**
 * Receipts: each push leaves one on the spreadsheet, under an id that follows from the state it was based on. Two
 * pushes on one state want the same id, and Google refuses the second.
 */
import type { Metadata } from "./Answers.ts"
import * as Hash from "./Hash.ts"
import * as Marks from "./Marks.ts"

/** A push that was done. */
export interface Receipt {
  readonly metadataId: number
  /** Counts the pushes. */
  readonly sequence: number
  /** The push's own id. */
  readonly push: string
}

/** How many receipts stay: a push that was based on one of them still collides. */
export const kept = 32

const parse = ({ metadataId, metadataKey, metadataValue = "" }: Metadata): ReadonlyArray<Receipt> => {
  if (metadataKey !== Marks.receipt || metadataId === undefined) return []
  const [, sequence, push] = /^(\d+):(.*)$/s.exec(metadataValue) ?? []
  return sequence === undefined || push === undefined
    ? []
    : [{ metadataId, sequence: Number(sequence), push }]
}

/** The receipts among metadata, the latest first. */
export const among = (metadata: ReadonlyArray<Metadata> | undefined): ReadonlyArray<Receipt> =>
  (metadata ?? []).flatMap(parse).sort((a, b) => b.sequence - a.sequence)

/** Names the state after the latest receipt; a spreadsheet without any is at `0:`. */
export const stateOf = (receipts: ReadonlyArray<Receipt>): string => {
  const [latest] = receipts
  return latest === undefined ? "0:" : `${latest.sequence}:${latest.push}`
}

/** The receipt of a push on a state. An id that something else already has is passed by, in the same way for all. */
export const next = (state: string, push: string, taken: ReadonlySet<number>): Receipt => {
  const sequence = Number(state.slice(0, state.indexOf(":"))) + 1
  let round = 0
  while (taken.has(Hash.positive(`${state}#${round}`))) round++
  return { metadataId: Hash.positive(`${state}#${round}`), sequence, push }
}

/** How a receipt stands in the metadata. */
export const textOf = ({ sequence, push }: Receipt): string => `${sequence}:${push}`
