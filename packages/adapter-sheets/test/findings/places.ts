/** The two workbooks that findings come back into, with somebody at work in each, and what another reader sees there. */
import { readFileSync, writeFileSync } from "node:fs"
import { Context, Effect, Layer, type Scope } from "effect"
import { openXlsx, saveXlsx } from "hucre"
import { Emulator } from "../../emulator/index.ts"
import { GoogleClient, GoogleWorkbook } from "../../src/google/index.ts"
import type { Scalar } from "../../src/workbook/Cell.ts"
import type { Workbook } from "../../src/workbook/index.ts"
import { XlsxWorkbook } from "../../src/xlsx/index.ts"
import { clientLayer } from "../google/google.ts"
import * as Files from "../xlsx/files.ts"

/** A workbook, somebody who types in it, and what stands in it by another reader than ours. */
export interface Place {
  readonly workbook: Workbook.Workbook
  readonly type: (tab: string, cell: string, value: string) => Promise<void>
  readonly note: (tab: string, cell: string, text: string) => Promise<void>
  readonly noteAt: (tab: string, cell: string) => Promise<string | null>
  /** Where a cell leads to, as the format says it; `null` when it leads nowhere. */
  readonly linkAt: (tab: string, cell: string) => Promise<string | null>
  /** Changes with everything that is written. */
  readonly version: () => string
}

const position = (cell: string): readonly [row: number, column: number] => {
  const [, letters = "", row = "1"] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return [Number(row) - 1, column - 1]
}

const onDisk = Effect.sync((): Place => {
  const file = Files.path()
  const open = () => openXlsx(readFileSync(file), { readStyles: true })
  const sheetOf = async (title: string) => {
    const workbook = await open()
    const sheet = workbook.sheets.find(({ name }) => name === title)
    if (sheet === undefined) throw new Error(`there is no tab ${title}`)
    sheet.cells ??= new Map()
    return { workbook, sheet, cells: sheet.cells }
  }
  const change = async (tab: string, cell: string, body: (was: object, at: string) => object) => {
    const { workbook, sheet, cells } = await sheetOf(tab)
    const [row, column] = position(cell)
    while (sheet.rows.length <= row) sheet.rows.push([])
    const line = sheet.rows[row] as Array<Scalar | null>
    while (line.length <= column) line.push(null)
    const made = body(cells.get(`${row},${column}`) ?? { value: line[column], type: "string" }, cell)
    cells.set(`${row},${column}`, made as never)
    if ("value" in made) line[column] = made.value as Scalar | null
    writeFileSync(file, await saveXlsx(workbook))
  }
  const cellAt = async (tab: string, cell: string) => (await sheetOf(tab)).cells.get(position(cell).join(","))
  return {
    workbook: XlsxWorkbook.make(file),
    type: (tab, cell, value) =>
      change(tab, cell, (was) => ({ ...was, value: value === "" ? null : value, type: "string" })),
    note: (tab, cell, text) => change(tab, cell, (was) => ({ ...was, comment: { author: "Jan", text } })),
    noteAt: async (tab, cell) => (await cellAt(tab, cell))?.comment?.text ?? null,
    linkAt: async (tab, cell) => (await cellAt(tab, cell))?.hyperlink?.location ?? null,
    version: () => readFileSync(file).toString("base64"),
  }
})

const inGoogle: Effect.Effect<Place, never, Scope.Scope> = Effect.gen(function* () {
  const emulator = new Emulator()
  const { id } = emulator.create("findings", { locale: "nl_NL" })
  const client = Context.pick(GoogleClient.GoogleClient)(yield* Layer.build(clientLayer(emulator)))
  const workbook = yield* Effect.provide(GoogleWorkbook.open({ spreadsheetId: id }), client)
  const person = emulator.person(id)
  const cellAt = (tab: string, cell: string) => {
    const [row, column] = position(cell)
    return person.book.byTitle(tab)?.rows[row]?.[column] as
      | {
          readonly note?: string
          readonly userEnteredFormat?: { readonly textFormat?: { readonly link?: { readonly uri?: string } } }
        }
      | undefined
  }
  return {
    workbook,
    type: async (tab, cell, value) => person.type(tab, cell, value),
    note: async (tab, cell, text) => person.note(tab, cell, text),
    noteAt: async (tab, cell) => cellAt(tab, cell)?.note || null,
    linkAt: async (tab, cell) => {
      const uri = cellAt(tab, cell)?.userEnteredFormat?.textFormat?.link?.uri
      const [, gid, range] = /^#gid=(\d+)&range=(.+)$/.exec(uri ?? "") ?? []
      const sheet = person.book.sheets.find((one) => String(one.id) === gid)
      return sheet === undefined ? null : `'${sheet.title}'!${range}`
    },
    version: () => String(emulator.counts.writes),
  }
})

export const places = [
  { name: "an XLSX file", make: onDisk },
  { name: "a Google spreadsheet, emulated", make: inGoogle },
] as const

/** What stands on a tab, as texts, row by row. */
export const grid = (workbook: Workbook.Workbook, title: string) =>
  Effect.map(workbook.read, ({ tabs }) =>
    (tabs.find((tab) => tab.title === title)?.rows ?? []).map((row) => row.map(({ value }) => value)),
  )
