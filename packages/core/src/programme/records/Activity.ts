/**
 * An effort (inspanning) within a project: what is done for which goal, by whom, with which means. Under a
 * grant it is what the decision describes and what must be shown to have happened (norms KB11, AW05, AW18,
 * AW41; KB36 for the units).
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of activities. */
export const table = Table.make("activity", {
  label: ["Activiteit", "Activity"],
  plural: ["Activiteiten", "Activities"],
  description: [
    "Een inspanning binnen een project: wat er gebeurt, door wie, wanneer en voor welk doel.",
    "An effort within a project: what is done, by whom, when and for which goal.",
  ],
  columns: {
    project: Column.reference(
      "project",
      ["Project", "Project"],
      ["Het project waar deze activiteit bij hoort.", "The project that this activity belongs to."],
    ),
    name: Column.text(
      ["Activiteit", "Activity"],
      ["De activiteit in een paar woorden.", "The activity in a few words."],
    ),
    organisation: Column.reference(
      "organisation",
      ["Trekker", "Lead"],
      [
        "De organisatie die de activiteit uitvoert of trekt.",
        "The organisation that carries out or leads the activity.",
      ],
    ),
    goals: Column.references(
      "goal",
      ["Doelen", "Goals"],
      ["De doelen waar de activiteit voor is.", "The goals that the activity is for."],
    ),
    startsOn: Column.date(
      ["Van", "From"],
      ["De eerste dag volgens de planning.", "The first day as planned."],
    ),
    endsOn: Column.optional(
      Column.date(
        ["Tot en met", "Through"],
        ["De laatste dag volgens de planning.", "The last day as planned."],
      ),
    ),
    actualEndOn: Column.optional(
      Column.date(
        ["Echt klaar op", "Actually ended on"],
        ["De dag waarop de activiteit echt klaar was.", "The day on which the activity was really done."],
      ),
    ),
    status: Column.oneOf(
      ["Status", "Status"],
      ["Hoe de activiteit er nu voor staat.", "Where the activity stands now."],
      {
        notStarted: ["Niet gestart", "Not started"],
        running: ["Loopt", "Running"],
        finished: ["Afgerond", "Finished"],
        stopped: ["Gestopt", "Stopped"],
      },
    ),
    description: Column.optional(
      Column.longText(
        ["Omschrijving", "Description"],
        ["Wat er gebeurt, hoeveel en op welke manier.", "What is done, how much of it and in what way."],
      ),
    ),
    contribution: Column.optional(
      Column.longText(
        ["Bijdrage aan het doel", "Contribution to the goal"],
        [
          "Hoe en hoeveel de activiteit aan de doelen bijdraagt.",
          "How and how far the activity serves the goals.",
        ],
      ),
    ),
    staffMeans: Column.optional(
      Column.longText(
        ["Mensen", "People"],
        ["De mensen en uren die nodig zijn.", "The people and hours that are needed."],
      ),
    ),
    materialMeans: Column.optional(
      Column.longText(
        ["Middelen", "Means"],
        ["De spullen en diensten die nodig zijn.", "The goods and services that are needed."],
      ),
    ),
    fundingAgreement: Column.optional(
      Column.reference(
        "fundingAgreement",
        ["Financiering", "Funding agreement"],
        [
          "De subsidie of opdracht waarin deze activiteit is beschreven.",
          "The grant or commission in which this activity is described.",
        ],
      ),
    ),
    unit: Column.optional(
      Column.text(
        ["Eenheid", "Unit"],
        [
          "Waarin u de prestatie telt, zoals trainingen of deelnemers.",
          "What the performance is counted in, such as trainings or participants.",
        ],
      ),
    ),
    unitsAgreed: Column.optional(
      Column.integer(
        ["Aantal afgesproken", "Units agreed"],
        ["Het aantal eenheden dat is afgesproken.", "The number of units agreed."],
        { minimum: 0 },
      ),
    ),
    unitAmount: Column.optional(
      Column.money(
        ["Bedrag per eenheid", "Amount per unit"],
        [
          "Het vaste bedrag per eenheid, als de subsidie zo werkt.",
          "The fixed amount per unit, when the grant works that way.",
        ],
        { minimum: 0 },
      ),
    ),
    unitsDone: Column.optional(
      Column.integer(
        ["Aantal gedaan", "Units done"],
        ["Het aantal eenheden dat echt is gedaan.", "The number of units really done."],
        { minimum: 0 },
      ),
    ),
    narrative: Column.optional(
      Column.longText(
        ["Wat is gedaan", "What was done"],
        [
          "Wat er echt is gebeurd en wat anders ging dan in het plan.",
          "What really happened and what went otherwise than planned.",
        ],
      ),
    ),
    evidence: Column.references(
      "document",
      ["Bewijsstukken", "Evidence"],
      [
        "De stukken die laten zien dat de activiteit is gedaan.",
        "The documents that show that the activity was done.",
      ],
    ),
  },
  title: "name",
  checks: [Check.ordered("startsOn", "endsOn"), Check.ordered("startsOn", "actualEndOn")],
})

/** One activity. */
export interface Row extends Table.Row<typeof table> {}
