/**
 * The journal of one partnership in a file: every commit, with who, why, when and what.
 */
import { Instant } from "@wijkwijzer/core"
import type { Store } from "@wijkwijzer/core/store"
import type { Connection } from "./Connection.ts"
import * as Names from "./Names.ts"

/** The journal over a connection. */
export interface Journal {
  /** The number of the last commit; 0 before the first. */
  readonly revision: () => number
  /** When the last commit was made. */
  readonly lastAt: () => Instant.Instant | undefined
  readonly append: (entry: Store.Entry) => void
  /** Some entries after a revision, oldest first. */
  readonly after: (revision: number, limit: number) => ReadonlyArray<Store.Entry>
}

interface Line {
  readonly revision: number
  readonly at: string
  readonly author: string
  readonly reason: string
  readonly changes: string
}

const entryOf = ({ revision, at, author, reason, changes }: Line): Store.Entry => ({
  revision,
  at: Instant.unsafe(at),
  author,
  reason,
  changes: JSON.parse(changes),
})

/** The journal of a namespace. */
export const make = (connection: Connection, namespace: string): Journal => {
  const table = Names.own(namespace, "journal")
  const last = (): Partial<Line> =>
    connection.statement(`SELECT "revision", "at" FROM ${table} ORDER BY "revision" DESC LIMIT 1`).get() ?? {}
  return {
    revision: () => last().revision ?? 0,
    lastAt: () => {
      const { at } = last()
      return at === undefined ? undefined : Instant.unsafe(at)
    },
    append: ({ revision, at, author, reason, changes }) => {
      connection
        .statement(
          `INSERT INTO ${table} ("revision", "at", "author", "reason", "changes") VALUES (?, ?, ?, ?, ?)`,
        )
        .run(revision, at, author, reason, JSON.stringify(changes))
    },
    after: (revision, limit) =>
      (
        connection
          .statement(`SELECT * FROM ${table} WHERE "revision" > ? ORDER BY "revision" LIMIT ?`)
          .all(revision, limit) as unknown as ReadonlyArray<Line>
      ).map(entryOf),
  }
}
