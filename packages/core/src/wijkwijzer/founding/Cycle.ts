/**
 * The annual cycle of the year in which the programme leader starts (seed row S8).
 *
 * The text names annual plan, evaluation and account, and that the programme leader organises them. It gives no
 * dates and no order, so those cells stay empty.
 */
import type { Rows } from "../Rows.ts"

/** The cycle of 2024 and its three steps. */
export const rows = (): Rows => ({
  cycleYear: [
    {
      id: "2024",
      year: 2024,
      startsOn: "2024-01-01",
      endsOn: "2024-12-31",
      note: "De tekst noemt een jaarlijkse cyclus, zonder jaartal. 2024 is het jaar van de beoogde start van de programmaleider.",
    },
  ],
  cycleStep: (
    [
      ["annual-plan", "annualPlan", "Jaarplan 2024"],
      ["evaluation", "evaluation", "Evaluatie 2024"],
      ["account", "account", "Verantwoording 2024"],
    ] as const
  ).map(([slug, kind, name]) => ({
    id: `2024.${slug}`,
    cycleYear: "2024",
    kind,
    name,
    ownerRole: "programme-leader",
  })),
})
