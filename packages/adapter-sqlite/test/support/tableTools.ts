/**
 * Tables as they might be defined next year.
 */
import { type Check, Column, Table } from "@wijkwijzer/core"

/** A table with only what matters to a store. */
export const table = <const Name extends string, const C extends Column.Columns>(
  name: Name,
  columns: C,
  unique: ReadonlyArray<ReadonlyArray<keyof C & string>> = [],
  checks: ReadonlyArray<Check.Check<never>> = [],
) => ({
  ...Table.make(name, {
    label: [name, name],
    plural: [name, name],
    description: [name, name],
    columns,
    unique,
  }),
  checks: checks as ReadonlyArray<Check.Check>,
})

const texts = ["kolom", "column"] as const

export const text = Column.text(texts, texts)
export const longText = Column.longText(texts, texts)
export const integer = Column.integer(texts, texts)
export const decimal = Column.decimal(texts, texts)
export const money = Column.money(texts, texts)
export const date = Column.date(texts, texts)
export const yesNo = Column.yesNo(texts, texts)
export const choice = Column.oneOf(texts, texts, { red: texts, blue: texts })
export const to = <const Target extends string>(target: Target) => Column.reference(target, texts, texts)
export const toMany = <const Target extends string>(target: Target) => Column.references(target, texts, texts)
export const { optional, personal } = Column
