/** How cells look in a file. */
import type { CellStyle } from "hucre"
import type {
  Blueprint,
  BlueprintColumn,
  BlueprintTab,
  Highlight,
  NumberFormat,
} from "../workbook/Blueprint.ts"

/** A date, in the order that people know whatever their program's language. */
export const dateFormat = "dd-mm-yyyy"

/** Numbers in the notation of the workbook's language, also where a program's own is another. */
const formatsIn = (tag: string): Readonly<Record<NumberFormat, string>> => ({
  text: "@",
  paragraph: "@",
  integer: "0",
  decimal: `[$-${tag}]#,##0.00######`,
  euros: `[$-${tag}]"€" #,##0.00;[Red][$-${tag}]-"€" #,##0.00`,
  hours: `[$-${tag}]#,##0.00`,
  percent: `[$-${tag}]0.00%`,
  date: dateFormat,
  instant: `${dateFormat} hh:mm`,
})

export const formats = { nl: formatsIn("413"), en: formatsIn("809") } as const

const fill = (rgb: string): NonNullable<CellStyle["fill"]> => ({
  type: "pattern",
  pattern: "solid",
  fgColor: { rgb },
  bgColor: { rgb },
})

/** What colours a cell. */
export const tones: Readonly<Record<Highlight["tone"], CellStyle>> = {
  error: { fill: fill("F8D7DA") },
  warning: { fill: fill("FFF3CD") },
  done: { fill: fill("D9EAD3") },
  total: { fill: fill("E8EAED"), font: { name: "Calibri", bold: true } },
}

/** How the lines above a table look, and those of a tab of free text. */
export const lineStyles: Readonly<Record<BlueprintTab["lines"][number]["style"], CellStyle>> = {
  title: { font: { name: "Calibri", bold: true, size: 18, color: { rgb: "154273" } } },
  heading: { font: { name: "Calibri", bold: true, size: 13, color: { rgb: "154273" } } },
  text: { alignment: { wrapText: true, vertical: "top" } },
  fact: { font: { name: "Calibri" }, alignment: { horizontal: "left", vertical: "top" } },
  label: { font: { name: "Calibri", bold: true, color: { rgb: "535353" } } },
}

/** How a header looks: darker where it must be filled in. */
export const headerStyle = (required: boolean): CellStyle => ({
  font: { name: "Calibri", bold: true, color: { rgb: "FFFFFF" } },
  fill: fill(required ? "154273" : "01689B"),
  alignment: { wrapText: true, vertical: "center" },
})

/** How the cells of a column look. */
export const columnStyle = (
  { format, locked, validation }: BlueprintColumn,
  locale: Blueprint["locale"],
  hasParagraphs: boolean,
): CellStyle => ({
  // A yes or no is a word of a list; one that was typed as such is shown as the program's own word for it.
  numFmt: validation?._tag === "YesNo" ? "General" : formats[locale][format],
  // Where a row may be several lines high its cells stand at the top; elsewhere that would only cost time.
  ...(hasParagraphs
    ? { alignment: { vertical: "top", ...(format === "paragraph" ? { wrapText: true } : {}) } }
    : {}),
  ...(locked ? { fill: fill("F3F3F3"), font: { name: "Calibri", color: { rgb: "595959" } } } : {}),
})
