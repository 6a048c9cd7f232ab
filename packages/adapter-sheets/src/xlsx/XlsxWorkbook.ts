/**
 * A workbook in one `.xlsx` file on disk.
 *
 * A write is a new file beside the old one that then takes its place, so that nobody ever sees half of it. Programs
 * that write through this library wait for each other (`WriteLock`); a file that a person has open is left alone
 * (`Holders`). Between the last look at the old file and that moment another program, one that keeps no such file
 * beside it, can still save: seen at the next read, not prevented.
 */
import { createHash, randomUUID } from "node:crypto"
import * as Fs from "node:fs/promises"
import * as Path from "node:path"
import * as Effect from "effect/Effect"
import { openXlsx, saveXlsx, writeXlsx } from "hucre"
import type { Blueprint } from "../workbook/Blueprint.ts"
import { isBlank } from "../workbook/Cell.ts"
import type { Batch } from "../workbook/Edit.ts"
import type { Snapshot } from "../workbook/Snapshot.ts"
import type { Workbook, Written } from "../workbook/Workbook.ts"
import {
  InvalidEdit,
  Limit,
  Moved,
  type Reason,
  Refused,
  Unavailable,
  Unreadable,
  WorkbookError,
} from "../workbook/WorkbookError.ts"
import * as ApplyEdits from "./ApplyEdits.ts"
import * as Archive from "./Archive.ts"
import * as DrawSheets from "./DrawSheets.ts"
import * as Guarded from "./Guarded.ts"
import * as Holders from "./Holders.ts"
import * as Text from "./Text.ts"
import * as ToSnapshot from "./ToSnapshot.ts"
import * as WriteLock from "./WriteLock.ts"

/** How a file is opened. */
export interface Options {
  readonly limits?: Archive.Limits
  /** How long a write waits for another program that writes, in milliseconds; 10,000 when left out. */
  readonly wait?: number
  /** Whether `draw` may replace a file in which something stands; when not, it fails with `Moved`. True when left out. */
  readonly over?: boolean
}

class Failure {
  readonly reason: Reason
  constructor(reason: Reason) {
    this.reason = reason
  }
}

const codeOf = (cause: unknown): string =>
  typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : ""

const said = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

const reasonOf = (cause: unknown): Reason => {
  if (cause instanceof Failure) return cause.reason
  if (cause instanceof Refused) return cause
  const details = said(cause)
  switch (codeOf(cause)) {
    case "ENOENT":
      return new Refused({ why: "notFound", details })
    case "EACCES":
    case "EPERM":
      return new Refused({ why: "forbidden", details })
    case "EROFS":
      return new Refused({ why: "readOnly", details })
    case "EBUSY":
      return new Refused({ why: "openElsewhere", details })
    default:
      return new Unavailable({ written: "no", details })
  }
}

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex")

const refuseOpen = async (path: string): Promise<void> => {
  const refusal = await Holders.refusal(path)
  if (refusal !== null) throw new Failure(refusal)
}

/** The file itself, where the path is a link to it. */
const realPath = (path: string): Promise<string> => Fs.realpath(path).catch(() => path)

/** Does something to the file while no other program of ours writes to it, nor any has it open. */
const alone = async <A>(
  path: string,
  { wait = 10_000 }: Options,
  body: (file: string) => Promise<A>,
): Promise<A> => {
  const file = await realPath(path)
  return WriteLock.holding(file, wait, async () => {
    await refuseOpen(path)
    if (file !== path) await refuseOpen(file)
    return await body(file)
  })
}

const openBytes = async (bytes: Uint8Array, limits: Archive.Limits | undefined) => {
  const refusal = Archive.inspect(bytes, limits)
  if (refusal !== null) throw new Failure(refusal)
  try {
    return await openXlsx(bytes, { readStyles: true })
  } catch (cause) {
    throw new Failure(new Unreadable({ why: "damaged", details: said(cause) }))
  }
}

const replace = async (path: string, bytes: Uint8Array): Promise<void> => {
  const temporary = Path.join(Path.dirname(path), `.${Path.basename(path)}.${randomUUID()}.tmp`)
  try {
    const mode = await Fs.stat(path).then(
      (stat) => stat.mode,
      () => 0o644,
    )
    const file = await Fs.open(temporary, "wx", mode)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await Fs.rename(temporary, path)
  } catch (cause) {
    await Fs.rm(temporary, { force: true })
    throw cause
  }
}

