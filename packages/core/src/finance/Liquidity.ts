/**
 * The cash of an agreement by quarter: what comes in and goes out as planned, committed and expected, and when it
 * falls below zero (norm KB11 e asks it per three months).
 */
import * as Result from "effect/Result"
import * as Dates from "../partnership/internal/Dates.ts"
import type { RowRef } from "../partnership/RowRef.ts"
import * as Register from "../register/Register.ts"
import * as CalendarDate from "../values/CalendarDate.ts"
import * as Money from "../values/Money.ts"
import * as Period from "../values/Period.ts"
import * as Buckets from "./internal/Buckets.ts"
import * as CashMoves from "./internal/CashMoves.ts"
import * as NoSuchRow from "./NoSuchRow.ts"
import * as Reason from "./Reason.ts"

/** The tables that liquidity is read from. */
export type Needs = CashMoves.Needs

/** Whose cash. */
export interface LiquidityOptions {
  /** One organisation, such as the lead partner; all partners together when left out. */
  readonly organisation?: string
}

/** The cash of one quarter. Amounts that go out are above zero too. */
export interface LiquidityQuarter {
  /** Such as `2024-Q3`. */
  readonly quarter: string
  /** The days of it that are counted: from the day asked for the first one. */
  readonly period: Period.Period
  readonly opening: Money.Money
  readonly fromClient: Money.Money
  readonly fromPartners: Money.Money
  readonly toClient: Money.Money
  readonly toPartners: Money.Money
  /** Costs that were booked before and not paid yet. */
  readonly unpaid: Money.Money
  readonly committed: Money.Money
  /** What is expected beside: the forecast, else the budget, less what is spent and committed already. */
  readonly expected: Money.Money
  readonly closing: Money.Money
  readonly alarm: Reason.Reason<"BelowZero"> | null
  readonly rows: ReadonlyArray<RowRef>
}

/** Cash by quarter. */
export interface Liquidity {
  readonly fundingAgreement: string
  readonly organisation: string | null
  readonly quarters: ReadonlyArray<LiquidityQuarter>
  /** The quarters that close below zero. */
  readonly alarms: ReadonlyArray<LiquidityQuarter>
  /** Planned payments whose day has passed: counted in the first quarter. */
  readonly overdue: ReadonlyArray<string>
  /** Forecasts for what no budget line stands under: not counted. */
  readonly unplaced: ReadonlyArray<string>
}

/** The quarters from a day, of which the first starts on that day. */
const quartersFrom = (from: CalendarDate.CalendarDate, count: number): ReadonlyArray<Period.Period> => {
  const found: Array<Period.Period> = []
  let start = from
  for (let n = 0; n < count; n++) {
    const quarter = Math.ceil(CalendarDate.month(start) / 3) as 1 | 2 | 3 | 4
    const { end } = Period.quarter(CalendarDate.year(start), quarter)
    found.push({ start, end })
    const next = Dates.dayAfter(end)
    if (next === end) break
    start = next
  }
  return found
}

const ordinals = {
  nl: ["eerste", "tweede", "derde", "vierde"],
  en: ["first", "second", "third", "fourth"],
} as const

const belowZero = ({ start }: Period.Period, closing: Money.Money, rows: ReadonlyArray<RowRef>) => {
  const short = Money.negate(closing)
  const year = CalendarDate.year(start)
  const at = Math.ceil(CalendarDate.month(start) / 3) - 1
  const label = {
    nl: `In het ${ordinals.nl[at]} kwartaal van ${year} komt u ${Money.format(short, "nl")} tekort. Vraag op tijd een voorschot aan of pas de planning aan.`,
    en: `In the ${ordinals.en[at]} quarter of ${year} you are ${Money.format(short, "en")} short. Ask for an advance in time or change the plan.`,
  }
  return Reason.make("BelowZero", label, rows)
}

const quarterOf = (
  period: Period.Period,
  opening: Money.Money,
  moves: ReadonlyArray<CashMoves.CashMove>,
): LiquidityQuarter => {
  const own = moves.filter(({ on }) => Period.contains(period, on))
  const sum = (kind: CashMoves.CashMove["kind"]): Money.Money =>
    Money.sum(own.flatMap((move) => (move.kind === kind ? [move.amount] : [])))
  const fromClient = sum("fromClient")
  const fromPartners = sum("fromPartners")
  const out = {
    toClient: sum("toClient"),
    toPartners: sum("toPartners"),
    unpaid: sum("unpaid"),
    committed: sum("committed"),
    expected: sum("expected"),
  }
  const closing = Money.subtract(
    Money.sum([opening, fromClient, fromPartners]),
    Money.sum(Object.values(out)),
  )
  const quarter = Buckets.keyOf(period.start, "quarter") ?? ""
  const rows = own.flatMap((move) => move.rows)
  return {
    quarter,
    period,
    opening,
    fromClient,
    fromPartners,
    ...out,
    closing,
    alarm: closing < 0 ? belowZero(period, closing, rows) : null,
    rows,
  }
}

/**
 * Forecasts the cash of an agreement from a day, by quarter. Refuses an unknown agreement.
 *
 * What is known is what was paid and booked before that day. Then come: planned payments that were not made, on
 * their day (in the first quarter when it has passed); costs that were booked and not paid; open encumbrances, on the
 * day they are expected; recoveries, on their last day to pay; and the rest of what the year is expected to cost,
 * spread over its days until the activities end. The closing balance opens the next quarter.
 *
 * @example
 * ```ts
 * const { alarms } = Result.getOrThrow(
 *   Finance.liquidity(register, "bzk-2024", CalendarDate.unsafe("2024-07-01"), 4, { organisation: "platform31" }),
 * )
 * alarms.map(({ alarm }) => alarm?.label.nl)
 * ```
 */
export const liquidity = (
  register: Needs,
  fundingAgreement: string,
  from: CalendarDate.CalendarDate,
  quarters: number,
  { organisation }: LiquidityOptions = {},
): Result.Result<Liquidity, NoSuchRow.NoSuchRow> => {
  const found = Register.get(register, "fundingAgreement", fundingAgreement)
  return Result.map(NoSuchRow.orRefuse(found, "fundingAgreement", fundingAgreement), (agreement) => {
    const periods = quartersFrom(from, quarters)
    const last = periods.at(-1)?.end ?? from
    const cash = CashMoves.make(register, agreement, { start: from, end: last }, organisation ?? null)
    const made: Array<LiquidityQuarter> = []
    let opening = cash.opening
    for (const period of periods) {
      const quarter = quarterOf(period, opening, cash.moves)
      made.push(quarter)
      opening = quarter.closing
    }
    return {
      fundingAgreement,
      organisation: organisation ?? null,
      quarters: made,
      alarms: made.filter(({ alarm }) => alarm !== null),
      overdue: cash.overdue.map(({ id }) => id),
      unplaced: cash.unplaced,
    }
  })
}
