/**
 * A Google spreadsheet in an emulator, with the same person beside it as a workbook in memory has.
 */
import { Context, Effect, Layer, type Scope } from "effect"
import { type Person as Editor, Emulator } from "../../emulator/index.ts"
import { GoogleClient, GoogleWorkbook } from "../../src/google/index.ts"
import type { Scalar } from "../../src/workbook/Cell.ts"
import { clientLayer } from "../google/google.ts"
import type { MemoryWorkbook, Person } from "./MemoryWorkbook.ts"

const letters = (column: number): string =>
  (column < 26 ? "" : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

/** What a person types to get this value: numbers as Dutch people write them. */
const keys = (value: Scalar | null): string => {
  if (value === null) return ""
  return typeof value === "string" ? value : String(value).replace(".", ",").toUpperCase()
}

/** A person by positions, as in a workbook in memory. What the editor refuses to do, the person does not do. */
const personOf = (editor: Editor): Person => {
  const sheet = (tab: number) => {
    const found = editor.book.sheets[tab]
    if (found === undefined) throw new Error(`there is no tab ${tab}`)
    return found
  }
  const title = (tab: number) => sheet(tab).title
  const attempt = (act: () => void): void => {
    try {
      act()
    } catch (problem) {
      if (!(problem instanceof Error)) throw problem
    }
  }
  const grid = (tab: number) => {
    const { rows } = sheet(tab)
    const values = Array.from(rows, (row) =>
      Array.from(row ?? [], (cell): Scalar | null => {
        const entered = cell?.userEnteredValue as Readonly<Record<string, Scalar>> | undefined
        return entered === undefined ? null : (Object.values(entered)[0] ?? null)
      }),
    )
    while (values.length > 0 && values.at(-1)?.every((value) => value === null)) values.pop()
    return values
  }
  const width = (tab: number) => Math.max(1, ...grid(tab).map(({ length }) => length))
  const type: Person["type"] = (tab, row, column, value) =>
    attempt(() => editor.type(title(tab), `${letters(column)}${row + 1}`, keys(value)))
  return {
    titles: () => editor.book.sheets.map((one) => one.title),
    grid,
    type,
    formula: (tab, row, column, formula) =>
      attempt(() => editor.type(title(tab), `${letters(column)}${row + 1}`, formula)),
    insertRow: (tab, at) => attempt(() => editor.insertRows(title(tab), at + 1)),
    deleteRow: (tab, at) => attempt(() => editor.deleteRows(title(tab), at + 1)),
    copyRow: (tab, from, to) =>
      attempt(() => {
        editor.insertRows(title(tab), to + 1)
        editor.copyRow(title(tab), from >= to ? from + 2 : from + 1, to + 1)
      }),
    sort: (tab, from, by, columns) =>
      attempt(() => {
        const list = columns ?? Array.from({ length: width(tab) }, (_, at) => at)
        const [first, last] = [Math.min(...list), Math.max(...list)]
        const end = Math.max(from + 1, grid(tab).length)
        if (by < first || by > last) return
        editor.sort(title(tab), `${letters(first)}${from + 1}:${letters(last)}${end}`, [letters(by)])
      }),
    insertColumn: (tab, at, header) => {
      attempt(() => editor.insertColumns(title(tab), letters(at)))
      type(tab, 0, at, header)
    },
    deleteColumn: (tab, at) => attempt(() => editor.deleteColumns(title(tab), letters(at))),
    moveColumn: (tab, from, to) =>
      attempt(() => editor.moveColumn(title(tab), letters(from), letters(to > from ? to + 1 : to))),
    renameTab: (tab, to) => attempt(() => editor.renameTab(title(tab), to)),
    moveTab: (from, to) => attempt(() => editor.moveTab(title(from), to > from ? to + 1 : to)),
    deleteTab: (tab) => attempt(() => editor.deleteTab(title(tab))),
    duplicateTab: (tab, to) =>
      attempt(() => {
        editor.duplicateTab(title(tab), to)
        editor.moveTab(to, editor.book.sheets.length)
      }),
  }
}

/** A workbook in an emulator, with the editor for what `Person` has no word for. */
export interface EmulatedWorkbook extends MemoryWorkbook {
  readonly editor: Editor
}

/** A spreadsheet in an emulator, with how often it was read and written through the port. */
const of = (
  emulator: Emulator,
  id: string,
  name: string,
  client: Context.Context<GoogleClient.GoogleClient>,
): EmulatedWorkbook => {
  const inner = Effect.runSync(Effect.provide(GoogleWorkbook.open({ spreadsheetId: id, name }), client))
  const counts = { reads: 0, writes: 0 }
  const editor = emulator.person(id)
  const workbook: EmulatedWorkbook = {
    name,
    editor,
    person: personOf(editor),
    counts,
    notes: new Map(),
    hook: null,
    after: null,
    copy: (other) => {
      const { id: copy } = emulator.create(other)
      emulator.world.books.set(copy, emulator.world.book(id).clone(copy))
      return of(emulator, copy, other, client)
    },
    read: Effect.suspend(() => {
      counts.reads++
      return inner.read
    }),
    write: (basis, batch) =>
      Effect.gen(function* () {
        if (batch.edits.length === 0) return yield* inner.write(basis, batch)
        if (workbook.hook !== null) yield* workbook.hook(batch.edits)
        const written = yield* inner.write(basis, batch)
        counts.writes++
        if (workbook.after !== null) yield* workbook.after
        return written
      }),
    draw: inner.draw,
  }
  return workbook
}

/** A spreadsheet in an emulator of its own. */
export const make = (name = "emulated"): Effect.Effect<EmulatedWorkbook, never, Scope.Scope> =>
  Effect.gen(function* () {
    const emulator = new Emulator()
    const { id } = emulator.create(name, { locale: "nl_NL" })
    const context = yield* Layer.build(clientLayer(emulator))
    return of(emulator, id, name, Context.pick(GoogleClient.GoogleClient)(context))
  })
