/**
 * Whether somebody may act in the name of an organisation, under a power of attorney.
 *
 * Denied unless a power covers the act. Every power that the organisation gave is looked at, and says why it
 * does not cover the act. What a rule cannot read, whether an act serves a purpose in words, is left to a person.
 */

import type { Norm } from "../law/Norm.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type { Label } from "../values/Label.ts"
import * as InForce from "./internal/InForce.ts"
import * as LegalSource from "./LegalSource.ts"
import type * as PowerOfAttorney from "./records/PowerOfAttorney.ts"

/** The tables that powers are read from. */
export type Needs = Register.Register<{ readonly powerOfAttorney: typeof PowerOfAttorney.table }>

/** Who acts: an organisation, a person, or a person for an organisation. */
export interface Agent {
  readonly organisation: string | null
  readonly person: string | null
}

/** What is done in the name of the principal. */
export interface Act {
  /** Whether property is sold, given away or given as security. */
  readonly disposition: boolean
  /** The grant or commission that the act belongs to. */
  readonly fundingAgreement: string | null
  /** The organisation on the other side. */
  readonly counterparty: string | null
  /** Whether the content is so fixed that interests cannot clash. */
  readonly contentFixed: boolean
  /** Whether all agents of the power act together. */
  readonly jointly: boolean
  /** Powers of which a person has judged that the act serves their purpose. */
  readonly servesPurposeOf: ReadonlyArray<string>
}

/** Why a power does not cover an act. */
export type PowerMismatch =
  | "otherAgent"
  | "notYet"
  | "ended"
  | "otherAgreement"
  | "noDisposition"
  | "selfDealing"
  | "notAlone"
  | "passedOnWithoutLeave"
  | "earlierPowerEnded"

/** A power that was looked at. It covers the act when there are no mismatches and its purpose is met. */
export interface PowerConsidered {
  readonly powerOfAttorney: string
  readonly mismatches: ReadonlyArray<PowerMismatch>
  /** Whether the act serves the purpose; `null` when only a person can say so. */
  readonly servesPurpose: boolean | null
  /** The power ended, but this counterparty knew of it and was not told: the principal may still be bound. */
  readonly counterpartyUnaware: boolean
}

/** Whether somebody may act for another, with every power that was looked at, in id order. */
export type ActingVerdict =
  | { readonly _tag: "NoPowerNeeded" }
  | {
      readonly _tag: "MayAct"
      readonly powerOfAttorney: string
      readonly considered: ReadonlyArray<PowerConsidered>
    }
  | {
      /** All fits, but whether the act serves the purpose of one of these powers is a person's judgement. */
      readonly _tag: "PersonMustJudge"
      readonly powers: ReadonlyArray<string>
      readonly considered: ReadonlyArray<PowerConsidered>
    }
  | { readonly _tag: "MayNotAct"; readonly considered: ReadonlyArray<PowerConsidered> }

/** Each mismatch in words, with the article that it rests on; `null` where the power itself says so. */
export const powerMismatches: Readonly<
  Record<PowerMismatch, { readonly label: Label; readonly source: Norm | null }>
> = {
  otherAgent: {
    label: { nl: "De volmacht is aan iemand anders gegeven.", en: "The power was given to somebody else." },
    source: null,
  },
  notYet: {
    label: { nl: "De volmacht geldt nog niet.", en: "The power does not hold yet." },
    source: null,
  },
  ended: {
    label: { nl: "De volmacht is afgelopen.", en: "The power has ended." },
    source: LegalSource.powerEnd,
  },
  otherAgreement: {
    label: {
      nl: "De volmacht is voor een andere subsidie of opdracht.",
      en: "The power is for another grant or commission.",
    },
    source: LegalSource.powerScope,
  },
  noDisposition: {
    label: {
      nl: "In een algemene volmacht moet duidelijk staan dat eigendom mag worden verkocht of weggegeven. Dat staat er niet.",
      en: "A general power must clearly say that property may be sold or given away. It does not.",
    },
    source: LegalSource.powerScope,
  },
  selfDealing: {
    label: {
      nl: "De gevolmachtigde handelt met zichzelf. Dat mag alleen als de volmacht het zegt, of als de inhoud vastligt.",
      en: "The agent deals with itself. That is only allowed if the power says so, or if the content is fixed.",
    },
    source: LegalSource.powerSelfDealing,
  },
  notAlone: {
    label: {
      nl: "De gevolmachtigden mogen alleen samen handelen.",
      en: "The agents may only act together.",
    },
    source: LegalSource.powerSubstitution,
  },
  passedOnWithoutLeave: {
    label: {
      nl: "De volmacht is doorgegeven, maar dat mocht niet.",
      en: "The power was passed on, but that was not allowed.",
    },
    source: LegalSource.powerSubstitution,
  },
  earlierPowerEnded: {
    label: {
      nl: "De volmacht waar deze uit is doorgegeven, geldt niet op deze dag.",
      en: "The power from which this one was passed on does not hold on this day.",
    },
    source: LegalSource.powerEnd,
  },
}

