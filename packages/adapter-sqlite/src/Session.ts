/**
 * What a store does on its connection: each function is one transaction, whole or nothing.
 */
import { type Change, Instant, Outcome, Problem, Register, type Tables } from "@wijkwijzer/core"
import { type Store, StoreError } from "@wijkwijzer/core/store"
import * as Result from "effect/Result"
import type { Connection } from "./Connection.ts"
import * as Ddl from "./Ddl.ts"
import * as Definitions from "./Definitions.ts"
import type { Prepared } from "./Format.ts"
import * as Journal from "./Journal.ts"
import * as Lines from "./Lines.ts"
import * as Names from "./Names.ts"
import * as Payload from "./Payload.ts"
import * as PresentRows from "./PresentRows.ts"
import * as Rows from "./Rows.ts"
import * as Verification from "./Verification.ts"

/** A store's work on one connection. Everything throws a reason of the port, or what `node:sqlite` throws. */
export interface Session<T extends Tables.Tables> {
  readonly read: () => Register.Register<T>
  readonly commit: (
    asked: Store.Commit,
    millis: number,
    erased: ReadonlyArray<Payload.RowName>,
  ) => Store.Entry
  readonly erase: (asked: Store.Commit, millis: number, rows: ReadonlyArray<Payload.RowName>) => Store.Entry
  readonly entries: (after: number, limit: number) => ReadonlyArray<Store.Entry>
  readonly verify: () => Verification.Verification
  readonly openingLine: () => string
  readonly lines: (
    after: number,
    limit: number,
  ) => { readonly lines: ReadonlyArray<string>; readonly last: number | undefined }
  readonly importLines: (lines: ReadonlyArray<string>) => void
}

const sound = <T extends Tables.Tables>(
  read: Result.Result<Register.Register<T>, ReadonlyArray<Problem.Problem>>,
): Register.Register<T> => {
  if (Result.isSuccess(read)) return read.success
  throw new StoreError.Damaged({ details: read.failure.map((problem) => Problem.message(problem)) })
}

