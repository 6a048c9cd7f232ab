/** The tabs and headers that Dutch teams expect, each found in the workbooks; where one is missing, why. */
import { assert, describe, it } from "@effect/vitest"
import { type Column, Register, tables } from "@wijkwijzer/core"
import { registerWithInventedYear2024 } from "@wijkwijzer/core/wijkwijzer"
import { Template } from "../../src/layout/index.ts"
import * as Shown from "../../src/layout/Shown.ts"
import { TeamWorkbooks } from "../../src/team/index.ts"

const register = registerWithInventedYear2024()
const plain = Register.plain(register)
const moment = { asOf: "2024-09-30", from: "2024-07-01", through: "2024-09-30", version: "1" }
const programme = TeamWorkbooks.programme(plain, moment)
const partner = TeamWorkbooks.partner(plain, "movisie", moment)

/** Where a header is found: a column of a table, a line of the first sheet, or why it is not there. */
type Found =
  | readonly [table: string, column: string]
  | { readonly fact: string }
  | { readonly overview: string }
  | { readonly not: string }

const computed =
  "the register computes it; a formula in a row of people's own would not come with rows that are added"

/** The reporting conventions, section 2: tab, header, and where it is. */
const expected: Readonly<Record<string, Readonly<Record<string, Found>>>> = {
  Leeswijzer: {
    Programma: { fact: "Programma" },
    Penvoerder: { fact: "Penvoerder" },
    "Kenmerk beschikking": { fact: "Kenmerk beschikking" },
    "Periode van": { fact: "Periode van" },
    "Periode tot": { fact: "Periode tot en met" },
    Peildatum: { fact: "Peildatum" },
    Versie: { fact: "Versie" },
  },
  Partners: {
    Partnercode: ["organisation", "id"],
    Naam: ["organisation", "name"],
    "KvK-nummer": ["organisation", "registrationNumber"],
    Rol: ["membership", "role"],
    Contactpersoon: ["person", "name"],
    "Machtiging getekend op": ["powerOfAttorney", "signedOn"],
    "Btw-positie": ["vatPosition", "position"],
    Van: ["membership", "validFrom"],
    Tot: ["membership", "validThrough"],
  },
  Doelen: {
    Doelcode: ["goal", "id"],
    Doel: ["goal", "name"],
    Indicator: ["indicator", "name"],
    Eenheid: ["indicator", "unit"],
    Nulmeting: ["indicator", "baseline"],
    Streefwaarde: ["indicator", "target"],
    Streefdatum: ["indicator", "targetOn"],
    "Realisatie periode": ["measurement", "value"],
    "Realisatie cumulatief": { not: "an indicator says whether its measurements add up; reports do the sum" },
    Prognose: ["measurement", "expected"],
    Peildatum: ["measurement", "measuredOn"],
    Bron: ["measurement", "source"],
  },
  Activiteiten: {
    Code: ["activity", "id"],
    Programmalijn: ["project", "programmeLine"],
    Project: ["activity", "project"],
    Activiteit: ["activity", "name"],
    Doelcode: ["activity", "goals"],
    Trekker: ["activity", "organisation"],
    Start: ["activity", "startsOn"],
    Eind: ["activity", "endsOn"],
    Mijlpaal: ["milestone", "dueOn"],
    Resultaat: ["deliverable", "name"],
    Status: ["activity", "status"],
  },
  Begroting: {
    Regel: ["budgetLine", "id"],
    Partner: ["budgetLine", "organisation"],
    Activiteit: ["budgetLine", "activity"],
    Kostensoort: ["budgetLine", "costCategory"],
    Functie: ["budgetLine", "function"],
    Uren: ["budgetLine", "hours"],
    Tarief: ["budgetLine", "rate"],
    Aantal: ["budgetLine", "quantity"],
    Prijs: ["budgetLine", "unitPrice"],
    Bedrag: ["budgetLine", "amount"],
    "Btw verrekenbaar": ["budgetLine", "vatRecoverable"],
    Subsidiabel: ["budgetLine", "eligible"],
    "In natura": ["budgetLine", "inKind"],
    Toelichting: ["budgetLine", "explanation"],
  },
  Dekking: {
    Soort: ["fundingLine", "kind"],
    Financier: ["fundingLine", "organisation"],
    Begroot: ["fundingLine", "amount"],
    Toegekend: ["fundingLine", "granted"],
    Ontvangen: ["payment", "amount"],
  },
  Tarieven: {
    Medewerkercode: ["rate", "staffCode"],
    "Geldig van": ["rate", "validFrom"],
    "Geldig tot": ["rate", "validThrough"],
    Methode: ["rate", "method"],
    "Bruto jaarloon": ["rate", "grossWage"],
    Werkgeverslasten: ["rate", "employerCharges"],
    Overhead: ["rate", "overhead"],
    "Productieve uren": ["rate", "productiveHours"],
    Uurtarief: ["rate", "hourlyRate"],
  },
  Uren: {
    Datum: ["timeEntry", "workedOn"],
    Medewerkercode: ["timeEntry", "staffCode"],
    Activiteit: ["timeEntry", "activity"],
    Uren: ["timeEntry", "hours"],
    Soort: ["timeEntry", "kind"],
    Werkzaamheid: ["timeEntry", "description"],
    "Vastgelegd op": ["timeEntry", "recordedOn"],
    "Akkoord medewerker": ["timeEntry", "approvedByEmployeeOn"],
    "Akkoord leidinggevende": ["timeEntry", "approvedByManagerOn"],
  },
  Kosten: {
    Volgnummer: ["cost", "number"],
    Uitvoerder: ["cost", "organisation"],
    Leverancier: ["cost", "supplier"],
    Factuurnummer: ["cost", "invoiceNumber"],
    Factuurdatum: ["cost", "invoicedOn"],
    Betaaldatum: ["cost", "paidOn"],
    "Type kosten": ["cost", "costCategory"],
    "Bedrag excl. btw": ["cost", "amount"],
    Activiteit: ["cost", "activity"],
    Btw: ["cost", "vat"],
    Subsidiabel: ["cost", "eligibleAmount"],
    Bewijsstuk: ["cost", "evidence"],
  },
  Voorschotten: {
    Termijn: ["plannedPayment", "name"],
    "Verwacht op": ["plannedPayment", "expectedOn"],
    Beschikt: ["plannedPayment", "amount"],
    "Ontvangen op": ["payment", "paidOn"],
    Ontvangen: ["payment", "amount"],
    "Doorbetaald aan": ["payment", "toOrganisation"],
    "Doorbetaald op": ["payment", "paidOn"],
    Doorbetaald: ["payment", "forwardOf"],
    Saldo: { not: computed },
  },
  Liquiditeit: {
    Kwartaal: ["liquidityPeriod", "startsOn"],
    Beginsaldo: ["liquidityPeriod", "openingBalance"],
    Voorschotten: ["liquidityPeriod", "advances"],
    "Overige inkomsten": ["liquidityPeriod", "otherIncome"],
    Personeel: ["liquidityPeriod", "staff"],
    Derden: ["liquidityPeriod", "thirdParties"],
    Doorbetalingen: ["liquidityPeriod", "forwarded"],
    Eindsaldo: { not: `${computed}; a row whose balance is below zero is coloured` },
  },
  Voortgang: {
    Peildatum: ["statusReport", "reportedOn"],
    Project: ["statusReport", "project"],
    Tijd: ["statusReport", "time"],
    Geld: ["statusReport", "money"],
    Kwaliteit: ["statusReport", "quality"],
    Oorzaak: ["statusReport", "cause"],
    Gevolg: ["statusReport", "consequence"],
    Maatregel: ["statusReport", "measure"],
    Eigenaar: ["statusReport", "owner"],
    Gereed: ["statusReport", "measureDueOn"],
    "Gemeld op": ["statusReport", "notifiedOn"],
  },
  "Risico's": {
    Code: ["risk", "id"],
    Omschrijving: ["risk", "description"],
    Kans: ["risk", "likelihood"],
    Impact: ["risk", "impact"],
    Maatregel: ["risk", "measure"],
    Eigenaar: ["risk", "owner"],
    Status: ["risk", "status"],
  },
  Overzicht: {
    Begroot: { overview: "Begroot" },
    "Realisatie periode": { overview: "Realisatie periode" },
    "Realisatie cumulatief": { overview: "Realisatie cumulatief" },
    Verplichtingen: { overview: "Verplichtingen" },
    "Prognose jaar": { overview: "Prognose jaar" },
    Verschil: { overview: "Verschil (begroot − realisatie)" },
    "Verschil %": { overview: "Verschil %" },
    Toelichting: { overview: "Toelichting" },
  },
}

