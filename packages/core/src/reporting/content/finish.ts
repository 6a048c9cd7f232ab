/**
 * Closes a report: its sections and figures together, each figure with its clause, or why no row stands behind it.
 */
import { tables } from "../../tables.ts"
import * as Label from "../../values/Label.ts"
import { type Figure, type Figures, partsOf } from "../Figure.ts"
import type { Report, Section } from "../Report.ts"
import type { Context } from "./Context.ts"
import type { ReportOptions } from "./ReportOptions.ts"

/** Whether a figure leads to any row; each figure is looked at once. */
const grounded = (figures: Figures): ((id: string) => boolean) => {
  const known = new Map<string, boolean>()
  const look = (id: string): boolean => {
    const before = known.get(id)
    if (before !== undefined) return before
    const figure = figures[id]
    const found =
      figure !== undefined &&
      (figure.origin._tag === "Rows" ? figure.origin.ids.length > 0 : partsOf(figure.origin).some(look))
    known.set(id, found)
    return found
  }
  return look
}

const tableOf = (figures: Figures, figure: Figure): string | undefined => {
  if (figure.origin._tag === "Rows") return figure.origin.table
  for (const part of partsOf(figure.origin)) {
    const found = figures[part]
    const table = found === undefined ? undefined : tableOf(figures, found)
    if (table !== undefined) return table
  }
  return undefined
}

const finished = ({ book, texts, clauses }: Context): Figures => {
  const figures = book.figures()
  const hasRows = grounded(figures)
  const without = (figure: Figure): string => {
    const table = tables[tableOf(figures, figure) as keyof typeof tables]
    return table === undefined
      ? texts.common.noRows
      : texts.common.noRowsOf(Label.pick(table.label, texts.locale))
  }
  return Object.fromEntries(
    Object.entries(figures).map(([id, figure]) => {
      const clause = clauses.of(id)
      return [
        id,
        {
          ...figure,
          ...(clause !== undefined && { clause }),
          ...(!hasRows(id) && { without: without(figure) }),
        },
      ]
    }),
  )
}

/** What a report calls itself. */
export interface Head {
  readonly kind: string
  readonly title: string
  readonly subtitle?: string
  readonly mostPages?: number
}

/** The report as a whole. */
export const finish = (
  context: Context,
  options: ReportOptions,
  { kind, title, subtitle, mostPages }: Head,
  sections: ReadonlyArray<Section>,
): Report => {
  const { register, texts, period, asOf, amounts, clauses } = context
  const shown = options.sections?.(context, sections) ?? sections
  return {
    kind,
    locale: texts.locale,
    title,
    subtitle: subtitle ?? texts.annualAccount.subtitle(period, asOf),
    period,
    asOf,
    revision: register.revision,
    amounts,
    notice: register.rows.partnership[0]?.notice ?? null,
    ...(mostPages === undefined ? {} : { mostPages }),
    sections: shown,
    figures: finished(context),
    clauses: { ...options.clauses, ...clauses.clauses() },
  }
}

/** The name of the partnership, or nothing. */
export const partnershipOf = ({ register }: Context): string => register.rows.partnership[0]?.name ?? ""
