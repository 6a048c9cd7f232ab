/**
 * A report in the order in which it is read.
 */
import type { Block, Cell, Inline, Report, ReportFinding, ReportTable, Section } from "./Report.ts"

/** Every section, a section before those under it. */
export const sections = (of: ReadonlyArray<Section>): ReadonlyArray<Section> =>
  of.flatMap((section) => [section, ...sections(section.sections ?? [])])

/** A section with its place among the others. */
export interface Place {
  readonly section: Section
  /** 1 for a section of the report, 2 for one under it, … */
  readonly depth: number
  /** `2.1`: the first section under the second. */
  readonly number: string
}

const under = (of: ReadonlyArray<Section>, above: string, depth: number): ReadonlyArray<Place> =>
  of.flatMap((section, at) => {
    const number = `${above}${at + 1}`
    return [{ section, depth, number }, ...under(section.sections ?? [], `${number}.`, depth + 1)]
  })

/** Every section with its place, a section before those under it. */
export const places = (report: Report): ReadonlyArray<Place> => under(report.sections, "", 1)

/** Whether the sections carry numbers in their titles already, as outlines with fixed headings do. */
export const isNumbered = (report: Report): boolean =>
  sections(report.sections).some(({ title }) => /^[A-Z]?\d{1,2}(\.\d{1,2})*[.:\s]/.test(title))

/** Every block. */
export const blocks = (report: Report): ReadonlyArray<Block> =>
  sections(report.sections).flatMap((section) => section.blocks)

/** A table, and whether it is that of a chart. */
export interface Tabled {
  readonly table: ReportTable
  readonly chart: boolean
}

/** Every table, those under the charts too, with which of the two it is. */
export const tabled = (report: Report): ReadonlyArray<Tabled> =>
  blocks(report).flatMap((block): ReadonlyArray<Tabled> => {
    if (block._tag === "Table") return [{ table: block, chart: false }]
    return block._tag === "Chart" ? [{ table: block.table, chart: true }] : []
  })

/** Every table, those under the charts too. */
export const tables = (report: Report): ReadonlyArray<ReportTable> => tabled(report).map(({ table }) => table)

/** Every finding. */
export const findings = (report: Report): ReadonlyArray<ReportFinding> =>
  blocks(report).flatMap((block) => (block._tag === "Findings" ? block.items : []))

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
