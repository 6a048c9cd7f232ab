/**
 * A report as JSON: the document itself, figures in integer units, ids stable.
 */
import type { Report } from "../Report.ts"

/** The version of the JSON form; it goes up when a reader would have to change. */
export const version = 1

/**
 * Writes a report as JSON, the same bytes for the same report.
 *
 * Each section, figure and clause stands on a line of its own, so that two reports can be compared line by line.
 */
export const render = (report: Report): string => `${spread({ version, ...report }, 2, "")}\n`

/** A value with its members on lines of their own, so many levels deep. */
const spread = (value: unknown, levels: number, margin: string): string => {
  if (levels === 0 || typeof value !== "object" || value === null) return JSON.stringify(value)
  const inner = `${margin} `
  const member = (of: unknown): string => spread(of, levels - 1, inner)
  const [open, close, members] = Array.isArray(value)
    ? ["[", "]", value.map(member)]
    : ["{", "}", Object.entries(value).flatMap(([name, of]) => named(name, of, member))]
  return members.length === 0
    ? `${open}${close}`
    : `${open}\n${inner}${members.join(`,\n${inner}`)}\n${margin}${close}`
}

const named = (name: string, of: unknown, member: (of: unknown) => string): ReadonlyArray<string> =>
  of === undefined ? [] : [`${JSON.stringify(name)}: ${member(of)}`]
