/**
 * How wide the columns of a table are, and whether it needs the page on its side.
 */
import * as Wording from "../office/Wording.ts"
import type { Report, ReportTable } from "../reporting/Report.ts"

/** The width of the text on an A4 page, in twentieths of a point: upright, and on its side. */
export const textWidth = { portrait: 9638, landscape: 14570 } as const

/** The size of the letters of a table's header, in twentieths of a point. */
const size = 8 * 20
/** How wide the text of a row is beside that of a header: regular letters, or smaller bold ones. */
const inRows = 7.5 / 8
const margins = 190
/** No column of text asks for more than this; it wraps instead. */
const comfortable = 3600

/** The indent of text right behind numbers, in twentieths of a point. */
export const air = 160

/** Whether a column of text stands right behind one of numbers. */
export const isApart = (columns: ReportTable["columns"], at: number): boolean =>
  columns[at]?.align === "start" && columns[at - 1]?.align === "end"

/** How wide a bold character is, as a part of its size, in the wide fonts that stand in where Arial is absent. */
const widthOf = (character: string): number => {
  if (/[ijlI|']/.test(character)) return 0.35
  if (/[.,:;!()[\]\s-]/.test(character)) return 0.45
  if (/[frt]/.test(character)) return 0.5
  if (/[mwMW@%—]/.test(character)) return 1.05
  if (/[A-Z+=<>−]/.test(character)) return 0.82
  return /[ -\u024f\u2010-\u2015€]/.test(character) ? 0.71 : 1.1
}

/** The width of a line of text, no more than is comfortable. */
const measure = (text: string): number => {
  let total = 0
  for (const character of text) {
    total += widthOf(character) * size
    if (total > comfortable) return comfortable
  }
  return total
}

/** A word in a row that is longer than this may break: it would take the room of all others. */
const longWord = 1900

const longestWord = (text: string): number =>
  text.split(/[\s-]+/).reduce((most, word) => Math.max(most, measure(word)), 0)

const demand = (report: Report, { columns, rows }: ReportTable) =>
  columns.map(({ label, align }, at) => {
    const found = rows.flatMap(({ cells }) => {
      const cell = cells[at]
      return cell === undefined ? [] : [{ cell, text: Wording.cell(report, cell) }]
    })
    const longest = (of: (text: string) => number, texts = found) =>
      texts.reduce((most, { text }) => Math.max(most, of(text) * inRows), 0)
    const whole = longest(measure)
    // A number must not break; words may, also where they stand in a column of numbers.
    const numbers = found.filter(({ cell }) => align === "end" && cell._tag !== "Text")
    const least = Math.max(
      longestWord(label),
      longest(measure, numbers),
      Math.min(longest(longestWord), longWord),
    )
    const around = margins + (isApart(columns, at) ? air : 0)
    return {
      least: least + around,
      wanted: Math.max(least, whole, Math.min(measure(label), comfortable / 3)) + around,
    }
  })

const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((total, one) => total + one, 0)

/** Whether a table reads better on a page on its side. */
export const isWide = (report: Report, table: ReportTable): boolean =>
  sum(demand(report, table).map(({ least }) => least)) > textWidth.portrait

/** What each of these wants more of the spare room; all of it, or the same share each. */
const given = (wishes: ReadonlyArray<number>, spare: number): ReadonlyArray<number> => {
  const wish = sum(wishes)
  const share = wish === 0 ? 0 : Math.min(1, spare / wish)
  return wishes.map((one) => one * share)
}

/** The widths of the columns; together exactly `width`. Spare room goes to text first, then to numbers, then to all. */
export const columnWidths = (report: Report, table: ReportTable, width: number): ReadonlyArray<number> => {
  const demands = demand(report, table)
  const least = demands.map((one) => one.least)
  const wishesOf = (align: "start" | "end") =>
    demands.map((one, at) => (table.columns[at]?.align === align ? one.wanted - one.least : 0))
  const text = given(wishesOf("start"), Math.max(0, width - sum(least)))
  const numbers = given(wishesOf("end"), Math.max(0, width - sum(least) - sum(text)))
  const scale = Math.min(1, width / sum(least))
  const widths = least.map((one, at) => Math.floor((one + (text[at] ?? 0) + (numbers[at] ?? 0)) * scale))
  const rest = width - sum(widths)
  const each = Math.floor(rest / widths.length)
  return widths.map((one, at) => (at === 0 ? one + rest - each * (widths.length - 1) : one + each))
}
