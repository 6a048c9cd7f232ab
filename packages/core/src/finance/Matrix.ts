/**
 * The matrix of partner, programme line, project, cost category, agreement and period: what was adopted, what holds
 * now, what is committed, spent, left and expected, in every cell with its rows.
 */
import * as Money from "../values/Money.ts"
import * as Buckets from "./internal/Buckets.ts"
import type { AnyPosting, Measure } from "./Postings.ts"

export type { Granularity } from "./internal/Buckets.ts"

/** Something that postings are grouped by. */
export type Dimension = "partner" | "programmeLine" | "project" | "costCategory" | "fundingAgreement"

/** Amounts of one cell, or of all. */
export interface Amounts {
  readonly adopted: Money.Money
  readonly amendments: Money.Money
  /** Adopted and amendments together. */
  readonly current: Money.Money
  readonly committed: Money.Money
  readonly actual: Money.Money
  /** Current, less actual, less committed: what may still be promised or spent. */
  readonly remaining: Money.Money
  /** `null` where no forecast was made. */
  readonly forecast: Money.Money | null
}

/** One cell: what belongs to the same keys and the same period. */
export interface Cell extends Amounts {
  /** For each dimension asked, in that order, the id; `null` for what belongs to none. */
  readonly keys: Readonly<Partial<Record<Dimension, string | null>>>
  /** `2024`, `2024-Q1` or `2024-03`; `null` when time is not divided. */
  readonly period: string | null
  /** The postings behind it. One that is for several periods stands in each with its part of the amount. */
  readonly postings: ReadonlyArray<AnyPosting>
}

/** Cells in the order of their keys and period, with their total. */
export interface Matrix {
  readonly by: ReadonlyArray<Dimension>
  readonly granularity: Buckets.Granularity
  readonly cells: ReadonlyArray<Cell>
  readonly total: Amounts
}

const columnOf: Readonly<Record<Dimension, "organisation" | Exclude<Dimension, "partner">>> = {
  partner: "organisation",
  programmeLine: "programmeLine",
  project: "project",
  costCategory: "costCategory",
  fundingAgreement: "fundingAgreement",
}

/** Amounts while postings are added one by one. */
interface Sums {
  readonly by: Record<Measure, Money.Money>
  foreseen: boolean
}

const none = (): Sums => ({
  by: {
    adopted: Money.zero,
    amendments: Money.zero,
    committed: Money.zero,
    actual: Money.zero,
    forecast: Money.zero,
  },
  foreseen: false,
})

const add = (sums: Sums, { measure, amount }: AnyPosting): void => {
  sums.by[measure] = Money.add(sums.by[measure], amount)
  sums.foreseen ||= measure === "forecast"
}

const close = ({ by: { adopted, amendments, committed, actual, forecast }, foreseen }: Sums): Amounts => {
  const current = Money.add(adopted, amendments)
  return {
    adopted,
    amendments,
    current,
    committed,
    actual,
    remaining: Money.subtract(Money.subtract(current, actual), committed),
    forecast: foreseen ? forecast : null,
  }
}

/** The amounts of some postings. */
export const amountsOf = (postings: Iterable<AnyPosting>): Amounts => {
  const sums = none()
  for (const posting of postings) add(sums, posting)
  return close(sums)
}

/** What belongs to the same keys and period. */
interface Leaf {
  readonly sums: Sums
  readonly postings: Array<AnyPosting>
}

/** A tree with one level for each dimension and one for the period. */
type Branch = Map<string | null, Branch | Leaf>

const put = (root: Branch, path: ReadonlyArray<string | null>, posting: AnyPosting): void => {
  let branch = root
  const last = path.length - 1
  for (let at = 0; at < last; at++) {
    const key = path[at] ?? null
    let next = branch.get(key)
    if (!(next instanceof Map)) {
      next = new Map()
      branch.set(key, next)
    }
    branch = next
  }
  const key = path[last] ?? null
  let leaf = branch.get(key)
  if (leaf === undefined || leaf instanceof Map) {
    leaf = { sums: none(), postings: [] }
    branch.set(key, leaf)
  }
  add(leaf.sums, posting)
  leaf.postings.push(posting)
}

const compareKeys = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1

const cellsOf = (
  branch: Branch,
  by: ReadonlyArray<Dimension>,
  path: ReadonlyArray<string | null>,
): ReadonlyArray<Cell> =>
  [...branch]
    .sort(([a], [b]) => compareKeys(a, b))
    .flatMap(([key, below]) => {
      if (below instanceof Map) return cellsOf(below, by, [...path, key])
      const keys = Object.fromEntries(by.map((dimension, at) => [dimension, path[at] ?? null]))
      return [{ keys, period: key, ...close(below.sums), postings: below.postings }]
    })

/**
 * Groups postings by any dimensions, in any order, and by period. What belongs to no line, project, agreement (or
 * is a forecast for all partners) stands under `null`, last.
 *
 * Every posting stands in the cells with exactly its amount, so the cells of any grouping have the same total, and
 * the quarters of a year add up to the year.
 *
 * @example
 * ```ts
 * const { cells, total } = Finance.matrix(postings, ["partner", "programmeLine"], "quarter")
 * cells.find(({ keys, period }) => keys.partner === "movisie" && period === "2024-Q3")?.remaining
 * ```
 */
export const matrix = (
  postings: Iterable<AnyPosting>,
  by: ReadonlyArray<Dimension>,
  granularity: Buckets.Granularity,
): Matrix => {
  const root: Branch = new Map()
  const columns = by.map((dimension) => columnOf[dimension])
  const path: Array<string | null> = columns.map(() => null)
  for (const posting of postings) {
    for (let at = 0; at < columns.length; at++) path[at] = posting[columns[at] ?? "organisation"]
    if (posting.measure === "actual" || posting.measure === "committed") {
      path[columns.length] = Buckets.keyOf(posting.from, granularity)
      put(root, path, posting)
      continue
    }
    for (const [bucket, part] of Buckets.spread(posting, granularity)) {
      path[columns.length] = bucket
      put(root, path, part)
    }
  }
  const cells = cellsOf(root, by, [])
  return { by, granularity, cells, total: totalOf(cells) }
}

const totalOf = (cells: ReadonlyArray<Cell>): Amounts => {
  const sum = (pick: (cell: Cell) => Money.Money): Money.Money => Money.sum(cells.map(pick))
  const foreseen = cells.flatMap(({ forecast }) => (forecast === null ? [] : [forecast]))
  return {
    adopted: sum((cell) => cell.adopted),
    amendments: sum((cell) => cell.amendments),
    current: sum((cell) => cell.current),
    committed: sum((cell) => cell.committed),
    actual: sum((cell) => cell.actual),
    remaining: sum((cell) => cell.remaining),
    forecast: foreseen.length === 0 ? null : Money.sum(foreseen),
  }
}
