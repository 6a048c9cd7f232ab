/**
 * Reads a gene as a value of a column.
 */
import type { Column } from "../../register/Column.ts"
import type { Kind } from "../../register/Kind.ts"
import { checkOf } from "../../register/Kind.ts"
import * as Gene from "./Gene.ts"
import * as Texts from "./Texts.ts"

/** Reads genes as values of one column, never `null`; `undefined` where the column can hold none. */
export type Reader = (gene: number, ids: ReadonlyArray<string>) => unknown

const ids = [
  "1",
  "2",
  "10",
  "a",
  "A",
  "b",
  "P-01",
  "constructor",
  "toString",
  "2026/uren:00017",
  "x.y_z",
  "0",
  "00",
  "n".repeat(128),
]

const cents = [0, 1, -1, 100, -100, 12345, 99, 5, 33, 1_000_000_00, -999_999_999_999, 999_999_999_999]

/** Amounts stay within ten billion euro, so that any sum of them in a report is exact. */
const reach = 1_000_000_000_000

const interesting: Readonly<Partial<Record<Kind, ReadonlyArray<unknown>>>> = {
  integer: [
    0,
    1,
    2,
    -1,
    7,
    10,
    2026,
    65536,
    2 ** 31,
    -(2 ** 31) - 1,
    Number.MAX_SAFE_INTEGER,
    Number.MIN_SAFE_INTEGER,
  ],
  decimal: [0, 1, 0.5, -1, 0.1, 0.1 + 0.2, -273.15, 1e-7, 1e21, 52.0907374, 123456789.12345679],
  money: cents,
  hours: cents,
  percentage: [0, 10_000, 5_000, 3_333, 1, -1, 12_345],
  date: [
    "2026-01-01",
    "2026-12-31",
    "2024-02-29",
    "2025-06-30",
    "2026-03-29",
    "1900-02-28",
    "1884-05-01",
    "0001-01-01",
    "9999-12-31",
  ],
  instant: [
    "2026-01-01T00:00:00.000Z",
    "2026-03-29T00:59:59.999Z",
    "2026-10-25T01:00:00.000Z",
    "1969-12-31T23:59:59.999Z",
    "2024-02-29T12:30:15.123Z",
  ],
}

/** From the list for the lower half of the genes; what `other` makes of the rest. */
const mixed = (list: ReadonlyArray<unknown>, other: (gene: number) => unknown): Reader => {
  const half = list.length === 0 ? 0 : Gene.count / 2
  return (gene) => (gene < half ? Gene.pick(list, gene * 2) : other(Gene.stretch(gene, half, Gene.count)))
}

const numbers = (column: Column, exact: boolean): ((gene: number) => number) => {
  const low = column.minimum ?? Math.min(-reach, column.maximum ?? 0)
  const high = column.maximum ?? Math.max(reach, column.minimum ?? 0)
  const from = exact ? Math.ceil(low) : low
  const to = exact ? Math.floor(high) : high
  const near = Math.max(from, Math.min(0, to))
  return (gene) => {
    const chance = Gene.mix(gene, 1) / 2 ** 32
    const nearby = Gene.mix(gene, 2) % 2 === 0
    const least = nearby ? Math.max(from, near - 1000) : from
    const most = nearby ? Math.min(to, near + 100_000) : to
    const found = least + chance * (most - least)
    return (exact ? Math.round(found) : Math.round(found * 1000) / 1000) + 0
  }
}

const days = (gene: number): number => Date.UTC(2020, 0, 1) + (Gene.mix(gene, 0) % 5_844) * 86_400_000

const iso = (millis: number): string => new Date(millis).toISOString()

const idSet = (gene: number, known: ReadonlyArray<string>): ReadonlyArray<string> => {
  if (gene === 0 || known.length === 0) return []
  const size = Gene.mix(gene, 0) % 4
  const chosen = new Set<string>()
  for (let at = 0; at < size; at++) chosen.add(known[Gene.mix(gene, at + 1) % known.length] as string)
  return [...chosen].sort()
}

const readerOf = (column: Column, good: ReadonlyArray<unknown>): Reader => {
  switch (column.kind) {
    case "id":
      return mixed(ids, (gene) => `r${gene}`)
    case "text":
      return mixed(Texts.lines, Texts.loose)
    case "longText":
      return mixed(Texts.blocks, Texts.loose)
    case "integer":
    case "money":
    case "hours":
    case "percentage":
      return mixed(good, numbers(column, true))
    case "decimal":
      return mixed(good, numbers(column, false))
    case "date":
      return mixed(good, (gene) => iso(days(gene)).slice(0, 10))
    case "instant":
      return mixed(good, (gene) => iso(days(gene) + (Gene.mix(gene, 1) % 86_400_000)))
    case "yesNo":
      return (gene) => gene >= Gene.count / 2
    case "oneOf": {
      const options = Object.keys(column.options)
      return (gene) => Gene.pick(options, gene)
    }
    case "reference":
      return (gene, known) => Gene.pick(known, gene)
    case "references":
      return idSet
  }
}

/** A reader of values of this column; what it reads passes the column's own check. */
export const reader = (column: Column): Reader => {
  const check = checkOf(column)
  const bounds = [column.minimum, column.maximum].filter((bound) => bound !== null)
  const good = [...(interesting[column.kind] ?? []), ...bounds].filter(check)
  const read = readerOf(column, good)
  return column.kind === "decimal" || column.kind === "integer"
    ? (gene, known) => {
        const value = read(gene, known)
        return check(value) ? value : good[0]
      }
    : read
}

/** As `reader`, but a quarter of the genes, the lowest, read as `null` where the column may be absent. */
export const readerOrNull = (column: Column): Reader => {
  const read = reader(column)
  if (!column.optional || column.kind === "references") return read
  const none = Gene.count / 4
  return (gene, known) => (gene < none ? null : (read(Gene.stretch(gene, none, Gene.count), known) ?? null))
}
