/** English words that every report uses. */
import type { Common } from "../nl/common.ts"

const numbers = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 6 })
const times = (count: number, one: string, many: string): string =>
  `${numbers.format(count)} ${count === 1 ? one : many}`

/** English. */
export const common: Common = {
  yes: "yes",
  no: "no",
  number: (value) => numbers.format(value),
  days: (count) => times(count, "day", "days"),
  items: (count) => times(count, "item", "items"),
  rows: (count) => times(count, "row", "rows"),
  more: (count) => `and ${numbers.format(count)} more`,
  noRows: "No rows stand behind this figure.",
  noRowsOf: (table) => `The table “${table}” holds no rows for this figure, as of this day.`,
  partner: "Partner",
  project: "Project",
  name: "Name",
  what: "What",
  who: "Who",
  where: "Table",
  count: "Number",
  examples: "Examples",
  dueOn: "Due on",
  clause: "Under",
  state: "State",
  amount: "Amount",
  nobody: "not recorded",
  noDay: "no date recorded",
  dueState: {
    late: "late",
    open: "open",
    running: "running",
    fulfilled: "done",
    lapsed: "lapsed",
  },
}
