/** The edits of a batch, at the places where their rows and columns are now. */
import * as A1 from "../workbook/A1.ts"
import { type Batch, type Edit, type Entered, isLink, scalarOf } from "../workbook/Edit.ts"
import type { Snapshot, Tab } from "../workbook/Snapshot.ts"
import * as Rows from "./Rows.ts"

/** An edit with its place now, and the place in the snapshot that it was made from. */
export type Located =
  | {
      readonly _tag: "SetCell"
      readonly tab: Tab
      readonly row: number
      readonly column: number
      readonly value: Entered
      readonly from: { readonly row: number }
    }
  | {
      readonly _tag: "InsertRows"
      readonly tab: Tab
      readonly after: number
      readonly rows: ReadonlyArray<ReadonlyArray<Entered>>
    }
  | {
      readonly _tag: "DeleteRow"
      readonly tab: Tab
      readonly row: number
      readonly from: { readonly row: number }
    }
  | {
      readonly _tag: "SetNote"
      readonly tab: Tab
      readonly row: number
      readonly column: number
      readonly note: string | null
    }
  | { readonly _tag: "SetMark"; readonly name: string; readonly value: string | null }
  | { readonly _tag: "MarkColumn"; readonly tab: Tab; readonly column: number; readonly mark: string }

/** An edit at its place, and its position in the batch. */
export interface Placed {
  readonly index: number
  readonly edit: Located
}

/** Somebody was first: what was found. */
export interface Conflict {
  readonly conflict: string
}

/** A cell as people name it. */
export const nameOf = (tab: Tab, row: number, column: number): string =>
  `${tab.title}!${A1.cell(row, column)}`

interface Both {
  readonly before: Tab
  readonly after: Tab
  readonly places: Rows.Places
  /** Notes by row and column. */
  readonly notes: {
    readonly before: ReadonlyMap<string, string>
    readonly after: ReadonlyMap<string, string>
  }
}

const mapRow = (values: ReadonlyArray<Entered>, { places }: Both): ReadonlyArray<Entered> | undefined => {
  const mapped: Array<Entered> = []
  for (const [column, value] of values.entries()) {
    if (value === null) continue
    const at = places.column(column)
    if (at === undefined) return undefined
    while (mapped.length < at) mapped.push(null)
    mapped[at] = value
  }
  return mapped
}

const moved = (both: Both, row: number, column: number | undefined): Conflict => ({
  conflict:
    column === undefined
      ? `row ${row + 1} of ${both.before.title} is not where it was, or is gone`
      : `${nameOf(both.before, row, column)} is not where it was, or is gone`,
})

const changed = (both: Both, row: number, column: number): Conflict => ({
  conflict: `${nameOf(both.after, row, column)} was changed by someone else`,
})

const setCell = (edit: Extract<Edit, { _tag: "SetCell" }>, both: Both): Located | Conflict | undefined => {
  const row = both.places.row(edit.row)
  const column = both.places.column(edit.column)
  if (row === undefined || column === undefined) return moved(both, edit.row, edit.column)
  const now = Rows.cellAt(both.after, row, column)
  const wanted = { value: scalarOf(edit.value) === "" ? null : scalarOf(edit.value) }
  // Theirs is ours already: nothing to write.
  if (now.formula === undefined && !isLink(edit.value) && Rows.sameCell(now, wanted)) return undefined
  if (!Rows.sameCell(now, Rows.cellAt(both.before, edit.row, edit.column))) return changed(both, row, column)
  return {
    _tag: "SetCell",
    tab: both.after,
    row,
    column,
    value: isLink(edit.value) ? edit.value : wanted.value,
    from: { row: edit.row },
  }
}

const deleteRow = (edit: Extract<Edit, { _tag: "DeleteRow" }>, both: Both): Located | Conflict => {
  const row = both.places.row(edit.row)
  if (row === undefined) return moved(both, edit.row, undefined)
  const width = Math.max(both.before.rows[edit.row]?.length ?? 0, both.after.rows[row]?.length ?? 0)
  for (let column = 0; column < width; column++) {
    const at = both.places.column(column)
    const was = Rows.cellAt(both.before, edit.row, column)
    if (at === undefined ? was.value !== null : !Rows.sameCell(was, Rows.cellAt(both.after, row, at))) {
      return changed(both, row, at ?? column)
    }
  }
  return { _tag: "DeleteRow", tab: both.after, row, from: { row: edit.row } }
}

const notesOf = ({ notes }: Tab): ReadonlyMap<string, string> =>
  new Map(notes.map(({ row, column, text }) => [`${row},${column}`, text]))

const locate = (edit: Exclude<Edit, { _tag: "SetMark" }>, both: Both): Located | Conflict | undefined => {
  switch (edit._tag) {
    case "SetCell":
      return setCell(edit, both)
    case "DeleteRow":
      return deleteRow(edit, both)
    case "InsertRows": {
      const after = edit.after < 0 ? -1 : both.places.row(edit.after)
      const rows = edit.rows.map((row) => mapRow(row, both))
      if (after === undefined || rows.includes(undefined)) return moved(both, edit.after, undefined)
      return {
        _tag: "InsertRows",
        tab: both.after,
        after,
        rows: rows as ReadonlyArray<ReadonlyArray<Entered>>,
      }
    }
    case "SetNote": {
      const row = both.places.row(edit.row)
      const column = both.places.column(edit.column)
      if (row === undefined || column === undefined) return moved(both, edit.row, edit.column)
      const now = both.notes.after.get(`${row},${column}`) ?? null
      const was = both.notes.before.get(`${edit.row},${edit.column}`) ?? null
      if (now === edit.note) return undefined
      if (now !== was) return changed(both, row, column)
      return { _tag: "SetNote", tab: both.after, row, column, note: edit.note }
    }
    case "MarkColumn": {
      const column = both.places.column(edit.column)
      if (column === undefined) return moved(both, 0, edit.column)
      return { _tag: "MarkColumn", tab: both.after, column, mark: edit.mark }
    }
  }
}

/** The edits at their places, or the first conflict. Base, theirs and ours are compared cell by cell. */
export const locateAll = (
  basis: Snapshot,
  now: Snapshot,
  { edits }: Batch,
): ReadonlyArray<Placed> | Conflict => {
  const pairs = new Map<string, Both | Conflict>()
  const pair = (key: string): Both | Conflict => {
    const known = pairs.get(key)
    if (known !== undefined) return known
    const before = basis.tabs.find((tab) => tab.key === key)
    const after = now.tabs.find((tab) => tab.key === key)
    const made =
      before === undefined || after === undefined
        ? { conflict: `the tab ${before?.title ?? key} is gone` }
        : {
            before,
            after,
            places: Rows.places(before, after),
            notes: { before: notesOf(before), after: notesOf(after) },
          }
    pairs.set(key, made)
    return made
  }
  const located: Array<Placed> = []
  for (const [index, edit] of edits.entries()) {
    if (edit._tag === "SetMark") {
      if (edit.value !== (now.marks[edit.name] ?? null)) located.push({ index, edit })
      continue
    }
    const both = pair(edit.tab)
    if ("conflict" in both) return both
    const found = locate(edit, both)
    if (found === undefined) continue
    if ("conflict" in found) return found
    located.push({ index, edit: found })
  }
  return located
}
