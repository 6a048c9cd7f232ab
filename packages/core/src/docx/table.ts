/**
 * A table of a report as a table of Word.
 */
import {
  AlignmentType,
  Paragraph,
  SequentialIdentifier,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx"
import * as Wording from "../office/Wording.ts"
import * as XmlText from "../office/XmlText.ts"
import type { Cell, ReportRow, ReportTable, Status } from "../reporting/Report.ts"
import { air, columnWidths, isApart } from "./columnWidths.ts"
import type { Sheet } from "./Sheet.ts"
import { colours, style } from "./styles.ts"
import { direction, runs } from "./text.ts"

/** A caption: what it counts, its number, and what it says. */
export const caption = (word: string, text: string): Paragraph =>
  new Paragraph({
    style: "Caption",
    children: [new TextRun(`${word} `), new SequentialIdentifier(word), ...runs(`. ${text}`)],
  })

const styleOf = { group: style.tableGroup, row: style.tableText, total: style.tableTotal } as const

/** Its colour before its word; the word says it all. */
const lamp = (status: Status): ReadonlyArray<TextRun> => [
  new TextRun({ text: status === "none" ? "○ " : "● ", color: colours[status] }),
]

interface Of {
  readonly text: string
  readonly style: string
  readonly end: boolean
  readonly width: number
  readonly keepNext: boolean
  /** Whether text begins right behind a number, and needs some air. */
  readonly apart: boolean
  readonly before?: ReadonlyArray<TextRun>
  readonly rule?: boolean
}

const tableCell = ({ text, style, end, width, keepNext, apart, before = [], rule = false }: Of): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.TOP,
    ...(rule ? { borders: { top: { style: "single", size: 8, color: colours.strong } } } : {}),
    children: [
      new Paragraph({
        style,
        alignment: end ? AlignmentType.END : AlignmentType.START,
        ...(keepNext ? { keepNext } : {}),
        ...(apart ? { indent: { start: air } } : {}),
        ...direction(text),
        children: [...before, ...runs(text)],
      }),
    ],
  })

/** A row this long may break over pages: kept whole it might not fit on any. */
const longest = 1_500
/** A table with at most this many rows stays on one page. */
const small = 8

const tableRow = (
  { report }: Sheet,
  table: ReportTable,
  row: ReportRow,
  widths: ReadonlyArray<number>,
  at: number,
): TableRow => {
  const empty: Cell = { _tag: "Empty" }
  const cells = table.columns.map((_, column) => row.cells[column] ?? empty)
  const texts = cells.map((cell) => Wording.cell(report, cell))
  const isLast = at === table.rows.length - 1
  const keepNext =
    !isLast && (table.rows.length <= small || row.level === "group" || table.rows[at + 1]?.level === "total")
  return new TableRow({
    cantSplit: texts.every((text) => text.length < longest),
    children: cells.map((cell, column) =>
      tableCell({
        text: texts[column] ?? "",
        style: styleOf[row.level],
        end: table.columns[column]?.align === "end",
        apart: isApart(table.columns, column),
        width: widths[column] ?? 0,
        keepNext,
        rule: row.level === "total",
        ...(cell._tag === "Status" ? { before: lamp(cell.status) } : {}),
      }),
    ),
  })
}

/** The table, its header repeated on every page, and a thin line of air behind it. */
export const table = (sheet: Sheet, of: ReportTable, width: number): ReadonlyArray<Paragraph | Table> => {
  const air = new Paragraph({ style: style.afterTable })
  if (of.columns.length === 0) return [air]
  const widths = columnWidths(sheet.report, of, width)
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: of.columns.map(({ label, align }, at) =>
      tableCell({
        text: label,
        style: style.tableHeader,
        end: align === "end",
        apart: isApart(of.columns, at),
        width: widths[at] ?? 0,
        keepNext: true,
      }),
    ),
  })
  return [
    new Table({
      style: style.table,
      layout: TableLayoutType.FIXED,
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
      rows: [header, ...of.rows.map((row, at) => tableRow(sheet, of, row, widths, at))],
    }),
    air,
  ]
}

/** Whether a text has anything to show. */
export const isFilled = (text: string): boolean => XmlText.lines(text).some((line) => line.trim() !== "")
