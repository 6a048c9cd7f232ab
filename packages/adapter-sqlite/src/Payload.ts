/**
 * The changes of a commit as text in the journal.
 *
 * Each part is a JSON list of groups: rows that came, cells that changed, rows that went, by table. A personal
 * value stands as `{"salt", "value"}`; once erased, only its commitment is left, so that the digest of the part
 * stays what it was.
 */
import { createHash, randomBytes } from "node:crypto"
import type { Change, Column, Outcome, Table, Tables } from "@wijkwijzer/core"

/** A row whose personal values are wiped from the journal. */
export interface RowName {
  readonly table: string
  readonly id: string
}

/** One part of a commit as it stands in the journal. */
export interface Part {
  /** Whether personal values, or what is left of them, stand in it. */
  readonly personal: boolean
  readonly digest: string
  readonly text: string
}

interface Group {
  readonly table: string
  readonly columns?: ReadonlyArray<string>
  readonly inserted?: ReadonlyArray<ReadonlyArray<unknown>>
  readonly deleted?: ReadonlyArray<ReadonlyArray<unknown>>
  /** By id, the cells that changed, each as it was and as it came. */
  readonly updated?: ReadonlyArray<
    readonly [id: string, cells: Readonly<Record<string, readonly [unknown, unknown]>>]
  >
  readonly erased?: ReadonlyArray<string>
}

const rowsInAPart = 5000

/** Stands in decoded changes where a value was erased. */
export const wiped: unique symbol = Symbol("wiped")

const sha256 = (text: string): string => createHash("sha256").update(text).digest("base64url")

const commitment = (salt: string, value: unknown): string => sha256(`${salt} ${JSON.stringify(value)}`)

