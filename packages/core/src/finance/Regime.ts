/**
 * The regime of an agreement: which rules hold for it. Four switches decide: commission or subsidy; the class by the
 * amount of the decision; whether section 4.2.8 Awb was declared; and the legal form of who receives. What the law
 * leaves open is filled by the agreement's own record, and every answer says which value was used.
 */
import * as Result from "effect/Result"
import type { Norm } from "../law/Norm.ts"
import { type RowRef, make as row } from "../partnership/RowRef.ts"
import type * as Organisation from "../partnership/records/Organisation.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import * as Money from "../values/Money.ts"
import * as RegimeTerms from "./internal/RegimeTerms.ts"
import * as LeadPartners from "./LeadPartners.ts"
import * as Norms from "./Norms.ts"
import * as NoSuchRow from "./NoSuchRow.ts"
import * as Reason from "./Reason.ts"
import type * as AgreementInstalment from "./records/AgreementInstalment.ts"
import type * as FundingAgreement from "./records/FundingAgreement.ts"

export type { Duration, Filled, OpenTerms } from "./internal/RegimeTerms.ts"

/** The tables that a regime is read from. */
export type Needs = LeadPartners.Needs &
  Register.Register<{
    readonly fundingAgreement: typeof FundingAgreement.table
    readonly agreementInstalment: typeof AgreementInstalment.table
    readonly organisation: typeof Organisation.table
  }>

/** The classes by amount: below € 25.000, from there to below € 125.000, and from € 125.000. */
export type SubsidyClass = "small" | "middle" | "large"

/** The class of a subsidy. */
export interface ClassSwitch {
  /** The amount of the decision, all its years together. */
  readonly amount: Money.Money
  readonly byAmount: SubsidyClass
  /** The class whose rules hold: by the amount, or a lighter one on a recorded basis. */
  readonly applied: SubsidyClass
  readonly lighterBasis: string | null
  readonly source: Norm
  readonly rows: ReadonlyArray<RowRef>
}

/** Who receives, and what its legal form asks of it. */
export interface RecipientSwitch {
  readonly organisation: string
  /** Whether it is the lead partner on the day; else it is who applied. */
  readonly isLeadPartner: boolean
  readonly legalForm: Organisation.Row["legalForm"]
  /** Whether it runs an enterprise of 2:360(3) BW; `null` when that is not recorded. */
  readonly enterprise: boolean | null
  /** Within how many months after its year it accounts for itself, and by which articles. */
  readonly accounts: ReadonlyArray<{ readonly months: number; readonly source: Norm }>
  readonly rows: ReadonlyArray<RowRef>
}

/** What a regime points out. */
export type RegimeReason =
  | "InstalmentsDiffer"
  | "LighterWithoutForm"
  | "PerFinancialYearBelowThreshold"
  | "PerFinancialYearWithoutBasis"
  | "PerFinancialYearOnCommission"
  | "RecipientUnknown"

/** The regime of an agreement. */
export interface Regime {
  readonly fundingAgreement: string
  readonly on: CalendarDate
  readonly kind: {
    readonly value: FundingAgreement.Row["kind"]
    readonly source: Norm
  }
  /** `null` for a commission or a specific grant: these classes are for subsidies. */
  readonly subsidyClass: ClassSwitch | null
  readonly perFinancialYear: {
    readonly declared: boolean
    readonly basis: string | null
    readonly source: Norm
  }
  /** `null` when neither a lead partner nor an applicant is recorded. */
  readonly recipient: RecipientSwitch | null
  readonly terms: RegimeTerms.OpenTerms
  readonly reasons: ReadonlyArray<Reason.Reason<RegimeReason>>
}

/** The class that the law puts an amount of one decision in (norms KB14, KB18, KB21, AV01). */
export const classOf = (amount: Money.Money): SubsidyClass =>
  amount < Norms.classes.middleFrom ? "small" : amount < Norms.classes.largeFrom ? "middle" : "large"

/** The class to which a form of grant belongs, seen from the class of the amount. */
const classOfForm = (form: FundingAgreement.Row["grantForm"], byAmount: SubsidyClass): SubsidyClass => {
  switch (form) {
    case "directDetermination":
      return "small"
    case "fixedSumPerUnit":
      return "middle"
    case "fixedSum":
      return byAmount === "large" ? "middle" : "small"
    default:
      return byAmount
  }
}

const order: Readonly<Record<SubsidyClass, number>> = { small: 0, middle: 1, large: 2 }

const classSwitch = (register: Needs, agreement: FundingAgreement.Row): ClassSwitch | null => {
  if (agreement.kind !== "subsidy") return null
  const { id, amount, lighterRegimeBasis, grantForm } = agreement
  const byAmount = classOf(amount)
  const byForm = classOfForm(grantForm, byAmount)
  const lighter = lighterRegimeBasis !== null && order[byForm] < order[byAmount]
  const instalments = Register.where(register, "agreementInstalment", "fundingAgreement", id)
  return {
    amount,
    byAmount,
    applied: lighter ? byForm : byAmount,
    lighterBasis: lighterRegimeBasis,
    source: lighter ? Norms.lighterClass : Norms.classes[byAmount],
    rows: [row("fundingAgreement", id), ...instalments.map((part) => row("agreementInstalment", part.id))],
  }
}

