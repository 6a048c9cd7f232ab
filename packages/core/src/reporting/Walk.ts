/**
 * A report in the order in which it is read.
 */
import type { Block, Cell, Inline, Report, ReportTable, Section } from "./Report.ts"

/** Every section, a section before those under it. */
export const sections = (of: ReadonlyArray<Section>): ReadonlyArray<Section> =>
  of.flatMap((section) => [section, ...sections(section.sections ?? [])])

/** Every block. */
export const blocks = (report: Report): ReadonlyArray<Block> =>
  sections(report.sections).flatMap((section) => section.blocks)

/** Every table, those under the charts too. */
export const tables = (report: Report): ReadonlyArray<ReportTable> =>
  blocks(report).flatMap((block) =>
    block._tag === "Table" ? [block] : block._tag === "Chart" ? [block.table] : [],
  )

const inSentence = (parts: ReadonlyArray<Inline>): ReadonlyArray<string> =>
  parts.flatMap((part) => (typeof part === "object" && "figure" in part ? [part.figure] : []))

const inCells = (cells: ReadonlyArray<Cell>): ReadonlyArray<string> =>
  cells.flatMap((cell) => (cell._tag === "Figure" ? [cell.id] : []))

const inTable = (table: ReportTable): ReadonlyArray<string> =>
  table.rows.flatMap(({ cells }) => inCells(cells))

const inBlock = (block: Block): ReadonlyArray<string> => {
  switch (block._tag) {
    case "Paragraph":
      return inSentence(block.text)
    case "List":
      return block.items.flatMap(inSentence)
    case "KeyFigures":
      return block.items.map(({ figure }) => figure)
    case "Findings":
      return block.items.flatMap(({ text }) => inSentence(text))
    case "Chart":
      return [...inSentence(block.message), ...inTable(block.table)]
    case "Table":
      return inTable(block)
    case "Narrative":
    case "Clauses":
      return []
  }
}

/** The ids of the figures that a reader sees, each once, in the order of reading. */
export const shownFigures = (report: Report): ReadonlyArray<string> => [
  ...new Set(blocks(report).flatMap(inBlock)),
]