const findings = [
  "Regel",
  "Ernst",
  "Bevinding",
  "Tabblad",
  "Cel",
  "Code",
  "Bron",
  "Uiterlijk",
  "Gelezen",
  "Verwacht",
  "Wat te doen",
]

const drawn = Template.blueprint(tables, register, programme.layout, "nl")
const tabTitled = (title: string) => drawn.tabs.find((tab) => tab.title === title)
const tabOf = (table: string) => drawn.tabs.find(({ key }) => key === table)

describe("the programme's workbook", () => {
  for (const [title, headers] of Object.entries(expected))
    it(`has what belongs on ${title}`, () => {
      assert.isDefined(tabTitled(title), `there is no tab ${title}`)
      for (const [header, found] of Object.entries(headers)) {
        if ("not" in found) continue
        if ("fact" in found)
          assert.include(
            (tabTitled(title)?.lines ?? []).map(({ cells }) => cells[0]),
            found.fact,
          )
        else if ("overview" in found)
          assert.include(
            (tabTitled(title)?.columns ?? []).map((column) => column.header),
            found.overview,
          )
        else {
          const [table, column] = found
          assert.include(
            (tabOf(table)?.columns ?? []).map(({ mark }) => mark),
            column,
            `${title}, ${header}`,
          )
        }
      }
    })

  it("has the tab Bevindingen with what one must know", () => {
    const headers = tabTitled("Bevindingen")?.columns.map(({ header }) => header) ?? []
    for (const header of findings) assert.include(headers, header)
  })

  it("says on the first sheet of which programme, by whom and when it is", () => {
    const lines = tabTitled("Leeswijzer")?.lines.map(({ cells }) => cells) ?? []
    const lead = plain.rows.leadPartnerTerm?.[0] as unknown as { readonly organisation: string }
    const name = register.rows.organisation.find(({ id }) => id === lead.organisation)?.name
    assert.deepInclude(lines, ["Penvoerder", name ?? ""])
    assert.deepInclude(lines, ["Peildatum", "30 september 2024"])
    assert.notInclude(lines.flat(), "–")
  })
})

