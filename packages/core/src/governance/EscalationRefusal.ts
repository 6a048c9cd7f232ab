/**
 * Why a matter cannot be taken up, answered or brought back.
 */
import * as RowRef from "../partnership/RowRef.ts"
import type { Label } from "../values/Label.ts"
import type { Stage } from "./Escalations.ts"
import type { Power, WayUp } from "./Ladder.ts"

/** One reason why not. */
export interface EscalationRefusal {
  readonly _tag:
    | "IdTaken"
    | "Unknown"
    | "BodyNotInForce"
    | "ProposalClosed"
    | "AlreadyRaised"
    | "NotRaisedYet"
    | "WrongStage"
    | "BeyondPowers"
    | "EmptyText"
    | "NoWayUp"
    | "SeveralLadders"
    | "UnknownLadder"
    | "RoundInCircles"
  /** The rows that it is about. */
  readonly rows: ReadonlyArray<RowRef.RowRef>
  readonly label: Label
}

const refusal = (
  _tag: EscalationRefusal["_tag"],
  rows: ReadonlyArray<RowRef.RowRef>,
  nl: string,
  en: string,
): EscalationRefusal => ({ _tag, rows, label: { nl, en } })

const one = RowRef.make

/** There is a row with that id already. */
export const idTaken = (id: string): EscalationRefusal =>
  refusal(
    "IdTaken",
    [one("escalation", id)],
    `Er is al een escalatie met code ${id}. Kies een andere.`,
    `There is an escalation with id ${id} already. Choose another.`,
  )

/** The register holds no such row. */
export const unknown = (table: "body" | "proposal" | "escalation", id: string): EscalationRefusal =>
  refusal(
    "Unknown",
    [one(table, id)],
    `De code ${id} staat niet in het register.`,
    `The id ${id} is not in the register.`,
  )

/** The body does not exist on that day. */
export const bodyNotInForce = (body: string): EscalationRefusal =>
  refusal(
    "BodyNotInForce",
    [one("body", body)],
    "Dit orgaan bestaat niet op deze dag.",
    "This body does not exist on this day.",
  )

/** The proposal was decided or withdrawn. */
export const proposalClosed = (proposal: string): EscalationRefusal =>
  refusal(
    "ProposalClosed",
    [one("proposal", proposal)],
    "Over dit voorstel is al besloten, of het is ingetrokken.",
    "This proposal has been decided on or withdrawn already.",
  )

/** The body has escalated the proposal already. */
export const alreadyRaised = (escalation: string): EscalationRefusal =>
  refusal(
    "AlreadyRaised",
    [one("escalation", escalation)],
    "Dit orgaan heeft het voorstel al geëscaleerd. Het is nog niet terug.",
    "This body has escalated the proposal already. It is not back yet.",
  )

/** The matter was raised on a later day. */
export const notRaisedYet = (escalation: string): EscalationRefusal =>
  refusal(
    "NotRaisedYet",
    [one("escalation", escalation)],
    "Deze zaak ging pas later omhoog. Controleer de datum.",
    "This matter went up only later. Check the date.",
  )

const stages: Readonly<Record<Stage, Label>> = {
  open: { nl: "De zaak wacht nog op een antwoord.", en: "The matter still waits for an answer." },
  passedUp: { nl: "De zaak ligt nu hoger.", en: "The matter lies higher up now." },
  answered: {
    nl: "De zaak is al beantwoord, en moet nog terug.",
    en: "The matter has been answered, and still has to go back.",
  },
  returned: { nl: "De zaak is al terug.", en: "The matter is back already." },
  sentBack: { nl: "De zaak is al teruggestuurd.", en: "The matter was sent back already." },
  withdrawn: { nl: "De zaak is ingetrokken.", en: "The matter was withdrawn." },
}

/** The matter is not at the point where this can be done. */
export const wrongStage = (escalation: string, stage: Stage): EscalationRefusal =>
  refusal("WrongStage", [one("escalation", escalation)], stages[stage].nl, stages[stage].en)

const powerNames: Readonly<Record<Power, Label>> = {
  decide: { nl: "besluiten", en: "decide" },
  advise: { nl: "adviseren", en: "advise" },
  sendBack: { nl: "terugsturen", en: "send back" },
}

/** The step gives the body less power than that. */
export const beyondPowers = (
  escalation: string,
  needed: Power,
  powers: ReadonlyArray<Power>,
): EscalationRefusal => {
  const may = (locale: "nl" | "en", or: string) => powers.map((power) => powerNames[power][locale]).join(or)
  return refusal(
    "BeyondPowers",
    [one("escalation", escalation)],
    `Dit orgaan mag over deze zaak niet ${powerNames[needed].nl}. Het mag: ${may("nl", " of ")}.`,
    `This body may not ${powerNames[needed].en} on this matter. It may: ${may("en", " or ")}.`,
  )
}

const texts: Readonly<Record<"title" | "answer" | "reason", Label>> = {
  title: { nl: "Vul een titel in.", en: "Fill in a title." },
  answer: { nl: "Vul een antwoord in.", en: "Fill in an answer." },
  reason: { nl: "Vul in waarom de zaak teruggaat.", en: "Fill in why the matter goes back." },
}

/** A text that is needed is empty. */
export const emptyText = (text: "title" | "answer" | "reason"): EscalationRefusal =>
  refusal("EmptyText", [], texts[text].nl, texts[text].en)

/** There is no way up, or more than one. */
export const noWay = (way: Exclude<WayUp, { readonly _tag: "Up" }>, body: string): EscalationRefusal => {
  const rows = [one("body", body)]
  switch (way._tag) {
    case "Top":
      return refusal(
        "NoWayUp",
        rows,
        "Boven dit orgaan staat geen orgaan meer waar de zaak heen kan.",
        "There is no body above this one that the matter can go to.",
      )
    case "SeveralLadders":
      return refusal(
        "SeveralLadders",
        rows,
        `Er zijn meer wegen omhoog: ${way.ladders.join(", ")}. Kies er een.`,
        `There is more than one way up: ${way.ladders.join(", ")}. Choose one.`,
      )
    case "NoSuchLadder":
      return refusal(
        "UnknownLadder",
        rows,
        `Er is geen escalatieladder met de naam ${way.ladder}.`,
        `There is no escalation ladder by the name ${way.ladder}.`,
      )
  }
}

/** The way up leads back to a body that the matter has passed. */
export const roundInCircles = (body: string): EscalationRefusal =>
  refusal(
    "RoundInCircles",
    [one("body", body)],
    "De weg omhoog leidt terug naar een orgaan waar de zaak al was.",
    "The way up leads back to a body where the matter has been.",
  )
