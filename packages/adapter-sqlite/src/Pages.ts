/**
 * A table read page by page, in id order, without the columns that its rows leave empty: those cost as much to
 * read as filled ones, and most tables have many.
 */
import { Id, type Table } from "@wijkwijzer/core"
import { StoreError } from "@wijkwijzer/core/store"
import type { Cell, TableSql } from "./TableSql.ts"

/** So many rows are read at a time: one by one they take longer, and all at once more memory. */
const size = 1000

/** Some rows, each a list of values. */
export type Page = ReadonlyArray<Array<unknown>>

/** The rows of a table; values at the end of a row that nothing fills may be left out. */
export interface Pages {
  readonly columns: ReadonlyArray<string>
  readonly pages: Iterable<Page>
}

/** Asks for rows with a statement. */
export type Ask = (sql: string, ...values: ReadonlyArray<string | number>) => Page

/**
 * The rows of a table.
 *
 * What its first page leaves empty is put last, and is not read until a row turns up that holds something there.
 */
export const read = (table: Table.Table, sql: TableSql, ask: Ask): Pages => {
  const names = Object.keys(table.columns)
  const first = ask(sql.page(names, []), size)
  if (first.length < size) return { columns: names, pages: [first] }
  const empty = sql.cells.filter(({ at }) => first.every((row) => row[at] === null))
  const emptyNames = new Set(empty.map(({ column }) => column))
  const filled = names.filter((name) => !emptyNames.has(name))
  return { columns: [...filled, ...emptyNames], pages: pagesOf(sql, ask, filled, empty) }
}

function* pagesOf(
  sql: TableSql,
  ask: Ask,
  filled: ReadonlyArray<string>,
  empty: ReadonlyArray<Cell>,
): Generator<Page> {
  let [columns, left] = [filled, empty]
  let last: string | undefined
  const next = (): Page =>
    last === undefined ? ask(sql.page(columns, left), size) : ask(sql.nextPage(columns, left), last, size)
  for (;;) {
    let rows = next()
    if (left.length > 0 && !rows.every((row) => row.pop() === 0)) {
      columns = [...filled, ...empty.map(({ column }) => column)]
      left = []
      rows = next()
    }
    yield rows
    if (rows.length < size) return
    last = lastId(sql.name, rows)
  }
}

/** Where the next page begins. What is no id may not be the text that it is read as, and cannot be gone on from. */
const lastId = (table: string, rows: Page): string => {
  const id = rows.at(-1)?.[0]
  if (Id.isId(id)) return id
  throw new StoreError.Damaged({
    details: [`table ${table} holds ${JSON.stringify(id)} where an id stands`],
  })
}
