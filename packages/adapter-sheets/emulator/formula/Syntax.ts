/** The tree of a formula. */
import { localeOf } from "../Locale.ts"
import { type Token, tokens } from "./Tokens.ts"

export type Node =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly type: string }
  | { readonly kind: "ref"; readonly text: string }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "call"; readonly name: string; readonly arguments: ReadonlyArray<Node> }
  | { readonly kind: "unary"; readonly op: string; readonly on: Node }
  | { readonly kind: "binary"; readonly op: string; readonly left: Node; readonly right: Node }

class SyntaxFailure extends Error {}

const levels: ReadonlyArray<ReadonlyArray<string>> = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
]

const errorTypes: Readonly<Record<string, string>> = {
  "#N/A": "N_A",
  "#REF!": "REF",
  "#DIV/0!": "DIVIDE_BY_ZERO",
  "#VALUE!": "VALUE",
  "#NAME?": "NAME",
  "#NUM!": "NUM",
  "#NULL!": "NULL_VALUE",
}

const parser = (list: ReadonlyArray<Token>, decimal: string) => {
  let at = 0
  const peek = (): Token | undefined => list[at]
  const take = (text: string): boolean => {
    const token = peek()
    if (token?.kind !== "op" || token.text !== text) return false
    at++
    return true
  }
  const expect = (text: string): void => {
    if (!take(text)) throw new SyntaxFailure()
  }
  const binary = (level: number): Node => {
    const ops = levels[level]
    if (ops === undefined) return prefix()
    let left = binary(level + 1)
    for (;;) {
      const op = ops.find((candidate) => take(candidate))
      if (op === undefined) return left
      left = { kind: "binary", op, left, right: binary(level + 1) }
    }
  }
  const prefix = (): Node => {
    for (const op of ["-", "+"]) if (take(op)) return { kind: "unary", op, on: prefix() }
    let node = primary()
    while (take("%")) node = { kind: "unary", op: "%", on: node }
    return node
  }
  const list_ = (): ReadonlyArray<Node> => {
    const found: Array<Node> = []
    if (take(")")) return found
    for (;;) {
      found.push(binary(0))
      if (take(")")) return found
      if (!take(",")) expect(";")
    }
  }
  const primary = (): Node => {
    if (take("(")) {
      const inner = binary(0)
      expect(")")
      return inner
    }
    const token = peek()
    if (token === undefined) throw new SyntaxFailure()
    at++
    switch (token.kind) {
      case "number":
        return { kind: "number", value: Number(token.text.replace(decimal, ".")) }
      case "text":
        return { kind: "text", value: token.text.slice(1, -1).replaceAll('""', '"') }
      case "error":
        return { kind: "error", type: errorTypes[token.text] ?? "ERROR" }
      case "ref":
        return { kind: "ref", text: token.text }
      case "name": {
        if (take("(")) return { kind: "call", name: token.text.toUpperCase(), arguments: list_() }
        const word = token.text.toUpperCase()
        if (word === "TRUE" || word === "FALSE") return { kind: "boolean", value: word === "TRUE" }
        return { kind: "name", name: token.text }
      }
      default:
        throw new SyntaxFailure()
    }
  }
  const whole = binary(0)
  if (at < list.length) throw new SyntaxFailure()
  return whole
}

/** The tree of a formula that begins with `=`, or `undefined` when it cannot be read. */
export const parse = (formula: string, localeName: string): Node | undefined => {
  const list = tokens(formula.slice(1), localeName)?.filter(({ kind }) => kind !== "space")
  if (list === undefined) return undefined
  try {
    return parser(list, localeOf(localeName).decimal)
  } catch (failure) {
    if (failure instanceof SyntaxFailure) return undefined
    throw failure
  }
}
