import { assert } from "@effect/vitest"
import { describe, it } from "vitest"
import { Change, Merge, Problem, Register } from "../../src/register/index.ts"
import { hour, organisation, project, tables } from "./fixtures.ts"
import { made, succeeded } from "./given.ts"

const { plain } = Register

const base = made(tables, {
  organisation: [{ id: "a", name: "A", kind: "foundation" }],
  project: [{ id: "p", name: "P", lead: "a", start: "2026-03-01", end: "2026-06-01", budget: 100 }],
})

const grown = (...changes: ReadonlyArray<Change.Change | undefined>) =>
  succeeded(
    Change.apply(
      tables,
      base,
      changes.flatMap((change) => change ?? []),
    ),
  )

const onProject = (cells: Parameters<typeof Change.update<typeof project>>[3]) =>
  grown(Change.update(plain(base), project, "p", cells))

const without = grown(Change.remove(plain(base), project, "p"))

const worked = (id: string) =>
  Change.insert(hour, { id, project: "p", hours: 100, approved: false, written: "2026-04-01T09:00:00.000Z" })

describe("Merge.merge", () => {
  it("takes cells of one row from both sides", () => {
    const merged = Merge.merge(tables, base, onProject({ budget: 200 }), onProject({ name: "Q" }))
    assert.deepStrictEqual(merged.conflicts, [])
    assert.deepStrictEqual(merged.register, onProject({ name: "Q", budget: 200 }))
    assert.deepStrictEqual(merged.changes, [
      { _tag: "Update", table: "project", id: "p", from: { budget: 100 }, to: { budget: 200 } },
    ])
  })

  it("sees no conflict where both did the same", () => {
    const same = grown(Change.update(plain(base), project, "p", { name: "Q" }), worked("h"))
    assert.deepStrictEqual(Merge.merge(tables, base, same, structuredClone(same)), {
      register: same,
      changes: [],
      conflicts: [],
    })
    assert.deepStrictEqual(Merge.merge(tables, base, without, without).conflicts, [])
  })

  it("leaves theirs where both changed a cell, takes the rest, and says what ours wanted", () => {
    const merged = Merge.merge(
      tables,
      base,
      onProject({ budget: 200, name: "Q" }),
      onProject({ budget: 300 }),
    )
    assert.deepStrictEqual(merged.conflicts, [
      {
        _tag: "CellConflict",
        table: "project",
        id: "p",
        column: "budget",
        base: 100,
        ours: 200,
        theirs: 300,
      },
    ])
    assert.deepStrictEqual(merged.register, onProject({ budget: 300, name: "Q" }))
  })

  it("compares cell by cell where both inserted a row by the same id", () => {
    const ours = grown(Change.insert(organisation, { id: "b", name: "B", kind: "foundation", notes: "x" }))
    const theirs = grown(Change.insert(organisation, { id: "b", name: "B", kind: "municipality" }))
    const merged = Merge.merge(tables, base, ours, theirs)
    const place = { _tag: "CellConflict", table: "organisation", id: "b", base: undefined } as const
    assert.deepStrictEqual(merged.conflicts, [
      { ...place, column: "kind", ours: "foundation", theirs: "municipality" },
      { ...place, column: "notes", ours: "x", theirs: null },
    ])
    assert.deepStrictEqual(merged.register, theirs)
  })

  it("says which side deleted a row that the other changed; theirs stands", () => {
    const changed = onProject({ budget: 200 })
    const change = {
      _tag: "Update",
      table: "project",
      id: "p",
      from: { budget: 100 },
      to: { budget: 200 },
    } as const
    const place = { _tag: "DeleteConflict", table: "project", id: "p", change } as const
    assert.deepStrictEqual(Merge.merge(tables, base, without, changed), {
      register: changed,
      changes: [],
      conflicts: [{ ...place, deletedBy: "ours" }],
    })
    assert.deepStrictEqual(Merge.merge(tables, base, changed, without), {
      register: without,
      changes: [],
      conflicts: [{ ...place, deletedBy: "theirs" }],
    })
  })

  const unsound = (ours: typeof base, theirs: typeof base): ReadonlyArray<string> => {
    const merged = Merge.merge(tables, base, ours, theirs)
    assert.strictEqual(merged.register, theirs)
    assert.deepStrictEqual(merged.changes, [])
    return merged.conflicts.map((conflict) =>
      conflict._tag === "Unsound" ? Problem.message(conflict.problem) : conflict._tag,
    )
  }

  it("takes nothing of ours when a new row refers to one that theirs deleted", () => {
    assert.deepStrictEqual(unsound(grown(worked("h")), without), [
      `hour/h.project: there is no project with id "p"; add it or choose another`,
    ])
    assert.deepStrictEqual(unsound(without, grown(worked("h"))), [
      `hour/h.project: there is no project with id "p"; add it or choose another`,
    ])
  })

  it("takes nothing of ours when both gave different rows the same unique value", () => {
    const named = (id: string) => grown(Change.insert(organisation, { id, name: "B", kind: "foundation" }))
    assert.deepStrictEqual(unsound(named("b"), named("c")), [
      `organisation/b.name: name also stands in row "c"; keep one of them`,
    ])
  })

  it("takes nothing of ours when cells of both break a check", () => {
    assert.deepStrictEqual(unsound(onProject({ start: "2026-05-15" }), onProject({ end: "2026-04-15" })), [
      "project/p.start: the values do not go together: “End” is not before “Start”",
    ])
  })
})
