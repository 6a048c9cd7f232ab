/**
 * Findings as cards, and clauses with their addresses.
 */
import * as CalendarDate from "../../../values/CalendarDate.ts"
import type { ReportFinding } from "../../Report.ts"
import { escaped, webAddress, withBreaks } from "./escaped.ts"
import { anchor, type Page, sentence } from "./Page.ts"

/** A clause as people cite it, with a link where there is one. */
export const citation = ({ report }: Page, id: string): string => {
  const clause = report.clauses[id]
  if (clause === undefined) return escaped(id)
  const url = webAddress(clause.url)
  return url === undefined ? escaped(clause.citation) : `<a href="${url}">${escaped(clause.citation)}</a>`
}

/** A clause with what is known of its text. */
export const clause = (page: Page, id: string): string => {
  const known = page.report.clauses[id]
  const standing = [
    ...(known?.textDate == null ? [] : [page.texts.textRead(known.textDate)]),
    ...(known?.standing === "M" ? [page.texts.notRead] : []),
  ]
  return `${citation(page, id)}${standing.length === 0 ? "" : ` <span class="soft">(${escaped(standing.join("; "))})</span>`}`
}

const shownRows = 10

const card = (page: Page, finding: ReportFinding): string => {
  const { texts, report } = page
  const facts: ReadonlyArray<readonly [string, string]> = [
    ...(finding.todo === "" ? [] : [[texts.todo, withBreaks(finding.todo)] as const]),
    ...(finding.actor === "" ? [] : [[texts.actor, withBreaks(finding.actor)] as const]),
    ...(finding.dueOn === null
      ? []
      : [
          [
            texts.dueOn,
            `<time datetime="${escaped(finding.dueOn)}">${escaped(CalendarDate.format(finding.dueOn, report.locale, "long"))}</time>`,
          ] as const,
        ]),
    ...(finding.clauses.length === 0
      ? []
      : [[texts.basedOn, finding.clauses.map((id) => citation(page, id)).join("; ")] as const]),
  ]
  const rows = finding.rows
    .slice(0, shownRows)
    .map((row) => `<code>${escaped(`${row.table}/${row.id}`)}</code>`)
  const more = finding.rows.length > shownRows ? " …" : ""
  return `<li class="finding ${finding.severity}" id="${anchor(finding.id)}">
<p class="what"><strong class="severity">${escaped(texts.severities[finding.severity])}</strong> <strong>${escaped(finding.title)}</strong></p>
<p>${sentence(page, finding.text)}</p>
${facts.length === 0 ? "" : `<dl>${facts.map(([term, text]) => `<div><dt>${escaped(term)}</dt><dd>${text}</dd></div>`).join("")}</dl>`}
${rows.length === 0 ? "" : `<details><summary>${escaped(texts.rows(finding.rows.length))}</summary><p>${rows.join(" ")}${more}</p></details>`}
</li>`
}

/** The findings, or that there are none. */
export const findings = (page: Page, items: ReadonlyArray<ReportFinding>): string =>
  items.length === 0
    ? `<p>${escaped(page.texts.noFindings)}</p>`
    : `<ul class="findings">${items.map((item) => card(page, item)).join("\n")}</ul>`
