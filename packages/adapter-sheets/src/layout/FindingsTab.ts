/**
 * The tab on which a workbook says what is wrong with it: a row for each finding, known by its key.
 */
import type { Locale } from "@wijkwijzer/core"
import type { BlueprintColumn, BlueprintTab, NumberFormat } from "../workbook/Blueprint.ts"

/** The mark of the tab. */
export const key = "wijkwijzer.findings"

/** How heavy a finding is, the heaviest first. */
export const severities = ["blocking", "error", "warning", "question", "info"] as const

/** How heavy a finding is. */
export type Severity = (typeof severities)[number]

/** What a severity is called. */
export const severityWords: Readonly<Record<Locale.Locale, Readonly<Record<Severity, string>>>> = {
  nl: {
    blocking: "Blokkerend",
    error: "Fout",
    warning: "Waarschuwing",
    question: "Vraag",
    info: "Ter informatie",
  },
  en: {
    blocking: "Blocking",
    error: "Error",
    warning: "Warning",
    question: "Question",
    info: "For information",
  },
}

interface Shown {
  readonly nl: string
  readonly en: string
  readonly width: number
  readonly format?: NumberFormat
  readonly hidden?: boolean
}

/** The columns, in order, by the name that their mark carries. */
const shown = {
  severity: { nl: "Ernst", en: "Severity", width: 15 },
  tab: { nl: "Tabblad", en: "Tab", width: 20 },
  cell: { nl: "Cel", en: "Cell", width: 9 },
  code: { nl: "Code", en: "Id", width: 28 },
  column: { nl: "Kolom", en: "Column", width: 20 },
  text: { nl: "Bevinding", en: "Finding", width: 60, format: "paragraph" },
  read: { nl: "Gelezen", en: "Read", width: 24, format: "paragraph" },
  expected: { nl: "Verwacht", en: "Expected", width: 32, format: "paragraph" },
  todo: { nl: "Wat te doen", en: "What to do", width: 44, format: "paragraph" },
  rule: { nl: "Regel", en: "Rule", width: 32, format: "paragraph" },
  source: { nl: "Bron", en: "Source", width: 40, format: "paragraph" },
  dueOn: { nl: "Uiterlijk", en: "Due", width: 13, format: "date" },
  id: { nl: "Kenmerk", en: "Key", width: 12, hidden: true },
} as const satisfies Readonly<Record<string, Shown>>

/** A column of the tab. */
export type Name = keyof typeof shown

/** Every column, in order. */
export const names = Object.keys(shown) as ReadonlyArray<Name>

/** What a column is called, in either language. */
export const headersOf = (name: Name): ReadonlyArray<string> => [shown[name].nl, shown[name].en]

const markPrefix = "finding."

/** The mark of a column. */
export const markOf = (name: Name): string => `${markPrefix}${name}`

/** The column of a mark. */
export const nameOf = (mark: string | null): Name | undefined => names.find((name) => markOf(name) === mark)

/** Rows left ready in an empty tab. */
const spare = 20

const column = (name: Name, locale: Locale.Locale): BlueprintColumn => {
  const { width, format = "text", hidden = false }: Shown = shown[name]
  return {
    header: shown[name][locale],
    mark: markOf(name),
    note: null,
    width,
    format,
    validation: null,
    required: false,
    locked: name === "id",
    hidden,
  }
}

const toned = (locale: Locale.Locale, severity: Severity): string =>
  `=$A2="${severityWords[locale][severity]}"`

/** The tab, without any finding: those are written like everything else that comes later. */
export const blueprint = (title: string, locale: Locale.Locale): BlueprintTab => ({
  key,
  title,
  marked: true,
  hidden: false,
  lines: [],
  columns: names.map((name) => column(name, locale)),
  rows: [],
  spare,
  highlights: [
    { formula: toned(locale, "blocking"), columns: [0, 0], tone: "error" },
    { formula: toned(locale, "error"), columns: [0, 0], tone: "error" },
    { formula: toned(locale, "warning"), columns: [0, 0], tone: "warning" },
  ],
  colour: "#e17000",
})
