/**
 * Registers to test rules with: a test writes the cells that matter, and everything that must be there besides is
 * filled in, down to the rows that are referred to.
 */
import {
  type DomainTables,
  Kind,
  type PartnershipRegister,
  Problem,
  Register,
  tables,
} from "@wijkwijzer/core"
import * as Result from "effect/Result"

type Written = Readonly<Record<string, unknown>>

/** Rows of which only the cells that matter are written; `id` may be left out too. */
export type Given = {
  readonly [K in keyof DomainTables]?: ReadonlyArray<
    Partial<Register.Rows<DomainTables>[K] extends ReadonlyArray<infer R> | undefined ? R : never>
  >
}

/** An organisation, person, … to refer to, other than those that the row refers to already. */
const another = (target: string | null, row: Written): string => {
  let number = 1
  while (Object.values(row).includes(`${target}-${number}`)) number++
  return `${target}-${number}`
}

const fillers: Readonly<Record<string, unknown>> = {
  text: "tekst",
  longText: "tekst",
  integer: 1,
  decimal: 1,
  money: 100_00,
  hours: 100,
  percentage: 10_00,
  date: "2024-01-01",
  instant: "2024-01-01T00:00:00.000Z",
  yesNo: false,
}

/** A register of these rows; whatever must be there besides is made up, and every problem fails the test. */
export const given = (...sets: ReadonlyArray<Given>): PartnershipRegister => {
  const made = new Map<string, Array<Record<string, unknown>>>()
  const rowsOf = (table: string) => {
    const rows = made.get(table) ?? []
    made.set(table, rows)
    return rows
  }
  const need = (table: string, id: string) => {
    if (!rowsOf(table).some((row) => row.id === id)) add(table, { id })
  }
  const add = (table: string, written: Written) => {
    const definition = tables[table as keyof DomainTables]
    const row: Record<string, unknown> = { ...written }
    row.id ??= `${table}-${rowsOf(table).length + 1}`
    rowsOf(table).push(row)
    for (const [name, column] of Object.entries(definition.columns)) {
      const { kind, target, optional, options, minimum } = column
      if (name === "id") continue
      if (row[name] === undefined && !optional && kind !== "references") {
        if (kind === "reference") row[name] = another(target, row)
        else if (kind === "text") row[name] = `tekst van ${row.id}`
        else if (kind === "oneOf") row[name] = Object.keys(options)[0]
        else row[name] = Kind.checkOf(column)(fillers[kind]) ? fillers[kind] : minimum
      }
      if (target === null) continue
      for (const id of [row[name]].flat()) if (typeof id === "string") pending.push([target, id])
    }
  }
  const pending: Array<readonly [string, string]> = []
  for (const set of sets)
    for (const [table, rows] of Object.entries(set)) for (const row of rows) add(table, row as Written)
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) need(...next)
  const result = Register.decode(tables, { revision: 1, rows: Object.fromEntries(made) })
  if (Result.isSuccess(result)) return result.success
  throw new Error(result.failure.map((problem) => Problem.message(problem)).join("\n"))
}
