/**
 * Changes of statutes, and what only the statutes allow.
 */
import * as Register from "../../../register/Register.ts"
import type { PartnershipRegister } from "../../../tables.ts"
import type { CalendarDate } from "../../../values/CalendarDate.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Days from "../internal/Days.ts"
import * as Each from "../internal/Each.ts"
import { allows, organOf, titled } from "../internal/Organs.ts"

/** Decisions that change the statutes of an association, or dissolve it. */
const changesOf = (register: PartnershipRegister, asOf: CalendarDate) =>
  register.rows.decision.flatMap((decision) => {
    const nature = Register.get(register, "subject", decision.subject ?? "")?.nature ?? null
    const organ = organOf(register, decision.body, "association")
    const meeting = Register.get(register, "meeting", decision.meeting ?? "")
    if (nature !== "statutesAmendment" && nature !== "dissolution") return []
    return organ === undefined ||
      meeting === undefined ||
      decision.outcome !== "adopted" ||
      decision.takenOn > asOf
      ? []
      : [{ decision, organ, meeting, nature }]
  })

/** Called at least seven days before. */
export const oproepingStatutenwijziging = Rule.forPartnership({
  id: "oproepingStatutenwijziging",
  title: ["Te laat opgeroepen", "Called too late"],
  severity: "blocking",
  sources: ["RP14"],
  needs: ["decision", "meeting"],
  message: [
    "Voor “{decision}” van {held} is niet minstens 7 dagen vooraf opgeroepen.",
    "The meeting of {held} for “{decision}” was not called at least 7 days before.",
  ],
  todo: ["Roep opnieuw op en besluit opnieuw.", "Call again and decide again."],
  actor: "board",
  *check({ register, asOf }) {
    for (const { decision, organ, meeting } of changesOf(register, asOf)) {
      if (meeting.calledOn !== null && Days.addDays(meeting.calledOn, 7) <= meeting.heldOn) continue
      yield {
        at: Place.cell("meeting", meeting.id, "calledOn"),
        also: [Place.row("decision", decision.id)],
        organisation: organ.organisation.id,
        facts: {
          decision: titled(decision),
          held: Fact.date(meeting.heldOn, Place.cell("meeting", meeting.id, "heldOn")),
        },
      }
    }
  },
})

/** Open for inspection at least five days before. */
export const wijzigingsvoorstelTerInzage = Rule.forPartnership({
  id: "wijzigingsvoorstelTerInzage",
  title: ["Voorstel te kort ter inzage", "Proposal open for inspection too briefly"],
  severity: "error",
  sources: ["RP14"],
  needs: ["decision", "proposal"],
  message: [
    "Het voorstel bij “{decision}” lag niet minstens {days|dag|dagen} vóór {held} ter inzage.",
    "The proposal for “{decision}” was not open for inspection {days|day|days} before {held}.",
  ],
  todo: [
    "Leg het voorstel opnieuw ter inzage en besluit opnieuw.",
    "Open it for inspection again and decide again.",
  ],
  actor: "board",
  *check({ register, asOf }) {
    for (const { decision, organ, meeting } of changesOf(register, asOf)) {
      const proposal = Register.get(register, "proposal", decision.proposal ?? "")
      if (proposal === undefined) continue
      const days = organ.body.delegates === true ? 14 : 5
      const open = proposal.openForInspectionFrom
      if (open !== null && Days.addDays(open, days) <= meeting.heldOn) continue
      yield {
        at: Place.cell("proposal", proposal.id, "openForInspectionFrom"),
        also: [Place.row("decision", decision.id)],
        organisation: organ.organisation.id,
        facts: {
          decision: titled(decision),
          days: Fact.days(days),
          held: Fact.date(meeting.heldOn, Place.cell("meeting", meeting.id, "heldOn")),
        },
      }
    }
  },
})

