/**
 * What a workbook remembers about the register, in its marks: the revision that it last agreed with, and the cells
 * that are still in conflict.
 *
 * The base of a three-way merge is the store's register at that revision; the workbook holds no copy of it.
 */
import type { Edit } from "../workbook/Edit.ts"
import type { Snapshot } from "../workbook/Snapshot.ts"

/** What a workbook agreed with when it was last written. */
export interface Base {
  /** The store's revision. */
  readonly revision: number
  /** Tables that were left alone then, each with the revision that it agreed with. */
  readonly held: Readonly<Record<string, number>>
  /** Rows (`table/id`) of which it was not clear where they stood, each with the revision that it agreed with. */
  readonly rows: Readonly<Record<string, number>>
}

/** What a workbook remembers. */
export interface Memory {
  readonly base: Base
  /** Cells in conflict, each with a hash of what a person wrote there: no new edit while it is still that. */
  readonly pending: ReadonlySet<string>
}

const baseMark = "sync.base"
const pendingMark = "sync.pending"

/** More conflicts than this are not remembered by name: a mark is small. */
const mostPending = 400

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const parsed = (text: string | undefined): unknown => {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

const isRevision = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0

const revisions = (value: unknown): Readonly<Record<string, number>> =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([name, at]) => (isRevision(at) ? [[name, at] as const] : [])),
      )
    : {}

/** What the workbook remembers; `null` when it never agreed with a store. */
export const read = (marks: Snapshot["marks"]): Memory | null => {
  const base = parsed(Object.hasOwn(marks, baseMark) ? marks[baseMark] : undefined)
  if (!isRecord(base) || !isRevision(base.revision)) return null
  const pending = parsed(Object.hasOwn(marks, pendingMark) ? marks[pendingMark] : undefined)
  return {
    base: { revision: base.revision, held: revisions(base.held), rows: revisions(base.rows) },
    pending: new Set(
      Array.isArray(pending) ? pending.filter((one): one is string => typeof one === "string") : [],
    ),
  }
}

/** Every revision that a base is made of. */
export const revisionsIn = ({ revision, held, rows }: Base): ReadonlyArray<number> => [
  revision,
  ...Object.values(held),
  ...Object.values(rows),
]

/** Marks by which a workbook remembers this. */
export const marks = ({ base, pending }: Memory): Readonly<Record<string, string | null>> => ({
  [baseMark]: JSON.stringify(base),
  [pendingMark]: pending.size === 0 ? null : JSON.stringify([...pending].sort().slice(0, mostPending)),
})

/** The edits by which a workbook comes to remember this; none when it does already. */
export const edits = (snapshot: Pick<Snapshot, "marks">, memory: Memory): ReadonlyArray<Edit> =>
  Object.entries(marks(memory)).flatMap(([name, value]): ReadonlyArray<Edit> => {
    const now = Object.hasOwn(snapshot.marks, name) ? snapshot.marks[name] : undefined
    return (now ?? null) === value ? [] : [{ _tag: "SetMark", name, value }]
  })

/** FNV-1a over UTF-16 units: to see that a cell still says the same, not to keep anything secret. */
const hash = (text: string): string => {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return (value >>> 0).toString(36)
}

/** The name of a cell that is in conflict while it says this. */
export const pendingCell = (table: string, id: string, column: string, value: unknown): string =>
  `${table}/${id}/${column}#${hash(JSON.stringify(value ?? null))}`

/** The name of a row that the store deleted and a person changed. */
export const pendingRow = (table: string, id: string): string => `${table}/${id}`

/** Says that deletions in this table wait until somebody confirms them. */
export const awaiting = (table: string): string => `${table}/*`
