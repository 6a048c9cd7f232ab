/**
 * Rows of the register as a table of a report: labels, values and names follow from the table's own columns.
 */
import { tables } from "../../tables.ts"
import type { CalendarDate } from "../../values/CalendarDate.ts"
import type { Block, Cell, ReportColumn, Section, Status } from "../Report.ts"
import type { Context } from "./Context.ts"
import * as Measured from "./measured.ts"
import * as Words from "./Words.ts"

/** Which rows and columns to show. The first column heads the rows. */
export interface RowsTable<Name extends keyof typeof tables> {
  readonly id: string
  readonly caption: string
  readonly table: Name
  readonly columns: ReadonlyArray<string & keyof (typeof tables)[Name]["columns"]>
  readonly rows: ReadonlyArray<{ readonly id: string }>
  /** Columns to leave out where no row fills them; the others stand there empty, which says something too. */
  readonly optional?: ReadonlyArray<string & keyof (typeof tables)[Name]["columns"]>
  /** What to say when there are no rows. */
  readonly empty: string
}

const empty: Cell = { _tag: "Empty" }
const text = (of: string): Cell => (of === "" ? empty : { _tag: "Text", text: of })
const lights: Readonly<Record<string, Status>> = { green: "green", amber: "amber", red: "red", grey: "none" }
const numbers: ReadonlySet<string> = new Set(["integer", "decimal", "money", "hours", "percentage", "date"])
const units = {
  money: "cents",
  hours: "hundredthsOfAnHour",
  percentage: "hundredthsOfAPercent",
  integer: "count",
} as const

const isFigure = (kind: string): kind is keyof typeof units => kind in units

/** The value of a row's column as a cell; a number becomes a figure `TABLE-COLUMN/TABLE:ID`. */
export const cellOf = (
  context: Context,
  table: keyof typeof tables,
  column: string,
  row: { readonly id: string },
): Cell => {
  const columns: Readonly<Record<string, (typeof tables)["cost"]["columns"]["amount"]>> = tables[table]
    .columns as never
  const spec: { readonly kind: string; readonly target: string | null } | undefined = columns[column]
  const value = (row as unknown as Readonly<Record<string, unknown>>)[column]
  if (spec === undefined || value === null || value === undefined) return empty
  if (isFigure(spec.kind)) {
    const id = `${table}-${column}/${table}:${row.id}`
    if (!context.book.has(id))
      context.book.rows(id, {
        table,
        column,
        unit: units[spec.kind],
        rows: [row],
        value: () => value as number,
      })
    return { _tag: "Figure", id }
  }
  const { texts } = context
  switch (spec.kind) {
    case "date":
      return { _tag: "Date", date: value as CalendarDate }
    case "yesNo":
      return text(value === true ? texts.common.yes : texts.common.no)
    case "oneOf": {
      const words = Words.option(context, table, column, value as string)
      const status = table === "statusReport" ? lights[value as string] : undefined
      return status === undefined ? text(words) : { _tag: "Status", status, text: words }
    }
    case "reference":
      return text(Words.nameOf(context, spec.target ?? "", value as string))
    case "references":
      return text(
        (value as ReadonlyArray<string>).map((id) => Words.nameOf(context, spec.target ?? "", id)).join(", "),
      )
    case "decimal": {
      const unit = Measured.unitOf([value as number])
      if (unit === undefined) return text(texts.common.number(value as number))
      const rows = [{ id: row.id, value: value as number }]
      const id = Measured.figure(context, `${table}-${column}/${table}:${row.id}`, table, column, unit, rows)
      return { _tag: "Figure", id }
    }
    default:
      return text(String(value))
  }
}

const isFilled = (row: { readonly id: string }, column: string): boolean => {
  const value = (row as unknown as Readonly<Record<string, unknown>>)[column]
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)
}

/** The rows as a table, or the sentence that says that there are none. */
export const rowsTable = <Name extends keyof typeof tables>(
  context: Context,
  { id, caption, table, columns: asked, optional = [], rows, empty: nothing }: RowsTable<Name>,
): Block => {
  if (rows.length === 0) return Words.say(nothing)
  const columns = asked.filter(
    (column) => !optional.includes(column) || rows.some((row) => isFilled(row, column)),
  )
  const specs: Readonly<Record<string, { readonly kind: string }>> = tables[table].columns
  return {
    _tag: "Table",
    id,
    caption,
    columns: columns.map(
      (column): ReportColumn => ({
        id: column,
        label: Words.label(context, table, column),
        align: numbers.has(specs[column]?.kind ?? "") ? "end" : "start",
      }),
    ),
    rows: rows.map((row) => ({
      id: row.id,
      level: "row",
      cells: columns.map((column) => cellOf(context, table, column, row)),
    })),
  }
}

/** What people wrote in a row, under a heading that says what it is about. */
export interface Written {
  readonly table: keyof typeof tables
  readonly id: string
  readonly about: string
  readonly text: string | null
}

/** A section for each row that holds a text, with the text in it. */
export const written = (prefix: string, items: ReadonlyArray<Written>): ReadonlyArray<Section> =>
  items.flatMap(({ table, id, about, text: of }) =>
    of === null ? [] : [{ id: `${prefix}-${id}`, title: about, blocks: narrative(table, id, of) }],
  )

/** A narrative that people wrote in a row; nothing when the cell is empty. */
export const narrative = (
  table: keyof typeof tables,
  id: string,
  written: string | null,
): ReadonlyArray<Block> =>
  written === null ? [] : [{ _tag: "Narrative", text: written, row: { table, id } }]
