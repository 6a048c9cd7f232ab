/**
 * One of several writers: adds one to its own counter and to the one that all share, so many times.
 */
import { SqliteStore } from "@wijkwijzer/adapter-sqlite"
import { Change, Register } from "@wijkwijzer/core"
import { Store } from "@wijkwijzer/core/store"
import * as Effect from "effect/Effect"
import { counter, tables } from "../support/club.ts"

const [file = "", name = "", times = "0"] = process.argv.slice(2)

/** Nobody is so unlucky as to come second this often. */
const patience = 10_000

const raised = (register: Register.Register<typeof tables>, id: string) => {
  const row = Register.get(register, "counter", id)
  return row === undefined
    ? Change.insert(counter, { id, value: 1 })
    : Change.update(register, counter, id, { value: row.value + 1 })
}

const program = Effect.gen(function* () {
  const store = yield* SqliteStore.make(tables, { filename: file, waitMillis: 60_000 })
  let tries = 0
  for (let at = 1; at <= Number(times); at++) {
    const authorship = { author: name, reason: `${name} counts to ${at}` }
    yield* Store.update(
      store,
      authorship,
      (register) =>
        Effect.sync(() => {
          tries++
          return [raised(register, name), raised(register, "shared")].filter((change) => change !== undefined)
        }),
      patience,
    )
  }
  console.log(tries)
})

await Effect.runPromise(Effect.scoped(program))
