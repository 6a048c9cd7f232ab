/** The calls of Drive v3 (and its v2 upload) that spreadsheet clients make. */
import { ApiFailure } from "./ApiFailure.ts"
import { Book } from "./Book.ts"
import * as Csv from "./Csv.ts"
import * as FieldMask from "./FieldMask.ts"
import type { Json, JsonObject } from "./Json.ts"
import { Sheet } from "./Sheet.ts"
import { typed } from "./Typed.ts"
import * as Values from "./Values.ts"
import { type DriveFile, type Permission, spreadsheetType, type World } from "./World.ts"

/** Drive words its errors in its own way. */
export class DriveFailure extends Error {
  readonly code: number
  readonly reason: string
  readonly location: JsonObject
  constructor(code: number, reason: string, message: string, location: JsonObject = {}) {
    super(message)
    this.code = code
    this.reason = reason
    this.location = location
  }
  get body(): JsonObject {
    const { code, message, reason, location } = this
    return { error: { code, message, errors: [{ message, domain: "global", reason, ...location }] } }
  }
}

const fileOf = (world: World, id: string): DriveFile => {
  const file = world.files.get(id)
  if (file === undefined || world.unshared.has(id)) {
    throw new DriveFailure(404, "notFound", `File not found: ${id}.`, {
      location: "fileId",
      locationType: "parameter",
    })
  }
  return file
}

const full = (world: World, file: DriveFile): JsonObject => ({
  kind: "drive#file",
  id: file.id,
  name: world.books.get(file.id)?.properties.title ?? "",
  mimeType: file.mimeType,
  createdTime: file.createdTime,
  modifiedTime: file.modifiedTime,
  version: String(file.version),
  trashed: false,
})

const answer = (world: World, file: DriveFile, fields: string | null): Json => {
  const mask = FieldMask.parse(fields === null || fields === "" ? "kind,id,name,mimeType" : fields)
  return FieldMask.project(full(world, file), mask)
}

const nameOf = (body: JsonObject, other: string): string =>
  typeof body.name === "string" ? body.name : other

export const create = (world: World, query: URLSearchParams, body: JsonObject): Json => {
  if (body.mimeType !== spreadsheetType)
    throw new DriveFailure(400, "badRequest", `The emulator makes only files of type ${spreadsheetType}`)
  const book = world.create(nameOf(body, "Untitled"))
  return answer(world, fileOf(world, book.id), query.get("fields"))
}

export const get = (world: World, id: string, query: URLSearchParams): Json =>
  answer(world, fileOf(world, id), query.get("fields"))

export const update = (world: World, id: string, query: URLSearchParams, body: JsonObject): Json => {
  fileOf(world, id)
  world.change(id, (book) => {
    book.properties = { ...book.properties, title: nameOf(body, book.properties.title) }
  })
  return answer(world, fileOf(world, id), query.get("fields"))
}

export const remove = (world: World, id: string): void => {
  fileOf(world, id)
  world.files.delete(id)
  world.books.delete(id)
}

/** A whole file is copied, its metadata included: only the id of the spreadsheet tells them apart. */
export const copy = (world: World, id: string, query: URLSearchParams, body: JsonObject): Json => {
  fileOf(world, id)
  const source = world.book(id)
  const made = source.clone(world.ids.nextFileId())
  const title = nameOf(body, `Copy of ${source.properties.title}`)
  made.properties = { ...made.properties, title }
  world.add(made)
  return answer(world, fileOf(world, made.id), query.get("fields"))
}

const conditions: ReadonlyArray<readonly [RegExp, (file: JsonObject, value: string) => boolean]> = [
  [/^mimeType\s*=\s*"(.*)"$/s, (file, value) => file.mimeType === value],
  [/^name\s*=\s*"(.*)"$/s, (file, value) => file.name === value],
  [
    /^name\s+contains\s+"(.*)"$/s,
    (file, value) => String(file.name).toLowerCase().includes(value.toLowerCase()),
  ],
  [/^trashed\s*=\s*(false)$/, () => true],
  [/^"(.*)"\s+in\s+parents$/, () => true],
]

const matches = (q: string, file: JsonObject): boolean =>
  q
    .split(/\s+and\s+/)
    .map((term) => term.trim().replace(/'((?:[^'\\]|\\.)*)'/g, '"$1"'))
    .every((term) => {
      for (const [pattern, test] of conditions) {
        const match = pattern.exec(term)
        if (match !== null) return test(file, (match[1] ?? "").replace(/\\(.)/g, "$1"))
      }
      throw new DriveFailure(400, "invalid", `Invalid Value`, { location: "q", locationType: "parameter" })
    })

