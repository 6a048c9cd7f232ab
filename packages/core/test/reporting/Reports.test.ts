import { assert } from "@effect/vitest"
import {
  CalendarDate,
  Figure,
  Format,
  Json,
  Register,
  type Report,
  Reports,
  Texts,
  tables,
} from "@wijkwijzer/core"
import { registerWithInventedYear2024 } from "@wijkwijzer/core/wijkwijzer"
import * as Result from "effect/Result"
import { describe, it } from "vitest"

const asOf = CalendarDate.unsafe("2025-01-31")
const year = registerWithInventedYear2024()
const nothing = Register.empty(tables)
const make = (kind: string, locale: "nl" | "en" = "nl", register = year): Report.Report => {
  const found = Reports.byKind(kind)
  assert.isDefined(found)
  return (found as Reports.ReportKind).make(register, { year: 2024, asOf, locale, partner: "movisie" })
}

const sectionsOf = (sections: ReadonlyArray<Report.Section>): ReadonlyArray<Report.Section> =>
  sections.flatMap((section) => [section, ...sectionsOf(section.sections ?? [])])

const tablesOf = (report: Report.Report): ReadonlyArray<Report.ReportTable> =>
  sectionsOf(report.sections).flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block._tag === "Table" ? [block] : [])),
  )

const rowIn = (report: Report.Report, table: string, row: string): ReadonlyArray<number | null> => {
  const found = tablesOf(report)
    .find(({ id }) => id === table)
    ?.rows.find(({ id }) => id === row)
  return (found?.cells ?? []).flatMap((cell) =>
    cell._tag === "Figure" ? [report.figures[cell.id]?.value ?? null] : [],
  )
}

describe("every report", () => {
  for (const { kind } of Reports.all) {
    for (const locale of ["nl", "en"] as const) {
      it(`${kind} (${locale}): what it names is there, and no text is missing`, () => {
        const report = make(kind, locale)
        assert.strictEqual(report.kind, kind)
        const ids = sectionsOf(report.sections).map(({ id }) => id)
        assert.deepStrictEqual(
          ids.filter((id, at) => ids.indexOf(id) !== at),
          [],
        )
        for (const section of sectionsOf(report.sections)) {
          assert.isNotEmpty(section.title)
          assert.isTrue(section.blocks.length > 0 || (section.sections ?? []).length > 0, section.id)
        }
        for (const table of tablesOf(report)) {
          for (const row of table.rows) {
            assert.strictEqual(row.cells.length, table.columns.length, `${table.id}/${row.id}`)
            for (const cell of row.cells) {
              if (cell._tag === "Figure") assert.isDefined(report.figures[cell.id], cell.id)
              assert.notMatch(Format.cell(report, cell), /undefined|\{\w+\}/)
            }
          }
        }
        assert.notMatch(Json.render(report), /"undefined"|\{(date|all|reached|sources|budget)\}/)
      })
    }

    it(`${kind}: a figure has rows or says why not, and the clauses it names`, () => {
      const report = make(kind)
      for (const figure of Object.values(report.figures)) {
        const rows = Figure.rowsOf(report.figures, figure.id)
        assert.strictEqual(rows.length === 0, figure.without !== undefined, figure.id)
        if (figure.clause !== undefined) assert.isDefined(report.clauses[figure.clause])
      }
      const findings = sectionsOf(report.sections).flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block._tag === "Findings" ? block.items : [])),
      )
      for (const { clauses } of findings)
        for (const clause of clauses) assert.isDefined(report.clauses[clause])
    })

    it(`${kind}: an empty register makes it`, () => {
      const report = make(kind, "nl", nothing)
      assert.isTrue(sectionsOf(report.sections).length > 1)
    })

    it(`${kind}: the order of rows does not matter`, () => {
      const rows = Object.fromEntries(
        Object.entries(year.rows).map(([name, list]) => [name, [...list].reverse()]),
      )
      const turned = Result.getOrThrow(Register.decode(tables, { revision: year.revision, rows }))
      assert.strictEqual(Json.render(make(kind, "nl", turned)), Json.render(make(kind)))
    })

    it(`${kind}: the first page says budget, actuals, difference and at most three findings`, () => {
      const [first] = make(kind).sections
      const keys = first?.blocks.find((block) => block._tag === "KeyFigures")
      assert.deepStrictEqual(
        keys?._tag === "KeyFigures" && keys.items.slice(0, 4).map(({ figure }) => figure.split("/")[0]),
        ["adopted", "current", "actual", "difference"],
      )
      const findings = first?.blocks.find((block) => block._tag === "Findings")
      if (findings?._tag === "Findings") assert.isAtMost(findings.items.length, 3)
    })
  }
})

