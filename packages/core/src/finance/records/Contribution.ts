/**
 * What an organisation really contributed in money or in kind. Hours worked stand in `timeEntry`.
 */
import * as ProjectOrLine from "../../programme/ProjectOrLine.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of contributions. */
export const table = Table.make("contribution", {
  label: ["Bijdrage", "Contribution"],
  plural: ["Bijdragen", "Contributions"],
  description: [
    "Wat een organisatie echt heeft bijgedragen in geld of in natura.",
    "What an organisation really contributed in money or in kind.",
  ],
  columns: {
    organisation: Column.reference(
      "organisation",
      ["Organisatie", "Organisation"],
      ["De organisatie die de bijdrage gaf.", "The organisation that made the contribution."],
    ),
    project: Column.optional(
      Column.reference(
        "project",
        ["Project", "Project"],
        ["Het project waar de bijdrage voor was.", "The project that the contribution was for."],
      ),
    ),
    programmeLine: Column.optional(
      Column.reference(
        "programmeLine",
        ["Programmalijn", "Programme line"],
        [
          "De programmalijn waar de bijdrage voor was. Vul dit alleen in als er geen project is.",
          "The programme line that the contribution was for. Fill in only when there is no project.",
        ],
      ),
    ),
    fundingAgreement: Column.optional(
      Column.reference(
        "fundingAgreement",
        ["Financiering", "Funding agreement"],
        [
          "De opdracht of subsidie waar de bijdrage bij hoort.",
          "The commission or subsidy that the contribution belongs to.",
        ],
      ),
    ),
    kind: Column.oneOf(
      ["Soort", "Kind"],
      ["Wat de organisatie bijdroeg.", "What the organisation contributed."],
      { cash: ["Geld", "Cash"], inKind: ["In natura", "In kind"] },
    ),
    amount: Column.money(
      ["Bedrag", "Amount"],
      ["Het bedrag, of de waarde in geld.", "The amount, or the value in money."],
      { minimum: 0 },
    ),
    contributedOn: Column.date(
      ["Datum", "Date"],
      ["De dag van de bijdrage.", "The day of the contribution."],
    ),
    description: Column.optional(
      Column.text(
        ["Omschrijving", "Description"],
        ["Wat de organisatie heeft gegeven of gedaan.", "What the organisation gave or did."],
      ),
    ),
    valuation: Column.optional(
      Column.longText(
        ["Waardering", "Valuation"],
        [
          "Hoe u de waarde in geld hebt bepaald, bij een bijdrage in natura.",
          "How the value in money was found, for a contribution in kind.",
        ],
      ),
    ),
    evidence: Column.references(
      "document",
      ["Bewijsstukken", "Evidence"],
      ["De stukken die de bijdrage laten zien.", "The documents that show the contribution."],
    ),
  },
  checks: [ProjectOrLine.check],
})

/** One contribution. */
export interface Row extends Table.Row<typeof table> {}
