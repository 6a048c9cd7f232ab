/**
 * A condition attached to a decision; while it is open it may block spending (rule
 * `voorwaardeBlokkeertUitgave`).
 */
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of conditions. */
export const table = Table.make("decisionCondition", {
  label: ["Voorwaarde", "Condition"],
  plural: ["Voorwaarden", "Conditions"],
  description: [
    "Wat er eerst moet gebeuren voordat een besluit helemaal geldt.",
    "What has to happen first before a decision holds in full.",
  ],
  columns: {
    decision: Column.reference(
      "decision",
      ["Besluit", "Decision"],
      ["Het besluit waar de voorwaarde bij hoort.", "The decision to which the condition belongs."],
    ),
    text: Column.longText(["Voorwaarde", "Condition"], ["Wat er moet gebeuren.", "What has to happen."]),
    dueOn: Column.optional(
      Column.date(
        ["Uiterlijk op", "Due on"],
        ["De laatste dag om aan de voorwaarde te voldoen.", "The last day to meet the condition."],
      ),
    ),
    metOn: Column.optional(
      Column.date(
        ["Voldaan op", "Met on"],
        [
          "De dag waarop aan de voorwaarde was voldaan. Leeg: nog niet.",
          "The day on which the condition was met. Empty: not yet.",
        ],
      ),
    ),
    blocksSpending: Column.yesNo(
      ["Eerst voldoen, dan uitgeven", "Blocks spending"],
      [
        "Mag er pas geld uitgegeven worden als aan de voorwaarde is voldaan?",
        "May money only be spent once the condition is met?",
      ],
    ),
    owner: Column.optional(
      Column.reference(
        "organisation",
        ["Eigenaar", "Owner"],
        ["De organisatie die hiervoor zorgt.", "The organisation that sees to it."],
      ),
    ),
  },
  title: "text",
})

/** One condition. */
export interface Row extends Table.Row<typeof table> {}
