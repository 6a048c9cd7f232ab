/**
 * Every figure that a reader sees is the document's, in every format that is text. Xlsx and Word: `test/office`.
 */
import { assert } from "@effect/vitest"
import { Csv, Figure, Format, Html, Json, Markdown, type Report } from "@wijkwijzer/core"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { generated } from "../office/support/given.ts"
import { reports } from "./reports.ts"

interface Shown {
  readonly id: string
  readonly text: string
}

/** The figures of a document in the order of reading, found by going through it as plain data. */
const shownIn = (report: Report.Report): ReadonlyArray<Shown> => {
  const found: Array<Shown> = []
  const look = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) look(one)
    if (typeof value !== "object" || value === null || Array.isArray(value)) return
    const of = value as Record<string, unknown>
    if (of._tag === "Figure")
      found.push({ id: String(of.id), text: Format.cell(report, value as Report.Cell) })
    else if (typeof of.figure === "string")
      found.push({ id: of.figure, text: Format.inline(report, value as Report.Inline) })
    else for (const key of Object.keys(of)) if (key !== "specification") look(of[key])
  }
  for (const { blocks, sections } of report.sections) look([blocks, sections])
  return found
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" }
const plain = (html: string): string => html.replace(/&(#?\w+);/g, (whole, name) => entities[name] ?? whole)

const assertHtml = (report: Report.Report): void => {
  const html = Html.render(report)
  const found = [...html.matchAll(/<data value="([^"]*)" data-figure="([^"]*)">([^<]*)<\/data>/g)].map(
    ([, value = "", id = "", text = ""]) => ({ id: plain(id), text: plain(text), value }),
  )
  const expected = shownIn(report).map(({ id, text }) => ({
    id,
    text,
    value: String(report.figures[id]?.value ?? ""),
  }))
  assert.deepStrictEqual(found, expected)
}

/** The cells of the tables of a Markdown document: `\|` is no border. */
const markdownCells = (markdown: string): ReadonlyArray<ReadonlyArray<string>> =>
  markdown
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) => line.slice(2, -2).split(/(?<!\\)(?:\\\\)* \| /))

const assertMarkdown = (report: Report.Report): void => {
  const markdown = Markdown.render(report)
  let at = 0
  for (const { id, text } of shownIn(report)) {
    at = markdown.indexOf(text, at)
    assert.isAtLeast(at, 0, `${id}: ${text}`)
    at += text.length
  }
  const cells = markdownCells(markdown)
  const rows = tablesOf(report).flatMap(({ rows }) => [null, null, ...rows])
  assert.strictEqual(cells.length, rows.length)
  for (const [place, row] of rows.entries()) {
    for (const [column, cell] of (row?.cells ?? []).entries()) {
      if (cell._tag !== "Figure") continue
      assert.strictEqual(
        (cells[place]?.[column] ?? "").replaceAll("**", ""),
        Format.cell(report, cell),
        cell.id,
      )
    }
  }
}

const tablesOf = (report: Report.Report): ReadonlyArray<Report.ReportTable> => {
  const under = (sections: ReadonlyArray<Report.Section>): ReadonlyArray<Report.Block> =>
    sections.flatMap(({ blocks, sections = [] }) => [...blocks, ...under(sections)])
  return under(report.sections).flatMap((block) =>
    block._tag === "Table" ? [block] : block._tag === "Chart" ? [block.table] : [],
  )
}

const size = {
  cents: 100,
  hundredthsOfAnHour: 100,
  hundredthsOfAPercent: 100,
  count: 1,
  millionths: 1_000_000,
} as const

/** The figures of each table's file; `formats.test.ts` reads the file of their rows. */
const assertCsv = (report: Report.Report): void => {
  const separator = report.locale === "nl" ? ";" : ","
  const files = Csv.files(report)
  for (const [at, { rows, columns }] of tablesOf(report).entries()) {
    const last = columns.length - 1
    const lines = (files[at]?.text ?? "").slice(1).trimEnd().split("\r\n")
    // Long texts go on over lines: only a table without them is read by its lines.
    if (lines.length !== rows.length + 1 || lines.some((line) => line.includes('"'))) continue
    for (const [place, { cells }] of rows.entries()) {
      const fields = (lines[place + 1] ?? "").split(separator)
      assert.strictEqual(fields.length, last + 1)
      for (const [column, cell] of cells.entries()) {
        const figure = cell._tag === "Figure" ? report.figures[cell.id] : undefined
        if (figure === undefined) continue
        const text = (fields[column] ?? "").replace(",", ".")
        const back = text === "" ? null : Math.round(Number(text) * size[figure.unit]) + 0
        assert.strictEqual(back, figure.value === null ? null : figure.value + 0, figure.id)
      }
    }
  }
}

const assertJson = (report: Report.Report): void => {
  const back = JSON.parse(Json.render(report))
  assert.deepStrictEqual(back.figures, { ...report.figures })
  for (const { id } of shownIn(report)) assert.isDefined(back.figures[id], id)
}

const assertGrounded = ({ figures }: Report.Report): void => {
  for (const { id, without } of Object.values(figures))
    assert.strictEqual(Figure.rowsOf(figures, id).length > 0, without === undefined, id)
}

const formats = { HTML: assertHtml, Markdown: assertMarkdown, CSV: assertCsv, JSON: assertJson } as const

describe.each(Object.entries(formats))("%s", (_, check) => {
  it("says every figure of generated partnerships as the document says it", () => {
    fc.assert(
      fc.property(generated, (report) => check(report)),
      { numRuns: 40 },
    )
  })

  it.each(reports)("says every figure of %s as the document says it", (_, make) => check(make()))
})

it.each(reports)("%s: a figure leads to a row, or says why not", (kind, make) => {
  if (kind !== "everything") assertGrounded(make())
})