interface Held {
  readonly salt: string
  readonly value: unknown
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const isHeld = (value: unknown): value is Held => isObject(value) && "salt" in value

const isWiped = (value: unknown): boolean => isObject(value) && "commitment" in value

const wipe = (value: unknown): unknown =>
  isHeld(value) ? { commitment: commitment(value.salt, value.value) } : value

const personalOf = (table: Table.Table): ReadonlySet<string> =>
  new Set(
    Object.entries<Column.Column>(table.columns).flatMap(([name, { personal }]) => (personal ? [name] : [])),
  )

/** A personal value, with a salt so that its commitment tells nobody what it was. */
const hold = (value: unknown): unknown =>
  value === null ? null : { salt: randomBytes(12).toString("base64url"), value }

/** Text that is the same whether or not personal values in it were erased. */
const wipedText = (text: string): string => JSON.stringify(JSON.parse(text, (_key, value) => wipe(value)))

/** The digest of a part: of its text, with every personal value replaced by its commitment. */
const digestOf = (text: string, personal: boolean): string =>
  sha256(personal ? `personal ${wipedText(text)}` : text)

/** Whether a digest is that of a part; a part that cannot even be read has none. */
export const isDigestOf = (digest: string, text: string, personal: boolean): boolean => {
  try {
    return digestOf(text, personal) === digest
  } catch {
    return false
  }
}

const partOf = (groups: ReadonlyArray<Group>, personal: boolean): Part => {
  const text = JSON.stringify(groups)
  return { personal, digest: digestOf(text, personal), text }
}

type Values = ReadonlyArray<unknown>

const isFilled = (value: unknown): boolean => value !== null && !(Array.isArray(value) && value.length === 0)

/** Rows by their values in the order of the columns, without columns that none of them fills. */
const whole = (table: Table.Table, key: "inserted" | "deleted", rows: ReadonlyArray<Values>): Group => {
  const personal = personalOf(table)
  const filled = Object.keys(table.columns).flatMap((column, at) =>
    rows.some((row) => isFilled(row[at])) ? [{ column, at, isPersonal: personal.has(column) }] : [],
  )
  return {
    table: table.name,
    columns: filled.map(({ column }) => column),
    [key]: rows.map((row) => filled.map(({ at, isPersonal }) => (isPersonal ? hold(row[at]) : row[at]))),
  }
}

type Updated = NonNullable<Group["updated"]>[number]

const changedCells = (
  personal: ReadonlySet<string>,
  id: string,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Updated => {
  const cells: Record<string, readonly [unknown, unknown]> = {}
  for (const column in after) {
    const [from, to] = [before[column], after[column]]
    if (isSame(from, to)) continue
    cells[column] = personal.has(column) ? [hold(from), hold(to)] : [from, to]
  }
  return [id, cells]
}

const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && JSON.stringify(a) === JSON.stringify(b))

function* groupsOf(table: Table.Table, touched: ReadonlyMap<string, Outcome.Touched>): Generator<Group> {
  const personal = personalOf(table)
  let inserted: Array<Values> = []
  let deleted: Array<Values> = []
  let updated: Array<Updated> = []
  let rows = 0
  for (const [id, { before, after }] of touched) {
    // A checked row holds every column, in order.
    if (before === undefined) {
      if (after !== null) inserted.push(Object.values(after))
    } else if (after === null) deleted.push(Object.values(before))
    else {
      const changed = changedCells(personal, id, before, after)
      if (Object.keys(changed[1]).length > 0) updated.push(changed)
    }
    if (++rows % rowsInAPart !== 0 && rows !== touched.size) continue
    if (inserted.length > 0) yield whole(table, "inserted", inserted)
    if (deleted.length > 0) yield whole(table, "deleted", deleted)
    if (updated.length > 0) yield { table: table.name, updated }
    inserted = []
    deleted = []
    updated = []
  }
}

/** What a commit did, as parts for the journal. */
export const encode = (
  tables: Tables.Tables,
  outcome: Outcome.Outcome,
  erased: ReadonlyArray<RowName> = [],
): ReadonlyArray<Part> => {
  const parts: Array<Part> = []
  let small: Array<Group> = []
  let isPersonal = false
  const flush = (): void => {
    if (small.length > 0) parts.push(partOf(small, isPersonal))
    small = []
    isPersonal = false
  }
  for (const [name, touched] of outcome) {
    const table = tables[name] as Table.Table
    if (touched.size > rowsInAPart / 10) flush()
    for (const group of groupsOf(table, touched)) {
      small.push(group)
      isPersonal ||= personalOf(table).size > 0
      if (
        (group.inserted?.length ?? 0) + (group.deleted?.length ?? 0) + (group.updated?.length ?? 0) >
        rowsInAPart / 10
      )
        flush()
    }
  }
  for (const [table, rows] of Map.groupBy(erased, (row) => row.table)) {
    small.push({ table, erased: rows.map(({ id }) => id) })
  }
  flush()
  return parts
}

const shown = (value: unknown): unknown => (isHeld(value) ? value.value : isWiped(value) ? wiped : value)

/**
 * The changes that a part of the journal holds. Absent columns are left out and erased values are marked;
 * `Definitions.complete` fills both in.
 */
export const decode = (text: string): ReadonlyArray<Change.Change> =>
  (JSON.parse(text) as ReadonlyArray<Group>).flatMap((group): ReadonlyArray<Change.Change> => {
    const name = group.table
    const rowOf = (values: ReadonlyArray<unknown>) =>
      Object.fromEntries((group.columns ?? []).map((column, at) => [column, shown(values[at])])) as {
        readonly id: string
      }
    const whole = (tag: "Insert" | "Delete", rows: ReadonlyArray<ReadonlyArray<unknown>> = []) =>
      rows.map((values): Change.Change => {
        const row = rowOf(values)
        return { _tag: tag, table: name, id: row.id, row }
      })
    const side = (cells: Readonly<Record<string, readonly [unknown, unknown]>>, at: 0 | 1) =>
      Object.fromEntries(Object.entries(cells).map(([column, pair]) => [column, shown(pair[at])]))
    return [
      ...whole("Insert", group.inserted),
      ...whole("Delete", group.deleted),
      ...(group.updated ?? []).map(
        ([id, cells]): Change.Change => ({
          _tag: "Update",
          table: name,
          id,
          from: side(cells, 0),
          to: side(cells, 1),
        }),
      ),
    ]
  })

/** What a part shows of erasure. */
export interface Traces {
  /** The rows that an erasure took their personal values from, as it recorded them. */
  readonly erased: ReadonlyArray<RowName>
  /** The rows that had personal values here, which were wiped. */
  readonly wiped: ReadonlyArray<RowName>
}

/** What a part shows of erasure. */
export const traces = (text: string): Traces => {
  const groups = JSON.parse(text) as ReadonlyArray<Group>
  return {
    erased: groups.flatMap(({ table, erased = [] }) => erased.map((id) => ({ table, id }))),
    wiped: groups.flatMap(({ table, columns = [], inserted = [], deleted = [], updated = [] }) => {
      const idAt = columns.indexOf("id")
      const whole = [...inserted, ...deleted].filter((values) => values.some(isWiped))
      const cells = updated.filter(([, changed]) => Object.values(changed).flat().some(isWiped))
      return [...whole.map((values) => String(values[idAt])), ...cells.map(([id]) => id)].map((id) => ({
        table,
        id,
      }))
    }),
  }
}

/**
 * A part without the personal values of some rows; the same text when it holds none.
 *
 * @param keepNew leave what the rows came to hold, and wipe only what they held before
 */
export const erase = (
  text: string,
  isErased: (table: string, id: unknown) => boolean,
  keepNew: boolean,
): string => {
  const groups = (JSON.parse(text) as ReadonlyArray<Group>).map((group): Group => {
    const idAt = (group.columns ?? []).indexOf("id")
    const wiped = (values: ReadonlyArray<unknown>) =>
      isErased(group.table, values[idAt]) ? values.map(wipe) : values
    return {
      ...group,
      ...(group.inserted === undefined
        ? {}
        : { inserted: keepNew ? group.inserted : group.inserted.map(wiped) }),
      ...(group.deleted === undefined ? {} : { deleted: group.deleted.map(wiped) }),
      ...(group.updated === undefined
        ? {}
        : {
            updated: group.updated.map(([id, cells]) => {
              if (!isErased(group.table, id)) return [id, cells] as const
              const entries = Object.entries(cells).map(
                ([column, [from, to]]) => [column, [wipe(from), keepNew ? to : wipe(to)]] as const,
              )
              return [id, Object.fromEntries(entries)] as const
            }),
          }),
    }
  })
  return JSON.stringify(groups)
}
