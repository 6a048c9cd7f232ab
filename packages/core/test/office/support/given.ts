/**
 * Reports for the tests of the office formats. Every figure in them is invented.
 */
import { CalendarDate, Period, type Report } from "@wijkwijzer/core"
import * as fc from "fast-check"
import * as FigureBook from "../../../src/reporting/FigureBook.ts"

/** Text that tries to be more than text. */
export const hostile = [
  "<script>alert('x')</script> & \"aan\" halingen",
  "=cmd|' /C calc'!A0",
  "",
  "\tna een tab, +1 -1 @SUM | pijp | **vet** `code` [x](y)",
  "begin\u0000\u0001\u000b\u001b\ufffe eind, half: \ud83d, heel: 😀🏽‍🦱",
  "שלום עולם 123, مرحبا بالعالم",
  "\u202ererutxet\u202c _x0041_ _x000D_ #N/A ]]> &amp; &#0;",
  "  twee spaties vooraan, harde\u00a0spatie, \u200bnul breed, \u2028 en einde  ",
].join("\n")

/** The same, far too long for one line, and for one cell of Excel when asked. */
export const long = (length: number): string =>
  hostile.repeat(Math.ceil(length / hostile.length)).slice(0, length)

const day = CalendarDate.unsafe

/** A report with one of each part, around these sections. */
export const reportOf = (
  figures: Report.Report["figures"],
  sections: ReadonlyArray<Report.Section>,
  overrides: Partial<Report.Report> = {},
): Report.Report => ({
  kind: "test",
  locale: "nl",
  title: "Jaarverantwoording Proef 2024",
  subtitle: "2024, peildatum 31 december 2024",
  period: Period.year(2024),
  asOf: day("2024-12-31"),
  revision: 7,
  amounts: "euros",
  notice: "Alle cijfers zijn verzonnen.",
  sections,
  figures,
  clauses: {
    law: {
      id: "law",
      citation: "Kaderbesluit BZK-subsidies 22(4)",
      textDate: "2024-01-01",
      url: "https://wetten.overheid.nl/BWBR0020661/#Artikel22",
      standing: "V",
    },
    odd: { id: "odd", citation: "Iets & <meer>", textDate: null, url: "javascript:alert(1)", standing: "M" },
  },
  ...overrides,
})

/** A text cell. */
export const text = (of: string): Report.Cell => ({ _tag: "Text", text: of })

/** A report that holds every kind of part and cell, with this narrative. */
export const everything = (narrative: string, overrides: Partial<Report.Report> = {}): Report.Report => {
  const book = FigureBook.make()
  const row = (value: number) => ({
    table: "cost",
    column: "amount",
    unit: "cents" as const,
    rows: [{ id: "c1" }],
    value: () => value,
  })
  book.rows("actual", row(125_401_467))
  book.rows("budget", row(128_000_000))
  book.difference("difference", "actual", "budget")
  book.ratio("share", "difference", "budget")
  book.ratio("nothing", "difference", book.rows("zero", row(0)))
  book.rows("hours", { ...row(694_250), unit: "hundredthsOfAnHour", table: "timeEntry", column: "hours" })
  book.rows("count", {
    table: "milestone",
    column: null,
    unit: "count",
    rows: [{ id: "m1" }],
    value: () => 1,
  })
  const table = (id: string, caption: string): Report.ReportTable => ({
    id,
    caption,
    columns: [
      { id: "what", label: "Wat", align: "start" },
      { id: "value", label: "Waarde", align: "end" },
      { id: "state", label: "Stand", align: "start" },
      { id: "day", label: "Dag", align: "end" },
    ],
    rows: [
      {
        id: "g",
        level: "group",
        cells: [text("Groep"), { _tag: "Empty" }, { _tag: "Empty" }, { _tag: "Empty" }],
      },
      ...["actual", "budget", "share", "nothing", "hours", "count"].map(
        (figure): Report.ReportRow => ({
          id: figure,
          level: "row",
          cells: [
            text(figure),
            { _tag: "Figure", id: figure },
            { _tag: "Status", status: "amber", text: "oranje" },
            { _tag: "Date", date: day("2024-02-29") },
          ],
        }),
      ),
      {
        id: "t",
        level: "total",
        cells: [
          text("Totaal"),
          { _tag: "Figure", id: "difference" },
          { _tag: "Empty" },
          { _tag: "Date", date: day("1900-01-01") },
        ],
      },
    ],
  })
  const sections: ReadonlyArray<Report.Section> = [
    {
      id: "core",
      title: "Kern",
      blocks: [
        {
          _tag: "KeyFigures",
          items: ["actual", "budget", "difference", "hours", "count"].map((figure) => ({
            label: `Label ${figure}`,
            figure,
          })),
        },
        {
          _tag: "Paragraph",
          text: [
            "De kosten zijn ",
            { figure: "actual" },
            ", ",
            { figure: "difference", size: true },
            " lager, op ",
            { date: day("2024-12-31") },
            ".",
          ],
        },
        { _tag: "List", items: [["Eerste punt"], ["Tweede punt: ", { figure: "hours" }]] },
      ],
      sections: [
        {
          id: "below",
          title: "Onder de kern",
          blocks: [{ _tag: "Narrative", text: narrative, row: { table: "project", id: "p1" } }],
          sections: [{ id: "deeper", title: "Dieper", blocks: [{ _tag: "Clauses", ids: ["law", "odd"] }] }],
        },
      ],
    },
    {
      id: "rest",
      title: "De rest",
      blocks: [
        { _tag: "Table", ...table("table", "Een tabel (bedragen in euro's)") },
        {
          _tag: "Chart",
          id: "chart",
          caption: "Een figuur",
          message: ["De kosten blijven onder de begroting."],
          specification: {},
          table: table("chart-table", "Een figuur als tabel (bedragen in euro's)"),
        },
        {
          _tag: "Findings",
          items: (["info", "warning", "error", "blocking", "question"] as const).map((severity) => ({
            id: `finding-${severity}`,
            severity,
            title: `Bevinding ${severity}`,
            text: ["De kosten zijn ", { figure: "actual" }, "."],
            todo: "Schrijf op wat de oorzaak is.",
            actor: "Penvoerder",
            dueOn: severity === "info" ? null : day("2025-04-01"),
            rows: Array.from({ length: 15 }, (_, at) => ({ table: "cost", id: `c${at}` })),
            clauses: ["law", "odd"],
          })),
        },
      ],
    },
  ]
  return reportOf(book.figures(), sections, overrides)
}

