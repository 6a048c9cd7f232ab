/**
 * A report as JSON: the document itself, figures in integer units, ids stable.
 */
import type { Report } from "../Report.ts"

/** The version of the JSON form; it goes up when a reader would have to change. */
export const version = 1

/** Writes a report as JSON, the same bytes for the same report. */
export const render = (report: Report): string => `${JSON.stringify({ version, ...report }, undefined, 1)}\n`
