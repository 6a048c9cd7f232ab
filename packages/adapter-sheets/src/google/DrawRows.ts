/** The requests that write what stands in a tab of a blueprint: its lines, its header and its rows. */
import type { BlueprintCell, BlueprintTab } from "../workbook/Blueprint.ts"
import { type Drawing, headerRow } from "./DrawTab.ts"
import * as Formulas from "./Formulas.ts"
import type { CellData, CellFormat, Request, RowData } from "./Requests.ts"
import * as Values from "./Values.ts"

type Style = BlueprintTab["lines"][number]["style"]

const styles: Readonly<Record<Style, CellFormat>> = {
  title: { textFormat: { bold: true, fontSize: 16 } },
  heading: { textFormat: { bold: true, fontSize: 12 } },
  text: { wrapStrategy: "WRAP", verticalAlignment: "TOP" },
  fact: { wrapStrategy: "WRAP", horizontalAlignment: "LEFT", verticalAlignment: "TOP" },
  label: { textFormat: { bold: true } },
}

const white = { rgbColor: { red: 1, green: 1, blue: 1 } }

/** The text of a header is its column's name and nothing else: what must be filled in is darker. */
const headerStyle = (required: boolean): CellFormat => ({
  textFormat: { bold: true, foregroundColorStyle: white },
  wrapStrategy: "WRAP",
  verticalAlignment: "MIDDLE",
  backgroundColorStyle: {
    rgbColor: required
      ? { red: 0x15 / 255, green: 0x42 / 255, blue: 0x73 / 255 }
      : { red: 0x01 / 255, green: 0x68 / 255, blue: 0x9b / 255 },
  },
})

const cellOf = (cell: BlueprintCell, locale: "nl" | "en"): CellData =>
  typeof cell === "object" && cell !== null
    ? { userEnteredValue: { formulaValue: Formulas.localised(cell.formula, locale) } }
    : Values.cellData(cell)

/** The lines above, and the header with its notes. */
export const top = ({ blueprint, tab, sheetId }: Drawing): ReadonlyArray<Request> => {
  const lines = tab.lines.map(
    ({ style, cells }): RowData => ({
      values: cells.map((cell) => ({ ...cellOf(cell, blueprint.locale), userEnteredFormat: styles[style] })),
    }),
  )
  const heads: RowData = {
    values: tab.columns.map(({ header: text, note, required }) => ({
      ...Values.cellData(text),
      userEnteredFormat: headerStyle(required),
      ...(note === null ? {} : { note }),
    })),
  }
  const rows = tab.columns.length === 0 ? lines : [...lines, heads]
  if (rows.length === 0) return []
  const start = { sheetId, rowIndex: 0, columnIndex: 0 }
  return [{ updateCells: { rows, fields: "userEnteredValue,userEnteredFormat,note", start } }]
}

/** About how many characters a cell takes on the way. */
const weight = (cell: BlueprintCell): number =>
  40 +
  (typeof cell === "string"
    ? cell.length * 1.1
    : typeof cell === "object" && cell !== null
      ? cell.formula.length
      : 8)

/** The rows, in requests of at most so many characters. */
export const rows = ({ blueprint, tab, sheetId }: Drawing, most: number): ReadonlyArray<Request> => {
  const first = headerRow(tab) + (tab.columns.length > 0 ? 1 : 0)
  const requests: Array<Request> = []
  let block: Array<RowData> = []
  let begin = 0
  let size = 0
  const close = (): void => {
    if (block.length === 0) return
    const start = { sheetId, rowIndex: first + begin, columnIndex: 0 }
    requests.push({ updateCells: { rows: block, fields: "userEnteredValue", start } })
    begin += block.length
    block = []
    size = 0
  }
  for (const row of tab.rows) {
    const more = row.reduce((sum: number, cell) => sum + weight(cell), 20)
    if (size + more > most) close()
    block.push({ values: row.map((cell) => cellOf(cell, blueprint.locale)) })
    size += more
  }
  close()
  return requests
}
