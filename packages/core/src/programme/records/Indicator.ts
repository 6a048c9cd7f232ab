/**
 * What is measured to see whether a goal comes nearer, with baseline and target. An indicator that is not
 * complete may stand in the register; a rule points out what is missing.
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"
import * as ProjectOrLine from "../ProjectOrLine.ts"

/** The table of indicators. */
export const table = Table.make("indicator", {
  label: ["Indicator", "Indicator"],
  plural: ["Indicatoren", "Indicators"],
  description: [
    "Wat u meet of beoordeelt om te zien of een doel dichterbij komt.",
    "What is measured or judged to see whether a goal comes nearer.",
  ],
  columns: {
    name: Column.text(
      ["Indicator", "Indicator"],
      ["Wat u meet of beoordeelt.", "What is measured or judged."],
    ),
    goal: Column.optional(
      Column.reference(
        "goal",
        ["Doel", "Goal"],
        ["Het doel waar de indicator iets over zegt.", "The goal that the indicator says something about."],
      ),
    ),
    programmeLine: Column.optional(
      Column.reference(
        "programmeLine",
        ["Programmalijn", "Programme line"],
        [
          "De programmalijn van deze indicator. Laat dit leeg als u een project invult.",
          "The programme line of this indicator. Leave empty when a project is filled in.",
        ],
      ),
    ),
    project: Column.optional(
      Column.reference(
        "project",
        ["Project", "Project"],
        [
          "Het project waar de indicator bij hoort, als het er één is.",
          "The project that the indicator belongs to, when there is one.",
        ],
      ),
    ),
    kind: Column.oneOf(
      ["Soort", "Kind"],
      ["Of u een getal meet of een oordeel geeft.", "Whether a number is measured or a judgement given."],
      { quantitative: ["Getal", "Quantitative"], qualitative: ["Oordeel", "Qualitative"] },
    ),
    unit: Column.optional(
      Column.text(
        ["Eenheid", "Unit"],
        ["Waarin u meet, zoals bewoners of procent.", "What is measured in, such as residents or percent."],
      ),
    ),
    definition: Column.optional(
      Column.longText(
        ["Definitie", "Definition"],
        ["Wat precies wel en niet meetelt.", "What exactly is counted and what is not."],
      ),
    ),
    source: Column.optional(
      Column.text(["Bron", "Source"], ["Waar de gegevens vandaan komen.", "Where the data come from."]),
    ),
    cumulative: Column.yesNo(
      ["Telt op", "Cumulative"],
      [
        "Ja als elke meting alleen de periode telt en u de metingen bij elkaar mag optellen.",
        "Yes when each measurement counts only its period and measurements may be added up.",
      ],
    ),
    direction: Column.oneOf(
      ["Richting", "Direction"],
      ["Welke kant het op moet.", "Which way it should go."],
      {
        higher: ["Hoger is beter", "Higher is better"],
        lower: ["Lager is beter", "Lower is better"],
        none: ["Geen richting", "No direction"],
      },
    ),
    baseline: Column.optional(
      Column.decimal(["Nulmeting", "Baseline"], ["De waarde aan het begin.", "The value at the start."]),
    ),
    baselineOn: Column.optional(
      Column.date(
        ["Datum nulmeting", "Baseline date"],
        ["De dag waarop de nulmeting geldt.", "The day for which the baseline holds."],
      ),
    ),
    target: Column.optional(
      Column.decimal(
        ["Streefwaarde", "Target"],
        ["De waarde die u wilt bereiken.", "The value to be reached."],
      ),
    ),
    targetOn: Column.optional(
      Column.date(
        ["Streefdatum", "Target date"],
        ["De dag waarop de streefwaarde bereikt moet zijn.", "The day by which the target must be reached."],
      ),
    ),
    targetText: Column.optional(
      Column.longText(
        ["Streefbeeld", "Target in words"],
        [
          "Wat u wilt bereiken, als u dat niet in een getal kunt zeggen.",
          "What is to be reached, when a number cannot say it.",
        ],
      ),
    ),
    measureEveryMonths: Column.optional(
      Column.integer(
        ["Meetritme", "Interval"],
        ["Om de hoeveel maanden u meet.", "How many months lie between two measurements."],
        { minimum: 1, maximum: 120 },
      ),
    ),
  },
  title: "name",
  checks: [Check.ordered("baselineOn", "targetOn"), ProjectOrLine.check],
})

/** One indicator. */
export interface Row extends Table.Row<typeof table> {}
