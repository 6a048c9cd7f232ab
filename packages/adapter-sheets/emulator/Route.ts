/** Which method of which API a request is for. */

import * as A1 from "./A1.ts"
import { ApiFailure } from "./ApiFailure.ts"
import { batchUpdate } from "./Batch.ts"
import { notFound } from "./Book.ts"
import { create } from "./Create.ts"
import * as Drive from "./Drive.ts"
import * as FieldMask from "./FieldMask.ts"
import { spreadsheetAnswer } from "./Get.ts"
import { type Answer, json, type Request } from "./Http.ts"
import { isObject, type Json, type JsonObject } from "./Json.ts"
import * as Search from "./MetadataSearch.ts"
import type { GridRange } from "./Model.ts"
import { duplicate, propertiesAnswer } from "./requests/Sheets.ts"
import { badRequest, check, unknownPath } from "./Validate.ts"
import * as ValuesMethods from "./ValuesMethods.ts"
import type { World } from "./World.ts"

const bodyOf = (body: string): JsonObject => {
  if (body === "") return {}
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    throw new ApiFailure("INVALID_ARGUMENT", "Invalid JSON payload received. Unexpected token.")
  }
  if (!isObject(value)) throw new ApiFailure("INVALID_ARGUMENT", "Invalid JSON payload received.")
  return value
}

const maskOf = (query: URLSearchParams): FieldMask.Mask => {
  const fields = query.get("fields")
  if (fields === null || fields === "") return "all"
  const mask = FieldMask.parse(fields)
  const unknown = unknownPath(mask, "Spreadsheet")
  if (unknown !== undefined) {
    throw badRequest([
      {
        field: unknown,
        description: `Error expanding 'fields' parameter. Cannot find matching fields for path '${unknown}'.`,
      },
    ])
  }
  return mask
}

const getSpreadsheet = (world: World, id: string, query: URLSearchParams): JsonObject => {
  const book = world.book(id)
  return spreadsheetAnswer(book, {
    areas: query.getAll("ranges").map((range) => A1.parse(book, range)),
    grid: query.get("includeGridData")?.toLowerCase() === "true",
    mask: maskOf(query),
  })
}

const getByDataFilter = (world: World, id: string, query: URLSearchParams, body: JsonObject): JsonObject => {
  check(body, "GetSpreadsheetByDataFilterRequest")
  const book = world.book(id)
  const areas = ((body.dataFilters as ReadonlyArray<JsonObject> | undefined) ?? []).flatMap((filter) => {
    if (typeof filter.a1Range === "string") return [A1.parse(book, filter.a1Range)]
    if (isObject(filter.gridRange)) return [A1.fromGridRange(book, filter.gridRange as GridRange)]
    return []
  })
  return spreadsheetAnswer(book, { areas, grid: body.includeGridData === true, mask: maskOf(query) })
}

const copyTo = (world: World, id: string, sheetId: number, body: JsonObject): JsonObject => {
  check(body, "CopySheetToAnotherSpreadsheetRequest")
  const from = world.book(id)
  const source = from.sheets.find((sheet) => sheet.id === sheetId)
  if (source === undefined) throw notFound()
  return world.change(String(body.destinationSpreadsheetId ?? ""), (book) => {
    const context = {
      book: from,
      ids: world.ids,
      settings: world.settings,
      user: world.user,
      circumstances: world.circumstances(book),
    }
    const copy = duplicate(source, book, `Copy of ${source.title}`, world.ids.nextId(), context)
    book.sheets.push(copy)
    return propertiesAnswer(book, copy)
  })
}

const metadataById = (world: World, id: string, metadataId: number): JsonObject => {
  const found = world.book(id).metadata.find((metadata) => metadata.metadataId === metadataId)
  if (found === undefined) throw notFound()
  return Search.metadataAnswer(found)
}

type Call = (
  world: World,
  parts: ReadonlyArray<string>,
  query: URLSearchParams,
  body: string,
) => Json | undefined | { readonly text: string }

