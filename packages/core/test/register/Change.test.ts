import { assert } from "@effect/vitest"
import { describe, it } from "vitest"
import { Change, Register } from "../../src/register/index.ts"
import { area, hour, organisation, project, tables } from "./fixtures.ts"
import { made, refused, sentences, succeeded } from "./given.ts"

const { plain } = Register

const before = made(tables, {
  organisation: [
    { id: "a", name: "A", kind: "foundation" },
    { id: "b", name: "B", kind: "municipality", parent: "a" },
  ],
  project: [{ id: "p", name: "P", lead: "a", partners: ["a", "b"], start: "2026-01-01", budget: 100 }],
  area: [{ id: "z", owners: ["a", "b"], main: true }],
})

const applied = (...changes: ReadonlyArray<Change.Change | undefined>) =>
  Change.apply(
    tables,
    before,
    changes.flatMap((change) => change ?? []),
  )

const newcomer = Change.insert(organisation, { id: "c", name: "C", kind: "foundation" })

describe("a change that is made by hand", () => {
  it("fills in what is absent, and keeps references as a set", () => {
    assert.deepStrictEqual(newcomer, {
      _tag: "Insert",
      table: "organisation",
      id: "c",
      row: { id: "c", name: "C", kind: "foundation", parent: null, flagship: null, notes: null },
    })
    const insert = Change.insert(project, {
      id: "q",
      name: "Q",
      lead: "a",
      partners: ["b", "a", "b"],
      start: "2026-01-01",
      budget: 1,
    })
    assert.deepStrictEqual(insert.row.partners, ["a", "b"])
    assert.deepStrictEqual(insert.row.areas, [])
  })

  it("holds only the cells that differ, and is none when none do", () => {
    const update = Change.update(plain(before), project, "p", { name: "P", budget: 250, end: "2026-12-31" })
    assert.deepStrictEqual(update, {
      _tag: "Update",
      table: "project",
      id: "p",
      from: { budget: 100, end: null },
      to: { budget: 250, end: "2026-12-31" },
    })
    assert.isUndefined(
      Change.update(plain(before), project, "p", { name: "P", end: undefined, partners: ["b", "a"] }),
    )
    assert.isUndefined(Change.remove(plain(before), project, "nobody"))
  })

  it("can be turned around once it is made, references in any order included", () => {
    const changes = [
      Change.insert(project, {
        id: "q",
        name: "Q",
        lead: "a",
        partners: ["b", "a"],
        start: "2026-01-01",
        budget: 1,
      }),
      Change.insert(project, { id: "r", name: "R", lead: "a", start: "2026-01-01", budget: 1 }),
      Change.update(plain(before), area, "z", { owners: ["b"] }) as Change.Update,
    ]
    const after = succeeded(applied(...changes))
    assert.deepStrictEqual(Change.between(plain(before), plain(after)), changes)
    const back = succeeded(Change.apply(tables, after, changes.map(Change.invert).reverse()))
    assert.deepStrictEqual(back, before)
  })
})

