/**
 * What decides whether a rule holds for an agreement, an organisation or the partnership.
 */
import type { Regime } from "../finance/Regime.ts"
import type { PartnershipRegister, RowOf } from "../tables.ts"
import type { Label } from "../values/Label.ts"

/** A funding agreement with the regime that it is under. */
export interface AgreementSubject {
  readonly agreement: RowOf<"fundingAgreement">
  readonly regime: Regime
}

/** An organisation, seen from a day. */
export interface OrganisationSubject {
  readonly organisation: RowOf<"organisation">
  readonly isPartner: boolean
  readonly isLeadPartner: boolean
}

interface Switch<S> {
  readonly label: Label
  readonly holds: (subject: S, register: PartnershipRegister) => boolean
}

const classIs =
  (...classes: ReadonlyArray<string>) =>
  ({ regime }: AgreementSubject): boolean =>
    regime.subsidyClass !== null && classes.includes(regime.subsidyClass.applied)

/** The switches of funding agreements. */
export const ofAgreement = {
  subsidy: {
    label: { nl: "een subsidie", en: "a subsidy" },
    holds: ({ agreement }) => agreement.kind === "subsidy",
  },
  commission: {
    label: { nl: "een opdracht", en: "a commission" },
    holds: ({ agreement }) => agreement.kind === "commission",
  },
  specificGrant: {
    label: { nl: "een specifieke uitkering", en: "a specific grant" },
    holds: ({ agreement }) => agreement.kind === "specificGrant",
  },
  small: { label: { nl: "onder € 25.000", en: "below € 25,000" }, holds: classIs("small") },
  middle: { label: { nl: "€ 25.000 tot € 125.000", en: "€ 25,000 to € 125,000" }, holds: classIs("middle") },
  large: { label: { nl: "vanaf € 125.000", en: "from € 125,000" }, holds: classIs("large") },
  fromMiddle: { label: { nl: "vanaf € 25.000", en: "from € 25,000" }, holds: classIs("middle", "large") },
  belowLarge: { label: { nl: "onder € 125.000", en: "below € 125,000" }, holds: classIs("small", "middle") },
  directDetermination: {
    label: { nl: "direct vastgesteld", en: "determined directly" },
    holds: ({ agreement }) => agreement.grantForm === "directDetermination",
  },
  notDirect: {
    label: { nl: "niet direct vastgesteld", en: "not determined directly" },
    holds: ({ agreement }) => agreement.grantForm !== "directDetermination",
  },
  maximumSum: {
    label: { nl: "een maximumbedrag", en: "a maximum sum" },
    holds: ({ agreement }) => agreement.grantForm === "maximumSum",
  },
  perFinancialYear: {
    label: { nl: "subsidie per boekjaar (afdeling 4.2.8 Awb)", en: "subsidy per financial year (4.2.8 Awb)" },
    holds: ({ regime }) => regime.perFinancialYear.declared,
  },
  european: {
    label: { nl: "Europese cofinanciering", en: "European cofinancing" },
    holds: ({ agreement }) => agreement.cofinanced,
  },
  hoursPerPerson: {
    label: { nl: "uren per persoon gevraagd", en: "hours per person asked" },
    holds: ({ agreement }) => agreement.hoursPerPerson === true,
  },
  specialNotificationDuty: {
    label: { nl: "een bijzondere meldplicht", en: "a special duty to notify" },
    holds: ({ agreement }) => agreement.specialNotificationDuty,
  },
  stateAid: { label: { nl: "staatssteun", en: "state aid" }, holds: ({ agreement }) => agreement.stateAid },
} satisfies Readonly<Record<string, Switch<AgreementSubject>>>

/** The switches of organisations. */
export const ofOrganisation = {
  partner: { label: { nl: "een partner", en: "a partner" }, holds: ({ isPartner }) => isPartner },
  leadPartner: {
    label: { nl: "de penvoerder", en: "the lead partner" },
    holds: ({ isLeadPartner }) => isLeadPartner,
  },
  association: {
    label: { nl: "een vereniging", en: "an association" },
    holds: ({ organisation }) => organisation.legalForm === "association",
  },
  foundation: {
    label: { nl: "een stichting", en: "a foundation" },
    holds: ({ organisation }) => organisation.legalForm === "foundation",
  },
  privateLegalPerson: {
    label: { nl: "een vereniging of stichting", en: "an association or a foundation" },
    holds: ({ organisation }) =>
      organisation.legalForm === "association" || organisation.legalForm === "foundation",
  },
  enterprise: {
    label: { nl: "een onderneming van 2:360(3) BW", en: "an enterprise of 2:360(3) BW" },
    holds: ({ organisation }) => organisation.largeEnterprise === true,
  },
} satisfies Readonly<Record<string, Switch<OrganisationSubject>>>

/** A switch of funding agreements, by name. */
export type AgreementSwitch = keyof typeof ofAgreement

/** A switch of organisations, by name. */
export type OrganisationSwitch = keyof typeof ofOrganisation

/** What a switch is called. */
export const labelOf = (name: AgreementSwitch | OrganisationSwitch): Label =>
  ({ ...ofAgreement, ...ofOrganisation })[name].label
