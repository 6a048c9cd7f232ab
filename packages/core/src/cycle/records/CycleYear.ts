/**
 * One round of the annual cycle: plan, progress, evaluation, account (seed row S8).
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of years of the cycle. */
export const table = Table.make("cycleYear", {
  label: ["Cyclusjaar", "Cycle year"],
  plural: ["Cyclusjaren", "Cycle years"],
  description: [
    "Eén ronde van de jaarcyclus: plannen, volgen, evalueren en verantwoorden.",
    "One round of the annual cycle: planning, following, evaluating and accounting.",
  ],
  columns: {
    year: Column.integer(
      ["Jaar", "Year"],
      ["Het jaar waar deze ronde over gaat.", "The year that this round is about."],
      { minimum: 1900, maximum: 2200 },
    ),
    startsOn: Column.date(["Van", "From"], ["De eerste dag van het jaar.", "The first day of the year."]),
    endsOn: Column.date(
      ["Tot en met", "Through"],
      ["De laatste dag van het jaar.", "The last day of the year."],
    ),
    note: Column.optional(
      Column.longText(
        ["Opmerking", "Note"],
        ["Wat dit jaar anders maakt dan andere jaren.", "What makes this year differ from others."],
      ),
    ),
  },
  title: "year",
  checks: [Check.ordered("startsOn", "endsOn")],
  unique: [["year"]],
})

/** One year of the cycle. */
export interface Row extends Table.Row<typeof table> {}
