/**
 * One thing that is wrong with the layers.
 */

import type { RowRef } from "../partnership/RowRef.ts"
import type * as Membership from "../partnership/records/Membership.ts"
import type * as Organisation from "../partnership/records/Organisation.ts"
import type * as Role from "../partnership/records/Role.ts"
import type * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type { Label } from "../values/Label.ts"
import type * as Layers from "./Layers.ts"

/** The tables that problems are looked for in. */
export type Needs = Layers.Needs &
  Register.Register<{
    readonly membership: typeof Membership.table
    readonly organisation: typeof Organisation.table
    readonly role: typeof Role.table
  }>

/** Something wrong with the layers, with the rows that show it. */
export type LayerProblem = {
  readonly rows: ReadonlyArray<RowRef>
  readonly label: Label
} & (
  | { readonly _tag: "ReportingCycle"; readonly bodies: ReadonlyArray<string> }
  | { readonly _tag: "EscalationCycle"; readonly bodies: ReadonlyArray<string> }
  | {
      /** Reports or escalates to a body that does not exist on the day. */
      readonly _tag: "LineToNowhere"
      readonly body: string
      readonly to: string
    }
  | { readonly _tag: "NoChair"; readonly body: string }
  | { readonly _tag: "PartnerWithoutSeat"; readonly body: string; readonly organisation: string }
  | { readonly _tag: "PartnerWithSeveralSeats"; readonly body: string; readonly organisation: string }
  | { readonly _tag: "SeatOfNonPartner"; readonly body: string; readonly organisation: string }
  | {
      readonly _tag: "HolderLeft"
      readonly seat: string
      readonly person: string
      readonly leftOn: CalendarDate
    }
  | { readonly _tag: "SeatDoublyHeld"; readonly seat: string; readonly people: ReadonlyArray<string> }
  | {
      readonly _tag: "SeatEmpty"
      readonly seat: string
      /** The first day without a holder. */
      readonly since: CalendarDate
      readonly days: number
    }
)
