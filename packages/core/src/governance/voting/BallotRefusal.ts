/**
 * Why no ballot could be made of a proposal in the register.
 */
import * as RowRef from "../../partnership/RowRef.ts"
import * as Label from "../../values/Label.ts"

/** One reason why there is no ballot. */
export interface BallotRefusal {
  readonly _tag:
    | "ProposalUnknown"
    | "ProposalWithdrawn"
    | "RoundUnknown"
    | "BodyUnknown"
    | "RuleUnknown"
    | "MeetingUnknown"
    | "VoterHoldsNoSeat"
  readonly label: Label.Label
  readonly rows: ReadonlyArray<RowRef.RowRef>
}

/** There is no such proposal. */
export const proposalUnknown = (proposal: string): BallotRefusal => ({
  _tag: "ProposalUnknown",
  label: Label.make(`Er is geen voorstel met code ${proposal}.`, `There is no proposal with id ${proposal}.`),
  rows: [],
})

/** The proposal was withdrawn. */
export const proposalWithdrawn = (proposal: string): BallotRefusal => ({
  _tag: "ProposalWithdrawn",
  label: Label.make("Dit voorstel is ingetrokken.", "This proposal was withdrawn."),
  rows: [RowRef.make("proposal", proposal)],
})

/** The proposal has not had that round. */
export const roundUnknown = (proposal: string, round: number, last: number): BallotRefusal => ({
  _tag: "RoundUnknown",
  label: Label.make(
    `Er is geen ronde ${round}; dit voorstel is in ronde ${last}.`,
    `There is no round ${round}; this proposal is in round ${last}.`,
  ),
  rows: [RowRef.make("proposal", proposal)],
})

/** Neither the proposal nor its subject says which body decides. */
export const bodyUnknown = (proposal: string, subject: string): BallotRefusal => ({
  _tag: "BodyUnknown",
  label: Label.make(
    "Bij het voorstel en bij het onderwerp staat geen orgaan dat besluit. Vul er een in.",
    "Neither the proposal nor its subject names a body that decides. Fill one in.",
  ),
  rows: [RowRef.make("proposal", proposal), RowRef.make("subject", subject)],
})

/** Neither the subject nor the body has a decision rule (rule `besluitregelVastgelegd`). */
export const ruleUnknown = (body: string, subject: string): BallotRefusal => ({
  _tag: "RuleUnknown",
  label: Label.make(
    "Bij het onderwerp en bij het orgaan staat geen besluitregel. Voor een samenwerkingsverband geeft de wet er geen. Leg er een vast.",
    "Neither the subject nor the body has a decision rule. For a partnership the law gives none. Record one.",
  ),
  rows: [RowRef.make("subject", subject), RowRef.make("body", body)],
})

/** The proposal stands on no agenda, and no meeting of the body fits its votes. */
export const meetingUnknown = (proposal: string, body: string): BallotRefusal => ({
  _tag: "MeetingUnknown",
  label: Label.make(
    "Dit voorstel staat bij geen vergadering van het orgaan op de agenda. Zet het erop.",
    "This proposal is on the agenda of no meeting of the body. Put it there.",
  ),
  rows: [RowRef.make("proposal", proposal), RowRef.make("body", body)],
})

/** A vote was cast by somebody who held neither the seat nor that of its proxy on that day. */
export const voterHoldsNoSeat = (vote: string, person: string, seat: string): BallotRefusal => ({
  _tag: "VoterHoldsNoSeat",
  label: Label.make(
    `Stem ${vote} is uitgebracht door iemand zonder zetel in dit orgaan. Controleer de persoon of de zetelhouders.`,
    `Vote ${vote} was cast by somebody without a seat in this body. Check the person or the seat holders.`,
  ),
  rows: [RowRef.make("vote", vote), RowRef.make("person", person), RowRef.make("seat", seat)],
})
