/** Names of the developer metadata that we write: invisible to people, and moving with what it is on. */
import type { Metadata } from "./Answers.ts"

/** On a tab: which one of the layout it is. */
export const tab = "wijkwijzer.tab"
/** On a column: which one of its table it is. */
export const column = "wijkwijzer.column"
/** On the spreadsheet: a push that was done. */
export const receipt = "wijkwijzer.receipt"
/** On the spreadsheet: a part of a first load that was done. */
export const drawn = "wijkwijzer.drawn"

const prefix = "wijkwijzer.mark."

/** On the spreadsheet: a small text that belongs to the whole. */
export const named = (name: string): string => `${prefix}${name}`

/** The value of the first mark under a key, or `null`. */
export const textOf = (metadata: ReadonlyArray<Metadata> | undefined, key: string): string | null =>
  metadata?.find(({ metadataKey }) => metadataKey === key)?.metadataValue ?? null

/** The marks of the whole, by their name. */
export const ofSpreadsheet = (
  metadata: ReadonlyArray<Metadata> | undefined,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (metadata ?? []).flatMap(({ metadataKey = "", metadataValue = "" }) =>
      metadataKey.startsWith(prefix) ? [[metadataKey.slice(prefix.length), metadataValue] as const] : [],
    ),
  )