const sheets = "/v4/spreadsheets"
const drive = "/drive/v3/files"

const routes: ReadonlyArray<readonly [method: string, path: RegExp, call: Call]> = [
  ["POST", /^\/v4\/spreadsheets$/, (world, _, query, body) => create(world, bodyOf(body), maskOf(query))],
  ["GET", /^\/v4\/spreadsheets\/([^/:]+)$/, (world, [id = ""], query) => getSpreadsheet(world, id, query)],
  [
    "POST",
    /^\/v4\/spreadsheets\/([^/:]+):batchUpdate$/,
    (world, [id = ""], query, body) =>
      FieldMask.project(
        batchUpdate(world, id, bodyOf(body)),
        query.get("fields") ? FieldMask.parse(query.get("fields") ?? "") : "all",
      ),
  ],
  [
    "POST",
    /^\/v4\/spreadsheets\/([^/:]+):getByDataFilter$/,
    (world, [id = ""], query, body) => getByDataFilter(world, id, query, bodyOf(body)),
  ],
  [
    "GET",
    /^\/v4\/spreadsheets\/([^/]+)\/developerMetadata\/(\d+)$/,
    (world, [id = "", metadata]) => metadataById(world, id, Number(metadata)),
  ],
  [
    "POST",
    /^\/v4\/spreadsheets\/([^/]+)\/developerMetadata:search$/,
    (world, [id = ""], _, body) => {
      const request = bodyOf(body)
      check(request, "SearchDeveloperMetadataRequest")
      return Search.search(
        world.book(id),
        (request.dataFilters as ReadonlyArray<JsonObject> | undefined) ?? [],
      )
    },
  ],
  [
    "POST",
    /^\/v4\/spreadsheets\/([^/]+)\/sheets\/(\d+):copyTo$/,
    (world, [id = "", sheet], _, body) => copyTo(world, id, Number(sheet), bodyOf(body)),
  ],
  [
    "GET",
    /^\/v4\/spreadsheets\/([^/]+)\/values:batchGet$/,
    (world, [id = ""], query) => ValuesMethods.batchGet(world, id, query),
  ],
  [
    "POST",
    /^\/v4\/spreadsheets\/([^/]+)\/values:batchUpdate$/,
    (world, [id = ""], _, body) => ValuesMethods.batchUpdate(world, id, bodyOf(body)),
  ],
  [
    "POST",
    /^\/v4\/spreadsheets\/([^/]+)\/values:batchClear$/,
    (world, [id = ""], _, body) => ValuesMethods.batchClear(world, id, bodyOf(body)),
  ],
  [
    "POST",
    /^\/v4\/spreadsheets\/([^/]+)\/values:batchGetByDataFilter$/,
    (world, [id = ""], _, body) => ValuesMethods.batchGetByDataFilter(world, id, bodyOf(body)),
  ],
  [
    "POST",
    /^\/v4\/spreadsheets\/([^/]+)\/values\/(.+):append$/,
    (world, [id = "", range = ""], query, body) =>
      ValuesMethods.append(world, id, range, query, bodyOf(body)),
  ],
  [
    "POST",
    /^\/v4\/spreadsheets\/([^/]+)\/values\/(.+):clear$/,
    (world, [id = "", range = ""]) => ValuesMethods.clear(world, id, range),
  ],
  [
    "GET",
    /^\/v4\/spreadsheets\/([^/]+)\/values\/(.+)$/,
    (world, [id = "", range = ""], query) => ValuesMethods.get(world, id, range, query),
  ],
  [
    "PUT",
    /^\/v4\/spreadsheets\/([^/]+)\/values\/(.+)$/,
    (world, [id = "", range = ""], query, body) =>
      ValuesMethods.update(world, id, range, query, bodyOf(body)),
  ],
  ["POST", /^\/drive\/v3\/files$/, (world, _, query, body) => Drive.create(world, query, bodyOf(body))],
  ["GET", /^\/drive\/v3\/files$/, (world, _, query) => Drive.list(world, query)],
  ["GET", /^\/drive\/v3\/files\/([^/]+)$/, (world, [id = ""], query) => Drive.get(world, id, query)],
  [
    "PATCH",
    /^\/drive\/v3\/files\/([^/]+)$/,
    (world, [id = ""], query, body) => Drive.update(world, id, query, bodyOf(body)),
  ],
  [
    "DELETE",
    /^\/drive\/v3\/files\/([^/]+)$/,
    (world, [id = ""]) => {
      Drive.remove(world, id)
      return undefined
    },
  ],
  [
    "POST",
    /^\/drive\/v3\/files\/([^/]+)\/copy$/,
    (world, [id = ""], query, body) => Drive.copy(world, id, query, bodyOf(body)),
  ],
  [
    "GET",
    /^\/drive\/v3\/files\/([^/]+)\/export$/,
    (world, [id = ""], query) => ({ text: Drive.exported(world, id, query) }),
  ],
  [
    "GET",
    /^\/drive\/v3\/files\/([^/]+)\/comments$/,
    (world, [id = ""], query) => Drive.comments(world, id, query),
  ],
  [
    "GET",
    /^\/drive\/v3\/files\/([^/]+)\/permissions$/,
    (world, [id = ""], query) => Drive.listPermissions(world, id, query),
  ],
  [
    "POST",
    /^\/drive\/v3\/files\/([^/]+)\/permissions$/,
    (world, [id = ""], query, body) => Drive.addPermission(world, id, query, bodyOf(body)),
  ],
  [
    "DELETE",
    /^\/drive\/v3\/files\/([^/]+)\/permissions\/([^/]+)$/,
    (world, [id = "", permission = ""]) => {
      Drive.removePermission(world, id, permission)
      return undefined
    },
  ],
  [
    "PUT",
    /^\/upload\/drive\/v2\/files\/([^/]+)$/,
    (world, [id = ""], _, body) => Drive.upload(world, id, body),
  ],
]

