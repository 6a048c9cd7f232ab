/**
 * What is wrong with rows or changes, each with its place.
 */
import * as Label from "../values/Label.ts"
import type { Locale } from "../values/Locale.ts"

/** Where a problem stands. `row` is the position in the list that was handed in, from 0. */
export interface Place {
  readonly table: string
  readonly id: string | null
  readonly column: string | null
  readonly row: number | null
}

/** One thing that is wrong. */
export type Problem = Place &
  (
    | { readonly _tag: "NotARegister"; readonly value: unknown }
    | { readonly _tag: "UnknownTable" }
    | { readonly _tag: "NotRows"; readonly value: unknown }
    | { readonly _tag: "NotARow"; readonly value: unknown }
    | { readonly _tag: "UnknownColumn"; readonly value: unknown }
    | { readonly _tag: "MissingValue"; readonly expected: Label.Label }
    | { readonly _tag: "InvalidValue"; readonly value: unknown; readonly expected: Label.Label }
    | { readonly _tag: "DuplicateId" }
    | { readonly _tag: "UnknownReference"; readonly target: string; readonly value: string }
    | { readonly _tag: "NotUnique"; readonly columns: ReadonlyArray<string>; readonly other: string }
    | {
        readonly _tag: "BrokenCheck"
        readonly check: string
        readonly columns: ReadonlyArray<string>
        readonly expected: Label.Label
      }
    | { readonly _tag: "RowExists" }
    | { readonly _tag: "RowAbsent" }
    | { readonly _tag: "Stale"; readonly expectedValue: unknown; readonly actualValue: unknown }
  )

/** Where a problem stands, in one piece: `cost/c-12.project`. */
export const place = (problem: Place): string =>
  problem.table +
  (problem.id !== null ? `/${problem.id}` : problem.row !== null ? `[${problem.row}]` : "") +
  (problem.column === null ? "" : `.${problem.column}`)

const written = (value: unknown): string => {
  if (typeof value === "string") return `"${value}"`
  if (typeof value === "number" || typeof value === "bigint")
    return Object.is(value, -0) ? "-0" : String(value)
  try {
    return (
      JSON.stringify(value, (_, part) => (typeof part === "bigint" ? String(part) : part)) ?? String(value)
    )
  } catch {
    return Object.prototype.toString.call(value)
  }
}

const shown = (value: unknown): string => {
  const text = written(value)
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}

const texts = (problem: Problem): Label.Label => {
  switch (problem._tag) {
    case "NotARegister":
      return Label.make(
        `dit is geen register: er hoort een nummer (revision) en een lijst per tabel (rows) te staan, geen ${shown(problem.value)}`,
        `this is not a register: a number (revision) and a list for each table (rows) belong here, not ${shown(problem.value)}`,
      )
    case "UnknownTable":
      return Label.make(
        "deze tabel bestaat niet; controleer de naam of voeg de tabel toe",
        "there is no such table; check the name or add the table",
      )
    case "NotRows":
      return Label.make(
        `hier hoort een lijst van rijen, geen ${shown(problem.value)}`,
        `a list of rows belongs here, not ${shown(problem.value)}`,
      )
    case "NotARow":
      return Label.make(`${shown(problem.value)} is geen rij`, `${shown(problem.value)} is not a row`)
    case "UnknownColumn":
      return Label.make(
        `deze kolom bestaat niet; haal ${shown(problem.value)} weg of voeg de kolom toe`,
        `there is no such column; remove ${shown(problem.value)} or add the column`,
      )
    case "MissingValue":
      return Label.make(
        `er is niets ingevuld; vul in: ${problem.expected.nl}`,
        `nothing is filled in; fill in: ${problem.expected.en}`,
      )
    case "InvalidValue":
      return Label.make(
        `${shown(problem.value)} past hier niet; verwacht: ${problem.expected.nl}`,
        `${shown(problem.value)} does not fit here; expected: ${problem.expected.en}`,
      )
    case "DuplicateId":
      return Label.make(
        "deze code staat er al; geef elke rij een eigen code",
        "this id is already taken; give each row an id of its own",
      )
    case "UnknownReference":
      return Label.make(
        `er is geen ${problem.target} met code "${problem.value}"; voeg die toe of kies een andere`,
        `there is no ${problem.target} with id "${problem.value}"; add it or choose another`,
      )
    case "NotUnique":
      return Label.make(
        `${problem.columns.join(" + ")} staat ook in rij "${problem.other}"; houd er één over`,
        `${problem.columns.join(" + ")} also stands in row "${problem.other}"; keep one of them`,
      )
    case "BrokenCheck":
      return Label.make(
        `de waarden passen niet bij elkaar: ${problem.expected.nl}`,
        `the values do not go together: ${problem.expected.en}`,
      )
    case "RowExists":
      return Label.make("deze rij bestaat al; wijzig haar", "this row already exists; update it")
    case "RowAbsent":
      return Label.make(
        "deze rij bestaat niet (meer); lees opnieuw",
        "there is no such row (any more); read again",
      )
    case "Stale":
      return Label.make(
        `de wijziging gaat uit van ${shown(problem.expectedValue)}, maar er staat ${shown(problem.actualValue)}; lees opnieuw`,
        `the change starts from ${shown(problem.expectedValue)}, but ${shown(problem.actualValue)} stands there; read again`,
      )
  }
}

/** A problem as a sentence: its place, what is wrong, and what to do. */
export const message = (problem: Problem, locale: Locale = "en"): string =>
  `${place(problem)}: ${Label.pick(texts(problem), locale)}`
