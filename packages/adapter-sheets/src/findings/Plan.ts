/**
 * What is to be written for a workbook to carry its findings, on their cells and on a tab of their own: pure.
 */
import type { Problem, Register, Tables } from "@wijkwijzer/core"
import type { Item } from "../sync/Item.ts"
import type { Sight } from "../sync/Lens.ts"
import type { Edit } from "../workbook/Edit.ts"
import type { Snapshot } from "../workbook/Snapshot.ts"
import * as Entry from "./Entry.ts"
import type { Found } from "./Found.ts"
import * as FromItems from "./FromItems.ts"
import * as FromProblems from "./FromProblems.ts"
import * as FromReading from "./FromReading.ts"
import * as FromRules from "./FromRules.ts"
import * as NoteEdits from "./NoteEdits.ts"
import * as TabEdits from "./TabEdits.ts"

/** What a plan is made from. */
export interface Input {
  readonly tables: Tables.Tables
  readonly snapshot: Snapshot
  /** What was seen in that snapshot, and what could not be read. */
  readonly sight: Sight
  readonly locale: "nl" | "en"
  /** By which rows are called by their names; the first that has a row decides. */
  readonly registers: ReadonlyArray<Register.AnyRegister>
  /** What a sync of this snapshot did not take over. */
  readonly items?: ReadonlyArray<Item>
  /** What a register does not take; positions are those of the rows that were seen. */
  readonly problems?: ReadonlyArray<Problem.Problem>
  /** What rules found. */
  readonly rules?: ReadonlyArray<FromRules.RuleFinding>
}

/** What is to be written, and what it says. */
export interface Plan {
  /** What this workbook shows, the heaviest first. */
  readonly entries: ReadonlyArray<Entry.Entry>
  /** What was found in rows that this workbook does not show. */
  readonly elsewhere: ReadonlyArray<Found>
  /** None when the workbook says it all already. */
  readonly edits: ReadonlyArray<Edit>
  /** Whether there is a tab for findings; where there is none, only notes are written. */
  readonly hasTab: boolean
}

const foundIn = ({
  tables,
  sight,
  locale,
  registers,
  items,
  problems,
  rules,
}: Input): ReadonlyArray<Found> => {
  const dictionary = { tables, registers, locale }
  const placeOf: FromProblems.PlaceOf = (name, position) => {
    const seen = sight.sighting.tables.find(({ table }) => table === name)
    const row = seen?.rows[position]
    return seen === undefined || row === undefined
      ? undefined
      : { _tag: "Cell", tab: seen.tab, row: row.row, column: null }
  }
  return [
    ...FromReading.findings(tables, sight.notes, locale),
    ...FromItems.findings(dictionary, items ?? []),
    ...FromProblems.findings(tables, problems ?? [], locale, placeOf),
    ...FromRules.findings(rules ?? [], locale),
  ]
}

/**
 * Plans what is to be written. A finding that stands already is not written again; one that is solved goes, with its
 * note; what a person wrote in a note, in a column of their own or on a row of their own stays.
 */
export const make = (input: Input): Plan => {
  const { tables, snapshot, sight, locale } = input
  const { entries, elsewhere } = Entry.place(tables, snapshot, sight.sighting, foundIn(input), locale)
  const tab = TabEdits.edits(snapshot, entries, locale)
  return {
    entries,
    elsewhere,
    edits: [...NoteEdits.edits(snapshot, entries, locale), ...(tab ?? [])],
    hasTab: tab !== undefined,
  }
}
