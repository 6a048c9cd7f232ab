/**
 * What is owed, and whether the programme hangs together, in a partnership with many costs and promises.
 *
 * Every time the rows are handed over in fresh lists, so that the indexes over them are made anew and count.
 */
import { CalendarDate, Cycle, type PartnershipRegister, Programme, Register, tables } from "@wijkwijzer/core"
import * as Result from "effect/Result"
import { type Case, median, millis } from "../Case.ts"
import { rowsWith } from "../support/rows.ts"

const kinds = ["publication", "training", "event", "tool", "research", "advice", "network", "other"] as const
const first = CalendarDate.unsafe("2024-01-01")

const dayOf = (at: number): CalendarDate.CalendarDate => CalendarDate.addDays(first, (at * 7) % 731)

/** Every third thing is done, some in time and some late. */
const doneOn = (at: number): CalendarDate.CalendarDate | null =>
  at % 3 === 0 ? CalendarDate.addDays(dayOf(at), (at % 21) - 10) : null

const list = <A>(length: number, make: (at: number) => A): ReadonlyArray<A> =>
  Array.from({ length }, (_, at) => make(at))

/** Costs, and so many deliverables, milestones and obligations together, under ten subsidies. */
export const registerOf = (costs: number, promises: number): PartnershipRegister => {
  const rows = rowsWith(costs)
  const third = Math.ceil(promises / 3)
  const made = Register.make(tables, {
    ...rows,
    organisation: [...(rows.organisation ?? []), { id: "client", name: "Client", legalForm: "ministry" }],
    domain: list(3, (at) => ({ id: `d-${at}`, name: `Domain ${at}` })),
    fundingAgreement: list(10, (at) => ({
      id: `g-${at}`,
      title: `Subsidy ${at}`,
      client: "client",
      kind: "subsidy" as const,
      appliedBy: "o-0",
      appliedOn: "2023-09-01",
      startsOn: "2024-01-01",
      endsOn: "2025-12-31",
      amount: 20_000_00 * (at + 1),
      cofinanced: at % 2 === 0,
      perFinancialYear: false,
      auditorsStatementWaived: false,
      stateAid: false,
      specialNotificationDuty: false,
    })),
    deliverable: list(third, (at) => ({
      id: `x-${String(at).padStart(6, "0")}`,
      project: `p-${at % 40}`,
      name: `Deliverable ${at}`,
      kind: kinds[at % kinds.length] ?? "other",
      domains: [`d-${at % 3}`],
      audience: `audience ${at % 50}`,
      dueOn: dayOf(at),
      deliveredOn: doneOn(at),
    })),
    milestone: list(third, (at) => ({
      id: `m-${String(at).padStart(6, "0")}`,
      project: `p-${at % 40}`,
      name: `Milestone ${at}`,
      dueOn: dayOf(at),
      reachedOn: doneOn(at),
    })),
    obligation: list(third, (at) => ({
      id: `b-${String(at).padStart(6, "0")}`,
      title: `Obligation ${at}`,
      fundingAgreement: `g-${at % 10}`,
      owedBy: `o-${at % 6}`,
      owedTo: "client",
      source: "grant" as const,
      clause: `Article ${at % 20}`,
      dueOn: dayOf(at),
      fulfilledOn: doneOn(at),
    })),
  })
  return Result.getOrThrow(made)
}

/** The same register of which no index was made yet. */
const unread = (register: PartnershipRegister): PartnershipRegister => ({
  ...register,
  rows: Object.fromEntries(
    Object.entries(register.rows).map(([name, rows]) => [name, rows.slice()]),
  ) as unknown as PartnershipRegister["rows"],
})

const on = CalendarDate.unsafe("2025-06-30")

const timeOf = async (
  register: PartnershipRegister,
  times: number,
  work: (register: PartnershipRegister) => unknown,
): Promise<number> => {
  const found: Array<number> = []
  for (let n = 0; n <= times; n++) {
    const fresh = unread(register)
    const took = await millis(() => work(fresh))
    if (n > 0) found.push(took)
  }
  return median(found)
}

const due = (register: PartnershipRegister) => Cycle.due(register, on)
const programme = (register: PartnershipRegister) => [
  Programme.alignment(register, on),
  Programme.lineMatrix(register, on),
  Programme.results(register, on),
]

/** The cases on the cycle and the programme. */
export const cases: ReadonlyArray<Case> = [
  {
    name: "cycle: the due list with 100,000 costs and 20,000 deliverables, milestones and obligations",
    unit: "ms",
    bar: 100,
    measure: async () => {
      const register = registerOf(100_000, 20_000)
      return {
        value: await timeOf(register, 9, due),
        detail: `${due(register).length} things owed, in order; indexes made anew`,
      }
    },
  },
  {
    name: "cycle: the same with 200,000 deliverables, milestones and obligations, against 20,000",
    unit: "ratio",
    bar: 20,
    measure: async () => {
      const small = await timeOf(registerOf(0, 20_000), 7, due)
      const large = await timeOf(registerOf(0, 200_000), 3, due)
      return { value: large / small, detail: `${large.toFixed(0)} ms against ${small.toFixed(0)} ms` }
    },
  },
  {
    name: "programme: alignment, line matrix and results over 20,000 deliverables",
    unit: "ms",
    bar: 150,
    measure: async () => {
      const register = registerOf(0, 60_000)
      return {
        value: await timeOf(register, 7, programme),
        detail: `${Programme.alignment(register, on).length} findings`,
      }
    },
  },
]
