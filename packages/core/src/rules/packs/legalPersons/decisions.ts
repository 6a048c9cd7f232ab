/**
 * Decisions of associations and foundations.
 */
import * as InForce from "../../../partnership/internal/InForce.ts"
import * as Register from "../../../register/Register.ts"
import type { PartnershipRegister, RowOf } from "../../../tables.ts"
import type { CalendarDate } from "../../../values/CalendarDate.ts"
import * as Instant from "../../../values/Instant.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Days from "../internal/Days.ts"
import * as Each from "../internal/Each.ts"

type LegalForm = RowOf<"organisation">["legalForm"]

/** The body of a seat, when it is an organ of a legal person of one of these forms. */
const organOf = (register: PartnershipRegister, body: string | null, ...forms: ReadonlyArray<LegalForm>) => {
  const row = Register.get(register, "body", body ?? "")
  const organisation = Register.get(register, "organisation", row?.organisation ?? "")
  return row !== undefined && organisation !== undefined && forms.includes(organisation.legalForm)
    ? { body: row, organisation }
    : undefined
}

const conflicted = (
  id: string,
  kind: "board" | "supervisoryBoard",
  source: "RP16" | "RP17",
  title: readonly [nl: string, en: string],
) =>
  Rule.forPartnership({
    id,
    title,
    severity: "blocking",
    sources: [source],
    needs: ["recusal"],
    message: [
      "Zetel “{seat}” van {organisation} meldde op {declared} een belang, maar deed mee aan “{proposal}”.",
      "Seat “{seat}” of {organisation} declared an interest on {declared}, but took part in “{proposal}”.",
    ],
    todo: ["Neem het besluit opnieuw, zonder deze zetel.", "Take the decision again, without this seat."],
    actor: "board",
    check: Each.row(
      "recusal",
      ({ id: recusal, proposal, seat, declaredOn, tookPart }, { register, asOf }) => {
        const row = Register.get(register, "seat", seat)
        const organ = organOf(register, row?.body ?? null, "association", "foundation")
        if (declaredOn > asOf || row === undefined || organ === undefined || organ.body.kind !== kind)
          return null
        const voted = Register.where(register, "vote", "proposal", proposal).some(
          (vote) => vote.seat === seat,
        )
        if (tookPart !== true && !voted) return null
        return {
          column: "tookPart",
          organisation: organ.organisation.id,
          facts: {
            seat: Fact.text(row.name, Place.cell("seat", row.id, "name")),
            organisation: Fact.text(
              organ.organisation.name,
              Place.cell("organisation", organ.organisation.id, "name"),
            ),
            declared: Fact.date(declaredOn, Place.cell("recusal", recusal, "declaredOn")),
            proposal: Fact.text(
              Register.get(register, "proposal", proposal)?.title ?? proposal,
              Place.cell("proposal", proposal, "title"),
            ),
          },
        }
      },
    ),
  })

/** A board member with a conflicting interest stays out. */
export const bestuurderMetBelangDeedMee = conflicted("bestuurderMetBelangDeedMee", "board", "RP16", [
  "Bestuurder met een belang deed mee",
  "Board member with an interest took part",
])

/** So does a supervisor. */
export const toezichthouderMetBelangDeedMee = conflicted(
  "toezichthouderMetBelangDeedMee",
  "supervisoryBoard",
  "RP17",
  ["Toezichthouder met een belang deed mee", "Supervisor with an interest took part"],
)

const allows = (
  register: PartnershipRegister,
  organisation: string,
  subject: RowOf<"statutesProvision">["subject"],
) =>
  Register.where(register, "statutesProvision", "organisation", organisation).some(
    (one) => one.subject === subject && one.allowed !== false,
  )

/** Several votes only by the statutes, and never more than the others together. */
export const meervoudigStemrechtBegrensd = Rule.forPartnership({
  id: "meervoudigStemrechtBegrensd",
  title: ["Bestuurder met te veel stemmen", "Board member with too many votes"],
  severity: "error",
  sources: ["RP18"],
  needs: ["seat", "body"],
  message: [
    "Zetel “{seat}” in het bestuur van {organisation} heeft {votes} stemmen. De anderen hebben er samen {others}.",
    "Seat “{seat}” on the board of {organisation} has {votes} votes. The others have {others} together.",
  ],
  todo: [
    "Geef iedere bestuurder één stem, of wijs de bepaling in de statuten aan.",
    "Give each member one vote, or name the provision in the statutes.",
  ],
  actor: "board",
  check: Each.row("seat", (seat, { register, asOf }) => {
    const organ = organOf(register, seat.body, "association", "foundation")
    if (organ === undefined || organ.body.kind !== "board" || !seat.votes || seat.weight <= 1) return null
    if (!InForce.on(seat, asOf)) return null
    const others = Register.where(register, "seat", "body", seat.body)
      .filter((one) => one.id !== seat.id && one.votes && InForce.on(one, asOf))
      .reduce((sum, { weight }) => sum + weight, 0)
    if (seat.weight <= others && allows(register, organ.organisation.id, "multipleVotes")) return null
    return {
      column: "weight",
      organisation: organ.organisation.id,
      facts: {
        seat: Fact.text(seat.name, Place.cell("seat", seat.id, "name")),
        organisation: Fact.text(
          organ.organisation.name,
          Place.cell("organisation", organ.organisation.id, "name"),
        ),
        votes: Fact.count(seat.weight, Place.cell("seat", seat.id, "weight")),
        others: Fact.count(others, Place.row("body", seat.body)),
      },
    }
  }),
})

