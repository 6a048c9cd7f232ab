/** Rows and columns: insert, delete, append, move, properties, groups. */
import { assign } from "../FieldMask.ts"
import type { JsonObject } from "../Json.ts"
import type { Dimension, DimensionProperties } from "../Model.ts"
import * as Remap from "../Remap.ts"
import type { Sheet } from "../Sheet.ts"
import { remapSheet } from "../Structure.ts"
import { checkSize, dimensionOf, type Handler, maskOf, objectOf, refuse } from "./Context.ts"

/** New rows and columns look like their neighbour: its formats and validations, not its values. */
const inherit = (sheet: Sheet, dimension: Dimension, start: number, count: number, from: number): void => {
  if (from < 0 || from >= sheet.count(dimension)) return
  const rows = dimension === "ROWS"
  const length = rows ? sheet.columnCount : sheet.rowCount
  for (
    let other = 0;
    other < Math.min(length, rows ? (sheet.rows[from]?.length ?? 0) : sheet.rows.length);
    other++
  ) {
    const model = rows ? sheet.cell(from, other) : sheet.cell(other, from)
    if (model?.userEnteredFormat === undefined && model?.dataValidation === undefined) continue
    const { userEnteredFormat, dataValidation } = model
    const cell = {
      ...(userEnteredFormat === undefined ? {} : { userEnteredFormat }),
      ...(dataValidation === undefined ? {} : { dataValidation }),
    }
    for (let at = start; at < start + count; at++) {
      if (rows) sheet.put(at, other, cell)
      else sheet.put(other, at, cell)
    }
  }
}

export const insertDimension: Handler = (request, context) => {
  const { sheet, dimension, start, end } = dimensionOf(context, objectOf(request, "range"))
  const size = sheet.count(dimension)
  const before = request.inheritFromBefore === true
  if (before && start === 0) throw refuse("inheritFromBefore cannot be true when inserting at the very start")
  if (start > size || (start === size && !before)) {
    throw refuse(
      `range.startIndex[${start}] must be less than the grid size (${size}) if inheritFromBefore is false`,
    )
  }
  remapSheet(context.book, sheet, dimension, Remap.insertion(start, end - start), size + end - start)
  checkSize(context)
  inherit(sheet, dimension, start, end - start, before ? start - 1 : end)
  return
}

export const deleteDimension: Handler = (request, context) => {
  const { sheet, dimension, start, end } = dimensionOf(context, objectOf(request, "range"))
  const size = sheet.count(dimension)
  const name = dimension === "ROWS" ? "rows" : "columns"
  if (end > size)
    throw refuse(
      `Cannot delete a ${name.slice(0, -1)} that doesn't exist. Tried to delete up to index ${end}, of ${size}.`,
    )
  if (end - start >= size) throw refuse(`You can't delete all the ${name} on the sheet.`)
  const { frozenRowCount = 0, frozenColumnCount = 0 } = sheet.properties.gridProperties
  const frozen = dimension === "ROWS" ? frozenRowCount : frozenColumnCount
  if (frozen > 0 && start <= frozen && end === size) {
    throw refuse(`Sorry, it is not possible to delete all non-frozen ${name}.`)
  }
  remapSheet(context.book, sheet, dimension, Remap.deletion(start, end), size - (end - start))
  const cut = Math.max(0, Math.min(end, frozen) - start)
  if (cut > 0) {
    const key = dimension === "ROWS" ? "frozenRowCount" : "frozenColumnCount"
    sheet.properties = {
      ...sheet.properties,
      gridProperties: { ...sheet.properties.gridProperties, [key]: frozen - cut },
    }
  }
  return
}

export const appendDimension: Handler = (request, context) => {
  const sheet = context.book.sheet(request.sheetId as number | undefined, "grid")
  const length = Number(request.length ?? 0)
  if (length <= 0) throw refuse("length must be greater than 0")
  if (request.dimension === "COLUMNS") sheet.resize({ columnCount: sheet.columnCount + length })
  else sheet.resize({ rowCount: sheet.rowCount + length })
  checkSize(context)
  return
}

