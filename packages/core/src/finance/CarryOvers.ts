/**
 * Money taken from one year to a later one (rule `overhevelingZonderBesluit`).
 */
import type * as Decision from "../governance/records/Decision.ts"
import { type RowRef, make as row } from "../partnership/RowRef.ts"
import * as Register from "../register/Register.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import * as Money from "../values/Money.ts"
import * as Matrix from "./Matrix.ts"
import * as Postings from "./Postings.ts"
import * as Reason from "./Reason.ts"
import type * as CarryOver from "./records/CarryOver.ts"

/** The tables that carry-overs are read from. */
export type Needs = Postings.Needs &
  Register.Register<{ readonly carryOver: typeof CarryOver.table; readonly decision: typeof Decision.table }>

/** What is wrong with a carry-over. */
export type CarryOverReason = "Undecided" | "MoreThanLeft"

/** A carry-over with what was left for it. */
export interface CarryOverOn {
  readonly carryOver: string
  readonly fromYear: number
  readonly toYear: number
  readonly amount: Money.Money
  /** The budget of its year in its scope, with what was carried into that year. */
  readonly available: Money.Money
  readonly actual: Money.Money
  /** What was available and not spent, before anything was carried out of the year. */
  readonly left: Money.Money
  readonly rows: ReadonlyArray<RowRef>
  readonly reasons: ReadonlyArray<Reason.Reason<CarryOverReason>>
}

/** What was carried into and out of a year. */
export interface YearCarried {
  readonly year: number
  readonly into: Money.Money
  readonly out: Money.Money
  readonly rows: ReadonlyArray<RowRef>
}

interface Scope {
  readonly fundingAgreement: string | null
  readonly project: string | null
  readonly organisation: string | null
  readonly costCategory: string | null
}

const columns = ["fundingAgreement", "project", "organisation", "costCategory"] as const

/** Whether two scopes may be about the same money. */
const meets = (a: Scope, b: Scope): boolean =>
  columns.every((column) => a[column] === null || b[column] === null || a[column] === b[column])

const isIn = (inner: Scope, scope: Scope): boolean =>
  columns.every((column) => scope[column] === null || inner[column] === scope[column])

const isDecided = (
  register: Needs,
  { decision, clientConsentOn }: CarryOver.Row,
  on: CalendarDate,
): boolean => {
  if (clientConsentOn !== null) return clientConsentOn <= on
  const found = decision === null ? undefined : Register.get(register, "decision", decision)
  return found !== undefined && found.outcome === "adopted" && found.takenOn <= on
}

/** What was carried into and out of each year, in the order of the years, by what stands in the register. */
export const carried = (register: Needs): ReadonlyArray<YearCarried> => {
  const years = new Set(register.rows.carryOver.flatMap(({ fromYear, toYear }) => [fromYear, toYear]))
  return [...years]
    .sort((a, b) => a - b)
    .map((year) => {
      const into = Register.where(register, "carryOver", "toYear", year)
      const out = Register.where(register, "carryOver", "fromYear", year)
      return {
        year,
        into: Money.sum(into.map(({ amount }) => amount)),
        out: Money.sum(out.map(({ amount }) => amount)),
        rows: [...into, ...out].map(({ id }) => row("carryOver", id)),
      }
    })
}

/**
 * Every carry-over as seen on a day, in id order: whether it was decided by the partners or agreed to by the client,
 * and whether so much was left. What several carry-overs take from the same year and scope counts together.
 */
export const carryOvers = (register: Needs, on: CalendarDate): ReadonlyArray<CarryOverOn> => {
  const postings = new Map<number, ReadonlyArray<Postings.AnyPosting>>()
  const of = (year: number): ReadonlyArray<Postings.AnyPosting> => {
    const known = postings.get(year) ?? Postings.make(register, { year, asOf: on })
    postings.set(year, known)
    return known
  }
  return register.rows.carryOver.map((carryOver) => {
    const { id, fromYear, toYear, amount } = carryOver
    const own = of(fromYear).filter((posting) => isIn(posting, carryOver))
    const { current, actual } = Matrix.amountsOf(own)
    const into = Register.where(register, "carryOver", "toYear", fromYear).filter((other) =>
      meets(other, carryOver),
    )
    const out = Register.where(register, "carryOver", "fromYear", fromYear).filter((other) =>
      isIn(other, carryOver),
    )
    const available = Money.add(current, Money.sum(into.map((other) => other.amount)))
    const left = Money.subtract(available, actual)
    const taken = Money.sum(out.map((other) => other.amount))
    const rows = [row("carryOver", id), ...own.map((posting) => row(posting.table, posting.id))]
    const undecided = {
      nl: "Er gaat geld naar een volgend jaar zonder besluit en zonder akkoord van de opdrachtgever.",
      en: "Money goes to a later year without a decision and without the client's consent.",
    }
    const more = {
      nl: "Er gaat meer geld naar een volgend jaar dan er over is.",
      en: "More money goes to a later year than is left.",
    }
    return {
      carryOver: id,
      fromYear,
      toYear,
      amount,
      available,
      actual,
      left,
      rows,
      reasons: [
        ...(isDecided(register, carryOver, on)
          ? []
          : [Reason.make("Undecided", undecided, [row("carryOver", id)])]),
        ...(taken > left
          ? [
              Reason.make(
                "MoreThanLeft",
                more,
                out.map((other) => row("carryOver", other.id)),
              ),
            ]
          : []),
      ],
    }
  })
}
