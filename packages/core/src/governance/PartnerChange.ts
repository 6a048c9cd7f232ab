/**
 * What the coming or going of a partner brings about: a plan, to be committed by whoever decides on it.
 */

import type { RowRef } from "../partnership/RowRef.ts"
import type * as Appointment from "../partnership/records/Appointment.ts"
import type * as CooperationAgreement from "../partnership/records/CooperationAgreement.ts"
import type * as Organisation from "../partnership/records/Organisation.ts"
import type * as Person from "../partnership/records/Person.ts"
import type * as PowerOfAttorney from "../partnership/records/PowerOfAttorney.ts"
import type { Change } from "../register/Change.ts"
import type * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type { Label } from "../values/Label.ts"
import type * as Entitlement from "./Entitlement.ts"
import type * as Routing from "./Routing.ts"
import type * as Action from "./records/Action.ts"
import type * as DecisionCondition from "./records/DecisionCondition.ts"
import type * as SeatHolder from "./records/SeatHolder.ts"

/** The tables that entry and exit read. */
export type Needs = Routing.Needs &
  Entitlement.Needs &
  Register.Register<{
    readonly action: typeof Action.table
    readonly appointment: typeof Appointment.table
    readonly cooperationAgreement: typeof CooperationAgreement.table
    readonly decisionCondition: typeof DecisionCondition.table
    readonly organisation: typeof Organisation.table
    readonly person: typeof Person.table
    readonly powerOfAttorney: typeof PowerOfAttorney.table
    readonly seatHolder: typeof SeatHolder.table
  }>

/** What it does to the votes of one body, on the first day of the new situation: as it would be without, and with it. */
export interface BodyEffect {
  readonly body: string
  readonly before: Entitlement.Entitlement
  readonly after: Entitlement.Entitlement
}

/** A subject that has to be decided because of it, and how. */
export interface ToDecide {
  readonly subject: string
  /** Who decides, by the mandates. */
  readonly routing: Routing.RoutingVerdict
  /** The decision rule of the subject, or else of the body that decides; `null` when there is none on record. */
  readonly rule: string | null
  readonly unanimous: boolean
  /** Organisations whose own boards must agree too. */
  readonly boards: ReadonlyArray<string>
}

/** Something that the plan does not settle by itself. */
export interface ToArrange {
  readonly _tag:
    | "NotSigned"
    | "NoticeNotGiven"
    | "NoticeTooShort"
    | "NothingToDecide"
    | "WeightUndecided"
    | "StartsLater"
    | "ChairLeaves"
    | "BodyWithoutVotes"
    | "PowerOfAttorney"
    | "Appointment"
    | "Action"
    | "Condition"
  readonly rows: ReadonlyArray<RowRef>
  readonly label: Label
}

/** The plan. */
export interface PartnerChange {
  readonly kind: "entry" | "exit"
  readonly organisation: string
  /** The first day of the new situation. */
  readonly from: CalendarDate
  /** Membership, seats, holders and mandates. */
  readonly changes: ReadonlyArray<Change>
  /** Bodies of the partnership whose votes change, in id order. */
  readonly bodies: ReadonlyArray<BodyEffect>
  /** Subjects that say they arise on it (`subject.arisesOn`), in id order. */
  readonly toDecide: ReadonlyArray<ToDecide>
  readonly toArrange: ReadonlyArray<ToArrange>
  /** For commitments, keys of division and lead partnership, which stand in a later wing: from when, among whom. */
  readonly recompute: {
    readonly from: CalendarDate
    readonly partnersBefore: ReadonlyArray<string>
    readonly partnersAfter: ReadonlyArray<string>
  }
}

/** Why somebody cannot come or go. */
export interface PartnerRefusal {
  readonly _tag: "UnknownOrganisation" | "AlreadyPartner" | "NotPartner" | "IdTaken" | "InvalidWeight"
  readonly rows: ReadonlyArray<RowRef>
  readonly label: Label
}
