/**
 * Reads the state's published budget statements: one line for each year, kind and article, in thousands of euros.
 *
 * The form is that of dataset 1 of opendata.rijksbegroting.nl as Open State Foundation publishes it. Supplementary
 * budgets stand in it as the level after the amendment, not as the amendment itself. An empty cell is no amount: 0.
 */
import { CsvError, parse } from "csv-parse/sync"

/** The columns of the file, by what they are to us. */
const headers = {
  year: "Begrotingsjaar",
  kind: "Uitgaven (U) Verplichtingen (V) Ontvangsten (O)",
  chapter: "Begrotingsstaat",
  chapterName: "Begrotingsstaat omschrijving",
  article: "Onderdeel",
  articleName: "Omschrijving",
  design: "ontwerpbegroting",
  adopted: "vastgestelde begroting",
  first: "1ste suppletoire begroting",
  second: "2de suppletoire begroting",
  actual: "Realisatie",
} as const

type Field = keyof typeof headers

const fields = Object.keys(headers) as ReadonlyArray<Field>

const amounts = ["design", "adopted", "first", "second", "actual"] as const

const kinds: ReadonlyArray<string> = ["U", "V", "O"]

/** One article in one year; amounts in thousands of euros, levels after each budget. */
export interface Statement {
  readonly line: number
  readonly year: number
  readonly kind: string
  readonly chapter: string
  readonly chapterName: string
  readonly article: string
  readonly articleName: string
  readonly amounts: Readonly<Record<(typeof amounts)[number], number>>
}

/** Something wrong with the file, with its place. `column` is `null` when the line as a whole is wrong. */
export interface Mistake {
  readonly line: number
  readonly column: string | null
  readonly message: string
}

/** A mistake as a line of text. */
export const format = ({ line, column, message }: Mistake): string =>
  `line ${line}${column === null ? "" : `, column "${column}"`}: ${message}`

/** What a file holds: statements, or everything that is wrong with it. */
export type Outcome =
  | { readonly ok: true; readonly statements: ReadonlyArray<Statement> }
  | { readonly ok: false; readonly mistakes: ReadonlyArray<Mistake> }

interface Line {
  readonly number: number
  readonly cells: ReadonlyArray<string>
}

const lines = (text: string): ReadonlyArray<Line> => {
  const records = parse(text, {
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
  }) as unknown as ReadonlyArray<{
    readonly record: ReadonlyArray<string>
    readonly info: { readonly lines: number }
  }>
  return records.map(({ record, info }) => ({ number: info.lines, cells: record.map((cell) => cell.trim()) }))
}

const missingColumns = (header: Line | undefined): ReadonlyArray<Mistake> =>
  fields
    .filter((field) => header?.cells.includes(headers[field]) !== true)
    .map((field) => ({
      line: header?.number ?? 1,
      column: headers[field],
      message: "this column is missing; the file must have it",
    }))

/** Reads a line, adding what is wrong with it to the list. */
const statementOf = (
  line: Line,
  positions: ReadonlyMap<Field, number>,
  width: number,
  mistakes: Array<Mistake>,
): Statement => {
  const wrong = (field: Field | null, message: string): void => {
    mistakes.push({ line: line.number, column: field === null ? null : headers[field], message })
  }
  const cell = (field: Field): string => line.cells[positions.get(field) ?? -1] ?? ""
  const needed = (field: Field): string => {
    if (cell(field) === "") wrong(field, "nothing is filled in")
    return cell(field)
  }
  const code = (field: Field): string => {
    const text = needed(field)
    if (text !== "" && !/^[A-Za-z0-9]+$/.test(text))
      wrong(field, `"${text}" is not a code of letters and digits`)
    return text
  }
  const amount = (field: (typeof amounts)[number]): number => {
    const text = cell(field)
    const value = Number(text)
    if (/^-?\d{0,10}$/.test(text) && Number.isInteger(value)) return value
    wrong(field, `"${text}" is not a whole number of thousands of euros`)
    return 0
  }
  if (line.cells.length !== width) {
    wrong(
      null,
      `this line has ${line.cells.length} cells, the header ${width}; a comma inside a cell needs quotes around the cell`,
    )
  }
  const year = needed("year")
  if (year !== "" && !/^(19|20)\d\d$/.test(year)) wrong("year", `"${year}" is not a year`)
  const kind = needed("kind")
  if (kind !== "" && !kinds.includes(kind)) wrong("kind", `"${kind}" is not one of ${kinds.join(", ")}`)
  return {
    line: line.number,
    year: Number(year),
    kind,
    chapter: code("chapter"),
    chapterName: needed("chapterName"),
    article: code("article"),
    articleName: needed("articleName"),
    amounts: {
      design: amount("design"),
      adopted: amount("adopted"),
      first: amount("first"),
      second: amount("second"),
      actual: amount("actual"),
    },
  }
}

const duplicates = (statements: ReadonlyArray<Statement>): ReadonlyArray<Mistake> => {
  const seen = new Map<string, number>()
  return statements.flatMap(({ line, year, kind, chapter, article }) => {
    const key = `${year} ${kind} ${chapter} ${article}`
    const first = seen.get(key)
    if (first !== undefined) {
      return [
        { line, column: null, message: `${key} already stands on line ${first}; remove one of the two` },
      ]
    }
    seen.set(key, line)
    return []
  })
}

/** Reads a file: all of it, or every mistake in it. */
export const read = (text: string): Outcome => {
  try {
    return readLines(lines(text))
  } catch (cause) {
    // Quotes that do not close, say: past that point there are no lines to speak of.
    if (!(cause instanceof CsvError)) throw cause
    const line = typeof cause.lines === "number" ? cause.lines : 1
    return { ok: false, mistakes: [{ line, column: null, message: cause.message }] }
  }
}

const readLines = ([header, ...rest]: ReadonlyArray<Line>): Outcome => {
  const missing = missingColumns(header)
  if (header === undefined || missing.length > 0) return { ok: false, mistakes: missing }
  const positions = new Map(fields.map((field) => [field, header.cells.indexOf(headers[field])]))
  const mistakes: Array<Mistake> = []
  const statements = rest.map((line) => statementOf(line, positions, header.cells.length, mistakes))
  const all = [...mistakes, ...duplicates(statements)].sort((a, b) => a.line - b.line)
  return all.length > 0 ? { ok: false, mistakes: all } : { ok: true, statements }
}
