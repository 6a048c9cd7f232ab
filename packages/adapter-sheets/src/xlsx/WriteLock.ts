/**
 * One writer at a time: a file beside the workbook, that only one program can make.
 *
 * It says who writes and since when. One that was left by a program of this machine that no longer runs is taken
 * away; one of another machine cannot be judged from here, and is never taken away, but said.
 */
import { randomUUID } from "node:crypto"
import * as Fs from "node:fs/promises"
import * as Os from "node:os"
import * as Path from "node:path"
import { type Holder, Refused } from "../workbook/WorkbookError.ts"

interface Note {
  readonly id: string
  readonly host: string
  readonly user: string
  readonly pid: number
  readonly since: string
}

const codeOf = (cause: unknown): unknown => (cause as { readonly code?: unknown } | null)?.code

/** Where the lock of a workbook is. */
export const pathOf = (path: string): string => Path.join(Path.dirname(path), `.${Path.basename(path)}.lock`)

const user = (): string => {
  try {
    return Os.userInfo().username
  } catch {
    return "unknown"
  }
}

const parse = (text: string): Note | null => {
  try {
    const note = JSON.parse(text) as Partial<Note> | null
    return typeof note?.id === "string" && typeof note.pid === "number" ? (note as Note) : null
  } catch {
    return null
  }
}

/** Makes a file that is not there yet; `false` when it is. */
const claim = async (file: string, text: string): Promise<boolean> => {
  try {
    await Fs.writeFile(file, text, { flag: "wx" })
    return true
  } catch (cause) {
    if (codeOf(cause) === "EEXIST") return false
    throw cause
  }
}

const textOf = (file: string): Promise<string | null> =>
  Fs.readFile(file, "utf8").catch((cause: unknown) => {
    if (codeOf(cause) === "ENOENT") return null
    throw cause
  })

const runs = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return codeOf(cause) === "EPERM"
  }
}

const isLeft = ({ host, pid }: Note): boolean => host === Os.hostname() && !runs(pid)

const ageOf = async (file: string): Promise<number> =>
  Fs.stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  )

/** A file is made and filled in two steps: half of one is given this long to become whole. */
const young = 10_000

/** Whether the lock that stands there was left behind by a program that is gone. */
const isStale = async (file: string, text: string): Promise<boolean> => {
  const note = parse(text)
  return note === null ? (await ageOf(file)) > young : isLeft(note)
}

/** Takes away a lock that was left. Only who holds `.break` may, so that nobody takes away the next one. */
const breakStale = async (file: string): Promise<void> => {
  const guard = `${file}.break`
  if (!(await claim(guard, String(process.pid)))) {
    if ((await ageOf(guard)) > young) await Fs.rm(guard, { force: true })
    return
  }
  try {
    const text = await textOf(file)
    if (text !== null && (await isStale(file, text))) await Fs.rm(file, { force: true })
  } finally {
    await Fs.rm(guard, { force: true })
  }
}

const refused = async (file: string, text: string, waited: number): Promise<Refused> => {
  const note = parse(text)
  const since = note?.since ?? new Date(Date.now() - (await ageOf(file))).toISOString()
  const who = note === null ? null : `${note.user} (${note.host}, process ${note.pid})`
  const holder: Holder = { program: "WijkWijzer", who, since, file }
  return new Refused({
    why: "beingWritten",
    holder,
    waitedMillis: waited,
    details: `${who ?? "another program"} writes to it since ${since}, and was not done after ${waited} ms; try again. If that program no longer runs, delete ${file}`,
  })
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

/**
 * Does something while nobody else writes to this workbook, and waits for who does.
 *
 * @throws Refused `beingWritten`, after `wait` milliseconds
 */
export const holding = async <A>(path: string, wait: number, body: () => Promise<A>): Promise<A> => {
  const file = pathOf(path)
  const since = new Date().toISOString()
  const note: Note = { id: randomUUID(), host: Os.hostname(), user: user(), pid: process.pid, since }
  const own = `${JSON.stringify(note)}\n`
  const start = Date.now()
  while (!(await claim(file, own))) {
    const text = await textOf(file)
    if (text === null) continue
    const waited = Date.now() - start
    if (await isStale(file, text)) await breakStale(file)
    else if (waited >= wait) throw await refused(file, text, waited)
    await pause(Math.min(25, Math.max(1, wait - waited)))
  }
  try {
    return await body()
  } finally {
    if ((await textOf(file)) === own) await Fs.rm(file, { force: true })
  }
}
