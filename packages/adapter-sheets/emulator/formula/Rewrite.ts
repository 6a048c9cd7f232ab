/** A formula after rows or columns moved: its references follow, or become `#REF!`. */
import { columnIndex, columnName } from "../A1.ts"
import type { Dimension } from "../Model.ts"
import type { Remap } from "../Remap.ts"
import { tokens } from "./Tokens.ts"

export interface Shifted {
  /** The sheet on which rows or columns moved. */
  readonly title: string
  /** Whether the formula itself stands on that sheet. */
  readonly own: boolean
  readonly dimension: Dimension
  readonly remap: Remap
}

interface Part {
  readonly column: string | undefined
  readonly row: string | undefined
  readonly columnFixed: string
  readonly rowFixed: string
}

const part = (text: string): Part => {
  const [, columnFixed = "", column, rowFixed = "", row] =
    /^(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?$/.exec(text) ?? []
  return { columnFixed, column, rowFixed, row }
}

const write = ({ columnFixed, column, rowFixed, row }: Part): string =>
  `${column === undefined ? "" : columnFixed + column}${row === undefined ? "" : rowFixed + row}`

const rewritten = (cells: string, { dimension, remap }: Shifted): string => {
  const [from = "", to] = cells.split(":")
  const first = part(from)
  const last = to === undefined ? first : part(to)
  const index = ({ row, column }: Part): number | undefined => {
    if (dimension === "ROWS") return row === undefined ? undefined : Number(row) - 1
    return column === undefined ? undefined : columnIndex(column)
  }
  const start = index(first)
  const end = index(last)
  if (start === undefined) return cells
  const placed = (at: Part, position: number): Part =>
    dimension === "ROWS" ? { ...at, row: String(position + 1) } : { ...at, column: columnName(position) }
  const after = remap.range(start, (end ?? start) + 1)
  if (after === undefined) return "#REF!"
  const [newStart, newEnd] = after
  if (to === undefined) return write(placed(first, newStart))
  return `${write(placed(first, newStart))}:${end === undefined ? to : write(placed(last, newEnd - 1))}`
}

/** The formula with its references where they are now. */
export const rewrite = (formula: string, locale: string, shifted: Shifted): string => {
  const list = tokens(formula.slice(1), locale)
  if (list === undefined) return formula
  const texts = list.map(({ kind, text }) => {
    if (kind !== "ref") return text
    const at = text.lastIndexOf("!")
    const title =
      at < 0
        ? undefined
        : text
            .slice(0, at)
            .replace(/^'(.*)'$/s, "$1")
            .replaceAll("''", "'")
    const concerned = title === undefined ? shifted.own : title.toLowerCase() === shifted.title.toLowerCase()
    return concerned ? text.slice(0, at + 1) + rewritten(text.slice(at + 1), shifted) : text
  })
  return `=${texts.join("")}`
}