const cents = fc.integer({ min: -5_000_000_00, max: 5_000_000_00 })

/** A report over a generated partnership: partners with budgets, costs and hours, and everything that follows. */
export const generated: fc.Arbitrary<Report.Report> = fc
  .record({
    partners: fc.array(
      fc.record({
        name: fc.string({ unit: "grapheme", maxLength: 40 }),
        budget: cents,
        costs: fc.array(cents, { maxLength: 4 }),
        hours: fc.nat({ max: 2_000_000 }),
        on: fc.date({ min: new Date("1890-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    amounts: fc.constantFrom<Report.Amounts>("euros", "thousands"),
    locale: fc.constantFrom<"nl" | "en">("nl", "en"),
    narrative: fc.string({ unit: "binary", maxLength: 200 }),
  })
  .map(({ partners, amounts, locale, narrative }) => {
    const book = FigureBook.make()
    const rows = partners.map(({ budget, costs, hours }, at) => {
      const source = (
        table: string,
        unit: "cents" | "hundredthsOfAnHour",
        values: ReadonlyArray<number>,
      ) => ({
        table,
        column: "amount",
        unit,
        rows: values.map((value, row) => ({ id: `${table}${at}-${row}`, value })),
        value: (row: { readonly value: number }) => row.value,
      })
      const budgeted = book.rows(`budget/${at}`, source("budgetLine", "cents", [budget]))
      const actual = book.rows(`actual/${at}`, source("cost", "cents", costs))
      const difference = book.difference(`difference/${at}`, actual, budgeted)
      return [
        budgeted,
        actual,
        difference,
        book.ratio(`percentage/${at}`, difference, budgeted),
        book.rows(`hours/${at}`, source("timeEntry", "hundredthsOfAnHour", [hours])),
        book.rows(`number/${at}`, {
          table: "cost",
          column: null,
          unit: "count",
          rows: costs.map((_, row) => ({ id: `cost${at}-${row}` })),
          value: () => 1,
        }),
      ]
    })
    const total = (at: number, id: string, unit: "cents" | "hundredthsOfAnHour" | "count") =>
      book.sum(
        id,
        unit,
        rows.map((row) => row[at] ?? ""),
      )
    const totals = [
      total(0, "budget/total", "cents"),
      total(1, "actual/total", "cents"),
      book.difference("difference/total", "actual/total", "budget/total"),
      book.ratio("percentage/total", "difference/total", "budget/total"),
      total(4, "hours/total", "hundredthsOfAnHour"),
      total(5, "number/total", "count"),
    ]
    const table: Report.ReportTable = {
      id: "partners",
      caption: "Per partner",
      columns: ["Partner", "Begroting", "Realisatie", "Verschil", "%", "Uren", "Aantal", "Dag"].map(
        (label, at) => ({
          id: `c${at}`,
          label,
          align: at === 0 ? "start" : "end",
        }),
      ),
      rows: [
        ...partners.map(
          ({ name, on }, at): Report.ReportRow => ({
            id: `p${at}`,
            level: "row",
            cells: [
              text(name),
              ...(rows[at] ?? []).map((id): Report.Cell => ({ _tag: "Figure", id })),
              { _tag: "Date", date: day(on.toISOString().slice(0, 10)) },
            ],
          }),
        ),
        {
          id: "total",
          level: "total",
          cells: [
            text("Totaal"),
            ...totals.map((id): Report.Cell => ({ _tag: "Figure", id })),
            { _tag: "Empty" },
          ],
        },
      ],
    }
    return reportOf(
      book.figures(),
      [
        {
          id: "core",
          title: "Kern",
          blocks: [
            { _tag: "KeyFigures", items: totals.map((figure) => ({ label: figure, figure })) },
            {
              _tag: "Paragraph",
              text: totals.flatMap((figure) => [{ figure }, " | ", { figure, size: true as const }, " | "]),
            },
            { _tag: "Narrative", text: narrative, row: { table: "project", id: "p" } },
            { _tag: "Table", ...table },
          ],
        },
      ],
      { amounts, locale },
    )
  })
