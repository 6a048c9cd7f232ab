/** Somebody with the spreadsheet open: what people do to a table, apart from any API. */
import * as A1 from "./A1.ts"
import { batchUpdate } from "./Batch.ts"
import type { Book } from "./Book.ts"
import { numberFormatOf, withFormat } from "./Format.ts"
import type { JsonObject } from "./Json.ts"
import type { Cell, Dimension } from "./Model.ts"
import { effectiveOf } from "./Recalculate.ts"
import type { Sheet } from "./Sheet.ts"
import { shown } from "./Shown.ts"
import { typed } from "./Typed.ts"
import type { World } from "./World.ts"

/** Acts at once; the last acts can be undone as long as nobody else wrote in between. */
export class Person {
  private readonly world: World
  readonly id: string
  private readonly past: Array<{ readonly before: Book; readonly after: Book }> = []

  constructor(world: World, id: string) {
    this.world = world
    this.id = id
  }

  get book(): Book {
    return this.world.book(this.id)
  }

  private tab(title: string, book: Book = this.book): Sheet {
    const sheet = book.byTitle(title)
    if (sheet === undefined)
      throw new Error(`There is no tab "${title}": ${book.sheets.map((one) => one.title).join(", ")}`)
    return sheet
  }

  private act(work: () => void): void {
    const before = this.book
    work()
    this.past.push({ before, after: this.book })
  }

  private ask(kind: string, request: JsonObject): void {
    this.act(() => {
      batchUpdate(this.world, this.id, { requests: [{ [kind]: request }] })
    })
  }

  /** Takes back the last act of this person. */
  undo(): void {
    const last = this.past.pop()
    if (last === undefined) throw new Error("There is nothing to undo")
    if (last.after !== this.book)
      throw new Error("Somebody else wrote since: only a whole act can be undone here")
    this.world.books.set(this.id, last.before)
  }

  /** What a person sees in a cell. */
  see(title: string, cell: string): string {
    const sheet = this.tab(title)
    const { box } = A1.parse(this.book, `${A1.quoteTitle(title)}!${cell}`)
    const found = sheet.cell(box.top, box.left)
    return shown(effectiveOf(found), numberFormatOf(found), this.book.locale)
  }

  private edit(
    title: string,
    at: string,
    texts: ReadonlyArray<ReadonlyArray<string>>,
    keep: (cell: Cell) => Cell,
  ): void {
    this.act(() => {
      this.world.change(this.id, (book) => {
        const sheet = this.tab(title, book)
        const { box } = A1.parse(book, `${A1.quoteTitle(title)}!${at}`)
        texts.forEach((row, down) => {
          row.forEach((text, across) => {
            const before = sheet.cell(box.top + down, box.left + across)
            const { userEnteredValue: _, computed: __, ...rest } = keep(before ?? {})
            const asText = numberFormatOf(before)?.type === "TEXT"
            const { value, format } = asText
              ? { value: text === "" ? undefined : { stringValue: text }, format: undefined }
              : typed(text, this.world.circumstances(book))
            const isFormatted = numberFormatOf(rest) !== undefined
            const cell =
              format === undefined || isFormatted
                ? rest
                : withFormat(rest, { ...rest.userEnteredFormat, numberFormat: { ...format } })
            sheet.put(
              box.top + down,
              box.left + across,
              value === undefined ? cell : { ...cell, userEnteredValue: value },
            )
          })
        })
      })
    })
  }

  /** Types a text in a cell, read as the spreadsheet's locale reads it; empty clears the cell. */
  type(title: string, cell: string, text: string): void {
    this.edit(title, cell, [[text]], (before) => before)
  }

  /** Pastes a block from elsewhere: its cells bring no validation, so what was there is gone. */
  paste(title: string, cell: string, texts: ReadonlyArray<ReadonlyArray<string>>): void {
    this.edit(title, cell, texts, ({ dataValidation: _, ...rest }) => rest)
  }

  /** Empties cells. */
  clear(title: string, range: string): void {
    this.act(() => {
      this.world.change(this.id, (book) => {
        const area = A1.parse(book, `${A1.quoteTitle(title)}!${range}`)
        for (const [row, column, cell] of [...area.sheet.cells(area.box)]) {
          const { userEnteredValue: _, computed: __, ...rest } = cell
          area.sheet.put(row, column, rest)
        }
      })
    })
  }

  /** Sorts a range by columns of the sheet (`"C"`), in which `"-C"` is from high to low. */
  sort(title: string, range: string, by: ReadonlyArray<string>): void {
    const sortSpecs = by.map((column) => ({
      dimensionIndex: A1.columnIndex(column.replace("-", "")),
      sortOrder: column.startsWith("-") ? "DESCENDING" : "ASCENDING",
    }))
    this.ask("sortRange", { range: this.range(title, range), sortSpecs })
  }

  private range(title: string, range: string): JsonObject {
    const { sheet, box } = A1.parse(this.book, `${A1.quoteTitle(title)}!${range}`)
    return { ...A1.toGridRange(sheet.id, box) } as JsonObject
  }

  private span(title: string, dimension: Dimension, startIndex: number, count: number): JsonObject {
    return { sheetId: this.tab(title).id, dimension, startIndex, endIndex: startIndex + count }
  }

