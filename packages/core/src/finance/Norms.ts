/**
 * The law and guidelines that the money of a partnership rests on: one place, each with its article, the date of
 * the text that was read, and how sure it is. Figures that the law sets stand with their source.
 */
import { type Norm, norm } from "../law/Norm.ts"
import * as Money from "../values/Money.ts"

/** What a subsidy is, and that payment for goods or services delivered is none. */
export const subsidyOrCommission = norm("AW01")

/** A specific grant to a municipality has its own account (SiSa). */
export const specificGrant = norm("FV01")

/** The classes by amount per decision: below the first limit, from it up to the second, and from the second. */
export const classes = {
  small: norm("KB14"),
  middle: norm("KB18"),
  large: norm("KB21"),
  /** From this amount the middle class holds. */
  middleFrom: Money.cents(25_000_00),
  /** From this amount the large class holds. */
  largeFrom: Money.cents(125_000_00),
} as const

/** The amount counts per decision, all its yearly parts together. */
export const amountPerDecision = norm("AV01")

/** A scheme may let lighter rules hold for a larger subsidy. */
export const lighterClass = norm("KB23")

/** Section 4.2.8 holds only if a rule or the decision says so. */
export const perFinancialYear = norm("AW39")

/** Section 4.2.8 is not meant for a subsidy below the large class. */
export const perFinancialYearFrom = norm("AV08")

/** Balance and statement of a legal person within six months after its year. */
export const annualStatement = {
  source: norm("RP03"),
  months: 6,
} as const

/** Board report and accounts of an association within six months after its year. */
export const associationReport = { source: norm("RP23"), months: 6 } as const

/** Annual accounts of an association or foundation with an enterprise of 2:360(3) within six months. */
export const enterpriseAccounts = {
  source: norm("RP24"),
  months: 6,
} as const

/** Determination is applied for within thirteen weeks after the activities were really done. */
export const determinationRequest = { source: norm("KB32"), weeks: 13 } as const

/** Under section 4.2.8 determination is applied for within six months after the year. */
export const determinationRequestPerYear = { source: norm("AW51"), months: 6 } as const

/** Ex officio determination within twenty-two weeks after the last date for the activities. */
export const exOfficio = { source: norm("KB31"), weeks: 22 } as const

/** An auditor's statement goes with the request in the large class, unless it is waived. */
export const auditorsStatement = norm("KB35")

/** One progress report in each twelve months, from the middle class, if the activities last longer than that. */
export const progressReport = { source: norm("KB22"), months: 12 } as const

/** The administration is kept until five years after the determination. */
export const retention = { source: norm("KB28"), years: 5 } as const

/** Under section 4.2.8 the administration is kept seven years. */
export const retentionPerYear = { source: norm("AW47"), years: 7 } as const

/** The three methods for hourly rates; the scheme says which one holds. */
export const ratesMethod = norm("KB08")

/** How rates are made up, and that the integral method is approved beforehand. */
export const rateParts = norm("AV07")

/** How advances are paid: all at once in the small class, else as the grant says. */
export const advances = norm("KB34")

/** An authority pays a trade invoice within thirty days, or as agreed up to sixty. */
export const invoiceTerm = {
  source: norm("BT02"),
  days: 30,
  atMostDays: 60,
} as const

/** Joint contractors are each liable for the whole, unless agreed otherwise. */
export const jointLiability = norm("OD03")

/** A contractor accounts for money spent and received. */
export const contractorsAccount = norm("OD01")

/** A service to a ministry is as a rule taxed with VAT, a pure subsidy is not. */
export const vatOfAgreement = norm("O06")

/** VAT counts as a cost only if the applicant cannot set it off. */
export const vatEligible = norm("KB07")

/** Costs for joint account: actual costs, by a key agreed beforehand, of which the payer bears a part. */
export const jointAccountKey = norm("GR01")

/** The key stays as long as the cooperation lasts; only entry, exit or merger opens a new one. */
export const jointAccountLasting = norm("GR02")

/** The payer deducts VAT on joint invoices for its own share only. */
export const jointAccountDeduction = norm("GR03")

/** What others already paid for the same costs counts, up to an allowed maximum. */
export const cumulation = norm("KB02")

/** No subsidy for what is already paid otherwise. */
export const noDoubleFunding = norm("KB05")

/** The lead partner receives for all, and payment to it counts as payment to the recipient: an analogy for BZK. */
export const throughLeadPartner = norm("EZ02")

/** In most schemes of EZ the advances go straight to each participant. */
export const straightToPartners = norm("O03")

/** A lead partner that answers for the whole, recovery included, as in European programmes. */
export const liableForTheWhole = norm("H10")

/** The grant fixes the amount, or its maximum. */
export const grantAmount = norm("AW06")

/** Advances are set off against the final amount. */
export const advancesSetOff = norm("AW31")

/** The determination fixes the amount and gives the claim. */
export const determination = norm("AW14")

/** Statutory interest on what is paid late; amounts below a threshold are not charged. */
export const interest = {
  source: norm("AW32"),
  /** Nothing below this amount is owed to the authority. */
  owedToAuthorityFrom: Money.cents(20_00),
  /** Nothing below this amount is owed by the authority. */
  owedByAuthorityFrom: Money.cents(10_00),
} as const

/** After each year the interest of that year is added to the amount; not among the norms that were read by id. */
export const interestOnInterest: Norm = {
  ...norm("AW32"),
  law: { nl: "Burgerlijk Wetboek boek 6", en: "Civil Code, book 6" },
  article: "119(2)",
  textDate: "2026-07-16",
  url: "https://wetten.overheid.nl/BWBR0005289/2026-07-16",
  standing: "M",
}

/** A payment settles interest before the amount itself; not among the norms that were read by id. */
export const interestFirst: Norm = { ...norm("AW32"), article: "4:92(1)", standing: "M" }

/** A claim lapses five years after its payment term, unless it was interrupted. */
export const limitation = { source: norm("AW33"), years: 5 } as const

/** A day has no more hours than this, in hundredths of an hour; the own agreement may allow fewer. */
export const hoursInADay = 24_00
