/**
 * What a store does on its connection: each function is one transaction, whole or nothing.
 */
import { Change, Instant, Outcome, Problem, Register, type Tables } from "@wijkwijzer/core"
import { type Store, StoreError } from "@wijkwijzer/core/store"
import * as Result from "effect/Result"
import * as AsWritten from "./AsWritten.ts"
import type { Connection } from "./Connection.ts"
import * as Ddl from "./Ddl.ts"
import * as Definitions from "./Definitions.ts"
import * as Erasure from "./Erasure.ts"
import * as Format from "./Format.ts"
import * as Import from "./Import.ts"
import * as Journal from "./Journal.ts"
import * as Lines from "./Lines.ts"
import * as Payload from "./Payload.ts"
import * as PresentRows from "./PresentRows.ts"
import * as ReferenceCounts from "./ReferenceCounts.ts"
import * as Rows from "./Rows.ts"
import * as Verification from "./Verification.ts"
import * as Wiping from "./Wiping.ts"

/** A store's work on one connection. Everything throws a reason of the port, or what `node:sqlite` throws. */
export interface Session<T extends Tables.Tables> {
  readonly read: () => Register.Register<T>
  readonly commit: (asked: Store.Commit, millis: number) => Store.Entry
  readonly erase: (asked: Store.Commit, millis: number, rows: ReadonlyArray<Payload.RowName>) => Store.Entry
  /** Takes out of the file what erasure left in its unused places; nothing when there is none. */
  readonly wipe: () => void
  readonly entries: (after: number, limit: number) => ReadonlyArray<Store.Entry>
  readonly verify: () => Verification.Verification
  readonly openingLine: () => string
  readonly lines: (
    after: number,
    limit: number,
  ) => { readonly lines: ReadonlyArray<string>; readonly last: number | undefined }
  readonly importLines: (lines: ReadonlyArray<string>) => void
}

const sound = <A>(read: Result.Result<A, ReadonlyArray<Problem.Problem>>): A => {
  if (Result.isSuccess(read)) return read.success
  throw new StoreError.Damaged({ details: read.failure.map((problem) => Problem.message(problem)) })
}

