/**
 * What one table of a workbook is told once both sides are brought together, and what is remembered of it.
 */
import { Register, type Tables } from "@wijkwijzer/core"
import type { Scalar } from "../workbook/Cell.ts"
import type { Edit } from "../workbook/Edit.ts"
import * as Cells from "./Cells.ts"
import * as Conflicts from "./Conflicts.ts"
import type { Gathered } from "./Gather.ts"
import type { Conflict, Item, Settled } from "./Item.ts"
import * as Marks from "./Marks.ts"
import type { Lookup, Scope } from "./Scope.ts"
import { rowsOf } from "./Scope.ts"
import type { Settlement } from "./Settle.ts"
import type { SeenRow } from "./Sighting.ts"
import * as WorkbookEdits from "./WorkbookEdits.ts"

type Row = { readonly id: string } & Readonly<Record<string, unknown>>

/** One table, and what came of it. */
export interface Given<T extends Tables.Tables> {
  readonly gathered: Gathered
  readonly outcome: Settlement<T>
  readonly scope: Scope
  readonly pen: WorkbookEdits.Pen
  readonly renamed: (column: string, value: unknown) => boolean
  readonly base: Lookup
  /** What the workbook remembers as being in conflict. */
  readonly pending: ReadonlySet<string>
  readonly choose: (conflict: Conflict) => Settled
}

/** What one table is told. */
export interface Delivery {
  readonly edits: ReadonlyArray<Edit>
  readonly items: ReadonlyArray<Item>
  /** What is in conflict, to be remembered. */
  readonly pending: ReadonlyArray<string>
}

/** The rows of the tab by id, rows that get theirs now included. */
const rowsById = <T extends Tables.Tables>({ gathered, outcome }: Given<T>): ReadonlyMap<string, SeenRow> => {
  const rows = new Map(gathered.placed)
  for (const { row, fresh, change } of gathered.wishes)
    if (fresh && row !== null && outcome.granted.has(`${change.table}/${change.id}`)) rows.set(change.id, row)
  return rows
}

interface Earlier {
  readonly conflicts: ReadonlyArray<Conflict>
  /** Names of those that stand as they stood. */
  readonly pending: ReadonlyArray<string>
  /** Cells and rows that are written over now, by choice. */
  readonly overwritten: ReadonlySet<string>
}

/** Conflicts of earlier times, and whether they are settled now. */
const earlierConflicts = (
  { gathered, pending, choose }: Pick<Given<Tables.Tables>, "gathered" | "pending" | "choose">,
  rows: ReadonlyMap<string, SeenRow>,
  now: (id: string) => Row | undefined,
): Earlier => {
  const { seen } = gathered
  const conflicts: Array<Conflict> = []
  const names: Array<string> = []
  const overwritten = new Set<string>()
  const meet = (conflict: Conflict, name: string, place: string): void => {
    const settled = choose(conflict)
    conflicts.push({ ...conflict, settled })
    if (settled === "left") names.push(name)
    if (settled === "store") overwritten.add(place)
  }
  for (const [id, row] of pending.size === 0 ? [] : rows) {
    const there = now(id)
    const key = `${seen.table}/${id}`
    if (there === undefined) {
      const name = Marks.pendingRow(seen.table, id)
      if (pending.has(name)) meet(Conflicts.onRow(seen, id, row), name, key)
      continue
    }
    for (const [column, cell] of row.cells) {
      if (cell._tag === "Unreadable" || Cells.same(cell.value, there[column])) continue
      const name = Marks.pendingCell(seen.table, id, column, cell.value)
      if (pending.has(name))
        meet(Conflicts.onCell(seen, id, row, column, there[column]), name, `${key}/${column}`)
    }
  }
  return { conflicts, pending: names, overwritten }
}

/** What one table of the workbook is to be told. */
export const deliver = <T extends Tables.Tables>(given: Given<T>): Delivery => {
  const { gathered, outcome, scope, pen, base } = given
  const { seen, recovered, unclear, awaited } = gathered
  const { table, tab } = seen
  const plain = Register.plain(outcome.register)
  const lookup: Lookup = (name, id) => Register.get(plain, name, id) as Row | undefined
  const now = (id: string) => lookup(table, id)
  const rows = rowsById(given)

  const column = seen.columns.get("id") as number
  const ids = [...recovered].map(
    ([id, { row }]): Edit => ({ _tag: "SetCell", tab, row, column, value: id satisfies Scalar }),
  )
  const earlier = earlierConflicts(given, rows, now)
  const overwrites = (name: string) => outcome.overwritten.has(name) || earlier.overwritten.has(name)
  const made = WorkbookEdits.make({
    seen,
    placed: rows,
    target: rowsOf(scope, table, plain.rows, lookup),
    base: (id) => base(table, id),
    shown: gathered.shown,
    still: new Set([...unclear, ...awaited]),
    overwrites: (id, of) => overwrites(of === null ? `${table}/${id}` : `${table}/${id}/${of}`),
    pen,
    renamed: given.renamed,
  })

  const pending = new Set(earlier.pending)
  for (const { id, column, value } of made.kept) pending.add(Marks.pendingCell(table, id, column, value))
  for (const one of outcome.conflicts) {
    if (one.table !== table || one.settled !== "left") continue
    if (one._tag === "CellConflict") pending.add(Marks.pendingCell(table, one.id, one.column, one.here))
    else if (one.deletedBy === "store") pending.add(Marks.pendingRow(table, one.id))
  }
  if (gathered.items.some(({ _tag }) => _tag === "MassDeletion")) pending.add(Marks.awaiting(table))
  // A row that somebody worked on and that the store deleted: it is not to come back as a new one.
  const said = new Set([...outcome.conflicts, ...earlier.conflicts].map((one) => `${one.table}/${one.id}`))
  const parted: Array<Conflict> = []
  for (const id of made.left) {
    const row = rows.get(id)
    if (row === undefined || now(id) !== undefined || base(table, id) === undefined) continue
    pending.add(Marks.pendingRow(table, id))
    if (!said.has(`${table}/${id}`)) parted.push(Conflicts.onRow(seen, id, row))
  }
  return {
    edits: [...ids, ...made.edits],
    items: [...made.items, ...earlier.conflicts, ...parted],
    pending: [...pending],
  }
}
