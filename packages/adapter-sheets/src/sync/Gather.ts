/**
 * Gathers what people want out of what was seen of one table: changes, deletions and new rows, and what is refused
 * or unclear from the start.
 */
import type { Change, Table } from "@wijkwijzer/core"
import * as Cells from "./Cells.ts"
import * as Conflicts from "./Conflicts.ts"
import * as Identity from "./Identity.ts"
import type { Conflict, Item, Refusal, Settled } from "./Item.ts"
import * as Marks from "./Marks.ts"
import * as Reshuffle from "./Reshuffle.ts"
import type { Lookup, Scope } from "./Scope.ts"
import { holds } from "./Scope.ts"
import type { SeenRow, SeenTable } from "./Sighting.ts"
import { placeOf } from "./Sighting.ts"
import type { Wish } from "./Wish.ts"
import * as Wishes from "./Wish.ts"

type Row = { readonly id: string } & Readonly<Record<string, unknown>>

/** From how many deletions on a person is asked: more than `rows`, and more than `percent` of what was shown. */
export interface DeletionLimit {
  readonly rows: number
  readonly percent: number
}

/** What is known of the register around one table. */
export interface Around {
  readonly table: Table.Table
  readonly scope: Scope
  /** The rows that the workbook last agreed with, and those of the store now. */
  readonly base: Lookup
  readonly store: Lookup
  /** The rows that the workbook showed when it last agreed. */
  readonly shown: ReadonlyArray<Row>
  /** Rows that were found in the tab of another table: by id, the table that they belong to. */
  readonly strayed: ReadonlyMap<string, string>
  readonly pending: ReadonlySet<string>
  readonly choose: (conflict: Conflict) => Settled
  readonly limit: DeletionLimit
  readonly deletionsConfirmed: boolean
  readonly newId: (table: string) => string
}

/** What was gathered from one table. */
export interface Gathered {
  readonly seen: SeenTable
  readonly wishes: ReadonlyArray<Wish>
  /** Rows of the tab by the id of the row of the register that they are. */
  readonly placed: ReadonlyMap<string, SeenRow>
  /** Rows that got their id back, by id. */
  readonly recovered: ReadonlyMap<string, SeenRow>
  /** Rows that stay as they are in register and workbook. */
  readonly unclear: ReadonlySet<string>
  /** Ids of the rows that the workbook was given, when it last agreed. */
  readonly shown: ReadonlySet<string>
  /** Rows whose absence is not taken as a deletion; they do not come back either. */
  readonly awaited: ReadonlySet<string>
  /** The whole table is left alone. */
  readonly held: boolean
  readonly items: ReadonlyArray<Item>
}

const inScope = (around: Around, row: Row | undefined): boolean => {
  const { scope, table, store, base } = around
  const of = Object.hasOwn(scope.tables, table.name) ? scope.tables[table.name] : undefined
  const lookup: Lookup = (name, id) => store(name, id) ?? base(name, id)
  return of !== undefined && row !== undefined && holds(of.where, row, lookup)
}

/** Why a change may not be made from this workbook, if it may not. */
const refusal = (around: Around, change: Change.Change): Refusal | undefined => {
  const { scope, table, base, store } = around
  const of = Object.hasOwn(scope.tables, table.name) ? scope.tables[table.name] : undefined
  if (of === undefined) return { _tag: "BeyondScope" }
  if (!of.editable) return { _tag: "LookOnly" }
  const before = store(table.name, change.id) ?? base(table.name, change.id)
  if (before !== undefined && !inScope(around, before)) return { _tag: "BeyondScope" }
  if (change._tag === "Delete") return undefined
  const after = (change._tag === "Insert" ? change.row : { ...before, ...change.to }) as Row
  return inScope(around, after) ? undefined : { _tag: "BeyondScope" }
}

/** What one known row asks for. A conflict of earlier times asks for nothing, until it is settled for the workbook. */
const wishOf = (around: Around, seen: SeenTable, id: string, row: SeenRow): Change.Change | undefined => {
  const { table, base, store, pending, scope, choose } = around
  const was = base(table.name, id)
  const now = store(table.name, id)
  const isPending = (column: string, value: unknown): boolean =>
    pending.has(Marks.pendingCell(table.name, id, column, value)) &&
    choose(Conflicts.onCell(seen, id, row, column, now?.[column] ?? null)) !== "workbook"
  if (was !== undefined) return Wishes.update(seen, row, was, isPending)
  if (pending.has(Marks.pendingRow(table.name, id)) && choose(Conflicts.onRow(seen, id, row)) !== "workbook")
    return undefined
  const others = now ?? scope.tables[table.name]?.fixed ?? {}
  const change = Wishes.insert(table, row, id, others)
  if (now === undefined) return change
  // Cells that cannot be read, or are in conflict already, say nothing against what the store holds.
  const silent = [...row.cells].flatMap(([column, cell]) =>
    cell._tag === "Unreadable" || isPending(column, cell.value) ? [[column, now[column]] as const] : [],
  )
  return { ...change, row: { ...change.row, ...Object.fromEntries(silent), id } }
}

