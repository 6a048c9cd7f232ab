/**
 * A report as one HTML page: self-contained, without scripts or requests, for screen and paper.
 */
import * as Format from "../Format.ts"
import type { Block, Cell, Inline, Report, ReportColumn, ReportRow, Section } from "../Report.ts"
import * as Texts from "../Texts.ts"
import { stylesheet } from "./stylesheet.ts"

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark)

const withBreaks = (text: string): string => escaped(text).replace(/\r\n|\r|\n/g, "<br>")

const sentence = (report: Report, parts: ReadonlyArray<Inline>): string =>
  parts
    .map((part) => {
      const text = withBreaks(Format.inline(report, part))
      if (typeof part === "string") return text
      return "figure" in part
        ? `<data class="number" value="${escaped(part.figure)}">${text}</data>`
        : `<time datetime="${part.date}">${text}</time>`
    })
    .join("")

const content = (report: Report, cell: Cell): string => {
  const text = withBreaks(Format.cell(report, cell))
  switch (cell._tag) {
    case "Figure":
      return `<data value="${escaped(cell.id)}">${text}</data>`
    case "Date":
      return `<time datetime="${cell.date}">${text}</time>`
    default:
      return text
  }
}

const row = (
  report: Report,
  columns: ReadonlyArray<ReportColumn>,
  { id, level, cells }: ReportRow,
): string => {
  const [header, ...rest] = cells
  const scope = level === "group" ? "rowgroup" : "row"
  const first = header === undefined ? "" : `<th scope="${scope}">${content(report, header)}</th>`
  const others = rest.map((cell, at) => {
    const end = columns[at + 1]?.align === "end" ? ' class="end"' : ""
    return `<td${end}>${content(report, cell)}</td>`
  })
  return `<tr id="${escaped(id)}" class="${level}">${first}${others.join("")}</tr>`
}

const block = (report: Report, of: Block): string => {
  switch (of._tag) {
    case "Paragraph":
      return `<p>${sentence(report, of.text)}</p>`
    case "Narrative":
      return `<p class="narrative">${withBreaks(of.text)}</p>`
    case "Chart":
      return `<p>${sentence(report, of.message)}</p>${block(report, { _tag: "Table", ...of.table })}`
    case "Findings":
      return of.items
        .map(({ title, text }) => `<p><strong>${escaped(title)}</strong> ${sentence(report, text)}</p>`)
        .join("")
    case "Clauses":
      return `<ul>${of.ids.map((id) => `<li>${escaped(report.clauses[id]?.citation ?? id)}</li>`).join("")}</ul>`
    case "List":
      return `<ul>${of.items.map((item) => `<li>${sentence(report, item)}</li>`).join("")}</ul>`
    case "KeyFigures":
      return `<dl class="key-figures">${of.items
        .map(
          ({ label, figure }) =>
            `<div><dt>${escaped(label)}</dt><dd>${sentence(report, [{ figure }])}</dd></div>`,
        )
        .join("")}</dl>`
    case "Table":
      return `<div class="table" role="region" tabindex="0" aria-labelledby="${of.id}-caption"><table id="${of.id}">
<caption id="${of.id}-caption">${escaped(of.caption)}</caption>
<thead><tr>${of.columns
        .map(
          ({ label, align }) =>
            `<th scope="col"${align === "end" ? ' class="end"' : ""}>${escaped(label)}</th>`,
        )
        .join("")}</tr></thead>
<tbody>
${of.rows.map((one) => row(report, of.columns, { ...one, id: `${of.id}-${one.id}` })).join("\n")}
</tbody></table></div>`
  }
}

const section = (report: Report, { id, title, blocks, sections = [] }: Section, level = 2): string =>
  `<section id="${id}" aria-labelledby="${id}-title">
<h${level} id="${id}-title">${escaped(title)}</h${level}>
${blocks.map((one) => block(report, one)).join("\n")}
${sections.map((one) => section(report, one, Math.min(level + 1, 6))).join("\n")}
</section>`

/** Writes a report as an HTML page. */
export const render = (report: Report): string => {
  const texts = Texts.of(report.locale)
  return `<!doctype html>
<html lang="${report.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:">
<title>${escaped(report.title)}</title>
<style>${stylesheet}</style>
</head>
<body>
<header>
<h1>${escaped(report.title)}</h1>
<p class="subtitle">${escaped(report.subtitle)}</p>
${report.notice === null ? "" : `<p class="notice">${withBreaks(report.notice)}</p>`}
<nav aria-label="${escaped(texts.contents)}"><ol>${report.sections
    .map(({ id, title }) => `<li><a href="#${id}">${escaped(title)}</a></li>`)
    .join("")}</ol></nav>
</header>
<main>
${report.sections.map((one) => section(report, one)).join("\n")}
</main>
<footer><p>${escaped(texts.madeFrom(report.revision, report.asOf))}</p></footer>
</body>
</html>
`
}
