import { assert, describe, it } from "@effect/vitest"
import * as fc from "fast-check"
import { CalendarDate, Programme } from "../../src/index.ts"
import { day, indicator, made, measurement, organisation, type Rows } from "./given.ts"

const on = day("2024-12-31")

const standingOf = (rows: Rows, at = on): Programme.Standing => {
  const found = Programme.standing(
    made({ organisation: [organisation("a"), organisation("b")], ...rows }),
    "i",
    at,
  )
  return found ?? assert.fail("no such indicator")
}

const residents = indicator("i", {
  baseline: 40,
  baselineOn: "2024-01-01",
  target: 80,
  targetOn: "2025-12-31",
})
const trained = indicator("i", { cumulative: true, target: 100, targetOn: "2024-12-31" })

describe("an indicator that is measured anew each time", () => {
  it("stands at its last measurement, with the part of the way that was made", () => {
    const standing = standingOf({
      indicator: [residents],
      measurement: [measurement("m1", "i", "2024-06-30", 48), measurement("m2", "i", "2024-12-01", 60)],
    })
    assert.strictEqual(standing.value, 60)
    assert.strictEqual(standing.progress, 5_000)
    assert.strictEqual(standing.state, "underway")
    assert.deepStrictEqual(standing.rows, [
      { table: "indicator", id: "i" },
      { table: "measurement", id: "m2" },
    ])
    // 365 of the 730 days from 1 January 2024 to 31 December 2025.
    assert.strictEqual(standing.elapsed, 5_000)
  })

  it("knows nothing yet of what is measured after the day", () => {
    const rows = { indicator: [residents], measurement: [measurement("m1", "i", "2025-01-01", 99)] }
    assert.strictEqual(standingOf(rows).state, "unmeasured")
    assert.strictEqual(standingOf(rows, day("2025-01-01")).state, "reached")
  })

  it.each([
    ["higher", 80, "reached"],
    ["higher", 79.99, "underway"],
    ["lower", 80, "reached"],
    ["lower", 81, "underway"],
    ["none", 80, "reached"],
    ["none", 81, "underway"],
  ] as const)("whose better side is %s stands at %d: %s", (direction, value, state) => {
    const rows = {
      indicator: [{ ...residents, direction }],
      measurement: [measurement("m1", "i", "2024-06-30", value)],
    }
    assert.strictEqual(standingOf(rows).state, state)
  })

  it("misses its target on the day after the target date", () => {
    const rows = { indicator: [residents], measurement: [measurement("m1", "i", "2024-06-30", 60)] }
    assert.strictEqual(standingOf(rows, day("2025-12-31")).state, "underway")
    assert.strictEqual(standingOf(rows, day("2026-01-01")).state, "missed")
  })

  it("goes below zero when it went the wrong way", () => {
    const rows = { indicator: [residents], measurement: [measurement("m1", "i", "2024-06-30", 30)] }
    assert.strictEqual(standingOf(rows).progress, -2_500)
  })

  it("has no progress without a way to go", () => {
    for (const one of [
      { ...residents, baseline: null },
      { ...residents, target: null },
      { ...residents, target: 40 },
    ]) {
      const rows = { indicator: [one], measurement: [measurement("m1", "i", "2024-06-30", 50)] }
      assert.isNull(standingOf(rows).progress)
    }
  })

  it("keeps areas apart and never adds them to the whole", () => {
    const standing = standingOf({
      area: [
        { id: "noord", name: "Noord", kind: "district" },
        { id: "zuid", name: "Zuid", kind: "district" },
      ],
      indicator: [residents],
      measurement: [
        measurement("m1", "i", "2024-06-30", 50),
        measurement("m2", "i", "2024-09-30", 70, { area: "noord" }),
        measurement("m3", "i", "2024-09-30", 10, { area: "zuid" }),
      ],
    })
    assert.strictEqual(standing.value, 50)
    assert.deepStrictEqual(
      standing.areas.map(({ area, reading }) => [area, reading.value]),
      [
        ["noord", 70],
        ["zuid", 10],
      ],
    )
  })

  it("that was measured only in areas is unmeasured as a whole", () => {
    const standing = standingOf({
      area: [{ id: "noord", name: "Noord", kind: "district" }],
      indicator: [trained],
      measurement: [measurement("m2", "i", "2024-09-30", 70, { area: "noord" })],
    })
    assert.strictEqual(standing.state, "unmeasured")
    assert.isNull(standing.value)
  })
})

describe("a judgement", () => {
  const judged = indicator("i", { kind: "qualitative", targetText: "Partners weten elkaar te vinden." })

  it("stands as the last one given, without a number", () => {
    const standing = standingOf({
      indicator: [judged],
      measurement: [
        measurement("m1", "i", "2024-06-30", null, { judgement: "Moeizaam." }),
        measurement("m2", "i", "2024-10-31", null, { judgement: "Gaat beter." }),
      ],
    })
    assert.strictEqual(standing.reading?.judgement, "Gaat beter.")
    assert.strictEqual(standing.state, "judged")
    assert.isNull(standing.value)
  })
})

