/**
 * The amounts of a year by programme line, project, partner and cost category, as figures.
 *
 * The smallest figures are sums of rows: one for each combination of measure, project, partner and category.
 * Everything above them is a sum of those, so a total over lines equals the total over partners.
 */
import type { Measure, Posting } from "../finance/Postings.ts"
import type { FigureBook } from "./FigureBook.ts"

/** The measures of an account; `current` is adopted plus amendments. */
export type AccountMeasure = "adopted" | "current" | "actual" | "difference" | "percentage" | "prior"

/** Something that amounts are grouped by. */
export type Dimension = "line" | "project" | "partner" | "category"

/** The part of a figure's id for what does not belong to any. */
export const nowhere = "-"

interface Leaf {
  readonly figure: string
  readonly measure: Measure | "prior"
  readonly keys: Readonly<Record<Dimension, string>>
}

/** Figures by group. */
export interface Breakdown {
  /** Whether anything was adopted, spent, or spent a year before. */
  readonly has: (measure: "adopted" | "actual" | "prior") => boolean
  /** The groups that stand in any measure, by their keys. */
  readonly keys: (dimension: Dimension) => ReadonlySet<string>
  /** The projects that stand under a line. */
  readonly projectsOf: (line: string) => ReadonlySet<string>
  /** The figure of a measure over everything that has these keys; made on first asking. */
  readonly figure: (measure: AccountMeasure, within: Keys) => string
}

const dimensions: ReadonlyArray<Dimension> = ["line", "project", "partner", "category"]

/** `line:leren/partner:movisie`, or `total`. */
const pathOf = (within: Keys): string =>
  dimensions.flatMap((name) => (within[name] === undefined ? [] : [`${name}:${within[name]}`])).join("/") ||
  "total"

interface Group {
  readonly leaf: Leaf
  readonly table: string
  readonly rows: Array<Posting>
}

/** Groups by their keys, one key after the other: putting the keys together for each posting costs far more. */
type Tree = Map<string, Tree | Group>

const under = (tree: Tree, key: string): Tree => {
  let found = tree.get(key) as Tree | undefined
  if (found === undefined) {
    found = new Map()
    tree.set(key, found)
  }
  return found
}

/** What the figures are made from. */
export interface Amounts {
  /** The budget lines of the year. */
  readonly budgeted: ReadonlyArray<Posting>
  /** The costs of the year. */
  readonly actual: ReadonlyArray<Posting>
  /** The costs of the year before. */
  readonly prior: ReadonlyArray<Posting>
}

const leavesOf = (book: FigureBook, { budgeted, actual, prior }: Amounts): ReadonlyArray<Leaf> => {
  const groups: Array<Group> = []
  const found: Tree = new Map()
  const add = (posting: Posting, measure: Leaf["measure"]): void => {
    const { project, organisation, costCategory, programmeLine } = posting
    const place = under(under(found, measure), programmeLine ?? nowhere)
    const last = under(under(place, project ?? nowhere), organisation)
    let group = last.get(costCategory) as Group | undefined
    if (group === undefined) {
      const keys = {
        line: programmeLine ?? nowhere,
        project: project ?? nowhere,
        partner: organisation,
        category: costCategory,
      }
      const figure = `${measure}/line:${keys.line}/project:${keys.project}/partner:${organisation}/category:${costCategory}`
      group = { leaf: { figure, measure, keys }, table: posting.table, rows: [] }
      last.set(costCategory, group)
      groups.push(group)
    }
    group.rows.push(posting)
  }
  for (const posting of budgeted) add(posting, posting.measure)
  for (const posting of actual) add(posting, "actual")
  for (const posting of prior) add(posting, "prior")
  return groups.map(({ leaf, table, rows }) => {
    book.rows(leaf.figure, { table, column: "amount", unit: "cents", rows, value: ({ amount }) => amount })
    return leaf
  })
}

type Keys = Partial<Record<Dimension, string>>

/** The leaves within some keys, in their order; only those under the rarest of the keys are looked at. */
const finder = (leaves: ReadonlyArray<Leaf>) => {
  const groups = (name: Dimension): ReadonlyMap<string, ReadonlyArray<Leaf>> =>
    Map.groupBy(leaves, ({ keys }) => keys[name])
  const by = {
    line: groups("line"),
    project: groups("project"),
    partner: groups("partner"),
    category: groups("category"),
  }
  const within = (wanted: Keys): ReadonlyArray<Leaf> => {
    const asked = dimensions.filter((name) => wanted[name] !== undefined)
    const [fewest = leaves] = asked
      .map((name) => by[name].get(wanted[name] ?? "") ?? [])
      .sort((a, b) => a.length - b.length)
    return asked.length < 2
      ? fewest
      : fewest.filter(({ keys }) => asked.every((name) => keys[name] === wanted[name]))
  }
  return { by, within }
}

/** Groups the amounts of a year, and of the year before, and makes figures of them. */
export const make = (book: FigureBook, amounts: Amounts): Breakdown => {
  const leaves = leavesOf(book, amounts)
  const { by, within } = finder(leaves)
  const measures = new Set(leaves.map((leaf) => leaf.measure))
  const made = new Set<string>(leaves.map((leaf) => leaf.figure))
  const once = (id: string, make: () => void): string => {
    if (!made.has(id)) {
      made.add(id)
      make()
    }
    return id
  }
  const figure: Breakdown["figure"] = (measure, wanted) => {
    const id = `${measure}/${pathOf(wanted)}`
    return once(id, () => {
      const sum = (...measures: ReadonlyArray<Leaf["measure"]>) =>
        within(wanted).flatMap((leaf) => (measures.includes(leaf.measure) ? [leaf.figure] : []))
      switch (measure) {
        case "current":
          return book.sum(id, "cents", sum("adopted", "amendments"))
        case "difference":
          return book.difference(id, figure("actual", wanted), figure("current", wanted))
        case "percentage":
          return book.ratio(id, figure("difference", wanted), figure("current", wanted))
        default:
          return book.sum(id, "cents", sum(measure))
      }
    })
  }
  return {
    has: (measure) => measures.has(measure),
    keys: (dimension) => new Set(by[dimension].keys()),
    projectsOf: (line) => new Set(by.line.get(line)?.map(({ keys }) => keys.project)),
    figure,
  }
}
