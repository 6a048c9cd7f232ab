/**
 * A call for people to fill a role: until when, who may respond, and when the procedure ended, which
 * starts the term for erasing candidates' data (seed row S14).
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of vacancies. */
export const table = Table.make("vacancy", {
  label: ["Vacature", "Vacancy"],
  plural: ["Vacatures", "Vacancies"],
  description: [
    "De oproepen om een rol te vervullen, met de datum tot wanneer iemand kan reageren.",
    "The calls to fill a role, with the date until which people can respond.",
  ],
  columns: {
    role: Column.reference("role", ["Rol", "Role"], ["De rol die openstaat.", "The role that is open."]),
    title: Column.text(["Titel", "Title"], ["Het opschrift van de vacature.", "The heading of the vacancy."]),
    text: Column.optional(
      Column.longText(["Tekst", "Text"], ["De tekst van de vacature.", "The text of the vacancy."]),
    ),
    publishedOn: Column.date(
      ["Geplaatst op", "Published on"],
      ["De dag waarop de vacature verscheen.", "The day on which the vacancy appeared."],
    ),
    closesOn: Column.date(
      ["Reageren tot en met", "Closes on"],
      ["De laatste dag waarop iemand kan reageren.", "The last day on which people can respond."],
    ),
    hoursPerWeek: Column.optional(
      Column.hours(
        ["Uren per week", "Hours per week"],
        ["Hoeveel uur per week de vacature biedt.", "How many hours a week the vacancy offers."],
        { minimum: 0, maximum: 16800 },
      ),
    ),
    intendedStart: Column.optional(
      Column.date(
        ["Beoogde start", "Intended start"],
        ["De dag waarop de persoon zou moeten beginnen.", "The day on which the person should start."],
      ),
    ),
    eligibility: Column.optional(
      Column.longText(
        ["Wie kan reageren", "Who may respond"],
        ["Voor wie de vacature open is.", "For whom the vacancy is open."],
      ),
    ),
    eligibleThrough: Column.optional(
      Column.reference(
        "organisation",
        ["Alleen via aansluiting bij", "Only through affiliation with"],
        [
          "Alleen mensen van organisaties die hierbij zijn aangesloten, kunnen reageren. Leeg: iedereen kan reageren.",
          "Only people from organisations affiliated with this one may respond. Empty: anyone may respond.",
        ],
      ),
    ),
    applyTo: Column.optional(
      Column.text(["Reageren bij", "Apply to"], ["Waar iemand kan reageren.", "Where people can respond."]),
    ),
    informationFrom: Column.optional(
      Column.text(
        ["Meer weten bij", "Information from"],
        ["Waar iemand meer over de rol kan vragen.", "Where people can ask more about the role."],
      ),
    ),
    closedOn: Column.optional(
      Column.date(
        ["Afgerond op", "Procedure ended on"],
        [
          "De dag waarop de hele procedure klaar was. Daarna moeten de gegevens van kandidaten weg.",
          "The day on which the whole procedure was over. After that, candidates' data must go.",
        ],
      ),
    ),
    retentionWeeks: Column.optional(
      Column.integer(
        ["Bewaartermijn in weken", "Weeks kept"],
        [
          "Hoeveel weken na de procedure u gegevens van kandidaten bewaart.",
          "How many weeks after the procedure candidates' data is kept.",
        ],
        { minimum: 0 },
      ),
    ),
  },
  title: "title",
  checks: [
    Check.ordered("publishedOn", "closesOn"),
    Check.ordered("publishedOn", "intendedStart"),
    Check.ordered("publishedOn", "closedOn"),
  ],
})

/** One vacancy. */
export interface Row extends Table.Row<typeof table> {}