/** The files, the one changed last first. */
export const list = (world: World, query: URLSearchParams): Json => {
  const q = query.get("q")
  const files = [...world.files.values()]
    .filter(({ id }) => !world.unshared.has(id))
    .sort((a, b) => (a.modifiedTime < b.modifiedTime ? 1 : a.modifiedTime > b.modifiedTime ? -1 : 0))
    .map((file) => full(world, file))
    .filter((file) => q === null || q === "" || matches(q.replaceAll('\\"', '"'), file))
  const fields = query.get("fields")
  const mask = FieldMask.parse(
    fields === null || fields === "" ? "kind,incompleteSearch,files(kind,id,name,mimeType)" : fields,
  )
  return FieldMask.project({ kind: "drive#fileList", incompleteSearch: false, files }, mask)
}

/** The first tab as CSV. */
export const exported = (world: World, id: string, query: URLSearchParams): string => {
  fileOf(world, id)
  if (query.get("mimeType") !== "text/csv") {
    throw new DriveFailure(400, "badRequest", "The emulator exports only text/csv")
  }
  const book = world.book(id)
  const sheet = book.sheets[0] as Sheet
  const { values } = Values.read(book, { sheet, box: sheet.whole }, Values.rendering({}))
  return Csv.write((values as ReadonlyArray<ReadonlyArray<string>> | undefined) ?? [])
}

/** Replaces a spreadsheet by a CSV: one tab, named after the file, under a new id [G]. */
export const upload = (world: World, id: string, text: string): JsonObject => {
  const before = world.book(id)
  const rows = Csv.parse(text)
  const sheet = new Sheet({
    sheetId: world.ids.nextId(),
    title: before.properties.title,
    sheetType: "GRID",
    gridProperties: {
      rowCount: Math.max(1000, rows.length),
      columnCount: Math.max(26, ...rows.map((row) => row.length)),
    },
  })
  const book = new Book(id, { ...before.properties, timeZone: "America/Los_Angeles" }, [sheet])
  rows.forEach((row, down) => {
    row.forEach((value, across) => {
      const { value: entered } = typed(value, world.circumstances(book))
      if (entered !== undefined) sheet.put(down, across, { userEnteredValue: entered })
    })
  })
  const file = fileOf(world, id)
  world.books.set(id, book)
  const modifiedTime = world.instant
  world.files.set(id, { ...file, modifiedTime, version: file.version + 1 })
  return {
    kind: "drive#file",
    id,
    title: before.properties.title,
    mimeType: file.mimeType,
    createdDate: file.createdTime,
    modifiedDate: modifiedTime,
    version: String(file.version + 1),
  }
}

export const permissions = (world: World, id: string): ReadonlyArray<Permission> =>
  fileOf(world, id).permissions

export const listPermissions = (world: World, id: string, query: URLSearchParams): Json => {
  const fields = query.get("fields")
  const all = {
    kind: "drive#permissionList",
    permissions: permissions(world, id).map((permission) => ({ kind: "drive#permission", ...permission })),
  }
  return FieldMask.project(all, FieldMask.parse(fields ?? "kind,permissions(id,type,kind,role)"))
}

export const addPermission = (world: World, id: string, query: URLSearchParams, body: JsonObject): Json => {
  const file = fileOf(world, id)
  if (typeof body.role !== "string" || typeof body.type !== "string") {
    throw new DriveFailure(400, "required", "The permission type field is required.", {
      location: "permission.type",
      locationType: "other",
    })
  }
  const permission: Permission = {
    id: body.type === "anyone" ? "anyoneWithLink" : String(world.ids.nextId()).padStart(20, "0"),
    type: body.type,
    role: body.role,
    ...(typeof body.emailAddress === "string" ? { emailAddress: body.emailAddress } : {}),
  }
  world.files.set(id, { ...file, permissions: [...file.permissions, permission] })
  const fields = FieldMask.parse(query.get("fields") ?? "kind,id,type,role")
  return FieldMask.project({ kind: "drive#permission", ...permission }, fields)
}

export const removePermission = (world: World, id: string, permissionId: string): void => {
  const file = fileOf(world, id)
  if (!file.permissions.some((permission) => permission.id === permissionId)) {
    throw new DriveFailure(404, "notFound", `Permission not found: ${permissionId}.`, {
      location: "permissionId",
      locationType: "parameter",
    })
  }
  world.files.set(id, { ...file, permissions: file.permissions.filter((item) => item.id !== permissionId) })
}

/** Comments are not emulated: there are none. */
export const comments = (world: World, id: string, query: URLSearchParams): Json => {
  fileOf(world, id)
  const fields = query.get("fields")
  if (fields === null) {
    throw new DriveFailure(400, "required", "The 'fields' parameter is required for this method.", {
      location: "fields",
      locationType: "parameter",
    })
  }
  const mask = FieldMask.parse(fields)
  return FieldMask.project({ kind: "drive#commentList", comments: [] }, mask)
}

/** Whether a failure is one of the API's. */
export const isFailure = (failure: unknown): failure is ApiFailure | DriveFailure =>
  failure instanceof ApiFailure || failure instanceof DriveFailure
