/**
 * A report as CSV (RFC 4180, with a byte order mark, as spreadsheets want it): a file for each table, and one that
 * leads from every figure to its rows.
 *
 * Dutch files separate by `;` and write a decimal comma, as spreadsheets in Dutch read them; others use `,` and a
 * point. Amounts are in euros with cents, whatever the report shows. Text that a spreadsheet would take for a formula
 * (`=`, `+`, `-`, `@`, a tab or a return in front, also in full width) gets one `'` before it, and so does text that
 * begins with `'` and then one of those: taking one `'` away gives the text back, whole.
 */
import { type Figure, partsOf, type Unit } from "../Figure.ts"
import type { Cell, Report, ReportTable } from "../Report.ts"
import * as Walk from "../Walk.ts"

/** A file of text. */
export interface File {
  readonly name: string
  readonly text: string
}

/** What the files are called. */
export interface Options {
  /** What every name begins with; the kind of the report when left out. */
  readonly name?: string
}

const decimals: Readonly<Record<Unit, number>> = {
  cents: 2,
  hundredthsOfAnHour: 2,
  hundredthsOfAPercent: 2,
  count: 0,
  millionths: 6,
}

/** Text that no spreadsheet takes for a formula. */
const guarded = (text: string): string => (/^'*[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text)

const quoted = (text: string): string =>
  /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

const numberText = ({ value, unit }: Figure, mark: string): string => {
  if (value === null) return ""
  const places = decimals[unit]
  const digits = String(Math.abs(value)).padStart(places + 1, "0")
  const whole = digits.slice(0, digits.length - places)
  const sign = value < 0 ? "-" : ""
  const part = places === 0 ? "" : digits.slice(-places)
  // What was measured is written as it was measured; amounts, hours and percentages always have both places.
  const kept = unit === "millionths" ? part.replace(/0+$/, "") : part
  return kept === "" ? `${sign}${whole}` : `${sign}${whole}${mark}${kept}`
}

const signs = (report: Report): { readonly separator: string; readonly mark: string } =>
  report.locale === "nl" ? { separator: ";", mark: "," } : { separator: ",", mark: "." }

const written = (lines: ReadonlyArray<ReadonlyArray<string>>, separator: string): string =>
  `\uFEFF${lines.map((line) => line.map(quoted).join(separator)).join("\r\n")}\r\n`

const cellText = (report: Report, cell: Cell, mark: string): string => {
  switch (cell._tag) {
    case "Text":
    case "Status":
      return guarded(cell.text)
    case "Figure": {
      const figure = report.figures[cell.id]
      return figure === undefined ? "" : numberText(figure, mark)
    }
    case "Date":
      return cell.date
    case "Empty":
      return ""
  }
}

const tableText = (report: Report, { columns, rows }: ReportTable): string => {
  const { separator, mark } = signs(report)
  return written(
    [
      columns.map(({ label }) => guarded(label)),
      ...rows.map(({ cells }) =>
        columns.map((_, at) => cellText(report, cells[at] ?? { _tag: "Empty" }, mark)),
      ),
    ],
    separator,
  )
}

const sourcesOf = (origin: Figure["origin"]): ReadonlyArray<ReadonlyArray<string>> => {
  if (origin._tag !== "Rows") return partsOf(origin).map((part) => ["", "", "", part, ""])
  const { table, column, ids, within } = origin
  const period = within === undefined ? "" : `${within.start}/${within.end}`
  return ids.map((id) => [table, column ?? "", id, "", period])
}

const rowsText = (report: Report): string => {
  const { separator, mark } = signs(report)
  const lines: Array<ReadonlyArray<string>> = [
    ["figure", "value", "unit", "origin", "clause", "without", "table", "column", "row", "part", "within"],
  ]
  for (const figure of Object.values(report.figures)) {
    const own = [
      guarded(figure.id),
      numberText(figure, mark),
      figure.unit,
      figure.origin._tag,
      guarded(figure.clause ?? ""),
      guarded(figure.without ?? ""),
    ]
    const sources = sourcesOf(figure.origin)
    if (sources.length === 0) lines.push([...own, "", "", "", ""])
    for (const source of sources) lines.push([...own, ...source.map(guarded)])
  }
  return written(lines, separator)
}

const fileName = (text: string): string => text.replace(/[^\p{L}\p{N}._-]+/gu, "-").replace(/^[.-]+/, "")

/**
 * The files: `NAME-TABLE.csv` for each table, also those under charts, and `NAME-rows.csv`: a line for each row, or
 * each other figure, that a figure stands on.
 */
export const files = (report: Report, options: Options = {}): ReadonlyArray<File> => {
  const name = fileName(options.name ?? report.kind)
  const used = new Set<string>([`${name}-rows.csv`])
  const own = (table: string): string => {
    const base = `${name}-${fileName(table)}`
    let at = 1
    let found = `${base}.csv`
    while (used.has(found)) found = `${base}-${++at}.csv`
    used.add(found)
    return found
  }
  return [
    ...Walk.tables(report).map((table) => ({ name: own(table.id), text: tableText(report, table) })),
    { name: `${name}-rows.csv`, text: rowsText(report) },
  ]
}
