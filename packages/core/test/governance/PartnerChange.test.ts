import { assert, describe, it } from "@effect/vitest"
import { Governance, Partnership, Register } from "@wijkwijzer/core"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { after, base, day, given, holds, type Rows, speaks, tags } from "./harbour.ts"

const entry = (over: Partial<Governance.Entry> = {}): Governance.Entry => ({
  organisation: "dock",
  on: day("2025-04-01"),
  signedOn: day("2025-03-20"),
  decision: null,
  newId: (table, body) => `${table}-dock${body === null ? "" : `-${body}`}`,
  ...over,
})

const plan = (
  result: Result.Result<Governance.PartnerChange, ReadonlyArray<Governance.PartnerRefusal>>,
): Governance.PartnerChange =>
  Result.getOrThrowWith(result, (refusals) => new Error(refusals.map(({ label }) => label.en).join("\n")))

const refused = (
  result: Result.Result<Governance.PartnerChange, ReadonlyArray<Governance.PartnerRefusal>>,
): ReadonlyArray<string> => {
  const reasons = Result.getOrThrow(Result.flip(result))
  assert.isTrue(speaks(reasons))
  return tags(reasons)
}

const unanimously = {
  subject: [
    { id: "purchase", name: "Purchase", needsPartnerBoards: false },
    {
      id: "entry",
      name: "Entry of a partner",
      needsPartnerBoards: true,
      body: "boards",
      decisionRule: "all",
      arisesOn: "entry",
    },
    { id: "leaving", name: "Exit of a partner", needsPartnerBoards: false, body: "boards", arisesOn: "exit" },
    {
      id: "key",
      name: "Key of division",
      needsPartnerBoards: false,
      body: "directors",
      decisionRule: "all",
      arisesOn: "entryAndExit",
    },
  ],
} as const satisfies Rows

describe("who the partners are", () => {
  it("given an exit on 31 March, when asked on that day it is a partner, the day after it is not; the client never is", () => {
    const register = given({
      membership: [
        {
          id: "m-crane",
          organisation: "crane",
          role: "partner",
          validFrom: "2021-01-01",
          validThrough: "2025-03-31",
        },
      ],
    })
    const partners = (date: string) =>
      Partnership.partnersOn(register, day(date)).map(({ organisation }) => organisation)
    assert.deepEqual(partners("2025-03-31"), ["anchor", "buoy", "crane"])
    assert.deepEqual(partners("2025-04-01"), ["anchor", "buoy"])
  })

  it("given a membership renewed without a day between, then it is one partner, since the first day, and signed", () => {
    const register = given({
      membership: [
        {
          id: "m-crane",
          organisation: "crane",
          role: "partner",
          validFrom: "2021-01-01",
          validThrough: "2024-12-31",
          signedOn: "2020-12-01",
        },
        { id: "m-crane-2", organisation: "crane", role: "partner", validFrom: "2025-01-01" },
      ],
    })
    const crane = Partnership.partnersOn(register, day("2025-06-01")).find(
      ({ organisation }) => organisation === "crane",
    )
    assert.deepEqual(crane, {
      organisation: "crane",
      since: day("2021-01-01"),
      signed: false,
      memberships: ["m-crane-2"],
    })
  })
})

describe("whether a partner has signed", () => {
  it("given a signature of 10 January, when asked on the 9th it is not there, on the 10th it is", () => {
    const register = given({
      membership: [
        {
          id: "m-dock",
          organisation: "dock",
          role: "partner",
          validFrom: "2025-01-01",
          signedOn: "2025-01-10",
        },
      ],
    })
    const signed = (date: string) =>
      Partnership.partnersOn(register, day(date)).find(({ organisation }) => organisation === "dock")?.signed
    assert.deepEqual([signed("2025-01-09"), signed("2025-01-10")], [false, true])
  })
})

