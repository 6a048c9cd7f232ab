/**
 * Whether the journal still is what was written, and the tables what the journal says.
 */
import { Change, Problem, Register, type Tables } from "@wijkwijzer/core"
import * as Result from "effect/Result"
import * as Definitions from "./Definitions.ts"
import type { Format } from "./Format.ts"
import * as Journal from "./Journal.ts"
import * as Payload from "./Payload.ts"
import * as Replayed from "./Replayed.ts"

/** What verifying a file gives. */
export type Verification =
  | {
      readonly _tag: "Sound"
      readonly revision: number
      /** The seal of the last entry. Noted elsewhere, it also shows later that no entry was cut off the end. */
      readonly head: string
    }
  | {
      /** An entry is not what was written, and so nothing after it can be trusted. */
      readonly _tag: "BrokenEntry"
      readonly revision: number
      readonly detail: string
    }
  | {
      /** The journal holds, but the tables were changed past it. */
      readonly _tag: "TablesDiffer"
      /** What leads from what the journal says to what the tables hold; empty when they hold no rows that can be read. */
      readonly changes: ReadonlyArray<Change.Change>
      readonly detail: string
    }

interface Asked<T extends Tables.Tables> {
  readonly tables: T
  readonly journal: Journal.Journal
  readonly format: Format
  readonly current: () => Result.Result<Register.Register<T>, ReadonlyArray<Problem.Problem>>
  readonly changesOf: (head: Journal.Head) => ReadonlyArray<Change.Change>
}

const page = 500

type Broken = Extract<Verification, { readonly _tag: "BrokenEntry" }>

const broken = (revision: number, detail: string): Broken => ({ _tag: "BrokenEntry", revision, detail })

/** What is wrong with an entry by itself and after the one before it; `null` when nothing is. */
const faultIn = (
  { journal, format }: Pick<Asked<Tables.Tables>, "journal" | "format">,
  head: Journal.Head,
  previous: string,
): string | null => {
  const parts = journal.parts(head.revision)
  const hash = Journal.seal(head, {
    previous,
    definitions: format.digest(head.definitions),
    parts: parts.map(({ digest }) => digest),
  })
  if (hash !== head.hash)
    return "its head, the list of its parts or the table definitions it names are not what was sealed"
  if (!journal.isNumbered(head.revision)) return "the parts of its changes are not numbered as they were"
  const wrong = parts.findIndex(({ text, personal, digest }) => !Payload.isDigestOf(digest, text, personal))
  return wrong < 0 ? null : `part ${wrong} of its changes is not what was sealed`
}

/** Rows that had personal values wiped, each with the first revision that shows it, until an erasure owns up. */
const trackWiped = ({ journal, format }: Pick<Asked<Tables.Tables>, "journal" | "format">) => {
  const unexplained = new Map<string, number>()
  return {
    unexplained,
    see: (head: Journal.Head): void => {
      const plans = format.plansAfter(head.definitions)
      const key = ({ table, id }: Payload.RowName) => `${Definitions.lastName(plans, table)} ${id}`
      for (const { text, personal } of journal.parts(head.revision)) {
        if (!personal && !text.includes('"erased"')) continue
        const { wiped, erased } = Payload.traces(text)
        for (const row of wiped) if (!unexplained.has(key(row))) unexplained.set(key(row), head.revision)
        for (const row of erased) unexplained.delete(key(row))
      }
    },
  }
}

const replay = <T extends Tables.Tables>(
  asked: Asked<T>,
): Broken | { readonly register: Register.Register<T>; readonly head: string } => {
  const { tables, journal, changesOf } = asked
  const wiped = trackWiped(asked)
  let previous = Journal.origin
  const replayed = Replayed.make(tables)
  let revision = 0
  let after = Number.MIN_SAFE_INTEGER
  for (let heads = journal.heads(after, page); heads.length > 0; heads = journal.heads(after, page)) {
    for (const head of heads) {
      const expected = revision + 1
      if (head.revision !== expected)
        return broken(
          expected,
          `entry ${expected} is missing, and entry ${head.revision} stands in its place`,
        )
      const fault = faultIn(asked, head, previous)
      if (fault !== null) return broken(head.revision, fault)
      if (replayed.apply(changesOf(head)).length > 0)
        return broken(head.revision, "its changes do not follow from the entries before it")
      wiped.see(head)
      revision = head.revision
      previous = head.hash
      after = head.revision
    }
  }
  const orphan = journal.orphan()
  if (orphan !== undefined) return broken(orphan, "parts of its changes are there, and the entry is not")
  const [unexplained] = [...wiped.unexplained].sort(([, a], [, b]) => a - b)
  return unexplained === undefined
    ? { register: replayed.register(revision), head: previous }
    : broken(unexplained[1], `personal values of ${unexplained[0]} are gone, and no erasure says so`)
}

/** Checks every seal, replays every entry, and holds the outcome against the tables. */
export const verify = <T extends Tables.Tables>(asked: Asked<T>): Verification => {
  const replayed = replay(asked)
  if ("_tag" in replayed) return replayed
  const { register, head } = replayed
  const now = asked.current()
  if (Result.isFailure(now)) {
    const detail = now.failure.map((problem) => Problem.message(problem)).join("\n")
    return { _tag: "TablesDiffer", changes: [], detail }
  }
  const changes = Change.between(Register.plain(register), Register.plain(now.success))
  return changes.length === 0
    ? { _tag: "Sound", revision: register.revision, head }
    : {
        _tag: "TablesDiffer",
        changes,
        detail: `${changes.length} row(s) were changed without an entry in the journal`,
      }
}
