/**
 * A table of more rows than are read at a time.
 */
import { assert } from "@effect/vitest"
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { Change, Register } from "@wijkwijzer/core"
import * as Result from "effect/Result"
import { describe, it } from "vitest"
import { authorship, member, tables, team } from "./support/club.ts"
import { outside, place } from "./support/files.ts"
import { refuses } from "./support/refusals.ts"

const idOf = (at: number): string => `m${String(at).padStart(5, "0")}`

/** Members of whom only the last has joined and only some help, so that columns are empty in whole pages. */
const crowd = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: idOf(at),
    name: `Member ${at}`,
    phone: `${at}`,
    ...(at === count - 1 ? { joined: "2024-01-02" } : {}),
    ...(at % 700 === 3 ? { helps: ["north"] } : {}),
  }))

const made = async (count: number): Promise<string> => {
  const file = place()
  await using store = await openSqlite(file, { tables })
  const changes = [
    Change.insert(team, { id: "north", name: "North" }),
    ...crowd(count).map((row) => Change.insert(member, row)),
  ]
  await store.commit({ ...authorship, expectedRevision: 0, changes })
  return file
}

describe("a table longer than a page", () => {
  for (const count of [999, 1000, 1001, 2000, 2001, 3456]) {
    it(`of ${count} rows is read whole, each row with every column`, async () => {
      await using store = await openSqlite(await made(count), { tables })
      const expected = Register.make(
        tables,
        { team: [{ id: "north", name: "North" }], member: crowd(count) },
        1,
      )
      assert.deepStrictEqual(await store.read(), Result.getOrThrow(expected))
    })
  }

  it("holds a column that another program emptied as absent in every row", async () => {
    const file = await made(1500)
    outside(file, `UPDATE ww_member SET joined = NULL`)
    await using store = await openSqlite(file, { tables })
    const { rows } = await store.read()
    assert.isTrue(rows.member.every(({ joined }) => joined === null))
    assert.deepInclude(await store.verify(), { _tag: "TablesDiffer" })
  })

  it("with what is no id at the end of a page is refused as Damaged, and never read in part", async () => {
    for (const bad of ["''", "'m 1'", "'m' || char(0)", "CAST(x'6dff' AS TEXT)"]) {
      for (const at of [0, 500, 999, 1000, 1499]) {
        const file = await made(1500)
        outside(file, `UPDATE ww_member SET id = ${bad} WHERE id = '${idOf(at)}'`)
        await using store = await openSqlite(file, { tables })
        await refuses(store.read(), "Damaged")
      }
    }
    // Last of the first page, whatever it sorts after.
    const file = await made(1500)
    outside(file, `UPDATE ww_member SET id = 'm00999 ' WHERE id = '${idOf(999)}'`)
    await using store = await openSqlite(file, { tables })
    await refuses(store.read(), "Damaged", 'table "ww_member" holds "m00999 " where an id stands')
    assert.notStrictEqual((await store.verify().catch(() => ({ _tag: "refused" })))._tag, "Sound")
  })
})
