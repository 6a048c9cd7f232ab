/**
 * A report as a workbook, by `hucre` 1.0.0, an optional peer: `npm install hucre@1.0.0`.
 *
 * A sheet per table, each figure a number that can be reckoned with, and sheets that lead every figure back to the
 * rows it was summed from and to the clause that asks for it. Row 1 of a sheet is its caption, which names the unit;
 * row 2 its header; both stay in sight and are printed on every page. For programs there are CSV and JSON.
 *
 * The same report gives the same bytes.
 */
import { type WriteSheet, writeXlsx } from "hucre/xlsx"
import * as OfficeTexts from "../office/OfficeTexts.ts"
import * as ZipStamp from "../office/ZipStamp.ts"
import type { Report } from "../reporting/Report.ts"
import * as Texts from "../reporting/Texts.ts"
import * as Walk from "../reporting/Walk.ts"
import * as About from "./aboutGrids.ts"
import * as Book from "./Book.ts"
import * as CellText from "./cellText.ts"
import { type Grid, type GridCell, toSheet, words } from "./Grid.ts"
import * as Origins from "./originGrids.ts"
import { sheetNames } from "./sheetNames.ts"
import { font, looks } from "./styles.ts"
import { tableGrid } from "./tableGrid.ts"

interface Sheets {
  readonly contents: string
  readonly rest: ReadonlyArray<Grid>
}

/** What a sheet shows, by the name that it would like. */
interface Wanted {
  readonly name: string
  readonly grid: (book: Book.Book, name: string) => Grid
}

const wantedOf = (report: Report, texts: OfficeTexts.OfficeTexts): ReadonlyArray<Wanted> => {
  const has = (tag: string) => Walk.blocks(report).some((block) => block._tag === tag)
  const { sheets } = texts
  return [
    ...(has("KeyFigures") ? [{ name: sheets.keyFigures, grid: About.keyFigures }] : []),
    ...Walk.tabled(report).map(({ table, chart }, at, all): Wanted => {
      const number = all.slice(0, at + 1).filter((one) => one.chart === chart).length
      const caption = `${chart ? texts.chart : texts.table} ${number}. ${table.caption}`
      return {
        name: table.caption,
        grid: (book, name) => tableGrid(book, table, name, CellText.tidy(caption)),
      }
    }),
    ...(Walk.findings(report).length > 0 ? [{ name: sheets.findings, grid: About.findings }] : []),
    { name: sheets.figures, grid: Origins.figures },
    { name: sheets.origins, grid: Origins.origins },
    ...(Object.keys(report.clauses).length > 0 ? [{ name: sheets.clauses, grid: About.clauses }] : []),
  ]
}

/** The sheet of texts is made last: it takes what was too long for the cells of the others. */
const sheetsOf = (report: Report): Sheets => {
  const texts = OfficeTexts.of(report.locale)
  const wanted = wantedOf(report, texts)
  // Our own names first: a table may be called anything, and what leads to these sheets must not change.
  const own = [Texts.of(report.locale).contents, texts.sheets.texts]
  const names = sheetNames([...own, ...wanted.map(({ name }) => name)])
  const [contents = "", textName = "", ...others] = names
  const book = Book.make(report, textName)
  const grids = wanted.map(({ grid }, at) => grid(book, others[at] ?? ""))
  return { contents, rest: [...grids, About.textGrid(book, textName)] }
}

const contentsGrid = (report: Report, { contents, rest }: Sheets): Grid => {
  const texts = OfficeTexts.of(report.locale)
  const book = Book.make(report, texts.sheets.texts)
  const line = (text: string): ReadonlyArray<GridCell> => [
    { content: words(""), look: looks.subtitle },
    { content: book.text(contents, text), look: looks.subtitle },
  ]
  return {
    name: contents,
    caption: CellText.pieces(CellText.tidy(report.title))[0] ?? "",
    header: Book.header([texts.columns.sheet, texts.columns.what, texts.columns.rows], [2]),
    rows: [
      ...rest.map(({ name, caption, rows }) => [
        Book.plain({ _tag: "SheetLink", text: name, sheet: name }),
        Book.plain(words(caption)),
        Book.plain({ _tag: "Number", shown: { value: rows.length, format: "#,##0" } }),
      ]),
      ...[
        report.subtitle,
        report.notice ?? "",
        Texts.of(report.locale).madeFrom(report.revision, report.asOf),
      ]
        .filter((text) => text !== "")
        .map(line),
    ],
    widths: [34, 90, 10],
    filter: false,
  }
}

/**
 * Writes a report as a workbook (Office Open XML).
 *
 * Text is never a formula. What Excel cannot hold is kept another way, and said: a text of more than 32,767
 * characters in pieces on the sheet of texts, a date before 1 March 1900 or an amount beyond 2^51 cents as text.
 *
 * @example
 * ```ts
 * import { writeFileSync } from "node:fs"
 * import { Xlsx } from "@wijkwijzer/core/xlsx"
 *
 * writeFileSync("account.xlsx", await Xlsx.render(report))
 * ```
 *
 * @returns the bytes of the file; the same for the same report
 */
export const render = async (report: Report): Promise<Uint8Array> => {
  const texts = OfficeTexts.of(report.locale)
  const sheets = sheetsOf(report)
  const page = (current: string, total: string): string => `${texts.page} ${current} ${texts.of} ${total}`
  const all: ReadonlyArray<WriteSheet> = [
    toSheet(contentsGrid(report, sheets), looks.title, report.title, page),
    ...sheets.rest.map((grid) => toSheet(grid, looks.caption, report.title, page)),
  ]
  const made = new Date(`${report.asOf}T00:00:00Z`)
  const bytes = await writeXlsx({
    sheets: [...all],
    defaultFont: font,
    properties: {
      title: CellText.tidy(report.title),
      subject: CellText.tidy(report.subtitle),
      creator: "WijkWijzer",
      created: made,
      modified: made,
    },
  })
  return ZipStamp.stamped(bytes)
}
