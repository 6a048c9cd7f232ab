/** Rows as cases write them. */
import type { Given } from "./given.ts"

export type Cells = Readonly<Record<string, unknown>>

/** Rows of one table. */
export const rows = (table: string, ...cells: ReadonlyArray<Cells>): Given => ({ [table]: cells }) as never
