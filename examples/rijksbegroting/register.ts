/**
 * Makes a partnership of the state's budget: chapters as organisations, articles as projects.
 *
 * Only expenditure (U) is taken. Amounts become euro cents. The supplementary budgets, which the file gives as
 * levels, become amendments that hold the difference.
 */
import type { DomainTables, Register } from "@wijkwijzer/core"
import type { Statement } from "./csv.ts"

const centsPerThousandEuros = 100_000

/** The budget versions, in order: which amount of the file they lead to, and what they are to us. */
const versions = [
  { key: "design", after: null, kind: "draft", title: "Ontwerpbegroting" },
  { key: "adopted", after: null, kind: "adopted", title: "Vastgestelde begroting" },
  { key: "first", after: "adopted", kind: "amendment", title: "Eerste suppletoire begroting" },
  { key: "second", after: "first", kind: "amendment", title: "Tweede suppletoire begroting" },
] as const

/** The id of an article: `IXB.2` is article 2 of chapter IXB. */
const articleId = ({ chapter, article }: Statement): string => `${chapter}.${article}`

/** The last of each, by its id: names change over the years, and the newest is the one in use. */
const latest = <A>(
  statements: ReadonlyArray<Statement>,
  id: (statement: Statement) => string,
  make: (statement: Statement, id: string) => A,
): ReadonlyArray<A> => {
  const inOrder = [...statements].sort((a, b) => a.year - b.year)
  const byId = new Map(inOrder.map((statement) => [id(statement), statement]))
  return [...byId].map(([key, statement]) => make(statement, key))
}

/** The rows of a partnership that hold the expenditure of every year in the file. */
export const rowsOf = (all: ReadonlyArray<Statement>): Register.Rows<DomainTables> => {
  const statements = all.filter(({ kind }) => kind === "U")
  const years = [...new Set(statements.map(({ year }) => year))]
  return {
    partnership: [
      {
        id: "rijksbegroting",
        name: "Rijksbegroting",
        purpose: "De uitgaven van het Rijk, per begrotingshoofdstuk en artikel.",
        financialYearStartMonth: 1,
      },
    ],
    organisation: latest(
      statements,
      ({ chapter }) => chapter,
      ({ chapterName }, id) => ({
        id,
        name: `${id} ${chapterName}`,
        legalForm: "publicBody" as const,
      }),
    ),
    project: latest(statements, articleId, ({ chapter, articleName, year }, id) => ({
      id,
      name: `${id} ${articleName}`,
      organisation: chapter,
      startsOn: `${year}-01-01`,
      status: "running" as const,
      local: false,
    })),
    costCategory: [
      { id: "expenditure", name: "Uitgaven", side: "cost", kind: "other", indirect: false, eligible: true },
    ],
    budget: years.map((year) => ({
      id: `${year}`,
      name: `Rijksbegroting ${year}`,
      year,
      startsOn: `${year}-01-01`,
      endsOn: `${year}-12-31`,
    })),
    budgetVersion: years.flatMap((year) =>
      versions.map(({ key, kind, title }, at) => ({
        id: `${year}.${key}`,
        budget: `${year}`,
        number: at + 1,
        kind,
        title: `${title} ${year}`,
      })),
    ),
    budgetLine: statements.flatMap((statement) =>
      versions.map(({ key, after }) => ({
        id: `${statement.year}.${articleId(statement)}.${key}`,
        budgetVersion: `${statement.year}.${key}`,
        project: articleId(statement),
        organisation: statement.chapter,
        costCategory: "expenditure",
        amount:
          (statement.amounts[key] - (after === null ? 0 : statement.amounts[after])) * centsPerThousandEuros,
        inKind: false,
        eligible: true,
      })),
    ),
    cost: statements.map((statement) => ({
      id: `${statement.year}.${articleId(statement)}.actual`,
      organisation: statement.chapter,
      project: articleId(statement),
      costCategory: "expenditure",
      bookedOn: `${statement.year}-12-31`,
      description: `Realisatie ${statement.year}`,
      amount: statement.amounts.actual * centsPerThousandEuros,
      joint: false,
    })),
  }
}
