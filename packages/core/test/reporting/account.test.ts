import { assert } from "@effect/vitest"
import {
  AnnualAccount,
  CalendarDate,
  Figure,
  Format,
  Html,
  Json,
  Markdown,
  Percentage,
  Register,
  type Report,
  tables,
} from "@wijkwijzer/core"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, it } from "vitest"

type Rows = Register.Rows<typeof tables>

const asOf = CalendarDate.unsafe("2024-12-31")

const categories: Rows["costCategory"] = [
  { id: "staff", name: "Personeel", side: "cost", kind: "staff", indirect: false, eligible: true },
  { id: "third", name: "Derden", side: "cost", kind: "thirdParties", indirect: false, eligible: true },
  { id: "fees", name: "Opbrengsten", side: "income", kind: "other", indirect: false, eligible: true },
]

/** A partnership with two lines, three projects and two partners, and these amounts. */
const registerOf = (amounts: {
  readonly budget: ReadonlyArray<
    readonly [
      version: "adopted" | "amendment" | "draft",
      project: number,
      partner: number,
      category: number,
      cents: number,
    ]
  >
  readonly costs: ReadonlyArray<
    readonly [year: 2023 | 2024 | 2025, project: number, partner: number, category: number, cents: number]
  >
  readonly hours?: ReadonlyArray<readonly [partner: number, promised: number, made: number]>
}) => {
  const projects = ["p1", "p2", "p3"]
  const partners = ["o1", "o2"]
  const kinds = ["staff", "third", "fees"]
  const rows: Rows = {
    partnership: [
      {
        id: "x",
        name: "Proef",
        purpose: "Proberen.",
        financialYearStartMonth: 1,
        notice: "Verzonnen cijfers.",
      },
    ],
    organisation: partners.map((id) => ({ id, name: `Partner ${id}`, legalForm: "foundation" })),
    programmeLine: ["l1", "l2"].map((id) => ({ id, name: `Lijn ${id}`, validFrom: "2024-01-01" })),
    project: projects.map((id, at) => ({
      id,
      name: `Project ${id}`,
      organisation: "o1",
      startsOn: "2024-01-01",
      status: "running",
      local: false,
      ...(at < 2 ? { programmeLine: `l${at + 1}` } : {}),
    })),
    costCategory: categories,
    budget: [{ id: "b", name: "Begroting", year: 2024, startsOn: "2024-01-01", endsOn: "2024-12-31" }],
    budgetVersion: [
      { id: "draft", budget: "b", number: 1, kind: "draft", title: "Concept" },
      {
        id: "adopted",
        budget: "b",
        number: 2,
        kind: "adopted",
        title: "Vastgesteld",
        adoptedOn: "2024-01-10",
      },
      {
        id: "amendment",
        budget: "b",
        number: 3,
        kind: "amendment",
        title: "Wijziging",
        adoptedOn: "2024-07-01",
      },
    ],
    budgetLine: amounts.budget.map(([version, project, partner, category, amount], at) => ({
      id: `bl${at}`,
      budgetVersion: version,
      project: projects[project] ?? "",
      organisation: partners[partner] ?? "",
      costCategory: kinds[category] ?? "",
      amount,
      inKind: false,
      eligible: true,
    })),
    cost: amounts.costs.map(([year, project, partner, category, amount], at) => ({
      id: `c${at}`,
      organisation: partners[partner] ?? "",
      ...(project < 3 ? { project: projects[project] ?? "" } : {}),
      costCategory: kinds[category] ?? "",
      bookedOn: `${year}-05-05`,
      amount,
      joint: false,
    })),
    commitment: (amounts.hours ?? []).map(([partner, promised], at) => ({
      id: `h${at}`,
      organisation: partners[partner] ?? "",
      kind: "hours",
      hours: promised,
      periodFrom: "2024-01-01",
      periodThrough: "2024-12-31",
    })),
    timeEntry: (amounts.hours ?? []).map(([partner, , made], at) => ({
      id: `t${at}`,
      organisation: partners[partner] ?? "",
      workedOn: "2024-06-01",
      hours: made,
      kind: "project",
    })),
  }
  return Result.getOrThrow(Register.make(tables, rows))
}

const cents = fc.integer({ min: -5_000_000_00, max: 5_000_000_00 })
const index = (max: number) => fc.nat({ max })
const amounts = fc.record({
  budget: fc.array(
    fc.tuple(fc.constantFrom("adopted", "amendment", "draft"), index(2), index(1), index(2), cents),
    { maxLength: 30 },
  ),
  costs: fc.array(fc.tuple(fc.constantFrom(2023, 2024, 2025), index(3), index(1), index(2), cents), {
    maxLength: 40,
  }),
  hours: fc.array(fc.tuple(index(1), fc.nat({ max: 200_000 }), fc.nat({ max: 2400 })), { maxLength: 10 }),
})

