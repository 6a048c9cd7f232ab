/**
 * How cells look.
 */
import type { CellStyle } from "hucre/xlsx"

const colour = {
  heading: { rgb: "154273" },
  link: { rgb: "01689B" },
  rule: { rgb: "B4B4B4" },
  quiet: { rgb: "535353" },
}

/** The letters of the workbook. */
export const font = { name: "Arial", size: 10 } as const

const rule = { style: "thin", color: colour.rule } as const
const strong = { style: "medium", color: colour.heading } as const
const top = { vertical: "top" } as const

/** The looks of a cell, by what it is. */
export const looks = {
  title: { font: { ...font, size: 16, bold: true, color: colour.heading } },
  subtitle: { font: { ...font, color: colour.quiet } },
  caption: { font: { ...font, size: 12, bold: true, color: colour.heading } },
  header: {
    font: { ...font, bold: true, color: colour.heading },
    border: { bottom: strong },
    alignment: { vertical: "bottom", wrapText: true },
  },
  row: { font, border: { bottom: rule }, alignment: top },
  group: { font: { ...font, bold: true }, border: { bottom: rule }, alignment: top },
  total: { font: { ...font, bold: true }, border: { top: strong, bottom: strong }, alignment: top },
  link: {
    font: { ...font, color: colour.link, underline: true },
    border: { bottom: rule },
    alignment: top,
  },
} as const satisfies Readonly<Record<string, CellStyle>>

/** A traffic light: its colour as that of its word's letters, dark enough to read on white. */
export const lights = {
  green: { rgb: "275937" },
  amber: { rgb: "94710A" },
  red: { rgb: "B3251A" },
  none: { rgb: "535353" },
} as const
