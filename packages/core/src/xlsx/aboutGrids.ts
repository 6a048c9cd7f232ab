/**
 * The sheets about the report: its key figures, its findings, its texts and its clauses.
 */

import * as Wording from "../office/Wording.ts"
import * as Format from "../reporting/Format.ts"
import type { Block } from "../reporting/Report.ts"
import * as Walk from "../reporting/Walk.ts"
import * as CalendarDate from "../values/CalendarDate.ts"
import { type Book, day, header, number, plain } from "./Book.ts"
import * as CellText from "./cellText.ts"
import { type Content, type Grid, words } from "./Grid.ts"
import { decimalsOf } from "./numbers.ts"

/** The figures that a reader must see first, as numbers. */
export const keyFigures = ({ report, text, texts }: Book, name: string): Grid => ({
  name,
  caption: texts.sheets.keyFigures,
  header: header([texts.columns.what, texts.columns.value, texts.columns.figure], [1]),
  rows: Walk.blocks(report).flatMap((block) =>
    block._tag !== "KeyFigures"
      ? []
      : block.items.map(({ label, figure: id }) => {
          const figure = report.figures[id]
          return [
            plain(text(name, label)),
            {
              ...plain(
                figure === undefined
                  ? words(Format.inline(report, { figure: id }))
                  : number(report, figure, "sentence", decimalsOf(figure.value ?? 0)),
              ),
              end: true,
            },
            plain(text(name, id)),
          ]
        }),
  ),
  widths: [40, 22, 44],
  filter: false,
})

/** Every finding, a row each. */
export const findings = ({ report, text, texts }: Book, name: string): Grid => ({
  name,
  caption: texts.sheets.findings,
  header: header(
    [
      texts.columns.severity,
      texts.columns.finding,
      texts.columns.text,
      texts.todo,
      texts.actor,
      texts.dueOn,
      texts.rows,
      texts.columns.clause,
      texts.columns.id,
    ],
    [5],
  ),
  rows: Walk.findings(report).map((finding) => {
    const clauses = finding.clauses.map((id) => report.clauses[id]?.citation ?? id)
    return [
      plain(words(texts.severity[finding.severity])),
      ...[finding.title, Format.sentence(report, finding.text), finding.todo, finding.actor].map((one) =>
        plain(text(name, one)),
      ),
      plain(finding.dueOn === null ? words("") : day(report, finding.dueOn)),
      plain(text(name, finding.rows.map(({ table, id }) => `${table} ${id}`).join("\n"))),
      plain(text(name, clauses.join("\n"))),
      plain(text(name, finding.id)),
    ]
  }),
  widths: [16, 34, 48, 40, 18, 13, 26, 34, 24],
  filter: true,
})

interface Line {
  readonly section: string
  readonly kind: string
  readonly text: string
  readonly from: string
}

const linesOf = ({ report, texts: { kinds } }: Book, section: string, block: Block): ReadonlyArray<Line> => {
  const line = (kind: string, text: string, from = ""): Line => ({ section, kind, text, from })
  switch (block._tag) {
    case "Paragraph":
      return [line(kinds.paragraph, Format.sentence(report, block.text))]
    case "Narrative":
      return [line(kinds.narrative, block.text, `${block.row.table} ${block.row.id}`)]
    case "List":
      return block.items.map((item) => line(kinds.list, Format.sentence(report, item)))
    case "Chart":
      return [line(kinds.chart, `${block.caption}\n${Format.sentence(report, block.message)}`)]
    default:
      return []
  }
}

/** Every text of the report, in the order in which it is read; a text too long for a cell takes several. */
export const textGrid = (book: Book, name: string): Grid => {
  const { report, texts, long } = book
  const { kinds } = texts
  const lines: ReadonlyArray<Line> = [
    { section: "", kind: kinds.title, text: report.title, from: "" },
    ...(report.notice === null ? [] : [{ section: "", kind: kinds.notice, text: report.notice, from: "" }]),
    ...Walk.places(report).flatMap(({ section, number }) => [
      { section: number, kind: kinds.heading, text: section.title, from: section.id },
      ...section.blocks.flatMap((block) => linesOf(book, number, block)),
    ]),
    ...long().map(({ sheet, text }) => ({ section: "", kind: kinds.cell, text, from: sheet })),
  ]
  return {
    name,
    caption: texts.sheets.texts,
    header: header([texts.columns.section, texts.columns.kind, texts.columns.text, texts.columns.from]),
    rows: lines.flatMap(({ section, kind, text, from }) => {
      const pieces = CellText.pieces(CellText.tidy(text))
      const [origin = ""] = CellText.pieces(CellText.tidy(from))
      return pieces.map((piece, at) =>
        [section, pieces.length === 1 ? kind : `${kind} (${at + 1}/${pieces.length})`, piece, origin].map(
          (one) => plain(words(one)),
        ),
      )
    }),
    widths: [11, 20, 100, 28],
    filter: true,
  }
}

/** Every clause that the report names. */
export const clauses = ({ report, text, texts }: Book, name: string): Grid => ({
  name,
  caption: texts.sheets.clauses,
  header: header(
    [
      texts.columns.citation,
      texts.columns.textDate,
      texts.columns.read,
      texts.columns.address,
      texts.columns.id,
    ],
    [1],
  ),
  rows: Object.values(report.clauses).map(({ id, citation, textDate, standing, url }) => {
    const address = Wording.safeAddress(url)
    const link: Content =
      address === undefined ? text(name, url ?? "") : { _tag: "WebLink", text: address, address }
    return [
      plain(text(name, citation)),
      plain(
        textDate === null
          ? words("")
          : CalendarDate.isCalendarDate(textDate)
            ? day(report, textDate)
            : text(name, textDate),
      ),
      plain(words(standing === "V" ? texts.yes : texts.no)),
      plain(link),
      plain(text(name, id)),
    ]
  }),
  widths: [46, 13, 12, 60, 30],
  filter: true,
})
