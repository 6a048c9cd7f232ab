/**
 * The whole matrix and the reconciliation of a partnership, over many costs.
 *
 * Every time the rows are handed over in fresh lists, so that the indexes over them are made anew and count.
 */
import { CalendarDate, Finance, type PartnershipRegister } from "@wijkwijzer/core"
import { type Case, median, millis } from "../Case.ts"
import { registerOf, unread } from "../support/agreements.ts"

const on = CalendarDate.unsafe("2024-12-31")

const whole = (register: PartnershipRegister): unknown => {
  const postings = Finance.ledger(register, { asOf: on })
  const matrix = Finance.matrix(
    postings,
    ["partner", "programmeLine", "project", "costCategory", "fundingAgreement"],
    "month",
  )
  return [matrix, Finance.unbudgeted(postings), Finance.reconcile(register, on)]
}

const timeOf = async (costs: number, times: number): Promise<number> => {
  const register = registerOf(costs)
  const found: Array<number> = []
  for (let n = 0; n <= times; n++) {
    const fresh = unread(register)
    const took = await millis(() => whole(fresh))
    if (n > 0) found.push(took)
  }
  return median(found)
}

/** The cases on finance. */
export const cases: ReadonlyArray<Case> = [
  {
    name: "finance: the whole matrix and the reconciliation over 100,000 costs",
    unit: "ms",
    bar: 150,
    measure: async () => ({
      value: await timeOf(100_000, 7),
      detail: "by month, five dimensions, three agreements; indexes made anew",
    }),
  },
  {
    name: "finance: the same over 1,000,000 costs, against 100,000",
    unit: "ratio",
    bar: 12,
    measure: async () => {
      const small = await timeOf(100_000, 7)
      const large = await timeOf(1_000_000, 3)
      return { value: large / small, detail: `${large.toFixed(0)} ms against ${small.toFixed(0)} ms` }
    },
  },
]
