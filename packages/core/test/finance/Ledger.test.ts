import { assert } from "@effect/vitest"
import { Finance } from "@wijkwijzer/core"
import { describe, it } from "vitest"
import { budgetLine, cost, day, given, type Rows } from "./given.ts"

const promise = (cells: Partial<NonNullable<Rows["encumbrance"]>[number]> = {}): Rows["encumbrance"] => [
  {
    id: "e",
    organisation: "lead",
    project: "square",
    costCategory: "third",
    fundingAgreement: "grant",
    description: "Study",
    amount: 1_000_00,
    enteredOn: "2024-03-01",
    expectedOn: "2024-11-30",
    ...cells,
  },
]

const committed = (rows: Rows, on: string): ReadonlyArray<number> =>
  Finance.ledger(given(rows), { asOf: day(on) }).flatMap(({ measure, amount }) =>
    measure === "committed" ? [amount] : [],
  )

const forecast = (
  id: string,
  amount: number,
  cells: Partial<NonNullable<Rows["forecast"]>[number]> = {},
): NonNullable<Rows["forecast"]>[number] => ({
  id,
  year: 2024,
  madeOn: "2024-05-31",
  amount,
  ...cells,
})

const forecasts = (
  rows: NonNullable<Rows["forecast"]>,
  on = "2024-12-31",
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Finance.ledger(given({ forecast: rows }), { asOf: day(on) }).flatMap(({ measure, id, amount }) =>
      measure === "forecast" ? [[id, amount]] : [],
    ),
  )

describe("what is committed", () => {
  it("given an encumbrance, then it is open from its day until the day before its release", () => {
    const released = { encumbrance: promise({ releasedOn: "2024-10-01" }) ?? [] }
    assert.deepEqual(committed(released, "2024-02-29"), [])
    assert.deepEqual(committed(released, "2024-03-01"), [1_000_00])
    assert.deepEqual(committed(released, "2024-09-30"), [1_000_00])
    assert.deepEqual(committed(released, "2024-10-01"), [])
  })
  it("given costs booked from it, then only the rest is committed, never below zero", () => {
    const rows = (amount: number): Rows => ({
      encumbrance: promise() ?? [],
      cost: [cost("c", amount, { encumbrance: "e" })],
    })
    assert.deepEqual(committed(rows(400_00), "2024-12-31"), [600_00])
    assert.deepEqual(committed(rows(400_00), "2024-06-29"), [1_000_00])
    assert.deepEqual(committed(rows(1_200_00), "2024-12-31"), [0])
    assert.deepEqual(committed(rows(-50_00), "2024-12-31"), [1_000_00])
  })
})

describe("what is forecast", () => {
  it("given two forecasts of one scope, then the latest by the day counts", () => {
    const rows = [
      forecast("may", 100_00, { project: "square" }),
      forecast("september", 90_00, { project: "square", madeOn: "2024-09-30" }),
    ]
    assert.deepEqual(forecasts(rows, "2024-05-30"), {})
    assert.deepEqual(forecasts(rows, "2024-09-29"), { may: 100_00 })
    assert.deepEqual(forecasts(rows), { september: 90_00 })
  })
  it("given a forecast within a wider one, then together they are the wider one", () => {
    const rows = [
      forecast("all", 500_00),
      forecast("line", 300_00, { programmeLine: "green" }),
      forecast("project", 200_00, { project: "square" }),
      forecast("partner", 50_00, { project: "square", organisation: "north" }),
    ]
    assert.deepEqual(forecasts(rows), { all: 200_00, line: 100_00, project: 150_00, partner: 50_00 })
  })
  it("given a project under no line, then it is a part of the whole and not of a line", () => {
    const rows = [
      forecast("all", 500_00),
      forecast("line", 300_00, { programmeLine: "green" }),
      forecast("alone", 20_00, { project: "alone" }),
    ]
    assert.deepEqual(forecasts(rows), { all: 180_00, line: 300_00, alone: 20_00 })
  })
})

