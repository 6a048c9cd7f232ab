/**
 * A report as a PDF: its HTML, printed by Chromium through `playwright-core`, an optional peer.
 *
 * Tagged, with an outline, the title and the language of the page, so that it can be read aloud and searched.
 * (PDF/A and PDF/UA ask for more than a browser writes; nothing here claims them.)
 */
import type * as Chromium from "./Chromium.ts"
import { asVersion17, stamped } from "./stampedPdf.ts"
import { withContext } from "./withContext.ts"

/** How a page is printed. */
export interface Options extends Chromium.Options {
  /**
   * The day that the PDF says it was made on, such as the report's `asOf`: with the same browser the same HTML then
   * gives the same bytes. When left out, it is the moment of printing.
   */
  readonly date?: string
  /**
   * So many pages it may take, such as the report's `mostPages`: where it takes more, it is printed smaller, down to
   * 70%. What does not fit even then goes on over as many pages as it needs.
   */
  readonly mostPages?: number
}

/** How small a page is printed, at most: smaller cannot be read. */
const smaller = [0.9, 0.8, 0.7]

/** How many pages a PDF of a browser has. */
const pagesIn = (pdf: Uint8Array): number =>
  new TextDecoder("latin1").decode(pdf).match(/\/Type ?\/Page\b/g)?.length ?? 0

/** A4 with page numbers at the foot. It comes before the page's own style, which has the last word. */
const pages = `<style>@page{size:A4;margin:18mm 15mm 20mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt Arial,sans-serif;color:#535353}}</style>`

/** Whether the page's style puts something in the margins itself, by `@page { @bottom-center { … } }`. */
const hasMarginBoxes = (html: string): boolean => /@(top|bottom)-(left|center|right)/.test(html)

/** The page, with numbers where it has none. */
const numbered = (html: string): string =>
  hasMarginBoxes(html) ? html : html.replace(/<head(\s[^>]*)?>/i, (head) => head + pages)

/**
 * Prints an HTML page on A4, or on the size that its own style asks for.
 *
 * The page runs no script and reaches nothing outside itself.
 *
 * @example
 * ```ts
 * import { writeFileSync } from "node:fs"
 * import { Html } from "@wijkwijzer/core"
 * import { Pdf } from "@wijkwijzer/core/pdf"
 *
 * writeFileSync("account.pdf", await Pdf.print(Html.render(report), { date: report.asOf }))
 * ```
 *
 * @throws {PdfError} where playwright-core or a browser is absent, with what to install; or where printing fails
 */
export const print = async (html: string, options: Options = {}): Promise<Uint8Array> =>
  withContext("printing a PDF", options, async (context) => {
    const { mostPages = Number.POSITIVE_INFINITY } = options
    const page = await context.newPage()
    await page.setContent(numbered(html), { waitUntil: "load" })
    const printed = async (scale: number): Promise<Uint8Array> =>
      new Uint8Array(
        await page.pdf({
          format: "A4",
          preferCSSPageSize: true,
          printBackground: true,
          tagged: true,
          outline: true,
          scale,
        }),
      )
    let pdf = await printed(1)
    for (const scale of smaller) {
      if (pagesIn(pdf) <= mostPages) break
      pdf = await printed(scale)
    }
    const bytes = asVersion17(pdf)
    return options.date === undefined ? bytes : stamped(bytes, options.date)
  })
