/**
 * The reasons a verdict gives, each with a code for programs and a text for people.
 */
import * as Label from "../../values/Label.ts"

/** Why a verdict is what it is. */
export type VerdictCode =
  // adopted
  | "noOpenObjection"
  | "unanimous"
  | "majority"
  | "castingVoteFor"
  | "provisional"
  | "ratified"
  | "conditionsStayOpen"
  // rejected
  | "openObjection"
  | "silenceAgainst"
  | "notUnanimous"
  | "noMajority"
  | "tieRejected"
  | "castingVoteAgainst"
  | "noCastingVote"
  | "vetoed"
  // pending
  | "notBegun"
  | "votesMissing"
  | "objectionOpen"
  | "castingVoteAwaited"
  | "tieToNextMeeting"
  | "tieEscalated"
  | "conditionsOpen"
  // void
  | "noQuorum"
  | "nobodyMayVote"
  | "nobodyVoted"
  | "interestsPreventDecision"
  | "writtenReasonsMissing"
  | "ratificationRefused"
  | "notRatifiedInTime"

/** Why a vote was not counted. */
export type UncountedCode =
  | "notYetCast"
  | "afterTerm"
  | "noVote"
  | "recused"
  | "inDefault"
  | "suspended"
  | "absent"
  | "noProxy"
  | "proxiesNotAllowed"
  | "receiverNotPresent"
  | "receiverMayNotVote"
  | "notInPerson"

/** Why a seat's vote is missing. */
export type MissingCode = "awaited" | "notThere" | "didNotVote"

/** What became of an objection, and why. */
export type ObjectionCode =
  | "blocks"
  | "vetoes"
  | "resolved"
  | "withdrawnByVote"
  | "needsNewRound"
  | "concernOnly"
  | "withoutArgument"
  | "notOverriding"
  | "noEffectUnderRule"
  | "noVetoUnderRule"
  | "raisedTooLate"
  | "mayNotObject"
  | "notThere"

const label = Label.make

const verdicts: Readonly<Record<VerdictCode, Label.Label>> = {
  noOpenObjection: label(
    "Niemand die meedoet heeft een beargumenteerd, overwegend bezwaar.",
    "Nobody who takes part has a reasoned, overriding objection.",
  ),
  unanimous: label("Iedereen die meetelt is voor.", "Everyone who counts is in favour."),
  majority: label("Er zijn genoeg stemmen voor.", "There are enough votes in favour."),
  castingVoteFor: label(
    "De stemmen staakten en de voorzitter besliste: voor.",
    "The votes were equal and the chair decided: in favour.",
  ),
  provisional: label(
    "Het spoedbesluit geldt voorlopig, totdat het is bekrachtigd.",
    "The urgent decision holds for the time being, until it is ratified.",
  ),
  ratified: label("Het spoedbesluit is op tijd bekrachtigd.", "The urgent decision was ratified in time."),
  conditionsStayOpen: label(
    "Het besluit geldt, terwijl er nog voorwaarden openstaan.",
    "The decision holds, while conditions are still open.",
  ),
  openObjection: label(
    "Er staat een beargumenteerd, overwegend bezwaar open. Pas het voorstel aan en houd een nieuwe ronde.",
    "A reasoned, overriding objection is open. Amend the proposal and hold a new round.",
  ),
  silenceAgainst: label(
    "Niet iedereen reageerde, en volgens de regel is zwijgen tegen.",
    "Not everyone responded, and by the rule silence is against.",
  ),
  notUnanimous: label("Niet iedereen die meetelt is voor.", "Not everyone who counts is in favour."),
  noMajority: label("Er zijn te weinig stemmen voor.", "There are too few votes in favour."),
  tieRejected: label(
    "De stemmen staken, en dan is het voorstel verworpen.",
    "The votes are equal, and then the proposal is rejected.",
  ),
  castingVoteAgainst: label(
    "De stemmen staakten en de voorzitter besliste: tegen.",
    "The votes were equal and the chair decided: against.",
  ),
  noCastingVote: label(
    "De stemmen staakten, en de voorzitter gaf de doorslag niet. Daarmee is het voorstel niet aangenomen.",
    "The votes were equal, and the chair did not cast the deciding vote. So the proposal is not adopted.",
  ),
  vetoed: label(
    "Er is een geldig veto. Zoek samen een oplossing.",
    "There is a valid veto. Look for a solution together.",
  ),
  notBegun: label("De stemming is nog niet begonnen.", "The vote has not begun yet."),
  votesMissing: label(
    "Er kunnen nog stemmen komen die de uitslag bepalen.",
    "Votes that settle the result may still come.",
  ),
  objectionOpen: label(
    "Er staat een beargumenteerd, overwegend bezwaar open dat nog kan worden opgelost.",
    "A reasoned, overriding objection is open that can still be resolved.",
  ),
  castingVoteAwaited: label(
    "De stemmen staken. De voorzitter moet nog beslissen.",
    "The votes are equal. The chair still has to decide.",
  ),
  tieToNextMeeting: label(
    "De stemmen staken. Het voorstel gaat naar de volgende vergadering.",
    "The votes are equal. The proposal goes to the next meeting.",
  ),
  tieEscalated: label(
    "De stemmen staken. Het voorstel gaat naar de volgende laag.",
    "The votes are equal. The proposal goes to the next layer.",
  ),
  conditionsOpen: label(
    "Er zijn genoeg stemmen, maar het besluit wacht op open voorwaarden.",
    "There are enough votes, but the decision waits for open conditions.",
  ),
  noQuorum: label("Het quorum is niet gehaald.", "The quorum was not met."),
  nobodyMayVote: label("Niemand mag over dit voorstel stemmen.", "Nobody may vote on this proposal."),
  nobodyVoted: label("Niemand heeft geldig gestemd.", "Nobody cast a valid vote."),
  interestsPreventDecision: label(
    "Door gemelde belangen kan dit orgaan geen besluit nemen. Een ander orgaan beslist, of de wet of de statuten wijzen dit orgaan zelf aan.",
    "Because of declared interests this body cannot decide. Another body does, or the law or the statutes name this body itself.",
  ),
  writtenReasonsMissing: label(
    "Dit orgaan mag ondanks de belangen zelf besluiten, maar dan met een schriftelijke motivering. Die ontbreekt.",
    "This body may decide itself despite the interests, but then with written reasons. They are missing.",
  ),
  ratificationRefused: label(
    "Het spoedbesluit is niet bekrachtigd en is vervallen.",
    "Ratification of the urgent decision was refused, and it lapsed.",
  ),
  notRatifiedInTime: label(
    "Het spoedbesluit is niet op tijd bekrachtigd en is vervallen.",
    "The urgent decision was not ratified in time and lapsed.",
  ),
}

