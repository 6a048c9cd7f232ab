/**
 * Deliverables of different projects that look like the same work, done without knowing of each other.
 */
import * as Register from "../../register/Register.ts"
import * as CalendarDate from "../../values/CalendarDate.ts"
import type { Period } from "../../values/Period.ts"
import { below, notAfter } from "../internal/Spans.ts"
import type * as Deliverable from "../records/Deliverable.ts"
import type * as Project from "../records/Project.ts"
import type { AlignmentFinding } from "./Finding.ts"
import * as Needs from "./Needs.ts"

type Overlap = Extract<AlignmentFinding, { readonly _tag: "OverlappingDeliverables" }>

interface Item {
  readonly row: Deliverable.Row
  readonly period: Period
}

/** What makes deliverables alike. A domain of null: none of them has one, and the audience is what they share. */
interface Bucket {
  readonly kind: Deliverable.Row["kind"]
  readonly domain: string | null
  readonly audience: string | null
  readonly items: Array<Item>
}

const forever = CalendarDate.unsafe("9999-12-31")

/** The time in which it is worked on: that of its activity, else of its project. */
const periodOf = (register: Needs.Needs, project: Project.Row, row: Deliverable.Row): Period => {
  const activity = row.activity === null ? undefined : Register.get(register, "activity", row.activity)
  const start = activity?.startsOn ?? project.startsOn
  const end = activity?.actualEndOn ?? activity?.endsOn ?? project.endsOn ?? forever
  return { start, end: CalendarDate.max(start, end) }
}

const buckets = (register: Needs.Needs, on: CalendarDate.CalendarDate): ReadonlyArray<Bucket> => {
  const current = Needs.currentProjects(register, on)
  const found = new Map<string, Bucket>()
  for (const row of register.rows.deliverable) {
    const project = current.get(row.project)
    if (project === undefined) continue
    const audience = row.audience?.trim().toLowerCase() ?? null
    if (row.domains.length === 0 && audience === null) continue
    const item: Item = { row, period: periodOf(register, project, row) }
    for (const domain of row.domains.length === 0 ? [null] : new Set(row.domains)) {
      const key = JSON.stringify([row.kind, domain, audience])
      const bucket = found.get(key)
      if (bucket === undefined) found.set(key, { kind: row.kind, domain, audience, items: [item] })
      else bucket.items.push(item)
    }
  }
  return [...found.values()]
}

/** Projects that know of each other: one depends on the other, or counts a result of the other. */
const acquaintances = (register: Needs.Needs): ReadonlyMap<string, ReadonlySet<string>> => {
  const known = new Map<string, Set<string>>()
  const tie = (from: string, to: string): void => {
    const set = known.get(from)
    if (set === undefined) known.set(from, new Set([to]))
    else set.add(to)
  }
  for (const { dependsOn, project } of register.rows.dependency) {
    tie(project, dependsOn)
    tie(dependsOn, project)
  }
  for (const { countedIn, project } of register.rows.deliverable) {
    if (countedIn === null || countedIn === project) continue
    tie(project, countedIn)
    tie(countedIn, project)
  }
  return known
}

/** Counts how many of some periods share a day with one, without going through them. */
const counter = (items: ReadonlyArray<Item>): ((period: Period) => number) => {
  const starts = items.map(({ period }) => period.start).sort()
  const ends = items.map(({ period }) => period.end).sort()
  return ({ end, start }) => notAfter(starts, end) - below(ends, start)
}

/** The items that share days with one of a project that theirs does not know of. */
const strangers = (
  { items }: Bucket,
  known: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyArray<Item> => {
  const byProject = Map.groupBy(items, ({ row }) => row.project)
  if (byProject.size < 2) return []
  const all = counter(items)
  const counters = new Map<string, (period: Period) => number>(
    [...byProject].map(([project, own]) => [project, counter(own)]),
  )
  return [...byProject].flatMap(([project, own]) => {
    const aware = [...(known.get(project) ?? []), project].flatMap((one) => counters.get(one) ?? [])
    return own.filter(({ period }) => aware.reduce((left, count) => left - count(period), all(period)) > 0)
  })
}

/** Items in runs: each shares days with the ones before it. */
const runs = (items: ReadonlyArray<Item>): ReadonlyArray<ReadonlyArray<Item>> => {
  const sorted = [...items].sort(
    (a, b) => CalendarDate.compare(a.period.start, b.period.start) || (a.row.id < b.row.id ? -1 : 1),
  )
  const found: Array<Array<Item>> = []
  let end: CalendarDate.CalendarDate | null = null
  for (const item of sorted) {
    if (end === null || item.period.start > end) found.push([item])
    else found.at(-1)?.push(item)
    end = end === null ? item.period.end : CalendarDate.max(end, item.period.end)
  }
  return found
}

const findingOf = (bucket: Bucket, run: ReadonlyArray<Item>): Overlap => {
  const rows = run.map(({ row }) => row).sort((a, b) => (a.id < b.id ? -1 : 1))
  const names = rows.map(({ name }) => `“${name}”`).join(", ")
  return {
    _tag: "OverlappingDeliverables",
    kind: bucket.kind,
    domains: bucket.domain === null ? [] : [bucket.domain],
    audience: bucket.audience,
    projects: [...new Set(rows.map(({ project }) => project))].sort(),
    period: {
      start: run.map(({ period }) => period.start).reduce(CalendarDate.min),
      end: run.map(({ period }) => period.end).reduce(CalendarDate.max),
    },
    rows: rows.map(({ id }) => ({ table: "deliverable", id })),
    message: {
      nl: `Deze resultaten lijken op elkaar en worden in dezelfde tijd gemaakt, zonder afspraak: ${names}.`,
      en: `These deliverables look alike and are made in the same time, without an agreement: ${names}.`,
    },
  }
}

/**
 * Deliverables of the same kind and audience that share a domain (or, without domains, have the same audience),
 * worked on in the same time by projects that do not know of each other. One finding for each run of them.
 */
export const overlaps = (register: Needs.Needs, on: CalendarDate.CalendarDate): ReadonlyArray<Overlap> => {
  const known = acquaintances(register)
  const found = new Map<string, Overlap>()
  for (const bucket of buckets(register, on)) {
    for (const run of runs(strangers(bucket, known))) {
      const finding = findingOf(bucket, run)
      const key = JSON.stringify([bucket.kind, bucket.audience, finding.rows.map(({ id }) => id)])
      const same = found.get(key)
      const domains = [...new Set([...(same?.domains ?? []), ...finding.domains])].sort()
      found.set(key, { ...finding, domains })
    }
  }
  return [...found.values()]
}
