/**
 * What the first sheet says of the programme, and the sums of its overview, read out of a register.
 */
import type { Register } from "@wijkwijzer/core"
import type { Fact } from "../layout/Layout.ts"
import type { Condition, Overview } from "../layout/Overview.ts"

/** Of which day and period a workbook speaks. */
export interface Moment {
  /** The day on which things stand as they stand, `YYYY-MM-DD`. */
  readonly asOf: string
  /** The period that is reported on, both days in it. */
  readonly from: string
  readonly through: string
  /** What this workbook is called among others of the same programme. */
  readonly version: string
}

type Row = { readonly id: string } & Readonly<Record<string, unknown>>

const rowsOf = ({ rows }: Register.AnyRegister, table: string): ReadonlyArray<Row> =>
  (rows[table] ?? []) as ReadonlyArray<Row>

const textOf = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null)

/** Rows whose `validFrom` and `validThrough` hold the day. */
const holding = (rows: ReadonlyArray<Row>, day: string): ReadonlyArray<Row> =>
  rows.filter(
    ({ validFrom, validThrough }) =>
      String(validFrom ?? "") <= day && (validThrough == null || day <= String(validThrough)),
  )

/** The lines of the first sheet. */
export const facts = (register: Register.AnyRegister, moment: Moment): ReadonlyArray<Fact> => {
  const [partnership] = rowsOf(register, "partnership")
  const [agreement] = rowsOf(register, "fundingAgreement")
  const [term] = holding(rowsOf(register, "leadPartnerTerm"), moment.asOf)
  const lead = rowsOf(register, "organisation").find(({ id }) => id === term?.organisation)
  return [
    { label: { nl: "Programma", en: "Programme" }, value: textOf(partnership?.name) },
    { label: { nl: "Penvoerder", en: "Lead partner" }, value: textOf(lead?.name) },
    {
      label: { nl: "Kenmerk beschikking", en: "Reference of the decision" },
      value: textOf(agreement?.reference),
    },
    { label: { nl: "Periode van", en: "Period from" }, value: moment.from },
    { label: { nl: "Periode tot en met", en: "Period through" }, value: moment.through },
    { label: { nl: "Peildatum", en: "As of" }, value: moment.asOf },
    { label: { nl: "Versie", en: "Version" }, value: moment.version },
  ]
}

/**
 * The versions whose lines together are the budget on a day: of each budget of that day the one that was adopted
 * last, and the amendments after it, in which only the differences stand.
 */
const budgetVersions = (
  register: Register.AnyRegister,
  day: string,
  through: string,
): ReadonlyArray<string> =>
  rowsOf(register, "budget")
    .filter(({ startsOn, endsOn }) => String(startsOn) <= through && through <= String(endsOn))
    .flatMap(({ id }) => {
      const adopted = rowsOf(register, "budgetVersion")
        .filter(({ budget, kind, adoptedOn }) => budget === id && kind !== "draft" && adoptedOn !== null)
        .filter(({ adoptedOn }) => String(adoptedOn) <= day)
        .sort((a, b) => Number(a.number) - Number(b.number))
      const base = adopted.findLastIndex(({ kind }) => kind === "adopted")
      return adopted.slice(Math.max(base, 0)).map((version) => version.id)
    })

const lastForecast = (register: Register.AnyRegister, day: string): string | undefined =>
  rowsOf(register, "forecast")
    .map(({ madeOn }) => String(madeOn))
    .filter((madeOn) => madeOn <= day)
    .sort()
    .at(-1)

interface Lines {
  readonly lines: string
  readonly title: Overview["title"]
  readonly description: Overview["description"]
}

const byCategory: Lines = {
  lines: "costCategory",
  title: { nl: "Overzicht", en: "Overview" },
  description: {
    nl: "Begroting, realisatie en prognose per kostensoort. Alles is berekend uit de andere tabbladen.",
    en: "Budget, actual and forecast by cost category. All of it is computed from the other tabs.",
  },
}

const byProject: Lines = {
  lines: "project",
  title: { nl: "Overzicht projecten", en: "Overview of projects" },
  description: {
    nl: "Begroting, realisatie en prognose per project. Alles is berekend uit de andere tabbladen.",
    en: "Budget, actual and forecast by project. All of it is computed from the other tabs.",
  },
}

const overview = (
  register: Register.AnyRegister,
  { asOf, from, through }: Moment,
  lines: Lines,
): Overview => {
  const made = lastForecast(register, asOf)
  const sum = (table: string, nl: string, en: string, where: ReadonlyArray<Condition>) =>
    ({ _tag: "Sum", label: { nl, en }, table, column: "amount", by: lines.lines, where }) as const
  const yearStart = `${through.slice(0, 4)}-01-01`
  return {
    ...lines,
    columns: [
      sum("budgetLine", "Begroot", "Budget", [
        { column: "budgetVersion", oneOf: budgetVersions(register, asOf, through) },
      ]),
      sum("cost", "Realisatie periode", "Actual in period", [{ column: "bookedOn", from, through }]),
      sum("cost", "Realisatie cumulatief", "Actual to date", [
        { column: "bookedOn", from: yearStart, through },
      ]),
      sum("encumbrance", "Verplichtingen", "Encumbrances", []),
      sum("forecast", "Prognose jaar", "Forecast for the year", [
        { column: "madeOn", oneOf: made === undefined ? [] : [made] },
      ]),
      {
        _tag: "Difference",
        label: { nl: "Verschil (begroot − realisatie)", en: "Difference (budget − actual)" },
        of: 0,
        less: 2,
      },
      { _tag: "Share", label: { nl: "Verschil %", en: "Difference %" }, of: 5, over: 0 },
      { _tag: "Words", label: { nl: "Toelichting", en: "Explanation" } },
    ],
  }
}

/** Budget, actual and forecast, by cost category and by project: the tables that every progress report asks for. */
export const overviews = (register: Register.AnyRegister, moment: Moment): ReadonlyArray<Overview> =>
  [byCategory, byProject].map((lines) => overview(register, moment, lines))
