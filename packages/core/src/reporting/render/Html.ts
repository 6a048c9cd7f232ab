/**
 * A report as one HTML page: no scripts, no requests, nothing beside it.
 */
import * as DocumentTexts from "../DocumentTexts.ts"
import * as Format from "../Format.ts"
import type { Block, Report, Section } from "../Report.ts"
import { escaped, withBreaks } from "./html/escaped.ts"
import { clause, findings } from "./html/findings.ts"
import { anchor, linked, type Page, sentence } from "./html/Page.ts"
import { numbered, provenance } from "./html/provenance.ts"
import { table } from "./html/table.ts"
import { stylesheet } from "./stylesheet.ts"

/** What a page is drawn with, beside its report. */
export interface Options {
  /** SVG by the id of its chart, as `@wijkwijzer/core/charts` draws it. A chart without one stands as its table. */
  readonly drawings?: Readonly<Record<string, string>>
  /** The name, without its ending, of the CSV files beside the page; the kind of the report when left out. */
  readonly name?: string
  /** Words of your own in place of those of the language. */
  readonly texts?: Partial<DocumentTexts.DocumentTexts>
}

const block = (page: Page, of: Block, title: string): string => {
  switch (of._tag) {
    case "Paragraph":
      return `<p>${sentence(page, of.text)}</p>`
    case "Narrative":
      return `<blockquote class="narrative" dir="auto">${withBreaks(of.text)}</blockquote>`
    case "Chart": {
      const drawing = page.drawings[of.id]
      const message = `<p>${sentence(page, of.message)}</p>`
      if (drawing === undefined) return `${message}${table(page, of.table)}`
      return `<figure id="${anchor(of.id)}"><figcaption><strong>${escaped(of.caption)}</strong>${message}</figcaption>
<div class="drawing" role="region" tabindex="0" aria-label="${escaped(of.caption)}">${drawing}</div>
<details><summary>${escaped(page.texts.dataTable)}</summary>${table(page, of.table)}</details></figure>`
    }
    case "Findings":
      return findings(page, of.items)
    case "Clauses":
      return `<ul>${of.ids.map((id) => `<li>${clause(page, id)}</li>`).join("")}</ul>`
    case "List":
      return `<ul>${of.items.map((item) => `<li>${sentence(page, item)}</li>`).join("")}</ul>`
    case "KeyFigures":
      return `<dl class="key-figures">${of.items
        .map(
          ({ label, figure }) =>
            `<div><dt>${escaped(label)}</dt><dd>${linked(page, figure, escaped(Format.inline(page.report, { figure })))}</dd></div>`,
        )
        .join("")}</dl>`
    case "Table":
      return table(page, of, title)
  }
}

const section = (page: Page, { id, title, blocks, sections = [] }: Section, level = 2): string => {
  const at = anchor(id)
  const isLead = id === page.lead
  const back =
    level === 2 && !isLead
      ? `<p class="back"><a href="#contents">${escaped(page.texts.toContents)}</a></p>`
      : ""
  return `<section id="${at}"${isLead ? ' class="lead"' : ""}>
<h${level} id="${at}-title">${escaped(title)}</h${level}>
${blocks.map((one) => block(page, one, title)).join("\n")}
${sections.map((one) => section(page, one, Math.min(level + 1, 6))).join("\n")}
${back}</section>`
}

/** The contents go this deep: what stands under it is found by its heading. */
const depth = 2

/** A section that holds one text of somebody is not worth a line of the contents. */
const isListed = ({ blocks: [first, ...more], sections = [] }: Section): boolean =>
  first?._tag !== "Narrative" || more.length > 0 || sections.length > 0

const entries = (sections: ReadonlyArray<Section>, level = 1): string =>
  `<ol>${sections
    .map(({ id, title, sections: all = [] }) => {
      const under = level === depth ? [] : all.filter(isListed)
      return `<li><a href="#${anchor(id)}">${escaped(title)}</a>${under.length === 0 ? "" : entries(under, level + 1)}</li>`
    })
    .join("")}</ol>`

/** A first section with key figures is what a reader must see first: it stands before the contents. */
const leadOf = ([first, ...more]: ReadonlyArray<Section>): string | undefined =>
  more.length > 0 && first?.blocks.some(({ _tag }) => _tag === "KeyFigures") ? first.id : undefined

/**
 * Writes a report as an HTML page. The same report gives the same bytes.
 *
 * Every figure leads to the appendix with its computation, its rows and its clause; of more than 1.200 figures, or
 * many rows, the rest stands in the CSV that the page names (`Csv.files`).
 */
export const render = (report: Report, options: Options = {}): string => {
  const texts = DocumentTexts.of(report.locale, options.texts)
  const page: Page = {
    report,
    texts,
    name: options.name ?? report.kind,
    drawings: options.drawings ?? {},
    numbers: numbered(report),
    placed: new Set(),
    lead: leadOf(report.sections),
  }
  const [first, ...more] = report.sections.map((one) => section(page, one))
  const isLed = page.lead !== undefined
  const clauses = Object.keys(report.clauses)
  const appendix: ReadonlyArray<Section> = [
    ...(clauses.length === 0 ? [] : [{ id: "sources-list", title: texts.sources, blocks: [] }]),
    { id: "provenance", title: texts.provenance, blocks: [] },
  ]
  const sources =
    clauses.length === 0
      ? ""
      : `<section id="sources-list"><h2 id="sources-list-title">${escaped(texts.sources)}</h2><p>${escaped(texts.sourcesIntroduction)}</p><ul>${clauses.map((id) => `<li>${clause(page, id)}</li>`).join("")}</ul></section>`
  const nav = `<nav id="contents" aria-labelledby="contents-title"><h2 id="contents-title">${escaped(texts.contents)}</h2>${entries([...report.sections, ...appendix])}</nav>
`
  return `<!doctype html>
<html lang="${escaped(texts.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:">
<title>${escaped(report.title)}</title>
<style>${stylesheet}</style>
</head>
<body${report.mostPages === undefined ? "" : ' class="close"'}>
<a class="skip" href="#main">${escaped(texts.skip)}</a>
<header>
<h1>${escaped(report.title)}</h1>
<p class="subtitle">${escaped(report.subtitle)}</p>
${report.notice === null ? "" : `<p class="notice">${withBreaks(report.notice)}</p>`}
</header>
${isLed ? "" : nav}<main id="main" tabindex="-1">
${first ?? ""}
${isLed ? nav : ""}${more.join("\n")}
${sources}
${provenance(page)}
</main>
<footer><p>${escaped(texts.made(report.revision, report.asOf))}</p></footer>
</body>
</html>
`
}
