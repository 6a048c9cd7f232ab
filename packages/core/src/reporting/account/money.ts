/**
 * Budget against actuals: per programme line and project, per partner, per cost category, and a matrix.
 */
import type { AccountMeasure, Dimension } from "../Breakdown.ts"
import { nowhere } from "../Breakdown.ts"
import type { Block, Cell, ReportColumn, ReportRow, Section } from "../Report.ts"
import * as Charts from "../sections/charts.ts"
import type { Account } from "./Account.ts"
import { amountsCaption, figure, paragraph, text } from "./Account.ts"

type Keys = Partial<Record<Dimension, string>>

const measuresOf = ({ breakdown }: Account): ReadonlyArray<AccountMeasure> => [
  "adopted",
  "current",
  "actual",
  "difference",
  "percentage",
  ...(breakdown.has("prior") ? (["prior"] as const) : []),
]

const columns = (account: Account, first: string): ReadonlyArray<ReportColumn> => [
  { id: "name", label: first, align: "start" },
  ...measuresOf(account).map(
    (measure): ReportColumn => ({
      id: measure,
      label: account.texts.annualAccount.columns[measure],
      align: "end",
    }),
  ),
]

const cells = (account: Account, name: string, keys: Keys): ReadonlyArray<Cell> => [
  text(name),
  ...measuresOf(account).map((measure) => figure(account.breakdown.figure(measure, keys))),
]

/** The keys of a dimension in id order, what belongs nowhere last, with the names that people know. */
const named = (
  keys: ReadonlySet<string>,
  names: ReadonlyArray<{ readonly id: string; readonly name: string }>,
  without: string,
): ReadonlyArray<{ readonly key: string; readonly name: string }> => [
  ...names.flatMap(({ id, name }) => (keys.has(id) ? [{ key: id, name }] : [])),
  ...(keys.has(nowhere) ? [{ key: nowhere, name: without }] : []),
]

const total = (account: Account): ReportRow => ({
  id: "total",
  level: "total",
  cells: cells(account, account.texts.total, {}),
})

const table = (
  account: Account,
  id: string,
  title: string,
  first: string,
  rows: ReadonlyArray<ReportRow>,
  charts: ReadonlyArray<Block> = [],
): Section => {
  const block: Block =
    rows.length === 0
      ? paragraph(account.texts.annualAccount.noCosts)
      : {
          _tag: "Table",
          id: `${id}-table`,
          caption: amountsCaption(account, title),
          columns: columns(account, first),
          rows: [...rows, total(account)],
        }
  return { id, title, blocks: [...charts, block] }
}

const perLine = (account: Account): Section => {
  const { register, breakdown, texts } = account
  const words = texts.annualAccount
  const lines = named(breakdown.keys("line"), register.rows.programmeLine, words.withoutLine)
  const projects = (line: string, level: ReportRow["level"]): ReadonlyArray<ReportRow> =>
    named(breakdown.projectsOf(line), register.rows.project, words.withoutProject).map((project) => ({
      id: `line-${line}-project-${project.key}`,
      level,
      cells: cells(account, project.name, { line, project: project.key }),
    }))
  const charts = [...Charts.budget(account), ...Charts.spending(account)]
  // A partnership that has no lines is not shown a group of what stands under none.
  if (lines.every(({ key }) => key === nowhere)) {
    return table(account, "lines", words.perProject, words.project, projects(nowhere, "row"), charts)
  }
  const rows = lines.flatMap(
    (line): ReadonlyArray<ReportRow> => [
      { id: `line-${line.key}`, level: "group", cells: cells(account, line.name, { line: line.key }) },
      ...projects(line.key, "row"),
    ],
  )
  return table(account, "lines", words.perLine, words.programmeLineAndProject, rows, charts)
}

const flat = (
  account: Account,
  dimension: "partner" | "category",
  names: ReadonlyArray<{ readonly id: string; readonly name: string }>,
) =>
  named(account.breakdown.keys(dimension), names, nowhere).map(
    ({ key, name }): ReportRow => ({
      id: `${dimension}-${key}`,
      level: "row",
      cells: cells(account, name, { [dimension]: key }),
    }),
  )

const matrix = (account: Account): ReadonlyArray<Section> => {
  const { register, breakdown, texts } = account
  const words = texts.annualAccount
  const lines = named(breakdown.keys("line"), register.rows.programmeLine, words.withoutLine)
  const partners = named(breakdown.keys("partner"), register.rows.organisation, nowhere)
  if (lines.length < 2 || partners.length < 2) return []
  const row = (id: string, level: ReportRow["level"], name: string, keys: Keys): ReportRow => ({
    id,
    level,
    cells: [
      text(name),
      ...lines.map((line) => figure(breakdown.figure("actual", { ...keys, line: line.key }))),
      figure(breakdown.figure("actual", keys)),
    ],
  })
  return [
    {
      id: "matrix",
      title: words.matrix,
      blocks: [
        {
          _tag: "Table",
          id: "matrix-table",
          caption: amountsCaption(account, words.matrix),
          columns: [
            { id: "name", label: words.partner, align: "start" },
            ...lines.map(({ key, name }): ReportColumn => ({ id: `line-${key}`, label: name, align: "end" })),
            { id: "total", label: texts.total, align: "end" },
          ],
          rows: [
            ...partners.map(({ key, name }) => row(`partner-${key}`, "row", name, { partner: key })),
            row("total", "total", texts.total, {}),
          ],
        },
      ],
    },
  ]
}

/** The sections on money. */
export const sections = (account: Account): ReadonlyArray<Section> => {
  const { register, texts } = account
  const words = texts.annualAccount
  return [
    perLine(account),
    table(
      account,
      "partners",
      words.perPartner,
      words.partner,
      flat(account, "partner", register.rows.organisation),
    ),
    table(
      account,
      "categories",
      words.perCategory,
      words.category,
      flat(account, "category", register.rows.costCategory),
    ),
    ...matrix(account),
  ]
}
