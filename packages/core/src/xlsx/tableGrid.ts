/**
 * A table of the report as a sheet.
 */
import * as Wording from "../office/Wording.ts"
import type { ReportTable } from "../reporting/Report.ts"
import { type Book, cellOf } from "./Book.ts"
import type { Grid } from "./Grid.ts"
import { decimalsOf } from "./numbers.ts"
import { looks } from "./styles.ts"

const widest = 60
const narrowest = 11

const widthOf = ({ report }: Book, { columns, rows }: ReportTable, at: number): number => {
  const label = (columns[at]?.label ?? "").split(/\s+/).reduce((most, word) => Math.max(most, word.length), 0)
  const longest = rows.reduce((most, { cells }) => {
    const cell = cells[at]
    if (cell === undefined) return most
    const lines = Wording.cell(report, cell).split(/\r\n|\r|\n/)
    return lines.reduce((longest, line) => Math.max(longest, line.length), most)
  }, label)
  return Math.min(widest, Math.max(narrowest, Math.ceil(longest * 1.15) + 2))
}

/** The most decimals that the hours of a column need, so that they stand under each other. */
const hourDecimals = ({ report }: Book, { rows }: ReportTable, at: number): number =>
  rows.reduce((most, { cells }) => {
    const cell = cells[at]
    const figure = cell?._tag === "Figure" ? report.figures[cell.id] : undefined
    if (figure?.unit !== "hundredthsOfAnHour" || figure.value === null) return most
    return Math.max(most, decimalsOf(figure.value))
  }, 0)

/** The sheet of a table: its caption, then its header, then its rows. */
export const tableGrid = (book: Book, table: ReportTable, name: string, caption: string): Grid => {
  const decimals = table.columns.map((_, at) => hourDecimals(book, table, at))
  return {
    name,
    caption,
    header: table.columns.map(({ label, align }) => ({
      content: book.text(name, label),
      look: looks.header,
      end: align === "end",
    })),
    rows: table.rows.map(({ level, cells }) =>
      table.columns.map(({ align }, at) =>
        cellOf(book, name, cells[at] ?? { _tag: "Empty" }, looks[level], align === "end", decimals[at] ?? 0),
      ),
    ),
    widths: table.columns.map((_, at) => widthOf(book, table, at)),
    filter: false,
  }
}
