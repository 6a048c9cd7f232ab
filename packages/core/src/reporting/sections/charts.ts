/**
 * The charts of the reports, from the figures that their sections make.
 */
import * as Governance from "../../governance/Layers.ts"
import * as Register from "../../register/Register.ts"
import * as CalendarDate from "../../values/CalendarDate.ts"
import * as Period from "../../values/Period.ts"
import { type Account, lastDay } from "../account/Account.ts"
import { nowhere } from "../Breakdown.ts"
import * as Bars from "../charts/Bars.ts"
import * as Cumulative from "../charts/Cumulative.ts"
import * as Layers from "../charts/Layers.ts"
import * as Timeline from "../charts/Timeline.ts"
import type { Block, Inline } from "../Report.ts"

/** With more bars than this a chart says nothing more than its table. */
export const mostBars = 16

/** What every chart of a report is drawn with. */
export const common = ({ texts, book, amounts }: Account) => ({
  locale: texts.locale,
  texts: texts.charts,
  book,
  amounts,
})

/** Budget against actuals: a pair of bars for each programme line, or for each project where there are no lines. */
export const budget = (account: Account): ReadonlyArray<Block> => {
  const { register, breakdown, texts } = account
  const lines = breakdown.keys("line")
  const byLine = [...lines].some((key) => key !== nowhere)
  const dimension = byLine ? "line" : "project"
  const keys = breakdown.keys(dimension)
  const names = [
    ...(byLine ? register.rows.programmeLine : register.rows.project),
    {
      id: nowhere,
      name: byLine ? texts.annualAccount.withoutLine : texts.annualAccount.withoutProject,
    },
  ].filter(({ id }) => keys.has(id))
  if (names.length < 2 || names.length > mostBars) return []
  const hasPrior = breakdown.has("prior")
  return [
    Bars.make({
      ...common(account),
      id: "budget-chart",
      caption: texts.charts.captions.budget,
      unit: "cents",
      items: names.map(({ id, name }) => ({
        label: name,
        plan: breakdown.figure("current", { [dimension]: id }),
        actual: breakdown.figure("actual", { [dimension]: id }),
        difference: breakdown.figure("difference", { [dimension]: id }),
        ...(hasPrior ? { prior: breakdown.figure("prior", { [dimension]: id }) } : {}),
      })),
    }),
  ]
}

/** Hours promised and made, a pair of bars for each partner; the section on hours has made the figures. */
export const hours = (
  account: Account,
  partners: ReadonlyArray<{ readonly id: string; readonly name: string }>,
): ReadonlyArray<Block> =>
  partners.length < 2 || partners.length > mostBars
    ? []
    : [
        Bars.make({
          ...common(account),
          id: "hours-chart",
          caption: account.texts.charts.captions.hours,
          unit: "hundredthsOfAnHour",
          moreIsBetter: true,
          texts: {
            ...account.texts.charts,
            largest: account.texts.charts.largestHours,
            plan: account.texts.annualAccount.columns.hoursPromised,
            actual: account.texts.annualAccount.columns.hoursMade,
            difference: account.texts.annualAccount.columns.hoursDifference,
          },
          items: partners.map(({ id, name }) => ({
            label: name,
            plan: `hours-promised/partner:${id}`,
            actual: `hours-made/partner:${id}`,
            difference: `hours-difference/partner:${id}`,
          })),
        }),
      ]

