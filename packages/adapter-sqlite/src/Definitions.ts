/**
 * The table definitions that a file was made with, and how it gets from one set of them to the next.
 */
import { type Change, type Column, Kind, type Tables } from "@wijkwijzer/core"
import * as Result from "effect/Result"
import * as Payload from "./Payload.ts"

/** A column as a file remembers it. */
export interface ColumnRecord {
  readonly kind: string
  readonly optional: boolean
  readonly target: string | null
}

/** Tables as a file remembers them. */
export type Definitions = Readonly<
  Record<
    string,
    {
      readonly columns: Readonly<Record<string, ColumnRecord>>
      readonly unique: ReadonlyArray<ReadonlyArray<string>>
    }
  >
>

/**
 * What the definitions alone cannot say of how tables changed. What is no longer needed, because a file has it
 * already, is passed over.
 */
export interface Migration {
  /** New names of tables, by their old ones. */
  readonly renamedTables?: Readonly<Record<string, string>>
  /** New names of columns, by (new) table and old name. */
  readonly renamedColumns?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** What rows that stand there already hold in a column that must be filled, by (new) table and column. */
  readonly defaults?: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>
  /** Tables whose rows may go, by their old names. */
  readonly droppedTables?: ReadonlyArray<string>
  /** Columns whose values may go, by (new) table. */
  readonly droppedColumns?: Readonly<Record<string, ReadonlyArray<string>>>
}

/** Where the values of a column come from: a column of the old table, else a value. */
export interface Source {
  readonly from: string | null
  readonly value: string | number | boolean | null
}

/** How one table comes out of the old ones. */
export interface TableStep {
  readonly table: string
  /** The old table; `null` when it is new. */
  readonly from: string | null
  readonly columns: Readonly<Record<string, Source>>
  /** Whether it must be built anew. */
  readonly changed: boolean
}

/** How a file gets from one set of definitions to the next. */
export interface Plan {
  readonly tables: ReadonlyArray<TableStep>
  readonly dropped: ReadonlyArray<string>
}

/** The definitions as a file remembers them. */
export const of = (tables: Tables.Tables): Definitions =>
  Object.fromEntries(
    Object.values(tables).map(({ name, columns, unique }) => [
      name,
      {
        columns: Object.fromEntries(
          Object.entries<Column.Column>(columns).map(([column, { kind, optional, target }]) => [
            column,
            { kind, optional, target },
          ]),
        ),
        unique,
      },
    ]),
  )

const mayBecome: Readonly<Record<string, ReadonlyArray<string>>> = {
  text: ["longText"],
  integer: ["decimal"],
}

const sameKind = (before: ColumnRecord, now: ColumnRecord): boolean =>
  before.kind === now.kind || mayBecome[before.kind]?.includes(now.kind) === true

/**
 * What something was called before; `undefined` when it is new. A new name that the file knows already was given
 * earlier, and is not given again.
 */
const oldName = (
  renamed: Readonly<Record<string, string>> = {},
  now: string,
  known: (name: string) => boolean,
): string | undefined => {
  const pairs = Object.entries(renamed)
  const isGivenAway = pairs.some(([name, after]) => name === now && after !== now && !known(after))
  if (known(now) && !isGivenAway) return now
  return pairs.find(([name, after]) => after === now && known(name))?.[0]
}

/** Works out how to get from the definitions of a file to these, or says what stands in the way. */
export const plan = (
  before: Definitions,
  now: Definitions,
  migration: Migration,
): Result.Result<Plan, ReadonlyArray<string>> => {
  const differences: Array<string> = []
  const cameFrom = new Map(
    Object.keys(now).map((table) => [
      table,
      oldName(migration.renamedTables, table, (name) => Object.hasOwn(before, name)),
    ]),
  )
  const steps = Object.entries(now).map(([table, { columns, unique }]): TableStep => {
    const from = cameFrom.get(table)
    const old = from === undefined ? undefined : before[from]
    if (from === undefined || old === undefined) {
      return { table, from: null, columns: {}, changed: true }
    }
    const sources: Record<string, Source> = {}
    const kept = new Set<string>()
    for (const [name, column] of Object.entries(columns)) {
      const source = oldName(migration.renamedColumns?.[table], name, (one) =>
        Object.hasOwn(old.columns, one),
      )
      const was = source === undefined ? undefined : old.columns[source]
      const mayFill = column.kind !== "references" && (was === undefined || was.optional)
      const mustFill = mayFill && !column.optional
      const value =
        mustFill || (mayFill && was === undefined) ? (migration.defaults?.[table]?.[name] ?? null) : null
      if (mustFill && value === null) {
        differences.push(
          `${table}.${name} must be filled and was not: declare a default for the rows that are there`,
        )
      }
      if (was !== undefined && !sameKind(was, column)) {
        differences.push(
          `${table}.${name} was ${was.kind} and is now ${column.kind}: add a column of the new kind instead`,
        )
      }
      const target = column.target === null ? null : cameFrom.get(column.target)
      if (was !== undefined && was.target !== target) {
        differences.push(
          `${table}.${name} referred to ${was.target} and now to ${column.target}: add a column for the new references instead`,
        )
      }
      if (source !== undefined) kept.add(source)
      sources[name] = { from: source ?? null, value }
    }
    for (const name of Object.keys(old.columns)) {
      if (kept.has(name) || migration.droppedColumns?.[table]?.includes(name) === true) continue
      differences.push(
        `${table} has a column ${name} in the file: declare it renamed or dropped, or bring it back`,
      )
    }
    const same = JSON.stringify(old) === JSON.stringify({ columns, unique })
    return { table, from, columns: sources, changed: from !== table || !same }
  })
  const used = new Set(cameFrom.values())
  const dropped = Object.keys(before).filter((name) => !used.has(name))
  for (const name of dropped) {
    if (migration.droppedTables?.includes(name) === true) continue
    differences.push(`the file has a table ${name}: declare it renamed or dropped, or bring it back`)
  }
  return differences.length > 0 ? Result.fail(differences) : Result.succeed({ tables: steps, dropped })
}

