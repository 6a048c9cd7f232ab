/** Filters: the basic one of a tab, and filter views. */

import { boxOf } from "../A1.ts"
import { numberFormatOf } from "../Format.ts"
import { isObject, type JsonObject } from "../Json.ts"
import type { ExtendedValue } from "../Model.ts"
import { effectiveOf } from "../Recalculate.ts"
import type { Sheet } from "../Sheet.ts"
import { shown } from "../Shown.ts"
import { type Context, type Handler, maskOf, objectOf, refuse } from "./Context.ts"
import * as Ranged from "./Ranged.ts"
import { sortBox } from "./Sort.ts"

interface Criterion {
  readonly column: number
  readonly hidden: ReadonlySet<string>
  readonly condition: JsonObject | undefined
}

const criteriaOf = (filter: JsonObject): ReadonlyArray<Criterion> => {
  const make = (column: number, value: JsonObject): Criterion => ({
    column,
    hidden: new Set((value.hiddenValues as ReadonlyArray<string> | undefined) ?? []),
    condition: isObject(value.condition) ? value.condition : undefined,
  })
  const old = isObject(filter.criteria)
    ? Object.entries(filter.criteria).flatMap(([column, value]) =>
        isObject(value) ? [make(Number(column), value)] : [],
      )
    : []
  const specs = ((filter.filterSpecs as ReadonlyArray<JsonObject> | undefined) ?? []).flatMap((spec) =>
    isObject(spec.filterCriteria) ? [make(Number(spec.columnIndex ?? 0), spec.filterCriteria)] : [],
  )
  return [...old, ...specs]
}

const meets = (condition: JsonObject, value: ExtendedValue | undefined, text: string): boolean => {
  const wanted = String(
    (condition.values as ReadonlyArray<JsonObject> | undefined)?.[0]?.userEnteredValue ?? "",
  )
  switch (condition.type) {
    case "BLANK":
      return value === undefined
    case "NOT_BLANK":
      return value !== undefined
    case "TEXT_EQ":
      return text.toLowerCase() === wanted.toLowerCase()
    case "TEXT_CONTAINS":
      return text.toLowerCase().includes(wanted.toLowerCase())
    case "NUMBER_GREATER":
      return (value?.numberValue ?? Number.NaN) > Number(wanted)
    case "NUMBER_LESS":
      return (value?.numberValue ?? Number.NaN) < Number(wanted)
    default:
      return true
  }
}

/** Hides the rows that the filter's criteria leave out; the header row stays. */
export const applyFilter = (sheet: Sheet, locale: string): void => {
  sheet.rowProperties = sheet.rowProperties.map((properties) => {
    if (properties?.hiddenByFilter !== true) return properties
    const { hiddenByFilter: _, ...rest } = properties
    return rest
  })
  const filter = sheet.basicFilter
  if (filter === undefined) return
  const box = boxOf(sheet, filter.range)
  const criteria = criteriaOf(filter.rest)
  if (criteria.length === 0) return
  for (let row = box.top + 1; row < box.bottom; row++) {
    const passes = criteria.every(({ column, hidden, condition }) => {
      const cell = sheet.cell(row, column)
      const value = effectiveOf(cell)
      const text = shown(value, numberFormatOf(cell), locale)
      return !hidden.has(text) && (condition === undefined || meets(condition, value, text))
    })
    if (!passes) sheet.rowProperties[row] = { ...sheet.rowProperties[row], hiddenByFilter: true }
  }
}

export const setBasicFilter: Handler = (request, context) => {
  const filter = objectOf(request, "filter")
  const kept = Ranged.split(context, filter)
  const sheet = context.book.sheet(kept.range.sheetId)
  sheet.basicFilter = kept
  const specs = ((filter.sortSpecs as ReadonlyArray<JsonObject> | undefined) ?? []).map((spec) => ({
    column: Number(spec.dimensionIndex ?? 0),
    descending: spec.sortOrder === "DESCENDING",
  }))
  const box = boxOf(sheet, kept.range)
  if (specs.length > 0) {
    sortBox(context.book, sheet, { ...box, top: box.top + 1 }, specs, context.settings.metadataFollowsSort)
  }
  applyFilter(sheet, context.book.locale)
  return
}

export const clearBasicFilter: Handler = (request, { book }) => {
  const sheet = book.sheet(request.sheetId as number | undefined)
  sheet.basicFilter = undefined
  applyFilter(sheet, book.locale)
  return
}

export const addFilterView: Handler = (request, context) => {
  const filter = objectOf(request, "filter")
  const kept = Ranged.split(context, { filterViewId: context.ids.nextId(), title: "Filter 1", ...filter })
  const sheet = context.book.sheet(kept.range.sheetId)
  sheet.filterViews = [...sheet.filterViews, kept]
  return { filter: Ranged.answer(kept) }
}

const viewSheet = ({ book }: Context, id: unknown): Sheet => {
  const sheet = book.sheets.find(({ filterViews }) =>
    filterViews.some(({ rest }) => rest.filterViewId === id),
  )
  if (sheet === undefined) throw refuse(`No filter view with id: ${String(id)}`)
  return sheet
}

export const updateFilterView: Handler = (request, context) => {
  const mask = maskOf(request, "FilterView")
  const filter = objectOf(request, "filter")
  const sheet = viewSheet(context, filter.filterViewId)
  sheet.filterViews = sheet.filterViews.map((view) =>
    view.rest.filterViewId === filter.filterViewId ? Ranged.changed(context, view, filter, mask) : view,
  )
  return
}

export const deleteFilterView: Handler = (request, context) => {
  const sheet = viewSheet(context, request.filterId)
  sheet.filterViews = sheet.filterViews.filter(({ rest }) => rest.filterViewId !== request.filterId)
  return
}
