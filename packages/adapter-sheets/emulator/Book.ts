import { ApiFailure, invalid } from "./ApiFailure.ts"
import { defaultProperties } from "./defaults.ts"
import type { Metadata, Ranged, SpreadsheetProperties } from "./Model.ts"
import { Sheet } from "./Sheet.ts"

/** What may be made at random in the real API, here in an order that a test can foresee. */
export interface Randomness {
  /** A number from 1 up to 2^31 − 1 that was not given before. */
  readonly nextId: () => number
}

/** One spreadsheet. */
export class Book {
  readonly id: string
  properties: SpreadsheetProperties
  sheets: Array<Sheet>
  namedRanges: ReadonlyArray<Ranged & { readonly id: string; readonly name: string }> = []
  metadata: ReadonlyArray<Metadata> = []

  constructor(id: string, properties: SpreadsheetProperties, sheets: Array<Sheet>) {
    this.id = id
    this.properties = properties
    this.sheets = sheets
  }

  static make(id: string, title: string, options: { locale?: string; timeZone?: string } = {}): Book {
    const { locale = "en_US", timeZone = "Etc/GMT" } = options
    return new Book(id, { ...defaultProperties, title, locale, timeZone }, [
      new Sheet({
        sheetId: 0,
        title: firstTitle(locale),
        sheetType: "GRID",
        gridProperties: { rowCount: 1000, columnCount: 26 },
      }),
    ])
  }

  get locale(): string {
    return this.properties.locale
  }

  sheet(sheetId: number | undefined, kind = "sheet"): Sheet {
    const found = this.sheets.find((sheet) => sheet.id === (sheetId ?? 0))
    if (found === undefined) throw invalid(`No ${kind} with id: ${sheetId ?? 0}`)
    return found
  }

  byTitle(title: string): Sheet | undefined {
    const wanted = title.toLowerCase()
    return this.sheets.find((sheet) => sheet.title.toLowerCase() === wanted)
  }

  get cellCount(): number {
    return this.sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, 0)
  }

  clone(id: string = this.id): Book {
    const copy = new Book(
      id,
      this.properties,
      this.sheets.map((sheet) => sheet.clone()),
    )
    copy.namedRanges = this.namedRanges
    copy.metadata = this.metadata
    return copy
  }
}

const firstTitle = (locale: string): string => (locale.startsWith("nl") ? "Blad1" : "Sheet1")

/** The answer to a spreadsheet, or anything else, that is not there. */
export const notFound = (): ApiFailure => new ApiFailure("NOT_FOUND", "Requested entity was not found.")
