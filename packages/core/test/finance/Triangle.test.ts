import { assert } from "@effect/vitest"
import { Finance } from "@wijkwijzer/core"
import { describe, it } from "vitest"
import { cost, day, given, type Rows, tags } from "./given.ts"

type Rate = NonNullable<Rows["rate"]>[number]

const rate = (id: string, hourlyRate: number, cells: Partial<Rate> = {}): Rate => ({
  id,
  organisation: "lead",
  method: "integral",
  hourlyRate,
  validFrom: "2024-01-01",
  approvedOn: "2023-12-01",
  ...cells,
})

const people: Rows = {
  person: [
    { id: "ann", name: "Ann" },
    { id: "bob", name: "Bob" },
  ],
}

const entry = (
  id: string,
  workedOn: string,
  hours: number,
  cells: Partial<NonNullable<Rows["timeEntry"]>[number]> = {},
): NonNullable<Rows["timeEntry"]>[number] => ({
  id,
  organisation: "lead",
  person: "ann",
  project: "square",
  fundingAgreement: "grant",
  workedOn,
  hours,
  kind: "project",
  ...cells,
})

describe("the triangle", () => {
  const world = given({
    ...people,
    rate: [rate("r", 50_00), rate("n", 40_00, { organisation: "north" })],
    commitment: [
      {
        id: "c1",
        organisation: "lead",
        kind: "cash",
        amount: 1_000_00,
        periodFrom: "2024-01-01",
        periodThrough: "2024-12-31",
      },
      {
        id: "c2",
        organisation: "lead",
        kind: "hours",
        hours: 100_00,
        periodFrom: "2024-01-01",
        periodThrough: "2024-12-31",
      },
      {
        id: "c3",
        organisation: "north",
        kind: "inKind",
        amount: 731_00,
        periodFrom: "2024-01-01",
        periodThrough: "2025-12-31",
      },
      {
        id: "c4",
        organisation: "north",
        kind: "cash",
        amount: 5_00,
        periodFrom: "2024-01-01",
        periodThrough: "2024-12-31",
        promisedOn: "2025-01-01",
      },
    ],
    contribution: [
      { id: "k1", organisation: "lead", kind: "cash", amount: 900_00, contributedOn: "2024-05-01" },
      { id: "k2", organisation: "north", kind: "inKind", amount: 400_00, contributedOn: "2024-12-31" },
    ],
    timeEntry: [
      entry("e1", "2024-05-01", 60_00 / 3),
      entry("e2", "2024-05-02", 20_00, { person: "bob" }),
      entry("e3", "2024-05-03", 10_00, { organisation: "south" }),
    ],
  })
  const of = (year: number, on: string) => Finance.triangle(world, year, day(on))

  it("given cash, in kind and hours, then each partner has what it promised, made and what that is worth", () => {
    const [lead, north, south] = of(2024, "2024-12-31")
    assert.deepEqual(
      [lead?.cash.promised, lead?.cash.made, lead?.hours.promised, lead?.hours.made],
      [1_000_00, 900_00, 100_00, 40_00],
    )
    assert.deepEqual(
      [lead?.hours.promisedValue, lead?.hours.madeValue, lead?.promised, lead?.made],
      [5_000_00, 2_000_00, 6_000_00, 2_900_00],
    )
    assert.deepEqual([north?.inKind.promised, north?.inKind.made, north?.cash.promised], [366_00, 400_00, 0])
    assert.deepEqual(
      [south?.hours.made, south?.hours.madeValue, south?.hours.unvalued, south?.made],
      [10_00, 0, 10_00, 0],
    )
  })
  it("given a promise for two years, then both years together are the promise", () => {
    const promised = [2024, 2025].map(
      (year) =>
        of(year, "2025-12-31").find(({ organisation }) => organisation === "north")?.inKind.promised ?? 0,
    )
    assert.deepEqual(promised, [366_00, 365_00])
  })
  it("given an earlier day, then what came later is left out", () => {
    assert.strictEqual(
      of(2024, "2024-04-30").find(({ organisation }) => organisation === "lead")?.cash.made,
      0,
    )
  })
})

describe("VAT", () => {
  const vatOf = (cells: Parameters<typeof cost>[2], positions: Rows["vatPosition"] = []) => {
    const world = given({ vatPosition: positions ?? [], cost: [cost("c", 100_00, { vat: 21_00, ...cells })] })
    const [row] = world.rows.cost
    if (row === undefined) throw new Error("missing")
    return Finance.vatOfCost(world, row)
  }
  const position = (
    kind: "fullyRecoverable" | "partlyRecoverable" | "notRecoverable",
    cells: object = {},
  ): NonNullable<Rows["vatPosition"]> => [
    { id: "v", organisation: "lead", validFrom: "2024-01-01", position: kind, ...cells },
  ]
  it("given VAT that is recovered, then none of it counts; not recovered, then all of it; partly, then the rest", () => {
    assert.strictEqual(vatOf({}, position("fullyRecoverable")).eligible, 0)
    assert.strictEqual(vatOf({}, position("notRecoverable")).eligible, 21_00)
    assert.strictEqual(vatOf({}, position("partlyRecoverable", { recoverable: 25_00 })).eligible, 15_75)
  })
  it("given two positions at once, then the one that started last holds", () => {
    const both = [
      ...position("fullyRecoverable"),
      { ...position("notRecoverable")[0], id: "a", validFrom: "2024-02-01" },
    ]
    assert.strictEqual(vatOf({}, both as Rows["vatPosition"]).eligible, 21_00)
  })
  it("given an unknown position, then it says so, and decides nothing", () => {
    const found = vatOf({})
    assert.deepEqual(
      [found.eligible, found.basis, tags(found.reasons)],
      [null, "unknown", ["PositionUnknown"]],
    )
    assert.deepEqual(vatOf({ vat: null }).reasons, [])
    assert.strictEqual(vatOf({}, position("fullyRecoverable", { validFrom: "2024-07-01" })).basis, "unknown")
  })
  it("given a cost that says otherwise than the position, then the cost is used and both are pointed out", () => {
    const found = vatOf({ vatRecoverable: false }, position("fullyRecoverable"))
    assert.deepEqual(
      [found.eligible, found.basis, tags(found.reasons)],
      [21_00, "cost", ["CostSaysOtherwise"]],
    )
    assert.deepEqual(
      vatOf({ vatRecoverable: false }, position("partlyRecoverable", { recoverable: 25_00 })).reasons,
      [],
    )
  })
  it("given more deducted than is recovered, then that is pointed out", () => {
    assert.deepEqual(
      tags(vatOf({ vatDeducted: 21_00 }, position("partlyRecoverable", { recoverable: 25_00 })).reasons),
      ["DeductedAboveRecoverable"],
    )
  })
})
