/**
 * What changed between two registers, and why.
 */
import * as Change from "../../register/Change.ts"
import * as Register from "../../register/Register.ts"
import { type PartnershipRegister, tables } from "../../tables.ts"
import * as Label from "../../values/Label.ts"
import { figure, text } from "../account/Account.ts"
import * as Context from "../content/Context.ts"
import { finish, partnershipOf } from "../content/finish.ts"
import type { ReportOptions } from "../content/ReportOptions.ts"
import * as Words from "../content/Words.ts"
import type { Block, Cell, Report, ReportRow, Section } from "../Report.ts"
import * as Front from "../sections/front.ts"

/** Who changed something, when and why: a line of the journal as plain data. */
export interface JournalEntry {
  readonly revision: number
  readonly author: string
  readonly reason: string
  /** An instant, `2025-01-13T09:00:00Z`. */
  readonly at: string
  readonly changes: ReadonlyArray<Change.Change>
}

/** What the report is asked for. */
export interface Options extends ReportOptions {
  /** The register as it was. */
  readonly before: PartnershipRegister
  /** The journal between the two, in any order; without it the report says that reasons were not given. */
  readonly journal?: ReadonlyArray<JournalEntry>
}

/** So many changes of one table are shown one by one; the counts hold all. */
const shown = 50

const commits = (context: Context.Context, journal: ReadonlyArray<JournalEntry>): Block => {
  const words = context.texts.sections.changes
  if (journal.length === 0) return Words.say(words.noCommits)
  return {
    _tag: "Table",
    id: "commits-table",
    caption: words.commits,
    columns: [
      { id: "revision", label: words.revision, align: "start" },
      { id: "at", label: words.at, align: "start" },
      { id: "author", label: words.author, align: "start" },
      { id: "reason", label: words.reason, align: "start" },
    ],
    rows: [...journal]
      .sort((a, b) => a.revision - b.revision)
      .map(({ revision, at, author, reason }) => ({
        id: `revision-${revision}`,
        level: "row",
        cells: [text(String(revision)), text(at.slice(0, 16).replace("T", " ")), text(author), text(reason)],
      })),
  }
}

const kinds = [
  ["Insert", "added"],
  ["Update", "changed"],
  ["Delete", "removed"],
] as const

const perTable = (
  context: Context.Context,
  groups: ReadonlyMap<string, ReadonlyArray<Change.Change>>,
): Block => {
  const { book, texts } = context
  const words = texts.sections.changes
  return {
    _tag: "Table",
    id: "changed-tables-table",
    caption: words.perTable,
    columns: [
      { id: "table", label: texts.common.where, align: "start" },
      ...kinds.map(([, id]) => ({ id, label: words[id], align: "end" as const })),
    ],
    rows: [...groups].map(([table, changes]) => ({
      id: table,
      level: "row",
      cells: [
        text(labelOf(context, table)),
        ...kinds.map(([tag, name]) =>
          figure(
            book.rows(`changes-${name}/table:${table}`, {
              table,
              column: null,
              unit: "count",
              rows: changes.filter(({ _tag }) => _tag === tag),
              value: () => 1,
            }),
          ),
        ),
      ],
    })),
  }
}

const labelOf = ({ texts }: Context.Context, table: string): string => {
  const found = tables[table as keyof typeof tables]
  return found === undefined ? table : Label.pick(found.label, texts.locale)
}

const shownValue = (value: unknown): Cell =>
  value === null || value === undefined
    ? { _tag: "Empty" }
    : text(Array.isArray(value) ? value.join(", ") : String(value))

/** Where a table has a column with this name, the names of the values beside their codes are in the register. */
const linesOf = (context: Context.Context, change: Change.Change): ReadonlyArray<ReportRow> => {
  const words = context.texts.sections.changes
  const name = nameOf(context, change)
  if (change._tag !== "Update") {
    const isNew = change._tag === "Insert"
    return [
      {
        id: change.id,
        level: "row",
        cells: [
          text(name),
          text(words.whole),
          text(isNew ? "" : name),
          text(isNew ? words.added : words.removed),
        ],
      },
    ]
  }
  return Object.keys(change.to)
    .sort()
    .map((column) => ({
      id: `${change.id}-${column}`,
      level: "row",
      cells: [
        text(name),
        text(Words.label(context, change.table as keyof typeof tables, column)),
        shownValue(change.from[column]),
        shownValue(change.to[column]),
      ],
    }))
}

