/**
 * What the programme promised: milestones, deliverables and their acceptance, and measurements.
 */
import type { RowRef } from "../../partnership/RowRef.ts"
import * as Register from "../../register/Register.ts"
import type { CalendarDate } from "../../values/CalendarDate.ts"
import * as Term from "../../values/Term.ts"
import { terms } from "../Terms.ts"
import * as Draft from "./Draft.ts"
import type { DueNeeds } from "./Needs.ts"

type Drafts = ReadonlyArray<Draft.Draft>

interface ProjectFacts {
  readonly lead: ReadonlyArray<RowRef>
  readonly stopped: boolean
}

/** Who leads each project, and whether it was stopped: what a stopped project promised is no longer owed. */
const projectFacts = (register: DueNeeds): ReadonlyMap<string, ProjectFacts> =>
  new Map(
    register.rows.project.map(({ id, organisation, status }) => [
      id,
      { lead: Draft.rowsOf("organisation", organisation), stopped: status === "stopped" },
    ]),
  )

/** Milestones that are to be reached. */
export const milestones = (register: DueNeeds): Drafts => {
  const projects = projectFacts(register)
  return register.rows.milestone.map((row): Draft.Draft => {
    const place = { table: "milestone", id: row.id }
    return {
      kind: "milestone",
      title: { nl: row.name, en: row.name },
      rows: [place],
      owedBy: projects.get(row.project)?.lead ?? [],
      timing: Draft.recorded(row.dueOn, { ...place, column: "dueOn" }),
      doneOn: row.reachedOn,
      lapsed: projects.get(row.project)?.stopped ?? false,
    }
  })
}

/** Deliverables with a day, or not yet delivered; and their acceptance, where the own agreement gives days for it. */
export const deliverables = (register: DueNeeds, asked: Draft.Asked): Drafts => {
  const projects = projectFacts(register)
  return register.rows.deliverable.flatMap((row): Drafts => {
    const place = { table: "deliverable", id: row.id }
    const project = projects.get(row.project)
    const due: Draft.Draft = {
      kind: "deliverable",
      title: { nl: row.name, en: row.name },
      rows: [place],
      owedBy: project?.lead ?? [],
      timing: Draft.recorded(row.dueOn, { ...place, column: "dueOn" }),
      doneOn: row.deliveredOn,
      lapsed: project?.stopped ?? false,
    }
    if (row.deliveredOn === null || row.deliveredOn > asked.on) return [due]
    const timing = Draft.counted(register, terms.acceptance, row.deliveredOn, asked)
    if (timing.term._tag !== "Counted") return [due]
    const acceptance: Draft.Draft = {
      kind: "acceptance",
      title: { nl: `Resultaat aanvaarden: ${row.name}`, en: `Accept the deliverable: ${row.name}` },
      rows: [place],
      owedBy: Draft.rowsOf("body", row.acceptedBy),
      owedTo: project?.lead ?? [],
      timing,
      clause: {
        _tag: "Own",
        text: timing.term.clause,
        row: { table: "agreedTerm", id: timing.term.at?.id ?? row.id },
      },
      doneOn: row.acceptedOn,
    }
    return [due, acceptance]
  })
}

/** The next measurement of each indicator that has a rhythm, until its target date. */
export const measurements = (register: DueNeeds, { on }: Draft.Asked): Drafts =>
  register.rows.indicator.flatMap((row): Drafts => {
    if (row.measureEveryMonths === null || (row.targetOn !== null && row.targetOn < on)) return []
    const last = Register.where(register, "measurement", "indicator", row.id).reduce<CalendarDate | null>(
      (latest, { measuredOn }) =>
        measuredOn <= on && (latest === null || measuredOn > latest) ? measuredOn : latest,
      row.baselineOn,
    )
    const place = { table: "indicator", id: row.id }
    const every: Term.Term = {
      amount: row.measureEveryMonths,
      unit: "months",
      source: "contract",
      counted: "forward",
    }
    const project = row.project === null ? undefined : Register.get(register, "project", row.project)
    const line = row.programmeLine ?? project?.programmeLine ?? null
    const coordinator =
      line === null ? null : (Register.get(register, "programmeLine", line)?.coordinator ?? null)
    return [
      {
        kind: "measurement",
        title: { nl: `Meten: ${row.name}`, en: `Measure: ${row.name}` },
        rows: [place],
        owedBy: Draft.rowsOf("organisation", project?.organisation ?? coordinator),
        timing:
          last === null
            ? Draft.undated
            : {
                from: last,
                dueOn: Term.end(last, every).end,
                term: {
                  _tag: "Counted",
                  by: "agreement",
                  ending: Term.end(last, every),
                  byLaw: null,
                  at: { ...place, column: "measureEveryMonths" },
                  clause: null,
                  moves: [],
                },
              },
        doneOn: null,
      },
    ]
  })