describe("a cumulative indicator", () => {
  const quarter = (id: string, from: string, through: string, value: number, more = {}) =>
    measurement(id, "i", through, value, { periodFrom: from, periodThrough: through, ...more })

  it("is the sum over its periods", () => {
    const standing = standingOf({
      indicator: [trained],
      measurement: [
        quarter("m1", "2024-01-01", "2024-03-31", 10.1),
        quarter("m2", "2024-04-01", "2024-06-30", 20.2),
      ],
    })
    assert.strictEqual(standing.reading?.value, 30.3)
    assert.strictEqual(standing.progress, 3_030)
  })

  it("counts from nothing after its baseline, which is there to compare with", () => {
    const standing = standingOf({
      indicator: [{ ...trained, baseline: 50, baselineOn: "2023-12-31" }],
      measurement: [
        quarter("m0", "2023-10-01", "2023-12-31", 50),
        quarter("m1", "2024-01-01", "2024-03-31", 25),
      ],
    })
    assert.strictEqual(standing.value, 25)
    assert.strictEqual(standing.progress, 2_500)
    assert.deepStrictEqual(standing.notCounted, [
      { row: { table: "measurement", id: "m0" }, why: "beforeBaseline" },
    ])
  })

  it("counts a period that was measured again once, by the later measurement", () => {
    const standing = standingOf({
      indicator: [trained],
      measurement: [
        quarter("m1", "2024-01-01", "2024-03-31", 10),
        quarter("m2", "2024-01-01", "2024-03-31", 12, { measuredOn: "2024-05-01" }),
        quarter("m3", "2024-03-31", "2024-06-30", 20),
      ],
    })
    // The third is the latest and shares 31 March with the others.
    assert.strictEqual(standing.value, 20)
    assert.deepStrictEqual(
      standing.notCounted.map(({ row, why }) => [row.id, why]),
      [
        ["m1", "measuredAgain"],
        ["m2", "measuredAgain"],
      ],
    )
  })

  it("adds what partners counted, but not when it was counted for all", () => {
    const partners = [
      quarter("m1", "2024-01-01", "2024-03-31", 10, { organisation: "a" }),
      quarter("m2", "2024-01-01", "2024-03-31", 5, { organisation: "b" }),
      quarter("m3", "2024-04-01", "2024-06-30", 7, { organisation: "b" }),
    ]
    assert.strictEqual(standingOf({ indicator: [trained], measurement: partners }).value, 22)
    const all = quarter("m4", "2024-01-01", "2024-03-31", 14)
    const standing = standingOf({ indicator: [trained], measurement: [...partners, all] })
    assert.strictEqual(standing.value, 21)
    assert.deepStrictEqual(
      standing.notCounted.map(({ row, why }) => [row.id, why]),
      [
        ["m1", "partOfWhole"],
        ["m2", "partOfWhole"],
      ],
    )
  })

  const counts = fc.array(
    fc.record({
      from: fc.integer({ min: 19_723, max: 19_900 }),
      days: fc.integer({ min: 0, max: 40 }),
      value: fc.integer({ min: 1, max: 100 }),
      organisation: fc.constantFrom(null, "a", "b"),
    }),
    { maxLength: 12 },
  )

  it("never counts a day of one counter twice, and leaves nothing out in silence", () => {
    fc.assert(
      fc.property(counts, (list) => {
        const rows = list.map(({ days, from, organisation: by, value }, at) => {
          const through = CalendarDate.fromEpochDay(from + days)
          const start = CalendarDate.fromEpochDay(from)
          return quarter(`m${100 + at}`, start, through, value, { organisation: by })
        })
        const { notCounted, reading } = standingOf({ indicator: [trained], measurement: rows })
        const kept = new Set((reading?.rows ?? []).map(({ id }) => id))
        const counted = rows.filter(({ id }) => kept.has(id))
        for (const a of counted) {
          for (const b of counted) {
            const same = a.organisation === b.organisation || a.organisation === null
            const share =
              (a.periodFrom ?? "") <= (b.periodThrough ?? "") &&
              (b.periodFrom ?? "") <= (a.periodThrough ?? "")
            if (a.id !== b.id && same) assert.isFalse(share, `${a.id} ${b.id}`)
          }
        }
        assert.strictEqual(kept.size + notCounted.length, rows.length)
        assert.strictEqual(
          reading?.value ?? 0,
          counted.reduce((sum, { value }) => sum + (value ?? 0), 0),
        )
      }),
      { numRuns: 150 },
    )
  })
})
