/**
 * A row that others refer to stays, whoever wrote last: what a session counted never decides otherwise than a look.
 */
import { assert } from "@effect/vitest"
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { Change, Problem, Register } from "@wijkwijzer/core"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { authorship, type Club, member, put, tables, team } from "./support/club.ts"
import { outside, place } from "./support/files.ts"
import { refuses } from "./support/refusals.ts"

const count = 4
const id = fc.nat({ max: count - 1 }).map((n) => `r${n}`)
const reference = fc.option(id, { nil: null })
const references = fc.uniqueArray(id, { maxLength: 2 }).map((ids) => ids.sort())

/** A change to the register as it then stands; `undefined` where there is nothing to change. */
type Edit = (register: Club) => Change.Change | undefined

const removed = fc.tuple(fc.constantFrom(team, team, team, member), id).map(
  ([table, of]): Edit =>
    (register) =>
      Change.remove(register, table, of),
)

const ofTeam = fc.tuple(id, reference).map(
  ([of, parent]): Edit =>
    (register) =>
      Change.update(register, team, of, { parent }) ?? Change.insert(team, { id: of, name: of, parent }),
)

const ofMember = fc.tuple(id, reference, references).map(
  ([of, own, helps]): Edit =>
    (register) =>
      Register.get(register, "member", of) === undefined
        ? Change.insert(member, { id: of, name: of, phone: "0", team: own, helps })
        : Change.update(register, member, of, { team: own, helps }),
)

const commits = fc.array(
  fc.record({
    second: fc.boolean(),
    edits: fc.array(fc.oneof({ arbitrary: removed, weight: 3 }, ofTeam, ofMember), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  { minLength: 5, maxLength: 40 },
)

const messages = (problems: ReadonlyArray<Problem.Problem>): ReadonlyArray<string> =>
  problems.map((problem) => Problem.message(problem)).sort()

/** Every team, and members that refer to all of them in both ways. */
const start = Array.from({ length: count }, (_, n) => [
  Change.insert(team, { id: `r${n}`, name: `r${n}` }),
  Change.insert(member, { id: `r${n}`, name: `r${n}`, phone: "0", team: `r${n}`, helps: [`r${n}`] }),
]).flat()

describe("a delete of a row that others may refer to", () => {
  it("is accepted and refused by two sessions on a file as by a register in memory, whatever they commit", async () => {
    const seen = { accepted: 0, refused: 0 }
    await fc.assert(
      fc.asyncProperty(commits, async (sequence) => {
        const file = place()
        await using one = await openSqlite(file, { tables })
        await using other = await openSqlite(file, { tables })
        await put(one, start)
        let register: Club = await one.read()
        for (const { second, edits } of sequence) {
          const changes = edits.flatMap((edit) => edit(register) ?? [])
          if (changes.length === 0) continue
          const expected = Change.apply(tables, register, changes)
          const asked = { ...authorship, expectedRevision: register.revision, changes }
          const actual = await (second ? other : one).commit(asked).then(
            ({ revision }) => ({ revision }),
            (error) => ({ problems: messages(error.reason.problems) }),
          )
          if (expected._tag === "Failure") {
            assert.deepStrictEqual(actual, { problems: messages(expected.failure) })
            if (changes.some(({ _tag }) => _tag === "Delete")) seen.refused++
          } else {
            assert.deepStrictEqual(actual, { revision: register.revision + 1 })
            register = { ...expected.success, revision: register.revision + 1 }
            if (changes.some(({ _tag }) => _tag === "Delete")) seen.accepted++
          }
        }
        assert.deepStrictEqual((await other.read()).rows, register.rows)
      }),
      { numRuns: 24 },
    )
    assert.isAbove(seen.accepted, 20, "deletes must be accepted")
    assert.isAbove(seen.refused, 20, "deletes must be refused")
  })

  /** A store of which the session counted: it was asked more than once. */
  const counted = async (file: string) => {
    const store = await openSqlite(file, { tables })
    const teams = ["a", "b", "c", "d"].map((name) => Change.insert(team, { id: name, name }))
    await put(store, [...teams, Change.insert(member, { id: "m", name: "M", phone: "0", team: "a" })])
    for (const name of ["b", "c"]) await put(store, [Change.remove(await store.read(), team, name)])
    return store
  }

  it("is refused when another program made the reference by hand, which no revision shows", async () => {
    const file = place()
    await using store = await counted(file)
    outside(file, `UPDATE ww_member SET team = 'd'`)
    await refuses(put(store, [Change.remove(await store.read(), team, "d")]), "Rejected")
    await put(store, [Change.remove(await store.read(), team, "a")])
  })

  it("is refused when the reference was taken away by a commit that did not come through", async () => {
    const file = place()
    await using store = await counted(file)
    outside(file, `CREATE TRIGGER stop BEFORE INSERT ON ww__journal BEGIN SELECT RAISE(ABORT, 'no'); END`)
    // Counted again after the other program, so that the commit below alters the counts.
    const gone = async (name: string) => [Change.remove(await store.read(), team, name)]
    for (const name of ["a", "a", "a"]) await refuses(put(store, await gone(name)), "Rejected")
    const freed = Change.update(await store.read(), member, "m", { team: null })
    await store
      .commit({ ...authorship, expectedRevision: 3, changes: freed === undefined ? [] : [freed] })
      .then(
        () => assert.fail("the trigger did not stop it"),
        () => undefined,
      )
    await refuses(put(store, await gone("a")), "Rejected")
  })
})
