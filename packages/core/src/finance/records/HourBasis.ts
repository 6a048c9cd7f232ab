/**
 * How many hours of a year count as productive, and what was taken off to get there (norm AV07), for one person
 * or as the standard of an organisation.
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of hour bases. */
export const table = Table.make("hourBasis", {
  label: ["Urenbasis", "Hour basis"],
  plural: ["Urenbases", "Hour bases"],
  description: [
    "Hoeveel uren per jaar productief zijn, en welke uren daarvoor zijn afgetrokken.",
    "How many hours a year are productive, and which hours were taken off to get there.",
  ],
  columns: {
    organisation: Column.reference(
      "organisation",
      ["Organisatie", "Organisation"],
      ["De organisatie waar deze berekening van is.", "The organisation that this calculation is of."],
    ),
    person: Column.optional(
      Column.reference(
        "person",
        ["Persoon", "Person"],
        [
          "De persoon waar de berekening voor geldt. Laat dit leeg als zij voor iedereen geldt.",
          "The person that the calculation holds for. Leave empty when it holds for everyone.",
        ],
      ),
    ),
    staffCode: Column.optional(
      Column.text(
        ["Medewerkercode", "Staff code"],
        ["De code van de medewerker, zonder naam.", "The code of the staff member, without a name."],
      ),
    ),
    year: Column.integer(
      ["Jaar", "Year"],
      ["Het jaar waar de berekening voor geldt.", "The year that the calculation holds for."],
      { minimum: 1900, maximum: 2200 },
    ),
    contractHours: Column.hours(
      ["Contracturen", "Contract hours"],
      ["De uren in een jaar volgens het contract.", "The hours in a year by contract."],
      { minimum: 0, maximum: 878400 },
    ),
    publicHolidays: Column.optional(
      Column.hours(
        ["Feestdagen", "Public holidays"],
        ["De uren voor feestdagen.", "The hours for public holidays."],
        { minimum: 0 },
      ),
    ),
    leave: Column.optional(
      Column.hours(["Verlof", "Leave"], ["De uren voor verlof.", "The hours for leave."], { minimum: 0 }),
    ),
    sickness: Column.optional(
      Column.hours(
        ["Ziekte", "Sickness"],
        [
          "De uren die u gemiddeld voor ziekte rekent. Dit is niet de ziekte van één persoon.",
          "The hours counted for sickness on average. This is not the sickness of one person.",
        ],
        { minimum: 0 },
      ),
    ),
    indirect: Column.optional(
      Column.hours(
        ["Indirecte uren", "Indirect hours"],
        [
          "De uren voor werk dat niet aan een activiteit is toe te schrijven.",
          "The hours for work that cannot be ascribed to an activity.",
        ],
        { minimum: 0 },
      ),
    ),
    productiveHours: Column.hours(
      ["Productieve uren", "Productive hours"],
      ["De uren die overblijven.", "The hours that remain."],
      { minimum: 0, maximum: 878400 },
    ),
  },
  checks: [
    Check.make<{ readonly contractHours: number; readonly productiveHours: number }>({
      name: "productive-within-contract",
      columns: ["productiveHours", "contractHours"],
      label: {
        nl: "de productieve uren zijn niet meer dan de contracturen",
        en: "the productive hours are not more than the contract hours",
      },
      holds: (row) => row.productiveHours <= row.contractHours,
    }),
  ],
  unique: [
    ["organisation", "person", "year"],
    ["organisation", "staffCode", "year"],
  ],
})

/** One hour basis. */
export interface Row extends Table.Row<typeof table> {}
