/**
 * Exported lines, checked as a whole before any of them is written.
 */
import { Problem, Register, type Tables } from "@wijkwijzer/core"
import { StoreError } from "@wijkwijzer/core/store"
import * as Result from "effect/Result"
import * as Definitions from "./Definitions.ts"
import * as Format from "./Format.ts"
import * as Journal from "./Journal.ts"
import * as Lines from "./Lines.ts"
import * as Payload from "./Payload.ts"
import * as Replayed from "./Replayed.ts"
import type { Stored } from "./StoredDefinitions.ts"

/** What lines hold. */
export interface Imported<T extends Tables.Tables> {
  readonly definitions: ReadonlyArray<Stored>
  readonly format: Format.Format
  readonly entries: ReadonlyArray<Lines.EntryLine>
  /** What all entries lead to. */
  readonly register: Register.Register<T>
}

/** An entry with the number of its line. */
interface Numbered extends Lines.EntryLine {
  readonly line: number
}

const refused = (mistakes: ReadonlyArray<Lines.LineMistake>): StoreError.NotAStore =>
  new StoreError.NotAStore({
    detail: `these lines cannot be taken in:${mistakes.map(({ line, message }) => `\n- line ${line}: ${message}`).join("")}\n`,
  })

const isMistake = (read: object): read is Lines.LineMistake => "message" in read

const storedOf = ({ definitions }: Lines.Opening): ReadonlyArray<Stored> =>
  definitions.map(({ tables, plan }, at) => ({
    version: at + 1,
    tables: JSON.stringify(tables),
    plan: plan === null ? null : JSON.stringify(plan),
  }))

/** What an entry must follow on. */
type Before = Pick<Journal.Head, "revision" | "hash">

const start: Before = { revision: 0, hash: Journal.origin }

/** Why an entry does not follow on the one before it. */
const breaks = (
  { head, parts }: Lines.EntryLine,
  before: Before,
  format: Format.Format,
): ReadonlyArray<string> => {
  if (head.revision !== before.revision + 1)
    return [`revision ${before.revision + 1} belongs here, not ${head.revision}`]
  const hash = Journal.seal(head, {
    previous: before.hash,
    definitions: format.digest(head.definitions),
    parts: parts.map(({ digest }) => digest),
  })
  return hash === head.hash ? [] : ["its seal does not fit it and the entry before it"]
}

/** What is wrong with an entry; where the line before it could not be read, only with the entry itself. */
const faults = (
  entry: Lines.EntryLine,
  before: Before | undefined,
  format: Format.Format,
): ReadonlyArray<string> => {
  return [
    ...(before === undefined ? [] : breaks(entry, before, format)),
    ...entry.parts.flatMap(({ text, personal, digest }, at) =>
      Payload.isDigestOf(digest, text, personal) ? [] : [`part ${at} of its changes is not what was sealed`],
    ),
  ]
}

const replay = <T extends Tables.Tables>(
  tables: T,
  entries: ReadonlyArray<Numbered>,
  format: Format.Format,
): Register.Register<T> => {
  const replayed = Replayed.make(tables)
  for (const { head, parts, line } of entries) {
    const written = Journal.changesOf(head.revision, parts)
    const changes = Definitions.current(tables, written, format.plansAfter(head.definitions))
    const problems = replayed.apply(changes)
    if (problems.length > 0) {
      const details = problems.map((problem) => Problem.message(problem)).join("; ")
      throw refused([{ line, message: `it does not follow from the entries before it: ${details}` }])
    }
  }
  const sound = Register.decode(tables, replayed.register(entries.at(-1)?.head.revision ?? 0))
  if (Result.isFailure(sound)) throw new StoreError.Rejected({ problems: sound.failure })
  return sound.success
}

/** Reads and checks lines; throws with every line that cannot be taken in. Blank lines are passed over. */
export const read = <T extends Tables.Tables>(tables: T, lines: ReadonlyArray<string>): Imported<T> => {
  const [first, ...rest] = lines
  const opening = Lines.readOpening(first ?? "")
  if (isMistake(opening)) throw refused([opening])
  const definitions = storedOf(opening)
  if (definitions.at(-1)?.tables !== JSON.stringify(Definitions.of(tables))) {
    throw new StoreError.SchemaMismatch({ differences: ["the lines were exported with other tables"] })
  }
  const format = Format.of(definitions)
  const entries: Array<Numbered> = []
  const mistakes: Array<Lines.LineMistake> = []
  let before: Before | undefined = start
  rest.forEach((text, at) => {
    if (text.trim() === "") return
    const line = at + 2
    const entry = Lines.readEntry(text, line)
    if (isMistake(entry)) {
      mistakes.push(entry)
      before = undefined
      return
    }
    mistakes.push(...faults(entry, before, format).map((message) => ({ line, message })))
    before = entry.head
    entries.push({ ...entry, line })
  })
  if (mistakes.length > 0) throw refused(mistakes)
  return { definitions, format, entries, register: replay(tables, entries, format) }
}
