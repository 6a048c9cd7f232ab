/** Small programmes for tests. */
import * as Result from "effect/Result"
import { CalendarDate, Problem, Register, tables } from "../../src/index.ts"

export type Rows = Register.Rows<typeof tables>

/** A day. */
export const day = CalendarDate.unsafe

/** The register, or an error that lists the problems. */
export const made = (rows: Rows) =>
  Result.getOrThrowWith(
    Register.make(tables, rows),
    (problems) => new Error(problems.map((problem) => Problem.message(problem)).join("\n")),
  )

type Of<K extends keyof Rows> = NonNullable<Rows[K]>[number]

export const organisation = (id: string, more: Partial<Of<"organisation">> = {}): Of<"organisation"> => ({
  id,
  name: id.toUpperCase(),
  legalForm: "foundation",
  domains: [],
  areas: [],
  ...more,
})

export const project = (id: string, more: Partial<Of<"project">> = {}): Of<"project"> => ({
  id,
  name: `Project ${id}`,
  organisation: "a",
  startsOn: "2024-01-01",
  endsOn: "2024-12-31",
  status: "running",
  local: false,
  goals: [],
  areas: [],
  domains: [],
  ...more,
})

export const deliverable = (
  id: string,
  of: string,
  more: Partial<Of<"deliverable">> = {},
): Of<"deliverable"> => ({
  id,
  project: of,
  name: `Deliverable ${id}`,
  kind: "training",
  domains: [],
  evidence: [],
  ...more,
})

export const goal = (id: string, more: Partial<Of<"goal">> = {}): Of<"goal"> => ({
  id,
  name: `Goal ${id}`,
  level: "line",
  domains: [],
  ...more,
})

export const line = (id: string, more: Partial<Of<"programmeLine">> = {}): Of<"programmeLine"> => ({
  id,
  name: `Line ${id}`,
  validFrom: "2024-01-01",
  ...more,
})

export const indicator = (id: string, more: Partial<Of<"indicator">> = {}): Of<"indicator"> => ({
  id,
  name: `Indicator ${id}`,
  kind: "quantitative",
  cumulative: false,
  direction: "higher",
  ...more,
})

export const measurement = (
  id: string,
  of: string,
  measuredOn: string,
  value: number | null,
  more: Partial<Of<"measurement">> = {},
): Of<"measurement"> => ({ id, indicator: of, measuredOn, value, ...more })
