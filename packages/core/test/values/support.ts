import { assert } from "@effect/vitest"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import {
  CalendarDate,
  Hours,
  Instant,
  type Locale,
  Money,
  Percentage,
  type Period,
} from "../../src/values/index.ts"

export const largest = Number.MAX_SAFE_INTEGER

/** Every size of safe integer, with the edges and small numbers well represented. */
export const whole: fc.Arbitrary<number> = fc
  .oneof(
    fc.integer({ min: -300, max: 300 }),
    fc.maxSafeInteger(),
    fc.constantFrom(largest, -largest, largest - 1, 1 - largest, 0),
  )
  .map((n) => n + 0)

export const money: fc.Arbitrary<Money.Money> = whole.map(Money.cents)
export const hours: fc.Arbitrary<Hours.Hours> = whole.map(Hours.of)
export const percentage: fc.Arbitrary<Percentage.Percentage> = whole.map(Percentage.of)
export const locale: fc.Arbitrary<Locale.Locale> = fc.constantFrom("nl", "en")

/** Amounts of which a thousand can be added without overflow. */
export const modest: fc.Arbitrary<Money.Money> = fc
  .integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })
  .map(Money.cents)

export const firstDay = -719_162
export const lastDay = 2_932_896

export const epochDay: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: firstDay, max: lastDay }),
  fc.integer({ min: 10_957, max: 25_000 }),
  fc.constantFrom(firstDay, lastDay, 0, -1, 19_782),
)
export const date: fc.Arbitrary<CalendarDate.CalendarDate> = epochDay.map(CalendarDate.fromEpochDay)

export const millis: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: firstDay * 86_400_000, max: (lastDay + 1) * 86_400_000 - 1 }),
  fc.integer({ min: -100_000, max: 100_000 }),
)
export const instant: fc.Arbitrary<Instant.Instant> = millis.map(Instant.fromEpochMillis)

export const periodOf = (a: CalendarDate.CalendarDate, b: CalendarDate.CalendarDate) => ({
  start: CalendarDate.min(a, b),
  end: CalendarDate.max(a, b),
})
export const period: fc.Arbitrary<Period.Period> = fc.tuple(date, date).map(([a, b]) => periodOf(a, b))

/** Texts made of what numbers are made of: many are almost numbers. */
export const numberish: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(..."0012345.,.,- €()%:\u00a0\u2012".split("")), { maxLength: 10 })
  .map((characters) => characters.join(""))

/** The failure of a result; the assertion fails when it succeeded. */
export const failure = <A, E>(result: Result.Result<A, E>): E => {
  if (Result.isFailure(result)) return result.failure
  return assert.fail(`expected a failure, got ${JSON.stringify(result.success)}`)
}

/** Asserts that a call throws an instance of a class, and returns it. */
export const throwsA = <E>(make: abstract new (...args: never) => E, call: () => unknown): E => {
  let outcome: unknown
  try {
    outcome = call()
  } catch (error) {
    if (error instanceof make) return error
    return assert.fail(`expected a ${make.name}, got ${String(error)}`)
  }
  return assert.fail(`expected a ${make.name} to be thrown, got ${String(outcome)}`)
}

/** Whether a BigInt is a value that a safe integer can hold. */
export const fits = (n: bigint): boolean => n <= BigInt(largest) && n >= -BigInt(largest)

/** `a × b ÷ divisor` rounded half away from zero, by school arithmetic. */
export const rounded = (a: number, b: number, divisor: number): bigint => {
  const top = BigInt(a) * BigInt(b)
  const bottom = BigInt(divisor)
  const quotient = top / bottom
  const rest = top % bottom
  const size = (n: bigint) => (n < 0n ? -n : n)
  if (size(rest) * 2n < size(bottom)) return quotient
  return quotient + (top < 0n === bottom < 0n ? 1n : -1n)
}