/** A suspended member does not vote. */
export const stemrechtLedenvergadering = Rule.forPartnership({
  id: "stemrechtLedenvergadering",
  title: ["Geschorst lid heeft gestemd", "Suspended member voted"],
  severity: "error",
  sources: ["RP10"],
  needs: ["vote", "seat"],
  message: [
    "Zetel “{seat}” van {organisation} stemde op {cast}, terwijl het lid is geschorst.",
    "Seat “{seat}” of {organisation} voted on {cast}, while the member is suspended.",
  ],
  todo: ["Tel de stem niet mee.", "Do not count the vote."],
  actor: "board",
  check: Each.row("vote", ({ id, seat, castAt }, { register, asOf }) => {
    const row = Register.get(register, "seat", seat)
    const organ = organOf(register, row?.body ?? null, "association")
    if (row === undefined || organ === undefined || organ.body.kind !== "generalMeeting") return null
    const day = Instant.date(castAt)
    if (day > asOf || row.suspendedFrom === null || day < row.suspendedFrom) return null
    if (row.suspendedThrough !== null && day > row.suspendedThrough) return null
    return {
      column: "seat",
      also: [Place.cell("seat", row.id, "suspendedFrom")],
      organisation: organ.organisation.id,
      facts: {
        seat: Fact.text(row.name, Place.cell("seat", row.id, "name")),
        organisation: Fact.text(
          organ.organisation.name,
          Place.cell("organisation", organ.organisation.id, "name"),
        ),
        cast: Fact.date(day, Place.cell("vote", id, "castAt")),
      },
    }
  }),
})

/** A proxy is in writing or electronic, to somebody who votes. */
export const volmachtSchriftelijk = Rule.forPartnership({
  id: "volmachtSchriftelijk",
  title: ["Volmacht om te stemmen is niet geldig", "Proxy is not valid"],
  severity: "error",
  sources: ["RP11"],
  needs: ["proxy"],
  message: [
    "De volmacht van zetel “{giver}” aan “{receiver}” is mondeling, of de ontvanger stemt zelf niet.",
    "The proxy of seat “{giver}” to “{receiver}” is oral, or the receiver has no vote.",
  ],
  todo: ["Vraag om een schriftelijke volmacht.", "Ask for a proxy in writing."],
  actor: "board",
  check: Each.row("proxy", ({ id, giver, receiver, form }, { register }) => {
    const [from, to] = [Register.get(register, "seat", giver), Register.get(register, "seat", receiver)]
    const organ = organOf(register, from?.body ?? null, "association")
    if (from === undefined || to === undefined || organ === undefined) return null
    if (form !== "oral" && to.votes) return null
    return {
      column: form === "oral" ? "form" : "receiver",
      organisation: organ.organisation.id,
      facts: {
        giver: Fact.text(from.name, Place.cell("proxy", id, "giver")),
        receiver: Fact.text(to.name, Place.cell("proxy", id, "receiver")),
      },
    }
  }),
})

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

const titled = ({ id, title }: RowOf<"decision">) => Fact.text(title, Place.cell("decision", id, "title"))

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

/** One tenth of the votes gets a meeting in four weeks. */
export const vergaderingOpVerzoekLeden = Rule.forPartnership({
  id: "vergaderingOpVerzoekLeden",
  title: ["Gevraagde vergadering is niet gehouden", "Requested meeting was not held"],
  severity: "error",
  sources: ["RP13"],
  needs: ["meetingRequest"],
  message: [
    "Op {requested} {n?vroeg|vroegen} {n|zetel|zetels} om een vergadering van {body}. Die moest er uiterlijk op {due} zijn.",
    "On {requested} {n|seat|seats} asked for a meeting of {body}. It had to be held by {due}.",
  ],
  todo: ["Roep de vergadering bijeen.", "Call the meeting."],
  actor: "board",
  check: Each.row(
    "meetingRequest",
    ({ id, body, seats, requestedOn, written, meeting }, { register, asOf }) => {
      const organ = organOf(register, body, "association")
      if (organ === undefined || !written) return null
      const weights = Register.where(register, "seat", "body", body).filter(({ votes }) => votes)
      const sum = (list: ReadonlyArray<{ readonly weight: number }>) =>
        list.reduce((all, { weight }) => all + weight, 0)
      const asked = sum(weights.filter((seat) => seats.includes(seat.id)))
      const due = Days.addDays(requestedOn, 28)
      if (asked * 10 < sum(weights) || due >= asOf) return null
      const held = Register.get(register, "meeting", meeting ?? "")?.heldOn
      if (held !== undefined && held <= due) return null
      return {
        column: "meeting",
        dueOn: due,
        organisation: organ.organisation.id,
        facts: {
          requested: Fact.date(requestedOn, Place.cell("meetingRequest", id, "requestedOn")),
          n: Fact.count(seats.length, Place.cell("meetingRequest", id, "seats")),
          body: Fact.text(organ.body.name, Place.cell("body", organ.body.id, "name")),
          due: Fact.date(due, Place.cell("meetingRequest", id, "requestedOn")),
        },
      }
    },
  ),
})