/** The work of a store with these tables. */
export const make = <T extends Tables.Tables>(
  connection: Connection,
  namespace: string,
  tables: T,
  prepared: Prepared,
): Session<T> => {
  const rows = Rows.make(connection, namespace, tables)
  const journal = Journal.make(connection, namespace)

  const decode = () =>
    Register.decode(tables, {
      revision: journal.last()?.revision ?? 0,
      rows: Object.fromEntries(Names.all(tables).map((table) => [table.name, rows.all(table)])),
    })

  const changesOf = (head: Journal.Head): ReadonlyArray<Change.Change> => {
    const written = Journal.changesOf(tables, journal.parts(head.revision))
    const current = prepared.plansAfter(head.definitions).reduce(Definitions.upcast, written)
    return Definitions.complete(tables, current)
  }

  const write = (
    asked: Store.Commit,
    millis: number,
    erased: ReadonlyArray<Payload.RowName>,
  ): Store.Entry => {
    const { expectedRevision, changes, author, reason } = asked
    const last = journal.last()
    const actualRevision = last?.revision ?? 0
    if (actualRevision !== expectedRevision)
      throw new StoreError.Conflict({ expectedRevision, actualRevision })
    const now = asked.at ?? Instant.fromEpochMillis(millis)
    const at = last !== undefined && last.at > now ? last.at : now
    if (changes.length === 0 && erased.length === 0) {
      return Journal.entryOf({ revision: actualRevision, at, author, reason }, changes)
    }
    const outcome = Outcome.make(tables, changes, PresentRows.make(tables, rows))
    if (Result.isFailure(outcome)) throw new StoreError.Rejected({ problems: outcome.failure })
    rows.write(outcome.success)
    const head = { revision: actualRevision + 1, at, author, reason, definitions: prepared.version }
    journal.append(head, Payload.encode(tables, outcome.success, erased))
    return Journal.entryOf(head, changes)
  }

  const erase: Session<T>["erase"] = (asked, millis, erased) => {
    const entry = connection.transaction("write", () => {
      const written = write(asked, millis, erased)
      for (const sql of Ddl.unguard(namespace)) connection.execute(sql)
      for (const { revision } of journal.heads(0, Number.MAX_SAFE_INTEGER)) {
        journal.rewrite(revision, (text) => Payload.erase(text, erased, revision === written.revision))
      }
      for (const sql of Ddl.guards(namespace)) connection.execute(sql)
      return written
    })
    connection.scrub()
    return entry
  }

  const importLines: Session<T>["importLines"] = ([first, ...rest]) => {
    const mistakes: Array<Lines.LineMistake> = []
    const opening = Lines.readOpening(first ?? "")
    if ("message" in opening) throw refused([opening])
    if (JSON.stringify(opening.definitions.at(-1)?.tables) !== JSON.stringify(Definitions.of(tables))) {
      throw new StoreError.SchemaMismatch({ differences: ["the lines were exported with other tables"] })
    }
    const entries = rest.flatMap((text, at) => {
      const entry = Lines.readEntry(text, at + 2)
      if (!("message" in entry)) return [entry]
      mistakes.push(entry)
      return []
    })
    if (mistakes.length > 0) throw refused(mistakes)
    connection.transaction("write", () => {
      const actualRevision = journal.last()?.revision ?? 0
      if (actualRevision !== 0) throw new StoreError.Conflict({ expectedRevision: 0, actualRevision })
      const plans = opening.definitions.map(({ plan }) => plan)
      for (const { head, parts } of entries) {
        const written = Journal.changesOf(tables, parts)
        const later = plans.slice(head.definitions).filter((plan) => plan !== null)
        const changes = Definitions.complete(tables, later.reduce(Definitions.upcast, written))
        const outcome = Outcome.make(tables, changes, PresentRows.make(tables, rows))
        if (Result.isFailure(outcome)) throw new StoreError.Rejected({ problems: outcome.failure })
        rows.write(outcome.success)
        journal.append(head, parts)
        if (journal.last()?.hash === head.hash) continue
        throw refused([{ line: head.revision + 1, message: "its seal does not fit the entries before it" }])
      }
      replaceDefinitions(connection, namespace, opening)
    })
  }

  return {
    read: () => sound(connection.transaction("read", decode)),
    commit: (asked, millis, erased) => connection.transaction("write", () => write(asked, millis, erased)),
    erase,
    entries: (after, limit) =>
      connection.transaction("read", () =>
        journal.heads(after, limit).map((head) => Journal.entryOf(head, changesOf(head))),
      ),
    verify: () =>
      connection.transaction("read", () =>
        Verification.verify({ tables, journal, current: decode, changesOf }),
      ),
    openingLine: () => JSON.stringify(opening(connection, namespace)),
    lines: (after, limit) =>
      connection.transaction("read", () => {
        const heads = journal.heads(after, limit)
        const lines = heads.map((head) => JSON.stringify({ head, parts: journal.parts(head.revision) }))
        return { lines, last: heads.length < limit ? undefined : heads.at(-1)?.revision }
      }),
    importLines,
  }
}

const refused = (mistakes: ReadonlyArray<Lines.LineMistake>): StoreError.NotAStore =>
  new StoreError.NotAStore({
    detail: `these lines cannot be taken in:${mistakes.map(({ line, message }) => `\n- line ${line}: ${message}`).join("")}\n`,
  })

const opening = (connection: Connection, namespace: string): Lines.Opening => ({
  wijkwijzer: "journal",
  version: Lines.version,
  definitions: connection
    .statement(`SELECT "tables", "plan" FROM ${Names.own(namespace, "definitions")} ORDER BY "version"`)
    .all()
    .map(({ tables, plan }) => ({
      tables: JSON.parse(tables as string),
      plan: plan === null ? null : JSON.parse(plan as string),
    })),
})

const replaceDefinitions = (
  connection: Connection,
  namespace: string,
  { definitions }: Lines.Opening,
): void => {
  connection.execute(`DELETE FROM ${Names.own(namespace, "definitions")}`)
  const insert = connection.statement(
    `INSERT INTO ${Names.own(namespace, "definitions")} ("version", "tables", "plan") VALUES (?, ?, ?)`,
  )
  definitions.forEach(({ tables, plan }, at) => {
    insert.run(at + 1, JSON.stringify(tables), plan === null ? null : JSON.stringify(plan))
  })
}
