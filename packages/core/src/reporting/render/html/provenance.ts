/**
 * The appendix that leads from each figure to its computation, its rows and its clause; linear in what it shows.
 */

import * as Period from "../../../values/Period.ts"
import { type Figure, partsOf } from "../../Figure.ts"
import * as Format from "../../Format.ts"
import type { Report } from "../../Report.ts"
import * as Walk from "../../Walk.ts"
import { escaped } from "./escaped.ts"
import { clause } from "./findings.ts"
import type { Page } from "./Page.ts"

/** The most figures that the appendix holds: with them the page stays well under a megabyte. */
export const mostFigures = 1_200

/** The most rows that all figures together name in the page, and one figure by itself. */
const mostRows = 4_000
const mostRowsOfOne = 50

/** The figures that the reader sees and those that they are built on, numbered, the seen ones first. */
export const numbered = (report: Report): ReadonlyMap<string, number> => {
  const numbers = new Map<string, number>()
  const queue = [...Walk.shownFigures(report)]
  for (let at = 0; at < queue.length && numbers.size < mostFigures; at++) {
    const figure = report.figures[queue[at] ?? ""]
    if (figure === undefined || numbers.has(figure.id)) continue
    numbers.set(figure.id, numbers.size + 1)
    for (const part of partsOf(figure.origin)) if (!numbers.has(part)) queue.push(part)
  }
  return numbers
}

const shownParts = 60

const named = ({ numbers }: Page, id: string): string => {
  const number = numbers.get(id)
  return number === undefined ? `<code>${escaped(id)}</code>` : `<a href="#f${number}">${escaped(id)}</a>`
}

const withinOf = ({ report, texts }: Page, { within }: { readonly within?: Period.Period }): string =>
  within === undefined ? "" : `, ${escaped(texts.within(Period.format(within, report.locale)))}`

const formula = (page: Page, { origin }: Figure): string => {
  const { texts } = page
  switch (origin._tag) {
    case "Rows":
      return origin.column === null
        ? `${escaped(texts.countOf)} <code>${escaped(origin.table)}</code>`
        : `${escaped(texts.origins.Rows)} <code>${escaped(`${origin.table}.${origin.column}`)}</code>${withinOf(page, origin)}`
    case "Sum": {
      const parts = origin.figures.slice(0, shownParts).map((id) => named(page, id))
      return `${escaped(texts.origins.Sum)}: ${parts.join(" + ")}${origin.figures.length > shownParts ? " + …" : ""}`
    }
    case "Difference":
      return `${named(page, origin.figure)} − ${named(page, origin.less)}`
    case "Ratio":
      return `${named(page, origin.part)} / ${named(page, origin.whole)}`
  }
}

/** Writes the appendix. */
export const provenance = (page: Page): string => {
  const { report, texts, numbers, placed } = page
  const total = Object.keys(report.figures).length
  const file = `${page.name}-rows.csv`
  let left = mostRows
  const rowsOf = ({ origin, without }: Figure): string => {
    if (origin._tag !== "Rows") return without === undefined ? "" : escaped(without)
    const count = origin.ids.length
    if (count === 0) return escaped(without ?? texts.noRows)
    const shown = Math.min(count, mostRowsOfOne, left)
    left -= shown
    const elsewhere = shown < count ? `<br>${escaped(texts.rowsElsewhere(shown, count, file))}` : ""
    return `<details><summary>${escaped(texts.rows(count))}</summary>${origin.ids.slice(0, shown).map(escaped).join(", ")}${elsewhere}</details>`
  }
  const items = [...numbers].flatMap(([id, number]) => {
    const figure = report.figures[id]
    if (figure === undefined) return []
    const value = escaped(Format.inline(report, { figure: id }))
    const back = placed.has(id)
      ? ` <a href="#u${number}" aria-label="${escaped(texts.back)} ${number}">↑</a>`
      : ""
    const rows = rowsOf(figure)
    const rule =
      figure.clause === undefined ? "" : `<br>${escaped(texts.clause)}: ${clause(page, figure.clause)}`
    return [
      `<li id="f${number}"><b>${value}</b> <span>${escaped(id)}</span>${back}<br>${formula(page, figure)}${rule}${rows === "" ? "" : ` ${rows}`}</li>`,
    ]
  })
  const elsewhere =
    numbers.size < total ? `<p>${escaped(texts.figuresElsewhere(numbers.size, total, file))}</p>` : ""
  return `<section id="provenance">
<h2 id="provenance-title">${escaped(texts.provenance)}</h2>
<p>${escaped(texts.provenanceIntroduction)}</p>
<p class="paper">${escaped(texts.provenanceOnPaper(file))}</p>
${elsewhere}<ol class="provenance">
${items.join("\n")}
</ol></section>`
}
