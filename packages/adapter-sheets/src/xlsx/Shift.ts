/**
 * Formulas and names that point at rows which were moved.
 */

/** How positions change on one tab: `null` for a row that is gone. */
export interface Move {
  readonly title: string
  /** From this row on, from 0. */
  readonly at: number
  /** Rows added (above 0) or taken away (below 0). */
  readonly count: number
}

const token =
  /"(?:[^"]|"")*"|(?:('(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?(\$?[A-Z]{1,3})(\$?)(\d+)(?::(\$?[A-Z]{1,3})(\$?)(\d+))?(?![\w(])/g

const unquoted = (sheet: string): string =>
  sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet

const moved = (row: number, { at, count }: Move, last: boolean): number | null => {
  if (row < at) return row
  if (count > 0 || row >= at - count) return row + count
  return last ? at - 1 : at
}

/** A formula (or the range of a name) after the move; `home` is the tab that it stands on. */
export const formula = (text: string, home: string, move: Move): string =>
  text.replace(token, (whole, ...groups: ReadonlyArray<string | undefined>) => {
    const [sheet, column = "", fixed = "", row, endColumn, endFixed = "", endRow] = groups
    if (row === undefined || (sheet === undefined ? home : unquoted(sheet)) !== move.title) return whole
    const prefix = sheet === undefined ? "" : `${sheet}!`
    const first = Number(row) - 1
    const gone = (one: number): boolean => move.count < 0 && one >= move.at && one < move.at - move.count
    if (endRow === undefined)
      return gone(first)
        ? `${prefix}#REF!`
        : `${prefix}${column}${fixed}${Number(moved(first, move, false)) + 1}`
    const last = Number(endRow) - 1
    if (gone(first) && gone(last)) return `${prefix}#REF!`
    const from = Number(moved(first, move, false)) + 1
    const to = Number(moved(last, move, true)) + 1
    return `${prefix}${column}${fixed}${from}:${endColumn}${endFixed}${to}`
  })
