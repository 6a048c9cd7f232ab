/**
 * Votes and interests in boards and general meetings.
 */
import * as InForce from "../../../partnership/internal/InForce.ts"
import * as Register from "../../../register/Register.ts"
import * as Instant from "../../../values/Instant.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Each from "../internal/Each.ts"
import { allows, organOf, titled } from "../internal/Organs.ts"

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
