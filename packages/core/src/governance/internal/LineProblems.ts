/**
 * Circles in reporting and escalation, and lines that lead to a body that is not there.
 */
import * as InForce from "../../partnership/internal/InForce.ts"
import * as RowRef from "../../partnership/RowRef.ts"
import * as Register from "../../register/Register.ts"
import type { CalendarDate } from "../../values/CalendarDate.ts"
import type { LayerProblem, Needs } from "../LayerProblem.ts"
import type * as Body from "../records/Body.ts"
import * as Cycles from "./Cycles.ts"

const bodyRow = (body: string): RowRef.RowRef => RowRef.make("body", body)

const cycleProblems = (
  bodies: ReadonlyArray<Body.Row>,
  line: "reportsTo" | "escalatesTo",
): ReadonlyArray<LayerProblem> => {
  const next = new Map<string, string>()
  const names = new Map<string, string>()
  for (const body of bodies) {
    names.set(body.id, body.name)
    const to = body[line]
    if (to !== null) next.set(body.id, to)
  }
  return Cycles.cycles(next).map((cycle): LayerProblem => {
    const path = [...cycle, cycle[0] ?? ""].map((id) => names.get(id) ?? id).join(" → ")
    const reporting = line === "reportsTo"
    return {
      _tag: reporting ? "ReportingCycle" : "EscalationCycle",
      bodies: cycle,
      rows: cycle.map(bodyRow),
      label: reporting
        ? {
            nl: `Deze organen rapporteren in een kring: ${path}.`,
            en: `These bodies report in a circle: ${path}.`,
          }
        : {
            nl: `Deze organen escaleren in een kring: ${path}.`,
            en: `These bodies escalate in a circle: ${path}.`,
          },
    }
  })
}

const nowhere = (
  register: Needs,
  bodies: ReadonlyArray<Body.Row>,
  on: CalendarDate,
): ReadonlyArray<LayerProblem> =>
  bodies.flatMap((body) =>
    [...new Set([body.reportsTo, body.escalatesTo])].flatMap((to): Array<LayerProblem> => {
      const other = to === null ? undefined : Register.get(register, "body", to)
      if (other === undefined || InForce.on(other, on)) return []
      return [
        {
          _tag: "LineToNowhere",
          body: body.id,
          to: other.id,
          rows: [bodyRow(body.id), bodyRow(other.id)],
          label: {
            nl: `${body.name} rapporteert of escaleert aan ${other.name}, maar dat orgaan bestaat niet op deze dag.`,
            en: `${body.name} reports or escalates to ${other.name}, but that body does not exist on this day.`,
          },
        },
      ]
    }),
  )

/** What is wrong with the lines between these bodies, which exist on the day. */
export const lineProblems = (
  register: Needs,
  bodies: ReadonlyArray<Body.Row>,
  on: CalendarDate,
): ReadonlyArray<LayerProblem> => [
  ...cycleProblems(bodies, "reportsTo"),
  ...cycleProblems(bodies, "escalatesTo"),
  ...nowhere(register, bodies, on),
]
