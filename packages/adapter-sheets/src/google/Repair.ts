/**
 * A person moved rows between our reading and our writing, so that cells of other rows were written over, or another
 * row was deleted. From the reading before the write, what was there is put back, and what was meant is done.
 */
import type { Cell } from "../workbook/Cell.ts"
import { scalarOf } from "../workbook/Edit.ts"
import type { Snapshot, Tab } from "../workbook/Snapshot.ts"
import type { Placed } from "./Located.ts"
import type { CellData, Request } from "./Requests.ts"
import * as Rows from "./Rows.ts"
import * as Values from "./Values.ts"
import type { Touched } from "./Verify.ts"

interface Repairing {
  readonly before: Tab
  readonly after: Tab
  readonly keyBefore: number
  readonly keyAfter: number
  readonly column: (column: number) => number | undefined
}

const keys = (tab: Tab, column: number): ReadonlyMap<string, number> =>
  new Map(
    tab.rows.flatMap((_, row) => {
      const { value } = Rows.cellAt(tab, row, column)
      return typeof value === "string" && value !== "" ? [[value, row] as const] : []
    }),
  )

const set = (tab: Tab, row: number, column: number, data: CellData): Request => ({
  updateCells: {
    rows: [{ values: [data] }],
    fields: "userEnteredValue",
    start: { sheetId: Number(tab.key), rowIndex: row, columnIndex: column },
  },
})

const cellRepairs = (
  { before, after, keyBefore, keyAfter, column }: Repairing,
  placed: ReadonlyArray<Placed>,
  wrong: ReadonlyArray<Touched>,
): ReadonlyArray<Request> => {
  const keysBefore = keys(before, keyBefore)
  const keysAfter = keys(after, keyAfter)
  const meant = new Map<string, Cell>()
  for (const { edit } of placed) {
    if (edit._tag === "SetCell" && edit.tab === before) {
      meant.set(`${edit.row}:${edit.column}`, { value: scalarOf(edit.value) })
    }
  }
  /** What should stand in a cell: ours where an edit was meant for it, or else what stood there. */
  const rightful = (row: number, at: number): Cell =>
    meant.get(`${row}:${at}`) ?? Rows.cellAt(before, row, at)
  const columns = [
    ...new Set(
      placed.flatMap(({ edit }) => (edit._tag === "SetCell" && edit.tab === before ? [edit.column] : [])),
    ),
  ]
  const written = new Set([...meant.values()].map(({ value }) => value))
  const wrongRows = new Set(wrong.map(({ key }) => key))
  return [...keysAfter].flatMap(([key, row]) => {
    const was = keysBefore.get(key)
    if (was === undefined) return []
    return columns.flatMap((at) => {
      const now = column(at)
      if (now === undefined) return []
      const cell = Rows.cellAt(after, row, now)
      const right = rightful(was, at)
      if (Rows.sameCell(cell, right)) return []
      const isOurs = cell.formula === undefined && written.has(cell.value)
      const isMissing = wrongRows.has(key) && Rows.sameCell(cell, Rows.cellAt(before, was, at))
      return isOurs || isMissing ? [set(after, row, now, Values.restored(right))] : []
    })
  })
}

const isKeyless = (tab: Tab, row: number, key: number): boolean => Rows.isBlankAt(tab, row, key)

/** Cells of ours in a row that has no key: what stood there follows from the rest of the row, or is nothing. */
const keylessRepairs = (
  { before, after, keyBefore, keyAfter, column }: Repairing,
  placed: ReadonlyArray<Placed>,
  wrong: ReadonlyArray<Touched>,
): ReadonlyArray<Request> =>
  placed.flatMap(({ edit }) => {
    if (edit._tag !== "SetCell" || edit.tab !== before || edit.value === null) return []
    const at = wrong.find(({ row }) => row === edit.row)?.to
    const now = column(edit.column)
    if (at === undefined || now === undefined || !isKeyless(after, at, keyAfter)) return []
    if (!Rows.sameCell(Rows.cellAt(after, at, now), { value: scalarOf(edit.value) })) return []
    const columns = before.columns.flatMap((_, index) => (index === edit.column ? [] : [index]))
    const alike = before.rows.findIndex(
      (_, row) =>
        isKeyless(before, row, keyBefore) &&
        columns.every((index) => {
          const to = column(index)
          return (
            to === undefined || Rows.sameCell(Rows.cellAt(before, row, index), Rows.cellAt(after, at, to))
          )
        }),
    )
    const was = alike < 0 ? { value: null } : Rows.cellAt(before, alike, edit.column)
    return [set(after, at, now, Values.restored(was))]
  })

const rowRepairs = (
  { before, after, keyBefore, keyAfter }: Repairing,
  placed: ReadonlyArray<Placed>,
  wrong: ReadonlyArray<Touched>,
): ReadonlyArray<Request> => {
  const sheetId = Number(after.key)
  const keysAfter = keys(after, keyAfter)
  const stays = wrong.flatMap(({ to, key }) => (to === undefined ? [keysAfter.get(key) ?? []].flat() : []))
  if (stays.length === 0) return []
  const meant = new Set(
    placed.flatMap(({ edit }) => (edit._tag === "DeleteRow" && edit.tab === before ? [edit.row] : [])),
  )
  const standing = new Set(after.rows.map((_, row) => Rows.fingerprint(after, row)))
  const lost = before.rows.flatMap((_, row) => {
    if (meant.has(row)) return []
    const { value } = Rows.cellAt(before, row, keyBefore)
    const isThere =
      typeof value === "string" && value !== ""
        ? keysAfter.has(value)
        : Rows.isBlankRow(before, row) || standing.has(Rows.fingerprint(before, row))
    return isThere ? [] : [row]
  })
  const back = lost.map((row) => ({ values: (before.rows[row] ?? []).map(Values.restored) }))
  const end = after.rows.length
  const range = { sheetId, dimension: "ROWS" as const, startIndex: end, endIndex: end + back.length }
  const putBack: ReadonlyArray<Request> =
    back.length === 0
      ? []
      : [
          { insertDimension: { range, inheritFromBefore: end > 0 } },
          {
            updateCells: {
              rows: back,
              fields: "userEnteredValue",
              start: { sheetId, rowIndex: end, columnIndex: 0 },
            },
          },
        ]
  const goes = [...stays]
    .sort((a, b) => b - a)
    .map((row): Request => ({ deleteDimension: { range: { ...range, startIndex: row, endIndex: row + 1 } } }))
  return [...putBack, ...goes]
}

/** The requests that put it right, by the reading before the write and one after it. */
export const repairs = (
  before: Snapshot,
  after: Snapshot,
  placed: ReadonlyArray<Placed>,
  wrong: ReadonlyArray<Touched>,
): ReadonlyArray<Request> => {
  const tabs = [...new Set(wrong.map(({ tab }) => tab.key))]
  return tabs.flatMap((key) => {
    const [was, now] = [before, after].map(({ tabs: all }) => all.find((tab) => tab.key === key))
    if (was === undefined || now === undefined) return []
    const places = Rows.places(was, now)
    if (places.key === undefined) return []
    const here = wrong.filter(({ tab }) => tab.key === key)
    const repairing: Repairing = {
      before: was,
      after: now,
      keyBefore: places.key.before,
      keyAfter: places.key.after,
      column: places.column,
    }
    return [
      ...cellRepairs(repairing, placed, here),
      ...keylessRepairs(repairing, placed, here),
      ...rowRepairs(repairing, placed, here),
    ]
  })
}
