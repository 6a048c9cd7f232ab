/**
 * Whose own board must still agree to a matter that a body or role of the partnership may decide (seed row S11):
 * a mandate in the partnership is not yet one inside every partner.
 */
import * as InForce from "../partnership/internal/InForce.ts"
import * as Partners from "../partnership/Partners.ts"
import type * as Membership from "../partnership/records/Membership.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type { Label } from "../values/Label.ts"
import * as MandateFit from "./MandateFit.ts"
import type { Matter } from "./Matter.ts"
import type * as Body from "./records/Body.ts"
import type * as Mandate from "./records/Mandate.ts"
import type * as Seat from "./records/Seat.ts"
import type * as Subject from "./records/Subject.ts"

/** The tables that own boards are read from. */
export type Needs = MandateFit.Needs &
  Register.Register<{
    readonly membership: typeof Membership.table
    readonly seat: typeof Seat.table
    readonly subject: typeof Subject.table
  }>

/** Who decides: a body, a role, or a role within a body. At least one of the two is filled. */
export interface Holder {
  readonly body: string | null
  readonly role: string | null
}

/** Why a board must still agree. */
export type BoardReason = "mandate" | "subject" | "noOwnMandate" | "ownMandate"

/** A board that must still agree. */
export interface BoardNeeded {
  readonly organisation: string
  /** The organisation's own board in the register on that day, if it is there. */
  readonly body: string | null
  readonly reasons: ReadonlyArray<BoardReason>
  /** The organisation's own mandates that were looked at; only where the matter binds it. */
  readonly considered: ReadonlyArray<MandateFit.MandateConsidered>
}

/** Each reason in words. */
export const boardReasons: Readonly<Record<BoardReason, Label>> = {
  mandate: {
    nl: "Volgens het mandaat moeten de besturen van de partners instemmen.",
    en: "By the mandate the partners' boards must agree.",
  },
  subject: {
    nl: "Bij dit onderwerp moeten de besturen van de partners instemmen.",
    en: "For this subject the partners' boards must agree.",
  },
  noOwnMandate: {
    nl: "De zaak bindt deze organisatie. Zij gaf hiervoor zelf geen mandaat dat ver genoeg gaat.",
    en: "The matter binds this organisation. It has not itself given a mandate that goes far enough.",
  },
  ownMandate: {
    nl: "Volgens haar eigen mandaat moet het bestuur van deze organisatie nog instemmen.",
    en: "By its own mandate the board of this organisation must still agree.",
  },
}

/** The board of an organisation in the register on a day: the highest one, if there are more. */
const boardOf = (register: Needs, organisation: string, on: CalendarDate): Body.Row | undefined =>
  Register.where(register, "body", "organisation", organisation)
    .filter((body) => body.kind === "board" && InForce.on(body, on))
    .sort((a, b) => a.level - b.level || (a.id < b.id ? -1 : 1))[0]

/** Whether an organisation's own mandate was given to whoever decides, or to its own seat there. */
const reaches = (
  register: Needs,
  { body, role }: Mandate.Row,
  holder: Holder,
  organisation: string,
  on: CalendarDate,
): boolean => {
  if (role === null) return body !== null && body === holder.body
  if (body !== null && body !== holder.body) return false
  if (role === holder.role) return true
  return (
    holder.body !== null &&
    Register.where(register, "seat", "body", holder.body).some(
      (seat) => seat.organisation === organisation && seat.role === role && InForce.on(seat, on),
    )
  )
}

const ownNeed = (
  register: Needs,
  matter: Matter,
  organisation: string,
  holder: Holder,
  on: CalendarDate,
): Pick<BoardNeeded, "reasons" | "considered"> => {
  const holds = MandateFit.holderCheck(register, on)
  const considered = MandateFit.about(register, matter.subject)
    .filter((mandate) => mandate.organisation === organisation)
    .map((mandate) => MandateFit.consider(mandate, matter, on, organisation, holds))
  const [used] = considered
    .filter(
      ({ mandate, mismatches }) =>
        mismatches.length === 0 && reaches(register, mandate, holder, organisation, on),
    )
    .map(({ mandate }) => mandate)
    .sort(MandateFit.narrowestFirst)
  if (used === undefined) return { reasons: ["noOwnMandate"], considered }
  return { reasons: used.needsPartnerBoards ? ["ownMandate"] : [], considered }
}

/**
 * The boards that must still agree when this holder decides this matter, in the order of organisations.
 *
 * All partners' boards, where the mandate or the subject says so; and the board of the organisation that the
 * matter binds, unless a mandate that it gave itself to the holder, or to its own seat there, covers the matter.
 * A board that is itself the one to decide is not asked again.
 *
 * @param mandate the mandate that is used; `null` for a body that owns the subject.
 */
export const ownBoards = (
  register: Needs,
  matter: Matter,
  holder: Holder,
  mandate: Mandate.Row | null,
  on: CalendarDate,
): ReadonlyArray<BoardNeeded> => {
  const shared: Array<BoardReason> = []
  if (mandate?.needsPartnerBoards === true) shared.push("mandate")
  if (Register.get(register, "subject", matter.subject)?.needsPartnerBoards === true) shared.push("subject")
  const partners =
    shared.length === 0 ? [] : Partners.partnersOn(register, on).map(({ organisation }) => organisation)
  const bound = matter.organisation
  const organisations = [...new Set(bound === null ? partners : [...partners, bound])].sort()
  return organisations.flatMap((organisation): Array<BoardNeeded> => {
    const own =
      organisation === bound
        ? ownNeed(register, matter, organisation, holder, on)
        : { reasons: [], considered: [] }
    const reasons = [...(partners.includes(organisation) ? shared : []), ...own.reasons]
    const board = boardOf(register, organisation, on)?.id ?? null
    if (reasons.length === 0 || (board !== null && board === holder.body)) return []
    return [{ organisation, body: board, reasons, considered: own.considered }]
  })
}
