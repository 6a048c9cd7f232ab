/**
 * The partnership itself: its name, form and purpose. A register holds one partnership, so this table has
 * one row.
 */
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of the partnership itself. */
export const table = Table.make("partnership", {
  label: ["Samenwerkingsverband", "Partnership"],
  plural: ["Samenwerkingsverbanden", "Partnerships"],
  description: [
    "Het samenwerkingsverband waar dit register over gaat. Hier staat precies één rij.",
    "The partnership that this register is about. There is exactly one row here.",
  ],
  columns: {
    name: Column.text(
      ["Naam", "Name"],
      ["Hoe het samenwerkingsverband heet.", "What the partnership is called."],
    ),
    legalForm: Column.optional(
      Column.oneOf(
        ["Rechtsvorm", "Legal form"],
        [
          "In welke vorm de partners samenwerken. Leeg: nog niet gekozen.",
          "In which form the partners work together. Empty: not chosen yet.",
        ],
        {
          contract: ["Overeenkomst", "Contract"],
          association: ["Vereniging", "Association"],
          foundation: ["Stichting", "Foundation"],
          none: ["Niets vastgelegd", "Nothing laid down"],
        },
      ),
    ),
    organisation: Column.optional(
      Column.reference(
        "organisation",
        ["Rechtspersoon", "Legal person"],
        [
          "De rechtspersoon van het samenwerkingsverband zelf. Leeg: het heeft er geen.",
          "The legal person of the partnership itself. Empty: it has none.",
        ],
      ),
    ),
    purpose: Column.longText(
      ["Doel", "Purpose"],
      ["Wat de partners samen willen bereiken.", "What the partners want to achieve together."],
    ),
    foundedOn: Column.optional(
      Column.date(
        ["Opgericht op", "Founded on"],
        ["De dag waarop de samenwerking begon.", "The day on which the cooperation began."],
      ),
    ),
    notice: Column.optional(
      Column.longText(
        ["Vermelding", "Notice"],
        [
          "Wat voor in elk rapport moet staan. Bijvoorbeeld dat de cijfers verzonnen zijn.",
          "What must stand at the front of every report. For instance that the figures are invented.",
        ],
      ),
    ),
    website: Column.optional(
      Column.text(["Website", "Website"], ["Het adres van de website.", "The address of the website."]),
    ),
    financialYearStartMonth: Column.integer(
      ["Begin boekjaar", "Financial year starts in"],
      [
        "De maand waarin het boekjaar begint, als getal. Bij een kalenderjaar is dat 1.",
        "The month in which the financial year starts, as a number. For a calendar year that is 1.",
      ],
      { minimum: 1, maximum: 12 },
    ),
  },
  title: "name",
})

/** The partnership. */
export interface Row extends Table.Row<typeof table> {}
