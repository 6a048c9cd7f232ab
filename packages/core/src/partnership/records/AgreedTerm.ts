/**
 * A limit or a choice that the partners' own agreement, a scheme or a grant fills in: the `N` of a rule.
 * The key says which one, for instance `payment.forward.days`.
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of agreed terms. */
export const table = Table.make("agreedTerm", {
  label: ["Afgesproken waarde", "Agreed term"],
  plural: ["Afgesproken waarden", "Agreed terms"],
  description: [
    "Grenzen en keuzes die de wet openlaat en die een overeenkomst, regeling of beschikking invult. Bijvoorbeeld: binnen hoeveel dagen de penvoerder geld doorbetaalt.",
    "Limits and choices that the law leaves open and that an agreement, a scheme or a grant fills in. For instance: within how many days the lead partner pays money on.",
  ],
  columns: {
    key: Column.text(
      ["Sleutel", "Key"],
      [
        "Om welke grens of keuze het gaat. Neem de sleutel over van de regel die de waarde nodig heeft.",
        "Which limit or choice this is. Take the key from the rule that needs the value.",
      ],
    ),
    fundingAgreement: Column.optional(
      Column.reference(
        "fundingAgreement",
        ["Subsidie of opdracht", "Funding agreement"],
        [
          "De subsidie of opdracht waarvoor de waarde geldt. Leeg: voor alles.",
          "The grant or commission for which the value holds. Empty: for everything.",
        ],
      ),
    ),
    cooperationAgreement: Column.optional(
      Column.reference(
        "cooperationAgreement",
        ["Overeenkomst", "Agreement"],
        [
          "De samenwerkingsovereenkomst waarin de waarde staat.",
          "The cooperation agreement in which the value stands.",
        ],
      ),
    ),
    clause: Column.optional(
      Column.text(
        ["Vindplaats", "Clause"],
        ["Het artikel of de bladzijde waar de waarde staat.", "The article or page where the value stands."],
      ),
    ),
    amount: Column.optional(
      Column.money(
        ["Bedrag", "Amount"],
        ["De waarde, als het een bedrag is.", "The value, if it is an amount of money."],
      ),
    ),
    days: Column.optional(
      Column.integer(
        ["Dagen", "Days"],
        ["De waarde, als het een aantal dagen is.", "The value, if it is a number of days."],
        {
          minimum: 0,
        },
      ),
    ),
    months: Column.optional(
      Column.integer(
        ["Maanden", "Months"],
        ["De waarde, als het een aantal maanden is.", "The value, if it is a number of months."],
        {
          minimum: 0,
        },
      ),
    ),
    percentage: Column.optional(
      Column.percentage(
        ["Percentage", "Percentage"],
        ["De waarde, als het een percentage is.", "The value, if it is a percentage."],
      ),
    ),
    number: Column.optional(
      Column.decimal(
        ["Getal", "Number"],
        ["De waarde, als het een ander getal is.", "The value, if it is another number."],
      ),
    ),
    text: Column.optional(
      Column.text(
        ["Tekst", "Text"],
        [
          "De waarde, als het een keuze of een omschrijving is.",
          "The value, if it is a choice or a description.",
        ],
      ),
    ),
    validFrom: Column.optional(
      Column.date(
        ["Van", "From"],
        [
          "De eerste dag waarop de waarde geldt. Leeg: vanaf het begin.",
          "The first day on which the value holds. Empty: from the start.",
        ],
      ),
    ),
    validThrough: Column.optional(
      Column.date(
        ["Tot en met", "Through"],
        [
          "De laatste dag waarop de waarde geldt. Leeg: tot nader order.",
          "The last day on which the value holds. Empty: until further notice.",
        ],
      ),
    ),
  },
  title: "key",
  checks: [
    Check.someFilled("amount", "days", "months", "percentage", "number", "text"),
    Check.ordered("validFrom", "validThrough"),
  ],
})

/** One agreed term. */
export interface Row extends Table.Row<typeof table> {}