const uncounted: Readonly<Record<UncountedCode, Label.Label>> = {
  notYetCast: label("Deze stem kwam pas na de peildatum.", "This vote came after the day of the verdict."),
  afterTerm: label("Deze stem kwam na de termijn.", "This vote came after the term."),
  noVote: label("Deze zetel heeft geen stem.", "This seat has no vote."),
  recused: label(
    "Deze zetel heeft een eigen belang en stemt niet mee.",
    "This seat has an interest of its own and does not vote.",
  ),
  inDefault: label(
    "De organisatie komt haar afspraken niet na en heeft geen stem.",
    "The organisation is in default and has no vote.",
  ),
  suspended: label("De stem van deze zetel is geschorst.", "The vote of this seat is suspended."),
  absent: label("Deze zetel was er niet en gaf geen volmacht.", "This seat was not there and gave no proxy."),
  noProxy: label(
    "Een ander stemde voor deze zetel zonder volmacht.",
    "Another voted for this seat without a proxy.",
  ),
  proxiesNotAllowed: label(
    "Volgens de regel mag er niet met een volmacht worden gestemd.",
    "By the rule there is no voting by proxy.",
  ),
  receiverNotPresent: label(
    "Wie de volmacht kreeg, was er zelf niet.",
    "The receiver of the proxy was not there in person.",
  ),
  receiverMayNotVote: label(
    "Wie de volmacht kreeg, mag zelf niet stemmen.",
    "The receiver of the proxy may not vote.",
  ),
  notInPerson: label(
    "De regel telt alleen wie er zelf is. Een stem met volmacht valt daarbuiten.",
    "The rule counts only those there in person. A vote by proxy stays outside.",
  ),
}

const missing: Readonly<Record<MissingCode, Label.Label>> = {
  awaited: label("Deze stem kan nog komen.", "This vote may still come."),
  notThere: label(
    "Deze zetel is er niet en kan niet meer stemmen.",
    "This seat is not there and cannot vote.",
  ),
  didNotVote: label("Deze zetel stemde niet.", "This seat did not vote."),
}

const objections: Readonly<Record<ObjectionCode, Label.Label>> = {
  blocks: label(
    "Dit bezwaar is beargumenteerd en overwegend, en staat nog open.",
    "This objection is reasoned and overriding, and still open.",
  ),
  vetoes: label("Dit veto is geldig en staat nog open.", "This veto is valid and still open."),
  resolved: label("Opgelost.", "Resolved."),
  withdrawnByVote: label(
    "Van tafel: de zetel stemde in deze ronde voor.",
    "Off the table: the seat voted in favour in this round.",
  ),
  needsNewRound: label(
    "Opgelost met een aanpassing. Over het aangepaste voorstel is een nieuwe ronde nodig.",
    "Resolved by an amendment. The amended proposal needs a new round.",
  ),
  concernOnly: label("Een zorg houdt het voorstel niet tegen.", "A concern does not hold the proposal up."),
  withoutArgument: label(
    "Zonder argument houdt dit het voorstel niet tegen.",
    "Without an argument this does not hold the proposal up.",
  ),
  notOverriding: label(
    "Dit is niet zo zwaar dat het voorstel niet door kan gaan.",
    "This is not so heavy that the proposal cannot go ahead.",
  ),
  noEffectUnderRule: label(
    "Onder deze regel telt de stem, niet het bezwaar.",
    "Under this rule the vote counts, not the objection.",
  ),
  noVetoUnderRule: label("De regel kent geen veto.", "The rule knows no veto."),
  raisedTooLate: label("Te laat ingebracht.", "Raised too late."),
  mayNotObject: label("Deze zetel mag niet meebesluiten.", "This seat has no part in the decision."),
  notThere: label("Deze zetel was er niet.", "This seat was not there."),
}

/** A verdict's reason in words. */
export const ofVerdict = (code: VerdictCode): Label.Label => verdicts[code]

/** In words, why a vote was not counted. */
export const ofUncounted = (code: UncountedCode): Label.Label => uncounted[code]

/** In words, why a vote is missing. */
export const ofMissing = (code: MissingCode): Label.Label => missing[code]

/** In words, what became of an objection. */
export const ofObjection = (code: ObjectionCode): Label.Label => objections[code]
