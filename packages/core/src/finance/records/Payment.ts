/**
 * Money that went, or must go, from one organisation to another under a funding agreement. The amount is never
 * negative: the two organisations give the direction.
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"
import * as TwoParties from "../TwoParties.ts"

/** The table of payments. */
export const table = Table.make("payment", {
  label: ["Betaling", "Payment"],
  plural: ["Betalingen", "Payments"],
  description: [
    "Geld dat van de ene naar de andere organisatie is gegaan of moet gaan.",
    "Money that went, or must go, from one organisation to another.",
  ],
  columns: {
    fundingAgreement: Column.optional(
      Column.reference(
        "fundingAgreement",
        ["Financiering", "Funding agreement"],
        [
          "De opdracht of subsidie waar de betaling bij hoort.",
          "The commission or subsidy that the payment belongs to.",
        ],
      ),
    ),
    fromOrganisation: Column.reference(
      "organisation",
      ["Betaler", "From"],
      ["De organisatie die betaalt.", "The organisation that pays."],
    ),
    toOrganisation: Column.reference(
      "organisation",
      ["Ontvanger", "To"],
      ["De organisatie die het geld krijgt.", "The organisation that gets the money."],
    ),
    kind: Column.oneOf(["Soort", "Kind"], ["Wat voor betaling het is.", "What kind of payment it is."], {
      advance: ["Voorschot", "Advance"],
      forward: ["Doorbetaling", "Forward"],
      final: ["Eindbetaling", "Final payment"],
      repayment: ["Terugbetaling", "Repayment"],
      interest: ["Rente", "Interest"],
      contribution: ["Bijdrage", "Contribution"],
      setOff: ["Verrekening", "Set-off"],
    }),
    amount: Column.money(
      ["Bedrag", "Amount"],
      [
        "Het bedrag. Het is nooit negatief: betaler en ontvanger geven de richting.",
        "The amount. It is never negative: payer and receiver give the direction.",
      ],
      { minimum: 0 },
    ),
    decidedOn: Column.optional(
      Column.date(
        ["Besloten op", "Decided on"],
        ["De dag waarop is besloten om te betalen.", "The day on which payment was decided."],
      ),
    ),
    dueOn: Column.optional(
      Column.date(["Betalen voor", "Due on"], ["De uiterste dag om te betalen.", "The last day to pay."]),
    ),
    paidOn: Column.optional(
      Column.date(
        ["Betaaldatum", "Paid on"],
        ["De dag waarop het geld is betaald.", "The day on which the money was paid."],
      ),
    ),
    reference: Column.optional(
      Column.text(
        ["Kenmerk", "Reference"],
        [
          "Het kenmerk of de omschrijving op het bankafschrift.",
          "The reference or description on the bank statement.",
        ],
      ),
    ),
    plannedPayment: Column.optional(
      Column.reference(
        "plannedPayment",
        ["Geplande betaling", "Planned payment"],
        ["De geplande betaling die hiermee is gedaan.", "The planned payment that this fulfils."],
      ),
    ),
    forwardOf: Column.optional(
      Column.reference(
        "payment",
        ["Doorbetaling van", "Forward of"],
        ["De ontvangen betaling die hiermee wordt doorbetaald.", "The received payment that this passes on."],
      ),
    ),
    interestOver: Column.optional(
      Column.reference(
        "payment",
        ["Rente over", "Interest over"],
        ["De late betaling waar dit de rente over is.", "The late payment that this is the interest on."],
      ),
    ),
    recovery: Column.optional(
      Column.reference(
        "recovery",
        ["Terugvordering", "Recovery"],
        ["De vordering die hiermee is betaald of verrekend.", "The claim that this pays or sets off."],
      ),
    ),
    setOffBasis: Column.optional(
      Column.text(
        ["Grond verrekening", "Basis of set-off"],
        ["Het artikel waarop de verrekening berust.", "The article that the set-off rests on."],
      ),
    ),
    invoice: Column.optional(
      Column.reference(
        "invoice",
        ["Factuur", "Invoice"],
        ["De factuur die hiermee is betaald.", "The invoice that this pays."],
      ),
    ),
  },
  checks: [
    Check.ordered("decidedOn", "dueOn"),
    TwoParties.check,
    Check.make<{
      readonly id: string
      readonly forwardOf: string | null
      readonly interestOver: string | null
    }>({
      name: "follows-another-payment",
      columns: ["forwardOf", "interestOver"],
      label: { nl: "een betaling verwijst niet naar zichzelf", en: "a payment does not refer to itself" },
      holds: (row) => row.forwardOf !== row.id && row.interestOver !== row.id,
    }),
  ],
})

/** One payment. */
export interface Row extends Table.Row<typeof table> {}
