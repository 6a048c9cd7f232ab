/**
 * Made-up costs in any number, for measuring: a small partnership with forty projects.
 */
import { type DomainTables, type PartnershipRegister, Register, tables } from "@wijkwijzer/core"
import * as Result from "effect/Result"

const count = { organisations: 6, lines: 3, projects: 40, categories: 5 } as const

const list = <A>(length: number, make: (at: number) => A): ReadonlyArray<A> =>
  Array.from({ length }, (_, at) => make(at))

const twoDigits = (n: number): string => String(n).padStart(2, "0")

/** The cost with this number. */
const cost = (at: number) => ({
  id: `c-${String(at).padStart(8, "0")}`,
  number: `${at}`,
  organisation: `o-${at % count.organisations}`,
  project: `p-${at % count.projects}`,
  costCategory: `k-${at % count.categories}`,
  bookedOn: `2024-${twoDigits(1 + (at % 12))}-${twoDigits(1 + (at % 28))}`,
  description: `Made-up cost number ${at}`,
  supplier: `Supplier ${at % 300}`,
  invoiceNumber: `INV-${at}`,
  amount: 100 + ((at * 7919) % 1_000_000),
  joint: false,
})

/** The rows without costs. */
export const base: Register.Rows<DomainTables> = {
  partnership: [{ id: "bench", name: "Bench", purpose: "Measuring.", financialYearStartMonth: 1 }],
  organisation: list(count.organisations, (at) => ({
    id: `o-${at}`,
    name: `Partner ${at}`,
    legalForm: "foundation" as const,
  })),
  programmeLine: list(count.lines, (at) => ({ id: `l-${at}`, name: `Line ${at}`, validFrom: "2024-01-01" })),
  project: list(count.projects, (at) => ({
    id: `p-${at}`,
    name: `Project ${at}`,
    programmeLine: `l-${at % count.lines}`,
    organisation: `o-${at % count.organisations}`,
    startsOn: "2024-01-01",
    status: "running" as const,
    local: false,
  })),
  costCategory: list(count.categories, (at) => ({
    id: `k-${at}`,
    name: `Category ${at}`,
    side: "cost" as const,
    kind: "other" as const,
    indirect: false,
    eligible: true,
  })),
  budget: [{ id: "b", name: "Budget", year: 2024, startsOn: "2024-01-01", endsOn: "2024-12-31" }],
  budgetVersion: [
    { id: "v", budget: "b", number: 1, kind: "adopted", title: "Adopted", adoptedOn: "2024-01-01" },
  ],
  budgetLine: list(count.projects, (at) => ({
    id: `bl-${at}`,
    budgetVersion: "v",
    project: `p-${at}`,
    organisation: `o-${at % count.organisations}`,
    costCategory: `k-${at % count.categories}`,
    amount: 1_000_000_00,
    inKind: false,
    eligible: true,
  })),
}

/** So many costs, from this number on. */
export const costsFrom = (from: number, costs: number) => list(costs, (at) => cost(from + at))

/** Rows with this many costs. */
export const rowsWith = (costs: number): Register.Rows<DomainTables> => ({
  ...base,
  cost: costsFrom(0, costs),
})

/** A register with this many costs. */
export const registerWith = (costs: number): PartnershipRegister =>
  Result.getOrThrow(Register.make(tables, rowsWith(costs)))
