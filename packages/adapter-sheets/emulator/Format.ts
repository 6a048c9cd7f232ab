/** Cell formats and colours as the API gives them back. */
import { isObject, type Json, type JsonObject } from "./Json.ts"
import type { Cell, NumberFormat } from "./Model.ts"

/** The shortest decimal that is the same single-precision number: how the API writes shares of colours [G]. */
export const single = (value: number): number => {
  const rounded = Math.fround(value)
  for (let digits = 1; digits <= 9; digits++) {
    const shorter = Number(rounded.toPrecision(digits))
    if (Math.fround(shorter) === rounded) return shorter
  }
  return rounded
}

const shares = new Set(["red", "green", "blue", "alpha"])

const isColor = (value: JsonObject): boolean => Object.keys(value).every((key) => shares.has(key))

/** A share of a colour is kept as a byte: 0.5 comes back as 127/255 [G]. */
const stored = (share: number): number => single(Math.floor(Math.min(share, 1) * 255 + 1e-6) / 255)

const color = (value: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(value).flatMap(([key, share]) =>
      typeof share === "number" && share >= 1 / 255 ? [[key, stored(share)]] : [],
    ),
  )

/** A colour and its style always come together, whichever was set [G]. */
export const normalise = (value: JsonObject): JsonObject => {
  const result: Record<string, Json> = {}
  for (const [key, field] of Object.entries(value)) {
    if (field === null) continue
    if (isObject(field)) {
      if (key.endsWith("ColorStyle") || key === "colorStyle") {
        const rgb = field.rgbColor
        if (isObject(rgb)) {
          result[key] = { rgbColor: color(rgb) }
          result[key.slice(0, -"Style".length)] = color(rgb)
        } else if (typeof field.themeColor === "string") {
          result[key] = field
        }
      } else if ((key.endsWith("Color") || key === "color") && isColor(field)) {
        result[key] = color(field)
        result[`${key}Style`] ??= { rgbColor: color(field) }
      } else result[key] = normalise(field)
    } else if (Array.isArray(field)) {
      result[key] = field.map((item) => (isObject(item) ? normalise(item) : item))
    } else result[key] = field
  }
  return result
}

/** A cell with a format that is normalised, or without one that is empty. */
export const withFormat = (cell: Cell, format: JsonObject | undefined): Cell => {
  const { userEnteredFormat: _, ...rest } = cell
  if (format === undefined || Object.keys(format).length === 0) return rest
  return { ...rest, userEnteredFormat: normalise(format) }
}

/** How a cell shows its number, where that was set. */
export const numberFormatOf = (cell: Cell | undefined): NumberFormat | undefined => {
  const format = cell?.userEnteredFormat?.numberFormat
  return isObject(format) && typeof format.type === "string" ? (format as unknown as NumberFormat) : undefined
}

/** One format over another, field by field. */
export const overlay = (under: JsonObject, over: JsonObject | undefined): JsonObject => {
  if (over === undefined) return under
  const result: Record<string, Json> = { ...under }
  for (const [key, field] of Object.entries(over)) {
    const before = result[key]
    result[key] =
      isObject(field) && isObject(before) && !/[Cc]olor/.test(key) ? overlay(before, field) : field
  }
  return result
}
