/** Named ranges. */

import type { Book } from "../Book.ts"
import { under } from "../FieldMask.ts"
import { isObject, type JsonObject } from "../Json.ts"
import { areaOf, type Handler, maskOf, objectOf, refuse } from "./Context.ts"
import * as Ranged from "./Ranged.ts"

type Named = Book["namedRanges"][number]

/** As the API gives it. */
export const nameAnswer = ({ id, name, range }: Named): JsonObject => ({
  namedRangeId: id,
  name,
  range: { ...range } as JsonObject,
})

const checkName = (book: Book, name: unknown, id: string | undefined): string => {
  if (typeof name !== "string" || !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name)) {
    throw refuse(`The name ${String(name)} is not valid for a named range.`)
  }
  if (book.namedRanges.some((other) => other.id !== id && other.name.toLowerCase() === name.toLowerCase())) {
    throw refuse(`A named range with the name ${name} already exists.`)
  }
  return name
}

export const addNamedRange: Handler = (request, context) => {
  const given = objectOf(request, "namedRange")
  const { book } = context
  areaOf(context, objectOf(given, "range"))
  const id = typeof given.namedRangeId === "string" ? given.namedRangeId : String(context.ids.nextId())
  const named: Named = {
    id,
    name: checkName(book, given.name, undefined),
    range: Ranged.complete(context, objectOf(given, "range")),
    rest: {},
  }
  book.namedRanges = [...book.namedRanges, named]
  return { namedRange: nameAnswer(named) }
}

const checkThere = (book: Book, id: unknown): string => {
  if (!book.namedRanges.some((named) => named.id === id))
    throw refuse(`No named range with id: ${String(id)}`)
  return String(id)
}

export const updateNamedRange: Handler = (request, context) => {
  const mask = maskOf(request, "NamedRange")
  const given = objectOf(request, "namedRange")
  const { book } = context
  const id = checkThere(book, given.namedRangeId)
  book.namedRanges = book.namedRanges.map((named) => {
    if (named.id !== id) return named
    const name = under(mask, "name") === undefined ? named.name : checkName(book, given.name, id)
    const range =
      under(mask, "range") !== undefined && isObject(given.range)
        ? Ranged.complete(context, given.range)
        : named.range
    return { ...named, name, range }
  })
  return
}

export const deleteNamedRange: Handler = (request, { book }) => {
  const id = checkThere(book, request.namedRangeId)
  book.namedRanges = book.namedRanges.filter((named) => named.id !== id)
  return
}
