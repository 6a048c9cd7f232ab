/**
 * The tables of the partnership wing, in the order in which one meets them.
 */
import * as ActOnBehalf from "./records/ActOnBehalf.ts"
import * as Affiliation from "./records/Affiliation.ts"
import * as AgreedTerm from "./records/AgreedTerm.ts"
import * as AnnualAccounts from "./records/AnnualAccounts.ts"
import * as Appointment from "./records/Appointment.ts"
import * as Candidate from "./records/Candidate.ts"
import * as ContactMoment from "./records/ContactMoment.ts"
import * as Conversation from "./records/Conversation.ts"
import * as CooperationAgreement from "./records/CooperationAgreement.ts"
import * as DefaultNotice from "./records/DefaultNotice.ts"
import * as Document from "./records/Document.ts"
import * as Domain from "./records/Domain.ts"
import * as ExternalRelation from "./records/ExternalRelation.ts"
import * as Membership from "./records/Membership.ts"
import * as Organisation from "./records/Organisation.ts"
import * as Partnership from "./records/Partnership.ts"
import * as Person from "./records/Person.ts"
import * as Phase from "./records/Phase.ts"
import * as PowerOfAttorney from "./records/PowerOfAttorney.ts"
import * as Role from "./records/Role.ts"
import * as RoleEvaluation from "./records/RoleEvaluation.ts"
import * as RoleProfile from "./records/RoleProfile.ts"
import * as RoleTask from "./records/RoleTask.ts"
import * as StatutesProvision from "./records/StatutesProvision.ts"
import * as Vacancy from "./records/Vacancy.ts"

/** Every table of the partnership wing. */
export const tables = [
  Partnership.table,
  Phase.table,
  Domain.table,
  Organisation.table,
  Membership.table,
  Affiliation.table,
  Person.table,
  Role.table,
  RoleTask.table,
  RoleProfile.table,
  Appointment.table,
  RoleEvaluation.table,
  Vacancy.table,
  Candidate.table,
  Conversation.table,
  CooperationAgreement.table,
  AgreedTerm.table,
  PowerOfAttorney.table,
  ActOnBehalf.table,
  DefaultNotice.table,
  ExternalRelation.table,
  ContactMoment.table,
  AnnualAccounts.table,
  StatutesProvision.table,
  Document.table,
] as const
