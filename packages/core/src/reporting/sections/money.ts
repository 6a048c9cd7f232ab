/**
 * What came in, went out and is left under each agreement; where the money of the budget comes from.
 */
import * as Result from "effect/Result"
import * as Cofinancing from "../../finance/Cofinancing.ts"
import * as Settlement from "../../finance/Settlement.ts"
import * as Register from "../../register/Register.ts"
import type { RowOf } from "../../tables.ts"
import * as Money from "../../values/Money.ts"
import { amountsCaption, figure, text } from "../account/Account.ts"
import type { Context } from "../content/Context.ts"
import { cellOf, rowsTable } from "../content/rowsTable.ts"
import * as Words from "../content/Words.ts"
import type { Block, ReportRow, Section } from "../Report.ts"

/** The budget as it stands: one of several of the year by its own lines, `current/budget:ID`; else the year's. */
const currentOf = (context: Context, { id, year }: RowOf<"budget">): string => {
  const { register, book, budgeted, breakdown } = context
  if (register.rows.budget.filter((budget) => budget.year === year).length === 1)
    return breakdown.figure("current", {})
  const versions = new Set<string | undefined>(
    Register.where(register, "budgetVersion", "budget", id).map((version) => version.id),
  )
  return book.rows(`current/budget:${id}`, {
    table: "budgetLine",
    column: "amount",
    unit: "cents",
    rows: budgeted.filter((line) =>
      versions.has(Register.get(register, "budgetLine", line.id)?.budgetVersion),
    ),
    value: ({ amount }) => amount,
  })
}

const sources = (context: Context, budget: RowOf<"budget">): ReadonlyArray<Block> => {
  const { register, asOf, book, texts } = context
  const words = texts.sections.funding
  const found = Cofinancing.cofinancing(register, budget.id, asOf)
  const list = Result.isSuccess(found) ? found.success.sources : []
  if (list.length === 0) return [Words.say(words.none)]
  const total = `funding/budget:${budget.id}`
  const rows = list.map((source): ReportRow => {
    const kind = Words.option(context, "fundingLine", "kind", source.kind)
    const name = Words.nameOf(context, "organisation", source.organisation)
    const agreement = Words.nameOf(context, "fundingAgreement", source.fundingAgreement)
    const key = `kind:${source.kind}/partner:${source.organisation ?? "-"}/agreement:${source.fundingAgreement ?? "-"}`
    const lines = source.rows.flatMap(({ table, id }) => {
      const line = table === "fundingLine" ? Register.get(register, "fundingLine", id) : undefined
      return line === undefined ? [] : [line]
    })
    const id = book.rows(`${total}/${key}`, {
      table: "fundingLine",
      column: "amount",
      unit: "cents",
      rows: lines,
      value: ({ amount }) => amount,
    })
    return {
      id: key.replaceAll(/[:/]/g, "-"),
      level: "row",
      cells: [text([kind, name, agreement].filter((part) => part !== "").join(", ")), figure(id)],
    }
  })
  book.sum(
    total,
    "cents",
    rows.flatMap(({ cells: [, cell] }) => (cell?._tag === "Figure" ? [cell.id] : [])),
  )
  const current = currentOf(context, budget)
  const difference = book.difference(`funding-difference/budget:${budget.id}`, total, current)
  return [
    {
      _tag: "Table",
      id: `funding-${budget.id}-table`,
      caption: amountsCaption(context, words.sources),
      columns: [
        { id: "source", label: words.source, align: "start" },
        { id: "amount", label: texts.common.amount, align: "end" },
      ],
      rows: [...rows, { id: "total", level: "total", cells: [text(texts.total), figure(total)] }],
    },
    Words.say(book.value(difference) === 0 ? words.balanced : words.unbalanced, {
      sources: { figure: total },
      budget: { figure: current },
      difference: { figure: difference },
    }),
  ]
}

/** Where the money comes from (dekking). */
export const funding = (context: Context): Section => {
  const words = context.texts.sections.funding
  const budgets = context.register.rows.budget.filter(({ year }) => year === context.year)
  return {
    id: "funding",
    title: words.title,
    blocks:
      budgets.length === 0 ? [Words.say(words.none)] : budgets.flatMap((budget) => sources(context, budget)),
  }
}

/** The clause of an agreement: its reference, else its title. */
const clauseOf = ({ clauses }: Context, agreement: RowOf<"fundingAgreement">): string =>
  clauses.own("fundingAgreement", agreement.id, agreement.reference ?? agreement.title)

