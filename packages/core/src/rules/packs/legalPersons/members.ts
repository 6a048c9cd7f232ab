/**
 * Members: their meeting, their board, and their expulsion.
 */
import * as InForce from "../../../partnership/internal/InForce.ts"
import * as Register from "../../../register/Register.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Days from "../internal/Days.ts"
import * as Each from "../internal/Each.ts"
import { organOf } from "../internal/Organs.ts"

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
