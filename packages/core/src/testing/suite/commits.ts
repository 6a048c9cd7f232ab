/**
 * Reading and committing: what every store does.
 */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import * as Change from "../../register/Change.ts"
import * as Register from "../../register/Register.ts"
import * as MemoryStore from "../../store/MemoryStore.ts"
import type { Store } from "../../store/Store.ts"
import * as Port from "../../store/Store.ts"
import * as Arbitraries from "../Arbitraries.ts"
import type { Adapter } from "./Adapter.ts"
import * as Fixtures from "./fixtures.ts"

const { tables, authorship, insertTeam, insertEverything } = Fixtures

const commit = (
  store: Store<typeof tables>,
  expectedRevision: number,
  changes: ReadonlyArray<Change.Change>,
) => store.commit({ ...authorship, expectedRevision, changes })

/** A law over stores: every run gets a place of its own. */
const law = <A>(
  adapter: Adapter,
  title: string,
  arbitrary: fc.Arbitrary<A>,
  runs: number,
  body: (
    open: Effect.Effect<Store<typeof tables>, unknown, import("effect/Scope").Scope>,
    value: A,
  ) => Effect.Effect<void, unknown, import("effect/Scope").Scope>,
): void => {
  it(title, () =>
    fc.assert(
      fc.asyncProperty(arbitrary, (value) =>
        Effect.runPromise(
          Effect.scoped(
            Effect.flatMap(adapter.place, (place) => body(place.open(tables), value)),
          ) as Effect.Effect<void>,
        ),
      ),
      { numRuns: runs },
    ),
  )
}

