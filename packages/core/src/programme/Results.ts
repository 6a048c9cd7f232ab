/**
 * The deliverables of the programme, each counted once (norm `lijnoverstijgendDubbelGeteld`).
 */

import type { RowRef } from "../partnership/RowRef.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type * as Deliverable from "./records/Deliverable.ts"
import type * as Project from "./records/Project.ts"

/** The tables that results are read from. */
export type ResultNeeds = Register.Register<{
  readonly project: typeof Project.table
  readonly deliverable: typeof Deliverable.table
}>

/** One result and the one project it is counted in. */
export interface CountedResult {
  readonly deliverable: string
  /** The project it is counted in: `countedIn` where that is filled, else its own. */
  readonly project: string
  readonly programmeLine: string | null
  readonly kind: Deliverable.Row["kind"]
  readonly state: "planned" | "late" | "delivered" | "accepted"
  /** Rows by which other projects name this same shared result; they are not counted again. */
  readonly sharedBy: ReadonlyArray<RowRef>
}

/** How many results there are, and how far they are. Each number counts `rows`, never their shared rows. */
export interface ResultTotal {
  readonly key: string | null
  readonly total: number
  readonly delivered: number
  readonly accepted: number
  readonly late: number
  readonly rows: ReadonlyArray<RowRef>
}

const keyOf = (project: string, { kind, name }: Deliverable.Row): string =>
  `${project} ${kind} ${name.trim().toLowerCase()}`

const stateOf = (row: Deliverable.Row, on: CalendarDate): CountedResult["state"] => {
  if (row.acceptedOn !== null && row.acceptedOn <= on) return "accepted"
  if (row.deliveredOn !== null && row.deliveredOn <= on) return "delivered"
  return row.dueOn !== null && row.dueOn < on ? "late" : "planned"
}

const isShared = (row: Deliverable.Row): boolean => row.countedIn !== null && row.countedIn !== row.project

/**
 * Every result once, in id order. A row whose `countedIn` names another project counts there; when that project
 * has a result of the same kind and name of its own, the two rows are one result and only that one counts.
 */
export const results = (register: ResultNeeds, on: CalendarDate): ReadonlyArray<CountedResult> => {
  const main = new Map<string, Deliverable.Row>()
  for (const row of register.rows.deliverable) {
    const key = keyOf(row.project, row)
    if (!isShared(row) && !main.has(key)) main.set(key, row)
  }
  const sharedBy = new Map<string, Array<RowRef>>()
  const counted: Array<readonly [Deliverable.Row, string]> = []
  for (const row of register.rows.deliverable) {
    if (!isShared(row)) {
      counted.push([row, row.project])
      continue
    }
    const project = row.countedIn ?? row.project
    const key = keyOf(project, row)
    const first = main.get(key)
    if (first === undefined) {
      main.set(key, row)
      counted.push([row, project])
      continue
    }
    const others = sharedBy.get(first.id)
    const place = { table: "deliverable", id: row.id }
    if (others === undefined) sharedBy.set(first.id, [place])
    else others.push(place)
  }
  return counted.map(([row, project]) => ({
    deliverable: row.id,
    project,
    programmeLine: Register.get(register, "project", project)?.programmeLine ?? null,
    kind: row.kind,
    state: stateOf(row, on),
    sharedBy: sharedBy.get(row.id) ?? [],
  }))
}

/**
 * Totals of results by project, line or kind, or one total for the programme; in the order of their keys, those
 * without a line last. The totals of any of these add up to the number of results.
 */
export const totalResults = (
  counted: ReadonlyArray<CountedResult>,
  by: "project" | "programmeLine" | "kind" | "programme",
): ReadonlyArray<ResultTotal> => {
  const groups = new Map<string | null, Array<CountedResult>>()
  for (const one of counted) {
    const key = by === "programme" ? null : one[by]
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  const number = (group: ReadonlyArray<CountedResult>, ...states: ReadonlyArray<string>): number =>
    group.filter(({ state }) => states.includes(state)).length
  return [...groups]
    .sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
    .map(([key, group]) => ({
      key,
      total: group.length,
      delivered: number(group, "delivered", "accepted"),
      accepted: number(group, "accepted"),
      late: number(group, "late"),
      rows: group.map(({ deliverable }) => ({ table: "deliverable", id: deliverable })),
    }))
}
