/**
 * Names, labels and sentences from the register and the texts.
 */
import * as Register from "../../register/Register.ts"
import { tables } from "../../tables.ts"
import * as Label from "../../values/Label.ts"
import type { Account } from "../account/Account.ts"
import type { Block, Inline } from "../Report.ts"

type Of = Pick<Account, "register" | "texts">

/** A sentence with `{marks}`, cut into pieces, with figures and dates in the places of the marks. */
export const fill = (sentence: string, marks: Readonly<Record<string, Inline>>): ReadonlyArray<Inline> =>
  sentence
    .split(/\{(\w+)\}/)
    .map((part, at) => (at % 2 === 1 ? (marks[part] ?? `{${part}}`) : part))
    .filter((part) => part !== "")

/** A paragraph with `{marks}`. */
export const say = (sentence: string, marks: Readonly<Record<string, Inline>> = {}): Block => ({
  _tag: "Paragraph",
  text: fill(sentence, marks),
})

/** The label of a column, as forms and workbooks have it. */
export const label = ({ texts }: Of, table: keyof typeof tables, column: string): string => {
  const columns: Readonly<Record<string, { readonly label: Label.Label }>> = tables[table].columns
  const found = columns[column]
  return found === undefined ? column : Label.pick(found.label, texts.locale)
}

/** The label of one of the values that a column allows. */
export const option = ({ texts }: Of, table: keyof typeof tables, column: string, value: string): string => {
  const columns: Readonly<Record<string, { readonly options: Readonly<Record<string, Label.Label>> }>> =
    tables[table].columns
  const found = columns[column]?.options[value]
  return found === undefined ? value : Label.pick(found, texts.locale)
}

interface Spec {
  readonly kind: string
  readonly target: string | null
}

/** What a row without a name of its own belongs to: the names of the first two rows that it refers to. */
const belongings = (of: Of, table: string, row: Readonly<Record<string, unknown>>): string => {
  const columns = (tables[table as keyof typeof tables]?.columns ?? {}) as Readonly<Record<string, Spec>>
  return Object.entries(columns)
    .flatMap(([column, { kind, target }]) => {
      const value = row[column]
      return kind === "reference" && target !== null && typeof value === "string"
        ? [ownName(of, target, value) ?? value]
        : []
    })
    .slice(0, 2)
    .join(", ")
}

const rowOf = ({ register }: Of, table: string, id: string): Readonly<Record<string, unknown>> | undefined =>
  Register.get(Register.plain(register), table, id)

/** The name that stands in a row; `undefined` where its table has none, or there is no such row. */
const ownName = (of: Of, table: string, id: string): string | undefined => {
  const title = tables[table as keyof typeof tables]?.title ?? "id"
  const value = title === "id" ? undefined : rowOf(of, table, id)?.[title]
  return typeof value === "string" ? value : undefined
}

/** The name of a row as people know it; its id when it carries none, nothing when there is no such row. */
export const nameOf = (of: Of, table: string, id: string | null): string =>
  id === null ? "" : (ownName(of, table, id) ?? id)

/**
 * A row in words: its name, or what it belongs to where it has none, such as a report of a partner: its step and the
 * partner. Several rows can belong to the same, so this names none of them for sure.
 */
export const describe = (of: Of, table: string, id: string): string => {
  const row = rowOf(of, table, id)
  if (row === undefined) return id
  const found = ownName(of, table, id) ?? belongings(of, table, row)
  return found === "" ? id : found
}

/** What a row is and its name: `Mijlpaal: Twaalf trainingen gegeven`. */
export const placeOf = (of: Of, table: string, id: string): string => {
  const found = tables[table as keyof typeof tables]
  const name = describe(of, table, id)
  return found === undefined ? name : `${Label.pick(found.label, of.texts.locale)}: ${name}`
}
