/**
 * What every document says around its content: contents, sources, severities. A language is one object of these.
 */
import * as Severity from "../rules/Severity.ts"
import * as CalendarDate from "../values/CalendarDate.ts"
import type { Locale } from "../values/Locale.ts"
import type { Origin } from "./Figure.ts"

/** The words around the content of a document. Any of them can be replaced: see `with`. */
export interface DocumentTexts {
  /** As HTML and `Intl` name the language: `nl-NL`. */
  readonly language: string
  readonly skip: string
  readonly contents: string
  readonly toContents: string
  readonly back: string
  readonly sources: string
  readonly sourcesIntroduction: string
  readonly provenance: string
  readonly provenanceIntroduction: string
  /** On paper, in place of the figures: where they stand. */
  readonly provenanceOnPaper: (file: string) => string
  /** Of rows that are about more than a period, only what falls in it. */
  readonly within: (period: string) => string
  readonly figure: string
  readonly value: string
  readonly formula: string
  readonly rows: (count: number) => string
  readonly rowsElsewhere: (shown: number, count: number, file: string) => string
  readonly figuresElsewhere: (shown: number, count: number, file: string) => string
  readonly noRows: string
  readonly origins: Readonly<Record<Origin["_tag"], string>>
  readonly countOf: string
  readonly clause: string
  readonly textRead: (date: string) => string
  readonly notRead: string
  readonly todo: string
  readonly actor: string
  readonly dueOn: string
  readonly basedOn: string
  readonly noFindings: string
  readonly dataTable: string
  readonly severities: Readonly<Record<Severity.Severity, string>>
  readonly made: (revision: number, asOf: CalendarDate.CalendarDate) => string
}

const nl: DocumentTexts = {
  language: "nl-NL",
  skip: "Naar de inhoud",
  contents: "Inhoud",
  toContents: "Terug naar de inhoudsopgave",
  back: "Terug naar het cijfer",
  sources: "Bronnen",
  sourcesIntroduction: "Op deze regels en afspraken steunt dit document.",
  provenance: "Herkomst van de cijfers",
  provenanceIntroduction:
    "Bij elk cijfer staat hoe het is berekend en op welke rijen uit de administratie het steunt.",
  provenanceOnPaper: (file) =>
    `In de digitale versie leidt elk cijfer naar zijn berekening en zijn rijen. Zij staan ook in ${file}.`,
  within: (period) => `het deel dat valt in ${period}`,
  figure: "Cijfer",
  value: "Waarde",
  formula: "Berekening",
  rows: (count) => (count === 1 ? "1 rij" : `${count.toLocaleString("nl-NL")} rijen`),
  rowsElsewhere: (shown, count, file) =>
    `De eerste ${shown.toLocaleString("nl-NL")} van ${count.toLocaleString("nl-NL")} rijen. Alle rijen staan in ${file}.`,
  figuresElsewhere: (shown, count, file) =>
    `Hier staan ${shown.toLocaleString("nl-NL")} van de ${count.toLocaleString("nl-NL")} cijfers. Alle cijfers en hun rijen staan in ${file}.`,
  noRows: "Achter dit cijfer staan geen rijen.",
  origins: { Rows: "som van", Sum: "som van cijfers", Difference: "verschil", Ratio: "aandeel" },
  countOf: "aantal rijen in",
  clause: "Regel of afspraak",
  textRead: (date) => `tekst van ${date}`,
  notRead: "algemene kennis, tekst niet gelezen",
  todo: "Wat u doet",
  actor: "Wie",
  dueOn: "Uiterlijk",
  basedOn: "Steunt op",
  noFindings: "Er zijn geen bevindingen.",
  dataTable: "De cijfers als tabel",
  severities: Severity.names("nl"),
  made: (revision, asOf) =>
    `Gemaakt uit de administratie, versie ${revision}. Peildatum ${CalendarDate.format(asOf, "nl", "long")}.`,
}

const en: DocumentTexts = {
  language: "en-GB",
  skip: "Skip to the content",
  contents: "Contents",
  toContents: "Back to the contents",
  back: "Back to the figure",
  sources: "Sources",
  sourcesIntroduction: "This document stands on these rules and agreements.",
  provenance: "Where the figures come from",
  provenanceIntroduction:
    "Each figure with how it was computed and the rows of the register that it stands on.",
  provenanceOnPaper: (file) =>
    `In the digital version each figure leads to its computation and its rows. They are in ${file} too.`,
  within: (period) => `the part that falls in ${period}`,
  figure: "Figure",
  value: "Value",
  formula: "Computation",
  rows: (count) => (count === 1 ? "1 row" : `${count.toLocaleString("en-GB")} rows`),
  rowsElsewhere: (shown, count, file) =>
    `The first ${shown.toLocaleString("en-GB")} of ${count.toLocaleString("en-GB")} rows. All rows are in ${file}.`,
  figuresElsewhere: (shown, count, file) =>
    `Here are ${shown.toLocaleString("en-GB")} of the ${count.toLocaleString("en-GB")} figures. All figures and their rows are in ${file}.`,
  noRows: "No rows stand behind this figure.",
  origins: { Rows: "sum of", Sum: "sum of figures", Difference: "difference", Ratio: "part" },
  countOf: "number of rows in",
  clause: "Rule or agreement",
  textRead: (date) => `text of ${date}`,
  notRead: "general knowledge, the text was not read",
  todo: "What to do",
  actor: "Who",
  dueOn: "By",
  basedOn: "Stands on",
  noFindings: "There are no findings.",
  dataTable: "The figures as a table",
  severities: Severity.names("en"),
  made: (revision, asOf) =>
    `Made from the register, revision ${revision}. As of ${CalendarDate.format(asOf, "en", "long")}.`,
}

const all: Readonly<Record<Locale, DocumentTexts>> = { nl, en }

/** The words of a language, with any of your own in their place. */
export const of = (locale: Locale, own: Partial<DocumentTexts> = {}): DocumentTexts => ({
  ...all[locale],
  ...own,
})
