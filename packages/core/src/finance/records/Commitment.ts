/**
 * The effort (inzet) an organisation promises: money, goods and services, or hours (seed row S9).
 */
import * as ProjectOrLine from "../../programme/ProjectOrLine.ts"
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of commitments. */
export const table = Table.make("commitment", {
  label: ["Toegezegde inzet", "Commitment"],
  plural: ["Toegezegde inzet", "Commitments"],
  description: [
    "Wat een organisatie heeft beloofd bij te dragen: geld, uren, of goederen en diensten.",
    "What an organisation has promised to contribute: money, hours, or goods and services.",
  ],
  columns: {
    organisation: Column.reference(
      "organisation",
      ["Organisatie", "Organisation"],
      ["De organisatie die het belooft.", "The organisation that promises it."],
    ),
    project: Column.optional(
      Column.reference(
        "project",
        ["Project", "Project"],
        ["Het project waar de inzet voor is.", "The project that the effort is for."],
      ),
    ),
    programmeLine: Column.optional(
      Column.reference(
        "programmeLine",
        ["Programmalijn", "Programme line"],
        [
          "De programmalijn waar de inzet voor is. Vul dit alleen in als er geen project is.",
          "The programme line that the effort is for. Fill in only when there is no project.",
        ],
      ),
    ),
    kind: Column.oneOf(
      ["Soort", "Kind"],
      ["Wat de organisatie belooft.", "What the organisation promises."],
      { cash: ["Geld", "Cash"], inKind: ["In natura", "In kind"], hours: ["Uren", "Hours"] },
    ),
    amount: Column.optional(
      Column.money(
        ["Bedrag", "Amount"],
        ["Het bedrag, of de waarde in geld.", "The amount, or the value in money."],
        { minimum: 0 },
      ),
    ),
    hours: Column.optional(
      Column.hours(
        ["Uren", "Hours"],
        ["Het aantal uren in de hele periode.", "The number of hours in the whole period."],
        { minimum: 0 },
      ),
    ),
    periodFrom: Column.date(
      ["Van", "From"],
      ["De eerste dag waar de belofte voor geldt.", "The first day that the promise holds for."],
    ),
    periodThrough: Column.date(
      ["Tot en met", "Through"],
      ["De laatste dag waar de belofte voor geldt.", "The last day that the promise holds for."],
    ),
    promisedOn: Column.optional(
      Column.date(
        ["Toegezegd op", "Promised on"],
        ["De dag waarop de organisatie het beloofde.", "The day on which the organisation promised it."],
      ),
    ),
    decision: Column.optional(
      Column.reference(
        "decision",
        ["Besluit", "Decision"],
        ["Het besluit waar de belofte in staat.", "The decision that holds the promise."],
      ),
    ),
    note: Column.optional(
      Column.longText(
        ["Opmerking", "Note"],
        ["Voorwaarden of afspraken bij de belofte.", "Conditions or arrangements that go with the promise."],
      ),
    ),
  },
  checks: [
    Check.ordered("periodFrom", "periodThrough"),
    Check.filledWhen("kind", ["cash", "inKind"], "amount"),
    Check.filledWhen("kind", ["hours"], "hours"),
    ProjectOrLine.check,
  ],
})

/** One commitment. */
export interface Row extends Table.Row<typeof table> {}
