import { assert, describe, it } from "@effect/vitest"
import { Governance } from "@wijkwijzer/core"
import { day, given, speaks, tags, without } from "./harbour.ts"

const on = day("2025-03-01")

describe("layers", () => {
  it("given three layers, when the secretary asks for them, then the top stands first and each knows who reports to it", () => {
    const layers = Governance.layers(given(), on)
    assert.deepEqual(
      layers.map(({ level, bodies }) => [level, bodies.map(({ body }) => body.id)]),
      [
        [0, ["boards"]],
        [1, ["directors"]],
        [2, ["core"]],
      ],
    )
    assert.deepEqual(layers[1]?.bodies[0]?.reportedToBy, ["core"])
    assert.deepEqual(layers[1]?.bodies[0]?.escalatedToBy, ["core"])
    assert.strictEqual(layers[1]?.bodies[0]?.body.reportsTo, "boards")
  })

  it("given a body that ended in 2023, when asked in 2025, then it is in no layer; in 2022 it still is", () => {
    const register = given({
      body: [
        {
          id: "start-up-group",
          name: "Start-up group",
          kind: "steeringGroup",
          level: 1,
          oneSeatPerPartner: false,
          validFrom: "2021-01-01",
          validThrough: "2023-12-31",
        },
      ],
    })
    const names = (date: string) =>
      Governance.layers(register, day(date)).flatMap(({ bodies }) =>
        bodies.map(({ body }) => String(body.id)),
      )
    assert.include(names("2022-06-01"), "start-up-group")
    assert.include(names("2023-12-31"), "start-up-group")
    assert.notInclude(names("2024-01-01"), "start-up-group")
  })

  it("given a seat with three votes and one without a vote, when counted per organisation, then only votes weigh", () => {
    const register = given({
      seat: [
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
        {
          id: "core-anchor-2",
          body: "core",
          organisation: "anchor",
          name: "Anchor's adviser",
          position: "adviser",
          votes: false,
          weight: 5,
          validFrom: "2021-01-01",
        },
      ],
    })
    const core = Governance.layers(register, on)[2]?.bodies[0]
    assert.deepEqual(core?.organisations[0], {
      organisation: "anchor",
      seats: ["core-anchor", "core-anchor-2"],
      weight: 3,
    })
  })

  it("given a seat that belongs to a role, when somebody is appointed to the role, then that person holds the seat by office", () => {
    const register = given({
      role: [{ id: "leader", name: "Programme leader", validFrom: "2024-04-01" }],
      person: [{ id: "noor", name: "Noor" }],
      appointment: [
        { id: "a1", role: "leader", person: "noor", validFrom: "2024-04-01", hoursPerWeek: 1200 },
      ],
      seat: [
        {
          id: "core-leader",
          body: "core",
          name: "Leader",
          position: "secretary",
          votes: false,
          weight: 0,
          role: "leader",
          validFrom: "2024-04-01",
        },
      ],
    })
    const seats = Governance.seatsOf(register, "core", on)
    const leader = seats.find(({ seat }) => seat.id === "core-leader")
    assert.deepEqual(leader?.holders, [
      { person: "noor", by: "office", deputy: false, leftOn: null, row: { table: "appointment", id: "a1" } },
    ])
    assert.isFalse(leader?.entitled)
  })

  it("given a seat whose vote is suspended in March, when asked in March and in April, then it may vote only in April", () => {
    const register = given({
      seat: [
        {
          id: "core-buoy",
          body: "core",
          organisation: "buoy",
          name: "Buoy",
          position: "member",
          votes: true,
          weight: 1,
          validFrom: "2021-01-01",
          suspendedFrom: "2025-03-01",
          suspendedThrough: "2025-03-31",
        },
      ],
    })
    const entitled = (date: string) =>
      Governance.seatsOf(register, "core", day(date)).find(({ seat }) => seat.id === "core-buoy")?.entitled
    assert.deepEqual(
      [entitled("2025-02-28"), entitled("2025-03-31"), entitled("2025-04-01")],
      [true, false, true],
    )
  })
})

