/** What may differ between one emulated Google and another. */
export interface Settings {
  /** Cells in one spreadsheet [limits page and error texts in public issues]. */
  readonly maximumCells: number
  readonly maximumCharacters: number
  readonly maximumRequests: number
  /** Characters of developer metadata, per sheet and per spreadsheet. */
  readonly maximumMetadata: number
  /** Whether metadata of a row goes with it when a range is sorted: unknown, so both can be tested. */
  readonly metadataFollowsSort: boolean
}

/** The real limits, and metadata that stays on its row number when rows are sorted. */
export const defaults: Settings = {
  maximumCells: 10_000_000,
  maximumCharacters: 50_000,
  maximumRequests: 100_000,
  maximumMetadata: 30_000,
  metadataFollowsSort: false,
}