  /** Inserts empty rows above row `row`, counted from 1 as people do. */
  insertRows(title: string, row: number, count = 1): void {
    this.ask("insertDimension", {
      range: this.span(title, "ROWS", row - 1, count),
      inheritFromBefore: row > 1,
    })
  }
  deleteRows(title: string, row: number, count = 1): void {
    this.ask("deleteDimension", { range: this.span(title, "ROWS", row - 1, count) })
  }
  /** Moves rows to above row `to`. */
  moveRows(title: string, row: number, count: number, to: number): void {
    this.ask("moveDimension", { source: this.span(title, "ROWS", row - 1, count), destinationIndex: to - 1 })
  }
  hideRows(title: string, row: number, count = 1, hidden = true): void {
    const range = this.span(title, "ROWS", row - 1, count)
    this.ask("updateDimensionProperties", {
      range,
      properties: { hiddenByUser: hidden },
      fields: "hiddenByUser",
    })
  }
  /** Inserts an empty column before a column, by its letter. */
  insertColumns(title: string, column: string, count = 1): void {
    const at = A1.columnIndex(column)
    this.ask("insertDimension", { range: this.span(title, "COLUMNS", at, count), inheritFromBefore: at > 0 })
  }
  deleteColumns(title: string, column: string, count = 1): void {
    this.ask("deleteDimension", { range: this.span(title, "COLUMNS", A1.columnIndex(column), count) })
  }
  /** Moves a column to before the column `to`. */
  moveColumn(title: string, column: string, to: string): void {
    const source = this.span(title, "COLUMNS", A1.columnIndex(column), 1)
    this.ask("moveDimension", { source, destinationIndex: A1.columnIndex(to) })
  }
  hideColumn(title: string, column: string, hidden = true): void {
    const range = this.span(title, "COLUMNS", A1.columnIndex(column), 1)
    this.ask("updateDimensionProperties", {
      range,
      properties: { hiddenByUser: hidden },
      fields: "hiddenByUser",
    })
  }
  /** Copies a row over the one at `to`. */
  copyRow(title: string, row: number, to: number, toTitle: string = title): void {
    const width = this.tab(title).columnCount
    const line = (sheetId: number, at: number): JsonObject => ({
      sheetId,
      startRowIndex: at - 1,
      endRowIndex: at,
      startColumnIndex: 0,
      endColumnIndex: width,
    })
    this.ask("copyPaste", {
      source: line(this.tab(title).id, row),
      destination: line(this.tab(toTitle).id, to),
      pasteType: "PASTE_NORMAL",
    })
  }
  addTab(title: string): void {
    this.ask("addSheet", { properties: { title } })
  }
  renameTab(title: string, to: string): void {
    this.ask("updateSheetProperties", {
      properties: { sheetId: this.tab(title).id, title: to },
      fields: "title",
    })
  }
  duplicateTab(title: string, newSheetName?: string): void {
    const sourceSheetId = this.tab(title).id
    this.ask("duplicateSheet", { sourceSheetId, ...(newSheetName === undefined ? {} : { newSheetName }) })
  }
  deleteTab(title: string): void {
    this.ask("deleteSheet", { sheetId: this.tab(title).id })
  }
  hideTab(title: string, hidden = true): void {
    this.ask("updateSheetProperties", {
      properties: { sheetId: this.tab(title).id, hidden },
      fields: "hidden",
    })
  }
  moveTab(title: string, index: number): void {
    this.ask("updateSheetProperties", { properties: { sheetId: this.tab(title).id, index }, fields: "index" })
  }
  merge(title: string, range: string, mergeType = "MERGE_ALL"): void {
    this.ask("mergeCells", { range: this.range(title, range), mergeType })
  }
  unmerge(title: string, range: string): void {
    this.ask("unmergeCells", { range: this.range(title, range) })
  }
  freeze(title: string, rows: number): void {
    const properties = { sheetId: this.tab(title).id, gridProperties: { frozenRowCount: rows } }
    this.ask("updateSheetProperties", { properties, fields: "gridProperties.frozenRowCount" })
  }
  /** Shows only rows whose cell in a column is none of these texts. */
  filter(title: string, range: string, column: string, hiddenValues: ReadonlyArray<string>): void {
    const filterSpecs = [{ columnIndex: A1.columnIndex(column), filterCriteria: { hiddenValues } }]
    this.ask("setBasicFilter", { filter: { range: this.range(title, range), filterSpecs } })
  }
  unfilter(title: string): void {
    this.ask("clearBasicFilter", { sheetId: this.tab(title).id })
  }
  note(title: string, cell: string, note: string): void {
    this.ask("updateCells", {
      range: this.range(title, cell),
      rows: [{ values: [{ note }] }],
      fields: "note",
    })
  }
  setLocale(locale: string): void {
    this.ask("updateSpreadsheetProperties", { properties: { locale }, fields: "locale" })
  }
  /** Takes all protections of a tab away. */
  unprotect(title: string): void {
    this.act(() => {
      this.world.change(this.id, (book) => {
        this.tab(title, book).protectedRanges = []
      })
    })
  }
}
