/** Protected ranges. Owners may edit them all the same: a protection warns, it binds nobody here. */
import { isObject, type Json, type JsonObject, withoutDefaults } from "../Json.ts"
import type { Ranged as RangedThing } from "../Model.ts"
import type { Sheet } from "../Sheet.ts"
import { type Context, type Handler, maskOf, objectOf, refuse } from "./Context.ts"
import * as Ranged from "./Ranged.ts"

/** As a reading gives it: the one who made it is among the editors [G]. */
export const protectionAnswer = (item: RangedThing): JsonObject => withoutDefaults(Ranged.answer(item))

const editorsOf = (given: Json | undefined, user: string): JsonObject => {
  const users = isObject(given) && Array.isArray(given.users) ? (given.users as ReadonlyArray<string>) : []
  const groups = isObject(given) && Array.isArray(given.groups) ? given.groups : []
  return withoutDefaults({ users: [...new Set([user, ...users])], groups })
}

export const addProtectedRange: Handler = (request, context) => {
  const given = objectOf(request, "protectedRange")
  const { editors, ...rest } = given
  const kept = Ranged.split(context, {
    range: { sheetId: 0 },
    protectedRangeId: context.ids.nextId(),
    ...rest,
    requestingUserCanEdit: true,
  })
  const sheet = context.book.sheet(kept.range.sheetId)
  sheet.protectedRanges = [
    ...sheet.protectedRanges,
    { ...kept, rest: { ...kept.rest, editors: editorsOf(editors, context.user) } },
  ]
  const users = isObject(editors) && Array.isArray(editors.users) ? editors.users : []
  return {
    protectedRange: {
      ...protectionAnswer(kept),
      editors: users.length === 0 ? {} : editorsOf(editors, context.user),
    },
  }
}

const sheetOf = ({ book }: Context, id: unknown): Sheet => {
  const sheet = book.sheets.find(({ protectedRanges }) =>
    protectedRanges.some(({ rest }) => rest.protectedRangeId === id),
  )
  if (sheet === undefined) throw refuse(`No protected range with id: ${String(id)}`)
  return sheet
}

export const updateProtectedRange: Handler = (request, context) => {
  const mask = maskOf(request, "ProtectedRange")
  const given = objectOf(request, "protectedRange")
  const sheet = sheetOf(context, given.protectedRangeId)
  sheet.protectedRanges = sheet.protectedRanges.map((item) =>
    item.rest.protectedRangeId === given.protectedRangeId ? Ranged.changed(context, item, given, mask) : item,
  )
  return
}

export const deleteProtectedRange: Handler = (request, context) => {
  const sheet = sheetOf(context, request.protectedRangeId)
  sheet.protectedRanges = sheet.protectedRanges.filter(
    ({ rest }) => rest.protectedRangeId !== request.protectedRangeId,
  )
  return
}
