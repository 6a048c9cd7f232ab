/**
 * Votes and objections.
 */

import * as Result from "effect/Result"
import { verdictOf } from "../../../governance/Voting.ts"
import * as InForce from "../../../partnership/internal/InForce.ts"
import * as Register from "../../../register/Register.ts"
import type { PartnershipRegister } from "../../../tables.ts"
import * as Instant from "../../../values/Instant.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Each from "../internal/Each.ts"

const proposalOf = (register: PartnershipRegister, id: string) =>
  Fact.text(Register.get(register, "proposal", id)?.title ?? id, Place.cell("proposal", id, "title"))

/** Enough were there when a decision was taken. */
export const quorumBehaald = Rule.forPartnership({
  id: "quorumBehaald",
  title: ["Quorum niet gehaald", "Quorum not reached"],
  severity: "blocking",
  sources: ["agreement"],
  needs: ["decision", "proposal"],
  message: [
    "Bij besluit “{decision}” van {taken} {there?was|waren} {there} van de {needed} aanwezig die nodig zijn.",
    "For decision “{decision}” of {taken}, {there} of the {needed} that are needed {there?was|were} there.",
  ],
  todo: ["Neem het besluit opnieuw, met genoeg aanwezigen.", "Take the decision again, with enough present."],
  actor: "directors",
  check: Each.row("decision", ({ id, title, takenOn, proposal, outcome }, { register, asOf }) => {
    const row = Register.get(register, "proposal", proposal ?? "")
    if (row === undefined || takenOn > asOf || outcome !== "adopted") return null
    const verdict = verdictOf(register, row.id, row.round, takenOn)
    if (Result.isFailure(verdict)) return null
    const { quorum } = verdict.success
    if (quorum === null || quorum.met) return null
    return {
      column: "outcome",
      also: [Place.row("proposal", row.id)],
      facts: {
        decision: Fact.text(title, Place.cell("decision", id, "title")),
        taken: Fact.date(takenOn, Place.cell("decision", id, "takenOn")),
        there: Fact.count(quorum.there),
        needed: Fact.count(quorum.needed),
      },
    }
  }),
})

/** Consent has no open, reasoned, overriding objection. */
export const consentBesluit = Rule.forPartnership({
  id: "consentBesluit",
  title: ["Besluit ondanks een open bezwaar", "Decision in spite of an open objection"],
  severity: "blocking",
  sources: ["G01"],
  needs: ["decision", "objection"],
  message: [
    "Besluit “{decision}” is genomen met consent. Er {n?staat|staan} nog {n|overwegend bezwaar|overwegende bezwaren} open.",
    "Decision “{decision}” was taken by consent. {n|overriding objection is|overriding objections are} still open.",
  ],
  todo: [
    "Los het bezwaar op, of breng de zaak een laag hoger.",
    "Resolve the objection, or take the matter a layer up.",
  ],
  actor: "coreTeam",
  check: Each.row(
    "decision",
    ({ id, title, takenOn, proposal, outcome, decisionRule, subject }, { register, asOf }) => {
      if (proposal === null || takenOn > asOf || outcome !== "adopted") return null
      const rule = decisionRule ?? Register.get(register, "subject", subject ?? "")?.decisionRule ?? ""
      if (Register.get(register, "decisionRule", rule)?.method !== "consent") return null
      const round = Register.get(register, "proposal", proposal)?.round ?? 1
      const open = Register.where(register, "objection", "proposal", proposal).filter(
        (one) =>
          one.round === round &&
          one.kind === "objection" &&
          one.overriding &&
          one.argument !== null &&
          one.raisedOn <= takenOn &&
          (one.resolvedOn === null || one.resolvedOn > takenOn),
      )
      if (open.length === 0) return null
      const from = open.map((one) => Place.row("objection", one.id))
      return {
        column: "outcome",
        also: from,
        facts: {
          decision: Fact.text(title, Place.cell("decision", id, "title")),
          n: Fact.count(open.length, from),
        },
      }
    },
  ),
})

/** Who votes has a seat on that day. */
export const stemZonderZetel = Rule.forPartnership({
  id: "stemZonderZetel",
  title: ["Stem zonder zetel", "Vote without a seat"],
  severity: "blocking",
  sources: ["agreement"],
  needs: ["vote"],
  message: [
    "Over “{proposal}” is op {cast} gestemd vanuit zetel “{seat}”. Die zetel stemt niet op die dag.",
    "On {cast} seat “{seat}” voted on “{proposal}”. That seat has no vote on that day.",
  ],
  todo: ["Tel de stem niet mee en herstel de uitslag.", "Do not count the vote and mend the result."],
  actor: "coreTeam",
  check: Each.row("vote", ({ id, proposal, seat, castAt }, { register, asOf }) => {
    const row = Register.get(register, "seat", seat)
    const day = Instant.date(castAt)
    if (row === undefined || day > asOf || (row.votes && InForce.on(row, day))) return null
    return {
      column: "seat",
      also: [Place.row("seat", row.id)],
      organisation: row.organisation,
      facts: {
        proposal: proposalOf(register, proposal),
        seat: Fact.text(row.name, Place.cell("seat", row.id, "name")),
        cast: Fact.date(day, Place.cell("vote", id, "castAt")),
      },
    }
  }),
})

/** An objection has an argument. */
export const bezwaarMetArgument = Rule.forPartnership({
  id: "bezwaarMetArgument",
  title: ["Bezwaar zonder argument", "Objection without an argument"],
  severity: "warning",
  sources: ["agreement"],
  needs: ["objection"],
  message: [
    "Bij het bezwaar van {raised} tegen “{proposal}” staat geen argument.",
    "The objection of {raised} to “{proposal}” gives no argument.",
  ],
  todo: ["Vraag naar het argument.", "Ask for the argument."],
  actor: "coreTeam",
  check: Each.row("objection", ({ id, proposal, argument, raisedOn, kind }, { register, asOf }) =>
    argument !== null || raisedOn > asOf || kind === "concern"
      ? null
      : {
          column: "argument",
          facts: {
            raised: Fact.date(raisedOn, Place.cell("objection", id, "raisedOn")),
            proposal: proposalOf(register, proposal),
          },
        },
  ),
})

/** The client has no vote. */
export const opdrachtgeverGeenStem = Rule.forPartnership({
  id: "opdrachtgeverGeenStem",
  title: ["Opdrachtgever heeft een stem", "The client has a vote"],
  severity: "error",
  sources: ["WW02", "WW12"],
  needs: ["seat", "membership"],
  message: [
    "{client} is opdrachtgever en heeft een stemmende zetel in {body}.",
    "{client} is the client and holds a voting seat in {body}.",
  ],
  todo: ["Maak er een adviserende zetel van.", "Make it an advisory seat."],
  actor: "directors",
  check: Each.row("seat", (seat, { register, asOf }) => {
    const { id, organisation, votes, body } = seat
    if (!votes || organisation === null || !InForce.on(seat, asOf)) return null
    const roles = Register.where(register, "membership", "organisation", organisation).filter((one) =>
      InForce.on(one, asOf),
    )
    if (!roles.some(({ role }) => role === "client") || roles.some(({ role }) => role === "partner"))
      return null
    return {
      column: "votes",
      facts: {
        client: Fact.text(
          Register.get(register, "organisation", organisation)?.name ?? organisation,
          Place.cell("seat", id, "organisation"),
        ),
        body: Fact.text(Register.get(register, "body", body)?.name ?? body, Place.cell("seat", id, "body")),
      },
    }
  }),
})
