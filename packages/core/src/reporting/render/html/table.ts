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

const row = (page: Page, columns: ReadonlyArray<ReportColumn>, { level, cells }: ReportRow): string => {
  const [header, ...rest] = cells
  const named = header === undefined ? "" : content(page, header)
  // A row without a name has no header: an empty one would be read aloud as nothing.
  const first = header === undefined ? "" : named === "" ? "<td></td>" : `<th scope="row">${named}</th>`
  const others = rest.map(
    (cell, at) => `<td${columns[at + 1]?.align === "end" ? ' class="end"' : ""}>${content(page, cell)}</td>`,
  )
  return `<tr${level === "row" ? "" : ` class="${level}"`}>${first}${others.join("")}</tr>`
}

/** A table that scrolls in its own frame where the page is too narrow for it. */
export const table = (page: Page, { id, caption, columns, rows }: ReportTable): string => {
  const at = anchor(id)
  const heads = columns.map(
    ({ label, align }) => `<th scope="col"${align === "end" ? ' class="end"' : ""}>${escaped(label)}</th>`,
  )
  return `<div class="table${rows.length > 25 ? " long" : ""}" role="region" tabindex="0" aria-labelledby="${at}-caption"><table id="${at}">
<caption id="${at}-caption">${escaped(caption)}</caption>
<thead><tr>${heads.join("")}</tr></thead>
<tbody>
${rows.map((one) => row(page, columns, one)).join("\n")}
</tbody></table></div>`
}
