/**
 * What the records still lack: empty cells that a report needs.
 */
import * as Standing from "../../programme/Standing.ts"
import * as Register from "../../register/Register.ts"
import { tables } from "../../tables.ts"
import * as Label from "../../values/Label.ts"
import { figure, text } from "../account/Account.ts"
import type { Context } from "../content/Context.ts"
import * as Words from "../content/Words.ts"
import type { Block, Section } from "../Report.ts"
import * as Lists from "./lists.ts"
import * as Status from "./status.ts"

/** Something that can be missing. `of` gives the rows that lack it. */
export interface MissingCheck {
  readonly id: keyof Context["texts"]["sections"]["missing"]["checks"]
  readonly table: keyof typeof tables
  readonly of: (context: Context) => ReadonlyArray<{ readonly id: string }>
}

/** So many names stand in the table; the figure leads to all of them. */
const named = 5

/** Every check, in the order in which the list shows them. */
export const checks: ReadonlyArray<MissingCheck> = [
  {
    id: "causes",
    table: "statusReport",
    of: (context) =>
      Status.latest(context).filter(
        (row) =>
          Status.needsMeasure(row) &&
          (row.cause === null || row.consequence === null || row.measure === null),
      ),
  },
  {
    id: "milestones",
    table: "milestone",
    of: ({ register, asOf, period }) =>
      register.rows.milestone.filter(
        ({ dueOn, reachedOn, explanation }) =>
          explanation === null &&
          dueOn >= period.start &&
          dueOn <= period.end &&
          dueOn < asOf &&
          (reachedOn === null || reachedOn > dueOn),
      ),
  },
  {
    id: "targets",
    table: "indicator",
    of: ({ register }) =>
      register.rows.indicator.filter(({ target, targetText }) => target === null && targetText === null),
  },
  {
    id: "baselines",
    table: "indicator",
    of: ({ register }) =>
      register.rows.indicator.filter(({ baseline, cumulative }) => baseline === null && !cumulative),
  },
  {
    id: "measurements",
    table: "indicator",
    of: ({ register, asOf }) =>
      Standing.standings(register, asOf).flatMap(({ indicator, state }) =>
        state === "unmeasured" ? [{ id: indicator }] : [],
      ),
  },
  {
    id: "goals",
    table: "activity",
    of: ({ register }) => register.rows.activity.filter(({ goals }) => (goals ?? []).length === 0),
  },
  {
    id: "evidence",
    table: "obligation",
    of: ({ register, asOf }) =>
      register.rows.obligation.filter(
        ({ fulfilledOn, evidence }) => fulfilledOn !== null && fulfilledOn <= asOf && evidence === null,
      ),
  },
  {
    id: "costs",
    table: "cost",
    of: ({ register, asOf, period }) =>
      register.rows.cost.filter(
        ({ bookedOn, evidence }) =>
          evidence === null && bookedOn >= period.start && bookedOn <= period.end && bookedOn <= asOf,
      ),
  },
  {
    id: "reports",
    table: "partnerReport",
    of: (context) =>
      context.register.rows.partnerReport.filter(({ cycleStep, submittedOn }) => {
        const step = Register.get(context.register, "cycleStep", cycleStep)
        return (
          (submittedOn === null || submittedOn > context.asOf) &&
          Lists.ofYear(context, step?.cycleYear ?? null)
        )
      }),
  },
  {
    id: "risks",
    table: "risk",
    of: ({ register }) =>
      register.rows.risk.filter(({ measure, closedOn }) => measure === null && closedOn === null),
  },
  {
    id: "owners",
    table: "risk",
    of: ({ register }) =>
      register.rows.risk.filter(
        ({ owner, ownerOrganisation, closedOn }) =>
          owner === null && ownerOrganisation === null && closedOn === null,
      ),
  },
]

const examples = (context: Context, table: string, rows: ReadonlyArray<{ readonly id: string }>): string => {
  const shown = rows.slice(0, named)
  const described = shown.map(({ id }) => Words.describe(context, table, id))
  // Where two would be called the same, their ids tell them apart.
  const names = new Set(described).size === shown.length ? described : shown.map(({ id }) => id)
  return rows.length > named
    ? `${names.join(", ")} ${context.texts.common.more(rows.length - named)}`
    : names.join(", ")
}

/** The section. */
export const section = (context: Context): Section => {
  const { book, texts } = context
  const words = texts.sections.missing
  const found = checks.map((check) => ({ check, rows: check.of(context) }))
  const rows = found.flatMap(({ check: { id, table }, rows: lacking }) => {
    const counted = book.rows(`missing/${id}`, {
      table,
      column: null,
      unit: "count",
      rows: lacking,
      value: () => 1,
    })
    if (lacking.length === 0) return []
    return [
      {
        id,
        level: "row" as const,
        cells: [
          text(words.checks[id]),
          figure(counted),
          text(Label.pick(tables[table].label, texts.locale)),
          text(examples(context, table, lacking)),
        ],
      },
    ]
  })
  const block: Block =
    rows.length === 0
      ? Words.say(words.none)
      : {
          _tag: "Table",
          id: "missing-table",
          caption: words.table,
          columns: [
            { id: "what", label: texts.common.what, align: "start" },
            { id: "count", label: texts.common.count, align: "end" },
            { id: "where", label: texts.common.where, align: "start" },
            { id: "examples", label: texts.common.examples, align: "start" },
          ],
          rows,
        }
  return {
    id: "missing",
    title: words.title,
    blocks: [
      block,
      Words.say(words.checked),
      { _tag: "List", items: checks.map(({ id }) => [words.checks[id]]) },
    ],
  }
}
