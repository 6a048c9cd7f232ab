/** A workbook as a team has it, with the real lens, in a file and in Google; and a person with both hands free. */
import { MemoryStore } from "@wijkwijzer/core/store"
import * as Effect from "effect/Effect"
import type * as EffectScope from "effect/Scope"
import { Layout } from "../../src/layout/index.ts"
import { TeamLens } from "../../src/reading/index.ts"
import type * as Sync from "../../src/sync/Sync.ts"
import type { Scalar } from "../../src/workbook/Cell.ts"
import * as Emulated from "../support/emulatedWorkbook.ts"
import type { Person } from "../support/MemoryWorkbook.ts"
import * as File from "../support/xlsxWorkbook.ts"
import { everyone, joined, registerOf, rows, tables, type World } from "../sync/fixtures.ts"

/** What people do beyond typing and moving about. Positions from 0; tabs by their title. */
export interface Hands {
  readonly hideRows: (tab: string, row: number, count: number) => void
  readonly merge: (tab: string, row: number, column: number, endRow: number, endColumn: number) => void
  readonly hideTab: (tab: string) => void
  /** Takes freezing and protection away. */
  readonly free: (tab: string) => void
  /** Puts a value in a cell as pasting from elsewhere does: without the rules that were there. */
  readonly paste: (tab: string, row: number, column: number, value: Scalar) => void
  readonly english: () => void
}

/** A team's workbook. */
export interface Team extends World {
  readonly hands: Hands
  /** The position of a tab by its title. */
  readonly tab: (title: string) => number
  /** The row of a tab in which this text stands. */
  readonly row: (title: string, text: Scalar) => number
  /** The column of a tab under this header. */
  readonly column: (title: string, header: string) => number
  /** Types in the row of a text, under a header. */
  readonly type: (title: string, text: Scalar, header: string, value: Scalar | null) => void
  readonly cell: (title: string, text: Scalar, header: string) => Scalar | null
}

const letters = (column: number): string => String.fromCharCode(65 + column)

const inFile = ({ edit, person }: File.FileWorkbook): Hands => {
  const sheet = (title: string, body: (one: import("hucre").Sheet) => void) =>
    edit(({ sheets }) => {
      const one = sheets.find(({ name }) => name === title)
      if (one !== undefined) body(one)
    })
  return {
    hideRows: (tab, row, count) =>
      sheet(tab, (one) => {
        one.rowDefs ??= new Map()
        for (let at = row; at < row + count; at++) one.rowDefs.set(at, { hidden: true })
      }),
    merge: (tab, startRow, startCol, endRow, endCol) =>
      sheet(tab, (one) => {
        for (let row = startRow; row < endRow; row++)
          for (let column = startCol; column < endCol; column++)
            if (row > startRow || column > startCol)
              person.type(person.titles().indexOf(tab), row, column, null)
        one.merges = [...(one.merges ?? []), { startRow, startCol, endRow: endRow - 1, endCol: endCol - 1 }]
      }),
    hideTab: (tab) =>
      sheet(tab, (one) => {
        one.hidden = true
      }),
    free: (tab) =>
      sheet(tab, (one) => {
        delete one.freezePane
        delete one.protection
        one.dataValidations = (one.dataValidations ?? []).filter(({ type }) => type !== "custom")
      }),
    paste: (tab, row, column, value) => person.type(person.titles().indexOf(tab), row, column, value),
    // A file has no locale of its own; what the library wrote down goes with the file.
    english: () => undefined,
  }
}

const inGoogle = ({ editor }: Emulated.EmulatedWorkbook): Hands => ({
  hideRows: (tab, row, count) => editor.hideRows(tab, row + 1, count),
  merge: (tab, row, column, endRow, endColumn) =>
    editor.merge(tab, `${letters(column)}${row + 1}:${letters(endColumn - 1)}${endRow}`),
  hideTab: (tab) => editor.hideTab(tab),
  free: (tab) => {
    editor.freeze(tab, 0)
    editor.unprotect(tab)
  },
  paste: (tab, row, column, value) => editor.paste(tab, `${letters(column)}${row + 1}`, [[String(value)]]),
  english: () => editor.setLocale("en_US"),
})

const withHands = (world: World, hands: Hands): Team => {
  const { person } = world
  const tab = (title: string) => person.titles().indexOf(title)
  const find = (title: string, text: Scalar): number =>
    person.grid(tab(title)).findIndex((row) => row.includes(text))
  const column = (title: string, header: string): number =>
    Math.max(
      ...person
        .grid(tab(title))
        .slice(0, 3)
        .map((row) => row.indexOf(header)),
    )
  return {
    ...world,
    hands,
    tab,
    row: find,
    column,
    type: (title, text, header, value) =>
      person.type(tab(title), find(title, text), column(title, header), value),
    cell: (title, text, header) =>
      person.grid(tab(title))[find(title, text)]?.[column(title, header)] ?? null,
  }
}

type Made = Effect.Effect<Team, Sync.Failure, EffectScope.Scope>

/** How a team sees the club: as every workbook of this library is drawn and read. */
export const lens = TeamLens.make(tables, { ...Layout.ofTables(tables), spare: 8 }, "nl")

const worldWith =
  <A extends World["workbook"]>(
    make: (name: string) => Effect.Effect<A, never, EffectScope.Scope>,
    hands: (one: A) => Hands,
  ) =>
  (given = rows()): Made =>
    Effect.gen(function* () {
      const store = yield* MemoryStore.make(tables, registerOf(given))
      let made: A | undefined
      const world = yield* joined(
        store,
        everyone,
        (name) =>
          Effect.map(make(name), (one) => {
            made = one
            return one
          }),
        lens,
      )
      return withHands(world, hands(made as A))
    })

/** A file, and a spreadsheet. */
export const teams = [
  { name: "an XLSX file", team: worldWith(File.make, inFile) },
  { name: "a Google spreadsheet, emulated", team: worldWith(Emulated.make, inGoogle) },
] as const

/** A copy of a team's workbook, in which somebody else works. */
export const copied = (here: Team, name: string): Team => {
  const workbook = here.workbook.copy(name)
  const hands =
    "edit" in workbook
      ? inFile(workbook as File.FileWorkbook)
      : inGoogle(workbook as Emulated.EmulatedWorkbook)
  return withHands(
    { ...here, workbook, person: workbook.person as Person, party: { ...here.party, workbook } },
    hands,
  )
}
