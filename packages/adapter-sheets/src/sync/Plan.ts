/**
 * What a sync would change, where, and what stands in its way: pure, so that it can be shown before it is done.
 */
import { type Change, Register, type Table, type Tables } from "@wijkwijzer/core"
import type { Edit } from "../workbook/Edit.ts"
import * as Cells from "./Cells.ts"
import { deliver } from "./Deliver.ts"
import * as Gather from "./Gather.ts"
import * as Identity from "./Identity.ts"
import type { Conflict, Item, Settled } from "./Item.ts"
import * as Lock from "./Locks.ts"
import type * as Marks from "./Marks.ts"
import type { Lookup, Scope } from "./Scope.ts"
import { rowsOf } from "./Scope.ts"
import { settle } from "./Settle.ts"
import type { SeenTable, Sighting } from "./Sighting.ts"
import { placeOf } from "./Sighting.ts"
import * as WorkbookEdits from "./WorkbookEdits.ts"

type Row = { readonly id: string } & Readonly<Record<string, unknown>>

/** What may be decided beforehand. */
export interface Choices<T extends Tables.Tables> {
  /** What is closed to change. Nothing when left out. */
  readonly locks?: Lock.Locks<T>
  /** How a conflict is settled; `left` when left out: both sides keep what they have, and it is reported again. */
  readonly choose?: (conflict: Conflict) => Settled
  /** From when on deletions must be confirmed: more than 5 rows and 10 percent when left out, or all of a table. */
  readonly deletions?: Gather.DeletionLimit
  /** Tables of which somebody confirmed that the rows are to go. */
  readonly confirmed?: ReadonlyArray<string>
}

/** What a plan is made from. */
export interface Input<T extends Tables.Tables> extends Choices<T> {
  readonly tables: T
  /** The store's register, as the workbook last agreed with it, table by table. */
  readonly base: Register.Register<T>
  /** The store's register now. */
  readonly store: Register.Register<T>
  readonly memory: Marks.Memory
  readonly seen: Sighting
  readonly scope: Scope
  /** Writes a value as a cell of this workbook holds it; rows are named as this register names them. */
  readonly pen: (register: Register.Register<T>) => WorkbookEdits.Pen
  /** Gives an id for a new row of a table, another one at each call. */
  readonly newId: (table: string) => string
}

/** What a sync would do. */
export interface Plan<T extends Tables.Tables> {
  /** What goes to the store, on its revision. */
  readonly changes: ReadonlyArray<Change.Change>
  /** Ids for rows that people added: written to the workbook before anything goes to the store. */
  readonly ids: ReadonlyArray<Edit>
  /** What goes to the workbook after that. */
  readonly edits: ReadonlyArray<Edit>
  /** What the workbook is to remember, when the store is at this revision after the changes. */
  readonly remember: (revision: number) => Marks.Memory
  /** Nothing that the workbook shows differs from what it last agreed with: it need not remember a new revision. */
  readonly unchanged: boolean
  /** The register as it will be. */
  readonly register: Register.Register<T>
  /** Everything found and decided, with its place. */
  readonly items: ReadonlyArray<Item>
}

const defaultLimit: Gather.DeletionLimit = { rows: 5, percent: 10 }

const lookupIn = <T extends Tables.Tables>(register: Register.Register<T>): Lookup => {
  const plain = Register.plain(register)
  return (table, id) => Register.get(plain, table, id) as Row | undefined
}

const tableOf = (tables: Tables.Tables, name: string): Table.Table | undefined =>
  Object.hasOwn(tables, name) ? tables[name] : undefined

/** Whether a scope holds the same rows in two registers, as far as the workbook shows them. */
const sameRows = (a: ReadonlyArray<Row>, b: ReadonlyArray<Row>, { columns }: SeenTable): boolean =>
  a.length === b.length &&
  a.every((row, at) => {
    const other = b[at] as Row
    return row === other || [...columns.keys()].every((column) => Cells.same(row[column], other[column]))
  })

/** Rows that are gone from their own tab and stand in that of another table: by id, the table that they belong to. */
const strayedRows = (
  sightings: ReadonlyArray<SeenTable>,
  shown: ReadonlyMap<string, ReadonlyArray<Row>>,
  known: Lookup,
): ReadonlyMap<string, string> => {
  const strayed = new Map<string, string>()
  const present = new Map(
    sightings.map(({ table, rows }) => [table, new Set(rows.map(({ id }) => id))] as const),
  )
  for (const seen of sightings) {
    for (const { id } of seen.rows) {
      if (id === null || known(seen.table, id) !== undefined) continue
      const from = sightings.find(
        ({ table }) =>
          table !== seen.table &&
          known(table, id) !== undefined &&
          present.get(table)?.has(id) !== true &&
          shown.get(table)?.some((row) => row.id === id) === true,
      )
      if (from !== undefined && !Identity.isRecoverable(from, known(from.table, id)))
        strayed.set(id, from.table)
    }
  }
  return strayed
}

/** More rows of one table than this are remembered as the table: a mark is small. */
const mostHeld = 100

