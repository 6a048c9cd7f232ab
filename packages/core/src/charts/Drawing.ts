/**
 * Draws the charts of a report as SVG, by `vega` and `vega-lite`, optional peers: `npm install vega vega-lite`.
 *
 * Nothing is fetched and no browser is needed; the same report gives the same drawings.
 */
import * as vega from "vega"
import { compile, type TopLevelSpec } from "vega-lite"
import { palette } from "../reporting/charts/Chart.ts"
import * as Format from "../reporting/Format.ts"
import type { Report } from "../reporting/Report.ts"
import * as Walk from "../reporting/Walk.ts"
import type { Locale } from "../values/Locale.ts"

const numbers = {
  nl: { decimal: ",", thousands: ".", grouping: [3], currency: ["€\u00A0", ""] },
  en: { decimal: ".", thousands: ",", grouping: [3], currency: ["€", ""] },
} as const

const tags = { nl: "nl-NL", en: "en-GB" } as const

const names = (locale: Locale, options: Intl.DateTimeFormatOptions, days: ReadonlyArray<number>) =>
  days.map((day) =>
    new Intl.DateTimeFormat(tags[locale], { ...options, timeZone: "UTC" }).format(new Date(day)),
  )

/** Names of months and days as `Intl` writes them; 7 January 2024 was a Sunday. */
const times = (locale: Locale) => {
  const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 1))
  const days = Array.from({ length: 7 }, (_, day) => Date.UTC(2024, 0, 7 + day))
  return {
    dateTime: "%A %e %B %Y %X",
    date: "%d-%m-%Y",
    time: "%H:%M:%S",
    periods: ["AM", "PM"],
    days: names(locale, { weekday: "long" }, days),
    shortDays: names(locale, { weekday: "short" }, days),
    months: names(locale, { month: "long" }, months),
    shortMonths: names(locale, { month: "short" }, months),
  }
}

const noLoading: vega.Loader = {
  load: async () => Promise.reject(new Error("A chart of a report holds its own values: nothing is loaded.")),
  sanitize: async () => Promise.reject(new Error("A chart of a report leads nowhere.")),
  http: async () => Promise.reject(new Error("A chart of a report makes no requests.")),
  file: async () => Promise.reject(new Error("A chart of a report reads no files.")),
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => entities[mark] ?? mark)

const themed: ReadonlyArray<readonly [string, string]> = [
  [palette.ink, "var(--ink)"],
  [palette.soft, "var(--soft)"],
  [palette.line, "var(--line)"],
  [palette.paper, "var(--paper)"],
  [palette.better, "var(--green)"],
  [palette.worse, "var(--red)"],
]

/** An id that stands once in a page: that of the chart. */
const hatchOf = (chart: string): string => `hatch-${chart.replace(/[^\w-]/g, "-")}`

/** What is a forecast is hatched, which a specification cannot say: its grey becomes a pattern. */
const hatched = (svg: string, chart: string): string => {
  const grey = `fill="${palette.forecast}"`
  if (!svg.includes(grey)) return svg
  const pattern = `<defs><pattern id="${hatchOf(chart)}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="${palette.paper}"/><rect width="2" height="5" fill="${palette.ink}"/></pattern></defs>`
  return svg
    .replaceAll(grey, `fill="url(#${hatchOf(chart)})"`)
    .replace(/<svg[^>]*>/, (opening) => `${opening}${pattern}`)
}

/** The page's colours in place of the paper's, and words for those who do not see the drawing. */
const finished = (svg: string, title: string, description: string, theme: boolean): string => {
  const coloured = theme
    ? themed.reduce((text, [colour, name]) => text.replaceAll(`="${colour}"`, `="${name}"`), svg)
    : svg
  // The drawing is one picture with one text: what vega says of its parts would be read without a name.
  const plain = coloured.replace(/<[a-z][^<>]*>/g, (tag) => tag.replace(/\s(role|aria-[a-z]+)="[^"]*"/g, ""))
  return plain.replace(
    /<svg([^>]*)>/,
    (_, attributes: string) =>
      `<svg${attributes} role="img" aria-label="${escaped(`${title}. ${description}`)}"><title>${escaped(title)}</title><desc>${escaped(description)}</desc>`,
  )
}

/** How the drawings are made. */
export interface Options {
  /** Colours as variables of the page, for `Html.render`; without it they are those of paper. True when left out. */
  readonly theme?: boolean
}

/**
 * Draws every chart of a report.
 *
 * @returns SVG by the id of the chart, for `Html.render(report, { drawings })`
 * @example
 * ```ts
 * const page = Html.render(report, { drawings: await Drawing.draw(report) })
 * ```
 */
export const draw = async (
  report: Report,
  { theme = true }: Options = {},
): Promise<Readonly<Record<string, string>>> => {
  const drawings: Record<string, string> = {}
  const config = { locale: { number: numbers[report.locale], time: times(report.locale) } }
  for (const block of Walk.blocks(report)) {
    if (block._tag !== "Chart") continue
    const compiled = compile(structuredClone(block.specification) as unknown as TopLevelSpec)
    const spec = { ...compiled.spec, config: { ...compiled.spec.config, ...config } }
    const view = new vega.View(vega.parse(spec as unknown as vega.Spec), {
      renderer: "none",
      loader: noLoading,
    })
    try {
      const svg = hatched(await view.toSVG(), block.id)
      drawings[block.id] = finished(svg, block.caption, Format.sentence(report, block.message), theme)
    } finally {
      view.finalize()
    }
  }
  return drawings
}