/** Fewer than half of the board are appointed by others. */
export const benoemingDoorNietLeden = Rule.forPartnership({
  id: "benoemingDoorNietLeden",
  title: ["Te veel bestuurders door anderen benoemd", "Too many board members appointed by others"],
  severity: "error",
  sources: ["RP09"],
  needs: ["seat", "body"],
  message: [
    "In het bestuur van {organisation} {others?is|zijn} {others} van de {all} zetels door anderen dan de leden benoemd.",
    "On the board of {organisation}, {others} of the {all} seats {others?is|are} appointed by others than the members.",
  ],
  todo: ["Laat de leden meer dan de helft benoemen.", "Have the members appoint more than half."],
  actor: "board",
  check: Each.row("body", (body, { register, asOf }) => {
    const organ = organOf(register, body.id, "association")
    if (organ === undefined || body.kind !== "board") return null
    const seats = Register.where(register, "seat", "body", body.id).filter((one) => InForce.on(one, asOf))
    const others = seats.filter(
      ({ appointedBy }) => appointedBy !== null && appointedBy !== organ.organisation.id,
    )
    if (seats.length === 0 || others.length * 2 < seats.length) return null
    const from = others.map(({ id }) => Place.cell("seat", id, "appointedBy"))
    return {
      column: null,
      also: from,
      organisation: organ.organisation.id,
      facts: {
        organisation: Fact.text(
          organ.organisation.name,
          Place.cell("organisation", organ.organisation.id, "name"),
        ),
        others: Fact.count(others.length, from),
        all: Fact.count(seats.length, Place.row("body", body.id)),
      },
    }
  }),
})

/** An expulsion has reasons, and a month to appeal. */
export const ontzettingGemotiveerd = Rule.forPartnership({
  id: "ontzettingGemotiveerd",
  title: ["Ontzetting zonder redenen of beroep", "Expulsion without reasons or appeal"],
  severity: "error",
  sources: ["RP08"],
  needs: ["affiliation"],
  message: [
    "{member} is op {notice} uit {association} gezet. De redenen ontbreken, of er was geen maand om in beroep te gaan.",
    "{member} was expelled from {association} on {notice}. The reasons are missing, or there was no month to appeal.",
  ],
  todo: [
    "Schrijf de redenen op en geef een maand voor beroep.",
    "Write the reasons and give a month to appeal.",
  ],
  actor: "board",
  check: Each.row(
    "affiliation",
    (
      { id, organisation, affiliatedWith, endedBy, noticeGivenOn: notice, endReasons, appealUntil },
      { register, asOf },
    ) => {
      if (endedBy !== "expulsion" || notice === null || notice > asOf) return null
      const inTime = appealUntil !== null && appealUntil >= Days.addMonths(notice, 1)
      if (endReasons !== null && inTime) return null
      const name = (of: string) => Register.get(register, "organisation", of)?.name ?? of
      return {
        column: endReasons === null ? "endReasons" : "appealUntil",
        organisation: affiliatedWith,
        facts: {
          member: Fact.text(name(organisation), Place.cell("affiliation", id, "organisation")),
          association: Fact.text(name(affiliatedWith), Place.cell("affiliation", id, "affiliatedWith")),
          notice: Fact.date(notice, Place.cell("affiliation", id, "noticeGivenOn")),
        },
      }
    },
  ),
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

/** How it was voted is recorded, or the right to a new vote cannot be judged. */
export const stemmethodeVastgelegd = Rule.forPartnership({
  id: "stemmethodeVastgelegd",
  title: ["Manier van stemmen niet vastgelegd", "Way of voting not recorded"],
  severity: "info",
  sources: ["RP05"],
  needs: ["decision", "body"],
  message: [
    "Bij “{decision}” van {taken} staat niet hoe is gestemd.",
    "“{decision}” of {taken} does not say how it was voted.",
  ],
  todo: ["Noteer hoe is gestemd.", "Record how it was voted."],
  actor: "board",
  check: Each.row("decision", (decision, { register, asOf }) => {
    const organ = organOf(register, decision.body, "association", "foundation")
    if (organ === undefined || decision.votingForm !== null || decision.proposal === null) return null
    if (decision.takenOn > asOf) return null
    return {
      column: "votingForm",
      organisation: organ.organisation.id,
      facts: {
        decision: titled(decision),
        taken: Fact.date(decision.takenOn, Place.cell("decision", decision.id, "takenOn")),
      },
    }
  }),
})
