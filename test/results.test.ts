import { assert, describe, it } from "vitest"
import { linesOf, merged, placed } from "../bench/Results.ts"

const page = `# Results

| what | at most | measured | met | |
| --- | ---: | ---: | --- | --- |
| tools: a / b, whole | 1.00 × | 0.90 × | yes | a 9 ms, b 10 ms |
| finance: c | 5 ms | not measured | | d is not installed |
`

describe("the page of benchmark results", () => {
  it("keeps the lines of cases that were not measured, in the order of the cases, and drops those that went", () => {
    const now = new Map([["new: e", "| new: e | 1 ms | 2 ms | **no** | |"]])
    assert.deepStrictEqual(merged(["new: e", "tools: a / b, whole", "other: never"], linesOf(page), now), [
      "| new: e | 1 ms | 2 ms | **no** | |",
      "| tools: a / b, whole | 1.00 × | 0.90 × | yes | a 9 ms, b 10 ms |",
    ])
  })

  it("puts what was measured in the place of what stood there", () => {
    const now = new Map([["finance: c", "| finance: c | 5 ms | 4 ms | yes | |"]])
    assert.deepStrictEqual(merged(["finance: c"], linesOf(page), now), [
      "| finance: c | 5 ms | 4 ms | yes | |",
    ])
  })

  it("says of each line where it was measured, once", () => {
    const line = "| finance: c | 5 ms | 4 ms | yes | a 9 ms |"
    const withPlace = placed(line, "a machine")
    assert.strictEqual(withPlace, "| finance: c | 5 ms | 4 ms | yes | a 9 ms | a machine |")
    assert.strictEqual(placed(withPlace, "another machine"), withPlace)
    assert.strictEqual(
      placed("| new: e | 1 ms | 2 ms | **no** | |", "m"),
      "| new: e | 1 ms | 2 ms | **no** | | m |",
    )
  })
})
