/**
 * The plainest way to show tables: a tab for each, named after it, with values as they are.
 */
import { type Column, Kind, Register, type Table, type Tables } from "@wijkwijzer/core"
import type { Lens, Note } from "../../src/sync/Lens.ts"
import type { SeenCell, SeenRow, SeenTable } from "../../src/sync/Sighting.ts"
import type { BlueprintTab } from "../../src/workbook/Blueprint.ts"
import { blank, type Cell, isBlank, type Scalar } from "../../src/workbook/Cell.ts"
import type { Tab } from "../../src/workbook/Snapshot.ts"

const written = (value: unknown): Scalar | null =>
  Array.isArray(value) ? (value.length === 0 ? null : value.join(", ")) : ((value ?? null) as Scalar | null)

const readCell = (column: Column.Column, cell: Cell): SeenCell => {
  const formula = cell.formula !== undefined
  const many = column.kind === "references"
  if (isBlank(cell)) return { _tag: "Read", value: many ? [] : null, formula }
  const value = many && typeof cell.value === "string" ? cell.value.split(", ").sort() : cell.value
  return Kind.checkOf(column)(value) ? { _tag: "Read", value, formula } : { _tag: "Unreadable" }
}

const numbers: ReadonlySet<Kind.Kind> = new Set(["integer", "decimal", "money", "hours", "percentage"])

const tabOf = (table: Table.Table, rows: ReadonlyArray<Readonly<Record<string, unknown>>>): BlueprintTab => ({
  key: table.name,
  title: table.plural.nl,
  marked: true,
  hidden: false,
  lines: [],
  columns: Object.entries<Column.Column>(table.columns).map(([name, column]) => ({
    header: column.label.nl,
    mark: name,
    note: null,
    width: 10,
    format: numbers.has(column.kind) ? "decimal" : "text",
    validation: null,
    required: false,
    locked: false,
    hidden: false,
  })),
  rows: rows.map((row) => Object.keys(table.columns).map((name) => written(row[name]))),
  spare: 5,
  highlights: [],
  colour: null,
})

const sightOf = (table: Table.Table, tab: Tab, notes: Array<Note>): SeenTable | undefined => {
  const columns = new Map<string, number>()
  const names = Object.keys(table.columns)
  tab.columns.forEach(({ mark }, at) => {
    if (mark !== null && names.includes(mark) && !columns.has(mark)) columns.set(mark, at)
  })
  const idAt = columns.get("id")
  if (idAt === undefined) return undefined
  const rows = tab.rows.slice(1).flatMap((row, n): ReadonlyArray<SeenRow> => {
    if ([...columns.values()].every((at) => isBlank(row[at] ?? blank))) return []
    const id = row[idAt]?.value ?? null
    const idUnreadable = id !== null && !Kind.checkOf(table.columns.id as Column.Column)(id)
    const cells = new Map<string, SeenCell>()
    for (const [name, at] of columns) {
      if (name === "id") continue
      const cell = readCell(table.columns[name] as Column.Column, row[at] ?? blank)
      if (cell._tag === "Unreadable")
        notes.push({ cell: `${tab.title}!${at}:${n + 2}`, message: `${name} cannot be read` })
      cells.set(name, cell)
    }
    return [{ row: n + 1, id: idUnreadable ? null : (id as string | null), idUnreadable, cells }]
  })
  const free = (tab.rows[1] ?? []).every(isBlank)
  return {
    table: table.name,
    tab: tab.key,
    title: tab.title,
    columns,
    width: tab.columns.length,
    header: 0,
    free,
    rows,
  }
}

type Registers = ReadonlyArray<Register.AnyRegister>
type Row = { readonly id: string } & Readonly<Record<string, unknown>>

const titleOf = (tables: Tables.Tables, register: Register.AnyRegister, target: string, id: unknown) => {
  const row = Register.get(register, target, String(id)) as Row | undefined
  const title = row?.[tables[target]?.title ?? "id"]
  return typeof title === "string" ? title : String(id)
}

/** The row that a name means in the first register that knows it; the name itself where none does. */
const idOf = (tables: Tables.Tables, registers: Registers, target: string, name: unknown) => {
  for (const register of registers) {
    const found = (register.rows[target] ?? []).find(
      ({ id }) => titleOf(tables, register, target, id) === name,
    )
    if (found !== undefined) return found.id
  }
  return name
}

/** The same, with rows called by their titles where others refer to them. */
export const named = <T extends Tables.Tables>(tables: T): Lens<T> => {
  const plain = make(tables)
  const targetOf = (table: string, column: string) => {
    const { kind, target } = tables[table]?.columns[column] ?? { kind: "text", target: null }
    return kind === "reference" ? target : null
  }
  const pen: Lens<T>["pen"] = (register) => (table, column, value) => {
    const target = targetOf(table, column)
    return target === null || value === null
      ? written(value)
      : titleOf(tables, Register.plain(register), target, value)
  }
  const read = (
    registers: Registers,
    table: string,
    column: string,
    cell: SeenCell,
    text: unknown,
  ): SeenCell => {
    const target = targetOf(table, column)
    if (target === null || typeof text !== "string") return cell
    const value = idOf(tables, registers, target, text)
    if (!Kind.checkOf(tables[table]?.columns[column] as Column.Column)(value)) return { _tag: "Unreadable" }
    const [now] = registers
    const outdated = now !== undefined && titleOf(tables, now, target, value) !== text
    return { _tag: "Read", value, formula: false, ...(outdated ? { outdated } : {}) }
  }
  return {
    sight: (snapshot, given) => {
      const registers = given.map(Register.plain)
      const { sighting } = plain.sight(snapshot, given)
      const seen = sighting.tables.map((one) => {
        const tab = snapshot.tabs.find(({ key }) => key === one.tab)
        const rows = one.rows.map((row) => ({
          ...row,
          cells: new Map(
            [...row.cells].map(([column, cell]) => {
              const text = tab?.rows[row.row]?.[one.columns.get(column) ?? -1]?.value
              return [column, read(registers, one.table, column, cell, text)] as const
            }),
          ),
        }))
        return { ...one, rows }
      })
      return { sighting: { tables: seen }, notes: [] }
    },
    pen,
    blueprint: (register, marks, all) => {
      const drawn = plain.blueprint(register, marks, all)
      const tabs = drawn.tabs.map((tab) => ({
        ...tab,
        rows: ((Register.plain(register).rows[tab.key] ?? []) as ReadonlyArray<Row>).map((row) =>
          Object.keys(tables[tab.key]?.columns ?? {}).map((column) =>
            pen(all)(tab.key, column, row[column] ?? null),
          ),
        ),
      }))
      return { ...drawn, tabs }
    },
  }
}

/** Shows these tables as they are. */
export const make = <T extends Tables.Tables>(tables: T): Lens<T> => ({
  sight: ({ tabs }) => {
    const notes: Array<Note> = []
    const seen = Object.values(tables).flatMap((table) => {
      const tab = tabs.find(({ mark }) => mark === table.name)
      return tab === undefined ? [] : (sightOf(table, tab, notes) ?? [])
    })
    return { sighting: { tables: seen }, notes }
  },
  pen: () => (_table, _column, value) => written(value),
  blueprint: (register, marks) => ({
    title: "plain",
    locale: "nl",
    marks,
    tabs: Object.values(tables).map((table) =>
      tabOf(
        table,
        (Register.plain(register).rows[table.name] ?? []) as ReadonlyArray<Record<string, unknown>>,
      ),
    ),
  }),
})
