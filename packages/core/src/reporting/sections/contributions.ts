/**
 * What partners promised and gave, in money and in kind: a chart, a table of sums, and the rows.
 */
import * as Promises from "../../finance/Promises.ts"
import * as CalendarDate from "../../values/CalendarDate.ts"
import { amountsCaption, figure, text } from "../account/Account.ts"
import * as Bars from "../charts/Bars.ts"
import type { Context } from "../content/Context.ts"
import { rowsTable } from "../content/rowsTable.ts"
import * as Words from "../content/Words.ts"
import type { Block, ReportRow, Section } from "../Report.ts"
import { common, mostBars } from "./charts.ts"

const kinds = ["cash", "inKind"] as const
type Kind = (typeof kinds)[number]

const sides = ["promised", "made"] as const

const measures = ["promised", "made", "difference", "percentage"] as const

/** Promises that are about the period, known on the as-of date. */
const promisesOf = ({ register, period, asOf }: Context) => Promises.promises(register, period, asOf)

/** What was given in the period, up to the as-of date. */
const givenOf = ({ register, period, asOf }: Context) =>
  register.rows.contribution.filter(
    ({ contributedOn }) =>
      contributedOn >= period.start && contributedOn <= CalendarDate.min(asOf, period.end),
  )

interface Part {
  readonly partner: string
  readonly kind: Kind
  readonly path: string
  readonly label: string
}

/** Who promised or gave something of a kind. */
const partsOf = (context: Context, partner?: string): ReadonlyArray<Part> => {
  const known = new Set<string>(
    [...promisesOf(context), ...givenOf(context)].map(({ organisation, kind }) => `${organisation}/${kind}`),
  )
  return context.register.rows.organisation.flatMap(({ id, name, shortName }) =>
    partner !== undefined && partner !== id
      ? []
      : kinds.flatMap((kind) =>
          known.has(`${id}/${kind}`)
            ? [
                {
                  partner: id,
                  kind,
                  path: `partner:${id}/kind:${kind}`,
                  label: `${shortName ?? name}: ${Words.option(context, "contribution", "kind", kind).toLowerCase()}`,
                },
              ]
            : [],
        ),
  )
}

/** Makes `contribution-promised/PATH`, `contribution-made/PATH` and what follows from them. */
const makeFigures = (context: Context, parts: ReadonlyArray<Part>): ReadonlyArray<string> => {
  const { book } = context
  const [promised, given] = [promisesOf(context), givenOf(context)]
  const follow = (path: string): string => {
    const [promised, made] = [`contribution-promised/${path}`, `contribution-made/${path}`]
    const difference = book.difference(`contribution-difference/${path}`, made, promised)
    book.ratio(`contribution-percentage/${path}`, difference, promised)
    return path
  }
  for (const { partner, kind, path } of parts) {
    const isOf = (row: { readonly organisation: string; readonly kind: string }): boolean =>
      row.organisation === partner && row.kind === kind
    const [column, unit] = ["amount", "cents"] as const
    book.rows(`contribution-promised/${path}`, {
      table: "commitment",
      column,
      unit,
      rows: promised.filter(isOf),
      value: (row) => Promises.promisedAmount(row, context.period),
      within: context.period,
    })
    book.rows(`contribution-made/${path}`, {
      table: "contribution",
      column,
      unit,
      rows: given.filter(isOf),
      value: ({ amount }) => amount,
    })
    follow(path)
  }
  const sumOf = (path: string, of: ReadonlyArray<Part>): string => {
    for (const side of sides)
      book.sum(
        `contribution-${side}/${path}`,
        "cents",
        of.map((part) => `contribution-${side}/${part.path}`),
      )
    return follow(path)
  }
  return [...Map.groupBy(parts, ({ partner }) => partner)].map(([id, of]) => sumOf(`partner:${id}`, of))
}

const total = (context: Context, partners: ReadonlyArray<string>): string => {
  const { book } = context
  for (const side of sides)
    book.sum(
      `contribution-${side}/total`,
      "cents",
      partners.map((path) => `contribution-${side}/${path}`),
    )
  const difference = book.difference(
    "contribution-difference/total",
    "contribution-made/total",
    "contribution-promised/total",
  )
  book.ratio("contribution-percentage/total", difference, "contribution-promised/total")
  return "total"
}

const chart = (context: Context, parts: ReadonlyArray<Part>): ReadonlyArray<Block> => {
  const words = context.texts.charts
  if (parts.length < 2 || parts.length > mostBars) return []
  return [
    Bars.make({
      ...common(context),
      id: "contributions-chart",
      caption: words.captions.contributions,
      unit: "cents",
      moreIsBetter: true,
      texts: {
        ...words,
        plan: words.promised,
        actual: words.made,
        difference: words.contributionDifference,
      },
      items: parts.map(({ label, path }) => ({
        label,
        plan: `contribution-promised/${path}`,
        actual: `contribution-made/${path}`,
        difference: `contribution-difference/${path}`,
      })),
    }),
  ]
}

const sums = (context: Context, parts: ReadonlyArray<Part>, whole: string): Block => {
  const { texts } = context
  const words = texts.sections.contributions
  const row = (id: string, level: ReportRow["level"], name: string, path: string): ReportRow => ({
    id,
    level,
    cells: [text(name), ...measures.map((measure) => figure(`contribution-${measure}/${path}`))],
  })
  return {
    _tag: "Table",
    id: "contribution-sums-table",
    caption: amountsCaption(context, words.sums),
    columns: [
      { id: "name", label: words.partnerAndKind, align: "start" },
      ...measures.map((id) => ({ id, label: words.columns[id], align: "end" as const })),
    ],
    rows: [
      ...parts.map(({ partner, kind, label, path }) => row(`${partner}-${kind}`, "row", label, path)),
      row("total", "total", texts.total, whole),
    ],
  }
}

/** The rows themselves: what one partner promised, in hours too, and what it gave. */
const details = (context: Context, partner: string): ReadonlyArray<Block> => {
  const words = context.texts.sections.contributions
  const isOwn = ({ organisation }: { readonly organisation: string }): boolean => organisation === partner
  return [
    rowsTable(context, {
      id: "commitments-table",
      caption: words.promised,
      table: "commitment",
      columns: ["organisation", "kind", "project", "amount", "hours", "promisedOn"],
      optional: ["amount", "hours"],
      rows: promisesOf(context).filter(isOwn),
      empty: words.noPromised,
    }),
    rowsTable(context, {
      id: "contributions-table",
      caption: words.made,
      table: "contribution",
      columns: ["organisation", "kind", "project", "amount", "contributedOn", "description"],
      rows: givenOf(context).filter(isOwn),
      empty: words.noMade,
    }),
  ]
}

/** What partners promised and gave; of one partner the rows too, which the figures of all lead to. */
export const section = (context: Context, partner?: string): Section => {
  const words = context.texts.sections.contributions
  const parts = partsOf(context, partner)
  const partners = makeFigures(context, parts)
  const whole = partner === undefined ? total(context, partners) : `partner:${partner}`
  return {
    id: "contributions",
    title: words.title,
    blocks: [
      ...(parts.length === 0 ? [] : [...chart(context, parts), sums(context, parts, whole)]),
      ...(partner !== undefined
        ? details(context, partner)
        : parts.length === 0
          ? [Words.say(words.noPromised), Words.say(words.noMade)]
          : []),
    ],
  }
}
