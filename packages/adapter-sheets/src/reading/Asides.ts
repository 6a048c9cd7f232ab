/**
 * Rows of a tab that are no rows of its table: totals, notes below or above it. None is passed over in silence.
 */
import { type Column, Label } from "@wijkwijzer/core"
import { settled } from "../layout/Names.ts"
import { type Cell, saysNothing } from "../workbook/Cell.ts"

const totals: ReadonlySet<string> = new Set(["totaal", "total", "subtotaal", "subtotal", "som", "sum"])

const isTotalText = ({ value }: Cell): boolean =>
  typeof value === "string" && totals.has(settled(value).replace(/:$/, ""))

/** A cell of a row, and the column that it stands in. */
export interface Placed {
  readonly column: Column.Column
  readonly at: number
  readonly cell: Cell
}

/** What a row is instead of a row of the table, at which of its cells, in words. */
export interface Aside {
  readonly at: number
  readonly message: Label.Label
}

const shown = ({ value }: Cell): string => {
  const text = String(value ?? "")
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

const total = ({ at, cell }: Placed): Aside => ({
  at,
  message: Label.make(
    `"${shown(cell)}": dit is als totaal gezien, en niet als rij; is het er wel een, vul dan ook de verplichte kolommen in`,
    `"${shown(cell)}": this is taken for a total, and not for a row; if it is one, fill in the required columns as well`,
  ),
})

const note = ({ at, cell }: Placed): Aside => ({
  at,
  message: Label.make(
    `"${shown(cell)}": dit is als notitie onder de tabel gezien, en niet als rij; is het er wel een, vul dan ook de andere kolommen in`,
    `"${shown(cell)}": this is taken for a note below the table, and not for a row; if it is one, fill in the other columns as well`,
  ),
})

const above = ({ at, cell }: Placed): Aside => ({
  at,
  message: Label.make(
    `"${shown(cell)}": dit staat boven de koppen en is geen rij; hoort het in de tabel, zet het er dan onder`,
    `"${shown(cell)}": this stands above the headers and is no row; if it belongs in the table, put it below them`,
  ),
})

const isRequired = ({ kind, optional }: Column.Column): boolean =>
  !optional && kind !== "id" && kind !== "references"

/**
 * A row below the headers that is not one of the table: without an id, and a total (not all of what a row must have is
 * there), or a lone text under a blank row. `undefined` for a row.
 */
export const below = (cells: ReadonlyArray<Placed>, afterBlank: boolean): Aside | undefined => {
  const id = cells.find(({ column }) => column.kind === "id")
  if (id !== undefined && !saysNothing(id.cell) && !isTotalText(id.cell)) return undefined
  const filled = cells.filter(({ cell }) => !saysNothing(cell))
  const label = filled.find(({ cell }) => isTotalText(cell))
  const complete = cells.every(({ column, cell }) => !isRequired(column) || !saysNothing(cell))
  if (label !== undefined && !complete) return total(label)
  const [only] = filled
  const isNote = afterBlank && filled.length === 1 && cells.length > 2 && typeof only?.cell.value === "string"
  return isNote && only !== undefined ? note(only) : undefined
}

/** A row above the headers in which somebody typed; totals that a template put there are not told. */
export const over = (cells: ReadonlyArray<Placed>): Aside | undefined => {
  if (cells.some(({ cell }) => isTotalText(cell))) return undefined
  const typed = cells.find(({ cell }) => cell.formula === undefined && !saysNothing(cell))
  return typed === undefined ? undefined : above(typed)
}
