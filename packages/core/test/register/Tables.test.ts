import { assert } from "@effect/vitest"
import { describe, expectTypeOf, it } from "vitest"
import { Column, Register, Table, Tables } from "../../src/register/index.ts"
import type { CalendarDate } from "../../src/values/CalendarDate.ts"
import type { Id } from "../../src/values/Id.ts"
import type { Money } from "../../src/values/Money.ts"
import { tables } from "./fixtures.ts"
import { made, sentences } from "./given.ts"

const words = ["x", "x"] as const
const text = Column.text(words, words)
const titles = { label: words, plural: words, description: words } as const

const mistakesOf = (list: ReadonlyArray<Table.Table>): ReadonlyArray<string> => {
  try {
    Tables.make(list)
    return []
  } catch (error) {
    assert.instanceOf(error, Tables.InvalidTables)
    for (const mistake of error.mistakes) assert.include(error.message, `\n- ${mistake}`)
    return error.mistakes
  }
}

describe("Tables.make", () => {
  it("refuses bad definitions with every mistake at once", () => {
    const bad = Table.make("Bad Name", {
      ...titles,
      columns: {
        "two words": text,
        other: Column.id<"other">(),
        project: Column.reference("project", words, words),
      },
    })
    const worse = Table.make("note", {
      ...titles,
      columns: { text },
      title: "txt" as "text",
      unique: [["author" as "text", "text"], []],
      checks: [{ name: "c", columns: ["day"], label: { nl: "", en: "" }, holds: () => true }],
    })
    assert.deepStrictEqual(mistakesOf([bad, worse, worse]), [
      `"Bad Name" is not a table name: use camelCase, at most 63 characters.`,
      `There are two tables named "note": rename one.`,
      "Bad Name.two words is not a column name: use camelCase.",
      "Bad Name.other is a second id: use a reference.",
      `Bad Name.project refers to "project", which is not among the tables: add that table.`,
      ...[1, 2].flatMap(() => [
        "note has a unique set without columns: name them.",
        `note names a column "txt" that it does not have.`,
        `note names a column "author" that it does not have.`,
        `note names a column "day" that it does not have.`,
      ]),
    ])
  })

  it("refuses names that every object has of itself", () => {
    const named = (name: string, column: string) =>
      Table.make(name, { ...titles, columns: { [column]: text } })
    for (const name of ["constructor", "toString", "hasOwnProperty", "__proto__", "a".repeat(64), ""]) {
      assert.lengthOf(mistakesOf([named(name, "text")]), 1, name)
    }
    for (const name of ["constructor", "valueOf"]) assert.lengthOf(mistakesOf([named("note", name)]), 1, name)
  })

  it("refuses an id of one's own", () => {
    const own = (id: Column.Column) => Table.make("note", { ...titles, columns: { id } })
    assert.deepStrictEqual(mistakesOf([own(text)]), [`note defines "id" itself: leave it out, it is added.`])
    assert.lengthOf(mistakesOf([own(Column.optional(Column.id()))]), 1)
  })

  it("takes tables that refer to each other and to themselves", () => {
    assert.deepStrictEqual(mistakesOf(Object.values(tables)), [])
  })
})

/** A table of one's own, that refers to one of ours. */
const vehicle = Table.make("vehicle", {
  label: ["Voertuig", "Vehicle"],
  plural: ["Voertuigen", "Vehicles"],
  description: ["Een dienstfiets of busje.", "A bicycle or van."],
  columns: {
    name: text,
    kind: Column.oneOf(words, words, { bike: words, van: words }),
    project: Column.optional(Column.reference("project", words, words)),
    drivers: Column.references("organisation", words, words),
    price: Column.money(words, words),
    bought: Column.optional(Column.date(words, words)),
  },
  title: "name",
})

const extended = Tables.extend(tables, [vehicle])

const ours = {
  organisation: [{ id: "a", name: "A", kind: "foundation" }],
  project: [{ id: "p", name: "P", lead: "a", start: "2026-01-01", budget: 0 }],
} as const

describe("Tables.extend", () => {
  it("adds a table of one's own, which refers to ours and is checked like ours", () => {
    const bike = {
      id: "v",
      name: "Bakfiets",
      kind: "bike",
      project: "p",
      drivers: ["a"],
      price: 150_000,
    } as const
    const register = made(extended, { ...ours, vehicle: [bike] })
    const [row] = Register.where(register, "vehicle", "project", "p")
    assert.strictEqual(row?.name, "Bakfiets")
    assert.isNull(row?.bought)
    assert.deepStrictEqual(
      sentences(Register.make(extended, { ...ours, vehicle: [{ ...bike, project: "q" }] })),
      [`vehicle/v.project: there is no project with id "q"; add it or choose another`],
    )
  })

  it("refuses a table by a name that is taken", () => {
    assert.throws(
      () => Tables.extend(tables, [Table.make("project", { ...titles, columns: {} })]),
      /two tables named "project"/,
    )
  })

  it("carries the types of the added table", () => {
    type Row = Table.Row<typeof extended.vehicle>
    expectTypeOf<Row["id"]>().toEqualTypeOf<Id<"vehicle">>()
    expectTypeOf<Row["name"]>().toEqualTypeOf<string>()
    expectTypeOf<Row["kind"]>().toEqualTypeOf<"bike" | "van">()
    expectTypeOf<Row["project"]>().toEqualTypeOf<Id<"project"> | null>()
    expectTypeOf<Row["drivers"]>().toEqualTypeOf<ReadonlyArray<Id<"organisation">>>()
    expectTypeOf<Row["price"]>().toEqualTypeOf<Money>()
    expectTypeOf<Row["bought"]>().toEqualTypeOf<CalendarDate | null>()

    type Rows = Register.Register<typeof extended>["rows"]
    expectTypeOf<Rows["vehicle"]>().toEqualTypeOf<ReadonlyArray<Row>>()
    expectTypeOf<Rows["project"][number]["lead"]>().toEqualTypeOf<Id<"organisation">>()
    expectTypeOf<keyof Rows>().toEqualTypeOf<keyof typeof tables | "vehicle">()

    const register = made(extended, {})
    expectTypeOf(Register.get(register, "vehicle", "v")).toEqualTypeOf<Row | undefined>()
    expectTypeOf(Register.where(register, "vehicle", "kind", "van")).toEqualTypeOf<ReadonlyArray<Row>>()
  })

  it("lets optional columns be left out of the input, and required ones not", () => {
    type Input = Table.Input<typeof vehicle>
    expectTypeOf<{ id: string; name: string; kind: "van"; price: number }>().toExtend<Input>()
    expectTypeOf<{
      id: string
      name: string
      kind: "van"
      price: number
      project: null
      bought: undefined
    }>().toExtend<Input>()
    expectTypeOf<{
      id: string
      name: string
      kind: "van"
      price: number
      drivers: Array<string>
    }>().toExtend<Input>()
    expectTypeOf<{ id: string; kind: "van"; price: number }>().not.toExtend<Input>()
    expectTypeOf<{ name: string; kind: "van"; price: number }>().not.toExtend<Input>()
    expectTypeOf<{ id: string; name: null; kind: "van"; price: number }>().not.toExtend<Input>()
    expectTypeOf<{ id: string; name: string; kind: "boat"; price: number }>().not.toExtend<Input>()
    expectTypeOf<Table.Row<typeof vehicle>>().toExtend<Input>()
    // @ts-expect-error a table that there is not
    Register.make(extended, { boat: [] })
    // @ts-expect-error a column that there is not
    Register.where(made(extended, {}), "vehicle", "colour", "red")
  })
})
