/**
 * Cells that one set of rows leaves open and another fills in, such as the coordinator of a programme line.
 *
 * Rows are never replaced: only a cell that holds nothing can be filled.
 */
import * as Change from "../register/Change.ts"
import * as Register from "../register/Register.ts"
import type { Input } from "../register/Table.ts"
import { type DomainTables, type PartnershipRegister, tables } from "../tables.ts"

/** Values by table, id and column. */
export type OpenCells = {
  readonly [Name in keyof DomainTables]?: Readonly<
    Record<string, Partial<Omit<Input<DomainTables[Name]>, "id">>>
  >
}

const isOpen = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0)

/** The changes that fill the cells. A cell that is not open, or a row that is not there, is a bug: it throws. */
export const changes = (register: PartnershipRegister, cells: OpenCells): ReadonlyArray<Change.Change> =>
  Object.entries(cells).flatMap(([name, rows]) =>
    Object.entries(rows).flatMap(([id, filled]) => {
      const table = tables[name as keyof DomainTables]
      if (Register.get(Register.plain(register), name, id) === undefined)
        throw new Error(`cannot fill cells of ${name} "${id}": there is no such row`)
      const update = Change.update(Register.plain(register), table, id, filled)
      const taken = Object.entries(update?.from ?? {}).find(([, value]) => !isOpen(value))
      if (taken !== undefined)
        throw new Error(
          `cannot fill ${name} "${id}", column ${taken[0]}: it holds ${JSON.stringify(taken[1])}`,
        )
      return update === undefined ? [] : [update]
    }),
  )
