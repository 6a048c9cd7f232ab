/**
 * The workbooks of a team: the programme's whole one, and one for each partner, as Dutch teams expect them.
 */
import type { Register } from "@wijkwijzer/core"
import type { Layout, TabLayout } from "../layout/Layout.ts"
import * as Scope from "../sync/Scope.ts"
import { facts, type Moment, overviews } from "./Facts.ts"
import * as Tabs from "./Tabs.ts"

export type { Moment } from "./Facts.ts"

/** A layout, and what belongs in it. */
export interface TeamWorkbook {
  readonly layout: Layout
  readonly scope: Scope.Scope
}

const spare = 50

type Row = { readonly id: string } & Readonly<Record<string, unknown>>

const nameOf = ({ rows }: Register.AnyRegister, table: string, id?: string): string => {
  const all = (rows[table] ?? []) as ReadonlyArray<Row>
  const row = id === undefined ? all[0] : all.find((one) => one.id === id)
  return String(row?.shortName ?? row?.name ?? id ?? "")
}

/** Everything that the lead partner keeps, for the whole programme. */
export const programme = (register: Register.AnyRegister, moment: Moment): TeamWorkbook => {
  const name = nameOf(register, "partnership")
  return {
    layout: {
      title: { nl: `Werkmap ${name}`, en: `Workbook ${name}` },
      introduction: [],
      facts: facts(register, moment),
      tabs: Tabs.all,
      overviews: overviews(register, moment),
      spare,
    },
    scope: {
      name: "programme",
      tables: Object.fromEntries(
        Tabs.all.map(({ table }) => [table, { where: Scope.all, editable: true }] as const),
      ),
    },
  }
}

interface Part {
  readonly tab: TabLayout
  readonly scope: Scope.TableScope
}

/** What a partner works on, and the lists that it chooses from. */
const partsOf = (organisation: string): ReadonlyArray<Part> => {
  const own = Scope.equals("organisation", organisation)
  const mine = (table: string): Part => ({
    tab: Tabs.without(Tabs.of(table), ["organisation"]),
    scope: { where: own, editable: true, fixed: { organisation } },
  })
  const ofMyProjects = (table: string): Part => ({
    tab: Tabs.of(table),
    scope: { where: Scope.through("project", "project", own), editable: true },
  })
  const look = (table: string, where: Scope.Where = Scope.all): Part => ({
    tab: Tabs.toLookAt(Tabs.of(table)),
    scope: { where, editable: false },
  })
  return [
    mine("project"),
    mine("activity"),
    ofMyProjects("milestone"),
    ofMyProjects("statusReport"),
    mine("timeEntry"),
    mine("rate"),
    mine("cost"),
    mine("encumbrance"),
    mine("contribution"),
    look("budgetLine", own),
    look("costCategory"),
  ]
}

/** One partner's own: its projects, hours, costs and contributions to work on, its budget and the lists to look at. */
export const partner = (
  register: Register.AnyRegister,
  organisation: string,
  moment: Moment,
): TeamWorkbook => {
  const parts = partsOf(organisation)
  const name = nameOf(register, "organisation", organisation)
  return {
    layout: {
      title: {
        nl: `Werkmap ${name}, ${nameOf(register, "partnership")}`,
        en: `Workbook ${name}, ${nameOf(register, "partnership")}`,
      },
      introduction: [],
      facts: [{ label: { nl: "Partner", en: "Partner" }, value: name }, ...facts(register, moment)],
      tabs: parts.map(({ tab }) => tab),
      spare,
    },
    scope: {
      name: organisation,
      tables: Object.fromEntries(parts.map(({ tab, scope }) => [tab.table, scope] as const)),
    },
  }
}
