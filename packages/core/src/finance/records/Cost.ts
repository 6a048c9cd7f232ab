/**
 * One cost as booked by the organisation that bore it. The amount is what the partnership bears: without VAT
 * that can be recovered, with VAT that cannot. A credit note is a cost below zero. Costs without a project,
 * an invoice or evidence may stand in the register; rules point them out (norms KB03–KB07, KB27, AV07).
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"
import * as PartOf from "../PartOf.ts"

/** The table of costs. */
export const table = Table.make("cost", {
  label: ["Kostenregel", "Cost"],
  plural: ["Kosten", "Costs"],
  description: [
    "Een uitgave van een organisatie voor het programma.",
    "An expense of an organisation for the programme.",
  ],
  columns: {
    number: Column.optional(
      Column.text(
        ["Volgnummer", "Number"],
        [
          "Het volgnummer in de administratie van de organisatie.",
          "The sequence number in the books of the organisation.",
        ],
      ),
    ),
    organisation: Column.reference(
      "organisation",
      ["Organisatie", "Organisation"],
      ["De organisatie die de kosten heeft gemaakt.", "The organisation that made the cost."],
    ),
    project: Column.optional(
      Column.reference(
        "project",
        ["Project", "Project"],
        ["Het project waar de kosten voor zijn.", "The project that the cost is for."],
      ),
    ),
    activity: Column.optional(
      Column.reference(
        "activity",
        ["Activiteit", "Activity"],
        ["De activiteit waar de kosten voor zijn.", "The activity that the cost is for."],
      ),
    ),
    costCategory: Column.reference(
      "costCategory",
      ["Kostensoort", "Cost category"],
      ["De soort kosten.", "The kind of cost."],
    ),
    fundingAgreement: Column.optional(
      Column.reference(
        "fundingAgreement",
        ["Financiering", "Funding agreement"],
        ["De opdracht of subsidie die de kosten betaalt.", "The commission or subsidy that pays the cost."],
      ),
    ),
    description: Column.optional(
      Column.text(["Omschrijving", "Description"], ["Waar de kosten voor zijn.", "What the cost is for."]),
    ),
    supplier: Column.optional(
      Column.text(["Leverancier", "Supplier"], ["Wie heeft geleverd.", "Who supplied it."]),
    ),
    invoiceNumber: Column.optional(
      Column.text(
        ["Factuurnummer", "Invoice number"],
        ["Het nummer op de factuur van de leverancier.", "The number on the supplier's invoice."],
      ),
    ),
    invoicedOn: Column.optional(
      Column.date(["Factuurdatum", "Invoice date"], ["De datum op de factuur.", "The date on the invoice."]),
    ),
    receivedOn: Column.optional(
      Column.date(
        ["Ontvangen op", "Received on"],
        ["De dag waarop de factuur binnenkwam.", "The day on which the invoice came in."],
      ),
    ),
    paidOn: Column.optional(
      Column.date(
        ["Betaaldatum", "Paid on"],
        ["De dag waarop de factuur is betaald.", "The day on which the invoice was paid."],
      ),
    ),
    bookedOn: Column.date(
      ["Boekdatum", "Booked on"],
      ["De dag waarop de kosten zijn geboekt.", "The day on which the cost was booked."],
    ),
    performedFrom: Column.optional(
      Column.date(
        ["Geleverd van", "Performed from"],
        ["De eerste dag waarop de leverancier het werk deed.", "The first day on which the work was done."],
      ),
    ),
    performedThrough: Column.optional(
      Column.date(
        ["Geleverd tot en met", "Performed through"],
        ["De laatste dag waarop de leverancier het werk deed.", "The last day on which the work was done."],
      ),
    ),
    amount: Column.money(
      ["Bedrag", "Amount"],
      [
        "Het bedrag dat u echt draagt: zonder de btw die u terugkrijgt. Een creditnota is negatief.",
        "The amount really borne: without VAT that is recovered. A credit note is negative.",
      ],
    ),
    vat: Column.optional(Column.money(["Btw", "VAT"], ["De btw op de factuur.", "The VAT on the invoice."])),
    vatRecoverable: Column.optional(
      Column.yesNo(
        ["Btw verrekenbaar", "VAT recoverable"],
        ["Ja als de organisatie deze btw terugkrijgt.", "Yes when the organisation gets this VAT back."],
      ),
    ),
    vatDeducted: Column.optional(
      Column.money(
        ["Btw afgetrokken", "VAT deducted"],
        [
          "De btw die de organisatie echt heeft afgetrokken.",
          "The VAT that the organisation really deducted.",
        ],
      ),
    ),
    eligibleAmount: Column.optional(
      Column.money(
        ["Subsidiabel", "Eligible"],
        [
          "Het deel van het bedrag dat de opdrachtgever vergoedt. Laat dit leeg als dat nog niet is bepaald.",
          "The part of the amount that the client pays. Leave empty when that is not settled yet.",
        ],
      ),
    ),
    deductionReason: Column.optional(
      Column.longText(
        ["Reden van aftrek", "Reason of deduction"],
        ["Waarom een deel niet wordt vergoed.", "Why a part is not paid."],
      ),
    ),
    necessary: Column.optional(
      Column.yesNo(
        ["Nodig", "Necessary"],
        [
          "Nee als deze kosten niet nodig waren voor de activiteit.",
          "No when this cost was not needed for the activity.",
        ],
      ),
    ),
    joint: Column.yesNo(
      ["Gezamenlijk", "Joint"],
      [
        "Ja als de partners deze kosten samen dragen, volgens de verdeelsleutel.",
        "Yes when the partners bear this cost together, by the allocation key.",
      ],
    ),
    allocationKey: Column.optional(
      Column.reference(
        "allocationKey",
        ["Verdeelsleutel", "Allocation key"],
        [
          "De verdeelsleutel die voor deze kosten geldt, als er meer zijn.",
          "The allocation key that holds for this cost, when there are several.",
        ],
      ),
    ),
    encumbrance: Column.optional(
      Column.reference(
        "encumbrance",
        ["Financiële verplichting", "Encumbrance"],
        ["De verplichting waar deze kosten uit komen.", "The encumbrance that this cost comes from."],
      ),
    ),
    asset: Column.optional(
      Column.reference(
        "asset",
        ["Bedrijfsmiddel", "Asset"],
        ["Het bedrijfsmiddel waar dit de afschrijving van is.", "The asset that this cost writes off."],
      ),
    ),
    decision: Column.optional(
      Column.reference(
        "decision",
        ["Besluit", "Decision"],
        ["Het besluit waar de uitgave op berust.", "The decision that the expense rests on."],
      ),
    ),
    evidence: Column.references(
      "document",
      ["Bewijsstukken", "Evidence"],
      ["De factuur en andere stukken.", "The invoice and other documents."],
    ),
  },
  checks: [
    Check.ordered("performedFrom", "performedThrough"),
    PartOf.check("eligibleAmount", "amount", {
      nl: "het subsidiabele bedrag heeft hetzelfde teken als het bedrag en is niet groter",
      en: "the eligible amount has the same sign as the amount and is not larger",
    }),
    PartOf.check("vatDeducted", "vat", {
      nl: "de afgetrokken btw heeft hetzelfde teken als de btw en is niet meer",
      en: "the VAT deducted has the same sign as the VAT and is not more",
    }),
  ],
  unique: [["organisation", "number"]],
})

/** One cost. */
export interface Row extends Table.Row<typeof table> {}