describe("what was not budgeted", () => {
  const unforeseen = (rows: Rows): ReadonlyArray<string> =>
    Finance.unbudgeted(Finance.ledger(given(rows), { asOf: day("2025-12-31") })).map(({ id }) => id)
  it("given a cost of another partner, category, project or year, then no line foresaw it", () => {
    const rows: Rows = {
      budgetLine: [budgetLine("l", 1_00)],
      cost: [
        cost("same", 1_00),
        cost("partner", 1_00, { organisation: "north" }),
        cost("category", 1_00, { costCategory: "staff" }),
        cost("project", 1_00, { project: "alone" }),
        cost("none", 1_00, { project: null }),
        cost("year", 1_00, { bookedOn: "2025-01-01" }),
      ],
      encumbrance: promise({ organisation: "south" }) ?? [],
    }
    assert.deepEqual(unforeseen(rows), ["category", "none", "partner", "project", "year", "e"])
  })
  it("given a line for a whole programme line, then it foresees every project under it", () => {
    const rows: Rows = {
      budgetLine: [budgetLine("l", 1_00, { project: null, programmeLine: "green" })],
      cost: [cost("under", 1_00), cost("beside", 1_00, { project: "alone" })],
    }
    assert.deepEqual(unforeseen(rows), ["beside"])
  })
  it("given a line for the partnership as a whole, then it foresees only what has no project", () => {
    const rows: Rows = {
      budgetLine: [budgetLine("l", 1_00, { project: null })],
      cost: [cost("whole", 1_00, { project: null }), cost("alone", 1_00, { project: "alone" })],
    }
    assert.deepEqual(unforeseen(rows), ["alone"])
  })
  it("given a line for longer than its year, then costs on its days are foreseen", () => {
    const line = budgetLine("l", 1_00, { periodThrough: "2025-03-31" })
    assert.deepEqual(
      unforeseen({
        budgetLine: [line],
        cost: [cost("in", 1_00, { bookedOn: "2025-03-31" }), cost("out", 1_00, { bookedOn: "2025-04-01" })],
      }),
      ["out"],
    )
  })
})

describe("the matrix", () => {
  it("given a line for a year, then its months are by their days and add up to the cent", () => {
    const postings = Finance.ledger(given({ budgetLine: [budgetLine("l", 1_000_00)] }), {
      asOf: day("2024-12-31"),
    })
    const { cells } = Finance.matrix(postings, [], "quarter")
    // 91, 91, 92 and 92 of 366 days: the cents left over go to months, so a quarter may have one more or less.
    assert.deepEqual(
      cells.map((cell): ReadonlyArray<unknown> => [cell.period, cell.current]),
      [
        ["2024-Q1", 248_63],
        ["2024-Q2", 248_64],
        ["2024-Q3", 251_37],
        ["2024-Q4", 251_36],
      ],
    )
  })
  it("given amounts of every measure, then what remains is the budget less what is spent and committed", () => {
    const world = given({
      budgetVersion: [
        { id: "adopted", budget: "b24", number: 1, kind: "adopted", title: "A", adoptedOn: "2024-01-10" },
        { id: "shift", budget: "b24", number: 2, kind: "amendment", title: "S", adoptedOn: "2024-07-01" },
      ],
      budgetLine: [budgetLine("l", 1_000_00), budgetLine("s", 200_00, { budgetVersion: "shift" })],
      cost: [cost("c", 300_00), cost("fee", 999_00, { costCategory: "fees" })],
      encumbrance: promise({ amount: 100_00 }) ?? [],
      forecast: [forecast("f", 1_150_00, { project: "square" })],
    })
    const [cell] = Finance.matrix(
      Finance.ledger(world, { asOf: day("2024-12-31") }),
      ["programmeLine"],
      "year",
    ).cells
    assert.deepEqual(
      [
        cell?.keys.programmeLine,
        cell?.adopted,
        cell?.amendments,
        cell?.current,
        cell?.committed,
        cell?.actual,
        cell?.remaining,
        cell?.forecast,
      ],
      ["green", 1_000_00, 200_00, 1_200_00, 100_00, 300_00, 800_00, 1_150_00],
    )
    assert.deepEqual(
      cell?.postings.map(({ id }) => id),
      ["l", "s", "c", "e", "f"],
    )
  })
  it("given a version that is adopted later, then it counts from that day", () => {
    const world = given({
      budgetVersion: [
        { id: "draft", budget: "b24", number: 0, kind: "draft", title: "D" },
        { id: "adopted", budget: "b24", number: 1, kind: "adopted", title: "A", adoptedOn: "2024-01-10" },
        { id: "shift", budget: "b24", number: 2, kind: "amendment", title: "S", adoptedOn: "2024-07-01" },
      ],
      budgetLine: [
        budgetLine("d", 9_00, { budgetVersion: "draft" }),
        budgetLine("l", 1_00),
        budgetLine("s", 2_00, { budgetVersion: "shift" }),
      ],
    })
    const current = (on: string): number =>
      Finance.amountsOf(Finance.ledger(world, { asOf: day(on) })).current
    assert.deepEqual(
      ["2024-01-09", "2024-01-10", "2024-06-30", "2024-07-01"].map(current),
      [0, 1_00, 1_00, 3_00],
    )
  })
  it("given no forecast, then there is none, which is not the same as nothing expected", () => {
    const world = given({ budgetLine: [budgetLine("l", 1_00)] })
    assert.isNull(
      Finance.matrix(Finance.ledger(world, { asOf: day("2024-12-31") }), [], "all").total.forecast,
    )
  })
})
