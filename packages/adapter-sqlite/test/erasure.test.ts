/**
 * Personal data that must be erased: gone from rows, journal, earlier registers and bytes; and the erasure on record.
 */
import { DatabaseSync } from "node:sqlite"
import { assert } from "@effect/vitest"
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { Change, Column, Table, Tables } from "@wijkwijzer/core"
import { Arbitraries } from "@wijkwijzer/core/testing"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import * as Club from "./support/club.ts"
import { holds, place, rowsOf } from "./support/files.ts"
import { refuses } from "./support/refusals.ts"

const { authorship, fill, member, put, tables } = Club

/** Everything personal that `fill` ever wrote of Jan, and of Els. */
const ofJan = ["Jan Pieterse", "jan@example.invalid", "jan.p@example.invalid"]
const ofEls = ["Els de Wit", "0600000001"]

const filled = async (file: string) => {
  const store = await openSqlite(file, { tables })
  await fill(store)
  return store
}

type Store = Awaited<ReturnType<typeof filled>>

const eraseJan = async (store: Store) => {
  const register = await store.read()
  const change = Change.update(register, member, "jan", { name: "person 1", email: null, phone: "none" })
  return store.erase({
    author: "officer",
    reason: "asked by the person",
    expectedRevision: register.revision,
    changes: change === undefined ? [] : [change],
    rows: [{ table: "member", id: "jan" }],
  })
}

const historyOf = async (store: Store): Promise<string> => {
  const entries: Array<unknown> = []
  for await (const entry of store.history()) entries.push(entry)
  return JSON.stringify(entries)
}