const nameOf = (context: Context.Context, change: Change.Change): string => {
  if (change._tag === "Update") return Words.nameOf(context, change.table, change.id)
  const title = tables[change.table as keyof typeof tables]?.title ?? "id"
  const value = (change.row as Readonly<Record<string, unknown>>)[title]
  return typeof value === "string" ? value : change.id
}

const perRow = (context: Context.Context, table: string, changes: ReadonlyArray<Change.Change>): Section => {
  const words = context.texts.sections.changes
  const title = words.cells(labelOf(context, table))
  return {
    id: `changes-${table}`,
    title,
    blocks: [
      {
        _tag: "Table",
        id: `changes-${table}-table`,
        caption: title,
        columns: (["row", "column", "from", "to"] as const).map((id) => ({
          id,
          label: words[id],
          align: "start",
        })),
        rows: changes.slice(0, shown).flatMap((change) => linesOf(context, change)),
      },
      ...(changes.length > shown ? [Words.say(words.limited(shown))] : []),
    ],
  }
}

/** The totals before and after. What they rest on before stands in the register of before. */
const amounts = (context: Context.Context, { before, ...options }: Options): Block => {
  const { book, breakdown, texts } = context
  const words = texts.sections.changes
  const old = Context.make(before, options)
  const rows = (["current", "actual"] as const).map((measure): ReportRow => {
    const now = breakdown.figure(measure, {})
    const value = old.book.value(old.breakdown.figure(measure, {})) ?? 0
    const was = book.rows(`was-${measure}/total`, {
      table: measure === "current" ? "budgetLine" : "cost",
      column: "amount",
      unit: "cents",
      rows: leavesOf(old, old.breakdown.figure(measure, {})),
      value: ({ amount }) => amount,
    })
    if (book.value(was) !== value)
      throw new Error(`The total of "${measure}" before does not equal its rows.`)
    const difference = book.difference(`change-${measure}/total`, now, was)
    const name = measure === "current" ? words.budget : words.actual
    return { id: measure, level: "row", cells: [text(name), figure(was), figure(now), figure(difference)] }
  })
  return {
    _tag: "Table",
    id: "amounts-table",
    caption: words.amounts,
    columns: [
      { id: "name", label: texts.common.what, align: "start" },
      ...(["before", "after", "difference"] as const).map((id) => ({
        id,
        label: words[id],
        align: "end" as const,
      })),
    ],
    rows,
  }
}

const leavesOf = (
  { register, book }: Context.Context,
  figureId: string,
): ReadonlyArray<{ readonly id: string; readonly amount: number }> => {
  const figures = book.figures()
  const root = figures[figureId]
  const parts = root?.origin._tag === "Sum" ? root.origin.figures : []
  return parts.flatMap((part) => {
    const origin = figures[part]?.origin
    if (origin?._tag !== "Rows") return []
    return origin.ids.map((id) => {
      const row: Readonly<Record<string, unknown>> | undefined = Register.get(
        Register.plain(register),
        origin.table,
        id,
      )
      const amount = row?.amount
      return { id, amount: typeof amount === "number" ? amount : 0 }
    })
  })
}

/** Makes the report of what changed. `register` is the register as it is now. Pure. */
export const make = (register: PartnershipRegister, options: Options): Report => {
  const context = Context.make(register, options)
  const { reports, sections } = context.texts
  const words = reports.changes
  const groups = new Map(
    [...Map.groupBy(Change.between(options.before, register), ({ table }) => table)].sort(([a], [b]) =>
      a < b ? -1 : 1,
    ),
  )
  const changes = sections.changes
  return finish(
    context,
    options,
    {
      kind: "changes",
      title: words.title(partnershipOf(context), context.year),
      subtitle: words.subtitle(options.before.revision, register.revision),
    },
    [
      Front.section(context, words.summary),
      {
        id: "changes",
        title: changes.title,
        blocks:
          groups.size === 0
            ? [Words.say(changes.none), commits(context, options.journal ?? [])]
            : [amounts(context, options), commits(context, options.journal ?? []), perTable(context, groups)],
        sections: [...groups].map(([table, list]) => perRow(context, table, list)),
      },
    ],
  )
}