describe("the entry of a partner", () => {
  it("given three partners with a seat each in three bodies, when a fourth enters, then it gets a membership and three seats", () => {
    const register = given(unanimously)
    const { changes } = plan(Governance.enter(register, entry()))
    assert.deepEqual(
      changes.map(({ table, id }) => [table, id]),
      [
        ["membership", "membership-dock"],
        ["seat", "seat-dock-boards"],
        ["seat", "seat-dock-core"],
        ["seat", "seat-dock-directors"],
      ],
    )
    const entered = after(register, changes)
    assert.isTrue(Partnership.isPartner(entered, "dock", day("2025-04-01")))
    assert.isFalse(Partnership.isPartner(entered, "dock", day("2025-03-31")))
    assert.deepEqual(tags(Governance.layerProblems(entered, day("2025-04-01"))), [
      "SeatEmpty",
      "SeatEmpty",
      "SeatEmpty",
    ])
  })

  it("given a quorum of half of three, which is two, when there are four, then it is two of four; with five it is three", () => {
    const register = given(unanimously)
    const first = plan(Governance.enter(register, entry()))
    const core = first.bodies.find(({ body }) => body === "core")
    holds(core?.before.quorum ?? undefined, { needed: 2, of: 3 })
    holds(core?.after.quorum ?? undefined, { needed: 2, of: 4 })
    const fifth = entry({ organisation: "eastport", newId: (table, body) => `${table}-eastport-${body}` })
    const second = plan(Governance.enter(after(register, first.changes), fifth))
    holds(second.bodies.find(({ body }) => body === "core")?.after.quorum ?? undefined, { needed: 3, of: 5 })
  })

  it("given rules on entry, then what has to be decided is listed, with who decides, unanimously or not, and whose boards", () => {
    const { toDecide } = plan(Governance.enter(given(unanimously), entry()))
    assert.deepEqual(
      toDecide.map(({ subject, rule, unanimous, boards }) => [subject, rule, unanimous, boards]),
      [
        ["entry", "all", true, ["anchor", "buoy", "crane"]],
        ["key", "all", true, []],
      ],
    )
    assert.deepEqual(
      toDecide.map(({ routing }) => (routing._tag === "Competent" ? routing.body : null)),
      ["boards", "directors"],
    )
  })

  it("given no subject that arises on entry, then the plan says that nothing is known to be decided", () => {
    assert.deepEqual(tags(plan(Governance.enter(given(), entry())).toArrange), ["NothingToDecide"])
  })

  it("given that it signs only after its first day, then that is to be arranged", () => {
    const { toArrange } = plan(Governance.enter(given(unanimously), entry({ signedOn: day("2025-04-02") })))
    assert.deepEqual(tags(toArrange), ["NotSigned"])
  })

  it("given votes that weigh differently, then the newcomer's weight has to be decided first; once given, it counts", () => {
    const seat = [
      {
        id: "core-anchor",
        body: "core",
        organisation: "anchor",
        name: "Anchor",
        position: "chair",
        votes: true,
        weight: 3,
        validFrom: "2021-01-01",
      },
    ] as const
    const register = given({ ...unanimously, seat })
    const open = plan(Governance.enter(register, entry()))
    assert.deepEqual(tags(open.toArrange), ["WeightUndecided"])
    assert.notInclude(
      open.changes.map(({ id }) => id),
      "seat-dock-core",
    )
    const settled = plan(Governance.enter(register, entry({ weights: { core: 2 } })))
    const core = settled.bodies.find(({ body }) => body === "core")
    assert.deepEqual([core?.before.weight, core?.after.weight], [5, 7])
  })

  it("given that it is a partner already, ids that are taken, and half a vote, then all are refused at once", () => {
    const asked = entry({ organisation: "buoy", weights: { core: 0.5 }, newId: () => "m-anchor" })
    assert.deepEqual(refused(Governance.enter(given(), asked)), [
      "AlreadyPartner",
      "IdTaken",
      "InvalidWeight",
    ])
    assert.deepEqual(refused(Governance.enter(given(), entry({ organisation: "ghost" }))), [
      "UnknownOrganisation",
    ])
  })

  it("given a partner that left on 31 March, when it enters again, then that day is too early and the next is not", () => {
    const register = given({
      ...unanimously,
      membership: [
        {
          id: "m-crane",
          organisation: "crane",
          role: "partner",
          validFrom: "2021-01-01",
          validThrough: "2025-03-31",
        },
      ],
    })
    const again = (on: string) => Governance.enter(register, entry({ organisation: "crane", on: day(on) }))
    assert.deepEqual(refused(again("2025-03-31")), ["AlreadyPartner"])
    assert.isTrue(Result.isSuccess(again("2025-04-01")))
  })

  it("given the plan, then it names from when and among whom commitments and keys have to be computed again", () => {
    assert.deepEqual(plan(Governance.enter(given(unanimously), entry())).recompute, {
      from: day("2025-04-01"),
      partnersBefore: ["anchor", "buoy", "crane"],
      partnersAfter: ["anchor", "buoy", "crane", "dock"],
    })
  })
})

