/**
 * Hours promised and hours made, per partner.
 */

import type { Hours } from "../../values/Hours.ts"
import type { ReportRow, Section } from "../Report.ts"
import * as Charts from "../sections/charts.ts"
import type { Account } from "./Account.ts"
import { figure, lastDay, paragraph, text } from "./Account.ts"

interface Totals {
  readonly promised: string
  readonly made: string
}

interface Written {
  readonly organisation: string
  readonly id: string
  readonly hours: Hours
}

const promised = ({ register, period }: Account): ReadonlyArray<Written> =>
  register.rows.commitment.flatMap(({ id, kind, hours, organisation, periodFrom }) =>
    kind === "hours" && hours !== null && periodFrom >= period.start && periodFrom <= period.end
      ? [{ organisation, id, hours }]
      : [],
  )

const made = (account: Account): ReadonlyArray<Written> => {
  const { register, period } = account
  const last = lastDay(account)
  return register.rows.timeEntry.flatMap(({ id, kind, hours, organisation, workedOn }) =>
    kind === "project" && workedOn >= period.start && workedOn <= last ? [{ organisation, id, hours }] : [],
  )
}

const names = (partner?: string): Totals => {
  const path = partner === undefined ? "total" : `partner:${partner}`
  return { promised: `hours-promised/${path}`, made: `hours-made/${path}` }
}

/** The ids of the totals; `section` makes them. */
export const totals = (_account: Account): Totals => names()

/** The section on hours. */
export const section = (account: Account): Section => {
  const { book, texts } = account
  const words = texts.annualAccount
  const byPartner = ({ organisation }: Written): string => organisation
  const sides = [
    { key: "promised", table: "commitment", of: Map.groupBy(promised(account), byPartner) },
    { key: "made", table: "timeEntry", of: Map.groupBy(made(account), byPartner) },
  ] as const
  const list = account.register.rows.organisation.filter(({ id }) => sides.some(({ of }) => of.has(id)))
  for (const { key, table, of } of sides) {
    for (const { id } of list) {
      const rows = of.get(id) ?? []
      book.rows(names(id)[key], {
        table,
        column: "hours",
        unit: "hundredthsOfAnHour",
        rows,
        value: ({ hours }) => hours,
      })
    }
    book.sum(
      names()[key],
      "hundredthsOfAnHour",
      list.map(({ id }) => names(id)[key]),
    )
  }
  const row = (level: ReportRow["level"], name: string, partner?: string): ReportRow => {
    const ids = names(partner)
    const path = partner === undefined ? "total" : `partner:${partner}`
    const difference = book.difference(`hours-difference/${path}`, ids.made, ids.promised)
    const percentage = book.ratio(`hours-percentage/${path}`, difference, ids.promised)
    return {
      id: partner === undefined ? "total" : `partner-${partner}`,
      level,
      cells: [text(name), ...[ids.promised, ids.made, difference, percentage].map(figure)],
    }
  }
  if (list.length === 0) return { id: "hours", title: words.hours, blocks: [paragraph(words.noHours)] }
  const rows = [...list.map(({ id, name }) => row("row", name, id)), row("total", texts.total)]
  return {
    id: "hours",
    title: words.hours,
    blocks: [
      ...Charts.hours(
        account,
        list.map(({ id, name, shortName }) => ({ id, name: shortName ?? name })),
      ),
      {
        _tag: "Table",
        id: "hours-table",
        caption: words.hours,
        columns: [
          { id: "name", label: words.partner, align: "start" },
          { id: "promised", label: words.columns.hoursPromised, align: "end" },
          { id: "made", label: words.columns.hoursMade, align: "end" },
          { id: "difference", label: words.columns.hoursDifference, align: "end" },
          { id: "percentage", label: words.columns.hoursPercentage, align: "end" },
        ],
        rows,
      },
    ],
  }
}
