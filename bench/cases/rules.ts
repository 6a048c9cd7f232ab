/**
 * Every rule over many costs, and ten rules beside the engine that a user would pick instead.
 */
import { CalendarDate, type PartnershipRegister, Period } from "@wijkwijzer/core"
import { Fact, Packs, Place, Rule, Rules } from "@wijkwijzer/core/rules"
import { Engine, type RuleProperties } from "json-rules-engine"
import { against, type Case, median, millis, ratio } from "../Case.ts"
import { registerOf, unread } from "../support/agreements.ts"

const options = {
  asOf: CalendarDate.unsafe("2025-03-31"),
  period: Period.year(2024),
  textsOn: CalendarDate.unsafe("2026-11-24"),
}

const timeOf = async (costs: number, times: number): Promise<number> => {
  const register = registerOf(costs)
  const found: Array<number> = []
  for (let n = 0; n <= times; n++) {
    const fresh = unread(register)
    const took = await millis(() => Rules.check(fresh, Packs.rules, options))
    if (n > 0) found.push(took)
  }
  return median(found)
}

type Cost = PartnershipRegister["rows"]["cost"][number]

/** Ten questions about a cost, each in the words of both engines. */
const questions: ReadonlyArray<{
  readonly id: string
  readonly holds: (cost: Cost) => boolean
  readonly conditions: RuleProperties["conditions"]
}> = [
  ...[50_00, 250_00, 1_000_00, 5_000_00].map((limit) => ({
    id: `above-${limit}`,
    holds: ({ amount }: Cost) => amount > limit,
    conditions: { all: [{ fact: "amount", operator: "greaterThan", value: limit }] },
  })),
  {
    id: "negative",
    holds: ({ amount }) => amount < 0,
    conditions: { all: [{ fact: "amount", operator: "lessThan", value: 0 }] },
  },
  {
    id: "no-agreement",
    holds: ({ fundingAgreement }) => fundingAgreement === null,
    conditions: { all: [{ fact: "fundingAgreement", operator: "equal", value: null }] },
  },
  {
    id: "no-invoice-and-large",
    holds: ({ invoiceNumber, amount }) => invoiceNumber === null && amount > 100_00,
    conditions: {
      all: [
        { fact: "invoiceNumber", operator: "equal", value: null },
        { fact: "amount", operator: "greaterThan", value: 100_00 },
      ],
    },
  },
  {
    id: "first-partner",
    holds: ({ organisation }) => organisation === "o-0",
    conditions: { all: [{ fact: "organisation", operator: "equal", value: "o-0" }] },
  },
  {
    id: "joint-or-no-project",
    holds: ({ joint, project }) => joint || project === null,
    conditions: {
      any: [
        { fact: "joint", operator: "equal", value: true },
        { fact: "project", operator: "equal", value: null },
      ],
    },
  },
  {
    id: "two-agreements",
    holds: ({ fundingAgreement }) => fundingAgreement === "grant-a" || fundingAgreement === "grant-b",
    conditions: { all: [{ fact: "fundingAgreement", operator: "in", value: ["grant-a", "grant-b"] }] },
  },
]

const ours = questions.map(({ id, holds }) =>
  Rule.forPartnership({
    id,
    title: [id, id],
    severity: "warning",
    sources: ["agreement"],
    needs: ["cost"],
    message: ["Kosten van {amount}.", "Costs of {amount}."],
    todo: ["–", "–"],
    actor: "partner",
    *check({ register }) {
      for (const cost of register.rows.cost) {
        if (!holds(cost)) continue
        const at = Place.cell("cost", cost.id, "amount")
        yield { at, organisation: cost.organisation, facts: { amount: Fact.money(cost.amount, at) } }
      }
    },
  }),
)

const theirs = async (costs: ReadonlyArray<Cost>): Promise<ReadonlyArray<string>> => {
  const engine = new Engine(
    questions.map(({ id, conditions }) => ({ conditions, event: { type: id } })),
    { allowUndefinedFacts: true },
  )
  const found: Array<string> = []
  for (const cost of costs) {
    const { events } = await engine.run(cost)
    for (const { type } of events) found.push(`${type}/cost/${cost.id}`)
  }
  return found
}

/** The cases on rules. */
export const cases: ReadonlyArray<Case> = [
  {
    name: "rules: every rule over 100,000 costs",
    unit: "ms",
    bar: 1000,
    measure: async () => ({
      value: await timeOf(100_000, 5),
      detail: `${Packs.rules.length} rules; indexes made anew`,
    }),
  },
  {
    name: "rules: the same over 100,000 costs, against 10,000",
    unit: "ratio",
    bar: 12,
    measure: async () => {
      const small = await timeOf(10_000, 9)
      const large = await timeOf(100_000, 5)
      return { value: large / small, detail: `${large.toFixed(0)} ms against ${small.toFixed(0)} ms` }
    },
  },
  {
    name: "rules: ten rules over 10,000 rows, with messages and places, against json-rules-engine",
    unit: "ratio",
    bar: 0.1,
    measure: async () => {
      const register = registerOf(10_000)
      const { findings } = Rules.check(register, ours, options)
      const mine = findings.map(({ rule, place }) => `${rule}/${place.table}/${place.id}`).sort()
      const other = [...(await theirs(register.rows.cost))].sort()
      if (JSON.stringify(mine) !== JSON.stringify(other)) throw new Error("the two engines disagree")
      const measured = await against(
        5,
        () => Rules.check(register, ours, options),
        () => theirs(register.rows.cost),
      )
      return ratio(measured, `${mine.length} findings`, "the same events of json-rules-engine")
    },
  },
]
