/**
 * How the budget came to be what it is: its versions, and what each changed per partner.
 */
import * as Register from "../../register/Register.ts"
import type { RowOf } from "../../tables.ts"
import type { Block, ReportRow, Section } from "../Report.ts"
import type { Account } from "./Account.ts"
import { amountsCaption, date, figure, paragraph, text } from "./Account.ts"

/** With more versions than this, a table with a column for each no longer fits a page. */
const mostColumns = 6

const versionsOf = ({ register, year, asOf }: Account): ReadonlyArray<RowOf<"budgetVersion">> =>
  register.rows.budget
    .filter((budget) => budget.year === year)
    .flatMap((budget) =>
      [...Register.where(register, "budgetVersion", "budget", budget.id)].sort((a, b) => a.number - b.number),
    )
    .filter(({ adoptedOn }) => adoptedOn === null || adoptedOn <= asOf)

const linesOf = ({ register }: Account, version: string): ReadonlyArray<RowOf<"budgetLine">> =>
  Register.where(register, "budgetLine", "budgetVersion", version).filter(
    (line) => Register.get(register, "costCategory", line.costCategory)?.side !== "income",
  )

const path = (version: string, partner?: string): string =>
  `budget-version/version:${version}${partner === undefined ? "" : `/partner:${partner}`}`

/** Makes the figures of the versions: per partner out of rows, and the whole as their sum. */
const makeFigures = (
  account: Account,
  versions: ReadonlyArray<RowOf<"budgetVersion">>,
): ReadonlySet<string> => {
  const partners = new Set<string>()
  for (const { id } of versions) {
    const byPartner = Map.groupBy(linesOf(account, id), (line): string => line.organisation)
    const parts = [...byPartner].map(([partner, lines]) => {
      partners.add(partner)
      return account.book.rows(path(id, partner), {
        table: "budgetLine",
        column: "amount",
        unit: "cents",
        rows: lines,
        value: ({ amount }) => amount,
      })
    })
    account.book.sum(path(id), "cents", parts)
  }
  return partners
}

const history = (account: Account, versions: ReadonlyArray<RowOf<"budgetVersion">>): Block => {
  const words = account.texts.annualAccount
  const inForce: Array<string> = []
  const rows = versions.map((version): ReportRow => {
    const isDraft = version.kind === "draft"
    if (!isDraft) inForce.push(path(version.id))
    const level = isDraft
      ? null
      : account.book.sum(`budget-level/version:${version.id}`, "cents", [...inForce])
    return {
      id: version.id,
      level: "row",
      cells: [
        text(version.title),
        date(version.adoptedOn),
        figure(path(version.id)),
        level === null ? { _tag: "Empty" } : figure(level),
      ],
    }
  })
  return {
    _tag: "Table",
    id: "budget-table",
    caption: amountsCaption(account, words.budgetHistory),
    columns: [
      { id: "version", label: words.version, align: "start" },
      { id: "adopted", label: words.adoptedOn, align: "end" },
      { id: "amount", label: words.versionAmount, align: "end" },
      { id: "level", label: words.levelAfter, align: "end" },
    ],
    rows,
  }
}

const perPartner = (
  account: Account,
  versions: ReadonlyArray<RowOf<"budgetVersion">>,
  partners: ReadonlySet<string>,
): Block => {
  const words = account.texts.annualAccount
  const cell = (version: string, partner?: string) => {
    const id = path(version, partner)
    return account.book.has(id) ? figure(id) : ({ _tag: "Empty" } as const)
  }
  const row = (id: string, level: ReportRow["level"], name: string, partner?: string): ReportRow => ({
    id,
    level,
    cells: [text(name), ...versions.map((version) => cell(version.id, partner))],
  })
  return {
    _tag: "Table",
    id: "budget-partners-table",
    caption: amountsCaption(account, words.budgetPerPartner),
    columns: [
      { id: "name", label: words.partner, align: "start" },
      ...versions.map(({ id, title }) => ({ id, label: title, align: "end" as const })),
    ],
    rows: [
      ...account.register.rows.organisation
        .filter(({ id }) => partners.has(id))
        .map(({ id, name }) => row(`partner-${id}`, "row", name, id)),
      row("total", "total", account.texts.total),
    ],
  }
}

/** The section on the budget and its versions. */
export const section = (account: Account): Section => {
  const words = account.texts.annualAccount
  const versions = versionsOf(account)
  const partners = makeFigures(account, versions)
  const blocks =
    versions.length === 0
      ? [paragraph(words.noBudget)]
      : [
          history(account, versions),
          ...(versions.length <= mostColumns ? [perPartner(account, versions, partners)] : []),
        ]
  return { id: "budget", title: words.budgetHistory, blocks }
}