/** Whether these are more deletions than a person may make without being asked. */
const isMass = (deleted: number, shown: number, { rows, percent }: DeletionLimit): boolean =>
  (deleted > rows && deleted * 100 > shown * percent) || (deleted === shown && deleted > 1)

/** Gathers what people want of one table. */
export const gather = (around: Around, seen: SeenTable): Gathered => {
  const { table, base, store, pending, newId, scope, limit } = around
  const { name } = table
  const known = (id: string) => base(name, id) ?? store(name, id)
  const shownIds = new Set(around.shown.map(({ id }) => id))
  const identified = Identity.identify(seen, {
    row: known,
    shown: shownIds,
    elsewhere: (id) => around.strayed.get(id),
    isPending: (id) => pending.has(Marks.pendingRow(name, id)),
  })
  const { recovered } = identified
  const strays = [...around.strayed].flatMap(([id, belongs]) => (belongs === name ? [id] : []))
  const unclear = new Set([...identified.unclear, ...strays])
  const placed = new Map([...identified.rows, ...recovered])
  const items: Array<Item> = [...identified.items]
  const columns = [...seen.columns.keys()].filter((column) => column !== "id")
  const nothing = { seen, placed, recovered, unclear, shown: shownIds, awaited: new Set<string>() }

  const changed: Array<Reshuffle.Changed> = []
  const wishes: Array<Wish> = []
  const refuse = (change: Change.Change, row: SeenRow | null, why: Refusal, fresh: boolean) => {
    const column = change._tag === "Update" ? (Object.keys(change.to)[0] ?? null) : null
    const place = row === null ? null : placeOf(seen, row, column)
    items.push({ _tag: "Refused", table: name, id: fresh ? null : change.id, change, why, place })
  }
  const ask = (change: Change.Change, row: SeenRow | null, fresh: boolean) => {
    const why = refusal(around, change)
    if (why === undefined) wishes.push({ change, seen, row, fresh })
    else refuse(change, row, why, fresh)
  }

  for (const [id, row] of placed) {
    const change = wishOf(around, seen, id, row)
    if (change === undefined) continue
    const was = base(name, id)
    if (was !== undefined) changed.push({ row, base: was })
    const blind = was === undefined && store(name, id) === undefined ? Wishes.unreadable(row) : []
    if (blind.length > 0)
      items.push({ _tag: "HeldBack", table: name, columns: blind, place: placeOf(seen, row, null) })
    else ask(change, row, false)
  }
  const reshuffled = Reshuffle.find(changed, columns)
  const [first] = changed.filter(({ base: { id } }) => id === reshuffled[0])
  if (first !== undefined) {
    const place = placeOf(seen, first.row, null)
    return {
      ...nothing,
      wishes: [],
      held: true,
      items: [...identified.items, { _tag: "Reshuffled", table: name, ids: reshuffled, place }],
    }
  }

  for (const row of identified.fresh) {
    const blind = Wishes.unreadable(row)
    const place = placeOf(seen, row, null)
    if (blind.length > 0) items.push({ _tag: "HeldBack", table: name, columns: blind, place })
    else ask(Wishes.insert(table, row, newId(name), scope.tables[name]?.fixed ?? {}), row, true)
  }

  const gone = around.shown.filter(
    ({ id }) => !placed.has(id) && !unclear.has(id) && store(name, id) !== undefined,
  )
  const editable = scope.tables[name]?.editable === true
  const isMany = isMass(gone.length, around.shown.length, limit) || pending.has(Marks.awaiting(name))
  const mass = editable && gone.length > 0 && isMany && !around.deletionsConfirmed
  if (identified.absenceUnknown || mass) {
    if (mass && !identified.absenceUnknown) {
      const ids = gone.map(({ id }) => id)
      items.push({ _tag: "MassDeletion", table: name, ids, of: around.shown.length, title: seen.title })
    }
    return { ...nothing, wishes, held: false, items, awaited: new Set(gone.map(({ id }) => id)) }
  }
  for (const row of gone) ask({ _tag: "Delete", table: name, id: row.id, row }, null, false)
  return { ...nothing, wishes, held: false, items }
}

/** Whether a cell that was read says what a row holds. */
export const says = (row: SeenRow, column: string, value: unknown): boolean => {
  const cell = row.cells.get(column)
  return cell?._tag === "Read" && Cells.same(cell.value, value)
}
