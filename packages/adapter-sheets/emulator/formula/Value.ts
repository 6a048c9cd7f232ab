/** Values within a formula, and the operators on them. */
import type { ErrorValue } from "../Model.ts"

export type Value = number | string | boolean | null | ErrorValue | Matrix
export type Matrix = ReadonlyArray<ReadonlyArray<Exclude<Value, Matrix>>>

export const failure = (type: string, message = ""): ErrorValue => ({ type, message })
export const isFailure = (value: Value): value is ErrorValue =>
  typeof value === "object" && value !== null && !Array.isArray(value)
export const isMatrix = (value: Value): value is Matrix => Array.isArray(value)

/** The first cell of a range, or the value itself. */
export const single = (value: Value): Exclude<Value, Matrix> =>
  isMatrix(value) ? (value[0]?.[0] ?? null) : value

export const toNumber = (value: Value): number | ErrorValue => {
  const one = single(value)
  if (typeof one === "number") return one
  if (typeof one === "boolean") return one ? 1 : 0
  if (one === null) return 0
  if (isFailure(one)) return one
  const number = Number(one)
  return one.trim() === "" || Number.isNaN(number) ? failure("VALUE", "Expects number values.") : number
}

export const toText = (value: Value): string | ErrorValue => {
  const one = single(value)
  if (one === null) return ""
  if (typeof one === "boolean") return one ? "TRUE" : "FALSE"
  return typeof one === "object" ? one : String(one)
}

const order = (value: Exclude<Value, Matrix | ErrorValue>): number =>
  typeof value === "number" || value === null ? 0 : typeof value === "string" ? 1 : 2

export const compare = (
  a: Exclude<Value, Matrix | ErrorValue>,
  b: Exclude<Value, Matrix | ErrorValue>,
): number => {
  const left = a ?? (typeof b === "string" ? "" : 0)
  const right = b ?? (typeof a === "string" ? "" : 0)
  if (typeof left === "string" && typeof right === "string") {
    const [x, y] = [left.toLowerCase(), right.toLowerCase()]
    return x < y ? -1 : x > y ? 1 : 0
  }
  if (order(left) !== order(right)) return order(left) - order(right)
  return Number(left) - Number(right)
}

const arithmetic: Readonly<Record<string, (a: number, b: number) => number | ErrorValue>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => (b === 0 ? failure("DIVIDE_BY_ZERO", "Function DIVIDE parameter 2 cannot be zero.") : a / b),
  "^": (a, b) => a ** b,
}

const comparison: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (sign) => sign === 0,
  "<>": (sign) => sign !== 0,
  "<": (sign) => sign < 0,
  ">": (sign) => sign > 0,
  "<=": (sign) => sign <= 0,
  ">=": (sign) => sign >= 0,
}

export const binary = (op: string, left: Value, right: Value): Value => {
  const [a, b] = [single(left), single(right)]
  if (isFailure(a)) return a
  if (isFailure(b)) return b
  const compares = comparison[op]
  if (compares !== undefined) return compares(compare(a, b))
  if (op === "&") return `${toText(a) as string}${toText(b) as string}`
  const [x, y] = [toNumber(a), toNumber(b)]
  if (typeof x !== "number") return x
  if (typeof y !== "number") return y
  return arithmetic[op]?.(x, y) ?? failure("ERROR")
}
