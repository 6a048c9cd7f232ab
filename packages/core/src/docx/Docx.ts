/**
 * A report as a Word document, by `docx`, an optional peer: `npm install docx`.
 *
 * Real styles, headings, captions, lists and tables, so that people can go on working in it; and the same report
 * gives the same bytes: nothing in the file tells when or where it was made.
 */
import {
  Document,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  Paragraph,
  type Table,
  type TableOfContents,
} from "docx"
import { estimatePageNumbersWith } from "docx/layout"
import type { Pictures } from "../office/Picture.ts"
import * as XmlText from "../office/XmlText.ts"
import * as ZipStamp from "../office/ZipStamp.ts"
import type { Block, Report } from "../reporting/Report.ts"
import * as Texts from "../reporting/Texts.ts"
import * as Walk from "../reporting/Walk.ts"
import { block } from "./blocks.ts"
import { isWide, textWidth } from "./columnWidths.ts"
import { contents, markOf } from "./contents.ts"
import { type Orientation, pages } from "./pages.ts"
import * as Sheet from "./Sheet.ts"
import { list, numbering, style, styles, template } from "./styles.ts"
import { marked, runs } from "./text.ts"

/** What a document is drawn with, beside its report. */
export interface Options {
  /**
   * Charts as pictures, by the id of the chart. Word draws the SVG, and programs that cannot draw it the PNG; the
   * format has no place for the one without the other. A chart without a picture stands as its message and its
   * table, which follow the picture too: every figure is in the document.
   */
  readonly pictures?: Pictures
}

type Part = Paragraph | Table | TableOfContents

interface Lying {
  readonly orientation: Orientation
  readonly part: Part
}

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const

const heading = (sheet: Sheet.Sheet, place: Walk.Place, numbered: boolean): Paragraph =>
  new Paragraph({
    heading: levels[Math.min(place.depth, levels.length) - 1] ?? HeadingLevel.HEADING_4,
    ...(numbered && place.depth < levels.length
      ? { numbering: { reference: list.headings, level: place.depth - 1, custom: true } }
      : {}),
    children: [...marked(markOf(place), sheet.next(), runs(place.section.title))],
  })

const orientationOf = (report: Report, of: Block): Orientation => {
  const table = of._tag === "Table" ? of : of._tag === "Chart" ? of.table : undefined
  return table !== undefined && isWide(report, table) ? "landscape" : "portrait"
}

const front = ({ report }: Sheet.Sheet): ReadonlyArray<Part> => [
  new Paragraph({ heading: HeadingLevel.TITLE, children: [...runs(report.title)] }),
  new Paragraph({ style: style.subtitle, children: [...runs(report.subtitle)] }),
  ...(report.notice === null
    ? []
    : [new Paragraph({ style: style.notice, children: [...runs(report.notice)] })]),
]

const contentsOf = ({ report }: Sheet.Sheet, numbered: boolean): ReadonlyArray<Part> => {
  const texts = Texts.of(report.locale)
  return [
    new Paragraph({ style: style.contentsHeading, children: [...runs(texts.contents)] }),
    contents(texts.contents, Walk.places(report), numbered),
  ]
}

/** Whether the report begins with what a reader must see first: the contents then come after that section. */
const beginsWithSummary = ({ sections: [first] }: Report): boolean =>
  first?.blocks.some(({ _tag }) => _tag === "KeyFigures") === true

/** A heading lies as the part under it does, so that it never stands alone on a page. */
const body = (
  sheet: Sheet.Sheet,
  places: ReadonlyArray<Walk.Place>,
  numbered: boolean,
): ReadonlyArray<Lying> =>
  places.flatMap((place) => {
    const [first] = place.section.blocks
    const start = first === undefined ? "portrait" : orientationOf(sheet.report, first)
    return [
      { orientation: start, part: heading(sheet, place, numbered) },
      ...place.section.blocks.flatMap((of) => {
        const orientation = orientationOf(sheet.report, of)
        return block(sheet, of, textWidth[orientation]).map((part) => ({ orientation, part }))
      }),
    ]
  })

const sections = (sheet: Sheet.Sheet, numbered: boolean): ReadonlyArray<ISectionOptions> => {
  const all = Walk.places(sheet.report)
  const first = all.filter(({ number }) => number === "1" || number.startsWith("1."))
  const before = beginsWithSummary(sheet.report) ? first : []
  const upright = (part: Part): Lying => ({ orientation: "portrait", part })
  const parts: ReadonlyArray<Lying> = [
    ...front(sheet).map(upright),
    ...body(sheet, before, numbered),
    // What must fit few pages is found without a list of what stands where.
    ...(sheet.report.mostPages === undefined ? contentsOf(sheet, numbered).map(upright) : []),
    ...body(sheet, all.slice(before.length), numbered),
  ]
  const groups: Array<{ readonly orientation: Orientation; readonly parts: Array<Part> }> = []
  for (const { orientation, part } of parts) {
    const last = groups.at(-1)
    if (last?.orientation === orientation) last.parts.push(part)
    else groups.push({ orientation, parts: [part] })
  }
  return groups.map((group, at) => pages(sheet, group.orientation, group.parts, at === 0))
}

/** Who made it and when are left out: it is made as of a day, which is its date. */
const properties = ({ title, subtitle, asOf }: Report, language: string): string => {
  const day = `${asOf}T00:00:00Z`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${XmlText.escaped(title)}</dc:title><dc:subject>${XmlText.escaped(subtitle)}</dc:subject><dc:creator>WijkWijzer</dc:creator><dc:language>${language}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified></cp:coreProperties>`
}

/**
 * Writes a report as a Word document (Office Open XML).
 *
 * Text that XML cannot hold is made visible, never dropped: see `visible` in `office/XmlText`. Page numbers in the
 * contents are reckoned, as Word lays out pages: they may be one off, until the field is brought up to date (F9).
 *
 * @example
 * ```ts
 * import { writeFileSync } from "node:fs"
 * import { Docx } from "@wijkwijzer/core/docx"
 *
 * writeFileSync("account.docx", await Docx.render(report))
 * ```
 *
 * @returns the bytes of the file; the same for the same report and pictures
 */
export const render = async (report: Report, options: Options = {}): Promise<Uint8Array> => {
  const sheet = Sheet.make(report, options.pictures ?? {})
  const numbered = !Walk.isNumbered(report)
  const document = new Document({
    title: report.title,
    styles: styles(sheet.texts.language),
    externalStyles: template,
    numbering: { config: numbering },
    compatabilityModeVersion: 15,
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    sections: sections(sheet, numbered),
  })
  const made = await Packer.pack(document, "uint8array", false, [
    { path: "docProps/core.xml", data: properties(report, sheet.texts.language) },
  ])
  return ZipStamp.stamped(made)
}
