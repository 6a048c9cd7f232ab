/** JSON as it comes over the wire. */
export type Json = null | boolean | number | string | ReadonlyArray<Json> | JsonObject

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: Json
}

/** Whether a value is a JSON object, not an array and not null. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Without the properties that are undefined, null or, where asked, a proto3 default. */
export const compact = (value: Readonly<Record<string, unknown>>): JsonObject =>
  Object.fromEntries(
    Object.entries(value).filter(([, item]) => item !== undefined && item !== null),
  ) as JsonObject

/** Without properties that proto3 leaves out of JSON: false, 0, "", empty lists. */
export const withoutDefaults = (value: Readonly<Record<string, unknown>>): JsonObject =>
  Object.fromEntries(
    Object.entries(value).filter(
      ([, item]) =>
        item !== undefined &&
        item !== null &&
        item !== false &&
        item !== 0 &&
        item !== "" &&
        !(Array.isArray(item) && item.length === 0),
    ),
  ) as JsonObject
