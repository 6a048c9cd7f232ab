import { assert, describe, it } from "@effect/vitest"
import * as fc from "fast-check"
import * as LegalDay from "../../src/governance/voting/LegalDay.ts"
import { Instant } from "../../src/values/index.ts"
import { at } from "./ballots.ts"

describe("the day of an instant in the Netherlands", () => {
  it("given winter, then the day ends at 23:00 UTC", () => {
    assert.strictEqual(LegalDay.of(at("2025-01-15T22:59:59Z")), "2025-01-15")
    assert.strictEqual(LegalDay.of(at("2025-01-15T23:00:00Z")), "2025-01-16")
  })

  it("given summer, then the day ends at 22:00 UTC", () => {
    assert.strictEqual(LegalDay.of(at("2025-07-15T21:59:59Z")), "2025-07-15")
    assert.strictEqual(LegalDay.of(at("2025-07-15T22:00:00Z")), "2025-07-16")
  })

  it("given the last moments of the calendar, then it stays within it", () => {
    assert.strictEqual(LegalDay.of(at("9999-12-31T23:59:59Z")), "9999-12-31")
    assert.strictEqual(LegalDay.of(at("0001-01-01T22:30:00Z")), "0001-01-01")
  })

  it("agrees with the clock of Amsterdam, from 1996", () => {
    const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" })
    const millis = fc.integer({ min: Date.UTC(1996, 0, 1), max: Date.UTC(2100, 0, 1) })
    fc.assert(
      fc.property(millis, (n) => {
        assert.strictEqual(LegalDay.of(Instant.fromEpochMillis(n)), clock.format(n))
      }),
      { numRuns: 200 },
    )
    // Every hour around the changes of 2025.
    for (const start of [Date.UTC(2025, 2, 29), Date.UTC(2025, 9, 25)]) {
      for (let hour = 0; hour < 72; hour++) {
        const n = start + hour * 3_600_000
        assert.strictEqual(LegalDay.of(Instant.fromEpochMillis(n)), clock.format(n))
      }
    }
  })
})
