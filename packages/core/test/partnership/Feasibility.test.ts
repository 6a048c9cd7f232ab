import { assert, describe, it } from "@effect/vitest"
import { Hours, Partnership } from "@wijkwijzer/core"
import { day, given, type Rows } from "../governance/harbour.ts"

const on = day("2025-03-01")

const roles = {
  person: [
    { id: "noor", name: "Noor" },
    { id: "sam", name: "Sam" },
  ],
  role: [
    { id: "leader", name: "Leader", validFrom: "2024-01-01" },
    { id: "clerk", name: "Clerk", validFrom: "2024-01-01", validThrough: "2025-06-30" },
  ],
  appointment: [
    { id: "a1", role: "leader", person: "noor", validFrom: "2024-04-01", hoursPerWeek: 1200 },
    { id: "a2", role: "clerk", person: "noor", validFrom: "2024-04-01", hoursPerWeek: 1600 },
  ],
} as const satisfies Rows

const asked = (rows: Rows = {}, available: number | null = 3200, person = "noor", date = on) =>
  Partnership.feasibility(
    given({ ...roles, ...rows }),
    person,
    date,
    available === null ? null : Hours.of(available),
  )

describe("one person in several roles", () => {
  it("given 12 and 16 hours, when there are 32, then it is feasible; when there are 24, it is four too many", () => {
    assert.deepEqual([asked().verdict, asked().needed], ["feasible", Hours.of(2800)])
    const tight = asked({}, 2400)
    assert.deepEqual([tight.verdict, tight.over], ["tooMuch", Hours.of(400)])
  })

  it("given exactly the hours there are, then it is feasible", () => {
    assert.strictEqual(asked({}, 2800).verdict, "feasible")
  })

  it("given that nobody knows the hours there are, then it is unknown, and the sum is still given", () => {
    const found = asked({}, null)
    assert.deepEqual([found.verdict, found.needed], ["unknown", Hours.of(2800)])
  })

  it("given tasks of the leader that take 20 hours, then the role counts for 20 and not for 12", () => {
    const found = asked({
      roleTask: [
        { id: "t1", role: "leader", number: 1, description: "x", hoursPerWeek: 1500 },
        { id: "t2", role: "leader", number: 2, description: "y", hoursPerWeek: 500 },
      ],
    })
    assert.deepEqual(
      found.roles.map(({ role, appointed, tasks, needed }) => [role, appointed, tasks, needed].map(String)),
      [
        ["clerk", "1600", "0", "1600"],
        ["leader", "1200", "2000", "2000"],
      ],
    )
    assert.strictEqual(found.verdict, "tooMuch")
  })

  it("given a task of the leader that Sam does, then it is in Sam's hours and not in Noor's", () => {
    const roleTask = [
      { id: "t1", role: "leader", number: 1, description: "x", hoursPerWeek: 1500, performedBy: "sam" },
    ] as const
    assert.strictEqual(asked({ roleTask }).needed, Hours.of(2800))
    const sam = asked({ roleTask }, 1000, "sam")
    assert.deepEqual([sam.verdict, sam.over], ["tooMuch", Hours.of(500)])
    assert.deepEqual(sam.roles[0]?.appointments, [])
  })

  it("given a vacant role of which Sam does one task, then the other tasks do not fall to Sam", () => {
    const found = asked(
      {
        appointment: [],
        roleTask: [
          { id: "t1", role: "leader", number: 1, description: "x", hoursPerWeek: 300, performedBy: "sam" },
          { id: "t2", role: "leader", number: 2, description: "y", hoursPerWeek: 500 },
        ],
      },
      1000,
      "sam",
    )
    assert.strictEqual(found.needed, Hours.of(300))
  })

  it("given a role that ends in June, when asked in July, then it takes no hours", () => {
    assert.strictEqual(asked({}, 3200, "noor", day("2025-07-01")).needed, Hours.of(1200))
  })

  it("given somebody without a role, then there is nothing to carry", () => {
    assert.deepEqual(asked({}, 0, "sam").roles, [])
    assert.strictEqual(asked({}, 0, "sam").verdict, "feasible")
  })
})
