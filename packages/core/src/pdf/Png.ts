/**
 * Charts as pictures that every program can show: SVG drawn by Chromium as PNG, for the documents of Word.
 */
import type { Picture, Pictures } from "../office/Picture.ts"
import type * as Chromium from "./Chromium.ts"
import { withContext } from "./withContext.ts"

/** A chart as SVG: sizes are in CSS pixels. */
export interface Drawing {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** At two pixels for each of the drawing's, which is sharp on paper. */
const page = ({ svg, width, height }: Drawing): string =>
  `<!doctype html><html><head><style>html,body{margin:0;background:#fff}svg{display:block;width:${width}px;height:${height}px}</style></head><body>${svg}</body></html>`

/**
 * Draws charts, by id, for `Docx.render`.
 *
 * @throws {PdfError} where playwright-core or a browser is absent, with what to install; or where drawing fails
 */
export const pictures = async (
  drawings: Readonly<Record<string, Drawing>>,
  options: Chromium.Options = {},
): Promise<Pictures> => {
  const entries = Object.entries(drawings)
  if (entries.length === 0) return {}
  return withContext("drawing charts", options, async (context) => {
    const view = await context.newPage()
    const made: Array<readonly [string, Picture]> = []
    for (const [id, drawing] of entries) {
      const { width, height } = drawing
      await view.setViewportSize({ width: Math.ceil(width), height: Math.ceil(height) })
      await view.setContent(page(drawing), { waitUntil: "load" })
      made.push([id, { ...drawing, png: new Uint8Array(await view.screenshot({ type: "png" })) }])
    }
    return Object.fromEntries(made)
  })
}
