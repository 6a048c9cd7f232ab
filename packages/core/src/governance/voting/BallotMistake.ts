/**
 * Why a ballot cannot be counted: what is wrong with it, as data and in words.
 */
import type { CalendarDate } from "../../values/CalendarDate.ts"
import * as Label from "../../values/Label.ts"

/** Where a ballot names a seat. */
export type SeatPlace =
  | "vote"
  | "voter"
  | "presence"
  | "proxyGiver"
  | "proxyReceiver"
  | "recusal"
  | "objection"

/** One mistake in a ballot. */
export type BallotMistake =
  /** A value of the wrong kind at a place such as `votes[3].choice`. */
  | { readonly _tag: "Malformed"; readonly path: string; readonly expected: Label.Label }
  | { readonly _tag: "InvalidWeight"; readonly seat: string; readonly weight: unknown }
  /** The weights together are above the largest whole number that is still exact. */
  | { readonly _tag: "WeightsTooLarge" }
  | { readonly _tag: "InvalidFraction"; readonly of: "majority" | "quorum" }
  /** A majority or quorum of more than everyone. */
  | {
      readonly _tag: "AboveWhole"
      readonly of: "majority" | "quorum"
      readonly numerator: number
      readonly denominator: number
    }
  | { readonly _tag: "SeatTwice"; readonly seat: string }
  | { readonly _tag: "UnknownSeat"; readonly place: SeatPlace; readonly seat: string }
  | { readonly _tag: "VoteTwice"; readonly seat: string }
  | { readonly _tag: "PresenceTwice"; readonly seat: string }
  | {
      readonly _tag: "VoteBeforeTerm"
      readonly seat: string
      readonly castOn: CalendarDate
      readonly opensOn: CalendarDate
    }
  | {
      readonly _tag: "VoteAfterMeeting"
      readonly seat: string
      readonly castOn: CalendarDate
      readonly heldOn: CalendarDate
    }
  | { readonly _tag: "ProxyToSelf"; readonly seat: string }
  | { readonly _tag: "ProxyTwice"; readonly seat: string }
  /** The receiver of a proxy gives one too. */
  | { readonly _tag: "ProxyChain"; readonly giver: string; readonly receiver: string }
  | {
      readonly _tag: "ProxiesOverLimit"
      readonly receiver: string
      readonly held: number
      readonly limit: number
    }
  | { readonly _tag: "TermReversed"; readonly opensOn: CalendarDate; readonly closesOn: CalendarDate }
  | { readonly _tag: "UnknownRound"; readonly place: "vote" | "objection"; readonly round: unknown }

/** A ballot that cannot be counted, with every mistake in it. */
export interface InvalidBallot {
  readonly _tag: "InvalidBallot"
  readonly mistakes: ReadonlyArray<BallotMistake>
}

const places: Readonly<Record<SeatPlace, Label.Label>> = {
  vote: Label.make("een stem", "a vote"),
  voter: Label.make("wie een stem uitbracht", "who cast a vote"),
  presence: Label.make("de aanwezigheid", "the attendance"),
  proxyGiver: Label.make("wie een volmacht gaf", "who gave a proxy"),
  proxyReceiver: Label.make("wie een volmacht kreeg", "who received a proxy"),
  recusal: Label.make("een gemeld belang", "a recusal"),
  objection: Label.make("een bezwaar", "an objection"),
}

const fractionOf = {
  majority: Label.make("de meerderheid", "majority"),
  quorum: Label.make("het quorum", "quorum"),
}

