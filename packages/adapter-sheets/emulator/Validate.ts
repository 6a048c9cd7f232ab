/** Checks a body against the shapes: an unknown field, or a value of another type, is a 400. */
import { ApiFailure } from "./ApiFailure.ts"
import type { Mask } from "./FieldMask.ts"
import { isObject, type Json, type JsonObject } from "./Json.ts"
import { type Field, shapes } from "./Shapes.ts"

interface Violation {
  readonly field: string
  readonly description: string
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const typeNames: Readonly<Record<string, string>> = {
  int: "TYPE_INT32",
  num: "TYPE_DOUBLE",
  str: "TYPE_STRING",
  bool: "TYPE_BOOL",
}

const isInteger = (value: unknown): boolean => typeof value === "number" && Number.isInteger(value)
const fits: Readonly<Record<string, (value: Json) => boolean>> = {
  int: (value) => isInteger(value) || (typeof value === "string" && /^-?\d+$/.test(value)),
  num: (value) =>
    typeof value === "number" || (typeof value === "string" && /^-?\d|^NaN$|^-?Infinity$/.test(value)),
  str: (value) => typeof value === "string",
  bool: (value) => typeof value === "boolean",
}

const checkValue = (value: Json, type: string, at: string, found: Array<Violation>): void => {
  if (type === "any" || value === null) return
  const fitting = fits[type]
  if (fitting !== undefined) {
    if (!fitting(value)) {
      found.push({
        field: at,
        description: `Invalid value at '${at}' (${typeNames[type]}), ${JSON.stringify(value)}`,
      })
    }
    return
  }
  if (isObject(value)) checkShape(value, type, at, found)
  else
    found.push({
      field: at,
      description: `Invalid value at '${at}' (type.googleapis.com/google.apps.sheets.v4.${type}), ${JSON.stringify(value)}`,
    })
}

const checkField = (value: Json, field: Field, at: string, found: Array<Violation>): void => {
  if (!field.list || value === null) {
    checkValue(value, field.type, at, found)
    return
  }
  if (!Array.isArray(value)) {
    found.push({ field: at, description: `Invalid value at '${at}', it must be a list` })
    return
  }
  value.forEach((item: Json, index) => {
    checkValue(item, field.type, `${at}[${index}]`, found)
  })
}

const checkShape = (value: JsonObject, shape: string, at: string, found: Array<Violation>): void => {
  const fields = shapes.get(shape)
  if (fields === undefined) return
  for (const [name, item] of Object.entries(value)) {
    const field =
      fields.get(name) ?? fields.get(name.replace(/_([a-z])/g, (_, one: string) => one.toUpperCase()))
    if (field === undefined) {
      const where = at === "" ? "" : ` at '${at}'`
      found.push({
        field: at,
        description: `Invalid JSON payload received. Unknown name "${name}"${where}: Cannot find field.`,
      })
    } else checkField(item, field, at === "" ? snake(name) : `${at}.${snake(name)}`, found)
  }
}

/** The failure for a body that does not fit. */
export const badRequest = (violations: ReadonlyArray<Violation>): ApiFailure =>
  new ApiFailure("INVALID_ARGUMENT", violations.map(({ description }) => description).join("\n"), [
    {
      "@type": "type.googleapis.com/google.rpc.BadRequest",
      fieldViolations: violations.map(({ field, description }) => ({ field, description })),
    },
  ])

/** Throws unless a body fits a shape. */
export const check = (value: JsonObject, shape: string, at = ""): void => {
  const found: Array<Violation> = []
  checkShape(value, shape, at, found)
  if (found.length > 0) throw badRequest(found)
}

/** The first path of a mask that a shape does not have. */
export const unknownPath = (mask: Mask, shape: string, path = ""): string | undefined => {
  const fields = shapes.get(shape)
  if (mask === "all" || fields === undefined) return undefined
  for (const [name, inner] of mask) {
    const at = path === "" ? name : `${path}.${name}`
    const field = fields.get(name)
    if (field === undefined) return at
    const deeper = unknownPath(inner, field.type, at)
    if (deeper !== undefined) return deeper
  }
  return undefined
}
