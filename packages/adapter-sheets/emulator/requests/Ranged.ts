/** Things that lie on a range and have an id: filter views, protections, bands, names. */
import { boxOf, toGridRange } from "../A1.ts"
import { assign, type Mask } from "../FieldMask.ts"
import { isObject, type JsonObject } from "../Json.ts"
import type { GridRange, Ranged } from "../Model.ts"
import { areaOf, type Context, refuse } from "./Context.ts"

/** A thing of the request as it is kept: the range with all its sides, apart from the rest. */
export const split = (context: Context, given: JsonObject): Ranged => {
  const { range, ...rest } = given
  if (!isObject(range)) throw refuse("range is required")
  const { sheet } = areaOf(context, range)
  return { range: complete(context, range), rest: clean(rest, sheet.id) }
}

const clean = (rest: JsonObject, _sheetId: number): JsonObject =>
  Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null && value !== undefined))

/** A range as it is given back: unbounded sides are those of the grid [G]. */
export const complete = (context: Context, range: JsonObject): GridRange => {
  const sheet = context.book.sheet((range as GridRange).sheetId, "grid")
  return toGridRange(sheet.id, boxOf(sheet, range as GridRange))
}

/** As the API gives it. */
export const answer = ({ range, rest }: Ranged): JsonObject => ({
  ...rest,
  range: { ...range } as JsonObject,
})

/** Changed by a mask. */
export const changed = (context: Context, item: Ranged, given: JsonObject, mask: Mask): Ranged => {
  const { range, ...rest } = assign(answer(item), given, mask)
  return { range: isObject(range) ? complete(context, range) : item.range, rest }
}
