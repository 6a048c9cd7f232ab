/**
 * Finding who is competent among many mandates.
 */
import { CalendarDate, Governance, Money, type PartnershipRegister, Register, tables } from "@wijkwijzer/core"
import * as Result from "effect/Result"
import { type Case, median } from "../Case.ts"

const mandates = 1_000
const matters = 200

/** Bodies in three layers, with as many mandates, spread over this many subjects; one in fifty is for all. */
const registerWith = (subjects: number): PartnershipRegister => {
  const body = (id: string, level: number) => ({
    id,
    name: id,
    kind: "other" as const,
    level,
    oneSeatPerPartner: false,
    validFrom: "2020-01-01",
  })
  const made = Register.make(tables, {
    body: Array.from({ length: 30 }, (_, at) => body(`body-${at}`, at % 3)),
    subject: Array.from({ length: subjects }, (_, at) => ({
      id: `subject-${at}`,
      name: `Subject ${at}`,
      needsPartnerBoards: false,
    })),
    mandate: Array.from({ length: mandates }, (_, at) => ({
      id: `mandate-${at}`,
      body: `body-${at % 30}`,
      subjects: at % 50 === 0 ? [] : [`subject-${at % subjects}`],
      maximumAmount: (at % 40) * 250_000,
      needsPartnerBoards: false,
      validFrom: "2020-01-01",
    })),
  })
  return Result.getOrThrowWith(made, (problems) => new Error(JSON.stringify(problems)))
}

const measured = (subjects: number) => async () => {
  const register = registerWith(subjects)
  const on = CalendarDate.unsafe("2025-03-01")
  const asked = Array.from({ length: matters }, (_, at) => ({
    subject: `subject-${at % subjects}`,
    amount: Money.cents((at % 50) * 210_000),
    programmeLine: null,
    project: null,
    deviation: null,
    months: null,
    organisation: null,
  }))
  let looked = 0
  const round = (): number => {
    const started = performance.now()
    for (const matter of asked) looked += Governance.route(register, matter, on).considered.length
    return ((performance.now() - started) * 1_000) / matters
  }
  for (let n = 0; n < 20; n++) round()
  looked = 0
  const times = Array.from({ length: 40 }, round)
  return {
    value: median(times),
    detail: `${Math.round(looked / (40 * matters))} mandates considered for each matter`,
  }
}

export const cases: ReadonlyArray<Case> = [
  {
    name: "route a matter among 1,000 mandates on 40 subjects",
    unit: "µs",
    bar: 50,
    measure: measured(40),
  },
  {
    name: "route a matter among 1,000 mandates on one subject, each with its reasons",
    unit: "µs",
    bar: 250,
    measure: measured(1),
  },
]
