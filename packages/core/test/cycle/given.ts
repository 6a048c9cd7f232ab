/** Small registers for the tests of the cycle. */
import * as Result from "effect/Result"
import { CalendarDate, type Cycle, Problem, Register, tables } from "../../src/index.ts"

export type Rows = Register.Rows<typeof tables>
export type Of<K extends keyof Rows> = NonNullable<Rows[K]>[number]

/** A day. */
export const day = CalendarDate.unsafe

/** The register, or an error that lists the problems. */
export const made = (rows: Rows) =>
  Result.getOrThrowWith(
    Register.make(tables, rows),
    (problems) => new Error(problems.map((problem) => Problem.message(problem)).join("\n")),
  )

const organisation = (id: string, legalForm: Of<"organisation">["legalForm"]): Of<"organisation"> => ({
  id,
  name: id.toUpperCase(),
  legalForm,
  domains: [],
  areas: [],
})

/** The ministry, a lead partner and another partner. */
export const parties: Rows = {
  organisation: [
    organisation("bzk", "ministry"),
    organisation("lead", "foundation"),
    organisation("other", "association"),
  ],
}

/** A subsidy of €200.000 over 2024, unless said otherwise. */
export const agreement = (more: Partial<Of<"fundingAgreement">> = {}): Of<"fundingAgreement"> => ({
  id: "g",
  title: "Subsidie 2024",
  client: "bzk",
  kind: "subsidy",
  appliedBy: "lead",
  startsOn: "2024-01-01",
  endsOn: "2024-12-31",
  amount: 200_000_00,
  cofinanced: false,
  perFinancialYear: false,
  auditorsStatementWaived: false,
  stateAid: false,
  specialNotificationDuty: false,
  ...more,
})

export const years: Rows = {
  cycleYear: [
    { id: "2023", year: 2023, startsOn: "2023-01-01", endsOn: "2023-12-31" },
    { id: "2024", year: 2024, startsOn: "2024-01-01", endsOn: "2024-12-31" },
    { id: "2025", year: 2025, startsOn: "2025-01-01", endsOn: "2025-12-31" },
  ],
}

export const step = (id: string, more: Partial<Of<"cycleStep">> = {}): Of<"cycleStep"> => ({
  id,
  cycleYear: "2024",
  kind: "other",
  name: id,
  restsOn: [],
  ...more,
})

/** Rows put together; lists of the same table are joined. */
export const rows = (...all: ReadonlyArray<Rows>): Rows => Register.combine(...all)

/** What is due of one kind. */
export const dueOf = (list: ReadonlyArray<Cycle.Due>, kind: Cycle.DueKind): ReadonlyArray<Cycle.Due> =>
  list.filter((item) => item.kind === kind)

/** What a person would look at first: the day, the state and how late. */
export const brief = ({ daysLate, dueOn, state }: Cycle.Due): string =>
  `${dueOn ?? "no day"} ${state}${daysLate === 0 ? "" : ` ${daysLate}`}`