for (const [name, { layout, scope }] of [
  ["the programme's", programme],
  ["a partner's", partner],
] as const)
  describe(`${name} workbook`, () => {
    it("names tables and columns that are there, and everything that a new row must hold", () => {
      for (const tab of layout.tabs) {
        const table = tables[tab.table as keyof typeof tables]
        assert.isDefined(table, tab.table)
        const names = Shown.columnsOf(table, tab).map(([column]) => column)
        for (const column of tab.columns ?? []) assert.include(names, column, tab.table)
        if (tab.editable === false) continue
        const fixed = Object.keys(scope.tables[tab.table]?.fixed ?? {})
        for (const [column, { optional, kind }] of Object.entries<Column.Column>(table.columns))
          if (!optional && kind !== "references" && !names.includes(column))
            assert.include(fixed, column, `${tab.table}.${column} must be filled, and is not shown`)
      }
    })

    it("lets people choose by name, never by id, warns at ids, and explains every header", () => {
      const { tabs } = Template.blueprint(tables, register, layout, "nl")
      const lists = tabs.find(({ key }) => key === "wijkwijzer.lists")
      const shown = tabs.filter(({ key }) => Object.hasOwn(tables, key))
      for (const tab of shown)
        for (const { mark, validation, locked, note, header } of tab.columns) {
          assert.isNotEmpty(note, header)
          if (mark === "id") assert.isTrue(locked)
          const kind = tables[tab.key as keyof typeof tables].columns as Readonly<
            Record<string, Column.Column>
          >
          if (kind[mark ?? ""]?.kind !== "reference") continue
          assert.strictEqual(validation?._tag, "Choice", `${tab.title}.${header}`)
          if (validation?._tag !== "Choice") continue
          const items = lists?.rows.map((row) => row[validation.column]).filter((item) => item !== null) ?? []
          const target = kind[mark ?? ""]?.target ?? ""
          const { title } = tables[target as keyof typeof tables]
          const ids = new Set((plain.rows[target] ?? []).map(({ id }) => id))
          if (title !== "id")
            for (const item of items) assert.isFalse(ids.has(String(item)), `${header}: ${item}`)
        }
    })
  })

describe("layouts", () => {
  it("sums money and hours above the header, over rows that are there and that people add", () => {
    const hours = tabTitled("Uren")
    const at = hours?.columns.findIndex(({ mark }) => mark === "hours") ?? -1
    const total = hours?.lines[0]?.cells[at]
    assert.match(typeof total === "object" && total !== null ? total.formula : "", /^=SUM\(H3:H\d{4}\)$/)
  })

  it("colours a quarter that ends below zero", () => {
    const rules = tabTitled("Liquiditeit")?.highlights.map(({ formula }) => formula) ?? []
    assert.isTrue(rules.some((formula) => /^=0\+N\(\$F2\).*-N\(\$K2\)<0$/.test(formula)))
  })

  it("show a partner nothing of another, and its organisation nowhere as a column", () => {
    for (const { table, editable, columns } of partner.layout.tabs)
      if (editable !== false && table !== "milestone") assert.notInclude(columns ?? [], "organisation")
  })
})
