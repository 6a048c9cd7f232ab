/**
 * Something lasting that was bought with the money, to compute what may be written off (norm AV07) and what is
 * owed when it is sold or used otherwise (norms AW12 and AW13).
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"
import * as PartOf from "../PartOf.ts"

/** The table of assets. */
export const table = Table.make("asset", {
  label: ["Bedrijfsmiddel", "Asset"],
  plural: ["Bedrijfsmiddelen", "Assets"],
  description: [
    "Iets blijvends dat u met het geld hebt gekocht, zoals apparatuur.",
    "Something lasting that was bought with the money, such as equipment.",
  ],
  columns: {
    description: Column.text(["Omschrijving", "Description"], ["Wat het is.", "What it is."]),
    fundingAgreement: Column.optional(
      Column.reference(
        "fundingAgreement",
        ["Financiering", "Funding agreement"],
        ["De subsidie of opdracht waarmee het is betaald.", "The subsidy or commission that paid for it."],
      ),
    ),
    organisation: Column.reference(
      "organisation",
      ["Eigenaar", "Owner"],
      ["De organisatie die de eigenaar is.", "The organisation that owns it."],
    ),
    purchasedOn: Column.date(
      ["Gekocht op", "Purchased on"],
      ["De dag van de aankoop.", "The day of the purchase."],
    ),
    historicCost: Column.money(
      ["Aankoopprijs", "Historic cost"],
      ["De prijs bij aankoop.", "The price at purchase."],
      { minimum: 0 },
    ),
    residualValue: Column.money(
      ["Restwaarde", "Residual value"],
      ["De waarde die aan het einde overblijft.", "The value that remains at the end."],
      { minimum: 0 },
    ),
    lifeMonths: Column.integer(
      ["Levensduur", "Life"],
      ["Het aantal maanden waarin u het afschrijft.", "The number of months over which it is written off."],
      { minimum: 1, maximum: 1200 },
    ),
    event: Column.optional(
      Column.oneOf(
        ["Gebeurtenis", "Event"],
        ["Waardoor u misschien een vergoeding moet betalen.", "What may make a compensation due."],
        {
          sold: ["Verkocht", "Sold"],
          pledged: ["Verpand of bezwaard", "Pledged"],
          otherUse: ["Ander gebruik", "Other use"],
          insurance: ["Geld van de verzekering", "Insurance money"],
          activitiesEnded: ["Activiteiten gestopt", "Activities ended"],
          dissolved: ["Organisatie opgeheven", "Organisation dissolved"],
          other: ["Anders", "Other"],
        },
      ),
    ),
    disposedOn: Column.optional(
      Column.date(
        ["Datum gebeurtenis", "Disposed on"],
        ["De dag van de verkoop of een andere gebeurtenis.", "The day of the sale or another event."],
      ),
    ),
    proceeds: Column.optional(
      Column.money(
        ["Opbrengst", "Proceeds"],
        ["Wat de verkoop of de verzekering opbracht.", "What the sale or the insurance brought in."],
        { minimum: 0 },
      ),
    ),
    compensation: Column.optional(
      Column.money(
        ["Vergoeding", "Compensation"],
        ["Wat u aan de opdrachtgever moet vergoeden.", "What must be paid to the client as compensation."],
        { minimum: 0 },
      ),
    ),
  },
  title: "description",
  checks: [
    Check.ordered("purchasedOn", "disposedOn"),
    PartOf.check("residualValue", "historicCost", {
      nl: "de restwaarde is niet hoger dan de aankoopprijs",
      en: "the residual value is not above the historic cost",
    }),
  ],
})

/** One asset. */
export interface Row extends Table.Row<typeof table> {}
