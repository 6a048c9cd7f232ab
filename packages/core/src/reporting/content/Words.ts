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

/** The name of a row as people know it; its id when it carries none, nothing when there is no such row. */
export const nameOf = ({ register }: Of, table: string, id: string | null): string => {
  if (id === null) return ""
  const row: Readonly<Record<string, unknown>> | undefined = Register.get(Register.plain(register), table, id)
  if (row === undefined) return id
  const value = row[tables[table as keyof typeof tables]?.title ?? "id"]
  return typeof value === "string" ? value : id
}

/** What a row is and its name: `Mijlpaal: Twaalf trainingen gegeven`. */
export const placeOf = (of: Of, table: string, id: string): string => {
  const found = tables[table as keyof typeof tables]
  const name = nameOf(of, table, id)
  return found === undefined ? name : `${Label.pick(found.label, of.texts.locale)}: ${name}`
}