describe("Change.apply", () => {
  it("takes a row and a reference to it in one list, in either order", () => {
    const child = Change.insert(organisation, { id: "d", name: "D", kind: "foundation", parent: "c" })
    for (const changes of [
      [newcomer, child],
      [child, newcomer],
    ]) {
      const { rows } = succeeded(applied(...changes))
      assert.strictEqual(Register.get({ revision: 0, rows }, "organisation", "d")?.parent as unknown, "c")
    }
  })

  it("lets two rows change unique values round in one list", () => {
    const names = Change.update(plain(before), organisation, "a", { name: "B" })
    assert.deepStrictEqual(sentences(applied(names)), [
      `organisation/a.name: name also stands in row "b"; keep one of them`,
    ])
    const { rows } = succeeded(applied(names, Change.update(plain(before), organisation, "b", { name: "A" })))
    assert.deepStrictEqual(
      rows.organisation.map(({ name }) => name),
      ["B", "A"],
    )
  })

  it("lets a row take the unique value of one that goes", () => {
    const { rows } = succeeded(
      applied(
        Change.update(plain(before), project, "p", { partners: ["a"] }),
        Change.update(plain(before), area, "z", { owners: [] }),
        Change.remove(plain(before), organisation, "b"),
        Change.insert(organisation, { id: "c", name: "B", kind: "foundation" }),
      ),
    )
    assert.deepStrictEqual(
      rows.organisation.map(({ name }) => name),
      ["A", "B"],
    )
  })

  it("refuses two new rows that share a unique value", () => {
    const twin = Change.insert(organisation, { id: "d", name: "C", kind: "foundation" })
    assert.deepStrictEqual(sentences(applied(newcomer, twin)), [
      `organisation/d.name: name also stands in row "c"; keep one of them`,
    ])
  })

  it("refuses a set of references that another row holds, though it was handed in in another order", () => {
    assert.deepStrictEqual(
      sentences(applied(Change.insert(area, { id: "y", owners: ["b", "a"], main: false }))),
      [`area/y.owners: owners also stands in row "z"; keep one of them`],
    )
  })

  it("refuses to let go of a row that others refer to, and names each of them", () => {
    assert.deepStrictEqual(sentences(applied(Change.remove(plain(before), organisation, "a"))), [
      `organisation/b.parent: there is no organisation with id "a"; add it or choose another`,
      `project/p.lead: there is no organisation with id "a"; add it or choose another`,
      `project/p.partners: there is no organisation with id "a"; add it or choose another`,
      `area/z.owners: there is no organisation with id "a"; add it or choose another`,
    ])
  })

  it("lets a row go together with those that refer to it", () => {
    const all = Change.between(plain(before), plain(Register.empty(tables)))
    assert.deepStrictEqual(succeeded(Change.apply(tables, before, all)), Register.empty(tables))
  })

  it("refuses an update of a row that has moved on, with what stands there now", () => {
    const update = Change.update(plain(before), project, "p", { budget: 250 }) as Change.Update
    const moved = succeeded(Change.apply(tables, before, [{ ...update, to: { budget: 175 } }]))
    const again = Change.apply(tables, moved, [update])
    assert.deepStrictEqual(refused(again), [
      {
        _tag: "Stale",
        table: "project",
        id: "p",
        column: "budget",
        row: null,
        expectedValue: 100,
        actualValue: 175,
      },
    ])
    assert.deepStrictEqual(sentences(again, "en"), [
      "project/p.budget: the change starts from 100, but 175 stands there; read again",
    ])
    assert.deepStrictEqual(sentences(again, "nl"), [
      "project/p.budget: de wijziging gaat uit van 100, maar er staat 175; lees opnieuw",
    ])
  })

  it("refuses to delete a row that has moved on", () => {
    const remove = Change.remove(plain(before), project, "p") as Change.Delete
    const moved = succeeded(applied(Change.update(plain(before), project, "p", { name: "Q" })))
    assert.deepStrictEqual(sentences(Change.apply(tables, moved, [remove])), [
      `project/p.name: the change starts from "P", but "Q" stands there; read again`,
    ])
  })

  it("refuses rows that are there already or not at all, and tables there are not", () => {
    const problems = applied(
      Change.insert(organisation, { id: "a", name: "Z", kind: "foundation" }),
      { _tag: "Update", table: "organisation", id: "x", from: { name: "X" }, to: { name: "Y" } },
      { ...newcomer, table: "nonsense" },
    )
    assert.deepStrictEqual(
      refused(problems).map(({ _tag }) => _tag),
      ["RowExists", "RowAbsent", "UnknownTable"],
    )
    assert.deepStrictEqual(sentences(problems, "en"), [
      "organisation/a: this row already exists; update it",
      "organisation/x: there is no such row (any more); read again",
      "nonsense/c: there is no such table; check the name or add the table",
    ])
    assert.deepStrictEqual(sentences(problems, "nl"), [
      "organisation/a: deze rij bestaat al; wijzig haar",
      "organisation/x: deze rij bestaat niet (meer); lees opnieuw",
      "nonsense/c: deze tabel bestaat niet; controleer de naam of voeg de tabel toe",
    ])
  })

  it("refuses to give a row another id", () => {
    assert.deepStrictEqual(sentences(applied(Change.update(plain(before), area, "z", { id: "y" }))), [
      `area/z.id: "y" does not fit here; expected: z, for the id of a row does not change`,
    ])
    assert.deepStrictEqual(sentences(applied({ ...newcomer, id: "d" }), "nl"), [
      `organisation/d.id: "c" past hier niet; verwacht: d, want de code van een rij verandert niet`,
    ])
  })

  it("adds no problem for a reference to a row that is itself wrong", () => {
    const wrong = Change.insert(organisation, { id: "c", name: "", kind: "foundation" })
    const child = Change.insert(organisation, { id: "d", name: "D", kind: "foundation", parent: "c" })
    assert.deepStrictEqual(sentences(applied(wrong, child)), [
      `organisation/c.name: "" does not fit here; expected: one line of text`,
    ])
  })

  it("lets a row come, change and go in one list", () => {
    const rename = {
      _tag: "Update",
      table: "organisation",
      id: "c",
      from: { name: "C" },
      to: { name: "D" },
    } as const
    const { rows } = succeeded(applied(newcomer, rename))
    assert.deepStrictEqual(
      rows.organisation.map(({ name }) => name),
      ["A", "B", "D"],
    )
    const gone = {
      _tag: "Delete",
      table: "organisation",
      id: "c",
      row: { ...newcomer.row, name: "D" },
    } as const
    assert.deepStrictEqual(succeeded(applied(newcomer, rename, gone)), before)
  })

  it("holds to the checks of a row, also when only one of its columns changes", () => {
    const update = Change.update(plain(before), project, "p", { end: "2025-12-31" })
    assert.deepStrictEqual(sentences(applied(update)), [
      "project/p.start: the values do not go together: “End” is not before “Start”",
    ])
  })

  it("reports everything at once", () => {
    const problems = applied(
      Change.insert(hour, {
        id: "h",
        project: "x",
        hours: 1,
        approved: true,
        written: "2026-01-01T00:00:00.000Z",
      }),
      Change.insert(hour, {
        id: "i",
        project: "x",
        hours: 1,
        approved: false,
        written: "2026-01-01T00:00:00.000Z",
      }),
      Change.update(plain(before), organisation, "b", { name: "A", parent: "y" }),
    )
    assert.deepStrictEqual(
      refused(problems).map(({ _tag, table, id, column }) => [_tag, table, id, column]),
      [
        ["BrokenCheck", "hour", "h", "approved"],
        ["UnknownReference", "hour", "i", "project"],
        ["UnknownReference", "organisation", "b", "parent"],
        ["NotUnique", "organisation", "b", "name"],
      ],
    )
  })
})
