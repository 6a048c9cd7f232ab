/**
 * SQLite files that hold made-up costs.
 */
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { Change, type PartnershipRegister, Register, tables } from "@wijkwijzer/core"
import { registerOf } from "./agreements.ts"
import { freshPath } from "./folder.ts"
import { registerWith } from "./rows.ts"

/** Who commits. */
export const authorship = { author: "bench", reason: "Measuring." } as const

const made = new Map<string, Promise<string>>()

const make = async (name: string, register: PartnershipRegister): Promise<string> => {
  const filename = freshPath(`${name}.sqlite`)
  await using store = await openSqlite(filename)
  const changes = Change.between(Register.empty(tables), register)
  await store.commit({ ...authorship, expectedRevision: 0, changes })
  return filename
}

const once = (name: string, register: () => PartnershipRegister): Promise<string> => {
  let filename = made.get(name)
  if (filename === undefined) {
    filename = make(name, register())
    made.set(name, filename)
  }
  return filename
}

/** A file with this many costs, made once; whoever writes to it leaves it as it was. */
export const storeWith = (costs: number): Promise<string> => once(`${costs}`, () => registerWith(costs))

/** The same with three agreements, advances, what was paid on, and an hour for each ten costs. */
export const storeWithAgreements = (costs: number): Promise<string> =>
  once(`${costs}-agreements`, () => registerOf(costs))
