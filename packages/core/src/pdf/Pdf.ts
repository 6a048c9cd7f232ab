/**
 * A report as a PDF: its HTML, printed by Chromium through `playwright-core`, an optional peer.
 *
 * Tagged, with an outline, the title and the language of the page, so that it can be read aloud and searched.
 * (PDF/A and PDF/UA ask for more than a browser writes; nothing here claims them.)
 */
import * as Chromium from "./Chromium.ts"
import { asVersion17, stamped } from "./stampedPdf.ts"

/** How a page is printed. */
export interface Options extends Chromium.Options {
  /**
   * The day that the PDF says it was made on, such as the report's `asOf`: with the same browser the same HTML then
   * gives the same bytes. When left out, it is the moment of printing.
   */
  readonly date?: string
}

/** What stands at the foot of a page whose own style says nothing of page numbers. */
const footer = `<div style="width:100%;padding:0 15mm;font:8px Arial,sans-serif;color:#535353;text-align:right"><span class="pageNumber"></span> / <span class="totalPages"></span></div>`

/** Whether the page's style puts something in the margins itself, by `@page { @bottom-right { … } }`. */
const hasMarginBoxes = (html: string): boolean => /@(top|bottom)-(left|center|right)/.test(html)

/**
 * Prints an HTML page on A4, or on the size that its own style asks for.
 *
 * The page runs no script and reaches nothing outside itself.
 *
 * @throws {PdfError} where playwright-core or a browser is absent, with what to install; or where printing fails
 */
export const print = async (html: string, options: Options = {}): Promise<Uint8Array> =>
  Chromium.using("printing a PDF", options, async (context) => {
    const page = await context.newPage()
    await page.setContent(html, { waitUntil: "load" })
    const own = hasMarginBoxes(html)
    const pdf = await page.pdf({
      format: "A4",
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      ...(own
        ? {}
        : {
            displayHeaderFooter: true,
            headerTemplate: "<span></span>",
            footerTemplate: footer,
            margin: { top: "18mm", bottom: "20mm", left: "15mm", right: "15mm" },
          }),
    })
    const bytes = asVersion17(new Uint8Array(pdf))
    return options.date === undefined ? bytes : stamped(bytes, options.date)
  })
