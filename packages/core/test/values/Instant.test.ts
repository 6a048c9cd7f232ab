import { assert } from "@effect/vitest"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { CalendarDate, Instant, InvalidValue } from "../../src/values/index.ts"
import { failure, instant, millis, throwsA } from "./support.ts"

const make = (text: string): Instant.Instant => Result.getOrThrow(Instant.make(text))

describe("Instant", () => {
  it("agrees with the platform on every millisecond, both ways", () => {
    fc.assert(
      fc.property(millis, (ms) => {
        const x = Instant.fromEpochMillis(ms)
        assert.strictEqual(x, new Date(ms).toISOString())
        assert.strictEqual(Instant.toEpochMillis(x), ms)
        assert.isTrue(Instant.isInstant(x))
      }),
      { numRuns: 1000 },
    )
  })

  it("order is the order of the text and of time", () => {
    fc.assert(
      fc.property(instant, instant, (a, b) => {
        const order = Math.sign(Instant.toEpochMillis(a) - Instant.toEpochMillis(b))
        assert.strictEqual(Instant.compare(a, b), order)
        assert.strictEqual(Instant.compare(a, b), a < b ? -1 : a > b ? 1 : 0)
      }),
    )
    assert.strictEqual(Instant.compare(make("2026-01-01T00:00Z"), make("2026-01-01T01:00+01:00")), 0)
  })

  it("make changes nothing that is already normal", () => {
    fc.assert(
      fc.property(instant, (x) => {
        assert.strictEqual(make(x), x)
        assert.strictEqual(Instant.unsafe(x), x)
        assert.strictEqual(Instant.date(x), x.slice(0, 10))
        assert.isTrue(CalendarDate.isCalendarDate(Instant.date(x)))
      }),
    )
  })

  it("one moment written with any offset becomes one text, as the platform reads it", () => {
    const offset = fc.tuple(fc.constantFrom("+", "-"), fc.nat({ max: 23 }), fc.nat({ max: 59 }))
    const inner = fc.integer({ min: -60_000_000_000_000, max: 250_000_000_000_000 })
    fc.assert(
      fc.property(inner, offset, (ms, [sign, h, m]) => {
        const away = (h * 60 + m) * 60_000 * (sign === "-" ? -1 : 1)
        const zone = `${sign}${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}`
        const local = Instant.fromEpochMillis(ms + away).replace("Z", zone)
        assert.strictEqual(make(local), Instant.fromEpochMillis(ms))
        assert.strictEqual(make(local), new Date(local).toISOString())
        assert.strictEqual(make(local.replace(/:(?=\d\d$)/, "")), make(local))
      }),
    )
  })

  it.each([
    ["2026-03-05T14:05:00.000Z", "2026-03-05T14:05:00.000Z"],
    ["2026-03-05T14:05:00Z", "2026-03-05T14:05:00.000Z"],
    ["2026-03-05T14:05Z", "2026-03-05T14:05:00.000Z"],
    ["2026-03-05t14:05z", "2026-03-05T14:05:00.000Z"],
    ["2026-03-05T15:05:00+01:00", "2026-03-05T14:05:00.000Z"],
    ["2026-03-05T15:05:00+0100", "2026-03-05T14:05:00.000Z"],
    ["2026-03-05T15:05:00+01", "2026-03-05T14:05:00.000Z"],
    ["2026-03-05T00:30:00+01:00", "2026-03-04T23:30:00.000Z"],
    ["2024-02-28T23:30:00-01:00", "2024-02-29T00:30:00.000Z"],
    ["2026-12-31T23:59:59.9-00:30", "2027-01-01T00:29:59.900Z"],
    ["2026-03-05T14:05:00,25Z", "2026-03-05T14:05:00.250Z"],
    ["2026-03-05T14:05:00.123456789Z", "2026-03-05T14:05:00.123Z"],
    ["2026-03-05T14:05:59.9999Z", "2026-03-05T14:05:59.999Z"],
    ["0001-01-01T01:00:00+01:00", "0001-01-01T00:00:00.000Z"],
  ])("takes %s as %s", (text, expected) => {
    assert.strictEqual(make(text), expected)
  })

  it.each([
    ["", "form"],
    ["2026-03-05", "form"],
    ["2026-03-05 14:05:00Z", "form"],
    ["20260305T140500Z", "form"],
    ["2026-03-05T14Z", "form"],
    ["2026-03-05T14:05:00.Z", "form"],
    ["2026-03-05T14:05:00Z ", "form"],
    ["2026-03-05T14:05:00+1:00", "form"],
    ["2026-03-05T14:05:00 CET", "form"],
    ["+002026-03-05T14:05:00Z", "form"],
    ["2026-03-05T14:05:00", "no-offset"],
    ["2026-03-05T14:05", "no-offset"],
    ["2026-02-29T14:05:00Z", "no-such-day"],
    ["0000-01-01T00:00:00Z", "no-such-day"],
    ["2026-03-05T24:00:00Z", "no-such-time"],
    ["2026-03-05T14:60:00Z", "no-such-time"],
    ["2016-12-31T23:59:60Z", "no-such-time"],
    ["2026-03-05T14:05:00+24:00", "no-such-time"],
    ["2026-03-05T14:05:00+01:60", "no-such-time"],
    ["0001-01-01T00:00:00+01:00", "range"],
    ["9999-12-31T23:30:00-01:00", "range"],
  ] as const)("refuses %j: %s", (text, reason) => {
    const error = failure(Instant.make(text))
    assert.deepInclude(error, { _tag: "InvalidInstant", text, reason })
    assert.include(error.message, `Could not take "${text}" as an instant: `)
    assert.deepStrictEqual(throwsA(InvalidValue.InvalidValue, () => Instant.unsafe(text)).reason, error)
  })

  it("is kept in one form only", () => {
    for (const text of [
      "2026-03-05T14:05:00Z",
      "2026-03-05T14:05:00.000z",
      "2026-03-05t14:05:00.000Z",
      "2026-03-05T24:00:00.000Z",
      "2026-03-05T14:60:00.000Z",
      "2026-03-05T14:05:60.000Z",
      "2026-03-05T14:05:00,000Z",
      "2026-03-05T14-05-00.000Z",
      "2026-03-05T1a:05:00.000Z",
      "2026-02-29T14:05:00.000Z",
      "2026-03-05T14:05:00.000+",
    ]) {
      assert.isFalse(Instant.isInstant(text), text)
    }
    for (const u of [0, null, undefined, {}]) assert.isFalse(Instant.isInstant(u))
  })

  it("refuses milliseconds that are not whole or leave the years", () => {
    const [first, last] = [-62_135_596_800_000, 253_402_300_799_999]
    assert.strictEqual(Instant.fromEpochMillis(first), "0001-01-01T00:00:00.000Z")
    assert.strictEqual(Instant.fromEpochMillis(last), "9999-12-31T23:59:59.999Z")
    for (const n of [first - 1, last + 1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      const error = throwsA(Instant.InstantOutOfRange, () => Instant.fromEpochMillis(n))
      assert.strictEqual(error._tag, "InstantOutOfRange")
      assert.isTrue(Object.is(error.epochMillis, n))
    }
  })

  it("is written to the minute, in UTC", () => {
    const x = make("2026-03-05T14:05:59.999Z")
    assert.strictEqual(Instant.format(x, "nl"), "5 maart 2026 14:05 UTC")
    assert.strictEqual(Instant.format(x, "en"), "5 March 2026 14:05 UTC")
  })
})
