/** How cells look and what may be typed: validation, conditional formats, bands, borders. */

import { parse } from "../A1.ts"
import { normalise, withFormat } from "../Format.ts"
import { isObject, type JsonObject } from "../Json.ts"
import type { GridRange } from "../Model.ts"
import type { ConditionalFormat, Sheet } from "../Sheet.ts"
import { areaOf, type Context, type Handler, maskOf, objectOf, refuse } from "./Context.ts"
import * as Ranged from "./Ranged.ts"

const checkCondition = (rule: JsonObject, { book }: Context): void => {
  const condition = objectOf(rule, "condition")
  const values = ((condition.values as ReadonlyArray<JsonObject> | undefined) ?? []).map((value) =>
    String(value.userEnteredValue ?? ""),
  )
  if (condition.type === "ONE_OF_LIST") {
    if (values.length === 0) throw refuse("ONE_OF_LIST needs at least one value")
    const formula = values.find((value) => value.startsWith("="))
    if (formula !== undefined) throw refuse(`Formulas are not supported in ONE_OF_LIST: ${formula}`)
  }
  if (condition.type === "ONE_OF_RANGE") {
    const [range] = values
    if (values.length !== 1 || range === undefined) throw refuse("ONE_OF_RANGE needs one range")
    parse(book, range.replace(/^=/, "").replaceAll("$", ""))
  }
}

export const setDataValidation: Handler = (request, context) => {
  const { sheet, box } = areaOf(context, objectOf(request, "range"))
  const { rule } = request
  if (isObject(rule)) checkCondition(rule, context)
  for (let row = box.top; row < box.bottom; row++) {
    for (let column = box.left; column < box.right; column++) {
      const { dataValidation: _, ...rest } = sheet.cell(row, column) ?? {}
      sheet.put(row, column, isObject(rule) ? { ...rest, dataValidation: rule } : rest)
    }
  }
  return
}

const formatOf = (
  context: Context,
  rule: JsonObject,
): { readonly sheet: Sheet; readonly format: ConditionalFormat } => {
  const { ranges, ...rest } = rule
  const given = (ranges as ReadonlyArray<JsonObject> | undefined) ?? []
  const [first] = given
  if (first === undefined) throw refuse("A rule needs at least one range")
  const sheet = context.book.sheet((first as GridRange).sheetId, "grid")
  return {
    sheet,
    format: { ranges: given.map((range) => Ranged.complete(context, range)), rest: normalise(rest) },
  }
}

/** As the API gives it. */
export const ruleAnswer = ({ ranges, rest }: ConditionalFormat): JsonObject => ({
  ranges: ranges.map((range) => ({ ...range }) as JsonObject),
  ...rest,
})

export const addConditionalFormatRule: Handler = (request, context) => {
  const { sheet, format } = formatOf(context, objectOf(request, "rule"))
  const index = Number(request.index ?? 0)
  if (index > sheet.conditionalFormats.length) throw refuse(`index ${index} is beyond the number of rules`)
  sheet.conditionalFormats = sheet.conditionalFormats.toSpliced(index, 0, format)
  return
}

const ruleAt = (sheet: Sheet, index: number): ConditionalFormat => {
  const rule = sheet.conditionalFormats[index]
  if (rule === undefined) throw refuse(`No conditional format on sheet: ${sheet.id} at index: ${index}`)
  return rule
}

export const updateConditionalFormatRule: Handler = (request, context) => {
  const index = Number(request.index ?? 0)
  if (isObject(request.rule)) {
    const { sheet, format } = formatOf(context, request.rule)
    const oldRule = ruleAnswer(ruleAt(sheet, index))
    sheet.conditionalFormats = sheet.conditionalFormats.with(index, format)
    return { newRule: ruleAnswer(format), newIndex: index, oldRule }
  }
  const sheet = context.book.sheet(request.sheetId as number | undefined)
  const rule = ruleAt(sheet, index)
  const newIndex = Number(request.newIndex ?? 0)
  sheet.conditionalFormats = sheet.conditionalFormats.toSpliced(index, 1).toSpliced(newIndex, 0, rule)
  return { newRule: ruleAnswer(rule), newIndex, oldIndex: index }
}

export const deleteConditionalFormatRule: Handler = (request, context) => {
  const sheet = context.book.sheet(request.sheetId as number | undefined)
  const index = Number(request.index ?? 0)
  const rule = ruleAt(sheet, index)
  sheet.conditionalFormats = sheet.conditionalFormats.toSpliced(index, 1)
  return { rule: ruleAnswer(rule) }
}

export const addBanding: Handler = (request, context) => {
  const given = normalise(objectOf(request, "bandedRange"))
  const kept = Ranged.split(context, { bandedRangeId: context.ids.nextId(), ...given })
  const sheet = context.book.sheet(kept.range.sheetId)
  sheet.bandedRanges = [...sheet.bandedRanges, kept]
  return { bandedRange: Ranged.answer(kept) }
}

const bandSheet = ({ book }: Context, id: unknown): Sheet => {
  const sheet = book.sheets.find(({ bandedRanges }) =>
    bandedRanges.some(({ rest }) => rest.bandedRangeId === id),
  )
  if (sheet === undefined) throw refuse(`No banded range with id: ${String(id)}`)
  return sheet
}

export const updateBanding: Handler = (request, context) => {
  const mask = maskOf(request, "BandedRange")
  const given = normalise(objectOf(request, "bandedRange"))
  const sheet = bandSheet(context, given.bandedRangeId)
  sheet.bandedRanges = sheet.bandedRanges.map((item) =>
    item.rest.bandedRangeId === given.bandedRangeId ? Ranged.changed(context, item, given, mask) : item,
  )
  return
}

export const deleteBanding: Handler = (request, context) => {
  const sheet = bandSheet(context, request.bandedRangeId)
  sheet.bandedRanges = sheet.bandedRanges.filter(({ rest }) => rest.bandedRangeId !== request.bandedRangeId)
  return
}

export const updateBorders: Handler = (request, context) => {
  const { sheet, box } = areaOf(context, objectOf(request, "range"))
  const side = (edge: boolean, outer: string, inner: string) => request[edge ? outer : inner]
  for (let row = box.top; row < box.bottom; row++) {
    for (let column = box.left; column < box.right; column++) {
      const cell = sheet.cell(row, column) ?? {}
      const before = cell.userEnteredFormat ?? {}
      const sides: JsonObject = Object.fromEntries(
        Object.entries({
          top: side(row === box.top, "top", "innerHorizontal"),
          bottom: side(row === box.bottom - 1, "bottom", "innerHorizontal"),
          left: side(column === box.left, "left", "innerVertical"),
          right: side(column === box.right - 1, "right", "innerVertical"),
        }).flatMap(([key, border]) => (isObject(border) && border.style !== "NONE" ? [[key, border]] : [])),
      )
      if (Object.keys(sides).length === 0) continue
      const borders = isObject(before.borders) ? before.borders : {}
      sheet.put(row, column, withFormat(cell, { ...before, borders: { ...borders, ...sides } }))
    }
  }
  return
}