/** The defaults of a plan that are no values of their columns. */
export const misfits = (tables: Tables.Tables, { tables: steps }: Plan): ReadonlyArray<string> =>
  steps.flatMap(({ table, columns }) =>
    Object.entries(columns).flatMap(([name, { value }]) => {
      const column = tables[table]?.columns[name]
      if (value === null || column === undefined || Kind.checkOf(column)(value)) return []
      const [shown, expected] = [JSON.stringify(value), Kind.expected(column).en]
      return [`the default of ${table}.${name}, ${shown}, does not fit: expected is ${expected}`]
    }),
  )

/** What a table of old came to be called, or was called when it was dropped. */
export const lastName = (plans: ReadonlyArray<Plan>, table: string): string =>
  plans.reduce((name, { tables }) => tables.find(({ from }) => from === name)?.table ?? name, table)

/** Changes written under old definitions, in the words of the ones that came after. */
const upcast = (changes: ReadonlyArray<Change.Change>, { tables }: Plan): ReadonlyArray<Change.Change> =>
  changes.flatMap((change): ReadonlyArray<Change.Change> => {
    const step = tables.find(({ from }) => from === change.table)
    if (step === undefined) return []
    const cells = (given: Readonly<Record<string, unknown>>, whole: boolean) =>
      Object.fromEntries(
        Object.entries(step.columns).flatMap(([name, { from, value }]) => {
          const old = from === null ? undefined : given[from]
          if (!whole && (from === null || !Object.hasOwn(given, from))) return []
          return [[name, old ?? value]]
        }),
      )
    if (change._tag !== "Update") {
      return [{ ...change, table: step.table, row: cells(change.row, true) as typeof change.row }]
    }
    const to = cells(change.to, false)
    return Object.keys(to).length === 0
      ? []
      : [{ ...change, table: step.table, from: cells(change.from, false), to }]
  })

/** Changes as they were written, in the words of these tables and with every column of their rows. */
export const current = (
  tables: Tables.Tables,
  written: ReadonlyArray<Change.Change>,
  plans: ReadonlyArray<Plan>,
): ReadonlyArray<Change.Change> => complete(tables, plans.reduce(upcast, written))

/** What stands in the place of a text that must be there and was erased. */
const erasedText = "(erased)"

/** What a cell shows once its value was erased. */
export const erasedValue = ({ kind, optional }: Column.Column): unknown =>
  kind === "references" ? [] : optional ? null : erasedText

/**
 * The same changes with every column of their rows, as the port gives them: absent ones `null`, or none, and
 * what was erased as such.
 */
const complete = (
  tables: Tables.Tables,
  changes: ReadonlyArray<Change.Change>,
): ReadonlyArray<Change.Change> => {
  const blanks = new Map<string, Readonly<Record<string, unknown>>>()
  const blankOf = (table: string): Readonly<Record<string, unknown>> => {
    let blank = blanks.get(table)
    if (blank === undefined) {
      const columns = Object.entries<Column.Column>(tables[table]?.columns ?? {})
      blank = Object.fromEntries(columns.map(([name, { kind }]) => [name, kind === "references" ? [] : null]))
      blanks.set(table, blank)
    }
    return blank
  }
  const fill = (table: string, cells: Readonly<Record<string, unknown>>) => {
    const blank = blankOf(table)
    return Object.fromEntries(
      Object.entries(cells).map(([column, value]) => [
        column,
        value === Payload.wiped
          ? erasedValue(tables[table]?.columns[column] as Column.Column)
          : (value ?? blank[column] ?? null),
      ]),
    )
  }
  return changes.map((change) =>
    change._tag === "Update"
      ? { ...change, from: fill(change.table, change.from), to: fill(change.table, change.to) }
      : {
          ...change,
          row: { ...blankOf(change.table), ...fill(change.table, change.row) } as typeof change.row,
        },
  )
}