export const moveDimension: Handler = (request, context) => {
  const { sheet, dimension, start, end } = dimensionOf(context, objectOf(request, "source"))
  const destination = Number(request.destinationIndex ?? 0)
  const size = sheet.count(dimension)
  if (end > size || destination > size) throw refuse("The range or the destination is beyond the grid")
  if (destination > start && destination < end) throw refuse("The destination is within the source")
  remapSheet(context.book, sheet, dimension, Remap.move(start, end, destination), size)
  return
}

export const updateDimensionProperties: Handler = (request, context) => {
  const mask = maskOf(request, "DimensionProperties")
  const { sheet, dimension, start, end } = dimensionOf(context, objectOf(request, "range"))
  const list = dimension === "ROWS" ? sheet.rowProperties : sheet.columnProperties
  const properties = objectOf(request, "properties")
  if (end > sheet.count(dimension)) throw refuse("The range is beyond the grid")
  for (let at = start; at < end; at++) {
    list[at] = assign((list[at] ?? {}) as JsonObject, properties, mask) as DimensionProperties
  }
  return
}

export const autoResizeDimensions: Handler = (request, context) => {
  dimensionOf(context, objectOf(request, "dimensions"))
  return
}

const groupsOn = (sheet: Sheet, dimension: Dimension): JsonObject => {
  const groups = sheet.groups.filter((group) => group.dimension === dimension)
  return groups.length === 0 ? {} : { dimensionGroups: groups.map((group) => groupAnswer(sheet.id, group)) }
}

/** A group as the API gives it. */
export const groupAnswer = (
  sheetId: number,
  { dimension, start, end, depth, collapsed }: Sheet["groups"][number],
): JsonObject => ({
  range: { ...(sheetId === 0 ? {} : { sheetId }), dimension, startIndex: start, endIndex: end },
  depth,
  ...(collapsed === true ? { collapsed } : {}),
})

export const addDimensionGroup: Handler = (request, context) => {
  const { sheet, dimension, start, end } = dimensionOf(context, objectOf(request, "range"))
  const around = sheet.groups.filter(
    (group) => group.dimension === dimension && group.start <= start && group.end >= end,
  )
  const inside = (group: Sheet["groups"][number]): boolean =>
    group.dimension === dimension && group.start >= start && group.end <= end && !around.includes(group)
  sheet.groups = [
    ...sheet.groups.map((group) => (inside(group) ? { ...group, depth: group.depth + 1 } : group)),
    { dimension, start, end, depth: around.length + 1 },
  ].sort((a, b) => a.start - b.start || b.end - a.end || a.depth - b.depth)
  const key = dimension === "ROWS" ? "rowGroupControlAfter" : "columnGroupControlAfter"
  const gridProperties = { ...sheet.properties.gridProperties, [key]: true }
  sheet.properties = { ...sheet.properties, gridProperties }
  return groupsOn(sheet, dimension)
}

export const deleteDimensionGroup: Handler = (request, context) => {
  const { sheet, dimension, start, end } = dimensionOf(context, objectOf(request, "range"))
  const covering = sheet.groups.filter(
    (group) => group.dimension === dimension && group.start < end && group.end > start,
  )
  const deepest = covering.reduce((depth, group) => Math.max(depth, group.depth), 0)
  if (deepest === 0) {
    throw refuse(`Cannot remove a group where there is none: ${dimension} ${start} to ${end}`)
  }
  sheet.groups = sheet.groups.flatMap((group) => {
    if (group.dimension !== dimension || group.depth !== deepest || !covering.includes(group)) return [group]
    const left = { ...group, end: Math.min(group.end, start) }
    const right = { ...group, start: Math.max(group.start, end) }
    return [left, right].filter((part) => part.start < part.end)
  })
  return groupsOn(sheet, dimension)
}

export const updateDimensionGroup: Handler = (request, context) => {
  maskOf(request, "DimensionGroup")
  const given = objectOf(request, "dimensionGroup")
  const { sheet, dimension, start, end } = dimensionOf(context, objectOf(given, "range"))
  sheet.groups = sheet.groups.map((group) =>
    group.dimension === dimension && group.start === start && group.end === end && group.depth === given.depth
      ? { ...group, collapsed: given.collapsed === true }
      : group,
  )
  return
}
