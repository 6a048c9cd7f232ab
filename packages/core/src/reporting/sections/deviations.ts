/**
 * Differences between actuals and budget that are large enough to explain, and the explanations.
 */
import * as AgreedTerms from "../../finance/AgreedTerms.ts"
import * as Explained from "../../finance/Explained.ts"
import * as Register from "../../register/Register.ts"
import type { RowOf } from "../../tables.ts"
import * as Money from "../../values/Money.ts"
import * as Percentage from "../../values/Percentage.ts"
import { amountsCaption, figure, text } from "../account/Account.ts"
import { nowhere } from "../Breakdown.ts"
import type { Context } from "../content/Context.ts"
import * as Words from "../content/Words.ts"
import type { Block, ReportRow, Section } from "../Report.ts"
import { ofYear } from "./lists.ts"

/** From which difference on an explanation is asked, and who says so. */
export interface Threshold extends Explained.Threshold {
  /** The agreed term that sets it; null where the standard holds. */
  readonly agreedTerm: RowOf<"agreedTerm"> | null
}

/** The threshold on the as-of date. */
export const thresholdOf = ({ register, asOf, period }: Context): Threshold => {
  const term = AgreedTerms.agreedTerm(register, {
    key: Explained.key,
    fundingAgreement: AgreedTerms.onlyAgreement(register, period),
    on: asOf,
  })
  return {
    percentage: term?.percentage ?? Explained.standard.percentage,
    amount: term?.amount ?? Explained.standard.amount,
    agreedTerm: term ?? null,
  }
}

/** The explanation of a project's difference in the year, where one was written. */
export const explanationOf = (context: Context, project: string): RowOf<"explanation"> | undefined =>
  Register.where(context.register, "explanation", "project", project as never).find((row) =>
    ofYear(context, row.cycleYear),
  )

const isLarge = ({ book, breakdown }: Context, threshold: Threshold, project: string): boolean => {
  const amountOf = (measure: "difference" | "current") =>
    book.value(breakdown.figure(measure, { project })) ?? 0
  return Explained.isAsked(amountOf("difference"), amountOf("current"), threshold)
}

/** The projects whose difference reaches the threshold. */
export const above = (context: Context, threshold: Threshold): ReadonlyArray<string> =>
  [...context.breakdown.keys("project")].filter((project) => isLarge(context, threshold, project)).sort()

const rowOf = (context: Context, project: string): ReportRow => {
  const { breakdown, texts } = context
  const name =
    project === nowhere ? texts.annualAccount.withoutProject : Words.nameOf(context, "project", project)
  return {
    id: `project-${project}`,
    level: "row",
    cells: [
      text(name),
      figure(breakdown.figure("current", { project })),
      figure(breakdown.figure("actual", { project })),
      figure(breakdown.figure("difference", { project })),
      figure(breakdown.figure("percentage", { project })),
      text(explanationOf(context, project)?.text ?? texts.sections.deviations.missing),
    ],
  }
}

const table = (context: Context): Block => {
  const words = context.texts.sections.deviations
  const columns = context.texts.annualAccount.columns
  const projects = above(context, thresholdOf(context))
  if (projects.length === 0) return Words.say(words.none)
  return {
    _tag: "Table",
    id: "deviations-table",
    caption: amountsCaption(context, words.table),
    columns: [
      { id: "name", label: context.texts.common.project, align: "start" },
      { id: "current", label: columns.current, align: "end" },
      { id: "actual", label: columns.actual, align: "end" },
      { id: "difference", label: columns.difference, align: "end" },
      { id: "percentage", label: columns.percentage, align: "end" },
      { id: "explanation", label: context.texts.sections.f1.explanation, align: "start" },
    ],
    rows: projects.map((project) => rowOf(context, project)),
  }
}

/** The section. */
export const section = (context: Context): Section => {
  const { book, clauses, register } = context
  const words = context.texts.sections.deviations
  const { percentage, amount, agreedTerm } = thresholdOf(context)
  const ids = agreedTerm === null ? [] : [agreedTerm.id]
  const of = (column: "percentage" | "amount", unit: "hundredthsOfAPercent" | "cents", value: number) => ({
    figure: book.rows(`explain-from/${column}`, {
      table: "agreedTerm",
      column,
      unit,
      rows: ids.map((id) => ({ id })),
      value: () => value,
    }),
  })
  const marks =
    agreedTerm === null
      ? {
          percentage: Percentage.format(percentage, context.texts.locale),
          amount: Money.format(amount, context.texts.locale),
        }
      : {
          percentage: of("percentage", "hundredthsOfAPercent", percentage),
          amount: of("amount", "cents", amount),
        }
  if (agreedTerm !== null)
    clauses.asksFor(clauses.own("agreedTerm", agreedTerm.id, agreedTerm.clause ?? Explained.key), [
      "explain-from",
    ])
  const all = register.rows.explanation.filter((row) => ofYear(context, row.cycleYear))
  return {
    id: "deviations",
    title: words.title,
    blocks: [
      Words.say(words.threshold, marks),
      Words.say(agreedTerm === null ? words.standard : words.agreed),
      table(context),
    ],
    ...(all.length > 0 && {
      sections: [{ id: "explanations", title: words.all, blocks: [explanations(context, all)] }],
    }),
  }
}

/** What was explained, whether the difference is above the threshold or not. */
const explanations = (context: Context, rows: ReadonlyArray<RowOf<"explanation">>): Block => {
  const { sections } = context.texts
  return {
    _tag: "Table",
    id: "explanations-table",
    caption: sections.deviations.all,
    columns: [
      { id: "subject", label: sections.deviations.subject, align: "start" },
      { id: "text", label: sections.f1.explanation, align: "start" },
    ],
    rows: rows.map((row) => ({
      id: row.id,
      level: "row",
      cells: [text(subjectOf(context, row) || sections.deviations.whole), text(row.text)],
    })),
  }
}

const subjectOf = (context: Context, row: RowOf<"explanation">): string =>
  (["project", "programmeLine", "organisation", "costCategory", "goal", "indicator"] as const)
    .flatMap((table) => (row[table] === null ? [] : [Words.nameOf(context, table, row[table])]))
    .join(", ")
