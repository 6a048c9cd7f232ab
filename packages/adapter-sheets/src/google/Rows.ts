/**
 * Where the rows and columns of a snapshot are now. A column is known by its mark, a row by its key: the text in a
 * marked column that is different in every row. Without one, a row is known by all that stands in it.
 */
import { blank, type Cell, isBlank } from "../workbook/Cell.ts"
import type { Tab } from "../workbook/Snapshot.ts"

/** Where things of an earlier snapshot of a tab are in a later one; `undefined` is gone or uncertain. */
export interface Places {
  readonly row: (row: number) => number | undefined
  readonly column: (column: number) => number | undefined
  /** The column that tells rows apart, in the earlier and the later one. */
  readonly key: { readonly before: number; readonly after: number } | undefined
}

/** The cell at a position; beyond the rows that were read it is blank. */
export const cellAt = (tab: Tab, row: number, column: number): Cell => tab.rows[row]?.[column] ?? blank

/** Whether nothing stands at a position. */
export const isBlankAt = (tab: Tab, row: number, column: number): boolean => isBlank(cellAt(tab, row, column))

/** Whether two cells hold the same; how a number is shown does not count. */
export const sameCell = (a: Cell, b: Cell): boolean =>
  (isBlank(a) && isBlank(b)) ||
  (a.formula === b.formula && a.error === b.error && (a.formula !== undefined || a.value === b.value))

const keyText = (cell: Cell): string | undefined =>
  typeof cell.value === "string" && cell.value !== "" && cell.formula === undefined ? cell.value : undefined

/** Whether a column holds texts that are all different: at least one, below a header. */
const tellsApart = (tab: Tab, column: number): boolean => {
  const texts = tab.rows.flatMap((_, row) => keyText(cellAt(tab, row, column)) ?? [])
  return texts.length > 1 && new Set(texts).size === texts.length
}

const isIdMark = (mark: string | null): boolean => mark !== null && /(?:^|[.:/ _-])id$/i.test(mark)

/**
 * The column by which rows are known: one that is marked as an id, also when an id was copied with its row, or else
 * any marked one that is different in every row.
 */
export const keyColumn = (tab: Tab): number | undefined => {
  const marked = tab.columns.flatMap(({ mark }, column) => (mark === null ? [] : [{ mark, column }]))
  const ids = marked.filter(({ mark }) => isIdMark(mark))
  const [id] = ids
  if (id !== undefined && ids.length === 1) return id.column
  return marked.find(({ column }) => tellsApart(tab, column))?.column
}

const columnsOf = (before: Tab, after: Tab): ((column: number) => number | undefined) => {
  const marks = new Map<string, number | undefined>()
  after.columns.forEach(({ mark }, column) => {
    // The same mark twice (a copied column) tells nothing.
    if (mark !== null) marks.set(mark, marks.has(mark) ? undefined : column)
  })
  const moved = before.columns.some(({ mark }, column) => mark !== null && marks.get(mark) !== column)
  return (column) => {
    const mark = before.columns[column]?.mark ?? null
    if (mark !== null) return marks.get(mark)
    return moved || after.columns[column]?.mark != null ? undefined : column
  }
}

/** Everything that stands in a row, as a text. */
export const fingerprint = (tab: Tab, row: number): string => {
  const cells = (tab.rows[row] ?? []).map((cell) =>
    isBlank(cell) ? null : [cell.value, cell.formula, cell.error],
  )
  while (cells.length > 0 && cells.at(-1) === null) cells.pop()
  return JSON.stringify(cells)
}

/** Whether nothing stands in a row. */
export const isBlankRow = (tab: Tab, row: number): boolean => fingerprint(tab, row) === "[]"

const unique = <K>(keys: Iterable<readonly [K, number]>): ReadonlyMap<K, number | undefined> => {
  const found = new Map<K, number | undefined>()
  for (const [key, at] of keys) found.set(key, found.has(key) ? undefined : at)
  return found
}

const keyed = (tab: Tab, key: number): ReadonlyMap<string, number | undefined> =>
  unique(
    tab.rows.flatMap((_, row) => {
      const text = keyText(cellAt(tab, row, key))
      return text === undefined ? [] : [[text, row] as const]
    }),
  )

/** By key: the row, `"gone"`, or nothing when the row has no key or shares it with another. */
const rowsByKey = (before: Tab, after: Tab, keyBefore: number, keyAfter: number) => {
  const were = keyed(before, keyBefore)
  const are = keyed(after, keyAfter)
  return (row: number): number | "gone" | undefined => {
    const text = keyText(cellAt(before, row, keyBefore))
    if (text === undefined || were.get(text) === undefined) return undefined
    return are.has(text) ? are.get(text) : "gone"
  }
}

const rowsByContent = (before: Tab, after: Tab) => {
  let places: ReadonlyMap<string, number | undefined> | undefined
  return (row: number): number | undefined => {
    const text = fingerprint(before, row)
    if (fingerprint(after, row) === text && text !== "[]") return row
    places ??= unique(after.rows.map((_, at) => [fingerprint(after, at), at] as const))
    return text === "[]" ? undefined : places.get(text)
  }
}

/** The places of one snapshot of a tab in a later one. */
export const places = (before: Tab, after: Tab): Places => {
  const column = columnsOf(before, after)
  const keyBefore = keyColumn(before)
  const keyAfter = keyBefore === undefined ? undefined : column(keyBefore)
  const byKey =
    keyBefore === undefined || keyAfter === undefined
      ? undefined
      : rowsByKey(before, after, keyBefore, keyAfter)
  const byContent = rowsByContent(before, after)
  const known = (row: number): number | undefined => {
    const at = byKey?.(row)
    return at === "gone" ? undefined : (at ?? byContent(row))
  }
  const shift = (row: number): number | undefined => {
    // An empty row is known by the nearest one above it that is.
    for (let above = row - 1; above >= 0; above--) {
      const at = known(above)
      if (at !== undefined) return at + row - above
    }
    return row
  }
  return {
    column,
    key:
      keyBefore === undefined || keyAfter === undefined ? undefined : { before: keyBefore, after: keyAfter },
    row: (row) => {
      const at = byKey?.(row)
      if (at !== undefined) return at === "gone" ? undefined : at
      if (fingerprint(before, row) === "[]") return shift(row)
      return byContent(row) ?? changedInPlace(before, after, row, known)
    },
  }
}

/** A row without a key of which a cell was changed: where it was, when its neighbours are still beside it. */
const changedInPlace = (
  before: Tab,
  after: Tab,
  row: number,
  known: (row: number) => number | undefined,
): number | undefined => {
  const above = row === 0 ? -1 : known(row - 1)
  const below = row + 1 >= before.rows.length ? after.rows.length : known(row + 1)
  return above !== undefined && below !== undefined && below - above === 2 ? above + 1 : undefined
}
