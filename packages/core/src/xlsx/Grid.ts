/**
 * A sheet under construction: cells with their looks, for the writer.
 */
import type { CellStyle, Cell as HucreCell, WriteSheet } from "hucre/xlsx"
import * as CellText from "./cellText.ts"
import type { Shown } from "./numbers.ts"

/** What goes into a cell. */
export type Content =
  | { readonly _tag: "Nothing" }
  | { readonly _tag: "Words"; readonly text: string }
  | { readonly _tag: "Number"; readonly shown: Shown }
  | { readonly _tag: "SheetLink"; readonly text: string; readonly sheet: string }
  | { readonly _tag: "WebLink"; readonly text: string; readonly address: string }

/** A cell: what is in it, how it looks, and on which side it stands. */
export interface GridCell {
  readonly content: Content
  readonly look: CellStyle
  readonly end?: boolean
}

/** A sheet: its caption, its header and its rows. */
export interface Grid {
  readonly name: string
  readonly caption: string
  readonly header: ReadonlyArray<GridCell>
  readonly rows: ReadonlyArray<ReadonlyArray<GridCell>>
  /** Widths in characters. */
  readonly widths: ReadonlyArray<number>
  /** Whether rows may be filtered and sorted: not where groups and totals stand between them. */
  readonly filter: boolean
}

/** Words in a cell. */
export const words = (text: string): Content => (text === "" ? { _tag: "Nothing" } : { _tag: "Words", text })

/** The style of a cell. Equal cells share one: a workbook has few styles and many cells. */
type Styled = (cell: GridCell) => CellStyle

const styles = (): Styled => {
  const made = new Map<CellStyle, Map<string, CellStyle>>()
  return ({ look, content, end }) => {
    const wraps = content._tag === "Words"
    const format = content._tag === "Number" ? content.shown.format : ""
    const key = `${end === true} ${wraps} ${format}`
    const of = made.get(look) ?? new Map<string, CellStyle>()
    made.set(look, of)
    const known = of.get(key)
    if (known !== undefined) return known
    const style: CellStyle = {
      ...look,
      alignment: {
        ...look.alignment,
        horizontal: end === true ? "right" : "left",
        indent: 1,
        ...(wraps ? { wrapText: true } : {}),
      },
      ...(format === "" ? {} : { numFmt: format }),
    }
    of.set(key, style)
    return style
  }
}

const written = (cell: GridCell, styled: Styled): Partial<HucreCell> => {
  const style = styled(cell)
  const { content } = cell
  switch (content._tag) {
    case "Nothing":
      return { style, value: null }
    case "Number":
      return { style, value: content.shown.value }
    case "Words": {
      const text = CellText.encoded(content.text)
      // As rich text it stays a text; as a plain one the writer would make it an error.
      return CellText.isErrorLike(text) ? { style, richText: [{ text }] } : { style, value: text }
    }
    case "SheetLink":
      return {
        style,
        value: CellText.encoded(content.text),
        hyperlink: { target: "", location: `'${content.sheet.replaceAll("'", "''")}'!A1` },
      }
    case "WebLink":
      return { style, value: CellText.encoded(content.text), hyperlink: { target: content.address } }
  }
}

const column = (at: number): string =>
  at < 26
    ? String.fromCharCode(65 + at)
    : `${column(Math.floor(at / 26) - 1)}${String.fromCharCode(65 + (at % 26))}`

/** The height of a line, and the tallest row that Excel has, in points. */
const line = 13.5
const tallest = 409

/** The height of a row whose words wrap: not every program reckons it when it opens a file. */
const heightOf = (cells: ReadonlyArray<GridCell>, widths: ReadonlyArray<number>): number => {
  const lines = cells.reduce((most, { content, look }, at) => {
    if (content._tag !== "Words") return most
    const room = Math.max(1, (widths[at] ?? 1) - 2) / (look.font?.bold === true ? 1.1 : 1)
    const needed = content.text
      .split("\n")
      .reduce((total, part) => total + Math.max(1, Math.ceil(part.length / room)), 0)
    return Math.max(most, needed)
  }, 1)
  return Math.min(tallest, lines * line + 3)
}

/** `&` begins a code in the header and footer of a sheet. */
const plain = (text: string): string => CellText.encoded(CellText.tidy(text)).replaceAll("&", "&&")

/** The sheet for the writer. What is printed carries the document's title, the sheet's caption and page numbers. */
export const toSheet = (
  { name, caption, header, rows, widths, filter }: Grid,
  look: CellStyle,
  title: string,
  page: (current: string, total: string) => string,
): WriteSheet => {
  const all = [[{ content: words(caption), look } satisfies GridCell], header, ...rows]
  const cells = new Map<string, Partial<HucreCell>>()
  const styled = styles()
  for (const [row, list] of all.entries()) {
    for (const [at, cell] of list.entries()) {
      // A caption runs on over the empty cells beside it: wrapped it would make a tower of its column.
      const one = written(cell, styled)
      cells.set(
        `${row},${at}`,
        row === 0 ? { ...one, style: { ...look, alignment: { horizontal: "left" } } } : one,
      )
    }
  }
  const heights = all.map((list, row) => ({ height: row === 0 ? 24 : heightOf(list, widths) }))
  const last = `${column(header.length - 1)}${all.length}`
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: all.map((list) => new Array<null>(list.length).fill(null)),
    cells,
    rowDefs: new Map(heights.entries()),
    freezePane: { rows: 2, columns: header.length > 2 ? 1 : 0 },
    ...(filter && rows.length > 0 ? { autoFilter: { range: `A2:${last}` } } : {}),
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "$1:$2",
    },
    headerFooter: {
      oddHeader: `&L${plain(title)}`,
      oddFooter: `&L${plain(name)}&R${page("&P", "&N")}`,
    },
    view: { showGridLines: false },
    a11y: { summary: caption, headerRow: 1 },
  }
}
