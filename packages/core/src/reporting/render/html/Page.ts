/**
 * What the parts of one HTML page share: the report, its words, and which figures have a place in the appendix.
 */
import type { DocumentTexts } from "../../DocumentTexts.ts"
import * as Format from "../../Format.ts"
import type { Inline, Report } from "../../Report.ts"
import { escaped, withBreaks } from "./escaped.ts"

/** A page under construction. */
export interface Page {
  readonly report: Report
  readonly texts: DocumentTexts
  /** The name, without its ending, of the files that stand beside the page. */
  readonly name: string
  /** SVG by the id of its chart. */
  readonly drawings: Readonly<Record<string, string>>
  /** The number of each figure in the appendix. */
  readonly numbers: ReadonlyMap<string, number>
  /** Figures whose first place in the text has been written: the appendix leads back there. */
  readonly placed: Set<string>
  /** The id of the section that stands before the contents, where there is one. */
  readonly lead: string | undefined
}

/**
 * A figure with its value for machines, in its unit as in the JSON, that leads to its origin where the appendix holds
 * it.
 */
export const linked = ({ report, numbers, placed }: Page, id: string, shown: string): string => {
  const value = report.figures[id]?.value ?? ""
  const data = `<data value="${value}" data-figure="${escaped(id)}">${shown}</data>`
  const number = numbers.get(id)
  if (number === undefined) return data
  const anchor = placed.has(id) ? "" : ` id="u${number}"`
  placed.add(id)
  return `<a class="f"${anchor} href="#f${number}">${data}</a>`
}

/** A sentence, its figures linked. */
export const sentence = (page: Page, parts: ReadonlyArray<Inline>): string =>
  parts
    .map((part) => {
      const text = withBreaks(Format.inline(page.report, part))
      if (typeof part === "string") return text
      return "figure" in part
        ? linked(page, part.figure, text)
        : `<time datetime="${escaped(part.date)}">${text}</time>`
    })
    .join("")

/** An id that people's own ids cannot break out of. */
export const anchor = (id: string): string => escaped(id.replace(/\s/g, "-"))