const account = (register: ReturnType<typeof registerOf>, locale: "nl" | "en" = "nl") =>
  AnnualAccount.make(register, { year: 2024, asOf, locale })

const valueIn = ({ figures }: Report.Report, id: string): number | null | undefined => figures[id]?.value

const columnOf = (
  register: Register.AnyRegister,
  table: string,
  id: string,
  column: string | null,
): number =>
  column === null
    ? 1
    : ((Register.get(register, table, id) as unknown as Record<string, number>)[column] ?? 0)

describe("every figure of the annual account", () => {
  it("equals the rows it names", () => {
    fc.assert(
      fc.property(amounts, (given) => {
        const register = registerOf(given)
        for (const figure of Object.values(account(register).figures)) {
          if (figure.origin._tag !== "Rows") continue
          const { table, column, ids } = figure.origin
          const sum = ids.reduce(
            (total, id) => total + columnOf(Register.plain(register), table, id, column),
            0,
          )
          assert.strictEqual(figure.value, sum, figure.id)
        }
      }),
      { numRuns: 60 },
    )
  })

  it("is the sum, difference or ratio of the figures it names", () => {
    fc.assert(
      fc.property(amounts, (given) => {
        const report = account(registerOf(given))
        const value = (id: string): number => valueIn(report, id) ?? 0
        for (const { id, value: own, origin } of Object.values(report.figures)) {
          switch (origin._tag) {
            case "Rows":
              break
            case "Sum":
              assert.strictEqual(
                own,
                origin.figures.reduce((total, part) => total + value(part), 0),
                id,
              )
              break
            case "Difference":
              assert.strictEqual(own, value(origin.figure) - value(origin.less), id)
              break
            case "Ratio": {
              const whole = Math.abs(value(origin.whole))
              const part = value(origin.part)
              assert.strictEqual(
                own,
                Math.abs(part) > whole * 1_000_000 ? null : Percentage.ofRatio(part, whole),
                id,
              )
            }
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it("adds up: lines, partners, categories and matrix each give the total of the costs of the year", () => {
    fc.assert(
      fc.property(amounts, (given) => {
        const report = account(registerOf(given))
        const expected = given.costs.reduce(
          (sum, [year, , , category, amount]) => sum + (year === 2024 && category !== 2 ? amount : 0),
          0,
        )
        assert.strictEqual(valueIn(report, "actual/total"), expected)
        const sumOf = (pattern: RegExp): number =>
          Object.values(report.figures).reduce(
            (sum, { id, value }) => sum + (pattern.test(id) ? (value ?? 0) : 0),
            0,
          )
        if (expected !== 0) {
          assert.strictEqual(
            sumOf(/^actual\/line:[^/]+$/) || sumOf(/^actual\/line:-\/project:[^/]+$/),
            expected,
          )
          assert.strictEqual(sumOf(/^actual\/partner:[^/]+$/), expected)
          assert.strictEqual(sumOf(/^actual\/category:[^/]+$/), expected)
        }
        const adopted = given.budget.reduce(
          (sum, [version, , , category, amount]) =>
            sum + (version === "adopted" && category !== 2 ? amount : 0),
          0,
        )
        const current = given.budget.reduce(
          (sum, [version, , , category, amount]) =>
            sum + (version !== "draft" && category !== 2 ? amount : 0),
          0,
        )
        assert.strictEqual(valueIn(report, "adopted/total"), adopted)
        assert.strictEqual(valueIn(report, "current/total"), current)
        assert.strictEqual(valueIn(report, "difference/total"), expected - current)
      }),
      { numRuns: 60 },
    )
  })

  it("knows at least one row, or is zero", () => {
    fc.assert(
      fc.property(amounts, (given) => {
        const { figures } = account(registerOf(given))
        for (const { id, value } of Object.values(figures)) {
          if (value !== 0 && value !== null) assert.isNotEmpty(Figure.rowsOf(figures, id), id)
        }
      }),
      { numRuns: 30 },
    )
  })

  it("leaves out what came after the as-of date: amendments, costs, hours", () => {
    const register = registerOf({
      budget: [
        ["adopted", 0, 0, 0, 1000],
        ["amendment", 0, 0, 0, 500],
      ],
      costs: [[2024, 0, 0, 0, 700]],
      hours: [[0, 100, 50]],
    })
    const early = AnnualAccount.make(register, {
      year: 2024,
      asOf: CalendarDate.unsafe("2024-03-31"),
      locale: "nl",
    })
    assert.deepStrictEqual(
      ["adopted/total", "current/total", "actual/total", "hours-made/total"].map((id) => valueIn(early, id)),
      [1000, 1000, 0, 0],
    )
    assert.strictEqual(valueIn(account(register), "current/total"), 1500)
  })
})

describe("the same input", () => {
  const given = {
    budget: [["adopted", 0, 0, 0, 123456]],
    costs: [
      [2024, 0, 0, 0, 654321],
      [2023, 1, 1, 1, 99],
    ],
  } as const

  it("gives the same bytes, whatever the order of the rows", () => {
    const a = account(registerOf(given))
    const turned = registerOf({ budget: given.budget, costs: given.costs })
    const again = Result.getOrThrow(
      Register.decode(tables, {
        revision: 0,
        rows: Object.fromEntries(
          Object.entries(turned.rows)
            .reverse()
            .map(([name, rows]) => [name, [...rows].reverse()]),
        ),
      }),
    )
    for (const render of [Json.render, Markdown.render, Html.render]) {
      assert.strictEqual(render(a), render(account(again)))
    }
  })

  it("reads back from JSON as the document itself", () => {
    const report = account(registerOf(given))
    const { version, ...back } = JSON.parse(Json.render(report))
    assert.strictEqual(version, Json.version)
    assert.deepStrictEqual(back, JSON.parse(JSON.stringify(report)))
  })

  it("is formatted as each language writes it", () => {
    const register = registerOf({
      budget: [["adopted", 0, 0, 0, 500_000]],
      costs: [[2024, 0, 0, 0, 376_544]],
    })
    const texts = (locale: "nl" | "en") => {
      const report = account(register, locale)
      return ["difference/total", "percentage/total"].map((figure) => Format.inline(report, { figure }))
    }
    assert.deepStrictEqual(texts("nl"), ["€\u00A0-1.234,56", "-24,7%"])
    assert.deepStrictEqual(texts("en"), ["-€1,234.56", "-24.7%"])
  })

  it("stands in thousands where the year passes a hundred million, in cents in the figures", () => {
    const large = account(
      registerOf({
        budget: [],
        costs: [
          [2024, 0, 0, 0, 101_000_000_00],
          [2024, 1, 0, 0, -1_500_00],
        ],
      }),
    )
    assert.strictEqual(large.amounts, "thousands")
    assert.include(Markdown.render(large), "bedragen x € 1\\.000")
    assert.include(Html.render(large), "‒\u00A02")
    assert.strictEqual(valueIn(large, "actual/total"), 10_099_850_000)
  })
})

describe("hostile text", () => {
  const hostile =
    `<script>alert(1)</script> | =cmd()'!A1 & "q" \u202Eright\u2066 😀 [x](javascript:1) ${"lang ".repeat(2000)}`.trim()

  it("comes out whole and harmless in HTML and Markdown", () => {
    const base = registerOf({ budget: [], costs: [[2024, 0, 0, 0, 100]] })
    const rows = JSON.parse(JSON.stringify(base.rows)) as {
      project: Array<{ name: string }>
      partnership: Array<{ notice: string }>
    }
    for (const project of rows.project) project.name = hostile
    for (const partnership of rows.partnership) partnership.notice = hostile
    const report = account(Result.getOrThrow(Register.decode(tables, { revision: 0, rows })))
    const html = Html.render(report)
    assert.notInclude(html, "<script")
    const shown = html
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&amp;", "&")
    assert.isAtLeast(shown.split(hostile).length - 1, 2)
    const markdown = Markdown.render(report)
    assert.notInclude(markdown, "<script")
    assert.notInclude(markdown, "](javascript")
    for (const line of markdown.split("\n").filter((text) => text.startsWith("| "))) {
      const bars = line.replaceAll("\\\\", "").replaceAll("\\|", "").split("|").length
      assert.include([5, 6, 7, 8], bars, line.slice(0, 80))
    }
  })
})

describe("a year without anything", () => {
  it("says so in sentences, not in empty tables", () => {
    const report = AnnualAccount.make(Register.empty(tables), { year: 2024, asOf, locale: "nl" })
    const markdown = Markdown.render(report)
    for (const text of ["geen begroting", "geen kosten", "geen uren", "geen mijlpalen", "geen besluiten"]) {
      assert.include(markdown, text)
    }
    assert.isFalse(report.sections.some(({ blocks }) => blocks.some(({ _tag }) => _tag === "Table")))
  })
})
