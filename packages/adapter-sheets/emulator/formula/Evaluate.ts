/** The value of a formula. What the emulator does not know of Sheets' functions gives `#NAME?`, as it would there. */
import * as A1 from "../A1.ts"
import { ApiFailure } from "../ApiFailure.ts"
import type { Book } from "../Book.ts"
import type { ExtendedValue } from "../Model.ts"
import type { Sheet } from "../Sheet.ts"
import { functions } from "./functions.ts"
import { type Node, parse } from "./Syntax.ts"
import { binary, failure, type Matrix, single, toNumber, type Value } from "./Value.ts"

/** What a formula needs to look around. */
export interface Scope {
  readonly book: Book
  readonly sheet: Sheet
  /** The value of a cell, computed when it is a formula too. */
  readonly cell: (sheet: Sheet, row: number, column: number) => ExtendedValue | undefined
}

/** A value of a cell, as formulas see it. */
export const fromCell = (value: ExtendedValue | undefined): Exclude<Value, Matrix> =>
  value?.numberValue ?? value?.stringValue ?? value?.boolValue ?? value?.errorValue ?? null

const referred = (text: string, { book, sheet, cell }: Scope): Value => {
  const local = text.replaceAll("$", "")
  try {
    const area = A1.parse(book, local.includes("!") ? local : `${A1.quoteTitle(sheet.title)}!${local}`)
    const { top, bottom, left, right } = area.box
    const last = Math.min(bottom, Math.max(area.sheet.rows.length, top + 1))
    return Array.from({ length: last - top }, (_, row) =>
      Array.from({ length: right - left }, (_, column) =>
        fromCell(cell(area.sheet, top + row, left + column)),
      ),
    )
  } catch (problem) {
    if (problem instanceof ApiFailure) return failure("REF", "Reference does not exist")
    throw problem
  }
}

/** The value of a node. */
export const evaluate = (node: Node, scope: Scope): Value => {
  switch (node.kind) {
    case "number":
    case "text":
    case "boolean":
      return node.value
    case "error":
      return failure(node.type)
    case "ref":
      return referred(node.text, scope)
    case "name": {
      const named = scope.book.namedRanges.find(({ name }) => name.toLowerCase() === node.name.toLowerCase())
      return named === undefined
        ? failure("NAME", `Unknown range name: '${node.name.toUpperCase()}'.`)
        : referred(named.name, scope)
    }
    case "unary": {
      const on = toNumber(evaluate(node.on, scope))
      if (typeof on !== "number") return on
      return node.op === "-" ? -on : node.op === "%" ? on / 100 : on
    }
    case "binary":
      return binary(node.op, evaluate(node.left, scope), evaluate(node.right, scope))
    case "call": {
      const body = functions[node.name]
      return body === undefined
        ? failure("NAME", `Unknown function: '${node.name}'.`)
        : body(
            node.arguments.map((argument) => () => evaluate(argument, scope)),
            scope,
          )
    }
  }
}

/** What a formula gives, as the value of its cell. */
export const effective = (formula: string, scope: Scope): ExtendedValue => {
  const tree = parse(formula, scope.book.locale)
  if (tree === undefined) return { errorValue: failure("ERROR", "Formula parse error.") }
  const value = single(evaluate(tree, scope))
  if (value === null) return { numberValue: 0 }
  if (typeof value === "number") {
    return Number.isFinite(value) ? { numberValue: value } : { errorValue: failure("NUM") }
  }
  if (typeof value === "string") return { stringValue: value }
  if (typeof value === "boolean") return { boolValue: value }
  return { errorValue: value }
}
