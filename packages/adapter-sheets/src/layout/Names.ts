/**
 * How rows are called where other rows refer to them: by title, and with their code where titles are alike.
 */
import { Register, type Table, type Tables } from "@wijkwijzer/core"

/** Texts that people take for the same. */
export const settled = (text: string): string =>
  text.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase()

/** What a text points at. */
export type Resolved =
  | { readonly _tag: "One"; readonly id: string }
  | { readonly _tag: "Several"; readonly ids: ReadonlyArray<string> }
  | { readonly _tag: "None" }

/** The names of one table's rows. */
export interface Names {
  readonly shown: (id: string) => string
  readonly all: ReadonlyArray<string>
  readonly resolve: (text: string) => Resolved
}

type Row = { readonly id: string } & Readonly<Record<string, unknown>>

const oneLine = (value: unknown): string =>
  typeof value === "string" ? value.replace(/\s+/gu, " ").trim() : ""

const one = (id: string): Resolved => ({ _tag: "One", id })

/** Names the rows of a table. */
export const ofRows = (table: Table.Table, rows: ReadonlyArray<Row>): Names => {
  const byTitle = new Map<string, Array<string>>()
  const ids = new Set(rows.map(({ id }) => id))
  const idsSettled = new Set(rows.map(({ id }) => settled(id)))
  for (const row of rows) {
    const key = settled(oneLine(row[table.title]))
    const list = byTitle.get(key)
    if (list === undefined) byTitle.set(key, [row.id])
    else list.push(row.id)
  }
  const shown = new Map<string, string>()
  for (const row of rows) {
    const title = oneLine(row[table.title])
    const key = settled(title)
    // A semicolon parts names in a list; a long title is no name.
    const unfit = title === "" || title.includes(";") || title.length > 200
    const alike = (byTitle.get(key)?.length ?? 0) > 1 || idsSettled.has(key) || title.endsWith(")")
    shown.set(row.id, unfit ? row.id : alike ? `${title} (${row.id})` : title)
  }
  const exact = new Map([...shown].map(([id, text]) => [text, id]))
  return {
    shown: (id) => shown.get(id) ?? id,
    all: [...shown.values()],
    resolve: (text) => {
      const known = exact.get(text) ?? (ids.has(text) ? text : undefined)
      if (known !== undefined) return one(known)
      const key = settled(text)
      const found =
        byTitle.get(key) ?? [...shown].flatMap(([id, name]) => (settled(name) === key ? [id] : []))
      const [first, ...others] = found
      if (first === undefined || key === "") return { _tag: "None" }
      return others.length === 0 ? one(first) : { _tag: "Several", ids: found }
    },
  }
}

/** The names of all tables of a register, each made when it is asked for. */
export const ofRegister = <T extends Tables.Tables>(
  tables: T,
  register: Register.Register<T>,
): ((table: string) => Names | undefined) => {
  const made = new Map<string, Names>()
  return (name) => {
    const table = Object.hasOwn(tables, name) ? tables[name] : undefined
    if (table === undefined) return undefined
    const names =
      made.get(name) ?? ofRows(table, (Register.plain(register).rows[name] ?? []) as ReadonlyArray<Row>)
    made.set(name, names)
    return names
  }
}
