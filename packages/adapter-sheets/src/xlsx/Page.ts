/** How large rows and pages are. */
import type { WriteSheet } from "hucre"
import type { BlueprintColumn, BlueprintTab } from "../workbook/Blueprint.ts"

/** How wide the two columns of a tab of free text are. */
export const freeWidths = [26, 84] as const
const lineHeight = 15

/** How high a line of text must be, by the width of its cells. */
export const heightOf = ({ style, cells }: BlueprintTab["lines"][number]): number => {
  if (style === "title") return 30
  if (style === "heading") return 26
  const lines = cells.map((cell, at) =>
    Math.ceil(String(cell ?? "").length / ((freeWidths[at] ?? 20) * 1.05)),
  )
  return lineHeight * Math.max(1, ...lines)
}

/** How high the headers must be for each to be read, on two lines or three. */
export const headerHeight = (columns: ReadonlyArray<BlueprintColumn>): number => {
  const lines = columns.map(({ header, width }) => Math.ceil((header.length * 1.25) / width))
  return 3 + lineHeight * Math.min(3, Math.max(1, ...lines))
}

/** So many lines of a text are shown at first; people draw a row higher where they read on. */
const mostLines = 4

/** How high a row must be for its longer texts to be read; `null` where one line is enough. */
export const rowHeight = (
  columns: ReadonlyArray<BlueprintColumn>,
  cells: ReadonlyArray<unknown>,
): number | null => {
  const lines = columns.map(({ format, width }, at) => {
    const cell = cells[at]
    if (format !== "paragraph" || typeof cell !== "string") return 1
    return cell.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0)
  })
  const most = Math.min(mostLines, Math.max(1, ...lines))
  return most === 1 ? null : lineHeight * most
}

/** A page holds about so many characters side by side and can be read. */
const pageWidth = 210

/** How a tab is printed: readable, with its headers on each page. */
export const pageOf = (tab: BlueprintTab): NonNullable<WriteSheet["pageSetup"]> => {
  const plain = tab.columns.length === 0
  const width = tab.columns.reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0)
  const header = tab.lines.length + 1
  return {
    paperSize: "a4",
    orientation: plain ? "portrait" : "landscape",
    fitToPage: true,
    fitToWidth: Math.max(1, Math.ceil(width / pageWidth)),
    fitToHeight: 0,
    margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5 },
    ...(plain ? {} : { printTitlesRow: `$${header}:$${header}`, printTitlesColumn: "$A:$A" }),
  }
}
