/** Rows of a partnership as they may be handed in: ids and dates plain strings, tables may be left out. */
import type * as Register from "../register/Register.ts"
import type { DomainTables } from "../tables.ts"

/** Rows of any of the partnership's tables. */
export type Rows = Register.Rows<DomainTables>

/** Rows of one table. */
export type Of<Name extends keyof DomainTables> = NonNullable<Rows[Name]>
