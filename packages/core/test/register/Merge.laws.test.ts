import { assert } from "@effect/vitest"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { Change, Merge, Register } from "../../src/register/index.ts"
import * as Arbitraries from "../../src/testing/Arbitraries.ts"
import { loose, tables } from "./fixtures.ts"
import { type AnyRow, alike, lists, succeeded } from "./given.ts"

const { plain } = Register
const branches = Arbitraries.branches(tables, { maxEdits: 10 })

const rowAt = (register: Register.AnyRegister, table: string, id: string): AnyRow | undefined =>
  register.rows[table]?.find((row) => row.id === id) as AnyRow | undefined

/** Every conflict between cells and rows, found by looking at each row of the three registers. */
const conflictsOf = ({ base, ours, theirs }: Arbitraries.Branches<typeof tables>): ReadonlySet<string> => {
  const found = new Set<string>()
  const all = [...lists(plain(base)), ...lists(plain(ours)), ...lists(plain(theirs))]
  for (const [table, list] of all) {
    for (const { id } of list) {
      const [b, o, t] = [base, ours, theirs].map((register) => rowAt(plain(register), table, id))
      if (o === undefined || t === undefined) {
        if (b !== undefined && o === undefined && t !== undefined && !alike(b, t))
          found.add(`${table}/${id} deleted by ours`)
        if (b !== undefined && t === undefined && o !== undefined && !alike(b, o))
          found.add(`${table}/${id} deleted by theirs`)
        continue
      }
      for (const column in o) {
        const changed = b === undefined || (!alike(o[column], b[column]) && !alike(t[column], b[column]))
        if (changed && !alike(o[column], t[column])) {
          found.add(`${table}/${id}.${column} ${JSON.stringify([b?.[column], o[column], t[column]])}`)
        }
      }
    }
  }
  return found
}

const written = (conflict: Merge.Conflict): ReadonlyArray<string> => {
  switch (conflict._tag) {
    case "CellConflict": {
      const { table, id, column, base, ours, theirs } = conflict
      return [`${table}/${id}.${column} ${JSON.stringify([base, ours, theirs])}`]
    }
    case "DeleteConflict":
      return [`${conflict.table}/${conflict.id} deleted by ${conflict.deletedBy}`]
    case "Unsound":
      return []
  }
}

describe("Merge.merge", () => {
  it("with yourself changes nothing", () => {
    fc.assert(
      fc.property(branches, ({ base, ours }) => {
        const merged = Merge.merge(tables, base, ours, ours)
        assert.deepStrictEqual(merged, { register: ours, changes: [], conflicts: [] })
      }),
    )
  })

  it("takes the other side where one side changed nothing", () => {
    fc.assert(
      fc.property(branches, ({ base, ours }) => {
        assert.deepStrictEqual(Merge.merge(tables, base, base, ours), {
          register: ours,
          changes: [],
          conflicts: [],
        })
        const changes = Change.between(plain(base), plain(ours))
        assert.deepStrictEqual(Merge.merge(tables, base, ours, base), {
          register: ours,
          changes,
          conflicts: [],
        })
      }),
    )
  })

  it("finds every cell and row where both want something different, and nothing else", () => {
    const seen = { conflicts: 0 }
    fc.assert(
      fc.property(branches, (sides) => {
        const { conflicts } = Merge.merge(tables, sides.base, sides.ours, sides.theirs)
        const expected = conflictsOf(sides)
        seen.conflicts += expected.size
        assert.deepStrictEqual(new Set(conflicts.flatMap(written)), expected)
        assert.strictEqual(conflicts.flatMap(written).length, expected.size)
      }),
      { numRuns: 500 },
    )
    assert.isAbove(seen.conflicts, 100)
  })

  it("gives the changes that lead from theirs to the merged register, and no more of them than needed", () => {
    fc.assert(
      fc.property(branches, ({ base, ours, theirs }) => {
        const merged = Merge.merge(tables, base, ours, theirs)
        assert.deepStrictEqual(succeeded(Change.apply(tables, theirs, merged.changes)), merged.register)
        assert.deepStrictEqual(Change.between(plain(theirs), plain(merged.register)), merged.changes)
      }),
      { numRuns: 300 },
    )
  })

  it("takes nothing of ours when both sides together are unsound", () => {
    const seen = { unsound: 0 }
    fc.assert(
      fc.property(branches, ({ base, ours, theirs }) => {
        const merged = Merge.merge(tables, base, ours, theirs)
        if (!merged.conflicts.some(({ _tag }) => _tag === "Unsound")) return
        seen.unsound++
        assert.strictEqual(merged.register, theirs)
        assert.deepStrictEqual(merged.changes, [])
      }),
      { numRuns: 500 },
    )
    assert.isAbove(seen.unsound, 10)
  })

  it("is the same from either side where nothing conflicts, and unsound from both or neither", () => {
    const seen = { agreed: 0 }
    fc.assert(
      fc.property(branches, ({ base, ours, theirs }) => {
        const one = Merge.merge(tables, base, ours, theirs)
        const other = Merge.merge(tables, base, theirs, ours)
        if (one.conflicts.some(({ _tag }) => _tag !== "Unsound")) return
        assert.strictEqual(one.conflicts.length === 0, other.conflicts.length === 0)
        if (one.conflicts.length > 0) return
        seen.agreed++
        assert.deepStrictEqual(one.register, other.register)
      }),
      { numRuns: 300 },
    )
    assert.isAbove(seen.agreed, 50)
  })

  it("of changes to different cells commutes, without conflicts", () => {
    const one = fc
      .tuple(Arbitraries.register(loose, { maxRows: 6 }), Arbitraries.edit(loose, { maxEdits: 12 }))
      .map(([base, edit]) => ({ base, after: edit(base) }))
    fc.assert(
      fc.property(one, fc.array(fc.boolean(), { minLength: 1 }), ({ base, after }, coins) => {
        let at = 0
        const heads = (): boolean => coins[at++ % coins.length] === true
        const parts = { ours: [] as Array<Change.Change>, theirs: [] as Array<Change.Change> }
        for (const change of Change.between(plain(base), plain(after))) {
          const loosened: ReadonlyArray<Change.Change> =
            change._tag === "Update"
              ? Object.keys(change.to).map((column) => ({
                  ...change,
                  from: { [column]: change.from[column] },
                  to: { [column]: change.to[column] },
                }))
              : [change]
          for (const part of loosened) parts[heads() ? "ours" : "theirs"].push(part)
        }
        const ours = succeeded(Change.apply(loose, base, parts.ours))
        const theirs = succeeded(Change.apply(loose, base, parts.theirs))
        for (const merged of [
          Merge.merge(loose, base, ours, theirs),
          Merge.merge(loose, base, theirs, ours),
        ]) {
          assert.deepStrictEqual(merged.conflicts, [])
          assert.deepStrictEqual(merged.register, after)
        }
      }),
      { numRuns: 300 },
    )
  })

  it("keeps the revision of theirs", () => {
    fc.assert(
      fc.property(branches, fc.nat(9), ({ base, ours, theirs }, revision) => {
        const merged = Merge.merge(tables, base, ours, { ...theirs, revision })
        assert.strictEqual(merged.register.revision, revision)
      }),
      { numRuns: 50 },
    )
  })
})
