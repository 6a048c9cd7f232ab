/**
 * The charts of the reports: contributions, indicators and forecasts as figures, drawn as the notation asks.
 */
import { assert } from "@effect/vitest"
import {
  CalendarDate,
  Csv,
  Figure,
  Format,
  Json,
  Register,
  type Report,
  Reports,
  tables,
  Walk,
} from "@wijkwijzer/core"
import { Drawing } from "@wijkwijzer/core/charts"
import { registerWithInventedYear2024 } from "@wijkwijzer/core/wijkwijzer"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, it } from "vitest"

const year = registerWithInventedYear2024()
const asOf = CalendarDate.unsafe("2024-12-31")

const make = (kind: string, options: object = {}, register = year): Report.Report => {
  const found = Reports.byKind(kind)
  assert.isDefined(found)
  return (found as Reports.ReportKind).make(register, { year: 2024, asOf, locale: "nl", ...options })
}

const chartIn = (report: Report.Report, id: string) => {
  const found = Walk.blocks(report).find((block) => block._tag === "Chart" && block.id === id)
  assert.isDefined(found, id)
  return found as Extract<Report.Block, { readonly _tag: "Chart" }>
}

const tableIn = (report: Report.Report, id: string): Report.ReportTable => {
  const found = Walk.tables(report).find((table) => table.id === id)
  assert.isDefined(found, id)
  return found as Report.ReportTable
}

const withRows = (rows: Partial<typeof year.rows>) =>
  Result.getOrThrow(Register.decode(tables, { revision: 1, rows: { ...year.rows, ...rows } }))

const sum = (values: ReadonlyArray<number | null>): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0)

describe("indicators", () => {
  const account = make("annual-account")

  it("are figures with the rows that were measured, and the clause that asks for them", () => {
    const value = account.figures["indicator-value/indicator:members"]
    assert.strictEqual(value?.value, 838)
    assert.deepStrictEqual(Figure.rowsOf(account.figures, "indicator-value/indicator:members"), [
      { table: "measurement", id: "members.december" },
    ])
    assert.match(account.clauses[value?.clause ?? ""]?.citation ?? "", /punt 7 van de opdrachtbrief/)
    assert.strictEqual(account.figures["indicator-difference/indicator:members"]?.value, 38)
  })

  it("reach JSON and CSV as numbers, and stand to the right", () => {
    const { columns } = tableIn(account, "indicators-table")
    assert.deepStrictEqual(
      columns.filter(({ align }) => align === "end").map(({ id }) => id),
      ["baseline", "target", "value", "difference"],
    )
    const csv = Csv.files(account).find(({ name }) => name.endsWith("-indicators-table.csv"))
    assert.include(csv?.text, "Leden van het wijknetwerk;leden;610;800;838;38;")
    assert.strictEqual(
      JSON.parse(Json.render(account)).figures["indicator-target/indicator:members"].value,
      800,
    )
  })

  it("keep what was measured, whole or not, in whatever size", () => {
    const number = fc.oneof(
      fc.integer({ min: -1e6, max: 1e6 }),
      fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 1e6),
      fc.constantFrom(1e300, -1e300, 0.1, 1e15),
    )
    fc.assert(
      fc.property(number, number, number, (baseline, target, value) => {
        const report = make(
          "progress-report",
          {},
          withRows({
            indicator: year.rows.indicator.map((row) =>
              row.id === "members" ? { ...row, baseline, target } : row,
            ),
            measurement: year.rows.measurement.map((row) =>
              row.id === "members.december" ? { ...row, value } : row,
            ),
          }),
        )
        const row = tableIn(report, "indicators-table").rows.find(({ id }) => id === "members")
        const shown = row?.cells.slice(2, 5).map((cell) => Format.cell(report, cell))
        const plain = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 6 })
        // `Intl` writes a minus zero with its sign, and a figure knows none.
        assert.deepStrictEqual(
          shown,
          [baseline, target, value].map((of) => plain.format(of).replace(/^-0$/, "0")),
        )
        for (const cell of row?.cells.slice(2, 5) ?? [])
          if (cell._tag === "Figure") assert.isNotEmpty(Figure.rowsOf(report.figures, cell.id))
      }),
      { numRuns: 20 },
    )
  })
})

