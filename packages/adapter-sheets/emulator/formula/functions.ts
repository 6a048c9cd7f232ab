/** The functions that formulas may call: those that people and our own templates use in a table. */
import type { Scope } from "./Evaluate.ts"
import {
  binary,
  compare,
  failure,
  isFailure,
  isMatrix,
  single,
  toNumber,
  toText,
  type Value,
} from "./Value.ts"

type Lazy = ReadonlyArray<() => Value>
type Body = (args: Lazy, scope: Scope) => Value

const cells = (value: Value): ReadonlyArray<Exclude<Value, ReadonlyArray<unknown>>> =>
  (isMatrix(value) ? value.flat() : [value]) as never

/** The numbers among the arguments: text and yes/no within a range do not count; an error is passed on. */
const numbers = (args: Lazy): ReadonlyArray<number> | Value => {
  const found: Array<number> = []
  for (const arg of args) {
    const value = arg()
    for (const cell of cells(value)) {
      if (isFailure(cell)) return cell
      if (typeof cell === "number") found.push(cell)
      else if (!isMatrix(value) && cell !== null) {
        const number = toNumber(cell)
        if (typeof number !== "number") return number
        found.push(number)
      }
    }
  }
  return found
}

const overNumbers =
  (fold: (values: ReadonlyArray<number>) => Value): Body =>
  (args) => {
    const found = numbers(args)
    return Array.isArray(found) && found.every((value) => typeof value === "number")
      ? fold(found as ReadonlyArray<number>)
      : (found as Value)
  }

const sum = (values: ReadonlyArray<number>): number => values.reduce((total, value) => total + value, 0)

const missing = failure("N_A", "Wrong number of arguments.")

/** Whether a cell meets a criterion such as `">=5"` or `"open"`. */
const meets = (cell: Value, criterion: Value): boolean => {
  const wanted = single(criterion)
  const one = single(cell)
  const match = typeof wanted === "string" ? /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(wanted) : null
  const op = match?.[1] ?? "="
  const text = match?.[2] ?? wanted
  const bound =
    typeof text === "string" && text.trim() !== "" && !Number.isNaN(Number(text)) ? Number(text) : text
  if (isFailure(one) || (one === null && bound !== "")) return false
  if (typeof one !== typeof bound && op !== "<>") return false
  return binary(op, one, bound) === true
}

const conditional =
  (fold: (picked: ReadonlyArray<number>, count: number) => Value): Body =>
  (args) => {
    const range = args[0]?.()
    const criterion = args[1]?.()
    if (range === undefined || criterion === undefined) return missing
    const from = cells(args[2]?.() ?? range)
    const picked = cells(range).flatMap((cell, index) =>
      meets(cell, criterion) ? [from[index] ?? null] : [],
    )
    return fold(
      picked.filter((value): value is number => typeof value === "number"),
      picked.length,
    )
  }

const manyConditions =
  (withValues: boolean): Body =>
  (args) => {
    const values = args.map((arg) => arg())
    const pairs = withValues ? values.slice(1) : values
    const first = pairs[0]
    if (first === undefined) return missing
    const from = cells(withValues ? (values[0] ?? null) : first)
    const hits = cells(first).flatMap((_, index) => {
      for (let pair = 0; pair + 1 < pairs.length; pair += 2) {
        if (!meets(cells(pairs[pair] ?? null)[index] ?? null, pairs[pair + 1] ?? null)) return []
      }
      return [from[index] ?? null]
    })
    return withValues ? sum(hits.filter((value): value is number => typeof value === "number")) : hits.length
  }

const condition: Body = (args) => {
  const test = single(args[0]?.() ?? null)
  if (isFailure(test)) return test
  const truth = typeof test === "string" ? test.toUpperCase() === "TRUE" : Boolean(test)
  return args[truth ? 1 : 2]?.() ?? false
}

const logical =
  (every: boolean): Body =>
  (args) => {
    const values = args.flatMap((arg) => [...cells(arg())]).filter((value) => value !== null)
    const wrong = values.find((value) => isFailure(value))
    if (wrong !== undefined) return wrong
    return every ? values.every(Boolean) : values.some(Boolean)
  }

