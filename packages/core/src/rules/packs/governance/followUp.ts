/**
 * What follows from a decision: ratification, conditions, actions.
 */
import * as Register from "../../../register/Register.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import { decisionOf } from "../internal/Decisions.ts"
import * as Each from "../internal/Each.ts"

/** An urgent decision is ratified in time. */
export const spoedbesluitBekrachtigd = Rule.forPartnership({
  id: "spoedbesluitBekrachtigd",
  title: ["Spoedbesluit niet bekrachtigd", "Urgent decision not ratified"],
  severity: "error",
  sources: ["agreement"],
  needs: ["decision"],
  message: [
    "Spoedbesluit “{decision}” moest uiterlijk op {due} zijn bekrachtigd: {when}.",
    "Urgent decision “{decision}” had to be ratified by {due}: {when}.",
  ],
  todo: ["Zet de bekrachtiging op de agenda.", "Put the ratification on the agenda."],
  actor: "coreTeam",
  check: Each.row("decision", (decision, { register, asOf }) => {
    const { id, urgent, outcome, ratifyBy: due } = decision
    if (!urgent || outcome !== "adopted" || due === null || due >= asOf) return null
    const ratified = Register.where(register, "decision", "ratifies", id).some(
      ({ takenOn, outcome: result }) => result === "adopted" && takenOn <= asOf,
    )
    if (ratified) return null
    const from = Place.cell("decision", id, "ratifyBy")
    return {
      column: "ratifyBy",
      dueOn: due,
      facts: { ...decisionOf(decision), due: Fact.date(due, from), when: Fact.until(due, asOf, from) },
    }
  }),
})

/** No money is spent before a blocking condition is met. */
export const voorwaardeBlokkeertUitgave = Rule.forPartnership({
  id: "voorwaardeBlokkeertUitgave",
  title: ["Uitgegeven vóór de voorwaarde", "Spent before the condition was met"],
  severity: "blocking",
  sources: ["agreement"],
  needs: ["decisionCondition", "cost"],
  message: [
    "Kosten van {amount} van {date} vallen onder een besluit met een open voorwaarde: “{condition}”.",
    "Costs of {amount} of {date} fall under a decision with an open condition: “{condition}”.",
  ],
  todo: ["Stop met uitgeven tot de voorwaarde is vervuld.", "Stop spending until the condition is met."],
  actor: "partner",
  *check({ register, asOf }) {
    for (const condition of register.rows.decisionCondition) {
      if (!condition.blocksSpending) continue
      for (const cost of Register.where(register, "cost", "decision", condition.decision)) {
        if (cost.bookedOn > asOf || (condition.metOn !== null && condition.metOn <= cost.bookedOn)) continue
        yield {
          at: Place.row("cost", cost.id),
          also: [Place.row("decisionCondition", condition.id)],
          organisation: cost.organisation,
          facts: {
            amount: Fact.money(cost.amount, Place.cell("cost", cost.id, "amount")),
            date: Fact.date(cost.bookedOn, Place.cell("cost", cost.id, "bookedOn")),
            condition: Fact.text(condition.text, Place.cell("decisionCondition", condition.id, "text")),
          },
        }
      }
    }
  },
})

/** A decision that asks for action names who and when. */
export const besluitZonderActie = Rule.forPartnership({
  id: "besluitZonderActie",
  title: ["Besluit zonder actie", "Decision without an action"],
  severity: "warning",
  sources: ["agreement"],
  needs: ["decision"],
  message: [
    "Besluit “{decision}” van {taken} vraagt om actie. Er is geen actie met een eigenaar en een datum.",
    "Decision “{decision}” of {taken} asks for action. There is no action with an owner and a date.",
  ],
  todo: ["Leg vast wie het doet en wanneer.", "Record who does it and when."],
  actor: "programmeLeader",
  check: Each.row("decision", (decision, { register, asOf }) => {
    if (decision.needsAction !== true || decision.outcome !== "adopted" || decision.takenOn > asOf)
      return null
    const settled = Register.where(register, "action", "decision", decision.id).some(
      ({ owner, ownerOrganisation, dueOn }) =>
        (owner !== null || ownerOrganisation !== null) && dueOn !== null,
    )
    return settled ? null : { column: "needsAction", facts: decisionOf(decision) }
  }),
})

/** An action is done on its day. */
export const actieVerlopen = Rule.forPartnership({
  id: "actieVerlopen",
  title: ["Actie is te laat", "Action is overdue"],
  severity: "warning",
  sources: ["agreement"],
  needs: ["action"],
  message: [
    "Actie “{action}” moest op {due} klaar zijn: {when}.",
    "Action “{action}” was due on {due}: {when}.",
  ],
  todo: ["Doe de actie, of spreek een nieuwe datum af.", "Do the action, or agree on a new date."],
  actor: "partner",
  check: Each.row("action", ({ id, title, dueOn, doneOn, ownerOrganisation }, { asOf }) => {
    if (dueOn === null || dueOn >= asOf || (doneOn !== null && doneOn <= asOf)) return null
    const from = Place.cell("action", id, "dueOn")
    return {
      column: "doneOn",
      organisation: ownerOrganisation,
      dueOn,
      facts: {
        action: Fact.text(title, Place.cell("action", id, "title")),
        due: Fact.date(dueOn, from),
        when: Fact.until(dueOn, asOf, from),
      },
    }
  }),
})
