/**
 * The register that a workbook last agreed with.
 */
import { Register, type Tables } from "@wijkwijzer/core"
import type * as Marks from "./Marks.ts"

type Row = { readonly id: string } & Readonly<Record<string, unknown>>

/** Splits `table/id`. */
const split = (name: string): readonly [table: string, id: string] => {
  const at = name.indexOf("/")
  return [name.slice(0, at), name.slice(at + 1)]
}

/** Puts it together out of the registers at its revisions. Tables and rows of other revisions are not checked again. */
export const compose = <T extends Tables.Tables>(
  base: Marks.Base,
  at: (revision: number) => Register.Register<T>,
): Register.Register<T> => {
  const plain = (revision: number) => Register.plain(at(revision))
  const rows: Record<string, ReadonlyArray<{ readonly id: string }>> = { ...plain(base.revision).rows }
  for (const [table, revision] of Object.entries(base.held))
    if (Object.hasOwn(rows, table)) rows[table] = plain(revision).rows[table] ?? []
  const byTable = Map.groupBy(Object.entries(base.rows), ([name]) => split(name)[0])
  for (const [table, held] of byTable) {
    if (!Object.hasOwn(rows, table)) continue
    const list = new Map((rows[table] ?? []).map((row) => [row.id, row]))
    for (const [name, revision] of held) {
      const [, id] = split(name)
      const was = Register.get(plain(revision), table, id) as Row | undefined
      if (was === undefined) list.delete(id)
      else list.set(id, was)
    }
    rows[table] = [...list.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  }
  return { revision: base.revision, rows } as unknown as Register.Register<T>
}
