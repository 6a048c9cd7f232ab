/**
 * The journal of one partnership in a file: every commit, with who, why, when and what, each entry sealed with
 * the hash of the one before.
 */
import { createHash } from "node:crypto"
import { type Change, Instant, type Tables } from "@wijkwijzer/core"
import type { Store } from "@wijkwijzer/core/store"
import type { Connection } from "./Connection.ts"
import * as Names from "./Names.ts"
import * as Payload from "./Payload.ts"

/** The head of an entry as it stands in the file. */
export interface Head {
  readonly revision: number
  readonly at: string
  readonly author: string
  readonly reason: string
  /** The version of the table definitions it was written under. */
  readonly definitions: number
  readonly hash: string
}

/** What seals the first entry. */
export const origin = "origin"

/** The hash that seals an entry: over the one before, its head and the digests of its parts. */
export const seal = (previous: string, head: Omit<Head, "hash">, digests: ReadonlyArray<string>): string => {
  const { revision, at, author, reason, definitions } = head
  const text = JSON.stringify([previous, revision, at, author, reason, definitions, digests])
  return createHash("sha256").update(text).digest("base64url")
}

/** The journal over a connection. */
export interface Journal {
  /** The last entry; `undefined` before the first. */
  readonly last: () => Head | undefined
  readonly append: (head: Omit<Head, "hash">, parts: ReadonlyArray<Payload.Part>) => void
  /** The heads of some entries after a revision, oldest first. */
  readonly heads: (after: number, limit: number) => ReadonlyArray<Head>
  readonly parts: (revision: number) => ReadonlyArray<Payload.Part>
  /** Replaces the text of parts that hold personal values; their digests stay. */
  readonly rewrite: (revision: number, change: (text: string) => string) => void
}

/** The journal of a namespace. */
export const make = (connection: Connection, namespace: string): Journal => {
  const table = Names.own(namespace, "journal")
  const partTable = Names.own(namespace, "part")
  const columns = `"revision", "at", "author", "reason", "definitions", "hash"`
  const last: Journal["last"] = () =>
    connection.statement(`SELECT ${columns} FROM ${table} ORDER BY "revision" DESC LIMIT 1`).get() as
      | Head
      | undefined
  return {
    last,
    append: (head, parts) => {
      const hash = seal(
        last()?.hash ?? origin,
        head,
        parts.map(({ digest }) => digest),
      )
      connection
        .statement(`INSERT INTO ${table} (${columns}) VALUES (?, ?, ?, ?, ?, ?)`)
        .run(head.revision, head.at, head.author, head.reason, head.definitions, hash)
      const insert = connection.statement(
        `INSERT INTO ${partTable} ("revision", "part", "personal", "digest", "changes") VALUES (?, ?, ?, ?, ?)`,
      )
      parts.forEach(({ personal, digest, text }, at) => {
        insert.run(head.revision, at, Number(personal), digest, text)
      })
    },
    heads: (after, limit) =>
      connection
        .statement(`SELECT ${columns} FROM ${table} WHERE "revision" > ? ORDER BY "revision" LIMIT ?`)
        .all(after, limit) as unknown as ReadonlyArray<Head>,
    parts: (revision) =>
      connection
        .statement(
          `SELECT "personal", "digest", "changes" FROM ${partTable} WHERE "revision" = ? ORDER BY "part"`,
        )
        .all(revision)
        .map(({ personal, digest, changes }) => ({
          personal: personal === 1,
          digest: digest as string,
          text: changes as string,
        })),
    rewrite: (revision, change) => {
      const found = connection
        .statement(`SELECT "part", "changes" FROM ${partTable} WHERE "revision" = ? AND "personal" = 1`)
        .all(revision) as unknown as ReadonlyArray<{ readonly part: number; readonly changes: string }>
      const update = connection.statement(
        `UPDATE ${partTable} SET "changes" = ? WHERE "revision" = ? AND "part" = ?`,
      )
      for (const { part, changes } of found) {
        const changed = change(changes)
        if (changed !== changes) update.run(changed, revision, part)
      }
    },
  }
}

/** An entry as the port gives it. */
export const entryOf = (
  { revision, at, author, reason }: Omit<Head, "hash" | "definitions">,
  changes: ReadonlyArray<Change.Change>,
): Store.Entry => ({ revision, at: Instant.unsafe(at), author, reason, changes })

/** The changes of an entry as they were written, under the definitions of then. */
export const changesOf = (
  tables: Tables.Tables,
  parts: ReadonlyArray<Payload.Part>,
): ReadonlyArray<Change.Change> => parts.flatMap(({ text }) => Payload.decode(tables, text))
