/**
 * An XLSX file, with the same person beside it as a workbook in memory has. They open the file, work in it as in
 * Excel, and save it: names that point at cells go along with rows, columns and tabs, and not with a sort.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { Effect, type Scope } from "effect"
import type { Workbook as Book, CellValue, Cell as FileCell, Sheet } from "hucre"
import { openXlsx, saveXlsx } from "hucre"
import type { Scalar } from "../../src/workbook/Cell.ts"
import { XlsxWorkbook } from "../../src/xlsx/index.ts"
import * as Text from "../../src/xlsx/Text.ts"
import * as Files from "../xlsx/files.ts"
import * as Grid from "./fileGrid.ts"
import type { MemoryWorkbook, Person } from "./MemoryWorkbook.ts"

/** A file as somebody has it open. */
interface Open {
  book: Book
  changed: boolean
}

/** Dates are numbers, as in the other workbooks. */
const shownIn = (value: CellValue): Scalar | null => (value instanceof Date ? Text.serial(value) : value)

const rank = (value: unknown): number =>
  value === null || value === undefined
    ? 3
    : typeof value === "number"
      ? 0
      : typeof value === "string"
        ? 1
        : 2

const compare = (a: FileCell | null | undefined, b: FileCell | null | undefined): number => {
  const [left, right] = [a?.value ?? null, b?.value ?? null]
  if (rank(left) !== rank(right)) return rank(left) - rank(right)
  if (left === null || right === null) return 0
  return left < right ? -1 : left > right ? 1 : 0
}

const personOf = (open: Open): Person => {
  const shown = (): ReadonlyArray<Sheet> => open.book.sheets.filter(({ veryHidden }) => veryHidden !== true)
  const sheet = (tab: number): Sheet => {
    const found = shown()[tab]
    if (found === undefined) throw new Error(`there is no tab ${tab}`)
    return found
  }
  const width = (rows: Grid.Rows): number => Math.max(0, ...rows.map(({ length }) => length))
  /** Works on the cells of a tab, and says where what stood at a row and a column went. */
  const work = (tab: number, body: (rows: Grid.Rows) => Grid.Moved | undefined): void => {
    const one = sheet(tab)
    const rows = Grid.of(one)
    const moved = body(rows)
    Grid.put(one, rows)
    if (moved !== undefined) Grid.follow(open.book, one.name, moved)
    open.changed = true
  }
  const titled = (from: string, to: string | null): void => {
    Grid.retitle(open.book, from, to)
    open.changed = true
  }
  const place = (title: string): number => open.book.sheets.findIndex(({ name }) => name === title)
  const isTaken = (title: string): boolean =>
    open.book.sheets.some(({ name }) => name.toLowerCase() === title.toLowerCase())
  const rowAt = (rows: Grid.Rows, at: number): Array<FileCell | null> => {
    while (rows.length <= at) rows.push([])
    return rows[at] as Array<FileCell | null>
  }
  return {
    titles: () => shown().map(({ name }) => name),
    grid: (tab) => {
      const values = Grid.of(sheet(tab)).map((row) => row.map((cell) => shownIn(cell?.value ?? null)))
      while (values.length > 0 && values.at(-1)?.every((value) => value === null)) values.pop()
      return values
    },
    type: (tab, row, column, value) =>
      work(tab, (rows) => {
        const line = rowAt(rows, row)
        while (line.length <= column) line.push(null)
        line[column] = Grid.typed(line[column], value)
        return undefined
      }),
    formula: (tab, row, column, formula, value) =>
      work(tab, (rows) => {
        const line = rowAt(rows, row)
        while (line.length <= column) line.push(null)
        line[column] = { value, type: "formula", formula: formula.slice(1), formulaResult: value }
        return undefined
      }),
    insertRow: (tab, at) =>
      work(tab, (rows) => {
        while (rows.length < at) rows.push([])
        rows.splice(at, 0, [])
        return { row: (row) => (row < at ? row : row + 1) }
      }),
    deleteRow: (tab, at) =>
      work(tab, (rows) => {
        rows.splice(at, 1)
        return { row: (row) => (row === at ? null : row < at ? row : row - 1) }
      }),
    copyRow: (tab, from, to) =>
      work(tab, (rows) => {
        rows.splice(to, 0, [...(rows[from] ?? [])])
        return { row: (row) => (row < to ? row : row + 1) }
      }),
    sort: (tab, from, by, columns) =>
      work(tab, (rows) => {
        const list = columns ?? Array.from({ length: width(rows) }, (_, at) => at)
        const part = rows.slice(from)
        const sorted = [...part].sort((a, b) => compare(a[by], b[by]))
        part.forEach((row, at) => {
          const target = [...row]
          for (const column of list) {
            while (target.length <= column) target.push(null)
            target[column] = sorted[at]?.[column] ?? null
          }
          rows[from + at] = target
        })
        return undefined
      }),
    insertColumn: (tab, at, header) =>
      work(tab, (rows) => {
        rows.forEach((row, n) => {
          while (row.length < at) row.push(null)
          row.splice(at, 0, n === 0 ? Grid.typed(null, header) : null)
        })
        return { column: (column) => (column < at ? column : column + 1) }
      }),
    deleteColumn: (tab, at) =>
      work(tab, (rows) => {
        for (const row of rows) row.splice(at, 1)
        return { column: (column) => (column === at ? null : column < at ? column : column - 1) }
      }),
    moveColumn: (tab, from, to) =>
      work(tab, (rows) => {
        const most = width(rows)
        for (const row of rows) {
          while (row.length < most) row.push(null)
          row.splice(to, 0, ...row.splice(from, 1))
        }
        const order = Array.from({ length: Math.max(most, from + 1, to + 1) }, (_, at) => at)
        order.splice(to, 0, ...order.splice(from, 1))
        return { column: (column) => (column < order.length ? order.indexOf(column) : column) }
      }),
    renameTab: (tab, title) => {
      const one = sheet(tab)
      if (isTaken(title)) return
      titled(one.name, title)
      one.name = title
    },
    moveTab: (from, to) => {
      const [moving, target] = [sheet(from).name, sheet(to).name]
      const [taken] = open.book.sheets.splice(place(moving), 1)
      const at = open.book.sheets.findIndex(({ name }) => name === target)
      open.book.sheets.splice(moving === target ? from : at + (to > from ? 1 : 0), 0, taken as Sheet)
      open.changed = true
    },
    deleteTab: (tab) => {
      // Excel keeps the last one that can be seen.
      if (shown().length < 2) return
      const { name } = sheet(tab)
      open.book.sheets.splice(place(name), 1)
      titled(name, null)
    },
    duplicateTab: (tab, title) => {
      if (isTaken(title)) return
      const { rows, cells, columns } = structuredClone(sheet(tab))
      open.book.sheets.push({
        name: title,
        rows,
        ...(cells ? { cells } : {}),
        ...(columns ? { columns } : {}),
      })
      open.changed = true
    },
  }
}

