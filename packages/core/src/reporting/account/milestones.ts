/**
 * The milestones of the year: due, reached, late.
 */
import * as Register from "../../register/Register.ts"
import type { RowOf } from "../../tables.ts"
import type { Section } from "../Report.ts"
import type { Account } from "./Account.ts"
import { date, paragraph, text } from "./Account.ts"

const ofYear = ({ register, period }: Account): ReadonlyArray<RowOf<"milestone">> =>
  register.rows.milestone
    .filter(({ dueOn }) => dueOn >= period.start && dueOn <= period.end)
    .sort((a, b) => (a.dueOn === b.dueOn ? (a.id < b.id ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1))

const isReached = ({ reachedOn }: RowOf<"milestone">, { asOf }: Account): boolean =>
  reachedOn !== null && reachedOn <= asOf

/** The ids of the totals; `section` makes them. */
export const totals = (_account: Account): { readonly due: string; readonly reached: string } => ({
  due: "milestones-due/total",
  reached: "milestones-reached/total",
})

/** The section on milestones. */
export const section = (account: Account): Section => {
  const { register, texts, book, asOf } = account
  const words = texts.annualAccount
  const milestones = ofYear(account)
  const counted = (rows: ReadonlyArray<RowOf<"milestone">>) => ({
    table: "milestone",
    column: null,
    unit: "count" as const,
    rows,
    value: () => 1,
  })
  const { due, reached } = totals(account)
  book.rows(due, counted(milestones))
  book.rows(reached, counted(milestones.filter((one) => isReached(one, account))))
  const isExplained = milestones.some(({ explanation }) => explanation !== null)
  if (milestones.length === 0)
    return { id: "milestones", title: words.milestones, blocks: [paragraph(words.noMilestones)] }
  return {
    id: "milestones",
    title: words.milestones,
    blocks: [
      {
        _tag: "Table",
        id: "milestones-table",
        caption: words.milestones,
        columns: [
          { id: "milestone", label: words.milestone, align: "start" },
          { id: "project", label: words.project, align: "start" },
          { id: "due", label: words.dueOn, align: "end" },
          { id: "reached", label: words.reachedOn, align: "end" },
          { id: "state", label: words.state, align: "start" },
          ...(isExplained
            ? [{ id: "explanation", label: texts.sections.f1.explanation, align: "start" as const }]
            : []),
        ],
        rows: milestones.map((milestone) => {
          const here = isReached(milestone, account)
          const state = here ? words.reached : milestone.dueOn < asOf ? words.late : words.open
          return {
            id: milestone.id,
            level: "row",
            cells: [
              text(milestone.name),
              text(Register.get(register, "project", milestone.project)?.name ?? ""),
              date(milestone.dueOn),
              date(here ? milestone.reachedOn : null),
              text(state),
              ...(isExplained
                ? [milestone.explanation === null ? { _tag: "Empty" as const } : text(milestone.explanation)]
                : []),
            ],
          }
        }),
      },
    ],
  }
}
