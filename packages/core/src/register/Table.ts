/**
 * A table: one kind of record, defined once.
 */
import type { Label } from "../values/Label.ts"
import type { Check } from "./Check.ts"
import * as Column from "./Column.ts"

/** The definition of a table. */
export interface Table<Name extends string = string, Columns extends Column.Columns = Column.Columns> {
  readonly name: Name
  /** What one row is called. */
  readonly label: Label
  /** What the table is called where it stands as a whole, for instance on a tab. */
  readonly plural: Label
  readonly description: Label
  /** Every column, `id` first. */
  readonly columns: Columns
  /** The column by which people recognise a row. */
  readonly title: string
  readonly checks: ReadonlyArray<Check>
  /** Sets of columns whose values together stand in at most one row; rows with an absent value are free. */
  readonly unique: ReadonlyArray<ReadonlyArray<string>>
}

/** A row as a register holds it: every column present, absent values `null`. */
export type Row<T> =
  T extends Table<string, infer C> ? { readonly [K in keyof C]: Column.Value<C[K]> } : never

type OptionalKeys<C> = { [K in keyof C]: undefined extends Column.Input<C[K]> ? K : never }[keyof C]

/** A row as it may be handed in: absent values `null` or left out, ids and dates plain strings. */
export type Input<T> =
  T extends Table<string, infer C>
    ? { readonly [K in Exclude<keyof C, OptionalKeys<C>>]: Column.Input<C[K]> } & {
        readonly [K in OptionalKeys<C>]?: Column.Input<C[K]>
      }
    : never

type WithId<Name extends string, C extends Column.Columns> = {
  readonly id: Column.Column<import("../values/Id.ts").Id<Name>, string>
} & C

/** What `make` needs. */
export interface Definition<C extends Column.Columns> {
  /** What one row is called, in Dutch and English. */
  readonly label: Column.Texts
  /** What the table as a whole is called. */
  readonly plural: Column.Texts
  readonly description: Column.Texts
  readonly columns: C
  /** The column by which people recognise a row; `id` when left out. */
  readonly title?: (keyof C & string) | "id"
  readonly checks?: ReadonlyArray<
    Check<{ readonly id: string } & { readonly [K in keyof C]: Column.Value<C[K]> }>
  >
  readonly unique?: ReadonlyArray<ReadonlyArray<keyof C & string>>
}

/**
 * Defines a table. Its `id` column is added.
 *
 * @example
 * ```ts
 * const vehicle = Table.make("vehicle", {
 *   label: ["Voertuig", "Vehicle"],
 *   plural: ["Voertuigen", "Vehicles"],
 *   description: ["Een dienstfiets of busje.", "A bicycle or van."],
 *   columns: {
 *     name: Column.text(["Naam", "Name"], ["Hoe het heet.", "What it is called."]),
 *     project: Column.optional(Column.reference("project", ["Project", "Project"], ["Waar het voor is.", "What it is for."])),
 *   },
 *   title: "name",
 * })
 * ```
 */
export const make = <const Name extends string, const C extends Column.Columns>(
  name: Name,
  definition: Definition<C>,
): Table<Name, WithId<Name, C>> => {
  const columns = { id: Column.id<Name>(), ...definition.columns } as WithId<Name, C>
  return {
    name,
    label: { nl: definition.label[0], en: definition.label[1] },
    plural: { nl: definition.plural[0], en: definition.plural[1] },
    description: { nl: definition.description[0], en: definition.description[1] },
    columns,
    title: definition.title ?? "id",
    checks: (definition.checks ?? []).map((check) => ({
      ...check,
      label: inWords(check.label, columns),
    })) as ReadonlyArray<Check>,
    unique: definition.unique ?? [],
  }
}

const yesOrNo: Readonly<Record<string, Label>> = {
  true: { nl: "ja", en: "yes" },
  false: { nl: "nee", en: "no" },
}

/** The label of a check, with the labels of columns and options in the places of their marks. */
const inWords = (label: Label, columns: Column.Columns): Label => {
  const fill = (text: string, locale: "nl" | "en"): string =>
    text.replace(/\{(\w+)(?:=([^{}]+))?\}/g, (mark, name: string, option: string | undefined) => {
      const column = Object.hasOwn(columns, name) ? columns[name] : undefined
      const of = option === undefined ? column?.label : (column?.options[option] ?? yesOrNo[option])
      return of?.[locale] ?? mark
    })
  return { nl: fill(label.nl, "nl"), en: fill(label.en, "en") }
}