const onText =
  (map: (text: string) => Value): Body =>
  (args) => {
    const text = toText(args[0]?.() ?? null)
    return typeof text === "string" ? map(text) : text
  }

const rounded: Body = (args) => {
  const value = toNumber(args[0]?.() ?? null)
  const digits = toNumber(args[1]?.() ?? 0)
  if (typeof value !== "number") return value
  if (typeof digits !== "number") return digits
  const scale = 10 ** digits
  return (Math.sign(value) * Math.round(Number((Math.abs(value) * scale).toPrecision(15)))) / scale
}

const lookup: Body = (args) => {
  const key = single(args[0]?.() ?? null)
  const table = args[1]?.()
  const column = toNumber(args[2]?.() ?? null)
  if (table === undefined || !isMatrix(table) || typeof column !== "number" || isFailure(key)) return missing
  const row = table.find((line) => {
    const cell = line[0] ?? null
    return !isFailure(cell) && compare(cell, key) === 0
  })
  return row === undefined ? failure("N_A", "Did not find value.") : (row[column - 1] ?? null)
}

/** By name. */
export const functions: Readonly<Record<string, Body | undefined>> = Object.assign(Object.create(null), {
  SUM: overNumbers(sum),
  AVERAGE: overNumbers((values) =>
    values.length === 0 ? failure("DIVIDE_BY_ZERO") : sum(values) / values.length,
  ),
  MIN: overNumbers((values) => (values.length === 0 ? 0 : Math.min(...values))),
  MAX: overNumbers((values) => (values.length === 0 ? 0 : Math.max(...values))),
  COUNT: (args: Lazy) =>
    args.flatMap((arg) => [...cells(arg())]).filter((value) => typeof value === "number").length,
  COUNTA: (args: Lazy) => args.flatMap((arg) => [...cells(arg())]).filter((value) => value !== null).length,
  COUNTBLANK: (args: Lazy) =>
    args.flatMap((arg) => [...cells(arg())]).filter((value) => value === null || value === "").length,
  SUMIF: conditional((picked) => sum(picked)),
  COUNTIF: conditional((_, count) => count),
  SUMIFS: manyConditions(true),
  COUNTIFS: manyConditions(false),
  SUBTOTAL: (args: Lazy) => overNumbers(sum)(args.slice(1), undefined as never),
  IF: condition,
  IFERROR: (args: Lazy) => {
    const value = single(args[0]?.() ?? null)
    return isFailure(value) ? (args[1]?.() ?? "") : value
  },
  ISBLANK: (args: Lazy) => single(args[0]?.() ?? null) === null,
  ISERROR: (args: Lazy) => isFailure(single(args[0]?.() ?? null)),
  ISNUMBER: (args: Lazy) => typeof single(args[0]?.() ?? null) === "number",
  ISTEXT: (args: Lazy) => typeof single(args[0]?.() ?? null) === "string",
  AND: logical(true),
  OR: logical(false),
  NOT: (args: Lazy) => !single(args[0]?.() ?? null),
  NA: () => failure("N_A"),
  ABS: overNumbers((values) => Math.abs(values[0] ?? 0)),
  ROUND: rounded,
  LEN: onText((text) => text.length),
  TRIM: onText((text) => text.trim().replace(/ +/g, " ")),
  UPPER: onText((text) => text.toUpperCase()),
  LOWER: onText((text) => text.toLowerCase()),
  CONCATENATE: (args: Lazy) =>
    args.flatMap((arg) => cells(arg()).map((cell) => String(toText(cell)))).join(""),
  VLOOKUP: lookup,
  ARRAYFORMULA: (args: Lazy) => args[0]?.() ?? missing,
  HYPERLINK: (args: Lazy) => args[1]?.() ?? args[0]?.() ?? missing,
  IMPORTXML: () => failure("N_A", "Resource at url not found."),
  IMPORTRANGE: () => failure("REF", "You need to connect these sheets."),
})
