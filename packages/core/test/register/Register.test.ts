import { assert } from "@effect/vitest"
import * as Result from "effect/Result"
import { describe, it } from "vitest"
import { type Problem, Register } from "../../src/register/index.ts"
import { tables } from "./fixtures.ts"
import { made, refused, sentences } from "./given.ts"

/** One problem of every sort that rows can have. */
const wrong = {
  nonsense: [],
  organisation: [
    { id: "a", name: "A", kind: "foundation" },
    { id: "b", name: "B", kind: "club" },
    { id: "c", kind: "foundation" },
    { id: "a", name: "Z", kind: "foundation" },
    { id: "d", name: "A", kind: "foundation" },
    { id: "e", name: "E", kind: "foundation", parent: "gone" },
    { id: "f", name: "F", kind: "foundation", colour: "red" },
    { id: "g", name: "G", kind: "foundation", parent: "g" },
    "not a row",
  ],
  hour: "none",
}

const making = Register.decode(tables, { revision: 0, rows: wrong })

describe("Register.make", () => {
  it("reports every problem at once, each with its table, id, column and row", () => {
    const table = "organisation"
    const expected: ReadonlyArray<Problem.Problem> = [
      { _tag: "UnknownTable", table: "nonsense", id: null, column: null, row: null },
      {
        _tag: "InvalidValue",
        table,
        id: "b",
        column: "kind",
        row: 1,
        value: "club",
        expected: { nl: "een van: foundation, municipality", en: "one of: foundation, municipality" },
      },
      {
        _tag: "MissingValue",
        table,
        id: "c",
        column: "name",
        row: 2,
        expected: { nl: "een regel tekst", en: "one line of text" },
      },
      { _tag: "DuplicateId", table, id: "a", column: "id", row: 3 },
      { _tag: "UnknownColumn", table, id: "f", column: "colour", row: 6, value: "red" },
      {
        _tag: "BrokenCheck",
        table,
        id: "g",
        column: "parent",
        row: 7,
        check: "not-part-of-itself",
        columns: ["parent"],
        expected: {
          nl: "een organisatie is geen deel van zichzelf",
          en: "an organisation is no part of itself",
        },
      },
      { _tag: "NotARow", table, id: null, column: null, row: 8, value: "not a row" },
      { _tag: "NotRows", table: "hour", id: null, column: null, row: null, value: "none" },
      {
        _tag: "UnknownReference",
        table,
        id: "e",
        column: "parent",
        row: null,
        target: "organisation",
        value: "gone",
      },
      { _tag: "NotUnique", table, id: "d", column: "name", row: null, columns: ["name"], other: "a" },
    ]
    assert.deepStrictEqual(refused(making), expected)
  })

  it("says them in English", () => {
    assert.deepStrictEqual(sentences(making, "en"), [
      "nonsense: there is no such table; check the name or add the table",
      `organisation/b.kind: "club" does not fit here; expected: one of: foundation, municipality`,
      "organisation/c.name: nothing is filled in; fill in: one line of text",
      "organisation/a.id: this id is already taken; give each row an id of its own",
      `organisation/f.colour: there is no such column; remove "red" or add the column`,
      "organisation/g.parent: the values do not go together: an organisation is no part of itself",
      `organisation[8]: "not a row" is not a row`,
      `hour: a list of rows belongs here, not "none"`,
      `organisation/e.parent: there is no organisation with id "gone"; add it or choose another`,
      `organisation/d.name: name also stands in row "a"; keep one of them`,
    ])
  })

  it("says them in Dutch", () => {
    assert.deepStrictEqual(sentences(making, "nl"), [
      "nonsense: deze tabel bestaat niet; controleer de naam of voeg de tabel toe",
      `organisation/b.kind: "club" past hier niet; verwacht: een van: foundation, municipality`,
      "organisation/c.name: er is niets ingevuld; vul in: een regel tekst",
      "organisation/a.id: deze code staat er al; geef elke rij een eigen code",
      `organisation/f.colour: deze kolom bestaat niet; haal "red" weg of voeg de kolom toe`,
      "organisation/g.parent: de waarden passen niet bij elkaar: een organisatie is geen deel van zichzelf",
      `organisation[8]: "not a row" is geen rij`,
      `hour: hier hoort een lijst van rijen, geen "none"`,
      `organisation/e.parent: er is geen organisation met code "gone"; voeg die toe of kies een andere`,
      `organisation/d.name: name staat ook in rij "a"; houd er één over`,
    ])
  })

  it("adds no problem for a reference to a row that is itself wrong, or there twice", () => {
    const rows = {
      organisation: [
        { id: "wrong", name: "", kind: "foundation" },
        { id: "twice", name: "One", kind: "foundation" },
        { id: "twice", name: "Two", kind: "foundation" },
        { id: "child", name: "Child", kind: "foundation", parent: "wrong" },
        { id: "other", name: "Other", kind: "foundation", parent: "twice" },
      ],
    }
    assert.deepStrictEqual(sentences(Register.decode(tables, { revision: 0, rows })), [
      `organisation/wrong.name: "" does not fit here; expected: one line of text`,
      "organisation/twice.id: this id is already taken; give each row an id of its own",
    ])
  })

  it("reports every wrong cell of one row, and looks at no check before they are right", () => {
    const rows = {
      project: [{ id: "p", name: "a\nb", lead: 1, start: "2026-02-30", end: "2025-01-01", budget: -1 }],
    }
    assert.deepStrictEqual(sentences(Register.decode(tables, { revision: 0, rows })), [
      'project/p.name: "a\nb" does not fit here; expected: one line of text',
      "project/p.lead: 1 does not fit here; expected: the id of a row",
      `project/p.start: "2026-02-30" does not fit here; expected: a date, yyyy-mm-dd`,
      "project/p.budget: -1 does not fit here; expected: an amount in whole euro cents from 0",
    ])
  })

  it("reports every reference of a set that leads nowhere", () => {
    const rows = {
      organisation: [{ id: "a", name: "A", kind: "foundation" }],
      project: [{ id: "p", name: "P", lead: "a", partners: ["x", "a", "y"], start: "2026-01-01", budget: 0 }],
    }
    assert.deepStrictEqual(sentences(Register.decode(tables, { revision: 0, rows })), [
      `project/p.partners: there is no organisation with id "x"; add it or choose another`,
      `project/p.partners: there is no organisation with id "y"; add it or choose another`,
    ])
  })

  it("fills absent values, sorts rows, and keeps references as a set", () => {
    const register = made(tables, {
      organisation: [
        { id: "b", name: "B", kind: "municipality", parent: "a", notes: undefined },
        { id: "a", name: "A", kind: "foundation", parent: null },
        { id: "10", name: "Ten", kind: "foundation" },
      ],
      project: [{ id: "p", name: "P", lead: "a", partners: ["b", "a", "b"], start: "2026-01-01", budget: 0 }],
    })
    assert.deepStrictEqual(
      register.rows.organisation.map(({ id }) => id),
      ["10", "a", "b"] as ReadonlyArray<unknown>,
    )
    assert.deepStrictEqual(JSON.parse(JSON.stringify(register.rows.project)), [
      {
        id: "p",
        name: "P",
        lead: "a",
        partners: ["a", "b"],
        areas: [],
        start: "2026-01-01",
        end: null,
        budget: 0,
        contact: null,
      },
    ])
    assert.deepStrictEqual(register.rows.hour, [])
  })

  it("lets rows share what must be unique where part of it is absent", () => {
    const share = { project: "p", part: 1 }
    const rows = {
      organisation: [{ id: "a", name: "A", kind: "foundation" }],
      project: [{ id: "p", name: "P", lead: "a", start: "2026-01-01", budget: 0 }],
      share: [
        { id: "1", ...share },
        { id: "2", ...share },
        { id: "3", ...share, partner: "a" },
      ],
    } as const
    assert.isTrue(Result.isSuccess(Register.make(tables, rows)))
    const again = { ...rows, share: [...rows.share, { id: "4", ...share, partner: "a" }] }
    assert.deepStrictEqual(sentences(Register.make(tables, again)), [
      `share/4.project: project + partner also stands in row "3"; keep one of them`,
    ])
  })

  it("takes the revision it is given, 0 without one", () => {
    assert.strictEqual(made(tables, {}).revision, 0)
    assert.strictEqual(Result.getOrThrow(Register.make(tables, {}, 7)).revision, 7)
    assert.deepStrictEqual(Register.empty(tables), made(tables, {}))
  })
})
