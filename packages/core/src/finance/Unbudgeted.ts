/**
 * Costs that no budget foresaw (rule `onbegroteKosten`).
 */
import type { AnyPosting } from "./Postings.ts"

/** The days that a key is budgeted for. */
interface Span {
  readonly year: number
  readonly from: string
  readonly through: string
}

/** Spans by place, partner and cost category. */
type Spans = Map<string | null, Map<string | null, Map<string | null, Array<Span>>>>

const spansOf = (spans: Spans, place: string | null, posting: AnyPosting): ReadonlyArray<Span> | undefined =>
  spans.get(place)?.get(posting.organisation)?.get(posting.costCategory)

const covers = (spans: ReadonlyArray<Span> | undefined, { year, from }: AnyPosting): boolean =>
  spans?.some((span) => span.year === year || (span.from <= from && from <= span.through)) === true

const put = (spans: Spans, place: string | null, posting: AnyPosting): void => {
  const { organisation, costCategory, year, from, through } = posting
  const partners = spans.get(place) ?? new Map()
  const categories = partners.get(organisation) ?? new Map()
  const known: Array<Span> = categories.get(costCategory) ?? []
  if (!known.some((span) => span.year === year && span.from <= from && span.through >= through)) {
    known.push({ year, from, through })
  }
  spans.set(place, partners.set(organisation, categories.set(costCategory, known)))
}

/**
 * The costs, and the commitments to suppliers, whose project, partner and cost category together have no budget
 * line for that year or that day. A budget line for a programme line as a whole, without a project, covers every
 * project under it; one without either covers only what has no project itself.
 *
 * @example
 * ```ts
 * const costs = Finance.unbudgeted(postings).filter(({ measure }) => measure === "actual")
 * ```
 */
export const unbudgeted = (postings: Iterable<AnyPosting>): ReadonlyArray<AnyPosting> => {
  const projects: Spans = new Map()
  const lines: Spans = new Map()
  const spent: Array<AnyPosting> = []
  for (const posting of postings) {
    const { measure, project, programmeLine } = posting
    if (measure === "actual" || measure === "committed") spent.push(posting)
    if (measure !== "adopted" && measure !== "amendments") continue
    if (project === null) put(lines, programmeLine, posting)
    else put(projects, project, posting)
  }
  return spent.filter((posting) => {
    const { project, programmeLine } = posting
    if (project !== null && covers(spansOf(projects, project, posting), posting)) return false
    if (project !== null && programmeLine === null) return true
    return !covers(spansOf(lines, programmeLine, posting), posting)
  })
}
