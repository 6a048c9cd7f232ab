/**
 * How a layout shows tables in a workbook and reads them back: what a sync and a store take.
 */
import type { Column, Locale, Register, Tables } from "@wijkwijzer/core"
import type { Layout } from "../layout/Layout.ts"
import * as Names from "../layout/Names.ts"
import * as Template from "../layout/Template.ts"
import * as Written from "../layout/Written.ts"
import type { Lens } from "../sync/Lens.ts"
import * as Reading from "./Reading.ts"

/**
 * Shows tables by a layout, in one language.
 *
 * @example
 * ```ts
 * const lens = TeamLens.make(tables, Layout.ofTables(tables), "nl")
 * ```
 */
export const make = <T extends Tables.Tables>(tables: T, layout: Layout, locale: Locale.Locale): Lens<T> => ({
  sight: (snapshot, registers: ReadonlyArray<Register.Register<T>>) => {
    const all = registers.map((register) => Names.ofRegister(tables, register))
    return Reading.read(tables, layout, locale, snapshot, (table) =>
      all.flatMap((names) => names(table) ?? []),
    )
  },
  pen: (register) => {
    const names = Names.ofRegister(tables, register)
    return (table, column, value) =>
      Written.cell(tables[table]?.columns[column] as Column.Column, value, locale, names)
  },
  blueprint: (register, marks, named) =>
    Template.blueprint(tables, register, layout, locale, { marks, named }),
})