/** The path without its query, its parts still encoded. A slash that clients leave before `:` or at the end is none. */
export const pathOf = (url: string): string =>
  new URL(url, "http://emulator").pathname.replace(/\/(?=:|$)/, "")

/** The spreadsheet that a request is about, if any. */
export const spreadsheetOf = (url: string): string | undefined =>
  new RegExp(`^(?:${sheets}|${drive}|/upload/drive/v2/files)/([^/:]+)`).exec(pathOf(url))?.[1]

/** Whether a request changes nothing. */
export const isRead = ({ method, url }: Pick<Request, "method" | "url">): boolean =>
  method === "GET" || /(?:developerMetadata:search|:getByDataFilter|ByDataFilter)$/.test(pathOf(url))

/** Does what a request asks, and answers it. */
export const route = (world: World, { method, url, body }: Request): Answer => {
  const path = pathOf(url)
  const query = new URL(url, "http://emulator").searchParams
  try {
    for (const [verb, pattern, call] of routes) {
      const match = verb === method ? pattern.exec(path) : null
      if (match === null) continue
      const result = call(world, match.slice(1).map(decodeURIComponent), query, body)
      if (result === undefined) return { status: 204, headers: {}, body: "" }
      if (
        isObject(result) &&
        typeof (result as { text?: unknown }).text === "string" &&
        Object.keys(result).length === 1
      ) {
        return {
          status: 200,
          headers: { "content-type": "text/csv" },
          body: String((result as { text: string }).text),
        }
      }
      return json(200, result)
    }
    return json(404, {
      error: { code: 404, message: `The emulator has no ${method} ${path}`, status: "NOT_FOUND" },
    })
  } catch (failure) {
    if (Drive.isFailure(failure)) return json(failure.code, failure.body)
    throw failure
  }
}
