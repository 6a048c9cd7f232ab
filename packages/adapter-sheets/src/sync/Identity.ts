/**
 * Which row of a tab is which row of the register: by its id, never by its position.
 */
import * as Cells from "./Cells.ts"
import type { Item } from "./Item.ts"
import type { SeenRow, SeenTable } from "./Sighting.ts"
import { placeOf } from "./Sighting.ts"

type Row = { readonly id: string } & Readonly<Record<string, unknown>>

/** What identity is decided by. */
export interface Known {
  /** The row that the workbook last agreed with, or that the store holds now. */
  readonly row: (id: string) => Row | undefined
  /** Ids that the workbook showed when it last agreed. */
  readonly shown: ReadonlySet<string>
  /** The other table that holds this id, if there is one. */
  readonly elsewhere: (id: string) => string | undefined
  /** A row in conflict: the store deleted it and a person changed it. */
  readonly isPending: (id: string) => boolean
}

/** The rows of a tab, told apart. */
export interface Identified {
  /** Rows with an id of their own that can be trusted. */
  readonly rows: ReadonlyMap<string, SeenRow>
  /** Rows that people added. */
  readonly fresh: ReadonlyArray<SeenRow>
  /** Rows that lost their id and are otherwise as they were: they get it back. */
  readonly recovered: ReadonlyMap<string, SeenRow>
  /** Rows of the register that are neither changed nor deleted, for it is not clear where they stand. */
  readonly unclear: ReadonlySet<string>
  /** Some ids could not be read, so that absence says nothing. */
  readonly absenceUnknown: boolean
  readonly items: ReadonlyArray<Item>
}

/** Above this many pairs, only rows that are wholly the same are recognised without their id. */
const mostPairs = 250_000

const group = (seen: SeenTable) => {
  const byId = new Map<string, Array<SeenRow>>()
  const fresh: Array<SeenRow> = []
  let absenceUnknown = false
  for (const row of seen.rows) {
    if (row.idUnreadable) absenceUnknown = true
    else if (row.id !== null) {
      const list = byId.get(row.id)
      if (list === undefined) byId.set(row.id, [row])
      else list.push(row)
    } else if (!Cells.isEmpty(row)) fresh.push(row)
  }
  return { byId, fresh, absenceUnknown }
}

/** Finds rows of the register in rows of the tab that do not carry their id. */
const recogniser = (seen: SeenTable, absent: ReadonlyArray<Row>, others: number) => {
  const columns = [...seen.columns.keys()].filter((column) => column !== "id")
  const exact = new Map<string, Array<Row>>()
  for (const row of absent) {
    const key = Cells.contentOf(row, columns)
    const list = exact.get(key)
    if (list === undefined) exact.set(key, [row])
    else list.push(row)
  }
  const taken = new Set<string>()
  const take = (row: Row | undefined): string | undefined => {
    if (row !== undefined) taken.add(row.id)
    return row?.id
  }
  return {
    same: (row: SeenRow) => {
      const key = Cells.contentOfSeen(row, columns)
      return take(key === null ? undefined : exact.get(key)?.find(({ id }) => !taken.has(id)))
    },
    alike: (row: SeenRow) =>
      absent.length * others > mostPairs
        ? undefined
        : take(absent.find((one) => !taken.has(one.id) && Cells.alike(row, one, columns))),
  }
}

/** Whether a row still stands in its tab, without its id and otherwise as it was. */
export const isRecoverable = (seen: SeenTable, row: Row | undefined): boolean => {
  const columns = [...seen.columns.keys()].filter((column) => column !== "id")
  const content = row === undefined ? null : Cells.contentOf(row, columns)
  return seen.rows.some((one) => one.id === null && Cells.contentOfSeen(one, columns) === content)
}

/** Tells the rows of a tab apart. */
export const identify = (seen: SeenTable, known: Known): Identified => {
  const { byId, fresh, absenceUnknown } = group(seen)
  const items: Array<Item> = []
  const rows = new Map<string, SeenRow>()
  const unclear = new Set<string>()
  const strangers: Array<readonly [id: string, row: SeenRow]> = []
  for (const [id, list] of byId) {
    const [row] = list as [SeenRow]
    const belongs = known.row(id) === undefined ? known.elsewhere(id) : undefined
    if (belongs !== undefined) {
      for (const one of list) {
        const place = placeOf(seen, one, "id")
        items.push({ _tag: "WrongTab", table: seen.table, belongs, id, place })
      }
    } else if (list.length > 1) {
      unclear.add(id)
      const places = list.map((one) => placeOf(seen, one, "id"))
      items.push({ _tag: "DuplicateId", table: seen.table, id, places })
    } else if (known.row(id) !== undefined || known.isPending(id)) rows.set(id, row)
    else strangers.push([id, row])
  }

  const absent = [...known.shown].filter((id) => !byId.has(id)).flatMap((id) => known.row(id) ?? [])
  const recognise = recogniser(seen, absent, strangers.length)
  for (const [id, row] of strangers) {
    const place = placeOf(seen, row, "id")
    const was = recognise.same(row) ?? recognise.alike(row)
    if (was !== undefined) {
      unclear.add(was)
      items.push({ _tag: "IdChanged", table: seen.table, from: was, to: id, place })
    } else rows.set(id, row)
  }

  const recovered = new Map<string, SeenRow>()
  const added: Array<SeenRow> = []
  for (const row of fresh) {
    const was = recognise.same(row)
    if (was === undefined) added.push(row)
    else recovered.set(was, row)
  }
  return { rows, fresh: added, recovered, unclear, absenceUnknown, items }
}