describe("contributions", () => {
  it("are promised and made as the register has it, per partner and kind, with their sum", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1e9 }), { minLength: 12, maxLength: 12 }), (amounts) => {
        const pick = (at: number): number => amounts[at % amounts.length] ?? 0
        const register = withRows({
          commitment: year.rows.commitment.map((row, at) =>
            row.kind === "hours" ? row : { ...row, amount: pick(at) as never },
          ),
          contribution: year.rows.contribution.map((row, at) => ({ ...row, amount: pick(at) as never })),
        })
        const report = make("annual-account", {}, register)
        const rows = {
          promised: register.rows.commitment.filter(({ kind }) => kind !== "hours"),
          made: register.rows.contribution,
        }
        for (const side of ["promised", "made"] as const) {
          assert.strictEqual(
            report.figures[`contribution-${side}/total`]?.value,
            sum(rows[side].map(({ amount }) => amount)),
          )
          assert.strictEqual(
            report.figures[`contribution-${side}/partner:lsa/kind:inKind`]?.value,
            sum(
              rows[side].flatMap(({ kind, organisation, amount }) =>
                kind === "inKind" && organisation === "lsa" ? [amount] : [],
              ),
            ),
          )
        }
      }),
      { numRuns: 15 },
    )
  })

  it("stand in a chart with the difference and its formula", () => {
    const chart = chartIn(make("annual-account"), "contributions-chart")
    assert.deepStrictEqual(chart.table.columns.map(({ label }) => label).slice(1), [
      "Bijgedragen (2)",
      "Toegezegd (1)",
      "Verschil (3) = (2) − (1)",
    ])
    assert.match(JSON.stringify(chart.specification), /"\+,\.0f"/)
  })
})

describe("the notation", () => {
  it("hatches a forecast, and only that", async () => {
    const drawings = await Drawing.draw(make("progress-report"))
    assert.include(drawings["forecast-chart"], '<pattern id="hatch-forecast-chart"')
    assert.include(drawings["forecast-chart"], 'fill="url(#hatch-forecast-chart)"')
    for (const [id, svg] of Object.entries(drawings))
      if (id !== "forecast-chart") assert.notInclude(svg, "<pattern")
  })

  it("draws the client beside the layers, not among them", async () => {
    const report = make("annual-plan")
    const chart = chartIn(report, "layers-chart")
    const client = chart.table.rows.find(({ cells }) =>
      Format.cell(report, cells[1] ?? { _tag: "Empty" }).includes("BZK"),
    )
    assert.strictEqual(client && Format.cell(report, client.cells[0] as Report.Cell), "buiten het verband")
    assert.match(Format.sentence(report, chart.message), /heeft 3 lagen.*De opdrachtgever staat erbuiten\.$/)
    const { "layers-chart": svg } = await Drawing.draw(report)
    assert.include(svg, "Opdrachtgever: BZK")
  })

  it("says on every axis of amounts what it counts", () => {
    for (const [amounts, title, size] of [
      ["euros", "in euro's", 100],
      ["thousands", "x € 1.000", 100_000],
    ] as const) {
      const report = make("annual-account", { amounts })
      const chart = chartIn(report, "budget-chart")
      const text = JSON.stringify(chart.specification)
      assert.include(text, `"title":"${title}"`)
      assert.include(chart.table.caption, title)
      for (const [, id, value] of text.matchAll(/"figure":"([^"]+)","value":(-?[\d.]+)/g))
        assert.strictEqual(Math.round(Number(value) * size), report.figures[id ?? ""]?.value)
    }
  })

  it("takes the words that a user gives", () => {
    const report = make("annual-account", {
      texts: { charts: { actual: "Echt (1)", captions: { budget: "Geld" }, scales: { euros: "euro" } } },
    })
    const chart = chartIn(report, "budget-chart")
    assert.strictEqual(chart.caption, "Geld")
    assert.include(JSON.stringify(chart.specification), "Echt (1)")
    assert.include(JSON.stringify(chart.specification), '"title":"euro"')
    assert.include(
      chart.table.columns.map(({ label }) => label),
      "Echt (1)",
    )
  })
})
