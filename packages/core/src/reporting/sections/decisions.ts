/**
 * The decisions of a period: how far each holds, its conditions and its actions.
 */
import * as DecisionList from "../../governance/DecisionList.ts"
import { date, text } from "../account/Account.ts"
import type { Context } from "../content/Context.ts"
import { passed } from "../content/Context.ts"
import { cellOf, narrative, rowsTable } from "../content/rowsTable.ts"
import * as Words from "../content/Words.ts"
import type { Block, Section } from "../Report.ts"

const list = (context: Context, listed: ReadonlyArray<DecisionList.ListedDecision>): Block => {
  const { texts } = context
  const words = texts.sections.decisionList
  if (listed.length === 0) return Words.say(texts.annualAccount.noDecisions)
  const label = (column: string): string => Words.label(context, "decision", column)
  return {
    _tag: "Table",
    id: "decision-list-table",
    caption: words.title,
    columns: [
      { id: "title", label: label("title"), align: "start" },
      { id: "taken", label: label("takenOn"), align: "end" },
      { id: "body", label: label("body"), align: "start" },
      { id: "outcome", label: label("outcome"), align: "start" },
      { id: "force", label: words.force, align: "start" },
      { id: "amount", label: label("amount"), align: "end" },
    ],
    rows: listed.map(({ decision, force }) => ({
      id: decision.id,
      level: "row",
      cells: [
        text(decision.title),
        date(decision.takenOn),
        cellOf(context, "decision", decision.body === null ? "role" : "body", decision),
        cellOf(context, "decision", "outcome", decision),
        text(words.forces[force]),
        cellOf(context, "decision", "amount", decision),
      ],
    })),
  }
}

/** The sections of the list. */
export const sections = (context: Context, body?: string): ReadonlyArray<Section> => {
  const { register, asOf, texts } = context
  const words = texts.sections.decisionList
  const listed = DecisionList.decisionList(register, passed(context), {
    on: asOf,
    ...(body !== undefined && { body }),
  })
  const own = new Set<string>(listed.map(({ decision }) => decision.id))
  return [
    {
      id: "decision-list",
      title: words.title,
      blocks: [list(context, listed)],
      sections: listed
        .filter(({ decision }) => decision.text !== null || decision.reasons !== null)
        .map(({ decision }) => ({
          id: `decision-${decision.id}`,
          title: decision.title,
          blocks: [
            ...narrative("decision", decision.id, decision.text),
            ...narrative("decision", decision.id, decision.reasons),
          ],
        })),
    },
    {
      id: "conditions",
      title: words.conditions,
      blocks: [
        rowsTable(context, {
          id: "conditions-table",
          caption: words.conditions,
          table: "decisionCondition",
          columns: ["text", "decision", "owner", "dueOn", "metOn"],
          rows: register.rows.decisionCondition.filter(({ decision }) => own.has(decision)),
          empty: words.noConditions,
        }),
      ],
    },
    {
      id: "actions",
      title: words.actions,
      blocks: [
        rowsTable(context, {
          id: "actions-table",
          caption: words.actions,
          table: "action",
          columns: ["title", "ownerOrganisation", "dueOn", "doneOn"],
          rows: register.rows.action.filter(({ decision }) => decision !== null && own.has(decision)),
          empty: words.noActions,
        }),
      ],
    },
  ]
}
