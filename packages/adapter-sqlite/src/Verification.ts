/**
 * Whether the journal still is what was written, and the tables what the journal says.
 */
import { Change, Problem, Register, type Tables } from "@wijkwijzer/core"
import * as Result from "effect/Result"
import * as Journal from "./Journal.ts"
import * as Payload from "./Payload.ts"

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
      /** What leads from what the journal says to what the tables hold; empty when they hold no sound register. */
      readonly changes: ReadonlyArray<Change.Change>
      readonly detail: string
    }

interface Asked<T extends Tables.Tables> {
  readonly tables: T
  readonly journal: Journal.Journal
  readonly current: () => Result.Result<Register.Register<T>, ReadonlyArray<Problem.Problem>>
  readonly changesOf: (head: Journal.Head) => ReadonlyArray<Change.Change>
}

const page = 500

const broken = (revision: number, detail: string): Verification => ({ _tag: "BrokenEntry", revision, detail })

const checkEntry = (
  journal: Journal.Journal,
  head: Journal.Head,
  previous: string,
  expected: number,
): string | null => {
  if (head.revision !== expected) return `entry ${expected} is missing`
  const parts = journal.parts(head.revision)
  const digests = parts.map(({ digest }) => digest)
  if (Journal.seal(previous, head, digests) !== head.hash)
    return "its head or the list of its parts is not what was sealed"
  const wrong = parts.findIndex(({ text, personal, digest }) => digestOf(text, personal) !== digest)
  return wrong < 0 ? null : `part ${wrong} of its changes is not what was sealed`
}

/** A digest, or what no digest is when the text cannot even be read. */
const digestOf = (text: string, personal: boolean): string => {
  try {
    return Payload.digestOf(text, personal)
  } catch {
    return "unreadable"
  }
}

/** Checks every seal, replays every entry, and holds the outcome against the tables. */
export const verify = <T extends Tables.Tables>({
  tables,
  journal,
  current,
  changesOf,
}: Asked<T>): Verification => {
  let previous = Journal.origin
  let register = Register.empty(tables)
  for (let heads = journal.heads(0, page); heads.length > 0; heads = journal.heads(register.revision, page)) {
    for (const head of heads) {
      const fault = checkEntry(journal, head, previous, register.revision + 1)
      if (fault !== null) return broken(head.revision, fault)
      const applied = Change.apply(tables, register, changesOf(head))
      if (Result.isFailure(applied))
        return broken(head.revision, "its changes do not follow from the entries before it")
      register = { ...applied.success, revision: head.revision }
      previous = head.hash
    }
  }
  const now = current()
  if (Result.isFailure(now)) {
    const detail = now.failure.map((problem) => Problem.message(problem)).join("\n")
    return { _tag: "TablesDiffer", changes: [], detail }
  }
  const changes = Change.between(Register.plain(register), Register.plain(now.success))
  return changes.length === 0
    ? { _tag: "Sound", revision: register.revision, head: previous }
    : {
        _tag: "TablesDiffer",
        changes,
        detail: `${changes.length} row(s) were changed without an entry in the journal`,
      }
}