/** The same, opened by somebody else: what the library keeps of the file is not theirs to change. */
const cloned = ({ book, changed }: Open): Open => {
  const copy = structuredClone(book)
  for (const key of Object.getOwnPropertySymbols(book)) Object.assign(copy, { [key]: Reflect.get(book, key) })
  return { book: copy, changed }
}

/** A workbook in a file, which can be opened by hand for what `Person` has no word for. */
export interface FileWorkbook extends MemoryWorkbook {
  readonly path: string
  /** Changes the file as a program would that has it open. */
  readonly edit: (body: (book: Book) => void) => void
}

const of = (
  path: string,
  name: string,
  open: Open = { book: { sheets: [] }, changed: false },
): FileWorkbook => {
  const inner = XlsxWorkbook.make(path)
  const counts = { reads: 0, writes: 0 }
  const opening = Effect.promise(async () => {
    open.book = await openXlsx(readFileSync(path), { readStyles: true })
    open.changed = false
  })
  const saving = Effect.promise(async () => {
    if (open.changed) writeFileSync(path, await saveXlsx(open.book))
    open.changed = false
  })
  const workbook: FileWorkbook = {
    name,
    path,
    edit: (body) => {
      body(open.book)
      open.changed = true
    },
    person: personOf(open),
    counts,
    notes: new Map(),
    hook: null,
    after: null,
    copy: (other) => {
      const copied = Files.path(`${other}.xlsx`)
      writeFileSync(copied, readFileSync(path))
      return of(copied, other, cloned(open))
    },
    read: Effect.andThen(saving, () => {
      counts.reads++
      return inner.read
    }).pipe(Effect.tap(() => opening)),
    write: (basis, batch) =>
      Effect.gen(function* () {
        if (batch.edits.length === 0) return yield* inner.write(basis, batch)
        if (workbook.hook !== null) yield* workbook.hook(batch.edits)
        yield* saving
        const written = yield* inner.write(basis, batch)
        counts.writes++
        yield* opening
        if (workbook.after !== null) yield* workbook.after
        return written
      }),
    draw: (blueprint) => Effect.tap(inner.draw(blueprint), () => opening),
  }
  return workbook
}

/** A workbook in a file of its own, which goes with the scope. */
export const make = (name = "file.xlsx"): Effect.Effect<FileWorkbook, never, Scope.Scope> =>
  Effect.map(
    Effect.acquireRelease(
      Effect.sync(() => Files.path("werkmap.xlsx")),
      (path) => Effect.sync(() => rmSync(dirname(path), { recursive: true, force: true })),
    ),
    (path) => of(path, name),
  )
