/** `spreadsheets.batchUpdate`: validates all requests, then applies all or none. */

import * as A1 from "./A1.ts"
import { ApiFailure, invalid } from "./ApiFailure.ts"
import { spreadsheetAnswer } from "./Get.ts"
import { isObject, type Json, type JsonObject } from "./Json.ts"
import { recalculate } from "./Recalculate.ts"
import type { Context } from "./requests/Context.ts"
import { handlers } from "./requests/handlers.ts"
import { notEmulated } from "./Shapes.ts"
import { badRequest, check } from "./Validate.ts"
import type { World } from "./World.ts"

/** Fields that are null are fields that are not there; null within a list stays. */
const withoutNulls = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]) => (field === null ? [] : [[name, withoutNulls(field)]])),
  )
}

const kindOf = (request: Json, index: number): { readonly kind: string; readonly body: JsonObject } => {
  const entries = isObject(request) ? Object.entries(request).filter(([, body]) => body !== null) : []
  const [entry] = entries
  if (entry === undefined || entries.length > 1) {
    throw invalid(`Invalid requests[${index}]: Must set exactly one kind of request, found ${entries.length}`)
  }
  const [kind, body] = entry
  if (notEmulated.has(kind)) {
    throw new ApiFailure(
      "UNIMPLEMENTED",
      `The emulator does not know requests[${index}].${kind}, which Google does`,
    )
  }
  const at = `requests[${index}]`
  if (!handlers.has(kind)) {
    throw badRequest([
      {
        field: at,
        description: `Invalid JSON payload received. Unknown name "${kind}" at '${at}': Cannot find field.`,
      },
    ])
  }
  if (!isObject(body)) throw invalid(`Invalid value at '${at}.${kind}'`)
  check(body, kind, `${at}.${kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`)
  return { kind, body: withoutNulls(body) as JsonObject }
}

/** The answer to a batch. */
export const batchUpdate = (world: World, id: string, body: JsonObject): JsonObject => {
  const before = world.book(id)
  check(body, "BatchUpdateSpreadsheetRequest")
  const requests = (body.requests as ReadonlyArray<Json> | undefined) ?? []
  if (requests.length === 0) throw invalid("Must specify at least one request.")
  if (requests.length > world.settings.maximumRequests) {
    throw invalid(
      `Invalid requests: at most ${world.settings.maximumRequests} are allowed, found ${requests.length}`,
    )
  }
  const parsed = requests.map(kindOf)
  return world.change(id, (book) => {
    const context: Context = {
      book,
      ids: world.ids,
      settings: world.settings,
      user: world.user,
      circumstances: world.circumstances(before),
    }
    const replies = parsed.map(({ kind, body: request }, index) => {
      const handler = handlers.get(kind)
      try {
        const reply = handler?.(request, context)
        if (kind === "sortRange" || kind === "setBasicFilter") recalculate(book)
        return reply === undefined ? {} : { [kind]: reply }
      } catch (failure) {
        if (!(failure instanceof ApiFailure)) throw failure
        throw new ApiFailure(failure.status, `Invalid requests[${index}].${kind}: ${failure.message}`)
      }
    })
    recalculate(book)
    const ranges = ((body.responseRanges as ReadonlyArray<string> | undefined) ?? []).map((range) =>
      A1.parse(book, range),
    )
    return {
      spreadsheetId: id,
      replies,
      ...(body.includeSpreadsheetInResponse === true
        ? {
            updatedSpreadsheet: spreadsheetAnswer(book, {
              areas: ranges,
              grid: body.responseIncludeGridData === true,
              mask: "all",
            }),
          }
        : {}),
    }
  })
}