/** Rows of which it is not clear where they stand, or the whole table when there are many. */
const heldRows = ({ seen, unclear, awaited }: Gather.Gathered): ReadonlyArray<string> => {
  const ids = new Set([...unclear, ...awaited])
  return ids.size > mostHeld ? [seen.table] : [...ids].map((id) => `${seen.table}/${id}`)
}

/** What the workbook agrees with after this: the store's revision, and for what was left alone an earlier one. */
const remembered = (
  before: Marks.Base,
  revision: number,
  tables: ReadonlyArray<string>,
  apart: ReadonlyArray<string>,
): Marks.Base => {
  const rows = apart.filter((name) => name.includes("/"))
  const held = [...tables, ...apart.filter((name) => !name.includes("/"))]
  const agreed = (table: string) => before.held[table] ?? before.revision
  const tableOf = (name: string) => name.slice(0, name.indexOf("/"))
  return {
    revision,
    held: Object.fromEntries(held.map((table) => [table, agreed(table)])),
    rows: Object.fromEntries([
      ...rows.map((name) => [name, before.rows[name] ?? agreed(tableOf(name))] as const),
      ...Object.entries(before.rows).filter(([name]) => held.includes(tableOf(name))),
    ]),
  }
}

/** Makes a plan. */
export const make = <T extends Tables.Tables>(input: Input<T>): Plan<T> => {
  const { tables, base, store, memory, scope, deletions = defaultLimit, confirmed = [] } = input
  const choose = input.choose ?? (() => "left" as const)
  const inBase = lookupIn(base)
  const inStore = lookupIn(store)
  const baseRows = Register.plain(base).rows
  const items: Array<Item> = []
  const sightings = input.seen.tables.filter(
    ({ table, columns }, at, all) =>
      tableOf(tables, table) !== undefined &&
      Object.hasOwn(scope.tables, table) &&
      columns.has("id") &&
      all.findIndex((other) => other.table === table) === at,
  )
  const shown = new Map(
    sightings.map(({ table }) => [table, rowsOf(scope, table, baseRows, inBase)] as const),
  )
  const known: Lookup = (table, id) => inBase(table, id) ?? inStore(table, id)
  const strayed = strayedRows(sightings, shown, known)
  const gathered = sightings.map((seen) =>
    Gather.gather(
      {
        table: tables[seen.table] as Table.Table,
        scope,
        base: inBase,
        store: inStore,
        shown: shown.get(seen.table) ?? [],
        strayed,
        pending: memory.pending,
        choose,
        limit: deletions,
        deletionsConfirmed: confirmed.includes(seen.table),
        newId: input.newId,
      },
      seen,
    ),
  )
  items.push(...gathered.flatMap((one) => one.items))
  const found = new Set(sightings.map(({ table }) => table))
  const missing = Object.keys(scope.tables).filter((name) => !found.has(name))
  for (const name of missing) items.push({ _tag: "TableMissing", table: name })

  const outcome = settle({
    tables,
    base,
    store,
    wishes: gathered.flatMap(({ wishes }) => wishes),
    locks: input.locks ?? Lock.none,
    choose,
  })
  items.push(...outcome.items, ...outcome.conflicts)

  const ids: Array<Edit> = []
  for (const { change, seen, row, fresh } of outcome.granted.values()) {
    if (row === null || !fresh) continue
    const column = seen.columns.get("id") as number
    ids.push({ _tag: "SetCell", tab: seen.tab, row: row.row, column, value: change.id })
    const place = placeOf(seen, row, null)
    items.push({ _tag: "NewId", table: change.table, id: change.id, place })
  }
  for (const change of outcome.changes) {
    const wish = outcome.granted.get(`${change.table}/${change.id}`)
    const column = change._tag === "Update" ? (Object.keys(change.to)[0] ?? null) : null
    const place = wish === undefined || wish.row === null ? null : placeOf(wish.seen, wish.row, column)
    items.push({ _tag: "ToRegister", change, place })
  }

  const [penBefore, penAfter] = [input.pen(base), input.pen(outcome.register)]
  const edits: Array<Edit> = []
  const pending = new Set<string>()
  const held: Array<string> = [...missing]
  let unchanged = true
  for (const one of gathered) {
    const { table } = one.seen
    if (one.held) {
      held.push(table)
      continue
    }
    const delivery = deliver({
      gathered: one,
      outcome,
      scope,
      pen: penAfter,
      renamed: WorkbookEdits.renames(tables[table] as Table.Table, penBefore, penAfter),
      base: inBase,
      pending: memory.pending,
      choose,
    })
    edits.push(...delivery.edits)
    items.push(...delivery.items)
    for (const name of delivery.pending) pending.add(name)
    const now = rowsOf(scope, table, Register.plain(outcome.register).rows, lookupIn(outcome.register))
    if (!sameRows(rowsOf(scope, table, baseRows, inBase), now, one.seen)) unchanged = false
  }
  // What was left alone still agrees with what it agreed with before.
  for (const name of memory.pending) if (held.some((table) => name.startsWith(`${table}/`))) pending.add(name)
  const apart = gathered.flatMap((one) => (one.held ? [] : heldRows(one)))
  return {
    changes: outcome.changes,
    ids,
    edits,
    remember: (revision) => ({ base: remembered(memory.base, revision, held, apart), pending }),
    unchanged,
    register: outcome.register,
    items,
  }
}