describe("erasing the personal data of a person", () => {
  it("takes it out of rows, history, earlier registers and the bytes of the file, while it is open and after", async () => {
    const file = place()
    const store = await filled(file)
    for (const text of [...ofJan, ...ofEls]) assert.isTrue(holds(file, text), `${text} is there at first`)
    const entry = await eraseJan(store)
    assert.strictEqual(entry.revision, 5)
    const checkGone = () => {
      for (const text of ofJan) assert.isFalse(holds(file, text), `${text} is gone`)
      for (const text of ofEls) assert.isTrue(holds(file, text), `${text} stays`)
    }
    checkGone()
    const shown = [
      JSON.stringify(await store.read()),
      await historyOf(store),
      ...(await Promise.all(
        [1, 2, 3, 4, 5].map((revision) => store.readAt(revision).then((at) => JSON.stringify(at))),
      )),
    ]
    for (const text of ofJan) for (const one of shown) assert.notInclude(one, text)
    await store.close()
    checkGone()
  })

  it("leaves earlier registers readable: erased values show as such, everything else is as it was", async () => {
    await using store = await filled(place())
    const before = await Promise.all([1, 2, 3, 4].map((revision) => store.readAt(revision)))
    await eraseJan(store)
    for (const [index, earlier] of before.entries()) {
      const expected = earlier.rows.member.map((row) =>
        row.id === "jan" ? { ...row, name: "(erased)", email: null, phone: null } : row,
      )
      const { rows } = await store.readAt(index + 1)
      assert.deepStrictEqual({ ...rows, member: [] }, { ...earlier.rows, member: [] } as never)
      assert.deepStrictEqual(rows.member as unknown, expected as unknown)
    }
    assert.deepStrictEqual((await store.readAt(5)).rows, (await store.read()).rows)
  })

  it("is on record, and the journal still verifies, also after a new start and further commits", async () => {
    const file = place()
    {
      await using store = await filled(file)
      const sound = await store.verify()
      await eraseJan(store)
      assert.deepInclude(await store.verify(), { _tag: "Sound", revision: 5 })
      assert.strictEqual(sound._tag, "Sound")
    }
    const [entry] = rowsOf(file, "SELECT author, reason FROM ww__journal WHERE revision = 5")
    assert.deepStrictEqual(entry, { author: "officer", reason: "asked by the person" })
    const [part] = rowsOf(file, "SELECT group_concat(changes) AS changes FROM ww__part WHERE revision = 5")
    assert.include(String(part?.changes), '{"table":"member","erased":["jan"]}')
    await using store = await openSqlite(file, { tables })
    const register = await store.read()
    await put(store, [Change.update(register, member, "jan", { name: "person 17" })])
    await put(store, [Change.remove(await store.read(), member, "jan")])
    assert.deepInclude(await store.verify(), { _tag: "Sound", revision: 7 })
    assert.isDefined((await store.readAt(6)).rows.member.find(({ name }) => name === "person 17"))
  })

  it("of a row that was deleted before works too", async () => {
    const file = place()
    await using store = await filled(file)
    await put(store, [Change.remove(await store.read(), member, "jan")])
    const rows = [{ table: "member", id: "jan" }]
    await store.erase({ ...authorship, expectedRevision: 5, changes: [], rows })
    for (const text of ofJan) assert.isFalse(holds(file, text))
    for (const text of ofEls) assert.isTrue(holds(file, text))
    assert.deepInclude(await store.verify(), { _tag: "Sound", revision: 6 })
    assert.strictEqual((await store.readAt(4)).rows.member.find(({ id }) => id === "jan")?.name, "(erased)")
  })

  it("twice, and of everybody at once, works", async () => {
    const file = place()
    await using store = await filled(file)
    await eraseJan(store)
    const register = await store.read()
    const changes = [Change.remove(register, member, "jan"), Change.remove(register, member, "els")]
    await store.erase({
      ...authorship,
      expectedRevision: 5,
      changes: changes.filter((change) => change !== undefined),
      rows: [
        { table: "member", id: "jan" },
        { table: "member", id: "els" },
      ],
    })
    for (const text of [...ofJan, ...ofEls, "person 1"]) assert.isFalse(holds(file, text))
    assert.deepInclude(await store.verify(), { _tag: "Sound", revision: 6 })
    // Both names show alike now, though a name must be unique in a register that is written.
    assert.deepStrictEqual(
      (await store.readAt(2)).rows.member.map(({ name }) => name),
      ["(erased)", "(erased)"],
    )
  })

  it("holds whatever the register and its life were", async () => {
    const small = Tables.make([Club.team, member])
    await fc.assert(
      fc.asyncProperty(
        Arbitraries.register(small, { maxRows: 3 }),
        fc.array(Arbitraries.edit(small, { maxEdits: 4 }), { maxLength: 3 }),
        fc.nat(),
        async (first, edits, chosen) => {
          await using store = await openSqlite(":memory:", { tables: small })
          const states = [first]
          for (const edit of edits) states.push(edit(states.at(-1) ?? first))
          for (const state of states) {
            const now = await store.read()
            await put(store, Change.between(now, state))
          }
          const last = await store.read()
          const ids = [...new Set(states.flatMap(({ rows }) => rows.member.map(({ id }): string => id)))]
          const id = ids[chosen % ids.length]
          if (id === undefined) return
          const earlier = await Promise.all(
            Array.from({ length: last.revision + 1 }, (_, revision) => store.readAt(revision)),
          )
          const change = Change.remove(last, member, id)
          const { revision } = await store.erase({
            ...authorship,
            expectedRevision: last.revision,
            changes: change === undefined ? [] : [change],
            rows: [{ table: "member", id }],
          })
          assert.deepInclude(await store.verify(), { _tag: "Sound", revision })
          for (const state of earlier) {
            const { rows } = await store.readAt(state.revision)
            const wiped = state.rows.member.map((row) =>
              (row.id as string) === id ? { ...row, name: "(erased)", email: null, phone: null } : row,
            )
            assert.strictEqual(JSON.stringify(rows), JSON.stringify({ ...state.rows, member: wiped }))
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe("an erasure that would not be one", () => {
  it("is Rejected when the register would keep what must go, and nothing is written", async () => {
    const file = place()
    await using store = await filled(file)
    const register = await store.read()
    const rows = [{ table: "member", id: "jan" }]
    const asked = { ...authorship, expectedRevision: 4, rows }
    await refuses(store.erase({ ...asked, changes: [] }), "Rejected", "member/jan.name", "member/jan.email")
    const partly = Change.update(register, member, "jan", { name: "person 1" })
    const { problems } = await refuses(
      store.erase({ ...asked, changes: partly === undefined ? [] : [partly] }),
      "Rejected",
      "member/jan.email",
    )
    assert.strictEqual(problems.length, 1)
    assert.strictEqual((await store.read()).revision, 4)
    for (const text of ofJan) assert.isTrue(holds(file, text))
    assert.strictEqual((await store.verify())._tag, "Sound")
  })

  it("is Rejected for a table that never was, and a Conflict on an old revision", async () => {
    await using store = await filled(place())
    const rows = [{ table: "person", id: "jan" }]
    await refuses(
      store.erase({ ...authorship, expectedRevision: 4, changes: [], rows }),
      "Rejected",
      "person/jan",
    )
    await refuses(store.erase({ ...authorship, expectedRevision: 3, changes: [], rows: [] }), "Conflict")
  })

  it("is not possible for a column that could never be erased: such tables are refused", async () => {
    const rate = Table.make("rate", {
      label: ["Tarief", "Rate"],
      plural: ["Tarieven", "Rates"],
      description: ["Wat iemand kost.", "What somebody costs."],
      columns: { wage: Column.personal(Column.money(["Loon", "Wage"], ["Loon.", "Wage."])) },
    })
    await refuses(
      openSqlite(":memory:", { tables: Tables.make([rate]) }),
      "SchemaMismatch",
      "rate.wage is personal and always filled",
    )
  })
})

describe("an erasure while somebody reads", () => {
  it("stands, says that the bytes are still there, and wipes them when it is asked again", async () => {
    const file = place()
    await using store = await openSqlite(file, { tables, waitMillis: 100 })
    await fill(store)
    const reader = new DatabaseSync(file)
    reader.exec("BEGIN; SELECT * FROM ww_member")
    const error = await eraseJan(store).then(
      () => assert.fail("somebody is still reading"),
      (reason) => reason,
    )
    assert.match(error.message, /Could not wipe the bytes of what was erased from .*: another program/)
    assert.strictEqual(error.reason._tag, "Busy")
    assert.strictEqual((await store.read()).revision, 5, "the entry stands")
    assert.isTrue(ofJan.some((text) => holds(file, text)))
    reader.exec("COMMIT")
    reader.close()
    await store.erase({ ...authorship, expectedRevision: 5, changes: [], rows: [] })
    for (const text of ofJan) assert.isFalse(holds(file, text))
    assert.deepInclude(await store.verify(), { _tag: "Sound", revision: 5 })
  })

  it("wipes them when the file is next opened", async () => {
    const file = place()
    const reader = new DatabaseSync(":memory:")
    {
      await using store = await openSqlite(file, { tables, waitMillis: 50 })
      await fill(store)
      reader.exec(`ATTACH '${file}' AS store; BEGIN; SELECT * FROM store.ww_member`)
      await eraseJan(store).catch(() => undefined)
    }
    assert.isTrue(ofJan.some((text) => holds(file, text)))
    reader.close()
    await using store = await openSqlite(file, { tables })
    for (const text of ofJan) assert.isFalse(holds(file, text))
    assert.deepInclude(await store.verify(), { _tag: "Sound", revision: 5 })
  })
})