/** A mistake in words: what is wrong, and what to do. */
export const mistakeLabel = (mistake: BallotMistake): Label.Label => {
  switch (mistake._tag) {
    case "Malformed":
      return Label.make(
        `${mistake.path} klopt niet; verwacht: ${mistake.expected.nl}`,
        `${mistake.path} is not right; expected: ${mistake.expected.en}`,
      )
    case "InvalidWeight":
      return Label.make(
        `het stemgewicht van zetel ${mistake.seat} klopt niet; vul een geheel getal vanaf 0 in`,
        `the weight of seat ${mistake.seat} is not right; fill in a whole number from 0`,
      )
    case "WeightsTooLarge":
      return Label.make(
        "de stemgewichten zijn samen te groot om precies te tellen; neem kleinere getallen",
        "the weights together are too large to count exactly; take smaller numbers",
      )
    case "InvalidFraction":
      return Label.make(
        `de breuk van ${fractionOf[mistake.of].nl} klopt niet; vul teller en noemer in, hele getallen vanaf 1`,
        `the fraction of the ${fractionOf[mistake.of].en} is not right; fill in numerator and denominator, whole numbers from 1`,
      )
    case "AboveWhole":
      return Label.make(
        `${fractionOf[mistake.of].nl}, ${mistake.numerator}/${mistake.denominator}, is meer dan het geheel; maak de teller kleiner`,
        `a ${fractionOf[mistake.of].en} of ${mistake.numerator}/${mistake.denominator} is more than the whole; make the numerator smaller`,
      )
    case "SeatTwice":
      return Label.make(
        `zetel ${mistake.seat} staat er twee keer; haal er één weg`,
        `seat ${mistake.seat} stands there twice; remove one`,
      )
    case "UnknownSeat":
      return Label.make(
        `zetel ${mistake.seat} is niet van dit orgaan, maar staat bij ${places[mistake.place].nl}; haal dat weg of voeg de zetel toe`,
        `seat ${mistake.seat} is not in this body, but stands with ${places[mistake.place].en}; remove that or add the seat`,
      )
    case "VoteTwice":
      return Label.make(
        `zetel ${mistake.seat} stemde twee keer in deze ronde; houd er één over`,
        `seat ${mistake.seat} voted twice in this round; keep one of them`,
      )
    case "PresenceTwice":
      return Label.make(
        `de aanwezigheid van zetel ${mistake.seat} staat er twee keer; houd er één over`,
        `the attendance of seat ${mistake.seat} stands there twice; keep one of them`,
      )
    case "VoteBeforeTerm":
      return Label.make(
        `zetel ${mistake.seat} stemde op ${mistake.castOn}, maar stemmen kan vanaf ${mistake.opensOn}; controleer het tijdstip`,
        `seat ${mistake.seat} voted on ${mistake.castOn}, but votes are cast from ${mistake.opensOn}; check the time`,
      )
    case "VoteAfterMeeting":
      return Label.make(
        `zetel ${mistake.seat} stemde op ${mistake.castOn}, na de vergadering van ${mistake.heldOn}; controleer het tijdstip`,
        `seat ${mistake.seat} voted on ${mistake.castOn}, after the meeting of ${mistake.heldOn}; check the time`,
      )
    case "ProxyToSelf":
      return Label.make(
        `zetel ${mistake.seat} gaf zichzelf een volmacht; kies een andere ontvanger`,
        `seat ${mistake.seat} gave itself a proxy; choose another receiver`,
      )
    case "ProxyTwice":
      return Label.make(
        `zetel ${mistake.seat} gaf twee volmachten; houd er één over`,
        `seat ${mistake.seat} gave two proxies; keep one of them`,
      )
    case "ProxyChain":
      return Label.make(
        `zetel ${mistake.giver} gaf een volmacht aan zetel ${mistake.receiver}, die er zelf een weggaf; een volmacht gaat niet verder`,
        `seat ${mistake.giver} gave a proxy to seat ${mistake.receiver}, which gave one away itself; a proxy is not passed on`,
      )
    case "ProxiesOverLimit":
      return Label.make(
        `zetel ${mistake.receiver} heeft ${mistake.held} volmachten, en mag er ${mistake.limit} hebben; verdeel ze anders`,
        `seat ${mistake.receiver} holds ${mistake.held} proxies, and may hold ${mistake.limit}; divide them otherwise`,
      )
    case "TermReversed":
      return Label.make(
        `de termijn loopt van ${mistake.opensOn} tot en met ${mistake.closesOn}, en dat is achteruit; wissel de dagen`,
        `the term runs from ${mistake.opensOn} through ${mistake.closesOn}, which is backwards; swap the days`,
      )
    case "UnknownRound":
      return mistake.place === "vote"
        ? Label.make(
            `er is een stem uit een andere ronde (${shown(mistake.round)}); laat die weg`,
            `there is a vote of another round (${shown(mistake.round)}); leave it out`,
          )
        : Label.make(
            `er is een bezwaar uit een ronde die er niet is geweest (${shown(mistake.round)}); controleer de ronde`,
            `there is an objection of a round that has not been (${shown(mistake.round)}); check the round`,
          )
  }
}

const shown = (value: unknown): string => (typeof value === "number" ? String(value) : "?")
