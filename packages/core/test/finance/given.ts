/** Small partnerships to test finance with: two partners and a lead partner, a ministry, one project in one line. */
import {
  CalendarDate,
  type DomainTables,
  Money,
  type PartnershipRegister,
  Problem,
  Register,
  tables,
} from "@wijkwijzer/core"
import * as Result from "effect/Result"

export type Rows = Register.Rows<DomainTables>

export const day = CalendarDate.unsafe
export const euros = (amount: number): Money.Money => Result.getOrThrow(Money.fromEuros(amount))

/** A row of a table with the cells that a test does not care about filled in. */
export const agreement = (
  id: string,
  cells: Partial<NonNullable<Rows["fundingAgreement"]>[number]> = {},
): NonNullable<Rows["fundingAgreement"]>[number] => ({
  id,
  title: id,
  client: "ministry",
  kind: "subsidy",
  startsOn: "2024-01-01",
  endsOn: "2024-12-31",
  amount: 300_000_00,
  cofinanced: false,
  perFinancialYear: false,
  auditorsStatementWaived: false,
  stateAid: false,
  specialNotificationDuty: false,
  ...cells,
})

export const cost = (
  id: string,
  amount: number,
  cells: Partial<NonNullable<Rows["cost"]>[number]> = {},
): NonNullable<Rows["cost"]>[number] => ({
  id,
  organisation: "lead",
  project: "square",
  costCategory: "third",
  fundingAgreement: "grant",
  bookedOn: "2024-06-30",
  amount,
  joint: false,
  ...cells,
})

export const budgetLine = (
  id: string,
  amount: number,
  cells: Partial<NonNullable<Rows["budgetLine"]>[number]> = {},
): NonNullable<Rows["budgetLine"]>[number] => ({
  id,
  budgetVersion: "adopted",
  project: "square",
  organisation: "lead",
  costCategory: "third",
  amount,
  inKind: false,
  eligible: true,
  ...cells,
})

const base: Rows = {
  partnership: [{ id: "garden", name: "Garden", purpose: "Growing.", financialYearStartMonth: 1 }],
  organisation: [
    { id: "ministry", name: "Ministry", legalForm: "ministry" },
    { id: "lead", name: "Lead", legalForm: "foundation" },
    { id: "north", name: "North", legalForm: "association" },
    { id: "south", name: "South", legalForm: "foundation" },
  ],
  programmeLine: [{ id: "green", name: "Green", validFrom: "2024-01-01" }],
  project: [
    {
      id: "square",
      name: "Square",
      programmeLine: "green",
      organisation: "lead",
      startsOn: "2024-01-01",
      status: "running",
      local: false,
    },
    {
      id: "alone",
      name: "Alone",
      organisation: "lead",
      startsOn: "2024-01-01",
      status: "running",
      local: false,
    },
  ],
  costCategory: [
    { id: "staff", name: "Staff", side: "cost", kind: "staff", indirect: false, eligible: true },
    { id: "third", name: "Third", side: "cost", kind: "thirdParties", indirect: false, eligible: true },
    { id: "lunch", name: "Lunch", side: "cost", kind: "other", indirect: false, eligible: false },
    { id: "fees", name: "Fees", side: "income", kind: "other", indirect: false, eligible: true },
  ],
  fundingAgreement: [agreement("grant")],
}

const budgetRows: Rows = {
  budget: [
    {
      id: "b24",
      name: "2024",
      fundingAgreement: "grant",
      year: 2024,
      startsOn: "2024-01-01",
      endsOn: "2024-12-31",
    },
  ],
  budgetVersion: [
    { id: "adopted", budget: "b24", number: 1, kind: "adopted", title: "Adopted", adoptedOn: "2024-01-10" },
  ],
}

/** A register of these rows with the small partnership; a table that is given stands in for that of the base. */
export const given = (rows: Rows): PartnershipRegister => {
  const withBudget = rows.budgetLine !== undefined || rows.fundingLine !== undefined
  return sound({ ...base, ...(withBudget ? budgetRows : {}), ...rows })
}

/** A register of exactly these rows. */
export const sound = (rows: Rows): PartnershipRegister =>
  Result.getOrThrowWith(
    Register.make(tables, rows),
    (problems) => new Error(problems.map((problem) => Problem.message(problem)).join("\n")),
  )

/** The adopted budget and one amendment of it. */
export const withAmendment = (
  cells: Partial<NonNullable<Rows["budgetVersion"]>[number]> = {},
): NonNullable<Rows["budgetVersion"]> => [
  {
    id: "adopted",
    budget: "b24",
    number: 1,
    kind: "adopted",
    title: "Adopted",
    adoptedOn: "2024-01-10",
    decision: "d",
  },
  {
    id: "shift",
    budget: "b24",
    number: 2,
    kind: "amendment",
    title: "Shift",
    adoptedOn: "2024-07-01",
    decision: "d",
    ...cells,
  },
]

/** The tags of reasons, in order of appearance. */
export const tags = (reasons: ReadonlyArray<{ readonly _tag: string }>): ReadonlyArray<string> =>
  reasons.map(({ _tag }) => _tag)