describe("problems with layers", () => {
  it("given a house in order, when the secretary looks for problems, then there are none", () => {
    assert.deepEqual(Governance.layerProblems(given(), on), [])
  })

  it("given that the core team, the directors and the boards report in a circle, then the circle is found once, with its bodies", () => {
    const register = given({
      body: [
        {
          id: "boards",
          name: "boards",
          kind: "boards",
          level: 0,
          oneSeatPerPartner: true,
          validFrom: "2021-01-01",
          reportsTo: "core",
        },
      ],
    })
    const problems = Governance.layerProblems(register, on)
    assert.deepEqual(tags(problems), ["ReportingCycle"])
    const [cycle] = problems
    assert.deepEqual(cycle?._tag === "ReportingCycle" ? cycle.bodies : [], ["boards", "core", "directors"])
    assert.include(cycle?.label.nl, "kring")
  })

  it("given a body that escalates in a circle of two, then it is an escalation circle and no reporting circle", () => {
    const register = given({
      body: [
        {
          id: "boards",
          name: "boards",
          kind: "boards",
          level: 0,
          oneSeatPerPartner: true,
          validFrom: "2021-01-01",
          escalatesTo: "directors",
        },
      ],
    })
    assert.deepEqual(tags(Governance.layerProblems(register, on)), ["EscalationCycle"])
  })

  it("given a core team that escalates to a body that has ended, then the line leads nowhere", () => {
    const register = given({
      body: [
        {
          id: "council",
          name: "Council",
          kind: "other",
          level: 1,
          oneSeatPerPartner: false,
          validFrom: "2021-01-01",
          validThrough: "2024-12-31",
        },
        {
          id: "core",
          name: "core",
          kind: "coreTeam",
          level: 2,
          oneSeatPerPartner: true,
          validFrom: "2021-01-01",
          reportsTo: "directors",
          escalatesTo: "council",
        },
      ],
    })
    const [problem] = Governance.layerProblems(register, on)
    assert.strictEqual(problem?._tag, "LineToNowhere")
    assert.deepEqual(problem?.rows, [
      { table: "body", id: "core" },
      { table: "body", id: "council" },
    ])
  })

  it("given a core team of members only, when no role leads it, then it has no chair; when a role with somebody in it leads it, it has", () => {
    const member = {
      id: "core-anchor",
      body: "core",
      organisation: "anchor",
      name: "Anchor",
      position: "member",
      votes: true,
      weight: 1,
      validFrom: "2021-01-01",
    } as const
    const leaderless = given({ seat: [member] })
    assert.deepEqual(tags(Governance.layerProblems(leaderless, on)), ["NoChair"])
    const vacant = {
      seat: [member],
      role: [{ id: "leader", name: "Leader", leadsBody: "core", validFrom: "2024-04-01" }],
    } as const
    assert.deepEqual(tags(Governance.layerProblems(given(vacant), on)), ["NoChair"])
    const led = given({
      ...vacant,
      person: [{ id: "noor", name: "Noor" }],
      appointment: [
        { id: "a1", role: "leader", person: "noor", validFrom: "2024-04-01", hoursPerWeek: 1200 },
      ],
    })
    assert.deepEqual(Governance.layerProblems(led, on), [])
  })

  it("given a fourth partner without a seat, then each body where every partner has one says so, with its name", () => {
    const register = given({
      membership: [{ id: "m-dock", organisation: "dock", role: "partner", validFrom: "2025-01-01" }],
    })
    const problems = Governance.layerProblems(register, on)
    assert.deepEqual(tags(problems), ["PartnerWithoutSeat", "PartnerWithoutSeat", "PartnerWithoutSeat"])
    assert.isTrue(problems.every(({ label }) => label.nl.includes("Dock") && label.en.includes("Dock")))
    assert.deepEqual(Governance.layerProblems(register, day("2024-12-31")), [])
  })

  it("given a partner with only an adviser's seat, then it still lacks the seat it is owed", () => {
    const register = given({
      seat: [
        {
          id: "core-crane",
          body: "core",
          organisation: "crane",
          name: "Crane",
          position: "adviser",
          votes: false,
          weight: 0,
          validFrom: "2021-01-01",
        },
      ],
    })
    assert.deepEqual(tags(Governance.layerProblems(register, on)), ["PartnerWithoutSeat"])
  })

  it("given a partner with two seats where each has one, then that is said", () => {
    const register = given({
      seat: [
        {
          id: "core-crane-2",
          body: "core",
          organisation: "crane",
          name: "Crane again",
          position: "member",
          votes: true,
          weight: 1,
          validFrom: "2021-01-01",
        },
      ],
      seatHolder: [
        {
          id: "h-extra",
          seat: "core-crane-2",
          person: "core-of-crane",
          deputy: false,
          validFrom: "2021-01-01",
        },
      ],
    })
    assert.deepEqual(tags(Governance.layerProblems(register, on)), ["PartnerWithSeveralSeats"])
  })

  it("given the ministry with a vote among the directors, then a seat of a non-partner is found; without the vote it is not", () => {
    const seat = {
      id: "directors-ministry",
      body: "directors",
      organisation: "ministry",
      name: "Ministry",
      position: "member",
      weight: 1,
      validFrom: "2021-01-01",
    } as const
    const seatHolder = [
      {
        id: "h-min",
        seat: "directors-ministry",
        person: "core-of-crane",
        deputy: false,
        validFrom: "2021-01-01",
      },
    ]
    const voting = given({ seat: [{ ...seat, votes: true }], seatHolder })
    assert.deepEqual(tags(Governance.layerProblems(voting, on)), ["SeatOfNonPartner"])
    const listening = given({ seat: [{ ...seat, votes: false }], seatHolder })
    assert.deepEqual(Governance.layerProblems(listening, on), [])
  })

  it("given a seat whose holder left in January, when asked in March, then that is found with the day; on the last day itself it is not", () => {
    const register = given({
      person: [{ id: "core-of-crane", name: "core-of-crane", leftOn: "2025-01-31" }],
    })
    const problems = Governance.layerProblems(register, on)
    assert.deepEqual(tags(problems), ["HolderLeft"])
    assert.include(problems[0]?.label.nl, "31 januari 2025")
    assert.notInclude(problems[0]?.label.nl, "core-of-crane")
    assert.deepEqual(Governance.layerProblems(register, day("2025-01-31")), [])
  })

  it("given a seat without a holder since 1 February, when asked on 1 March, then it has been empty for 29 days", () => {
    const register = given({
      seatHolder: [
        {
          id: "h-core-crane",
          seat: "core-crane",
          person: "core-of-crane",
          deputy: false,
          validFrom: "2021-01-01",
          validThrough: "2025-01-31",
        },
      ],
    })
    const [problem] = Governance.layerProblems(register, on)
    assert.strictEqual(problem?._tag, "SeatEmpty")
    if (problem?._tag !== "SeatEmpty") return
    assert.strictEqual(problem.since, "2025-02-01")
    assert.strictEqual(problem.days, 29)
  })

  it("given a holder for the first day of the seat only, then it has been empty since the second", () => {
    const register = given({
      seatHolder: [
        {
          id: "h-core-crane",
          seat: "core-crane",
          person: "core-of-crane",
          deputy: false,
          validFrom: "2021-01-01",
          validThrough: "2021-01-01",
        },
      ],
    })
    const [problem] = Governance.layerProblems(register, on)
    assert.strictEqual(problem?._tag === "SeatEmpty" ? problem.since : null, "2021-01-02")
  })

  it("given an empty seat with a deputy, then the seat is still empty", () => {
    const register = given({
      seatHolder: [
        {
          id: "h-core-crane",
          seat: "core-crane",
          person: "core-of-crane",
          deputy: true,
          validFrom: "2021-01-01",
        },
      ],
    })
    assert.deepEqual(tags(Governance.layerProblems(register, on)), ["SeatEmpty"])
  })

  it("given two regular holders of one seat, then it is doubly held; a deputy beside the holder is not", () => {
    const second = {
      id: "h-second",
      seat: "core-crane",
      person: "core-of-buoy",
      validFrom: "2024-01-01",
    } as const
    const doubled = Governance.layerProblems(given({ seatHolder: [{ ...second, deputy: false }] }), on)
    assert.deepEqual(tags(doubled), ["SeatDoublyHeld"])
    assert.deepEqual(
      doubled[0]?.rows.map(({ table }) => table),
      ["seat", "seatHolder", "seatHolder"],
    )
    assert.deepEqual(Governance.layerProblems(given({ seatHolder: [{ ...second, deputy: true }] }), on), [])
  })

  it("given a partner's own board of which no seats are on record, then nothing is asked of it; once a seat is, it needs a chair", () => {
    const body = [
      {
        id: "board-of-buoy",
        name: "Board of Buoy",
        kind: "board",
        organisation: "buoy",
        level: 0,
        oneSeatPerPartner: false,
        validFrom: "2021-01-01",
      },
    ] as const
    assert.deepEqual(Governance.layerProblems(given({ body }), on), [])
    const seated = given({
      body,
      seat: [
        {
          id: "bb",
          body: "board-of-buoy",
          name: "Member",
          position: "member",
          votes: true,
          weight: 1,
          validFrom: "2021-01-01",
        },
      ],
      seatHolder: [
        { id: "h-bb", seat: "bb", person: "boards-of-buoy", deputy: false, validFrom: "2021-01-01" },
      ],
    })
    assert.deepEqual(tags(Governance.layerProblems(seated, on)), ["NoChair"])
  })

  it("given many problems at once, then all are found, each with rows and words in both languages", () => {
    const register = without(
      { seatHolder: ["h-core-anchor"] },
      {
        membership: [{ id: "m-dock", organisation: "dock", role: "partner", validFrom: "2025-01-01" }],
        person: [{ id: "directors-of-buoy", name: "x", leftOn: "2024-12-31" }],
        body: [
          {
            id: "boards",
            name: "boards",
            kind: "boards",
            level: 0,
            oneSeatPerPartner: true,
            validFrom: "2021-01-01",
            escalatesTo: "core",
          },
        ],
      },
    )
    const problems = Governance.layerProblems(register, on)
    assert.sameMembers(
      [...new Set(tags(problems))],
      ["EscalationCycle", "PartnerWithoutSeat", "SeatEmpty", "HolderLeft"],
    )
    assert.isTrue(problems.every(({ rows }) => rows.length > 0))
    assert.isTrue(speaks(problems))
  })
})
