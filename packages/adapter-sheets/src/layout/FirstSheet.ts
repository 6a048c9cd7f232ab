/**
 * The first sheet: what this workbook is, of which programme, how it works, and what is where.
 */
import { CalendarDate, Label, type Locale, type Tables } from "@wijkwijzer/core"
import type { BlueprintTab } from "../workbook/Blueprint.ts"
import type { Layout } from "./Layout.ts"
import { emptyTab, fitTitle, titleOf } from "./Shown.ts"
import { words } from "./Words.ts"

type Line = BlueprintTab["lines"][number]

const line = (style: Line["style"], ...cells: ReadonlyArray<string>): Line => ({ style, cells })

const valueText = (value: string | null, locale: Locale.Locale): string =>
  value === null ? "–" : CalendarDate.isCalendarDate(value) ? CalendarDate.format(value, locale) : value

/** Makes it. */
export const make = (tables: Tables.Tables, layout: Layout, locale: Locale.Locale): BlueprintTab => {
  const word = words[locale]
  const tabs = layout.tabs.flatMap((tab): ReadonlyArray<Line> => {
    const table = tables[tab.table]
    if (table === undefined) return []
    const looks = tab.editable === false ? ` ${word.lookOnly}` : ""
    return [line("text", titleOf(table, tab, locale), Label.pick(table.description, locale) + looks)]
  })
  const overviews = (layout.overviews ?? []).map(({ title, description }) =>
    line("text", fitTitle(Label.pick(title, locale)), Label.pick(description, locale)),
  )
  return {
    ...emptyTab("wijkwijzer.guide", word.guide),
    lines: [
      line("title", Label.pick(layout.title, locale)),
      ...(layout.facts ?? []).map(({ label, value }) =>
        line("fact", Label.pick(label, locale), valueText(value, locale)),
      ),
      ...layout.introduction.map((text) => line("text", "", Label.pick(text, locale))),
      line("heading", word.how),
      ...word.rules.map((text) => line("text", "", text)),
      line("heading", word.tabs),
      ...tabs,
      ...overviews,
      line("text", word.findings, word.findingsAre),
    ],
    colour: "#39870c",
  }
}
