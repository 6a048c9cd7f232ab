/** The dates that the founding text gives, and the one that is inferred from it. */

/** The day on which the text was published. */
export const published = "2024-02-13"

/**
 * The text says "de afgelopen drie jaar" and names no first day: three years before the day of publication.
 * Every row that uses this date says that it is inferred.
 */
export const inferredStart = "2021-02-13"

/** The sentence that goes with {@link inferredStart}. */
export const inferredStartNote =
  "De begindatum is afgeleid: de tekst van 13 februari 2024 spreekt van ‘de afgelopen drie jaar’."
