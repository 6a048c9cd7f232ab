/**
 * Hours of one person (or one staff code) on one day. Hours without a person or a project may stand in the
 * register; rules point them out.
 */
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of time entries. */
export const table = Table.make("timeEntry", {
  label: ["Urenregel", "Time entry"],
  plural: ["Uren", "Time entries"],
  description: ["De uren van één medewerker op één dag.", "The hours of one staff member on one day."],
  columns: {
    organisation: Column.reference(
      "organisation",
      ["Organisatie", "Organisation"],
      ["De organisatie waar de medewerker werkt.", "The organisation where the staff member works."],
    ),
    person: Column.optional(
      Column.reference(
        "person",
        ["Persoon", "Person"],
        [
          "De persoon die heeft gewerkt. Laat dit leeg als u codes gebruikt.",
          "The person who worked. Leave empty when codes are used.",
        ],
      ),
    ),
    staffCode: Column.optional(
      Column.text(
        ["Medewerkercode", "Staff code"],
        ["De code van de medewerker, zonder naam.", "The code of the staff member, without a name."],
      ),
    ),
    project: Column.optional(
      Column.reference(
        "project",
        ["Project", "Project"],
        ["Het project waar de uren voor zijn.", "The project that the hours are for."],
      ),
    ),
    activity: Column.optional(
      Column.reference(
        "activity",
        ["Activiteit", "Activity"],
        ["De activiteit waar de uren voor zijn.", "The activity that the hours are for."],
      ),
    ),
    fundingAgreement: Column.optional(
      Column.reference(
        "fundingAgreement",
        ["Financiering", "Funding agreement"],
        [
          "De opdracht of subsidie die deze uren betaalt.",
          "The commission or subsidy that pays these hours.",
        ],
      ),
    ),
    workedOn: Column.date(["Datum", "Date"], ["De dag waarop is gewerkt.", "The day of the work."]),
    hours: Column.hours(
      ["Uren", "Hours"],
      ["Het aantal uren op die dag.", "The number of hours on that day."],
      { minimum: 0, maximum: 2400 },
    ),
    kind: Column.oneOf(["Soort", "Kind"], ["Wat voor uren het zijn.", "What kind of hours these are."], {
      project: ["Project", "Project"],
      other: ["Overig", "Other"],
      leave: ["Verlof", "Leave"],
      sickness: ["Ziekte", "Sickness"],
    }),
    description: Column.optional(
      Column.text(
        ["Werkzaamheid", "Work done"],
        [
          "Wat er is gedaan. Schrijf hier geen persoonlijke gegevens op.",
          "What was done. Do not write personal data here.",
        ],
      ),
    ),
    recordedOn: Column.optional(
      Column.date(
        ["Vastgelegd op", "Recorded on"],
        ["De dag waarop de uren zijn opgeschreven.", "The day on which the hours were written down."],
      ),
    ),
    approvedByEmployeeOn: Column.optional(
      Column.date(
        ["Akkoord medewerker", "Approved by employee"],
        ["De dag waarop de medewerker akkoord ging.", "The day on which the staff member approved."],
      ),
    ),
    approvedByManagerOn: Column.optional(
      Column.date(
        ["Akkoord leidinggevende", "Approved by manager"],
        ["De dag waarop de leidinggevende akkoord ging.", "The day on which the manager approved."],
      ),
    ),
  },
})

/** One time entry. */
export interface Row extends Table.Row<typeof table> {}