describe("the exit of a partner", () => {
  const leaving = (organisation: string, on = "2025-03-31") => ({ organisation, on: day(on) })

  it("given that Crane leaves on 31 March, then its membership, seats, holders and mandates end that day, and nothing else", () => {
    const register = given({
      ...unanimously,
      mandate: [
        {
          id: "crane-gave",
          organisation: "crane",
          body: "core",
          needsPartnerBoards: false,
          validFrom: "2021-01-01",
        },
        { id: "ours", body: "core", needsPartnerBoards: false, validFrom: "2021-01-01" },
      ],
    })
    const { changes, from } = plan(Governance.exit(register, leaving("crane")))
    assert.strictEqual(from, "2025-04-01")
    assert.deepEqual(
      changes.map(({ table, id }) => `${table}/${id}`),
      [
        "membership/m-crane",
        "seat/boards-crane",
        "seat/core-crane",
        "seat/directors-crane",
        "seatHolder/h-boards-crane",
        "seatHolder/h-core-crane",
        "seatHolder/h-directors-crane",
        "mandate/crane-gave",
      ],
    )
    const left = after(register, changes)
    assert.isTrue(Partnership.isPartner(left, "crane", day("2025-03-31")))
    assert.isFalse(Partnership.isPartner(left, "crane", day("2025-04-01")))
    assert.deepEqual(Governance.layerProblems(left, day("2025-04-01")), [])
  })

  it("given three votes, when one goes, then two are left and the quorum of half is one", () => {
    const { bodies } = plan(Governance.exit(given(unanimously), leaving("crane")))
    const core = bodies.find(({ body }) => body === "core")
    assert.deepEqual([core?.before.seats, core?.after.seats], [3, 2])
    assert.deepEqual([core?.before.quorum?.needed, core?.after.quorum?.needed], [2, 1])
    assert.deepEqual(
      core?.after.organisations.map(({ organisation }) => organisation),
      ["anchor", "buoy"],
    )
  })

  it("given that Anchor has the chair everywhere, when it goes, then three bodies need another chair", () => {
    const { toArrange } = plan(Governance.exit(given(unanimously), leaving("anchor")))
    assert.deepEqual(tags(toArrange), ["ChairLeaves", "ChairLeaves", "ChairLeaves"])
  })

  it("given that Anchor's chair of the core team ends that day anyway, then the exit takes no chair from it", () => {
    const register = given({
      ...unanimously,
      seat: [
        {
          id: "core-anchor",
          body: "core",
          organisation: "anchor",
          name: "Anchor",
          position: "chair",
          votes: true,
          weight: 1,
          validFrom: "2021-01-01",
          validThrough: "2025-03-31",
        },
      ],
    })
    const { bodies, toArrange } = plan(Governance.exit(register, leaving("anchor")))
    assert.deepEqual(tags(toArrange), ["ChairLeaves", "ChairLeaves"])
    assert.notInclude(
      bodies.map(({ body }) => body),
      "core",
    )
  })

  it("given a body that votes by weight with a quorum by heads, then the quorum counts heads", () => {
    const [majority] = base.decisionRule
    const register = given({
      ...unanimously,
      decisionRule: [{ ...majority, counting: "weights", quorumCounting: "heads" }],
      seat: [
        {
          id: "core-buoy",
          body: "core",
          organisation: "buoy",
          name: "Buoy",
          position: "member",
          votes: true,
          weight: 10,
          validFrom: "2021-01-01",
        },
      ],
    })
    holds(Governance.entitlement(register, "core", day("2025-01-01"))?.quorum ?? undefined, {
      counting: "heads",
      needed: 2,
      of: 3,
    })
  })

  it("given rules on exit, then what has to be decided is listed; only the key of division takes all", () => {
    const { toDecide } = plan(Governance.exit(given(unanimously), leaving("crane")))
    assert.deepEqual(
      toDecide.map(({ subject, rule, unanimous }) => [subject, rule, unanimous]),
      [
        ["key", "all", true],
        ["leaving", "majority", false],
      ],
    )
  })

  it("given a notice period of 90 days, when notice was given 30 days before, then it is too short, and says through when", () => {
    const agreement = [
      { id: "c", title: "Agreement", validFrom: "2021-01-01", noticePeriodDays: 90 },
    ] as const
    const noticed = (noticeGivenOn: string | null) =>
      plan(
        Governance.exit(
          given({
            ...unanimously,
            cooperationAgreement: [...agreement],
            membership: [
              {
                id: "m-crane",
                organisation: "crane",
                role: "partner",
                validFrom: "2021-01-01",
                noticeGivenOn,
              },
            ],
          }),
          leaving("crane"),
        ),
      ).toArrange
    assert.deepEqual(tags(noticed("2025-03-01")), ["NoticeTooShort"])
    assert.include(noticed("2025-03-01")[0]?.label.nl, "30 mei 2025")
    assert.deepEqual(tags(noticed(null)), ["NoticeNotGiven"])
    assert.deepEqual(tags(noticed("2024-12-31")), [])
  })

  it("given powers, people in roles, actions and conditions of the partner that goes, then each is left to arrange", () => {
    const register = given({
      ...unanimously,
      person: [{ id: "core-of-crane", name: "x", organisation: "crane" }],
      role: [{ id: "leader", name: "Leader", validFrom: "2021-01-01" }],
      appointment: [
        { id: "a1", role: "leader", person: "core-of-crane", validFrom: "2021-01-01", hoursPerWeek: 800 },
      ],
      powerOfAttorney: [
        {
          id: "w1",
          principal: "crane",
          agentOrganisation: "anchor",
          purpose: "x",
          scope: "general",
          coversDisposition: false,
          substitutionAllowed: false,
          validFrom: "2021-01-01",
        },
        {
          id: "w2",
          principal: "crane",
          agentOrganisation: "anchor",
          purpose: "x",
          scope: "general",
          coversDisposition: false,
          substitutionAllowed: false,
          validFrom: "2021-01-01",
          revokedOn: "2024-01-01",
        },
      ],
      action: [{ id: "act", title: "x", ownerOrganisation: "crane" }],
      decision: [{ id: "d", title: "x", takenOn: "2025-01-01", outcome: "adopted", urgent: false }],
      decisionCondition: [{ id: "con", decision: "d", text: "x", blocksSpending: false, owner: "crane" }],
      seat: [
        {
          id: "core-crane-later",
          body: "core",
          organisation: "crane",
          name: "Later",
          position: "adviser",
          votes: false,
          weight: 0,
          validFrom: "2026-01-01",
        },
      ],
    })
    const { toArrange } = plan(Governance.exit(register, leaving("crane")))
    assert.deepEqual(
      toArrange.map(({ _tag, rows }) => [_tag, rows.map(({ id }) => id)]),
      [
        ["StartsLater", ["core-crane-later"]],
        ["PowerOfAttorney", ["w1"]],
        ["Appointment", ["a1"]],
        ["Action", ["act"]],
        ["Condition", ["con"]],
      ],
    )
    assert.isTrue(speaks(toArrange))
  })

  it("given an organisation that is no partner, or unknown, then it cannot leave", () => {
    assert.deepEqual(refused(Governance.exit(given(), leaving("ministry"))), ["NotPartner"])
    assert.deepEqual(refused(Governance.exit(given(), leaving("ghost"))), ["UnknownOrganisation"])
    assert.deepEqual(refused(Governance.exit(given(), leaving("crane", "2020-06-01"))), ["NotPartner"])
  })
})