/** What was spent up to the end of each month, and the budget of the year. */
export const spending = (account: Account): ReadonlyArray<Block> => {
  const { year, spent, book, breakdown, texts } = account
  const words = account.texts.charts
  const costs = spent.get(year) ?? []
  if (costs.length === 0) return []
  const byMonth = Map.groupBy(costs, ({ from }) => from.slice(0, 7))
  const last = lastDay(account)
  const tag = texts.locale === "nl" ? "nl-NL" : "en-GB"
  const names = new Intl.DateTimeFormat(tag, { month: "short", timeZone: "UTC" })
  const first = Period.year(year).start
  const months = Array.from({ length: 12 }, (_, at) => CalendarDate.addMonths(first, at))
  const past: Array<string> = []
  const rows = months.map((start, at): Cumulative.Month => {
    const key = start.slice(0, 7)
    const label = names.format(new Date(`${start}T00:00:00Z`))
    const plan = at === 11 && breakdown.has("adopted") ? breakdown.figure("current", {}) : undefined
    const planned = plan === undefined ? {} : { plan }
    if (start > last) return { label, ...planned }
    past.push(
      book.rows(`actual-month/${key}`, {
        table: "cost",
        column: "amount",
        unit: "cents",
        rows: byMonth.get(key) ?? [],
        value: ({ amount }) => amount,
      }),
    )
    return { label, ...planned, actual: book.sum(`actual-through/${key}`, "cents", [...past]) }
  })
  const latest = rows.findLast(({ actual }) => actual !== undefined)?.actual
  if (latest === undefined) return []
  const marks: Readonly<Record<string, Inline>> = { "{day}": { date: last }, "{actual}": { figure: latest } }
  return [
    Cumulative.make({
      ...common(account),
      id: "spending-chart",
      caption: words.captions.spending,
      unit: "cents",
      message: words.spent.map((part) => marks[part] ?? part),
      months: rows,
    }),
  ]
}

/** The clients on the day: they stand outside the layers. */
const clientsOf = ({ register, asOf, texts }: Account): ReadonlyArray<Layers.Node> => {
  const clients = register.rows.membership.filter(
    ({ role, validFrom, validThrough }) =>
      role === "client" && validFrom <= asOf && (validThrough ?? asOf) >= asOf,
  )
  return [...new Set(clients.map(({ organisation }) => organisation))].flatMap((id) => {
    const found = Register.get(register, "organisation", id)
    if (found === undefined) return []
    const label = `${texts.charts.client}: ${found.shortName ?? found.name}`
    return [{ id: `client:${id}`, label, level: 0, outside: true }]
  })
}

/** The bodies in force, in layers, and the client beside them. */
export const layers = (account: Account): ReadonlyArray<Block> => {
  const bodies = Governance.layers(account.register, account.asOf).flatMap(({ level, bodies }) =>
    bodies.map(({ body }) => ({ level, body })),
  )
  const links = bodies.flatMap(({ body }) => [
    ...(body.reportsTo === null ? [] : [{ from: body.id, to: body.reportsTo, kind: "mandate" as const }]),
    ...(body.escalatesTo === null || body.escalatesTo === body.reportsTo
      ? []
      : [{ from: body.id, to: body.escalatesTo, kind: "advice" as const }]),
  ])
  // What hangs together with nothing, such as the partners' own boards, stands in the table of bodies alone.
  const joined = new Set<string>(links.flatMap(({ from, to }) => [from, to]))
  const shown = bodies.filter(({ body }) => joined.has(body.id))
  if (shown.length < 2) return []
  return [
    Layers.make({
      ...common(account),
      id: "layers-chart",
      caption: account.texts.charts.captions.layers,
      nodes: [
        ...shown.map(({ level, body }) => ({ id: body.id, label: body.name, level })),
        ...clientsOf(account),
      ],
      links,
    }),
  ]
}

/** The steps of the cycle over time: from their start to the day they are due. */
export const cycle = (
  account: Account,
  steps: ReadonlyArray<{
    readonly name: string
    readonly startedOn: CalendarDate.CalendarDate | null
    readonly dueOn: CalendarDate.CalendarDate | null
    readonly submittedOn: CalendarDate.CalendarDate | null
  }>,
): ReadonlyArray<Block> => {
  const dated = steps.flatMap(({ name, startedOn, dueOn, submittedOn }) =>
    dueOn === null ? [] : [{ name, dueOn, start: CalendarDate.min(startedOn ?? dueOn, dueOn), submittedOn }],
  )
  if (dated.length < 2) return []
  const words = account.texts.charts
  const late = dated.filter(
    ({ dueOn, submittedOn }) => dueOn < account.asOf && (submittedOn === null || submittedOn > account.asOf),
  ).length
  return [
    Timeline.make({
      ...common(account),
      id: "cycle-chart",
      caption: words.captions.steps,
      message: [words.steps(dated.length, late)],
      today: account.asOf,
      activities: dated.map(({ name, start, dueOn }) => ({ label: name, start, end: dueOn })),
    }),
  ]
}
