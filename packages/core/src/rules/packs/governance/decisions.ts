/**
 * Decisions: by whom, within which mandate, and whether they hold.
 */
import * as InForce from "../../../partnership/internal/InForce.ts"
import * as Register from "../../../register/Register.ts"
import type { PartnershipRegister } from "../../../tables.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Days from "../internal/Days.ts"
import { decisionOf } from "../internal/Decisions.ts"
import * as Each from "../internal/Each.ts"

const bodyName = (register: PartnershipRegister, id: string | null): string =>
  Register.get(register, "body", id ?? "")?.name ?? "–"

/** Within the amount of the mandate. */
export const mandaatOverschreden = Rule.forPartnership({
  id: "mandaatOverschreden",
  title: ["Besluit boven het mandaat", "Decision above the mandate"],
  severity: "blocking",
  sources: ["agreement"],
  needs: ["decision", "mandate"],
  message: [
    "Besluit “{decision}” van {taken} gaat over {amount}. Het mandaat gaat tot {maximum}.",
    "Decision “{decision}” of {taken} is about {amount}. The mandate goes up to {maximum}.",
  ],
  todo: ["Laat de laag erboven besluiten.", "Have the layer above decide."],
  actor: "coreTeam",
  check: Each.row("decision", (decision, { register, asOf }) => {
    const mandate = Register.get(register, "mandate", decision.mandate ?? "")
    if (decision.takenOn > asOf) return null
    if (mandate === undefined || decision.amount === null || mandate.maximumAmount === null) return null
    if (decision.outcome !== "adopted" || decision.amount <= mandate.maximumAmount) return null
    return {
      column: "amount",
      also: [Place.row("mandate", mandate.id)],
      facts: {
        ...decisionOf(decision),
        amount: Fact.money(decision.amount, Place.cell("decision", decision.id, "amount")),
        maximum: Fact.money(mandate.maximumAmount, Place.cell("mandate", mandate.id, "maximumAmount")),
      },
    }
  }),
})

/** On a day on which the mandate held. */
export const mandaatVerlopen = Rule.forPartnership({
  id: "mandaatVerlopen",
  title: ["Mandaat gold niet op die dag", "Mandate did not hold on that day"],
  severity: "blocking",
  sources: ["agreement"],
  needs: ["decision", "mandate"],
  message: [
    "Besluit “{decision}” is van {taken}. Het mandaat geldt vanaf {from} en niet op die dag.",
    "Decision “{decision}” is of {taken}. The mandate holds from {from} and not on that day.",
  ],
  todo: [
    "Laat het besluit opnieuw nemen door wie bevoegd is.",
    "Have the decision taken again by whoever is competent.",
  ],
  actor: "coreTeam",
  check: Each.row("decision", (decision, { register, asOf }) => {
    const mandate = Register.get(register, "mandate", decision.mandate ?? "")
    if (decision.takenOn > asOf || decision.outcome !== "adopted") return null
    if (mandate === undefined || InForce.on(mandate, decision.takenOn)) return null
    return {
      column: "takenOn",
      also: [Place.row("mandate", mandate.id)],
      facts: {
        ...decisionOf(decision),
        from: Fact.date(mandate.validFrom, Place.cell("mandate", mandate.id, "validFrom")),
      },
    }
  }),
})

/** By the layer that owns the subject, or under a mandate. */
export const besluitOnderVerkeerdeLaag = Rule.forPartnership({
  id: "besluitOnderVerkeerdeLaag",
  title: ["Verkeerde laag heeft besloten", "The wrong layer decided"],
  severity: "error",
  sources: ["agreement"],
  needs: ["decision", "subject"],
  message: [
    "Over “{subject}” besluit {owner}. Besluit “{decision}” is genomen door {body}, zonder mandaat.",
    "{owner} decides on “{subject}”. Decision “{decision}” was taken by {body}, without a mandate.",
  ],
  todo: ["Laat {owner} het besluit bekrachtigen.", "Have {owner} ratify the decision."],
  actor: "coreTeam",
  check: Each.row("decision", (decision, { register, asOf }) => {
    const subject = Register.get(register, "subject", decision.subject ?? "")
    if (subject === undefined || subject.body === null || decision.body === null) return null
    if (decision.mandate !== null || decision.body === subject.body || decision.takenOn > asOf) return null
    // A matter that was taken up to this body is this body's to decide.
    const escalated =
      decision.proposal !== null &&
      Register.where(register, "escalation", "proposal", decision.proposal).some(
        ({ toBody, raisedOn }) => toBody === decision.body && raisedOn <= decision.takenOn,
      )
    if (escalated || decision.outcome !== "adopted") return null
    return {
      column: "body",
      also: [Place.cell("subject", subject.id, "body")],
      facts: {
        ...decisionOf(decision),
        subject: Fact.text(subject.name, Place.cell("subject", subject.id, "name")),
        owner: Fact.text(bodyName(register, subject.body), Place.cell("subject", subject.id, "body")),
        body: Fact.text(bodyName(register, decision.body), Place.cell("decision", decision.id, "body")),
      },
    }
  }),
})

