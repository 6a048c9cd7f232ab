import { invalid } from "./ApiFailure.ts"
import type { JsonObject } from "./Json.ts"
import type {
  Box,
  Cell,
  Dimension,
  DimensionGroup,
  DimensionProperties,
  GridRange,
  Ranged,
  Row,
  SheetProperties,
} from "./Model.ts"

/** A conditional format: its ranges, and the rest as it was given. */
export interface ConditionalFormat {
  readonly ranges: ReadonlyArray<GridRange>
  readonly rest: JsonObject
}

/** One tab. A batch works on a clone, so that it can be thrown away. */
export class Sheet {
  properties: SheetProperties
  rows: Array<Row | undefined> = []
  rowProperties: Array<DimensionProperties | undefined> = []
  columnProperties: Array<DimensionProperties | undefined> = []
  merges: ReadonlyArray<Box> = []
  basicFilter: Ranged | undefined = undefined
  filterViews: ReadonlyArray<Ranged> = []
  protectedRanges: ReadonlyArray<Ranged> = []
  bandedRanges: ReadonlyArray<Ranged> = []
  conditionalFormats: ReadonlyArray<ConditionalFormat> = []
  groups: ReadonlyArray<DimensionGroup> = []
  /** Whether a formula was ever put here: only then is there something to compute or to rewrite. */
  hasFormulas = false

  constructor(properties: SheetProperties) {
    this.properties = properties
  }

  get id(): number {
    return this.properties.sheetId
  }
  get title(): string {
    return this.properties.title
  }
  get rowCount(): number {
    return this.properties.gridProperties.rowCount
  }
  get columnCount(): number {
    return this.properties.gridProperties.columnCount
  }
  get whole(): Box {
    return { top: 0, bottom: this.rowCount, left: 0, right: this.columnCount }
  }

  count(dimension: Dimension): number {
    return dimension === "ROWS" ? this.rowCount : this.columnCount
  }

  resize(size: { readonly rowCount?: number; readonly columnCount?: number }): void {
    const gridProperties = { ...this.properties.gridProperties, ...size }
    this.properties = { ...this.properties, gridProperties }
    const { rowCount, columnCount } = gridProperties
    if (this.rows.length > rowCount) this.rows.length = rowCount
    if (this.rows.some((row) => row !== undefined && row.length > columnCount)) {
      this.rows = this.rows.map((row) => row?.slice(0, columnCount))
    }
  }

  cell(row: number, column: number): Cell | undefined {
    return this.rows[row]?.[column]
  }

  /** Puts a cell; one that holds nothing leaves no trace. */
  put(row: number, column: number, cell: Cell | undefined): void {
    if (row >= this.rowCount || column >= this.columnCount) {
      throw invalid(
        `Attempting to write column: ${column}, row: ${row} beyond the grid of ${this.columnCount} columns, ${this.rowCount} rows`,
      )
    }
    const kept = cell === undefined || Object.keys(cell).length === 0 ? undefined : cell
    if (kept?.userEnteredValue?.formulaValue !== undefined) this.hasFormulas = true
    const before = this.rows[row]
    if (kept === undefined && before?.[column] === undefined) return
    const after = before === undefined ? [] : [...before]
    while (after.length < column) after.push(undefined)
    after[column] = kept
    while (this.rows.length < row) this.rows.push(undefined)
    this.rows[row] = after
  }

  /** Every cell that is there, within a rectangle. */
  *cells(box: Box = this.whole): Generator<readonly [row: number, column: number, cell: Cell]> {
    for (let row = box.top; row < Math.min(box.bottom, this.rows.length); row++) {
      const cells = this.rows[row]
      if (cells === undefined) continue
      for (let column = box.left; column < Math.min(box.right, cells.length); column++) {
        const cell = cells[column]
        if (cell !== undefined) yield [row, column, cell]
      }
    }
  }

  isHidden(row: number): boolean {
    const properties = this.rowProperties[row]
    return properties?.hiddenByUser === true || properties?.hiddenByFilter === true
  }

  clone(): Sheet {
    const copy = new Sheet(this.properties)
    Object.assign(copy, this)
    copy.rows = [...this.rows]
    copy.rowProperties = [...this.rowProperties]
    copy.columnProperties = [...this.columnProperties]
    return copy
  }
}
