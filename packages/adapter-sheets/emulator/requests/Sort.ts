/** Sorting: numbers before text before yes/no, blanks last, hidden and filtered rows stay [F]. */
import type { Book } from "../Book.ts"
import type { JsonObject } from "../Json.ts"
import type { Box, Cell, ExtendedValue } from "../Model.ts"
import { effectiveOf } from "../Recalculate.ts"
import type { Sheet } from "../Sheet.ts"
import { areaOf, type Handler, objectOf, refuse } from "./Context.ts"

interface Spec {
  readonly column: number
  readonly descending: boolean
}

const kind = (value: ExtendedValue): number =>
  value.numberValue !== undefined
    ? 0
    : value.stringValue !== undefined
      ? 1
      : value.boolValue !== undefined
        ? 2
        : 3

const collator = new Intl.Collator("en", { sensitivity: "base" })

const compare = (a: ExtendedValue | undefined, b: ExtendedValue | undefined, descending: boolean): number => {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1
  const sign = descending ? -1 : 1
  if (kind(a) !== kind(b)) return sign * (kind(a) - kind(b))
  if (a.stringValue !== undefined) return sign * collator.compare(a.stringValue, b.stringValue ?? "")
  return sign * (Number(a.numberValue ?? a.boolValue) - Number(b.numberValue ?? b.boolValue))
}

/** Sorts the visible rows of a rectangle. */
export const sortBox = (
  book: Book,
  sheet: Sheet,
  box: Box,
  specs: ReadonlyArray<Spec>,
  metadataFollows: boolean,
): void => {
  if (sheet.merges.some(({ top, bottom }) => bottom - top > 1 && top < box.bottom && bottom > box.top)) {
    throw refuse("You can't sort a range with vertical merges.")
  }
  const visible = Array.from({ length: box.bottom - box.top }, (_, offset) => box.top + offset).filter(
    (row) => !sheet.isHidden(row),
  )
  const sorted = [...visible].sort((a, b) => {
    for (const { column, descending } of specs) {
      const order = compare(
        effectiveOf(sheet.cell(a, column)),
        effectiveOf(sheet.cell(b, column)),
        descending,
      )
      if (order !== 0) return order
    }
    return a - b
  })
  const before = visible.map((row) => sheet.rows[row])
  const source = new Map(visible.map((row, at) => [row, before[at]]))
  visible.forEach((row, at) => {
    const from = source.get(sorted[at] ?? row)
    for (let column = box.left; column < box.right; column++) {
      sheet.put(row, column, from?.[column] as Cell | undefined)
    }
  })
  if (!metadataFollows) return
  const where = new Map(sorted.map((old, at) => [old, visible[at] ?? old]))
  book.metadata = book.metadata.map((metadata) => {
    const { place } = metadata
    if (place.kind !== "ROW" || place.sheetId !== sheet.id) return metadata
    return { ...metadata, place: { ...place, index: where.get(place.index) ?? place.index } }
  })
}

export const sortRange: Handler = (request, context) => {
  const { sheet, box } = areaOf(context, objectOf(request, "range"))
  const specs = ((request.sortSpecs as ReadonlyArray<JsonObject> | undefined) ?? []).map((spec) => ({
    column: Number(spec.dimensionIndex ?? 0),
    descending: spec.sortOrder === "DESCENDING",
  }))
  if (specs.length === 0) throw refuse("At least one sort specification is required")
  const outside = specs.find(({ column }) => column < box.left || column >= box.right)
  if (outside !== undefined) throw refuse(`The column ${outside.column} to sort by is not in the range`)
  sortBox(context.book, sheet, box, specs, context.settings.metadataFollowsSort)
  return
}