/** Every kind of decision has a rule by which it is taken. */
export const besluitregelVastgelegd = Rule.forPartnership({
  id: "besluitregelVastgelegd",
  title: ["Besluitregel ontbreekt", "Decision rule is missing"],
  severity: "error",
  sources: ["agreement", "RP05"],
  needs: ["subject"],
  message: [
    "Voor “{subject}” is niet vastgelegd hoe wordt besloten. De wet geeft daar geen regel voor.",
    "It is not recorded how “{subject}” is decided. The law gives no rule for it.",
  ],
  todo: [
    "Kies een regel: meerderheid, consent of unanimiteit.",
    "Choose a rule: majority, consent or unanimity.",
  ],
  actor: "directors",
  check: Each.row("subject", ({ id, name, decisionRule, body }, { register }) => {
    if (decisionRule !== null) return null
    if ((Register.get(register, "body", body ?? "")?.decisionRule ?? null) !== null) return null
    return { column: "decisionRule", facts: { subject: Fact.text(name, Place.cell("subject", id, "name")) } }
  }),
})

/** A decision that is flagged as against law or statutes is not used. */
export const nietigBesluitGebruikt = Rule.forPartnership({
  id: "nietigBesluitGebruikt",
  title: ["Nietig besluit is gebruikt", "A void decision was used"],
  severity: "blocking",
  sources: ["RP06"],
  needs: ["decision"],
  message: [
    "Besluit “{decision}” van {taken} is nietig. Toch {n?staat|staan} er {n|rij|rijen} op dit besluit.",
    "Decision “{decision}” of {taken} is void. Still {n|row rests|rows rest} on it.",
  ],
  todo: [
    "Neem het besluit opnieuw, zoals wet en statuten vragen.",
    "Take the decision again, as law and statutes ask.",
  ],
  actor: "directors",
  check: Each.row("decision", (decision, { register, asOf }) => {
    if (decision.outcome !== "void" || decision.takenOn > asOf) return null
    const used = [
      ...Register.where(register, "cost", "decision", decision.id).map(({ id }) => Place.row("cost", id)),
      ...Register.where(register, "budgetVersion", "decision", decision.id).map(({ id }) =>
        Place.row("budgetVersion", id),
      ),
      ...Register.where(register, "mandate", "decision", decision.id).map(({ id }) =>
        Place.row("mandate", id),
      ),
      ...Register.where(register, "appointment", "decision", decision.id).map(({ id }) =>
        Place.row("appointment", id),
      ),
    ]
    if (used.length === 0) return null
    return {
      column: "outcome",
      also: used,
      facts: { ...decisionOf(decision), n: Fact.count(used.length, used) },
    }
  }),
})

/** A voidable decision can be annulled for a year. */
export const vernietigingNogMogelijk = Rule.forPartnership({
  id: "vernietigingNogMogelijk",
  title: ["Besluit kan nog worden vernietigd", "Decision can still be annulled"],
  severity: "info",
  sources: ["RP07"],
  needs: ["decision"],
  message: [
    "Bij besluit “{decision}” is iets misgegaan: “{flaw}”. Het kan tot en met {until} worden vernietigd: {when}.",
    "Something went wrong with decision “{decision}”: “{flaw}”. It can be annulled through {until}: {when}.",
  ],
  todo: ["Bevestig het besluit, met dezelfde eisen.", "Confirm the decision, under the same requirements."],
  actor: "directors",
  check: Each.row("decision", (decision, { asOf }) => {
    const { id, flaw, flawKnownOn, outcome } = decision
    if (flaw === null || flawKnownOn === null || outcome !== "adopted") return null
    const until = Days.addYears(flawKnownOn, 1)
    if (until < asOf || flawKnownOn > asOf) return null
    const from = Place.cell("decision", id, "flawKnownOn")
    return {
      column: "flaw",
      facts: {
        ...decisionOf(decision),
        flaw: Fact.text(flaw, Place.cell("decision", id, "flaw")),
        until: Fact.date(until, from),
        when: Fact.until(until, asOf, from),
      },
    }
  }),
})
