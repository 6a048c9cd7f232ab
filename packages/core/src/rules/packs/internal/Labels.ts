/**
 * The labels that the tables give to their choices, as facts.
 */
import type * as Column from "../../../register/Column.ts"
import { type DomainTables, tables } from "../../../tables.ts"
import type { Label } from "../../../values/Label.ts"
import * as Fact from "../../Fact.ts"

/** The label of one choice of a column. */
export const optionOf = <T extends keyof DomainTables & string>(
  table: T,
  column: keyof DomainTables[T]["columns"] & string,
  value: string,
): Label => {
  const columns: Column.Columns = tables[table].columns
  return columns[column]?.options[value] ?? { nl: value, en: value }
}

/** Several labels after one another, as a fact. */
export const listed = (labels: ReadonlyArray<Label>): Fact.Fact =>
  Fact.label({
    nl: labels.map(({ nl }) => nl.toLowerCase()).join(", "),
    en: labels.map(({ en }) => en.toLowerCase()).join(", "),
  })

/** The names of parts of a submission. */
export const parts = (names: ReadonlyArray<string>): Fact.Fact =>
  listed(names.map((name) => optionOf("submissionPart", "part", name)))