/** Two thirds of the votes cast, unless the statutes differ. */
export const meerderheidStatutenwijziging = Rule.forPartnership({
  id: "meerderheidStatutenwijziging",
  title: ["Geen twee derde van de stemmen", "No two thirds of the votes"],
  severity: "blocking",
  sources: ["RP15"],
  needs: ["decision", "vote"],
  message: [
    "“{decision}” kreeg {for} van de {cast} uitgebrachte stemmen. Nodig is twee derde.",
    "“{decision}” got {for} of the {cast} votes cast. Two thirds are needed.",
  ],
  todo: ["Stem opnieuw.", "Vote again."],
  actor: "board",
  *check({ register, asOf }) {
    for (const { decision, organ } of changesOf(register, asOf)) {
      if (allows(register, organ.organisation.id, "statutesAmendment")) continue
      const proposal = Register.get(register, "proposal", decision.proposal ?? "")
      if (proposal === undefined) continue
      const votes = Register.where(register, "vote", "proposal", proposal.id).filter(
        ({ round, choice }) => round === proposal.round && (choice === "for" || choice === "against"),
      )
      const weight = (seat: string) => Register.get(register, "seat", seat)?.weight ?? 1
      const sum = (list: typeof votes) => list.reduce((total, { seat }) => total + weight(seat), 0)
      const [inFavour, cast] = [sum(votes.filter(({ choice }) => choice === "for")), sum(votes)]
      if (cast === 0 || inFavour * 3 >= cast * 2) continue
      const from = votes.map(({ id }) => Place.row("vote", id))
      yield {
        at: Place.cell("decision", decision.id, "outcome"),
        also: from,
        organisation: organ.organisation.id,
        facts: { decision: titled(decision), for: Fact.count(inFavour, from), cast: Fact.count(cast, from) },
      }
    }
  },
})

/** In force only after the deed and the deposit. */
export const statutenwijzigingInWerking = Rule.forPartnership({
  id: "statutenwijzigingInWerking",
  title: ["Statuten gewijzigd zonder akte", "Statutes changed without a deed"],
  severity: "error",
  sources: ["RP15", "RP25"],
  needs: ["decision"],
  message: [
    "“{decision}” geldt vanaf {from}. De akte of de inschrijving in het handelsregister ontbreekt.",
    "“{decision}” holds from {from}. The deed or the deposit at the trade register is missing.",
  ],
  todo: ["Laat de akte maken en schrijf haar in.", "Have the deed made and deposited."],
  actor: "board",
  check: Each.row("decision", (decision, { register, asOf }) => {
    const nature = Register.get(register, "subject", decision.subject ?? "")?.nature
    const organ = organOf(register, decision.body, "association", "foundation")
    const { effectiveFrom: from, deedOn, depositedOn } = decision
    if (nature !== "statutesAmendment" || organ === undefined || decision.outcome !== "adopted") return null
    if (from === null || from > asOf || (deedOn !== null && deedOn <= from && depositedOn !== null))
      return null
    return {
      column: deedOn === null || deedOn > from ? "deedOn" : "depositedOn",
      organisation: organ.organisation.id,
      facts: {
        decision: titled(decision),
        from: Fact.date(from, Place.cell("decision", decision.id, "effectiveFrom")),
      },
    }
  }),
})

/** A guarantee needs the statutes. */
export const garantieBuitenStatuten = Rule.forPartnership({
  id: "garantieBuitenStatuten",
  title: ["Borg zonder steun in de statuten", "Guarantee without the statutes"],
  severity: "blocking",
  sources: ["RP19"],
  needs: ["decision", "subject"],
  message: [
    "“{decision}” maakt {organisation} borg of medeschuldenaar. De statuten staan dat niet toe.",
    "“{decision}” makes {organisation} a guarantor or joint debtor. The statutes do not allow it.",
  ],
  todo: ["Trek het besluit in.", "Withdraw the decision."],
  actor: "board",
  check: Each.row("decision", (decision, { register, asOf }) => {
    const nature = Register.get(register, "subject", decision.subject ?? "")?.nature
    const organ = organOf(register, decision.body, "association", "foundation")
    if (nature !== "guarantee" || organ === undefined || decision.outcome !== "adopted") return null
    if (decision.takenOn > asOf) return null
    const allowed = Register.where(register, "statutesProvision", "organisation", organ.organisation.id).some(
      (one) => one.subject === "guarantee" && one.allowed === true,
    )
    if (allowed) return null
    return {
      column: "subject",
      organisation: organ.organisation.id,
      facts: {
        decision: titled(decision),
        organisation: Fact.text(
          organ.organisation.name,
          Place.cell("organisation", organ.organisation.id, "name"),
        ),
      },
    }
  }),
})