const balances = (context: Context, agreement: RowOf<"fundingAgreement">, partner?: string): Block => {
  const { register, asOf, book, texts } = context
  const words = texts.sections.advances
  const found = Settlement.settlement(register, agreement.id, asOf)
  const partners = Result.isSuccess(found)
    ? found.success.partners.filter(({ organisation }) => partner === undefined || organisation === partner)
    : []
  const sides = ["received", "spent", "balance"] as const
  const of = (side: (typeof sides)[number], key: string) => `${side}/agreement:${agreement.id}/${key}`
  context.clauses.asksFor(clauseOf(context, agreement), sides)
  const payments = paymentsOf(register, agreement.id, asOf)
  const rows = partners.map(({ organisation, costs }): ReportRow => {
    const key = `partner:${organisation}`
    book.rows(of("received", key), {
      table: "payment",
      column: "amount",
      unit: "cents",
      rows: payments.flatMap(({ id, amount, fromOrganisation, toOrganisation }) => [
        ...(toOrganisation === organisation ? [{ id, paid: amount }] : []),
        ...(fromOrganisation === organisation ? [{ id, paid: -amount }] : []),
      ]),
      value: ({ paid }) => paid,
    })
    book.rows(of("spent", key), {
      table: "cost",
      column: "amount",
      unit: "cents",
      rows: costs.map((id) => ({ id })),
      value: ({ id }) => Register.get(register, "cost", id)?.amount ?? Money.zero,
    })
    book.remainder(of("balance", key), of("received", key), of("spent", key))
    return {
      id: `partner-${organisation}`,
      level: "row",
      cells: [
        text(Words.nameOf(context, "organisation", organisation)),
        ...sides.map((side) => figure(of(side, key))),
      ],
    }
  })
  for (const side of ["received", "spent"] as const)
    book.sum(
      of(side, "total"),
      "cents",
      partners.map(({ organisation }) => of(side, `partner:${organisation}`)),
    )
  book.remainder(of("balance", "total"), of("received", "total"), of("spent", "total"))
  return {
    _tag: "Table",
    id: `advances-${agreement.id}-table`,
    caption: amountsCaption(context, words.perAgreement(agreement.title)),
    columns: [
      { id: "name", label: texts.common.partner, align: "start" },
      ...sides.map((id) => ({ id, label: words[id], align: "end" as const })),
    ],
    rows: [
      ...rows,
      {
        id: "total",
        level: "total",
        cells: [text(texts.total), ...sides.map((side) => figure(of(side, "total")))],
      },
    ],
  }
}

const paymentsOf = (
  register: Context["register"],
  agreement: string,
  asOf: string,
): ReadonlyArray<RowOf<"payment">> =>
  Register.where(register, "payment", "fundingAgreement", agreement as never).filter(
    ({ paidOn }) => paidOn !== null && paidOn <= asOf,
  )

/** Advances and settlement, of all partners or one. */
export const advances = (context: Context, partner?: string): Section => {
  const { register, texts, asOf } = context
  const words = texts.sections.advances
  const agreements = register.rows.fundingAgreement.filter(({ startsOn }) => startsOn <= context.period.end)
  if (agreements.length === 0) return { id: "advances", title: words.title, blocks: [Words.say(words.none)] }
  const payments = agreements
    .flatMap(({ id }) => paymentsOf(register, id, asOf))
    .filter(
      ({ fromOrganisation, toOrganisation }) =>
        partner === undefined || fromOrganisation === partner || toOrganisation === partner,
    )
    .sort((a, b) => ((a.paidOn ?? "") + a.id < (b.paidOn ?? "") + b.id ? -1 : 1))
  return {
    id: "advances",
    title: words.title,
    blocks: [
      ...agreements.map((agreement) => balances(context, agreement, partner)),
      rowsTable(context, {
        id: "payments-table",
        caption: words.payments,
        table: "payment",
        columns: ["kind", "fromOrganisation", "toOrganisation", "paidOn", "amount"],
        rows: payments,
        empty: words.noPayments,
      }),
    ],
  }
}

/** What was granted, what was spent in each year, and what is left, by agreement. */
export const years = (context: Context): Section => {
  const { register, spent, book, texts } = context
  const words = texts.sections.years
  const agreements = register.rows.fundingAgreement
  if (agreements.length === 0) return { id: "years", title: words.title, blocks: [Words.say(words.none)] }
  const known = new Set<string>(agreements.map(({ id }) => id))
  const byYear = [...spent]
    .sort(([a], [b]) => a - b)
    .map(([year, costs]) => ({ year, of: Map.groupBy(costs, ({ fundingAgreement }) => fundingAgreement) }))
    .filter(({ of }) => [...of.keys()].some((agreement) => known.has(agreement ?? "")))
  const rows = agreements.map((agreement): ReportRow => {
    const granted = cellOf(context, "fundingAgreement", "amount", agreement)
    const grantedId = granted._tag === "Figure" ? granted.id : ""
    const perYear = byYear.map(({ year, of }) =>
      book.rows(`spent-in-year/agreement:${agreement.id}/year:${year}`, {
        table: "cost",
        column: "amount",
        unit: "cents",
        rows: of.get(agreement.id) ?? [],
        value: ({ amount }) => amount,
      }),
    )
    const sum = book.sum(`spent-in-years/agreement:${agreement.id}`, "cents", perYear)
    const left = book.remainder(`left/agreement:${agreement.id}`, grantedId, sum)
    return {
      id: `agreement-${agreement.id}`,
      level: "row",
      cells: [text(agreement.title), granted, ...perYear.map(figure), figure(left)],
    }
  })
  return {
    id: "years",
    title: words.title,
    blocks: [
      {
        _tag: "Table",
        id: "years-table",
        caption: amountsCaption(context, words.table),
        columns: [
          { id: "agreement", label: words.agreement, align: "start" },
          { id: "granted", label: texts.sections.advances.granted, align: "end" },
          ...byYear.map(({ year }) => ({ id: `year-${year}`, label: String(year), align: "end" as const })),
          { id: "left", label: words.left, align: "end" },
        ],
        rows,
      },
    ],
  }
}