/** The work of a store with these tables. */
export const make = <T extends Tables.Tables>(
  connection: Connection,
  namespace: string,
  tables: T,
  prepared: Format.Format,
): Session<T> => {
  const asWritten = AsWritten.tables(tables)
  const rows = Rows.make(connection, namespace, tables)
  const references = ReferenceCounts.make(connection, rows)
  const journal = Journal.make(connection, namespace)
  const wiping = Wiping.make(connection, namespace)
  /** What the file was last seen to hold. Only taking in lines replaces it; what others replace is refused. */
  let format = prepared

  const within = <A>(mode: "read" | "write", body: () => A): A =>
    connection.transaction(mode, () => {
      if (Format.versionIn(connection, namespace) === format.version) return body()
      throw new StoreError.SchemaMismatch({
        differences: ["another program brought it to other definitions since it was opened: open it again"],
      })
    })

  /** Writes whole or not at all, and lets the counts of references follow either. */
  const writing = <A>(body: () => A): A => {
    try {
      const result = within("write", body)
      references.kept()
      return result
    } catch (cause) {
      references.undone()
      throw cause
    }
  }

  const put = (outcome: Outcome.Outcome): void => {
    references.written(outcome)
    rows.write(outcome)
  }

  const decode = <D extends Tables.Tables>(by: D) => rows.register(by, journal.last()?.revision ?? 0)

  const changesIn =
    (under: Format.Format) =>
    (head: Journal.Head): ReadonlyArray<Change.Change> =>
      Definitions.current(
        tables,
        Journal.changesOf(head.revision, journal.parts(head.revision)),
        under.plansAfter(head.definitions),
      )

  const wasDropped = (table: string): boolean =>
    format.plansAfter(0).some(({ dropped }) => dropped.includes(table))

  const write = (
    asked: Store.Commit,
    millis: number,
    erased: ReadonlyArray<Payload.RowName>,
  ): Store.Entry => {
    const { expectedRevision, changes } = asked
    // Halves of characters would not come back from the file as they were sealed.
    const [author, reason] = [asked.author.toWellFormed(), asked.reason.toWellFormed()]
    const last = journal.last()
    const actualRevision = last?.revision ?? 0
    if (actualRevision !== expectedRevision)
      throw new StoreError.Conflict({ expectedRevision, actualRevision })
    const now = asked.at ?? Instant.fromEpochMillis(millis)
    const at = last !== undefined && last.at > now ? last.at : now
    if (changes.length === 0 && erased.length === 0) {
      return Journal.entryOf({ revision: actualRevision, at, author, reason }, changes)
    }
    const present = PresentRows.make(tables, rows, references)
    const outcome = Outcome.make(tables, changes, present)
    if (Result.isFailure(outcome)) throw new StoreError.Rejected({ problems: outcome.failure })
    const problems = Erasure.problems(tables, wasDropped, erased, outcome.success, present.get)
    if (problems.length > 0) throw new StoreError.Rejected({ problems })
    put(outcome.success)
    const { version } = format
    const head = { revision: actualRevision + 1, at, author, reason, definitions: version }
    journal.append(head, Payload.encode(tables, outcome.success, erased), format.digest(version))
    return Journal.entryOf(head, changes)
  }

  const eraseFrom = (head: Journal.Head, erased: ReadonlyArray<Payload.RowName>, own: number): void => {
    const plans = format.plansAfter(head.definitions)
    const isErased = (name: string, id: unknown): boolean => {
      const table = Definitions.lastName(plans, name)
      return erased.some((row) => row.table === table && row.id === id)
    }
    journal.rewrite(head.revision, (text) =>
      Journal.readable(head.revision, () => Payload.erase(text, isErased, head.revision === own)),
    )
  }

  const erase: Session<T>["erase"] = (asked, millis, erased) =>
    writing(() => {
      const written = write(asked, millis, erased)
      if (erased.length === 0) return written
      for (const sql of Ddl.unguard(namespace)) connection.execute(sql)
      for (const head of journal.heads(0, Number.MAX_SAFE_INTEGER)) eraseFrom(head, erased, written.revision)
      for (const sql of Ddl.guards(namespace)) connection.execute(sql)
      wiping.ask()
      return written
    })

  const verify = (): Verification.Verification => {
    const faults = connection.faults()
    if (faults.length > 0) throw new StoreError.Damaged({ details: faults })
    const stored = Format.load(connection, namespace)
    const current = () => decode(asWritten)
    return Verification.verify({
      tables: asWritten,
      journal,
      format: stored,
      current,
      changesOf: changesIn(stored),
    })
  }

  const importLines: Session<T>["importLines"] = (lines) => {
    const imported = Import.read(tables, lines)
    writing(() => {
      const actualRevision = journal.last()?.revision ?? 0
      if (actualRevision !== 0) throw new StoreError.Conflict({ expectedRevision: 0, actualRevision })
      Format.replace(connection, namespace, imported.definitions)
      const changes = Change.between(
        Register.plain(Register.empty(tables)),
        Register.plain(imported.register),
      )
      const outcome = Outcome.make(tables, changes, PresentRows.make(tables, rows, references))
      if (Result.isFailure(outcome)) throw new StoreError.Rejected({ problems: outcome.failure })
      put(outcome.success)
      for (const { head, parts } of imported.entries)
        journal.append(head, parts, imported.format.digest(head.definitions))
    })
    format = imported.format
  }

  return {
    read: () => sound(within("read", () => decode(tables))),
    commit: (asked, millis) => writing(() => write(asked, millis, [])),
    erase,
    wipe: wiping.wipe,
    entries: (after, limit) =>
      within("read", () =>
        journal.heads(after, limit).map((head) => Journal.entryOf(head, changesIn(format)(head))),
      ),
    verify: () => within("read", verify),
    openingLine: () => within("read", () => Lines.opening(Format.versions(connection, namespace))),
    lines: (after, limit) =>
      within("read", () => {
        const heads = journal.heads(after, limit)
        const lines = heads.map((head) => JSON.stringify({ head, parts: journal.parts(head.revision) }))
        return { lines, last: heads.length < limit ? undefined : heads.at(-1)?.revision }
      }),
    importLines,
  }
}
