/**
 * What entry and exit have in common: votes before and after, and what has to be decided.
 */
import * as Register from "../../register/Register.ts"
import type { CalendarDate } from "../../values/CalendarDate.ts"
import * as Entitlement from "../Entitlement.ts"
import type { BodyEffect, Needs, ToArrange, ToDecide } from "../PartnerChange.ts"
import * as Routing from "../Routing.ts"
import type * as Subject from "../records/Subject.ts"

/** A vote that comes to a body, or a seat that leaves it. */
export interface VoteChange {
  readonly body: string
  readonly comes: Entitlement.Vote | null
  readonly leaves: string | null
}

/** Votes of the bodies that these changes touch, on a day, without and with them; in the order of their ids. */
export const effects = (
  register: Needs,
  votes: ReadonlyArray<VoteChange>,
  on: CalendarDate,
): ReadonlyArray<BodyEffect> =>
  [...new Set(votes.map(({ body }) => body))].sort().flatMap((id): Array<BodyEffect> => {
    const body = Register.get(register, "body", id)
    if (body === undefined) return []
    const own = votes.filter((vote) => vote.body === id)
    const leaving = new Set(own.map(({ leaves }) => leaves))
    const before = Entitlement.votingSeats(register, id, on)
    const after: ReadonlyArray<Entitlement.Vote> = [
      ...before.filter((seat) => !leaving.has(seat.id)),
      ...own.flatMap(({ comes }) => comes ?? []),
    ]
    return [
      {
        body: id,
        before: Entitlement.entitlementOf(register, body, before),
        after: Entitlement.entitlementOf(register, body, after),
      },
    ]
  })

const toDecide = (register: Needs, subject: Subject.Row, on: CalendarDate): ToDecide => {
  const matter = {
    subject: subject.id,
    amount: null,
    programmeLine: null,
    project: null,
    deviation: null,
    months: null,
    organisation: null,
  }
  const routing = Routing.route(register, matter, on)
  const body = routing._tag === "Competent" ? routing.body : subject.body
  const row = body === null ? undefined : Register.get(register, "body", body)
  const rule = subject.decisionRule ?? row?.decisionRule ?? null
  return {
    subject: subject.id,
    routing,
    rule,
    unanimous: rule !== null && Register.get(register, "decisionRule", rule)?.method === "unanimity",
    boards: routing._tag === "Competent" ? routing.boards.map(({ organisation }) => organisation) : [],
  }
}

/** The subjects that arise when a partner comes or goes, each with who decides and by what rule. */
export const decisions = (
  register: Needs,
  kind: "entry" | "exit",
  on: CalendarDate,
): { readonly toDecide: ReadonlyArray<ToDecide>; readonly toArrange: ReadonlyArray<ToArrange> } => {
  const subjects = register.rows.subject.filter(
    ({ arisesOn }) => arisesOn === kind || arisesOn === "entryAndExit",
  )
  return {
    toDecide: subjects.map((subject) => toDecide(register, subject, on)),
    toArrange:
      subjects.length > 0
        ? []
        : [
            {
              _tag: "NothingToDecide",
              rows: [],
              label: {
                nl: "Bij geen enkel onderwerp staat dat erover besloten moet worden als een partner komt of gaat.",
                en: "No subject says that it must be decided when a partner comes or goes.",
              },
            },
          ],
  }
}
