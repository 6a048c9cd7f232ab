/** The edits by which the cells of a workbook carry their findings as notes. */
import { severityWords } from "../layout/FindingsTab.ts"
import type { Edit } from "../workbook/Edit.ts"
import type { Snapshot } from "../workbook/Snapshot.ts"
import type { Entry } from "./Entry.ts"
import * as NoteText from "./NoteText.ts"
import { words } from "./Words.ts"

/** How many findings of one cell its note tells of. */
const most = 5

const said = ({ severity, text, expected, todo, source }: Entry, locale: "nl" | "en"): string => {
  const word = words[locale]
  const line = (name: string, what: string): ReadonlyArray<string> =>
    what === "" ? [] : [`${name}: ${what}`]
  return [
    `${severityWords[locale][severity]}: ${text}`,
    ...line(word.expected, expected),
    ...line(word.todo, todo),
    ...line(word.source, source),
  ].join("\n")
}

const bodyOf = (entries: ReadonlyArray<Entry>, locale: "nl" | "en"): string => {
  const shown = entries.slice(0, most).map((entry) => said(entry, locale))
  const rest = entries.length > most ? [words[locale].more(entries.length - most)] : []
  return [...shown, ...rest].join("\n\n")
}

/** Gives each cell the note that tells of its findings; of a note that a person wrote nothing is taken. */
export const edits = (
  { tabs }: Snapshot,
  entries: ReadonlyArray<Entry>,
  locale: "nl" | "en",
): ReadonlyArray<Edit> => {
  const byCell = new Map<string, Array<Entry>>()
  for (const entry of entries) {
    if (entry.at === null) continue
    const place = `${entry.at.row},${entry.at.column},${entry.at.tab}`
    const here = byCell.get(place)
    if (here === undefined) byCell.set(place, [entry])
    else here.push(entry)
  }
  return tabs.flatMap(({ key: tab, notes }) => {
    const there = new Map(notes.map(({ row, column, text }) => [`${row},${column},${tab}`, text]))
    const places = new Set([...there.keys(), ...[...byCell.keys()].filter((at) => at.endsWith(`,${tab}`))])
    return [...places].flatMap((place): ReadonlyArray<Edit> => {
      const [row, column] = place.split(",").map(Number) as [number, number]
      const was = there.get(place) ?? ""
      const here = byCell.get(place)
      // Untouched where nothing of ours stands or comes: not even its line ends are settled.
      if (here === undefined && NoteText.theirs(was) === was.replace(/\r\n?/g, "\n")) return []
      const note = NoteText.withOurs(was, here === undefined ? null : bodyOf(here, locale))
      return (note ?? "") === was.replace(/\r\n?/g, "\n") ? [] : [{ _tag: "SetNote", tab, row, column, note }]
    })
  })
}
