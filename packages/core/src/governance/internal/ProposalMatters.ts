/**
 * The proposals that belong on the agenda of a body.
 */
import * as RowRef from "../../partnership/RowRef.ts"
import * as Register from "../../register/Register.ts"
import type { CalendarDate } from "../../values/CalendarDate.ts"
import type { Label } from "../../values/Label.ts"
import type { Needs } from "../Agenda.ts"
import type { AgendaMatter } from "../AgendaMatter.ts"
import * as Matter from "../Matter.ts"
import * as Routing from "../Routing.ts"
import type * as AgendaItem from "../records/AgendaItem.ts"
import type * as Proposal from "../records/Proposal.ts"

const isOpen = (register: Needs, { id, status, submittedOn }: Proposal.Row, on: CalendarDate): boolean => {
  if (submittedOn > on || status === "draft" || status === "withdrawn") return false
  const decisions = Register.where(register, "decision", "proposal", id)
  if (decisions.some(({ outcome, takenOn }) => outcome !== "deferred" && takenOn <= on)) return false
  // Decided, but on a later day: on this day it was still open.
  return status === "submitted" || decisions.some(({ takenOn }) => takenOn > on)
}

const labelOf = (title: string, routing: Routing.RoutingVerdict, because: "asked" | "routed"): Label => {
  if (routing._tag === "Competent") {
    return because === "asked"
      ? { nl: `Besluiten over: ${title}.`, en: `To decide: ${title}.` }
      : {
          nl: `Besluiten over: ${title}. Volgens de mandaten is dit orgaan bevoegd.`,
          en: `To decide: ${title}. By the mandates this body is competent.`,
        }
  }
  return {
    nl: `${title}: ${routing.label.nl}`,
    en: `${title}: ${routing.label.en}`,
  }
}

/** Proposals that this body has to decide, or was asked to while it is not clear who may; in id order. */
export const proposalMatters = (
  register: Needs,
  body: string,
  on: CalendarDate,
  items: ReadonlyArray<AgendaItem.Row>,
): ReadonlyArray<AgendaMatter> =>
  register.rows.proposal.flatMap((proposal): Array<AgendaMatter> => {
    if (!isOpen(register, proposal, on)) return []
    const asked = proposal.body === body
    const routing = Routing.route(register, Matter.ofProposal(proposal), on)
    const competent = routing._tag === "Competent" ? (routing.role === null ? routing.body : null) : undefined
    // A role that is competent decides by itself; a body that was asked and is not competent hands it on.
    if (competent === undefined ? !asked : competent !== body) return []
    const because = asked ? "asked" : "routed"
    return [
      {
        _tag: "Proposal",
        proposal,
        because,
        routing,
        from: asked ? null : proposal.body,
        agendaItem: items.find((item) => item.proposal === proposal.id)?.id ?? null,
        rows: [RowRef.make("proposal", proposal.id)],
        label: labelOf(proposal.title, routing, because),
      },
    ]
  })