describe("F1", () => {
  it("its totals equal sums over the rows of the register", () => {
    const [budgeted, period, cumulative] = rowIn(make("progress-report"), "f1-table", "total")
    const account = make("annual-account")
    const costs = year.rows.cost
      .filter(({ bookedOn }) => bookedOn.startsWith("2024"))
      .reduce((total, { amount }) => total + amount, 0)
    assert.strictEqual(budgeted, account.figures["current/total"]?.value)
    assert.strictEqual(period, costs)
    assert.strictEqual(cumulative, costs)
  })

  it("splits a period from what is cumulative", () => {
    const period = { start: CalendarDate.unsafe("2024-07-01"), end: CalendarDate.unsafe("2024-09-30") }
    const report = Reports.byKind("progress-report")?.make(year, { year: 2024, asOf, locale: "nl", period })
    const sum = (from: string) =>
      year.rows.cost
        .filter(({ bookedOn }) => bookedOn >= from && bookedOn <= period.end)
        .reduce((total, { amount }) => total + amount, 0)
    assert.strictEqual(report?.figures["f1-period/total"]?.value, sum("2024-07-01"))
    assert.strictEqual(report?.figures["f1-cumulative/total"]?.value, sum("2024-01-01"))
  })
})

describe("findings", () => {
  it("shows the heaviest three first, and says how many more there are", () => {
    const finding = (id: string, severity: Report.Severity): Report.ReportFinding => ({
      id,
      severity,
      title: id,
      text: [],
      todo: "",
      actor: "",
      dueOn: null,
      rows: [],
      clauses: [],
    })
    const findings = [
      finding("a", "info"),
      finding("b", "warning"),
      finding("c", "blocking"),
      finding("d", "error"),
    ]
    const report = Reports.byKind("directors-overview")?.make(year, {
      year: 2024,
      asOf,
      locale: "nl",
      findings,
    })
    const block = report?.sections[0]?.blocks.find(({ _tag }) => _tag === "Findings")
    assert.deepStrictEqual(block?._tag === "Findings" && block.items.map(({ id }) => id), ["c", "d", "b"])
  })
})

describe("the statement of a partner", () => {
  it("shows the findings of that partner alone", () => {
    const finding = (id: string, organisation?: string): Report.ReportFinding => ({
      id,
      severity: "error",
      title: id,
      text: [],
      todo: "",
      actor: "",
      ...(organisation !== undefined && { organisation }),
      dueOn: null,
      rows: [],
      clauses: [],
    })
    const statement = (partner: string) =>
      Reports.byKind("partner-statement")
        ?.make(year, {
          year: 2024,
          asOf,
          locale: "nl",
          partner,
          findings: [finding("a", "lsa"), finding("b", "movisie"), finding("c")],
        })
        .sections[0]?.blocks.flatMap((block) =>
          block._tag === "Findings" ? block.items.map(({ id }) => id) : [],
        )
    assert.deepStrictEqual(statement("movisie"), ["b"])
    assert.deepStrictEqual(statement("ccv"), [])
  })
})

describe("what a user changes", () => {
  it("texts and sections", () => {
    const report = Reports.byKind("annual-plan")?.make(year, {
      year: 2024,
      asOf,
      locale: "nl",
      texts: { reports: { annualPlan: { summary: "In het kort" } } },
      sections: (_, made) => [...made.slice(0, 1), { id: "own", title: "Eigen", blocks: [] }],
    })
    assert.deepStrictEqual(
      report?.sections.map(({ title }) => title),
      ["In het kort", "Eigen"],
    )
  })

  it("the two languages say different things under the same ids", () => {
    assert.deepStrictEqual(Object.keys(Texts.of("nl").sections), Object.keys(Texts.of("en").sections))
  })
})
