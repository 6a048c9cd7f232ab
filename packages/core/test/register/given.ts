/**
 * What the tests of the kernel share: registers made or refused, and the naive ways to the same answers.
 */
import * as Result from "effect/Result"
import { type Change, Problem, Register, type Tables } from "../../src/register/index.ts"

/** A row of whatever table. */
export type AnyRow = { readonly id: string } & Readonly<Record<string, unknown>>

/** The register, or an error that lists the problems. */
export const made = <T extends Tables.Tables>(tables: T, rows: Register.Rows<T>): Register.Register<T> =>
  succeeded(Register.make(tables, rows))

/** What succeeded, or an error that lists the problems. */
export const succeeded = <A>(result: Result.Result<A, ReadonlyArray<Problem.Problem>>): A =>
  Result.getOrThrowWith(
    result,
    (problems) => new Error(problems.map((problem) => Problem.message(problem)).join("\n")),
  )

/** The problems of what was refused. */
export const refused = (
  result: Result.Result<unknown, ReadonlyArray<Problem.Problem>>,
): ReadonlyArray<Problem.Problem> => Result.getOrThrow(Result.flip(result))

/** The same, as sentences. */
export const sentences = (
  result: Result.Result<unknown, ReadonlyArray<Problem.Problem>>,
  locale: "nl" | "en" = "en",
): ReadonlyArray<string> => refused(result).map((problem) => Problem.message(problem, locale))

/** Every list of rows, by table. */
export const lists = (
  register: Register.AnyRegister,
): ReadonlyArray<readonly [string, ReadonlyArray<AnyRow>]> =>
  Object.entries(register.rows) as unknown as ReadonlyArray<readonly [string, ReadonlyArray<AnyRow>]>

/** Whether two cells are alike, the long way round. */
export const alike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Changes done one by one on loose rows, and a register made anew of what is left; `null` where that fails. */
export const remade = <T extends Tables.Tables>(
  tables: T,
  register: Register.Register<T>,
  changes: ReadonlyArray<Change.Change>,
): Register.Register<T> | null => {
  const rows = new Map(
    lists(Register.plain(register)).map(([table, list]) => [
      table,
      new Map(list.map((row) => [row.id, row])),
    ]),
  )
  for (const change of changes) {
    const table = rows.get(change.table)
    const now = table?.get(change.id)
    if (table === undefined || (change._tag === "Insert") !== (now === undefined)) return null
    if (change._tag === "Insert") table.set(change.id, change.row)
    else {
      const expected = Object.entries(change._tag === "Update" ? change.from : change.row)
      if (!expected.every(([column, value]) => alike(now?.[column] ?? null, value))) return null
      if (change._tag === "Update") table.set(change.id, { ...(now as AnyRow), ...change.to })
      else table.delete(change.id)
    }
  }
  for (const table of rows.values()) for (const [id, row] of table) if (row.id !== id) return null
  const loose = Object.fromEntries([...rows].map(([table, list]) => [table, [...list.values()]]))
  return Result.getOrElse(
    Register.make(tables, loose as unknown as Register.Rows<T>, register.revision),
    () => null,
  )
}

/** The items of a list in the order that these numbers give. */
export const shuffled = <A>(items: ReadonlyArray<A>, order: ReadonlyArray<number>): ReadonlyArray<A> =>
  items
    .map((item, at) => ({ item, key: order[at % Math.max(1, order.length)] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
