/**
 * A column of a table: what it holds, how it is called in Dutch and English, and what it is for.
 *
 * One column definition is the only one: the row's type, its check, its SQL column, its place in a
 * workbook, its form label and its documentation are all read from it.
 */
import type { CalendarDate } from "../values/CalendarDate.ts"
import type { Hours } from "../values/Hours.ts"
import type { Id } from "../values/Id.ts"
import type { Instant } from "../values/Instant.ts"
import type { Label } from "../values/Label.ts"
import type { Money } from "../values/Money.ts"
import type { Percentage } from "../values/Percentage.ts"
import type { Kind } from "./Kind.ts"

/**
 * A definition of one column. Plain data, but for the phantom that carries its types.
 *
 * `Value` is what a row of a register holds; `Input` is what may be handed in (ids and dates as plain
 * strings, amounts as plain numbers).
 */
export interface Column<out Value = unknown, out Input = unknown> {
  readonly kind: Kind
  readonly label: Label
  readonly description: Label
  /** When true the value may be `null`, and may be left out of the input. */
  readonly optional: boolean
  /** When true the value says something about a living person, and falls under erasure. */
  readonly personal: boolean
  /** For `oneOf`: the values allowed, in order, each with its label. Empty for every other kind. */
  readonly options: Readonly<Record<string, Label>>
  /** For `reference` and `references`: the name of the table referred to. `null` for every other kind. */
  readonly target: string | null
  /** For the number kinds: the lowest value allowed, in the kind's own unit. */
  readonly minimum: number | null
  /** For the number kinds: the highest value allowed, in the kind's own unit. */
  readonly maximum: number | null
  readonly "~types"?: { readonly value: Value; readonly input: Input }
}

/** The columns of a table, by name, in the order in which people see them. */
export type Columns = Readonly<Record<string, Column>>

/** What a row holds in this column. */
export type Value<C> = C extends Column<infer V, unknown> ? V : never

/** What may be handed in for this column. */
export type Input<C> = C extends Column<unknown, infer I> ? I : never

/** A Dutch and an English text, in that order. */
export type Texts = readonly [nl: string, en: string]

/** Bounds of a number column, in its own unit (cents, hundredths of an hour, hundredths of a percent). */
export interface Bounds {
  readonly minimum?: number
  readonly maximum?: number
}

interface Parts {
  readonly options?: Readonly<Record<string, Label>>
  readonly target?: string
  readonly bounds?: Bounds
}

const label = ([nl, en]: Texts): Label => ({ nl, en })

const make = <V, I>(kind: Kind, name: Texts, description: Texts, parts: Parts = {}): Column<V, I> => ({
  kind,
  label: label(name),
  description: label(description),
  optional: false,
  personal: false,
  options: parts.options ?? {},
  target: parts.target ?? null,
  minimum: parts.bounds?.minimum ?? null,
  maximum: parts.bounds?.maximum ?? null,
})

/** The identity of a row. `Table.make` adds it to every table; it is not written by hand. */
export const id = <Name extends string>(): Column<Id<Name>, string> =>
  make("id", ["Code", "Id"], ["Vaste, unieke code van deze rij.", "Stable, unique code of this row."])

/** One line of text, not empty, without line breaks. */
export const text = (name: Texts, description: Texts): Column<string, string> =>
  make("text", name, description)

/** Text of any length, with line breaks. */
export const longText = (name: Texts, description: Texts): Column<string, string> =>
  make("longText", name, description)

/** A whole number. */
export const integer = (name: Texts, description: Texts, bounds?: Bounds): Column<number, number> =>
  make("integer", name, description, bounds ? { bounds } : {})

/** A measured number: finite, with decimals. Not for money, hours or percentages, which are exact. */
export const decimal = (name: Texts, description: Texts, bounds?: Bounds): Column<number, number> =>
  make("decimal", name, description, bounds ? { bounds } : {})

/** An amount in integer euro cents. */
export const money = (name: Texts, description: Texts, bounds?: Bounds): Column<Money, number> =>
  make("money", name, description, bounds ? { bounds } : {})

/** Hours in integer hundredths of an hour. */
export const hours = (name: Texts, description: Texts, bounds?: Bounds): Column<Hours, number> =>
  make("hours", name, description, bounds ? { bounds } : {})

/** A percentage in integer hundredths of a percent. */
export const percentage = (name: Texts, description: Texts, bounds?: Bounds): Column<Percentage, number> =>
  make("percentage", name, description, bounds ? { bounds } : {})

/** A calendar date, `YYYY-MM-DD`. */
export const date = (name: Texts, description: Texts): Column<CalendarDate, string> =>
  make("date", name, description)

/** A moment in time, ISO in UTC. */
export const instant = (name: Texts, description: Texts): Column<Instant, string> =>
  make("instant", name, description)

/** Yes or no. */
export const yesNo = (name: Texts, description: Texts): Column<boolean, boolean> =>
  make("yesNo", name, description)

/** One of a fixed list of values, each with its Dutch and English label. */
export const oneOf = <const O extends Readonly<Record<string, Texts>>>(
  name: Texts,
  description: Texts,
  options: O,
): Column<keyof O & string, keyof O & string> =>
  make("oneOf", name, description, {
    options: Object.fromEntries(Object.entries(options).map(([value, texts]) => [value, label(texts)])),
  })

/** The id of a row in another table, or in the same one. */
export const reference = <const Target extends string>(
  target: Target,
  name: Texts,
  description: Texts,
): Column<Id<Target>, string> => make("reference", name, description, { target })

/** The ids of any number of rows in another table: a set, kept in id order; left out, it is empty. */
export const references = <const Target extends string>(
  target: Target,
  name: Texts,
  description: Texts,
): Column<ReadonlyArray<Id<Target>>, ReadonlyArray<string> | null | undefined> =>
  make("references", name, description, { target })

/** The same column, but its value may be absent (`null`). */
export const optional = <V, I>(column: Column<V, I>): Column<V | null, I | null | undefined> =>
  ({ ...column, optional: true }) as Column<V | null, I | null | undefined>

/** The same column, marked as personal data. */
export const personal = <V, I>(column: Column<V, I>): Column<V, I> => ({ ...column, personal: true })
