/**
 * One measurement of an indicator: a value or a judgement, with its source, so that a change of source or
 * definition between two measurements can be seen.
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of measurements. */
export const table = Table.make("measurement", {
  label: ["Meting", "Measurement"],
  plural: ["Metingen", "Measurements"],
  description: [
    "Eén meting van een indicator: een getal of een oordeel, met de bron.",
    "One measurement of an indicator: a number or a judgement, with its source.",
  ],
  columns: {
    indicator: Column.reference(
      "indicator",
      ["Indicator", "Indicator"],
      ["De indicator die is gemeten.", "The indicator that was measured."],
    ),
    measuredOn: Column.date(
      ["Peildatum", "Measured on"],
      ["De dag waarvoor de meting geldt.", "The day for which the measurement holds."],
    ),
    periodFrom: Column.optional(
      Column.date(
        ["Van", "From"],
        [
          "De eerste dag van de periode die de meting telt.",
          "The first day of the period that the measurement counts.",
        ],
      ),
    ),
    periodThrough: Column.optional(
      Column.date(
        ["Tot en met", "Through"],
        [
          "De laatste dag van de periode die de meting telt.",
          "The last day of the period that the measurement counts.",
        ],
      ),
    ),
    area: Column.optional(
      Column.reference(
        "area",
        ["Gebied", "Area"],
        ["Het gebied waarvoor de meting geldt.", "The area for which the measurement holds."],
      ),
    ),
    organisation: Column.optional(
      Column.reference(
        "organisation",
        ["Organisatie", "Organisation"],
        ["De organisatie die heeft gemeten.", "The organisation that measured."],
      ),
    ),
    value: Column.optional(
      Column.decimal(["Waarde", "Value"], ["Het gemeten getal.", "The number measured."]),
    ),
    judgement: Column.optional(
      Column.longText(
        ["Oordeel", "Judgement"],
        ["Het oordeel in woorden, als er geen getal is.", "The judgement in words, when there is no number."],
      ),
    ),
    expected: Column.optional(
      Column.decimal(
        ["Prognose", "Expected"],
        ["De waarde die u nu op de streefdatum verwacht.", "The value now expected on the target date."],
      ),
    ),
    source: Column.optional(
      Column.text(
        ["Bron", "Source"],
        [
          "De bron van deze meting. Laat dit leeg als het de vaste bron van de indicator is.",
          "The source of this measurement. Leave empty when it is the indicator's usual source.",
        ],
      ),
    ),
    definition: Column.optional(
      Column.longText(
        ["Definitie", "Definition"],
        [
          "De definitie bij deze meting, als die anders is dan bij de indicator.",
          "The definition used for this measurement, when it differs from that of the indicator.",
        ],
      ),
    ),
    note: Column.optional(
      Column.longText(
        ["Opmerking", "Note"],
        ["Wat iemand moet weten die dit cijfer gebruikt.", "What someone who uses this figure must know."],
      ),
    ),
  },
  checks: [Check.ordered("periodFrom", "periodThrough"), Check.someFilled("value", "judgement")],
})

/** One measurement. */
export interface Row extends Table.Row<typeof table> {}
