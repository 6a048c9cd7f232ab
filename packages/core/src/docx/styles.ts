/**
 * The styles of the document: what a user of Word changes in one place.
 */
import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from "docx"

/** Everyone has it or a font as wide, and it reads well on screen and paper. */
export const font = "Arial"

/** Colours of the palette, without `#`. */
export const colours = {
  heading: "154273",
  link: "01689B",
  text: "1A1A1A",
  quiet: "535353",
  rule: "B4B4B4",
  strong: "154273",
  soft: "F3F3F3",
  red: "D52B1E",
  amber: "E17000",
  green: "39870C",
  none: "696969",
} as const

/** The names of the styles that a paragraph can have, beside those that Word brings. */
export const style = {
  subtitle: "ReportSubtitle",
  notice: "ReportNotice",
  contentsHeading: "ContentsHeading",
  narrative: "Narrative",
  message: "ChartMessage",
  keyLabel: "KeyLabel",
  keyFigure: "KeyFigure",
  finding: "FindingTitle",
  findingText: "FindingText",
  tableHeader: "TableHeader",
  tableText: "TableText",
  tableGroup: "TableGroup",
  tableTotal: "TableTotal",
  afterTable: "AfterTable",
  table: "ReportTable",
} as const

const named = (
  id: string,
  name: string,
  run: IParagraphStyleOptions["run"],
  paragraph: IParagraphStyleOptions["paragraph"],
  basedOn = "Normal",
): IParagraphStyleOptions => ({
  id,
  name,
  basedOn,
  quickFormat: true,
  ...(run === undefined ? {} : { run }),
  ...(paragraph === undefined ? {} : { paragraph }),
})

/** How far apart lines stand, in 240ths of a line. Without the rule some programs take it for a fixed height. */
export const lines = (apart: number) => ({ line: apart, lineRule: LineRuleType.AUTO }) as const

const inTable = { spacing: { before: 40, after: 40, ...lines(252) } } as const

const paragraphStyles: ReadonlyArray<IParagraphStyleOptions> = [
  named(style.subtitle, "Report Subtitle", { size: 24, color: colours.quiet }, { spacing: { after: 240 } }),
  named(
    style.notice,
    "Report Notice",
    { bold: true },
    {
      spacing: { before: 120, after: 240 },
      shading: { fill: colours.soft },
      border: { left: { style: "single", size: 24, space: 8, color: colours.amber } },
      indent: { left: 200 },
      keepLines: true,
    },
  ),
  named(
    style.contentsHeading,
    "Contents Heading",
    { bold: true, size: 28, color: colours.heading },
    { spacing: { before: 240, after: 120 }, keepNext: true },
  ),
  named(
    style.narrative,
    "Narrative",
    {},
    {
      contextualSpacing: true,
      indent: { left: 240 },
      border: { left: { style: "single", size: 12, space: 8, color: colours.rule } },
    },
  ),
  named(style.message, "Chart Message", {}, { spacing: { before: 60, after: 120 } }),
  named(
    style.keyLabel,
    "Key Label",
    { size: 17, color: colours.quiet },
    { keepNext: true, spacing: { before: 80, after: 20 } },
  ),
  named(
    style.keyFigure,
    "Key Figure",
    { bold: true, size: 22, color: colours.heading },
    { spacing: { after: 100 } },
  ),
  named(
    style.finding,
    "Finding Title",
    { bold: true },
    { keepNext: true, keepLines: true, spacing: { before: 200, after: 40 }, indent: { left: 200 } },
  ),
  named(style.findingText, "Finding Text", {}, { spacing: { after: 40 }, indent: { left: 200 } }),
  named(style.tableText, "Table Text", { size: 16 }, inTable),
  named(
    style.tableHeader,
    "Table Header",
    { bold: true, color: colours.heading },
    { ...inTable, keepNext: true },
    style.tableText,
  ),
  // Bold digits are wider: half a point smaller they take the room of the others, and no amount breaks.
  named(
    style.tableGroup,
    "Table Group",
    { bold: true, size: 15 },
    { ...inTable, keepNext: true },
    style.tableText,
  ),
  named(style.tableTotal, "Table Total", { bold: true, size: 15 }, inTable, style.tableText),
  named(style.afterTable, "After Table", { size: 8 }, { spacing: { before: 0, after: 120, ...lines(160) } }),
]

/** By its name and level other programs know it for a heading too, and list it. */
const heading = (level: number, size: number, before: number, after: number) => ({
  name: `heading ${level}`,
  run: { font, bold: true, size, color: colours.heading },
  paragraph: {
    spacing: { before, after },
    keepNext: true,
    keepLines: true,
    outlineLevel: level - 1,
  },
})

/** The contents' levels: what a page number stands behind, at the right edge of the text. */
const contents = [1, 2, 3].map((level) =>
  named(`TOC${level}`, `toc ${level}`, level === 1 ? { bold: true } : {}, {
    spacing: { before: level === 1 ? 80 : 0, after: 20 },
    indent: { left: (level - 1) * 320 },
  }),
)

/** Rules between rows and no fill, as Dutch state reports have them, and a strong line under the header. */
const tableStyle = `<w:style w:type="table" w:customStyle="1" w:styleId="${style.table}"><w:name w:val="Report Table"/><w:uiPriority w:val="99"/><w:qFormat/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="${colours.strong}"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${colours.strong}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="${colours.rule}"/></w:tblBorders><w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="12" w:space="0" w:color="${colours.strong}"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>`

/** The styles of a document in a language. */
export const styles = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: { font, size: 20, color: colours.text, language: { value: language } },
      paragraph: { spacing: { after: 120, ...lines(288) } },
    },
    title: {
      run: { font, bold: true, size: 52, color: colours.heading },
      paragraph: { spacing: { before: 0, after: 120, ...lines(276) } },
    },
    heading1: heading(1, 32, 480, 160),
    heading2: heading(2, 25, 320, 100),
    heading3: heading(3, 21, 240, 80),
    heading4: heading(4, 20, 200, 60),
    caption: {
      run: { bold: true, size: 18, color: colours.text },
      paragraph: { spacing: { before: 240, after: 80 }, keepNext: true, keepLines: true },
    },
    hyperlink: { run: { color: colours.link, underline: { type: "single" } } },
  },
  paragraphStyles: [...paragraphStyles, ...contents],
})

/** The style of tables: `docx` takes one from the XML of a template only. */
export const template = `<?xml version="1.0" encoding="UTF-8"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${tableStyle}</w:styles>`

/** The names of the lists. */
export const list = { headings: "headings", bullets: "bullets" } as const

/** How headings and bullets are numbered: `1`, `1.1`, `1.1.1`; the fourth level has none. */
export const numbering = [
  {
    reference: list.headings,
    levels: [0, 1, 2].map((level) => ({
      level,
      format: LevelFormat.DECIMAL,
      text: Array.from({ length: level + 1 }, (_, at) => `%${at + 1}`).join("."),
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { left: 680, hanging: 680 } } },
    })),
  },
  {
    reference: list.bullets,
    levels: [
      {
        level: 0,
        format: LevelFormat.BULLET,
        text: "•",
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: 340, hanging: 340 } } },
      },
    ],
  },
]
