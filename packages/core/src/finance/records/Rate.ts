/**
 * An hourly rate with its dates, method and parts (norms KB08 and AV07), for one person, one function or a
 * whole organisation.
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of hourly rates. */
export const table = Table.make("rate", {
  label: ["Tarief", "Rate"],
  plural: ["Tarieven", "Rates"],
  description: [
    "Een uurtarief van een medewerker, een functie of een organisatie, met de opbouw.",
    "An hourly rate of a person, a function or an organisation, with its parts.",
  ],
  columns: {
    organisation: Column.reference(
      "organisation",
      ["Organisatie", "Organisation"],
      ["De organisatie die het tarief gebruikt.", "The organisation that uses the rate."],
    ),
    person: Column.optional(
      Column.reference(
        "person",
        ["Persoon", "Person"],
        [
          "De persoon waar het tarief voor geldt. Laat dit leeg als u codes gebruikt.",
          "The person that the rate holds for. Leave empty when codes are used.",
        ],
      ),
    ),
    staffCode: Column.optional(
      Column.text(
        ["Medewerkercode", "Staff code"],
        ["De code van de medewerker, zonder naam.", "The code of the staff member, without a name."],
      ),
    ),
    function: Column.optional(
      Column.text(
        ["Functie", "Function"],
        ["De functie waar het tarief voor geldt.", "The function that the rate holds for."],
      ),
    ),
    method: Column.oneOf(
      ["Methode", "Method"],
      ["Hoe het tarief is berekend.", "How the rate was computed."],
      {
        integral: ["Integrale kosten", "Integral cost"],
        costCarrier: ["Kosten per kostendrager", "Cost per cost carrier"],
        flat: ["Vast uurtarief", "Flat rate"],
      },
    ),
    hourlyRate: Column.money(["Uurtarief", "Hourly rate"], ["Het tarief per uur.", "The rate per hour."], {
      minimum: 0,
    }),
    validFrom: Column.date(
      ["Van", "From"],
      ["De eerste dag waarop het tarief geldt.", "The first day on which the rate holds."],
    ),
    validThrough: Column.optional(
      Column.date(
        ["Tot en met", "Through"],
        ["De laatste dag waarop het tarief geldt.", "The last day on which the rate holds."],
      ),
    ),
    grossWage: Column.optional(
      Column.personal(
        Column.money(
          ["Bruto jaarloon", "Gross annual wage"],
          [
            "Het bruto loon per jaar waar het tarief op berust.",
            "The gross wage a year that the rate rests on.",
          ],
          { minimum: 0 },
        ),
      ),
    ),
    employerCharges: Column.optional(
      Column.percentage(
        ["Werkgeverslasten", "Employer's charges"],
        ["De opslag voor werkgeverslasten.", "The surcharge for employer's charges."],
        { minimum: 0 },
      ),
    ),
    overhead: Column.optional(
      Column.percentage(
        ["Overhead", "Overhead"],
        ["De opslag voor indirecte kosten.", "The surcharge for indirect costs."],
        { minimum: 0 },
      ),
    ),
    productiveHours: Column.optional(
      Column.hours(
        ["Productieve uren", "Productive hours"],
        [
          "De productieve uren per jaar waar u door deelt.",
          "The productive hours a year that are divided by.",
        ],
        { minimum: 0, maximum: 878400 },
      ),
    ),
    profitShareIncluded: Column.optional(
      Column.yesNo(
        ["Met winstdeel", "Profit share included"],
        [
          "Ja als in het loon een deel zit dat van de winst afhangt.",
          "Yes when the wage holds a part that depends on profit.",
        ],
      ),
    ),
    approvedOn: Column.optional(
      Column.date(
        ["Goedgekeurd op", "Approved on"],
        [
          "De dag waarop de opdrachtgever het tarief of de methode heeft goedgekeurd.",
          "The day on which the client approved the rate or the method.",
        ],
      ),
    ),
    note: Column.optional(
      Column.text(
        ["Opmerking", "Note"],
        [
          "Een korte toelichting, ook als de methode is veranderd.",
          "A short explanation, also when the method has changed.",
        ],
      ),
    ),
  },
  checks: [Check.ordered("validFrom", "validThrough")],
})

/** One hourly rate. */
export interface Row extends Table.Row<typeof table> {}
