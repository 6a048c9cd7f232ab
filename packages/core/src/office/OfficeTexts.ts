/**
 * What the office formats say of themselves, in each language; what a report says is the report's own.
 */
import * as DocumentTexts from "../reporting/DocumentTexts.ts"
import type { Origin, Unit } from "../reporting/Figure.ts"
import type { Severity } from "../reporting/Report.ts"
import type { Locale } from "../values/Locale.ts"

/** All texts of a language. */
export interface OfficeTexts {
  /** As office files name a language: `nl-NL`. */
  readonly language: string
  readonly page: string
  readonly of: string
  readonly table: string
  readonly chart: string
  readonly severity: Readonly<Record<Severity, string>>
  readonly todo: string
  readonly actor: string
  readonly dueOn: string
  readonly accordingTo: string
  readonly rows: string
  readonly andMore: (count: number) => string
  readonly textOf: string
  readonly notRead: string
  readonly sheets: {
    readonly keyFigures: string
    readonly texts: string
    readonly findings: string
    readonly figures: string
    readonly origins: string
    readonly clauses: string
  }
  readonly columns: {
    readonly sheet: string
    readonly what: string
    readonly rows: string
    readonly section: string
    readonly kind: string
    readonly text: string
    readonly from: string
    readonly severity: string
    readonly finding: string
    readonly figure: string
    readonly value: string
    readonly unit: string
    readonly calculation: string
    readonly parts: string
    readonly clause: string
    readonly remark: string
    readonly column: string
    readonly id: string
    readonly citation: string
    readonly textDate: string
    readonly read: string
    readonly address: string
  }
  readonly kinds: {
    readonly title: string
    readonly notice: string
    readonly heading: string
    readonly paragraph: string
    readonly narrative: string
    readonly list: string
    readonly keyFigure: string
    readonly chart: string
    readonly cell: string
  }
  readonly units: Readonly<Record<Unit, string>>
  readonly origins: Readonly<Record<Origin["_tag"], string>>
  readonly count: string
  readonly whole: (sheet: string) => string
  readonly rowsLeftOut: (count: number) => string
  readonly tooLarge: string
  readonly yes: string
  readonly no: string
}

const nl: OfficeTexts = {
  language: "nl-NL",
  page: "Pagina",
  of: "van",
  table: "Tabel",
  chart: "Figuur",
  severity: DocumentTexts.of("nl").severities,
  todo: "Wat te doen",
  actor: "Wie",
  dueOn: "Uiterlijk",
  accordingTo: "Volgens",
  rows: "Gaat over",
  andMore: (count) => `en nog ${count}`,
  textOf: "tekst van",
  notRead: "tekst zelf niet nagelezen",
  sheets: {
    keyFigures: "Kerncijfers",
    texts: "Teksten",
    findings: "Bevindingen",
    figures: "Cijfers",
    origins: "Herkomst",
    clauses: "Bepalingen",
  },
  columns: {
    sheet: "Blad",
    what: "Wat erop staat",
    rows: "Rijen",
    section: "Onderdeel",
    kind: "Soort",
    text: "Tekst",
    from: "Uit",
    severity: "Ernst",
    finding: "Bevinding",
    figure: "Cijfer",
    value: "Waarde",
    unit: "Eenheid",
    calculation: "Berekening",
    parts: "Delen",
    clause: "Bepaling",
    remark: "Opmerking",
    column: "Kolom",
    id: "Id",
    citation: "Bepaling",
    textDate: "Tekst van",
    read: "Nagelezen",
    address: "Adres",
  },
  kinds: {
    title: "Titel",
    notice: "Mededeling",
    heading: "Kop",
    paragraph: "Alinea",
    narrative: "Toelichting",
    list: "Opsomming",
    keyFigure: "Kerncijfer",
    chart: "Figuur",
    cell: "Lange tekst uit een tabel",
  },
  units: {
    cents: "euro",
    hundredthsOfAnHour: "uur",
    hundredthsOfAPercent: "procent",
    count: "aantal",
    millionths: "gemeten",
  },
  origins: {
    Rows: "som van rijen",
    Sum: "som van cijfers",
    Difference: "eerste cijfer min tweede",
    Ratio: "eerste cijfer gedeeld door tweede",
  },
  count: "aantal rijen",
  whole: (sheet) => `… (de hele tekst staat op het blad ${sheet})`,
  rowsLeftOut: (count) => `${count} rijen of cijfers staan niet op het blad Herkomst: het zijn er te veel`,
  tooLarge: "te groot om in Excel op de cent mee te rekenen: als tekst",
  yes: "ja",
  no: "nee",
}

const en: OfficeTexts = {
  language: "en-GB",
  page: "Page",
  of: "of",
  table: "Table",
  chart: "Figure",
  severity: DocumentTexts.of("en").severities,
  todo: "What to do",
  actor: "Who",
  dueOn: "By",
  accordingTo: "According to",
  rows: "About",
  andMore: (count) => `and ${count} more`,
  textOf: "text of",
  notRead: "the text itself was not read",
  sheets: {
    keyFigures: "Key figures",
    texts: "Texts",
    findings: "Findings",
    figures: "Figures",
    origins: "Origins",
    clauses: "Clauses",
  },
  columns: {
    sheet: "Sheet",
    what: "What is on it",
    rows: "Rows",
    section: "Section",
    kind: "Kind",
    text: "Text",
    from: "From",
    severity: "Severity",
    finding: "Finding",
    figure: "Figure",
    value: "Value",
    unit: "Unit",
    calculation: "Calculation",
    parts: "Parts",
    clause: "Clause",
    remark: "Remark",
    column: "Column",
    id: "Id",
    citation: "Clause",
    textDate: "Text of",
    read: "Read",
    address: "Address",
  },
  kinds: {
    title: "Title",
    notice: "Notice",
    heading: "Heading",
    paragraph: "Paragraph",
    narrative: "Narrative",
    list: "List",
    keyFigure: "Key figure",
    chart: "Figure",
    cell: "Long text from a table",
  },
  units: {
    cents: "euros",
    hundredthsOfAnHour: "hours",
    hundredthsOfAPercent: "percent",
    count: "number",
    millionths: "measured",
  },
  origins: {
    Rows: "sum of rows",
    Sum: "sum of figures",
    Difference: "first figure less the second",
    Ratio: "first figure divided by the second",
  },
  count: "number of rows",
  whole: (sheet) => `… (the whole text is on the sheet ${sheet})`,
  rowsLeftOut: (count) => `${count} rows or figures are not on the sheet Origins: there are too many`,
  tooLarge: "too large for Excel to reckon with to the cent: as text",
  yes: "yes",
  no: "no",
}

const all: Readonly<Record<Locale, OfficeTexts>> = { nl, en }

/** The texts of a language. */
export const of = (locale: Locale): OfficeTexts => all[locale]
