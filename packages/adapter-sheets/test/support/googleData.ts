/**
 * Google's own descriptions of its APIs, and recordings of exchanges with it. They are no part of the project: where
 * they are absent, the tests that hold us against them say so and are skipped.
 */
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("../../../../", import.meta.url))

const folders = [
  process.env.WIJKWIJZER_GOOGLE_DATA,
  join(root, "../shared/data/google"),
  join(root, "../../shared/data/google"),
]

const folder = folders.find((path): path is string => path !== undefined && existsSync(path))

/** The path of a file of the data, or `undefined`. */
export const dataFile = (name: string): string | undefined => {
  const path = folder === undefined ? undefined : join(folder, name)
  return path !== undefined && existsSync(path) ? path : undefined
}

interface Property {
  readonly $ref?: string
  readonly type?: string
  readonly items?: Property
  readonly additionalProperties?: Property
  readonly enum?: ReadonlyArray<string>
  readonly readOnly?: boolean
}

/** A discovery document, as far as we look at it. */
export interface Discovery {
  readonly schemas: Readonly<Record<string, { readonly properties?: Readonly<Record<string, Property>> }>>
}

const read = (name: string): Discovery | undefined => {
  const path = dataFile(name)
  return path === undefined ? undefined : (JSON.parse(readFileSync(path, "utf8")) as Discovery)
}

/** Google's description of Sheets v4. */
export const sheetsDiscovery = (): Discovery | undefined => read("sheets-v4.json")

/** Every place where a value does not fit a schema of a discovery document. */
export const misfits = (
  discovery: Discovery,
  schema: string,
  value: unknown,
  at = schema,
): ReadonlyArray<string> => {
  const properties = discovery.schemas[schema]?.properties
  if (properties === undefined) return [`${at}: there is no ${schema}`]
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [`${at} is no object`]
  return Object.entries(value).flatMap(([name, field]) => {
    const property = properties[name]
    return property === undefined
      ? [`${at}.${name} is unknown`]
      : misfitsOf(discovery, property, field, `${at}.${name}`)
  })
}

const misfitsOf = (
  discovery: Discovery,
  property: Property,
  value: unknown,
  at: string,
): ReadonlyArray<string> => {
  if (property.$ref !== undefined) return misfits(discovery, property.$ref, value, at)
  if (property.readOnly === true) return [`${at} is read-only`]
  if (property.type === "array") {
    if (!Array.isArray(value)) return [`${at} is no list`]
    return value.flatMap((item, index) =>
      property.items === undefined ? [] : misfitsOf(discovery, property.items, item, `${at}[${index}]`),
    )
  }
  if (property.enum !== undefined && !property.enum.includes(String(value)))
    return [`${at} is ${String(value)}`]
  const wanted = property.type === "integer" ? "number" : property.type
  const fits = wanted === undefined || wanted === "any" || typeof value === wanted
  const isWhole = property.type !== "integer" || Number.isInteger(value)
  return fits && isWhole ? [] : [`${at} is ${JSON.stringify(value)}, not ${property.type}`]
}
