/**
 * Which partners' own boards have agreed to a decision, and which have still to do so (seed row S11).
 */
import * as Dates from "../partnership/internal/Dates.ts"
import * as Partners from "../partnership/Partners.ts"
import type * as Membership from "../partnership/records/Membership.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type * as BoardApproval from "./records/BoardApproval.ts"
import type * as Decision from "./records/Decision.ts"
import type * as Mandate from "./records/Mandate.ts"
import type * as Proposal from "./records/Proposal.ts"
import type * as Subject from "./records/Subject.ts"

/** The tables that approvals are read from. */
export type Needs = Register.Register<{
  readonly boardApproval: typeof BoardApproval.table
  readonly decision: typeof Decision.table
  readonly mandate: typeof Mandate.table
  readonly membership: typeof Membership.table
  readonly proposal: typeof Proposal.table
  readonly subject: typeof Subject.table
}>

/** What the board of one organisation says to a decision. */
export interface BoardStanding {
  readonly organisation: string
  /** `notAsked`: its board has to agree, but nothing about it stands in the register. */
  readonly state: "approved" | "refused" | "pending" | "notAsked"
  readonly approval: string | null
  readonly dueOn: CalendarDate | null
  /** Days past the last day for an answer; 0 when answered or in time. */
  readonly daysLate: number
}

/** The boards of a decision. */
export interface DecisionApprovals {
  readonly decision: Decision.Row
  /** Every board that has a say, in the order of organisations. */
  readonly boards: ReadonlyArray<BoardStanding>
  /** `complete`: all have agreed. One refusal is enough for `refused`. */
  readonly state: "complete" | "waiting" | "refused"
}

/** The subject of a decision: its own, or that of its proposal. */
export const subjectOf = (
  register: Register.Register<{ readonly proposal: typeof Proposal.table }>,
  { subject, proposal }: Decision.Row,
): string | null =>
  subject ?? (proposal === null ? null : (Register.get(register, "proposal", proposal)?.subject ?? null))

const asksAll = (register: Needs, decision: Decision.Row): boolean => {
  const subject = subjectOf(register, decision)
  const mandate = decision.mandate === null ? undefined : Register.get(register, "mandate", decision.mandate)
  return (
    mandate?.needsPartnerBoards === true ||
    (subject !== null && Register.get(register, "subject", subject)?.needsPartnerBoards === true)
  )
}

const boardStanding = (
  organisation: string,
  approval: BoardApproval.Row | undefined,
  on: CalendarDate,
): BoardStanding => {
  if (approval === undefined) {
    return { organisation, state: "notAsked", approval: null, dueOn: null, daysLate: 0 }
  }
  const { id, dueOn, decidedOn, status } = approval
  const state = decidedOn !== null && decidedOn > on ? "pending" : status
  const daysLate = state === "pending" ? Dates.daysLate(dueOn, on) : 0
  return { organisation, state, approval: id, dueOn, daysLate }
}

/**
 * The boards that have a say in a decision, as of a day; `undefined` when none has, or when the register holds no
 * such decision by then.
 *
 * All partners, where the mandate or the subject of the decision asks for it: those who were partners when it was
 * taken, and still are. Besides them every organisation of which an approval stands in the register.
 */
export const approvalsOf = (
  register: Needs,
  decision: string,
  on: CalendarDate,
): DecisionApprovals | undefined => {
  const row = Register.get(register, "decision", decision)
  if (row === undefined || row.takenOn > on) return undefined
  const approvals = new Map(
    Register.where(register, "boardApproval", "decision", decision).map((one) => [
      one.organisation as string,
      one,
    ]),
  )
  const partners = asksAll(register, row)
    ? Partners.partnersOn(register, row.takenOn).filter(({ organisation }) =>
        Partners.isPartner(register, organisation, on),
      )
    : []
  const organisations = new Set([...partners.map(({ organisation }) => organisation), ...approvals.keys()])
  if (organisations.size === 0) return undefined
  const boards = [...organisations]
    .sort()
    .map((organisation) => boardStanding(organisation, approvals.get(organisation), on))
  const refused = boards.some(({ state }) => state === "refused")
  const complete = boards.every(({ state }) => state === "approved")
  return { decision: row, boards, state: refused ? "refused" : complete ? "complete" : "waiting" }
}

/** Adopted decisions to which not every board has agreed on a day, in the order in which they were taken. */
export const approvalsOpen = (register: Needs, on: CalendarDate): ReadonlyArray<DecisionApprovals> =>
  register.rows.decision
    .filter(({ outcome }) => outcome === "adopted")
    .flatMap(({ id }) => approvalsOf(register, id, on) ?? [])
    .filter(({ state }) => state !== "complete")
    .sort((a, b) =>
      a.decision.takenOn < b.decision.takenOn ? -1 : a.decision.takenOn > b.decision.takenOn ? 1 : 0,
    )
