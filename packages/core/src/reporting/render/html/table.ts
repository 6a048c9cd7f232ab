/**
 * A table as HTML: its first column heads its rows.
 */
import * as Format from "../../Format.ts"
import type { Cell, ReportColumn, ReportRow, ReportTable } from "../../Report.ts"
import { escaped, withBreaks } from "./escaped.ts"
import { anchor, linked, type Page } from "./Page.ts"

const content = (page: Page, cell: Cell): string => {
  const text = withBreaks(Format.cell(page.report, cell))
  switch (cell._tag) {
    case "Figure":
      return linked(page, cell.id, text)
    case "Date":
      return `<time datetime="${escaped(cell.date)}">${text}</time>`
    case "Status":
      return `<span class="status ${cell.status}">${text}</span>`
    default:
      return text
  }
}

/** What stands in a cell, and how: a number never breaks, a text in a column of numbers reads from the left. */
const body = (page: Page, cell: Cell, column: ReportColumn | undefined): string => {
  const style = column?.align !== "end" ? "" : cell._tag === "Text" ? ' class="words"' : ' class="end"'
  return `<td${style}>${content(page, cell)}</td>`
}

const isEmpty = (cell: Cell): boolean => cell._tag === "Empty"

const row = (page: Page, columns: ReadonlyArray<ReportColumn>, { level, cells }: ReportRow): string => {
  const [header, ...rest] = cells
  const named = header === undefined ? "" : content(page, header)
  const isHeading = level === "group" && rest.length > 0 && rest.every(isEmpty)
  const span = isHeading ? ` colspan="${cells.length}"` : ""
  // A row without a name has no header: an empty one would be read aloud as nothing.
  const first =
    header === undefined ? "" : named === "" ? "<td></td>" : `<th scope="row"${span}>${named}</th>`
  const others = isHeading ? [] : rest.map((cell, at) => body(page, cell, columns[at + 1]))
  return `<tr${level === "row" ? "" : ` class="${level}"`}>${first}${others.join("")}</tr>`
}

/** With this many columns beside it, a column of sentences would become too narrow to read. */
const mostBesideSentences = 6
const sentence = 60

/** Whether the last column holds sentences that have no room beside the others: they then stand under their rows. */
const isNoted = ({ columns, rows }: ReportTable): boolean =>
  columns.length > mostBesideSentences + 1 &&
  rows.some(({ cells }) => {
    const last = cells[columns.length - 1]
    return last?._tag === "Text" && last.text.length > sentence
  })

/** A row, and under it what stands in its last column, over the whole width. */
const notedRow = (page: Page, columns: ReadonlyArray<ReportColumn>, of: ReportRow): string => {
  const note = of.cells[columns.length - 1]
  const above = row(page, columns, { ...of, cells: of.cells.slice(0, -1) })
  if (note === undefined || isEmpty(note)) return above
  const noted = above.replace("<tr", "<tr data-noted")
  return `${noted}<tr class="note"><td colspan="${columns.length - 1}"><b>${escaped(columns.at(-1)?.label ?? "")}:</b> ${content(page, note)}</td></tr>`
}

/** With more rows than this, a table may go on over a page on paper: kept whole, it would leave half of one empty. */
const mostUnbroken = 8

/**
 * A table that scrolls in its own frame where the page is too narrow for it. A caption that says what the heading over
 * it says (`title`) is there for those who hear the page, and is not shown twice.
 */
export const table = (page: Page, of: ReportTable, title = ""): string => {
  const { id, caption, columns, rows } = of
  const at = anchor(id)
  const withNotes = isNoted(of)
  const heads = (withNotes ? columns.slice(0, -1) : columns).map(
    ({ label, align }) => `<th scope="col"${align === "end" ? ' class="end"' : ""}>${escaped(label)}</th>`,
  )
  return `<div class="table${rows.length > mostUnbroken ? " long" : ""}" role="region" tabindex="0" aria-labelledby="${at}-caption"><table id="${at}">
<caption id="${at}-caption"${caption === title ? ' class="said"' : ""}>${escaped(caption)}</caption>
<thead><tr>${heads.join("")}</tr></thead>
<tbody>
${rows.map((one) => (withNotes ? notedRow : row)(page, columns, one)).join("\n")}
</tbody></table></div>`
}
