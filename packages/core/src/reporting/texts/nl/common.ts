/** Dutch words that every report uses. */
const numbers = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 6 })
const times = (count: number, one: string, many: string): string =>
  `${numbers.format(count)} ${count === 1 ? one : many}`

/** Dutch. */
export const common = {
  yes: "ja",
  no: "nee",
  number: (value: number): string => numbers.format(value),
  days: (count: number): string => times(count, "dag", "dagen"),
  items: (count: number): string => times(count, "punt", "punten"),
  rows: (count: number): string => times(count, "rij", "rijen"),
  more: (count: number): string => `en nog ${numbers.format(count)}`,
  noRows: "Er staan geen rijen achter dit cijfer.",
  noRowsOf: (table: string): string =>
    `In de tabel ‘${table}’ staan geen rijen die bij dit cijfer horen, op deze peildatum.`,
  partner: "Partner",
  project: "Project",
  name: "Naam",
  what: "Wat",
  who: "Wie",
  where: "Tabel",
  count: "Aantal",
  examples: "Voorbeelden",
  dueOn: "Uiterlijk",
  clause: "Op grond van",
  state: "Stand",
  amount: "Bedrag",
  nobody: "niet vastgelegd",
  noDay: "geen datum vastgelegd",
  dueState: {
    late: "te laat",
    open: "open",
    running: "loopt",
    fulfilled: "gedaan",
    lapsed: "vervallen",
  },
}

/** The words that a language must have. */
export type Common = typeof common
