/**
 * Hours promised and hours made, per partner.
 */

import * as Promises from "../../finance/Promises.ts"
import type { ReportRow, Section } from "../Report.ts"
import * as Charts from "../sections/charts.ts"
import type { Account } from "./Account.ts"
import { figure, lastDay, paragraph, text } from "./Account.ts"

interface Totals {
  readonly promised: string
  readonly made: string
}

/** What was promised for the period, as known on the as-of date. */
const promised = ({ register, period, asOf }: Account) =>
  Promises.promises(register, period, asOf).filter(({ kind }) => kind === "hours")

const made = (account: Account) => {
  const { register, period } = account
  const last = lastDay(account)
  return register.rows.timeEntry.filter(
    ({ kind, workedOn }) => kind === "project" && workedOn >= period.start && workedOn <= last,
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
  const byPartner = ({ organisation }: { readonly organisation: string }): string => organisation
  const plan = Map.groupBy(promised(account), byPartner)
  const actual = Map.groupBy(made(account), byPartner)
  const list = account.register.rows.organisation.filter(({ id }) => plan.has(id) || actual.has(id))
  const [column, unit] = ["hours", "hundredthsOfAnHour"] as const
  for (const { id } of list) {
    book.rows(names(id).promised, {
      table: "commitment",
      column,
      unit,
      rows: plan.get(id) ?? [],
      value: (row) => Promises.promisedHours(row, account.period),
      within: account.period,
    })
    book.rows(names(id).made, {
      table: "timeEntry",
      column,
      unit,
      rows: actual.get(id) ?? [],
      value: ({ hours }) => hours,
    })
  }
  for (const key of ["promised", "made"] as const)
    book.sum(
      names()[key],
      unit,
      list.map(({ id }) => names(id)[key]),
    )
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
