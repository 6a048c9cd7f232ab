/**
 * Takes the bytes of what was erased out of a file. That it must still be done is noted in the file itself, for
 * others may be reading it, or the program may end before.
 */
import type { Connection } from "./Connection.ts"
import * as Names from "./Names.ts"

/** Wiping over a connection. */
export interface Wiping {
  /** Notes that it must be done, in the transaction of the caller. */
  readonly ask: () => void
  /** Does it, where it must be done. */
  readonly wipe: () => void
}

/** Wiping of what a namespace erased. */
export const make = (connection: Connection, namespace: string): Wiping => {
  const table = Names.own(namespace, "meta")
  return {
    ask: () => {
      connection.statement(`INSERT OR REPLACE INTO ${table} ("key", "value") VALUES ('wipe', 'due')`).run()
    },
    wipe: () => {
      if (connection.statement(`SELECT 1 FROM ${table} WHERE "key" = 'wipe'`).get() === undefined) return
      connection.scrub()
      connection.statement(`DELETE FROM ${table} WHERE "key" = 'wipe'`).run()
    },
  }
}
