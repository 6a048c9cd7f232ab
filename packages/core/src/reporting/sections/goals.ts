/**
 * Goals, and how their indicators stand: baseline, target, value.
 */
import { tables } from "../../tables.ts"
import type { Context } from "../content/Context.ts"
import { rowsTable } from "../content/rowsTable.ts"
import type { Section } from "../Report.ts"
import * as Indicators from "./indicators.ts"

/** From the goals that all serve to those of a project. */
const levels: ReadonlyArray<string> = Object.keys(tables.goal.columns.level.options)

/**
 * The section, under the heading that the report gives it. `own` leaves out the long-term goals that these serve.
 */
export const section = (context: Context, title: string, scope: "all" | "own" = "all"): Section => {
  const words = context.texts.sections.goals
  return {
    id: "goals",
    title,
    blocks: [
      rowsTable(context, {
        id: "goals-table",
        caption: words.goals,
        table: "goal",
        columns: ["name", "level", "parent", "description"],
        rows: context.register.rows.goal
          .filter(({ level }) => scope === "all" || level !== "longTerm")
          .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level)),
        empty: words.noGoals,
      }),
      ...Indicators.blocks(context),
    ],
  }
}
