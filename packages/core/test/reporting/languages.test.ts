/**
 * Each language is whole: what a report says of itself in English holds no Dutch word, and the other way round. Names,
 * narratives and law citations come from the register and the law, and stay as they are written.
 */
import { assert } from "@effect/vitest"
import {
  CalendarDate,
  DocumentTexts,
  Format,
  Html,
  Period,
  type Report,
  Reports,
  RuleFindings,
  tables,
  Walk,
} from "@wijkwijzer/core"
import { Packs, Rules } from "@wijkwijzer/core/rules"
import { registerWithInventedYear2024 } from "@wijkwijzer/core/wijkwijzer"
import { describe, it } from "vitest"

const register = registerWithInventedYear2024()
const asOf = CalendarDate.unsafe("2025-03-01")
const checked = Rules.check(register, Packs.rules, {
  asOf,
  period: Period.year(2024),
  textsOn: CalendarDate.unsafe("2026-11-24"),
})

const before = {
  ...register,
  rows: { ...register.rows, cost: register.rows.cost.slice(1) },
} as typeof register

const make = (kind: string, locale: "nl" | "en"): Report.Report => {
  const found = Reports.byKind(kind)
  assert.isDefined(found)
  return (found as Reports.ReportKind).make(register, {
    year: 2024,
    asOf,
    locale,
    before,
    ...RuleFindings.of(register, checked.findings, locale),
  })
}

/** Everything that people wrote, longest first, so that a name inside another goes with it. */
const written = [
  ...new Set(
    Object.entries(register.rows).flatMap(([name, rows]) => {
      const columns: Readonly<Record<string, { readonly kind: string }>> =
        tables[name as keyof typeof tables].columns
      return rows.flatMap((row) =>
        Object.entries(row).flatMap(([column, value]) =>
          typeof value === "string" &&
          (columns[column]?.kind === "text" || columns[column]?.kind === "longText")
            ? [value]
            : [],
        ),
      )
    }),
  ),
].sort((a, b) => b.length - a.length)

const ours = (text: string, more: ReadonlyArray<string>): string =>
  [...more, ...written].reduce(
    (left, value) => (left.includes(value) ? left.replaceAll(value, " ") : left),
    text,
  )

/** The words that a chart draws: legends, titles of axes. */
const drawn = (specification: unknown): ReadonlyArray<string> => {
  if (typeof specification !== "object" || specification === null) return []
  if (Array.isArray(specification)) return specification.flatMap(drawn)
  return Object.entries(specification).flatMap(([key, value]) =>
    key === "values" || key === "config"
      ? []
      : (key === "title" || key === "text") && typeof value === "string"
        ? [value]
        : drawn(value),
  )
}

const said = (report: Report.Report): ReadonlyArray<string> => [
  report.subtitle,
  ...Walk.sections(report.sections).map(({ title }) => title),
  ...Walk.tables(report).flatMap(({ caption, columns, rows }) => [
    caption,
    ...columns.map(({ label }) => label),
    ...rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell._tag === "Text" || cell._tag === "Status" ? [cell.text] : [])),
    ),
  ]),
  ...Walk.blocks(report).flatMap((block): ReadonlyArray<string> => {
    switch (block._tag) {
      case "Chart":
        return [block.caption, Format.sentence(report, block.message), ...drawn(block.specification)]
      case "Paragraph":
        return [Format.sentence(report, block.text)]
      case "List":
        return block.items.map((item) => Format.sentence(report, item))
      case "KeyFigures":
        return block.items.map(({ label }) => label)
      case "Findings":
        return block.items.flatMap(({ title, text, todo, actor }) => [
          title,
          Format.sentence(report, text),
          todo,
          actor,
        ])
      default:
        return []
    }
  }),
  ...Object.values(report.figures).flatMap(({ without }) => (without === undefined ? [] : [without])),
]

const foreign = {
  en: /(?<![\p{L}'’-])(de|het|een|van|voor|niet|geen|zijn|wordt|worden|er|bij|naar|uit|aan|ook|nog|door|deze|die|dat|wat|wie|moet|begroting|realisatie|verschil|toelichting|toegezegd|besluit|besluiten|uren|maand|doel|bron|totaal|mijlpaal|gehaald|bedrag|bedragen|peildatum|opdrachtgever|kosten|voortgang)(?![\p{L}'’-])/iu,
  nl: /(?<![\p{L}'’-])(the|and|for|with|not|were|has|have|this|that|from|which|by|budgeted|actual|actuals|difference|total|hours|month|goal|source|decision|decisions|promised|contributed|milestone|reached|amount|client|costs|progress|report|of the|is late|outside)(?![\p{L}'’-])/iu,
}

describe.each(["en", "nl"] as const)("in %s", (locale) => {
  it.each(Reports.all.map(({ kind }) => kind))("%s speaks no other language", (kind) => {
    const report = make(kind, locale)
    const citations = Object.values(report.clauses).map(({ citation }) => citation)
    const found = said(report)
      .map((text) => ours(text, citations))
      .filter((text) => foreign[locale].test(text))
    assert.deepStrictEqual([...new Set(found)], [])
  })

  it("the page around it speaks no other language either", () => {
    const words = Object.values(DocumentTexts.of(locale)).flatMap((value) =>
      typeof value === "string"
        ? [value]
        : typeof value === "object"
          ? Object.values(value as Readonly<Record<string, string>>)
          : [],
    )
    assert.deepStrictEqual(
      words.filter((text) => foreign[locale].test(text)),
      [],
    )
    assert.match(Html.render(make("calendar", locale)), locale === "en" ? /lang="en-GB"/ : /lang="nl-NL"/)
  })
})