describe("laws of entry and exit", () => {
  const newcomers = fc.subarray(["dock", "eastport", "westport"], { minLength: 1 })

  it("what the plan says of votes before and after is what the register holds before and after it", () => {
    fc.assert(
      fc.property(newcomers, fc.integer({ min: 0, max: 4 }), (organisations, weight) => {
        let register = given(unanimously)
        for (const organisation of organisations) {
          const entering = entry({
            organisation,
            weights: { core: weight, directors: 1, boards: 1 },
            newId: (table, body) => `${table}-${organisation}-${body}`,
          })
          const made = plan(Governance.enter(register, entering))
          const next = after(register, made.changes)
          for (const { body, before, after: later } of made.bodies) {
            assert.deepEqual(Governance.entitlement(register, body, made.from), before)
            assert.deepEqual(Governance.entitlement(next, body, made.from), later)
          }
          register = next
        }
        const first = plan(
          Governance.exit(register, { organisation: organisations[0] ?? "", on: day("2025-06-30") }),
        )
        const gone = after(register, first.changes)
        for (const { body, after: later } of first.bodies) {
          assert.deepEqual(Governance.entitlement(gone, body, first.from), later)
        }
      }),
      { numRuns: 40 },
    )
  })

  it("a partner that enters and leaves again leaves the votes as they were, and no day before its entry changes", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("dock", "eastport"),
        fc.integer({ min: 1, max: 500 }),
        (organisation, stay) => {
          const start = given(unanimously)
          const entered = after(start, plan(Governance.enter(start, entry({ organisation }))).changes)
          const last = day(`202${5 + Math.floor(stay / 250)}-12-31`)
          const left = after(entered, plan(Governance.exit(entered, { organisation, on: last })).changes)
          for (const { id } of start.rows.body) {
            for (const date of [day("2025-03-31"), day("2030-01-01")]) {
              assert.deepEqual(
                Governance.entitlement(left, id, date),
                Governance.entitlement(start, id, date),
              )
            }
          }
          assert.isDefined(Register.get(left, "membership", "membership-dock"))
        },
      ),
      { numRuns: 30 },
    )
  })
})
