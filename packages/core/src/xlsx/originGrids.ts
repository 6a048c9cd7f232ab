/**
 * The sheets that lead a figure back to rows.
 */
import * as DocumentTexts from "../reporting/DocumentTexts.ts"
import * as Figures from "../reporting/Figure.ts"
import * as Period from "../values/Period.ts"
import { type Book, header, number, plain } from "./Book.ts"
import { type Grid, type GridCell, words } from "./Grid.ts"
import { decimalsOf, largestExact } from "./numbers.ts"

/** A part of a figure: a row of the register, or another figure. */
interface Part {
  readonly table: string
  readonly column: string
  readonly id: string
}

const partsOf = (origin: Figures.Origin): ReadonlyArray<Part> => {
  if (origin._tag !== "Rows") return Figures.partsOf(origin).map((id) => ({ table: "", column: "", id }))
  return origin.ids.map((id) => ({ table: origin.table, column: origin.column ?? "", id }))
}

/** More parts than this make a workbook that is slow to open: the figures that they would be of say how many. */
const most = 200_000

/** The figures whose parts are written, in their order, as long as there is room. */
const written = (figures: ReadonlyArray<Figures.Figure>): ReadonlySet<string> => {
  let room = most
  const found = new Set<string>()
  for (const { id, origin } of figures) {
    const count = partsOf(origin).length
    if (count > room) continue
    room -= count
    found.add(id)
  }
  return found
}

const calculation = ({ report, texts }: Book, origin: Figures.Origin): string => {
  if (origin._tag !== "Rows") return texts.origins[origin._tag]
  if (origin.column === null) return texts.count
  const { locale } = report
  return origin.within === undefined
    ? texts.origins.Rows
    : `${texts.origins.Rows}, ${DocumentTexts.of(locale).within(Period.format(origin.within, locale))}`
}

/** Every figure of the report: its value, how it was reckoned, the clause that asks for it, and why it has no rows. */
export const figures = (book: Book, name: string): Grid => {
  const { report, text, texts } = book
  const all = Object.values(report.figures)
  const complete = written(all)
  const row = (figure: Figures.Figure): ReadonlyArray<GridCell> => {
    const { id, unit, value, origin, clause, without } = figure
    const parts = partsOf(origin).length
    const remarks = [
      ...(without === undefined ? [] : [without]),
      ...(complete.has(id) ? [] : [texts.rowsLeftOut(parts)]),
      ...(value !== null && Math.abs(value) > largestExact ? [texts.tooLarge] : []),
    ]
    return [
      plain(text(name, id)),
      { ...plain(number(report, figure, "sentence", decimalsOf(value ?? 0))), end: true },
      plain(words(texts.units[unit])),
      plain(words(calculation(book, origin))),
      plain({ _tag: "Number", shown: { value: parts, format: "#,##0" } }),
      plain(text(name, clause === undefined ? "" : (report.clauses[clause]?.citation ?? clause))),
      plain(text(name, remarks.join("\n"))),
    ]
  }
  const { columns } = texts
  return {
    name,
    caption: texts.sheets.figures,
    header: header(
      [
        columns.figure,
        columns.value,
        columns.unit,
        columns.calculation,
        columns.parts,
        columns.clause,
        columns.remark,
      ],
      [1, 4],
    ),
    rows: all.map(row),
    widths: [72, 20, 11, 28, 10, 36, 40],
    filter: true,
  }
}

/** The parts of every figure, a row each: rows of the register by table, column and id, or other figures by id. */
export const origins = ({ report, text, texts }: Book, name: string): Grid => {
  const all = Object.values(report.figures)
  const complete = written(all)
  const { columns } = texts
  return {
    name,
    caption: texts.sheets.origins,
    header: header([columns.figure, texts.table, columns.column, columns.id]),
    rows: all
      .filter(({ id }) => complete.has(id))
      .flatMap(({ id, origin }) =>
        partsOf(origin).map((part) =>
          [id, part.table === "" ? columns.figure : part.table, part.column, part.id].map((one) =>
            plain(text(name, one)),
          ),
        ),
      ),
    widths: [72, 22, 22, 72],
    filter: true,
  }
}
