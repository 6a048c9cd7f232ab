/**
 * Goals, and how their indicators stand: baseline, target, value.
 */
import * as Standing from "../../programme/Standing.ts"
import * as Register from "../../register/Register.ts"
import type { Context } from "../content/Context.ts"
import { cellOf, rowsTable } from "../content/rowsTable.ts"
import * as Words from "../content/Words.ts"
import type { Block, Cell, Section } from "../Report.ts"

const indicators = (context: Context): Block => {
  const { register, texts, asOf } = context
  const words = texts.sections.goals
  const found = Standing.standings(register, asOf)
  if (found.length === 0) return Words.say(words.noIndicators)
  const number = (value: number | null): Cell =>
    value === null ? { _tag: "Empty" } : { _tag: "Text", text: texts.common.number(value) }
  return {
    _tag: "Table",
    id: "indicators-table",
    caption: words.indicators,
    columns: [
      { id: "name", label: Words.label(context, "indicator", "name"), align: "start" },
      { id: "goal", label: Words.label(context, "indicator", "goal"), align: "start" },
      { id: "unit", label: Words.label(context, "indicator", "unit"), align: "start" },
      { id: "baseline", label: Words.label(context, "indicator", "baseline"), align: "end" },
      { id: "target", label: Words.label(context, "indicator", "target"), align: "end" },
      { id: "value", label: words.value, align: "end" },
      { id: "state", label: texts.common.state, align: "start" },
    ],
    rows: found.flatMap((standing) => {
      const row = Register.get(register, "indicator", standing.indicator)
      if (row === undefined) return []
      return [
        {
          id: row.id,
          level: "row" as const,
          cells: [
            ...(["name", "goal", "unit"] as const).map((column) => cellOf(context, "indicator", column, row)),
            number(standing.baseline?.value ?? null),
            standing.target === null && standing.targetText !== null
              ? ({ _tag: "Text", text: standing.targetText } as const)
              : number(standing.target?.value ?? null),
            number(standing.value),
            { _tag: "Text", text: words.states[standing.state] } as const,
          ],
        },
      ]
    }),
  }
}

/** The section, under the heading that the report gives it. */
export const section = (context: Context, title: string): Section => {
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
        rows: context.register.rows.goal,
        empty: words.noGoals,
      }),
      indicators(context),
    ],
  }
}
