import { assert } from "@effect/vitest"
import { describe, it } from "vitest"
import { Check, Column, Table } from "../../src/register/index.ts"
import { hour, measurement, project } from "./fixtures.ts"

describe("Check.ordered", () => {
  const check = Check.ordered("from", "to")

  it.each([
    ["2026-01-01", "2026-01-02", true],
    ["2026-01-01", "2026-01-01", true],
    ["2026-01-02", "2026-01-01", false],
    ["0999-12-31", "1000-01-01", true],
    [9, 10, true],
    [10, 9, false],
    [null, "2026-01-01", true],
    ["2026-01-01", null, true],
    [null, null, true],
  ])("of %s and %s is %s", (from, to, holds) => {
    assert.strictEqual(check.holds({ from, to }), holds)
  })
})

describe("Check.someFilled", () => {
  it("asks for at least one value; no, zero and an empty text are values", () => {
    const check = Check.someFilled("a", "b")
    assert.isFalse(check.holds({ a: null, b: null }))
    for (const value of [0, false, "", "x"]) assert.isTrue(check.holds({ a: null, b: value }))
  })
})

describe("Check.filledWhen", () => {
  it("asks for every value, but only when the first is one of those named", () => {
    const check = Check.filledWhen("kind", ["car", "van"], "plate", "owner")
    assert.isTrue(check.holds({ kind: "bike", plate: null, owner: null }))
    assert.isTrue(check.holds({ kind: null, plate: null, owner: null }))
    assert.isFalse(check.holds({ kind: "van", plate: "12-AB", owner: null }))
    assert.isTrue(check.holds({ kind: "van", plate: "12-AB", owner: "a" }))
  })
})

describe("the label of a check", () => {
  const [first] = project.checks
  const [approved] = hour.checks
  const [some] = measurement.checks

  it("speaks of columns and options as people see them", () => {
    assert.deepStrictEqual(first?.label, {
      nl: "“Eind” ligt niet vóór “Begin”",
      en: "“End” is not before “Start”",
    })
    assert.deepStrictEqual(some?.label, {
      nl: "ten minste een van “Waarde”, “Aantal” is ingevuld",
      en: "at least one of “Value”, “Count” is filled in",
    })
    assert.deepStrictEqual(approved?.label, {
      nl: "“Akkoord op” is ingevuld als “Akkoord” “ja” is",
      en: "“Approved at” is filled in when “Approved” is “yes”",
    })
  })

  it("leaves marks that name nothing, and finds options that are written in any way", () => {
    const table = Table.make("cost", {
      label: ["x", "x"],
      plural: ["x", "x"],
      description: ["x", "x"],
      columns: {
        kind: Column.oneOf(["Soort", "Kind"], ["x", "x"], {
          "in-kind": ["in natura", "in kind"],
          cash: ["geld", "cash"],
        }),
        value: Column.optional(Column.money(["Waarde", "Value"], ["x", "x"])),
      },
      checks: [
        Check.filledWhen("kind", ["in-kind", "cash"], "value"),
        Check.make({
          name: "odd",
          columns: [],
          label: { nl: "{toString} {kind=barter} {}", en: "{constructor=a}" },
          holds: () => true,
        }),
      ],
    })
    assert.deepStrictEqual(
      table.checks.map(({ label }) => label),
      [
        {
          nl: "“Waarde” is ingevuld als “Soort” “in natura” of “geld” is",
          en: "“Value” is filled in when “Kind” is “in kind” or “cash”",
        },
        { nl: "{toString} {kind=barter} {}", en: "{constructor=a}" },
      ],
    )
  })
})
