/**
 * What the first sheet says of the programme, and the sums of its overview, read out of a register.
 */
import type { Register } from "@wijkwijzer/core"
import type { Fact } from "../layout/Layout.ts"
import type { Overview } from "../layout/Overview.ts"

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

/** The version of the budget that was adopted last by a day; none where none was. */
const budgetVersion = (register: Register.AnyRegister, day: string): string | undefined =>
  rowsOf(register, "budgetVersion")
    .filter(({ adoptedOn }) => typeof adoptedOn === "string" && adoptedOn <= day)
    .sort((a, b) => (String(a.adoptedOn) < String(b.adoptedOn) ? -1 : 1))
    .at(-1)?.id

const lastForecast = (register: Register.AnyRegister, day: string): string | undefined =>
  rowsOf(register, "forecast")
    .map(({ madeOn }) => String(madeOn))
    .filter((madeOn) => madeOn <= day)
    .sort()
    .at(-1)

/** Budget, actual and forecast by cost category: the table that every progress report asks for. */
export const overview = (register: Register.AnyRegister, { asOf, from, through }: Moment): Overview => {
  const version = budgetVersion(register, asOf)
  const made = lastForecast(register, asOf)
  const by = "costCategory"
  const yearStart = `${through.slice(0, 4)}-01-01`
  return {
    title: { nl: "Overzicht", en: "Overview" },
    description: {
      nl: "Begroting, realisatie en prognose per kostensoort. Alles is berekend uit de andere tabbladen.",
      en: "Budget, actual and forecast by cost category. All of it is computed from the other tabs.",
    },
    lines: "costCategory",
    columns: [
      {
        _tag: "Sum",
        label: { nl: "Begroot", en: "Budget" },
        table: "budgetLine",
        column: "amount",
        by,
        where: version === undefined ? [] : [{ column: "budgetVersion", is: version }],
      },
      {
        _tag: "Sum",
        label: { nl: "Realisatie periode", en: "Actual in period" },
        table: "cost",
        column: "amount",
        by,
        where: [{ column: "bookedOn", from, through }],
      },
      {
        _tag: "Sum",
        label: { nl: "Realisatie cumulatief", en: "Actual to date" },
        table: "cost",
        column: "amount",
        by,
        where: [{ column: "bookedOn", from: yearStart, through }],
      },
      {
        _tag: "Sum",
        label: { nl: "Verplichtingen", en: "Encumbrances" },
        table: "encumbrance",
        column: "amount",
        by,
      },
      {
        _tag: "Sum",
        label: { nl: "Prognose jaar", en: "Forecast for the year" },
        table: "forecast",
        column: "amount",
        by,
        where: made === undefined ? [] : [{ column: "madeOn", is: made }],
      },
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
