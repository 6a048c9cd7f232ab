/** Field masks: `a.b`, `a/b`, `a(b,c)` and `*`, as in `fields` of a query and of a request. */
import { invalid } from "./ApiFailure.ts"
import { isObject, type Json, type JsonObject } from "./Json.ts"

/** The fields under one field; `"all"` is the field with all that is in it. */
export type Mask = "all" | ReadonlyMap<string, Mask>

const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

const merge = (into: Map<string, Mask>, name: string, mask: Mask): void => {
  const before = into.get(name)
  if (before === undefined || mask === "all") {
    into.set(name, before === "all" ? "all" : mask)
    return
  }
  if (before === "all") return
  const both = new Map(before)
  for (const [key, value] of mask) merge(both, key, value)
  into.set(name, both)
}

/** Reads a mask. */
export const parse = (text: string): Mask => {
  let at = 0
  const list = (): Mask => {
    const fields = new Map<string, Mask>()
    let all = false
    for (;;) {
      const [name, mask] = path()
      if (name === "*") all = true
      else merge(fields, camel(name), mask)
      if (text[at] !== ",") return all ? "all" : fields
      at++
    }
  }
  const path = (): [string, Mask] => {
    while (text[at] === " ") at++
    const start = at
    while (at < text.length && /[A-Za-z0-9_*-]/.test(text[at] ?? "")) at++
    const name = text.slice(start, at)
    if (name === "") throw invalid(`Invalid field mask: ${text}`)
    if (text[at] === "." || text[at] === "/") {
      at++
      const [next, mask] = path()
      return [name, next === "*" ? "all" : new Map([[camel(next), mask]])]
    }
    if (text[at] === "(") {
      at++
      const mask = list()
      if (text[at] !== ")") throw invalid(`Invalid field mask: ${text}`)
      at++
      return [name, mask]
    }
    return [name, "all"]
  }
  if (text.trim() === "") throw invalid("Invalid field mask: it is empty")
  const mask = list()
  if (at < text.length) throw invalid(`Invalid field mask: ${text}`)
  return mask
}

/** The mask under one field, or `undefined` when the field is not in it. */
export const under = (mask: Mask, name: string): Mask | undefined => (mask === "all" ? "all" : mask.get(name))

/** Whether a path of fields is in a mask, in part at least. */
export const wants = (mask: Mask, ...path: ReadonlyArray<string>): boolean => {
  let here: Mask | undefined = mask
  for (const name of path) {
    if (here === undefined) return false
    here = under(here, name)
  }
  return here !== undefined
}

/** A value with only the fields of a mask; objects and list items stay, even when nothing of them is left [G]. */
export const project = (value: Json, mask: Mask): Json => {
  if (mask === "all") return value
  if (Array.isArray(value)) return value.map((item) => project(item, mask))
  if (!isObject(value)) return value
  const kept: Record<string, Json> = {}
  for (const [name, inner] of mask) {
    const field = value[name]
    if (field !== undefined) kept[name] = project(field, inner)
  }
  return kept
}

/** The target with the fields of the mask taken from the source; a field that the source lacks is cleared. */
export const assign = (target: JsonObject, source: JsonObject, mask: Mask): JsonObject => {
  if (mask === "all") return source
  const result: Record<string, Json> = { ...target }
  for (const [name, inner] of mask) {
    const from = source[name]
    if (inner === "all") {
      if (from === undefined || from === null) delete result[name]
      else result[name] = from
    } else {
      const before = result[name]
      const after = assign(isObject(before) ? before : {}, isObject(from) ? from : {}, inner)
      if (Object.keys(after).length === 0) delete result[name]
      else result[name] = after
    }
  }
  return result
}