const recipientOf = (
  register: Needs,
  agreement: FundingAgreement.Row,
  on: CalendarDate,
): RecipientSwitch | null => {
  const found = LeadPartners.leadPartnerOn(register, agreement.id, on)
  const lead = Result.isSuccess(found) ? found.success : null
  const organisation = Register.get(register, "organisation", lead?.organisation ?? agreement.appliedBy ?? "")
  if (organisation === undefined) return null
  const { legalForm, largeEnterprise } = organisation
  const privateLegalPerson = legalForm === "association" || legalForm === "foundation"
  return {
    organisation: organisation.id,
    isLeadPartner: lead !== null,
    legalForm,
    enterprise: privateLegalPerson ? largeEnterprise : null,
    accounts: [
      ...(privateLegalPerson ? [Norms.annualStatement] : []),
      ...(legalForm === "association" ? [Norms.associationReport] : []),
      ...(privateLegalPerson && largeEnterprise === true ? [Norms.enterpriseAccounts] : []),
    ],
    rows: [
      row("organisation", organisation.id),
      ...(lead === null
        ? [row("fundingAgreement", agreement.id)]
        : [row("leadPartnerTerm", lead.leadPartnerTerm)]),
    ],
  }
}

const reasonsOf = (
  register: Needs,
  agreement: FundingAgreement.Row,
  subsidyClass: ClassSwitch | null,
  recipient: RecipientSwitch | null,
): ReadonlyArray<Reason.Reason<RegimeReason>> => {
  const found: Array<Reason.Reason<RegimeReason>> = []
  const self = row("fundingAgreement", agreement.id)
  const add = (
    tag: RegimeReason,
    nl: string,
    en: string,
    source: Norm | null,
    rows: ReadonlyArray<RowRef> = [self],
  ) => found.push(Reason.make(tag, { nl, en }, rows, source))
  const instalments = Register.where(register, "agreementInstalment", "fundingAgreement", agreement.id)
  if (instalments.length > 0 && Money.sum(instalments.map(({ amount }) => amount)) !== agreement.amount) {
    add(
      "InstalmentsDiffer",
      "De jaarschijven zijn samen niet het hele bedrag. Voor de klasse telt het hele bedrag.",
      "The yearly instalments do not add up to the whole. The whole counts for the class.",
      Norms.amountPerDecision,
      [self, ...instalments.map(({ id }) => row("agreementInstalment", id))],
    )
  }
  if (
    subsidyClass !== null &&
    subsidyClass.lighterBasis !== null &&
    subsidyClass.applied === subsidyClass.byAmount
  ) {
    add(
      "LighterWithoutForm",
      "Er gelden lichtere regels, maar uit de vorm blijkt niet welke. Nu geldt de klasse van het bedrag.",
      "Lighter rules hold, but the form does not show which. For now the class of the amount holds.",
      Norms.lighterClass,
    )
  }
  if (agreement.perFinancialYear) {
    if (subsidyClass === null) {
      add(
        "PerFinancialYearOnCommission",
        "De regels per boekjaar zijn er alleen voor subsidies.",
        "The rules per financial year are for subsidies only.",
        Norms.subsidyOrCommission,
      )
    } else if (subsidyClass.byAmount !== "large") {
      add(
        "PerFinancialYearBelowThreshold",
        "De regels per boekjaar zijn niet bedoeld voor een subsidie onder € 125.000.",
        "The rules per financial year are not meant for a subsidy below € 125,000.",
        Norms.perFinancialYearFrom,
      )
    }
    if (agreement.perFinancialYearBasis === null) {
      add(
        "PerFinancialYearWithoutBasis",
        "Er staat niet bij welk artikel of besluit de regels per boekjaar laat gelden.",
        "It is not recorded by which article or decision the rules per financial year hold.",
        Norms.perFinancialYear,
      )
    }
  }
  if (recipient === null) {
    add(
      "RecipientUnknown",
      "Er is geen penvoerder en geen aanvrager bekend.",
      "Neither a lead partner nor an applicant is known.",
      null,
    )
  }
  return found
}

/**
 * The regime of an agreement, seen from a day (its first one when left out: that decides who is lead partner).
 * Refuses an unknown agreement.
 *
 * @example
 * ```ts
 * const { subsidyClass, terms } = Result.getOrThrow(Finance.regime(register, "subsidy-2025"))
 * subsidyClass?.applied // "middle"
 * terms.determinationRequest.chosen // "law": thirteen weeks, unless the agreement says otherwise
 * ```
 */
export const regime = (
  register: Needs,
  fundingAgreement: string,
  on?: CalendarDate,
): Result.Result<Regime, NoSuchRow.NoSuchRow> => {
  const found = Register.get(register, "fundingAgreement", fundingAgreement)
  return Result.map(NoSuchRow.orRefuse(found, "fundingAgreement", fundingAgreement), (agreement) => {
    const day = on ?? agreement.startsOn
    const subsidyClass = classSwitch(register, agreement)
    const recipient = recipientOf(register, agreement, day)
    return {
      fundingAgreement,
      on: day,
      kind: {
        value: agreement.kind,
        source: agreement.kind === "specificGrant" ? Norms.specificGrant : Norms.subsidyOrCommission,
      },
      subsidyClass,
      perFinancialYear: {
        declared: agreement.perFinancialYear,
        basis: agreement.perFinancialYearBasis,
        source: Norms.perFinancialYear,
      },
      recipient,
      terms: RegimeTerms.make(agreement, subsidyClass?.applied ?? null),
      reasons: reasonsOf(register, agreement, subsidyClass, recipient),
    }
  })
}
