/**
 * The reports that every renderer is tried on: add yours to `reports`.
 */
import {
  Bars,
  CalendarDate,
  Cumulative,
  FigureBook,
  Period,
  type Report,
  Reports,
  Timeline,
} from "@wijkwijzer/core"
import * as WijkWijzer from "@wijkwijzer/core/wijkwijzer"

export const hostile = `<script>alert(1)</script>=1+1|\`code\`\n# kop\n${"x".repeat(10_000)}\n\u0645\u0631\u062D\u0628\u0627 \u{1F469}\u{1F3FD}\u200D\u{1F52C} javascript:alert(1)`

const asOf = CalendarDate.unsafe("2025-03-01")

/** Everything that a report can hold, in one. Its figures are invented. */
export const everything = (locale: "nl" | "en" = "nl"): Report.Report => {
  const book = FigureBook.make()
  const figure = (id: string, value: number): string =>
    book.rows(id, {
      table: "cost",
      column: "amount",
      unit: "cents",
      rows: [{ id: `${id}-row` }],
      value: () => value,
    })
  const items = ["Kennis", "Leren", "Netwerk"].map((label, at) => ({
    label,
    plan: figure(`plan/${label}`, 100_000_00 + at * 40_000_00),
    actual: figure(`actual/${label}`, 90_000_00 + at * 51_234_56),
    prior: figure(`prior/${label}`, 80_000_00),
    difference: book.difference(`difference/${label}`, `actual/${label}`, `plan/${label}`),
  }))
  const months = ["jan", "feb", "mrt"].map((label, at) => ({
    label,
    plan: figure(`plan-month/${label}`, 10_000_00 * (at + 1)),
    ...(at === 2 ? {} : { actual: figure(`actual-month/${label}`, 8_000_00 * (at + 1)) }),
  }))
  const common = { locale, book, unit: "cents" } as const
  return {
    kind: "everything",
    locale,
    title: "Alles",
    subtitle: "Verzonnen cijfers",
    period: Period.year(2024),
    asOf,
    revision: 3,
    amounts: "euros",
    notice: "Verzonnen.",
    clauses: {
      "bzk-22": {
        id: "bzk-22",
        citation: "Kaderbesluit BZK-subsidies 22(4)",
        textDate: "2024-01-01",
        url: "https://example.org/wet",
        standing: "V",
      },
      "own-1": {
        id: "own-1",
        citation: "Eigen afspraak",
        textDate: null,
        url: "javascript:alert(1)",
        standing: "M",
      },
    },
    sections: [
      {
        id: "first",
        title: "Eerst",
        blocks: [
          { _tag: "Narrative", text: hostile, row: { table: "project", id: "p" } },
          {
            _tag: "Findings",
            items: (["info", "warning", "error", "blocking", "question"] as const).map((severity) => ({
              id: `finding-${severity}`,
              severity,
              title: "Uitleg ontbreekt",
              text: ["Het verschil is ", { figure: "difference/Leren" }, "."],
              todo: "Schrijf op wat de oorzaak is.",
              actor: "Penvoerder",
              dueOn: asOf,
              rows: [{ table: "cost", id: "c1" }],
              clauses: ["bzk-22", "own-1"],
            })),
          },
          { _tag: "Clauses", ids: ["bzk-22", "own-1"] },
        ],
        sections: [
          {
            id: "second",
            title: "Daaronder",
            blocks: [
              Bars.make({ ...common, id: "bars", caption: "Begroting en realisatie", items }),
              Cumulative.make({ ...common, id: "year", caption: "Het jaar", message: ["Minder."], months }),
              Timeline.make({
                locale,
                id: "time",
                caption: "De cyclus",
                message: ["Drie stappen."],
                today: asOf,
                activities: [
                  {
                    label: "Plan",
                    start: CalendarDate.unsafe("2025-01-01"),
                    end: CalendarDate.unsafe("2025-04-01"),
                  },
                  {
                    label: "Besluit",
                    start: CalendarDate.unsafe("2025-04-15"),
                    end: CalendarDate.unsafe("2025-04-15"),
                  },
                ],
              }),
              {
                _tag: "Table",
                id: "lights",
                caption: "Stand",
                columns: [
                  { id: "a", label: "Project", align: "start" },
                  { id: "b", label: "Stand", align: "start" },
                ],
                rows: (["green", "amber", "red", "none"] as const).map((status) => ({
                  id: status,
                  level: "row",
                  cells: [
                    { _tag: "Text", text: hostile },
                    { _tag: "Status", status, text: status },
                  ],
                })),
              },
            ],
          },
        ],
      },
    ],
    figures: book.figures(),
  }
}

const year = WijkWijzer.registerWithInventedYear2024()

/** By name. */
export const reports: ReadonlyArray<readonly [string, () => Report.Report]> = [
  ...Reports.all.map(
    ({ kind, make }) => [kind, () => make(year, { year: 2024, asOf, locale: "nl" })] as const,
  ),
  ["everything", () => everything()],
]
