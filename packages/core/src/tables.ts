/**
 * Every table of the domain, composed from its wings.
 */
import * as Cycle from "./cycle/tables.ts"
import * as Finance from "./finance/tables.ts"
import * as Governance from "./governance/tables.ts"
import * as Partnership from "./partnership/tables.ts"
import * as Programme from "./programme/tables.ts"
import type * as Register from "./register/Register.ts"
import type { Row } from "./register/Table.ts"
import * as Tables from "./register/Tables.ts"
import type { Label } from "./values/Label.ts"

/** The wings of the house, in the order in which one builds on the other, each with its tables. */
export const wings = [
  { name: "partnership", label: { nl: "Samenwerking", en: "Partnership" }, tables: Partnership.tables },
  { name: "governance", label: { nl: "Besturing", en: "Governance" }, tables: Governance.tables },
  { name: "programme", label: { nl: "Programma", en: "Programme" }, tables: Programme.tables },
  { name: "finance", label: { nl: "Financiën", en: "Finance" }, tables: Finance.tables },
  { name: "cycle", label: { nl: "Jaarcyclus", en: "Annual cycle" }, tables: Cycle.tables },
] as const satisfies ReadonlyArray<{ readonly name: string; readonly label: Label; readonly tables: unknown }>

/** The tables of a partnership, by name. */
export const tables = Tables.make([
  ...Partnership.tables,
  ...Governance.tables,
  ...Programme.tables,
  ...Finance.tables,
  ...Cycle.tables,
])

/** The tables of a partnership, as a type. */
export type DomainTables = typeof tables

/** The register of a partnership. */
export type PartnershipRegister = Register.Register<DomainTables>

/** A row of one of the partnership's tables, by the name of the table. */
export type RowOf<Name extends keyof DomainTables> = Row<DomainTables[Name]>