const holds = (power: PowerOfAttorney.Row, on: CalendarDate): boolean =>
  InForce.on(power, on) && (power.revokedOn === null || on < power.revokedOn)

const isAgent = (power: PowerOfAttorney.Row, { organisation, person }: Agent): boolean =>
  (power.agentOrganisation === null || power.agentOrganisation === organisation) &&
  (power.agentPerson === null || power.agentPerson === person)

/** What is wrong with the powers from which this one was passed on; a circle of powers has no beginning. */
const chainMismatches = (
  register: Needs,
  power: PowerOfAttorney.Row,
  on: CalendarDate,
): ReadonlyArray<PowerMismatch> => {
  const found = new Set<PowerMismatch>()
  const seen = new Set<string>([power.id])
  let current = power
  while (current.passedOnFrom !== null) {
    const earlier = Register.get(register, "powerOfAttorney", current.passedOnFrom)
    if (earlier === undefined || seen.has(earlier.id) || earlier.principal !== power.principal) {
      found.add("passedOnWithoutLeave")
      break
    }
    if (!earlier.substitutionAllowed && current.substitutionGround === null) found.add("passedOnWithoutLeave")
    if (!holds(earlier, on)) found.add("earlierPowerEnded")
    seen.add(earlier.id)
    current = earlier
  }
  return [...found]
}

const servesPurpose = (power: PowerOfAttorney.Row, act: Act): boolean | null =>
  power.scope === "general" ||
  (power.fundingAgreement !== null && power.fundingAgreement === act.fundingAgreement) ||
  act.servesPurposeOf.includes(power.id) ||
  null

const considered = (
  register: Needs,
  power: PowerOfAttorney.Row,
  agent: Agent,
  act: Act,
  on: CalendarDate,
): PowerConsidered => {
  const mismatches: Array<PowerMismatch> = []
  if (!isAgent(power, agent)) mismatches.push("otherAgent")
  const ended = on >= power.validFrom && !holds(power, on)
  if (on < power.validFrom) mismatches.push("notYet")
  if (ended) mismatches.push("ended")
  const { counterparty } = act
  if (power.fundingAgreement !== null && power.fundingAgreement !== act.fundingAgreement) {
    mismatches.push("otherAgreement")
  }
  if (act.disposition && power.scope === "general" && !power.coversDisposition) {
    mismatches.push("noDisposition")
  }
  const withItself = counterparty !== null && counterparty === agent.organisation
  if (withItself && power.selfDealingAllowed !== true && !act.contentFixed) mismatches.push("selfDealing")
  if (power.actAlone === false && !act.jointly) mismatches.push("notAlone")
  mismatches.push(...chainMismatches(register, power, on))
  return {
    powerOfAttorney: power.id,
    mismatches,
    servesPurpose: servesPurpose(power, act),
    counterpartyUnaware:
      ended &&
      counterparty !== null &&
      power.knownTo.some((one) => one === counterparty) &&
      !power.endNotifiedTo.some((one) => one === counterparty),
  }
}

/**
 * Whether an agent may do an act in the name of an organisation on a day (articles 3:60 to 3:79 of the Civil
 * Code; norms VM01, VM02, VM03, VM05).
 *
 * A power for a stated purpose covers what serves that purpose. An act under the grant or commission that the
 * power names does; of any other, a person must say so through `servesPurposeOf`. A power to an organisation
 * without a person lets that organisation decide who. On the day of revocation a power holds no more. An
 * organisation needs no power to act for itself; who signs for it, its statutes say (articles 2:45 and 2:292).
 */
export const mayAct = (
  register: Needs,
  agent: Agent,
  principal: string,
  act: Act,
  on: CalendarDate,
): ActingVerdict => {
  if (agent.organisation === principal) return { _tag: "NoPowerNeeded" }
  const all = [...Register.where(register, "powerOfAttorney", "principal", principal)]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((power) => considered(register, power, agent, act, on))
  const fitting = all.filter(({ mismatches }) => mismatches.length === 0)
  const sure = fitting.find((one) => one.servesPurpose === true)
  if (sure !== undefined) return { _tag: "MayAct", powerOfAttorney: sure.powerOfAttorney, considered: all }
  if (fitting.length === 0) return { _tag: "MayNotAct", considered: all }
  return { _tag: "PersonMustJudge", powers: fitting.map((one) => one.powerOfAttorney), considered: all }
}
