/**
 * The most urgent findings, for the first page; without findings, what is late.
 */
import type { Due, Clause as DueClause } from "../../cycle/DueList.ts"
import * as Severity from "../../rules/Severity.ts"
import * as Label from "../../values/Label.ts"
import type { Context } from "../content/Context.ts"
import * as Words from "../content/Words.ts"
import type { Block, ReportFinding } from "../Report.ts"

/** So many findings stand on the first page. */
const shown = 3

const never = "~"

const compare = (a: ReportFinding, b: ReportFinding): number =>
  Severity.rank(a.severity) - Severity.rank(b.severity) ||
  ((a.dueOn ?? never) === (b.dueOn ?? never)
    ? a.id < b.id
      ? -1
      : 1
    : (a.dueOn ?? never) < (b.dueOn ?? never)
      ? -1
      : 1)

/** The clause of a duty, taken into the report: its id. */
export const clauseOf = (context: Context, clause: DueClause): string =>
  clause._tag === "Norm"
    ? context.clauses.norm(clause.norm.norm)
    : context.clauses.own(
        clause.row.table,
        clause.row.id,
        clause.text ?? Words.placeOf(context, clause.row.table, clause.row.id),
      )

/** Who owes something, in words. */
export const actorOf = (context: Context, { owedBy }: Due): string =>
  owedBy.map(({ table, id }) => Words.nameOf(context, table, id)).join(", ")

const ofDue = (context: Context, due: Due): ReportFinding => {
  const words = context.texts.sections.urgent
  return {
    id: `due:${due.key}`,
    severity: due.clause._tag === "Norm" ? "error" : "warning",
    title: Label.pick(due.title, context.texts.locale),
    text: due.dueOn === null ? [] : Words.fill(words.late(due.daysLate), { date: { date: due.dueOn } }),
    todo: words.todo,
    actor: actorOf(context, due) || context.texts.common.nobody,
    dueOn: due.dueOn,
    rows: due.rows,
    clauses: [clauseOf(context, due.clause)],
  }
}

/** Duties that are late, those under the law first, then the oldest. */
export const late = (context: Context): ReadonlyArray<Due> =>
  context
    .due()
    .filter(({ state, nature }) => state === "late" && nature === "duty")
    .sort((a, b) => rank(a) - rank(b))

const rank = ({ clause }: Due): number => (clause._tag === "Norm" ? 0 : 1)

const rest = (context: Context, count: number): ReadonlyArray<Block> =>
  count > shown ? [Words.say(context.texts.sections.urgent.more(count - shown))] : []

/** Whose findings to show: those of everybody, or what one partner owes. */
export interface Scope {
  readonly partner?: string
}

/** The blocks that say what is most urgent. */
export const blocks = (context: Context, { partner }: Scope = {}): ReadonlyArray<Block> => {
  const words = context.texts.sections.urgent
  if (context.findings !== undefined) {
    const found = context.findings
      .filter(({ organisation }) => partner === undefined || organisation === partner)
      .sort(compare)
    return found.length === 0
      ? [Words.say(partner === undefined ? words.noFindings : words.noneOfPartner)]
      : [{ _tag: "Findings", items: found.slice(0, shown) }, ...rest(context, found.length)]
  }
  const items = late(context).filter(
    ({ owedBy }) => partner === undefined || owedBy.some(({ id }) => id === partner),
  )
  if (items.length === 0) return [Words.say(words.nothingLate)]
  return [
    Words.say(words.unchecked),
    { _tag: "Findings", items: items.slice(0, shown).map((due) => ofDue(context, due)) },
    ...rest(context, items.length),
  ]
}

/** The section on what is most urgent. */
export const section = (context: Context, scope: Scope = {}) => ({
  id: "urgent",
  title: context.texts.sections.urgent.title,
  blocks: blocks(context, scope),
})