/** The tests on reading and committing. */
export const commits = (adapter: Adapter): void => {
  const opened = Effect.flatMap(adapter.place, (place) => place.open(tables))

  describe("reading and committing", () => {
    it.effect("a fresh store is empty, at revision 0, and declares its capabilities", () =>
      Effect.gen(function* () {
        const store = yield* opened
        const register = yield* store.read
        assert.deepStrictEqual(register, Register.empty(tables))
        assert.deepStrictEqual(store.capabilities, adapter.capabilities)
      }),
    )

    it.effect("what was committed is read back, one revision on", () =>
      Effect.gen(function* () {
        const store = yield* opened
        const changes = [insertTeam("child", "Child", "parent"), insertTeam("parent", "Parent")]
        const entry = yield* commit(store, 0, changes)
        assert.deepStrictEqual(entry, { revision: 1, ...authorship, changes })
        const register = yield* store.read
        assert.strictEqual(register.revision, 1)
        assert.deepStrictEqual(register.rows.team.map((row) => ({ ...row })) as ReadonlyArray<unknown>, [
          { id: "child", name: "Child", parent: "parent" },
          { id: "parent", name: "Parent", parent: null },
        ])
      }),
    )

    it.effect("rows change and go", () =>
      Effect.gen(function* () {
        const store = yield* opened
        yield* commit(store, 0, [
          insertTeam("a", "A"),
          insertTeam("b", "B"),
          insertEverything({ id: "x", teams: ["b", "a"], yesNo: true }),
        ])
        const before = yield* store.read
        assert.deepStrictEqual(before.rows.everyKind[0]?.teams as ReadonlyArray<string> | undefined, [
          "a",
          "b",
        ])
        const changes = [
          Change.update(before, tables.everyKind, "x", { teams: ["b"], yesNo: false, money: -5 }),
          Change.remove(before, tables.team, "a"),
        ].filter((change) => change !== undefined)
        yield* commit(store, 1, changes)
        const { everyKind, team } = (yield* store.read).rows
        assert.deepStrictEqual(
          team.map((row): string => row.id),
          ["b"],
        )
        assert.deepInclude({ ...everyKind[0] } as object, { teams: ["b"], yesNo: false, money: -5 })
      }),
    )

    it.effect("a commit on an old revision fails with both revisions, and writes nothing", () =>
      Effect.gen(function* () {
        const store = yield* opened
        yield* commit(store, 0, [insertTeam("a", "A")])
        const error = yield* Effect.flip(commit(store, 0, [insertTeam("b", "B")]))
        assert.deepInclude(error.reason, { _tag: "Conflict", expectedRevision: 0, actualRevision: 1 })
        assert.isTrue(error.reason.retryable)
        assert.deepStrictEqual(
          (yield* store.read).rows.team.map((row): string => row.id),
          ["a"],
        )
      }),
    )

    it.effect("a commit that is not sound fails with every problem, and writes nothing", () =>
      Effect.gen(function* () {
        const store = yield* opened
        yield* commit(store, 0, [insertTeam("a", "A"), insertTeam("b", "B", "a")])
        const before = yield* store.read
        const gone = Change.remove(before, tables.team, "a")
        const error = yield* Effect.flip(
          commit(store, 1, [
            ...(gone === undefined ? [] : [gone]),
            insertTeam("c", "B"),
            insertTeam("d", "D", "nowhere"),
            insertEverything({ id: "x", date: "2024-02-30" }),
            insertEverything({ id: "y", date: "2024-02-02", until: "2024-02-01" }),
          ]),
        )
        if (error.reason._tag !== "Rejected") return assert.fail(error.message)
        assert.sameMembers(
          error.reason.problems.map((problem) => `${problem._tag} ${problem.table}/${problem.id}`),
          [
            "NotUnique team/c",
            "UnknownReference team/d",
            "UnknownReference team/b",
            "InvalidValue everyKind/x",
            "BrokenCheck everyKind/y",
          ],
        )
        assert.deepStrictEqual(yield* store.read, before)
      }),
    )

    it.effect("unique values may change places in one commit", () =>
      Effect.gen(function* () {
        const store = yield* opened
        yield* commit(store, 0, [insertTeam("a", "A"), insertTeam("b", "B")])
        const before = yield* store.read
        const changes = [
          Change.update(before, tables.team, "a", { name: "B" }),
          Change.update(before, tables.team, "b", { name: "A" }),
        ].filter((change) => change !== undefined)
        yield* commit(store, 1, changes)
        assert.deepStrictEqual(
          (yield* store.read).rows.team.map((row) => row.name),
          ["B", "A"],
        )
      }),
    )

    it.effect("no changes write nothing", () =>
      Effect.gen(function* () {
        const store = yield* opened
        const entry = yield* commit(store, 0, [])
        assert.strictEqual(entry.revision, 0)
        assert.strictEqual((yield* store.read).revision, 0)
      }),
    )

    it.effect("update reads again and retries when somebody else was first", () =>
      Effect.gen(function* () {
        const store = yield* opened
        let tries = 0
        yield* Port.update(store, authorship, (register) =>
          Effect.gen(function* () {
            tries++
            if (tries === 1) yield* commit(store, register.revision, [insertTeam("first", "First")])
            return [insertTeam("second", `Second, on revision ${register.revision}`)]
          }),
        )
        assert.strictEqual(tries, 2)
        assert.deepStrictEqual(
          (yield* store.read).rows.team.map((row) => row.name),
          ["First", "Second, on revision 1"],
        )
      }),
    )

    law(
      adapter,
      "any register comes back as it went in, hostile text included",
      Arbitraries.register(tables),
      25,
      (open, register) =>
        Effect.gen(function* () {
          const store = yield* open
          yield* commit(store, 0, Change.between(Register.empty(tables), register))
          const back = yield* store.read
          assert.deepStrictEqual(JSON.stringify(back.rows), JSON.stringify(register.rows))
        }),
    )

    law(
      adapter,
      "any series of edits leaves what the same edits leave in memory",
      series,
      25,
      (open, states) =>
        Effect.gen(function* () {
          const store = yield* open
          const model = yield* MemoryStore.make(tables)
          let last = Register.empty(tables)
          for (const state of states) {
            const changes = Change.between(last, state)
            const { revision } = yield* store.read
            yield* commit(store, revision, changes)
            yield* commit(model, (yield* model.read).revision, changes)
            assert.deepStrictEqual(JSON.stringify(yield* store.read), JSON.stringify(yield* model.read))
            last = state
          }
        }),
    )
  })
}

/** A register, and registers that each grew out of the one before. */
const series: fc.Arbitrary<ReadonlyArray<Register.Register<typeof tables>>> = Arbitraries.register(
  tables,
).chain((first) =>
  Arbitraries.edited(tables, first).chain((second) =>
    Arbitraries.edited(tables, second).map((third) => [first, second, third]),
  ),
)
