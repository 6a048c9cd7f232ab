/**
 * A report laid out flat, in the order in which it is read.
 */
import type { Block, Report, ReportFinding, ReportTable, Section } from "../reporting/Report.ts"

/** A section with its place among the others. */
export interface Place {
  readonly section: Section
  /** 1 for a section of the report, 2 for one under it, … */
  readonly depth: number
  /** `2.1`: the first section under the second. */
  readonly number: string
}

const under = (sections: ReadonlyArray<Section>, above: string, depth: number): ReadonlyArray<Place> =>
  sections.flatMap((section, at) => {
    const number = `${above}${at + 1}`
    return [{ section, depth, number }, ...under(section.sections ?? [], `${number}.`, depth + 1)]
  })

/** Every section, a section before those under it. */
export const places = (report: Report): ReadonlyArray<Place> => under(report.sections, "", 1)

/** Every block, with its section. */
export const blocks = (report: Report): ReadonlyArray<{ readonly place: Place; readonly block: Block }> =>
  places(report).flatMap((place) => place.section.blocks.map((block) => ({ place, block })))

/** A table, of its own or under a chart, with its section. */
export interface PlacedTable {
  readonly place: Place
  readonly table: ReportTable
  readonly chart: boolean
}

/** Every table, those under the charts too, with its section. */
export const tables = (report: Report): ReadonlyArray<PlacedTable> =>
  blocks(report).flatMap(({ place, block }): ReadonlyArray<PlacedTable> => {
    if (block._tag === "Table") return [{ place, table: block, chart: false }]
    return block._tag === "Chart" ? [{ place, table: block.table, chart: true }] : []
  })

/** Every finding, with its section. */
export const findings = (
  report: Report,
): ReadonlyArray<{ readonly place: Place; readonly finding: ReportFinding }> =>
  blocks(report).flatMap(({ place, block }) =>
    block._tag === "Findings" ? block.items.map((finding) => ({ place, finding })) : [],
  )

/** Whether the sections carry numbers in their titles already, as outlines with fixed headings do. */
export const isNumbered = (report: Report): boolean =>
  places(report).some(({ section }) => /^[A-Z]?\d{1,2}(\.\d{1,2})*[.:\s]/.test(section.title))
