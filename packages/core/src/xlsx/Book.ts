/**
 * What the sheets of a workbook are made with, and what they leave for another sheet.
 */
import * as OfficeTexts from "../office/OfficeTexts.ts"
import type { Figure } from "../reporting/Figure.ts"
import * as Format from "../reporting/Format.ts"
import type { Cell, Report } from "../reporting/Report.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import * as CellText from "./cellText.ts"
import { type Content, type GridCell, words } from "./Grid.ts"
import * as Numbers from "./numbers.ts"
import { lights, looks } from "./styles.ts"

/** A text that was too long for its cell. */
export interface LongText {
  readonly sheet: string
  readonly text: string
}

/** What a workbook is made with. */
export interface Book {
  readonly report: Report
  readonly texts: OfficeTexts.OfficeTexts
  /** Text for a cell of a sheet. What does not fit is kept for the sheet of texts, and the cell says so. */
  readonly text: (sheet: string, text: string) => Content
  readonly long: () => ReadonlyArray<LongText>
}

/** A book for one report. `textSheet` is the name of the sheet of texts. */
export const make = (report: Report, textSheet: string): Book => {
  const texts = OfficeTexts.of(report.locale)
  const long: Array<LongText> = []
  return {
    report,
    texts,
    text: (sheet, text) => {
      const tidy = CellText.tidy(text)
      const [first = "", ...more] = CellText.pieces(tidy)
      if (more.length === 0) return words(first)
      long.push({ sheet, text: tidy })
      const note = texts.whole(textSheet)
      return words(`${first.slice(0, CellText.limits.characters - note.length)}${note}`)
    },
    long: () => long,
  }
}

/** A day; as text where Excel counts days wrongly. */
export const day = (report: Report, on: CalendarDate): Content => {
  const shown = Numbers.date(on)
  return shown === undefined
    ? words(Format.cell(report, { _tag: "Date", date: on }))
    : { _tag: "Number", shown }
}

/** A figure as a number; as text where there is none, or none that Excel holds. */
export const number = (
  report: Report,
  figure: Figure,
  setting: Format.Setting,
  hourDecimals: number,
): Content => {
  const shown = Numbers.figure(figure, setting, hourDecimals)
  return shown === undefined
    ? words(Format.figure(figure, report.locale, setting === "thousands" ? "euros" : setting))
    : { _tag: "Number", shown }
}

/** A cell of a table of the report. */
export const cellOf = (
  { report, text }: Book,
  sheet: string,
  of: Cell,
  look: GridCell["look"],
  end: boolean,
  hourDecimals: number,
): GridCell => {
  switch (of._tag) {
    case "Empty":
      return { content: { _tag: "Nothing" }, look }
    case "Date":
      return { content: day(report, of.date), look, end }
    case "Status":
      return {
        content: text(sheet, of.text),
        look: { ...look, font: { ...look.font, bold: true, color: lights[of.status] } },
        end,
      }
    case "Text":
      return { content: text(sheet, of.text), look, end }
    case "Figure": {
      const figure = report.figures[of.id]
      return figure === undefined
        ? { content: words(Format.cell(report, of)), look, end }
        : { content: number(report, figure, report.amounts, hourDecimals), look, end }
    }
  }
}

/** A cell of a sheet about the report: text to the left, numbers to the right. */
export const plain = (content: Content): GridCell => ({
  content,
  look: content._tag === "SheetLink" || content._tag === "WebLink" ? looks.link : looks.row,
  end: content._tag === "Number",
})

/** The header of a sheet about the report; those of its columns that hold numbers, by their place, stand to the right. */
export const header = (
  labels: ReadonlyArray<string>,
  numbers: ReadonlyArray<number> = [],
): ReadonlyArray<GridCell> =>
  labels.map((label, at) => ({ content: words(label), look: looks.header, end: numbers.includes(at) }))
