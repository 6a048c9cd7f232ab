/**
 * A rule: data that says what it asks, whom it binds and on what it stands, and one pure function that checks it.
 */
import type { DomainTables, PartnershipRegister } from "../tables.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type { Label } from "../values/Label.ts"
import type { Period } from "../values/Period.ts"
import type { Facts } from "./Message.ts"
import type { Chosen, Parameter } from "./Parameter.ts"
import type { Place } from "./Place.ts"
import type { Severity } from "./Severity.ts"
import type { SourceId } from "./Source.ts"
import type { AgreementSubject, AgreementSwitch, OrganisationSubject, OrganisationSwitch } from "./Switch.ts"

/** Who must act. */
export type Role =
  | "leadPartner"
  | "partner"
  | "programmeLeader"
  | "coreTeam"
  | "directors"
  | "board"
  | "client"
  | "municipality"

/** What a check found: where, with which figures. */
export interface Hit {
  /** The cell or row that is wrong, or that is to be filled. */
  readonly at: Place
  readonly facts: Facts
  /** Other rows that it rests on. */
  readonly also?: ReadonlyArray<Place>
  /** The organisation that must act, when it is not the lead partner of the agreement. */
  readonly organisation?: string | null
  /** The day by which to act, when there is one. */
  readonly dueOn?: CalendarDate
}

/** What a check is given. */
export interface Asked<Subject, Name extends string = string> {
  readonly register: PartnershipRegister
  /** The day one stands on: what came later is not known. */
  readonly asOf: CalendarDate
  /** The financial year that is accounted for. */
  readonly period: Period
  readonly subject: Subject
  /** The rule's parameters, chosen for this subject. */
  readonly limits: Readonly<Record<Name, Chosen>>
}

/** What every rule has. */
export interface Common<Name extends string = string> {
  readonly id: string
  readonly title: Label
  readonly severity: Severity
  /** What it stands on; the first is the one that people know it by. */
  readonly sources: ReadonlyArray<SourceId>
  /** The tables without any row of which there is nothing to check. */
  readonly needs: ReadonlyArray<keyof DomainTables & string>
  /** From when and through when the rule itself holds; always, when left out. */
  readonly from?: CalendarDate
  readonly through?: CalendarDate
  readonly parameters: Readonly<Record<Name, Parameter>>
  /** What was found, in a sentence with marks: see `Message`. */
  readonly message: Label
  readonly todo: Label
  readonly actor: Role
  /** Why only a person can judge, for severity `question`. */
  readonly judgement?: Label
}

/** A rule about each funding agreement to which its switches all apply. */
export interface AgreementRule<Name extends string = string> extends Common<Name> {
  readonly subject: "fundingAgreement"
  readonly applies: ReadonlyArray<AgreementSwitch>
  readonly check: (asked: Asked<AgreementSubject, Name>) => Iterable<Hit>
}

/** A rule about each organisation to which its switches all apply. */
export interface OrganisationRule<Name extends string = string> extends Common<Name> {
  readonly subject: "organisation"
  readonly applies: ReadonlyArray<OrganisationSwitch>
  readonly check: (asked: Asked<OrganisationSubject, Name>) => Iterable<Hit>
}

/** A rule about the partnership as a whole. */
export interface PartnershipRule<Name extends string = string> extends Common<Name> {
  readonly subject: "partnership"
  readonly applies: readonly []
  readonly check: (asked: Asked<null, Name>) => Iterable<Hit>
}

/** A rule. */
export type Rule = AgreementRule | OrganisationRule | PartnershipRule

type Texts = readonly [nl: string, en: string]

type Written<R extends Common, Name extends string> = Omit<
  R,
  "title" | "message" | "todo" | "parameters" | "judgement" | "subject"
> & {
  readonly title: Texts
  readonly message: Texts
  readonly todo: Texts
  readonly judgement?: Texts
  readonly parameters?: Readonly<Record<Name, Parameter>>
}

const label = ([nl, en]: Texts): Label => ({ nl, en })

const common = <R extends Common, Name extends string>(written: Written<R, Name>) => ({
  ...written,
  title: label(written.title),
  message: label(written.message),
  todo: label(written.todo),
  parameters: written.parameters ?? {},
  ...(written.judgement === undefined ? {} : { judgement: label(written.judgement) }),
})

/** Defines a rule about funding agreements. */
export const forAgreement = <const Name extends string = never>(
  written: Written<AgreementRule<Name>, Name>,
): Rule => ({ ...common(written), subject: "fundingAgreement" }) as unknown as Rule

/** Defines a rule about organisations. */
export const forOrganisation = <const Name extends string = never>(
  written: Written<OrganisationRule<Name>, Name>,
): Rule => ({ ...common(written), subject: "organisation" }) as unknown as Rule

/** Defines a rule about the partnership as a whole. */
export const forPartnership = <const Name extends string = never>(
  written: Omit<Written<PartnershipRule<Name>, Name>, "applies">,
): Rule => ({ ...common(written), applies: [], subject: "partnership" }) as unknown as Rule
