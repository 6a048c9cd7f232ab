/** What could not be read, as findings. */
import type { Label, Tables } from "@wijkwijzer/core"
import type { Note } from "../sync/Lens.ts"
import { type Found, parted, type Where } from "./Found.ts"
import { words } from "./Words.ts"

const whereOf = ({ at, table }: Note): ReadonlyArray<Where> => [
  ...(at == null ? [] : [{ _tag: "Cell", ...at } as const]),
  ...(table === undefined ? [] : [{ _tag: "Table", table } as const]),
]

const labelOf = (tables: Tables.Tables, note: Note): Label.Label | undefined => {
  const table = note.table !== undefined && Object.hasOwn(tables, note.table) ? tables[note.table] : undefined
  const target = table?.columns[note.column ?? ""]?.target ?? null
  return target === null || !Object.hasOwn(tables, target) ? undefined : tables[target]?.plural
}

/** A finding for each cell, header or tab that could not be read. */
export const findings = (
  tables: Tables.Tables,
  notes: ReadonlyArray<Note>,
  locale: "nl" | "en",
): ReadonlyArray<Found> => {
  const word = words[locale]
  return notes.map((note): Found => {
    const [text, tail] = parted(note.message, "; ")
    const lower = tail.charAt(0).toLowerCase() + tail.slice(1)
    const said = lower.startsWith(word.expectedPrefix) ? lower.slice(word.expectedPrefix.length) : null
    const target = labelOf(tables, note)
    return {
      key: `reading/${note.cell}`,
      severity: "error",
      where: whereOf(note),
      text,
      expected: said ?? (target === undefined ? null : word.nameOf(target[locale])),
      todo: said === null ? tail : word.retype,
      rule: word.reading,
      source: word.ownWorkbook,
      dueOn: null,
    }
  })
}