const read = async (path: string, { limits }: Options): Promise<Snapshot> => {
  const bytes = await Fs.readFile(path)
  return ToSnapshot.make(path, await openBytes(bytes, limits), hashOf(bytes))
}

const write = async (
  path: string,
  basis: Snapshot,
  batch: Batch,
  limits: Archive.Limits | undefined,
): Promise<Written> => {
  const bytes = await Fs.readFile(path)
  const found = hashOf(bytes)
  if (found !== basis.state) throw new Failure(new Moved({ found }))
  const workbook = await openBytes(bytes, limits)
  const refusal = ApplyEdits.apply(workbook, basis.tabs, batch.edits)
  if (refusal !== undefined) throw new Failure(refusal)
  const dead = Guarded.guard(workbook.sheets)
  if (dead !== null)
    throw new Failure(
      new InvalidEdit({
        index: null,
        details: `${dead} holds a date that no file can hold; correct it first`,
      }),
    )
  const saved = await saveXlsx(workbook)
  const still = hashOf(await Fs.readFile(path))
  if (still !== found) throw new Failure(new Moved({ found: still }))
  await replace(path, saved)
  return { state: hashOf(saved), displaced: [] }
}

/** Two programs that find no file both make one: the second would draw over what the first already wrote. */
const refuseFilled = async (path: string, limits: Archive.Limits | undefined): Promise<void> => {
  const bytes = await Fs.readFile(path).catch((cause: unknown) => {
    if (codeOf(cause) === "ENOENT") return null
    throw cause
  })
  if (bytes === null) return
  const { tabs, marks, state } = ToSnapshot.make(path, await openBytes(bytes, limits), hashOf(bytes))
  const filled = tabs.some(({ rows }) => rows.some((row) => row.some((cell) => !isBlank(cell))))
  if (filled || Object.keys(marks).length > 0) throw new Failure(new Moved({ found: state }))
}

const refusalOf = (blueprint: Blueprint): Reason | undefined => {
  for (const { title, rows, lines } of blueprint.tabs)
    for (const [index, cells] of [...lines.map((line) => line.cells), ...rows].entries())
      for (const cell of cells) {
        const refusal = typeof cell === "object" && cell !== null ? null : Text.refusal(cell)
        if (refusal === null) continue
        const details = `tab "${title}", row ${index + 1}: ${refusal.details}`
        return refusal.why === "characters"
          ? new Limit({ which: "characters", details })
          : new InvalidEdit({ index: null, details })
      }
  return undefined
}

const draw = async (path: string, blueprint: Blueprint, { over = true, limits }: Options): Promise<void> => {
  if (!over) await refuseFilled(path, limits)
  const refusal = refusalOf(blueprint)
  if (refusal !== undefined) throw new Failure(refusal)
  const options = DrawSheets.make(blueprint)
  Guarded.guard(options.sheets)
  await replace(path, await writeXlsx(options))
}

/**
 * The workbook in this file. The file need not be there yet: `draw` makes it.
 *
 * @example
 * ```ts
 * const workbook = XlsxWorkbook.make("movisie.xlsx")
 * const snapshot = await Effect.runPromise(workbook.read)
 * ```
 */
export const make = (path: string, options: Options = {}): Workbook => {
  const run = <A>(doing: WorkbookError["doing"], body: () => Promise<A>): Effect.Effect<A, WorkbookError> =>
    Effect.tryPromise({
      try: body,
      catch: (cause) => new WorkbookError({ workbook: path, doing, reason: reasonOf(cause) }),
    })
  return {
    name: path,
    read: run("read", () => read(path, options)),
    write: (basis, batch) =>
      batch.edits.length === 0
        ? Effect.succeed({ state: basis.state, displaced: [] })
        : run("write", () => alone(path, options, (file) => write(file, basis, batch, options.limits))),
    draw: (blueprint) => run("create", () => alone(path, options, (file) => draw(file, blueprint, options))),
  }
}
