/**
 * The progress of a project, a line or the whole programme in one period, with a light for time, money and
 * quality. An amber or red light needs cause, consequence and measure (L04); a rule asks for them.
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"
import * as ProjectOrLine from "../ProjectOrLine.ts"

/** The table of status reports. */
export const table = Table.make("statusReport", {
  label: ["Voortgang", "Status report"],
  plural: ["Voortgang", "Status reports"],
  description: [
    "De stand van een project, een programmalijn of het hele programma, met een stoplicht voor tijd, geld en kwaliteit.",
    "How a project, a programme line or the whole programme stands, with a light for time, money and quality.",
  ],
  columns: {
    project: Column.optional(
      Column.reference(
        "project",
        ["Project", "Project"],
        ["Het project waar de voortgang over gaat.", "The project that this report is about."],
      ),
    ),
    programmeLine: Column.optional(
      Column.reference(
        "programmeLine",
        ["Programmalijn", "Programme line"],
        [
          "De programmalijn waar de voortgang over gaat. Laat project en lijn leeg voor het hele programma.",
          "The programme line that this report is about. Leave project and line empty for the whole programme.",
        ],
      ),
    ),
    reportedOn: Column.date(
      ["Peildatum", "Reported on"],
      ["De dag waarop de stand is bepaald.", "The day on which this was the position."],
    ),
    periodFrom: Column.date(
      ["Van", "From"],
      ["De eerste dag van de periode.", "The first day of the period."],
    ),
    periodThrough: Column.date(
      ["Tot en met", "Through"],
      ["De laatste dag van de periode.", "The last day of the period."],
    ),
    time: Column.oneOf(
      ["Tijd", "Time"],
      [
        "Het stoplicht voor de planning. Grijs is: niet gestart of niet van toepassing.",
        "The light for the planning. Grey means: not started or not applicable.",
      ],
      {
        green: ["Groen", "Green"],
        amber: ["Oranje", "Amber"],
        red: ["Rood", "Red"],
        grey: ["Grijs", "Grey"],
      },
    ),
    money: Column.oneOf(
      ["Geld", "Money"],
      [
        "Het stoplicht voor het geld. Grijs is: niet gestart of niet van toepassing.",
        "The light for the money. Grey means: not started or not applicable.",
      ],
      {
        green: ["Groen", "Green"],
        amber: ["Oranje", "Amber"],
        red: ["Rood", "Red"],
        grey: ["Grijs", "Grey"],
      },
    ),
    quality: Column.oneOf(
      ["Kwaliteit", "Quality"],
      [
        "Het stoplicht voor de kwaliteit. Grijs is: niet gestart of niet van toepassing.",
        "The light for the quality. Grey means: not started or not applicable.",
      ],
      {
        green: ["Groen", "Green"],
        amber: ["Oranje", "Amber"],
        red: ["Rood", "Red"],
        grey: ["Grijs", "Grey"],
      },
    ),
    cause: Column.optional(
      Column.longText(
        ["Oorzaak", "Cause"],
        ["Waardoor het anders gaat dan gepland.", "Why things go otherwise than planned."],
      ),
    ),
    consequence: Column.optional(
      Column.longText(
        ["Gevolg", "Consequence"],
        ["Wat dit betekent voor tijd, geld of kwaliteit.", "What this means for time, money or quality."],
      ),
    ),
    measure: Column.optional(
      Column.longText(["Maatregel", "Measure"], ["Wat u eraan doet.", "What is done about it."]),
    ),
    owner: Column.optional(
      Column.reference(
        "person",
        ["Eigenaar", "Owner"],
        ["De persoon die de maatregel uitvoert.", "The person who carries out the measure."],
      ),
    ),
    measureDueOn: Column.optional(
      Column.date(
        ["Gereed op", "Measure due on"],
        ["De dag waarop de maatregel klaar moet zijn.", "The day by which the measure must be done."],
      ),
    ),
    narrative: Column.optional(
      Column.longText(
        ["Wat is gedaan", "What was done"],
        ["Wat er in deze periode is gedaan.", "What was done in this period."],
      ),
    ),
    outlook: Column.optional(
      Column.longText(
        ["Vooruitblik", "Outlook"],
        ["Wat er in de volgende periode gebeurt.", "What happens in the next period."],
      ),
    ),
    lessons: Column.optional(
      Column.longText(
        ["Wat is geleerd", "Lessons"],
        ["Wat u in deze periode heeft geleerd.", "What was learned in this period."],
      ),
    ),
    notifiedOn: Column.optional(
      Column.date(
        ["Gemeld op", "Notified on"],
        ["De dag waarop een afwijking is gemeld.", "The day on which a deviation was notified."],
      ),
    ),
  },
  checks: [
    Check.ordered("periodFrom", "periodThrough"),
    Check.ordered("periodFrom", "reportedOn"),
    ProjectOrLine.check,
  ],
  unique: [
    ["project", "reportedOn"],
    ["programmeLine", "reportedOn"],
  ],
})

/** One status report. */
export interface Row extends Table.Row<typeof table> {}
