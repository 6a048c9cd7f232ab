/**
 * The law and guidelines that the functions on partners, powers of attorney and candidates rest on: one place,
 * each with its article, the date of the text that was read, and how sure it is.
 */

/** Where a rule comes from. */
export interface LegalSource {
  /** The id in the list of norms, such as `VM01`. */
  readonly norm: string
  readonly article: string
  /** The date of the text that was read, `YYYY-MM-DD`; `null` when it carries none. */
  readonly textDate: string | null
  /** `V`: the text itself was read. `M`: from general knowledge. */
  readonly standing: "V" | "M"
}

/** What a power of attorney covers: articles 3:60 to 3:62 of the Civil Code (BW). */
export const powerScope: LegalSource = {
  norm: "VM01",
  article: "BW 3:60–3:62",
  textDate: "2015-11-26",
  standing: "V",
}

/** Passing a power on, and several agents: articles 3:64 and 3:65 of the Civil Code. */
export const powerSubstitution: LegalSource = {
  norm: "VM02",
  article: "BW 3:64, 3:65",
  textDate: "2025-07-01",
  standing: "V",
}

/** An agent that deals with itself: article 3:68 of the Civil Code. */
export const powerSelfDealing: LegalSource = {
  norm: "VM03",
  article: "BW 3:68",
  textDate: "2025-07-01",
  standing: "V",
}

/** How a power ends, and towards whom: articles 3:71, 3:72 and 3:76 of the Civil Code. */
export const powerEnd: LegalSource = {
  norm: "VM05",
  article: "BW 3:71, 3:72, 3:76",
  textDate: "2025-07-01",
  standing: "V",
}

/** How long candidates' data may be kept: a guideline on article 5(1)(e) of the GDPR (AVG). */
export const candidateData = {
  source: {
    norm: "D01",
    article: "richtlijn bewaartermijn sollicitatiegegevens (AVG 5(1)(e))",
    textDate: null,
    standing: "V",
  },
  /** Weeks after the end of the procedure in which the data goes. */
  weeks: 4,
  /** Months after the end of the procedure through which the data may be kept, with consent. */
  consentMonths: 12,
} as const satisfies {
  readonly source: LegalSource
  readonly weeks: number
  readonly consentMonths: number
}
