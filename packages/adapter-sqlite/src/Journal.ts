/**
 * The journal of one partnership in a file: every commit, with who, why, when and what, each entry sealed with
 * the hash of the one before.
 */
import { createHash } from "node:crypto"
import { type Change, Instant } from "@wijkwijzer/core"
import { type Store, StoreError } from "@wijkwijzer/core/store"
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

/** What an entry is sealed with, beside its own head. */
export interface Sealed {
  /** The seal of the entry before. */
  readonly previous: string
  /** The digest of the table definitions in force and of all before them. */
  readonly definitions: string | undefined
  /** The digests of its parts. */
  readonly parts: ReadonlyArray<string>
}

/** The hash that seals an entry. */
export const seal = (head: Omit<Head, "hash">, { previous, definitions, parts }: Sealed): string => {
  const { revision, at, author, reason } = head
  const under = [head.definitions, definitions ?? null]
  const text = JSON.stringify([previous, revision, at, author, reason, under, parts])
  return createHash("sha256").update(text).digest("base64url")
}

/** The journal over a connection. */
export interface Journal {
  /** The last entry; `undefined` before the first. */
  readonly last: () => Head | undefined
  /** Adds an entry, sealed under the digest of its definitions; gives its hash. */
  readonly append: (
    head: Omit<Head, "hash">,
    parts: ReadonlyArray<Payload.Part>,
    definitions: string | undefined,
  ) => string
  /** The heads of some entries after a revision, oldest first. */
  readonly heads: (after: number, limit: number) => ReadonlyArray<Head>
  readonly parts: (revision: number) => ReadonlyArray<Payload.Part>
  /** Whether the parts of an entry are numbered from 0 on. */
  readonly isNumbered: (revision: number) => boolean
  /** The first revision that has parts and no entry; `undefined` when there is none. */
  readonly orphan: () => number | undefined
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
    append: (head, parts, definitions) => {
      const digests = parts.map(({ digest }) => digest)
      const hash = seal(head, { previous: last()?.hash ?? origin, definitions, parts: digests })
      connection
        .statement(`INSERT INTO ${table} (${columns}) VALUES (?, ?, ?, ?, ?, ?)`)
        .run(head.revision, head.at, head.author, head.reason, head.definitions, hash)
      const insert = connection.statement(
        `INSERT INTO ${partTable} ("revision", "part", "personal", "digest", "changes") VALUES (?, ?, ?, ?, ?)`,
      )
      parts.forEach(({ personal, digest, text }, at) => {
        insert.run(head.revision, at, Number(personal), digest, text)
      })
      return hash
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
    isNumbered: (revision) =>
      connection
        .statement(
          `SELECT count(*) = coalesce(max("part") + 1, 0) AND coalesce(min("part"), 0) = 0 AS "numbered" FROM ${partTable} WHERE "revision" = ?`,
        )
        .get(revision)?.numbered === 1,
    orphan: () =>
      connection
        .statement(
          `SELECT "revision" FROM ${partTable} WHERE "revision" NOT IN (SELECT "revision" FROM ${table}) ORDER BY "revision" LIMIT 1`,
        )
        .get()?.revision as number | undefined,
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

/** An entry as the port gives it; throws when its head cannot be read. */
export const entryOf = (
  { revision, at, author, reason }: Omit<Head, "hash" | "definitions">,
  changes: ReadonlyArray<Change.Change>,
): Store.Entry => {
  if (!Instant.isInstant(at) || typeof author !== "string" || typeof reason !== "string") {
    throw unreadable(revision)
  }
  return { revision, at, author, reason, changes }
}

const unreadable = (revision: number): StoreError.Damaged =>
  new StoreError.Damaged({ details: [`entry ${revision} of its journal cannot be read`] })

/** What `read` makes of the text of an entry; throws when it cannot be read. */
export const readable = <A>(revision: number, read: () => A): A => {
  try {
    return read()
  } catch {
    throw unreadable(revision)
  }
}

/** The changes of an entry as they were written, under the definitions of then. */
export const changesOf = (
  revision: number,
  parts: ReadonlyArray<Payload.Part>,
): ReadonlyArray<Change.Change> => readable(revision, () => parts.flatMap(({ text }) => Payload.decode(text)))
