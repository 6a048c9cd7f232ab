import { assert, describe, it } from "@effect/vitest"
import { Governance, Money, Percentage } from "@wijkwijzer/core"
import { day, given, type Rows, speaks } from "./harbour.ts"

const on = day("2025-03-01")

const matter = (over: Partial<Governance.Matter> = {}): Governance.Matter => ({
  subject: "purchase",
  amount: null,
  programmeLine: null,
  project: null,
  deviation: null,
  months: null,
  organisation: null,
  ...over,
})

const euros = (amount: number) => Money.cents(amount * 100)

type MandateInput = NonNullable<Rows["mandate"]>[number]

const mandate = (id: string, over: Partial<MandateInput>): MandateInput => ({
  id,
  needsPartnerBoards: false,
  subjects: ["purchase"],
  validFrom: "2021-01-01",
  ...over,
})

/** The core team up to 25,000, the directors up to 100,000, the boards without limit. */
const ladder = [
  mandate("core-25", { body: "core", maximumAmount: 2_500_000, clause: "Agreement, article 5.1" }),
  mandate("directors-100", {
    body: "directors",
    maximumAmount: 10_000_000,
    clause: "Agreement, article 5.2",
  }),
  mandate("boards-all", { body: "boards", clause: "Agreement, article 5.3" }),
]

const who = (verdict: Governance.RoutingVerdict): string =>
  verdict._tag === "Competent" ? (verdict.role ?? verdict.body ?? "?") : verdict._tag

const reasons = (verdict: Governance.RoutingVerdict): Readonly<Record<string, ReadonlyArray<string>>> =>
  Object.fromEntries(verdict.considered.map(({ mandate, mismatches }) => [mandate.id, mismatches]))

describe("routing a matter to whoever may decide it", () => {
  const register = given({ mandate: ladder })

  it("given mandates of 25,000 and 100,000, when a purchase is 25,000, then the core team decides, under its clause", () => {
    const verdict = Governance.route(register, matter({ amount: euros(25_000) }), on)
    assert.strictEqual(who(verdict), "core")
    if (verdict._tag !== "Competent") return
    assert.deepEqual(verdict.basis, {
      _tag: "Mandate",
      mandate: "core-25",
      clause: "Agreement, article 5.1",
      document: null,
      decision: null,
    })
    assert.strictEqual(verdict.level, 2)
    assert.deepEqual(verdict.boards, [])
  })

  it("given the same, when it is one cent more, then the directors decide and the core team's mandate says why not", () => {
    const verdict = Governance.route(register, matter({ amount: Money.cents(2_500_001) }), on)
    assert.strictEqual(who(verdict), "directors")
    assert.deepEqual(reasons(verdict), { "boards-all": [], "core-25": ["aboveAmount"], "directors-100": [] })
  })

  it("given the same, when it is a million, then only the boards together may", () => {
    assert.strictEqual(who(Governance.route(register, matter({ amount: euros(1_000_000) }), on)), "boards")
  })

  it("given the same, when a budget is lowered by 50,000, then it weighs as much as when it is raised by that", () => {
    assert.strictEqual(who(Governance.route(register, matter({ amount: euros(-50_000) }), on)), "directors")
  })

  it("given no boards' mandate, when it is a million, then nobody is competent, and each mandate says why", () => {
    const verdict = Governance.route(
      given({ mandate: ladder.slice(0, 2) }),
      matter({ amount: euros(1_000_000) }),
      on,
    )
    assert.strictEqual(verdict._tag, "NobodyCompetent")
    assert.deepEqual(reasons(verdict), { "core-25": ["aboveAmount"], "directors-100": ["aboveAmount"] })
    assert.isTrue(verdict._tag === "NobodyCompetent" && speaks([verdict]))
  })

  it("given a subject that no mandate is about, then nobody is competent: what is not granted is denied", () => {
    const other = given({
      mandate: ladder,
      subject: [{ id: "hiring", name: "Hiring", needsPartnerBoards: false }],
    })
    const verdict = Governance.route(other, matter({ subject: "hiring" }), on)
    assert.strictEqual(verdict._tag, "NobodyCompetent")
    assert.deepEqual(verdict.considered, [])
  })

  it("given a subject that the register does not hold, then it is nobody's, even beside a mandate for all subjects", () => {
    const general = given({ mandate: [mandate("all", { body: "boards", subjects: [] })] })
    const verdict = Governance.route(general, matter({ subject: "flying" }), on)
    assert.strictEqual(verdict._tag, "NobodyCompetent")
    assert.deepEqual(verdict._tag === "NobodyCompetent" ? verdict.unknown : [], [
      { table: "subject", id: "flying" },
    ])
  })

  it("given a mandate for all subjects, then it covers a purchase too", () => {
    const general = given({ mandate: [mandate("all", { body: "directors", subjects: [] })] })
    assert.strictEqual(who(Governance.route(general, matter(), on)), "directors")
  })

  it("given a mandate that starts in April and one that ended in February, when asked in March, then neither counts", () => {
    const register = given({
      mandate: [
        mandate("soon", { body: "core", validFrom: "2025-04-01" }),
        mandate("past", { body: "core", validThrough: "2025-02-28" }),
      ],
    })
    const verdict = Governance.route(register, matter(), on)
    assert.strictEqual(verdict._tag, "NobodyCompetent")
    assert.deepEqual(reasons(verdict), { past: ["ended"], soon: ["notYet"] })
    assert.strictEqual(who(Governance.route(register, matter(), day("2025-02-28"))), "core")
    assert.strictEqual(who(Governance.route(register, matter(), day("2025-04-01"))), "core")
  })

  it("given limits on deviation and duration, when 10 % and 12 months are allowed, then 10.01 % or 13 months are not", () => {
    const register = given({
      mandate: [mandate("m", { body: "core", maximumDeviation: 1_000, maximumMonths: 12 })],
    })
    const asked = (deviation: number, months: number) =>
      Governance.route(register, matter({ deviation: Percentage.of(deviation), months }), on)
    assert.strictEqual(who(asked(1_000, 12)), "core")
    assert.strictEqual(who(asked(-1_000, 12)), "core")
    assert.deepEqual(reasons(asked(-1_001, 13)), { m: ["aboveDeviation", "aboveMonths"] })
  })

  it("given a mandate for one programme line, when a matter names no line or another, then it does not fit", () => {
    const register = given({
      programmeLine: [
        { id: "line-a", name: "A", validFrom: "2021-01-01" },
        { id: "line-b", name: "B", validFrom: "2021-01-01" },
      ],
      mandate: [mandate("m", { body: "core", programmeLine: "line-a" })],
    })
    const asked = (programmeLine: string | null) => Governance.route(register, matter({ programmeLine }), on)
    assert.strictEqual(who(asked("line-a")), "core")
    assert.deepEqual(reasons(asked("line-b")), { m: ["otherProgrammeLine"] })
    assert.deepEqual(reasons(asked(null)), { m: ["otherProgrammeLine"] })
  })

  it("given a mandate for one project, when a matter names another, then it does not fit", () => {
    const register = given({
      project: [
        {
          id: "quay",
          name: "Quay",
          organisation: "anchor",
          startsOn: "2024-01-01",
          status: "running",
          local: false,
        },
      ],
      mandate: [mandate("m", { body: "core", project: "quay" })],
    })
    assert.strictEqual(who(Governance.route(register, matter({ project: "quay" }), on)), "core")
    assert.deepEqual(reasons(Governance.route(register, matter({ project: "bridge" }), on)), {
      m: ["otherProject"],
    })
  })

  it("given a body that has ended, then its mandate makes nobody competent", () => {
    const register = given({
      body: [
        {
          id: "old",
          name: "Old",
          kind: "other",
          level: 2,
          oneSeatPerPartner: false,
          validFrom: "2021-01-01",
          validThrough: "2024-12-31",
        },
      ],
      mandate: [mandate("m", { body: "old" })],
    })
    assert.deepEqual(reasons(Governance.route(register, matter(), on)), { m: ["holderNotInForce"] })
  })
})

describe("routing to roles", () => {
  const leader = { id: "leader", name: "Leader", leadsBody: "core", validFrom: "2024-04-01" } as const
  const appointed = {
    person: [{ id: "noor", name: "Noor" }],
    appointment: [
      {
        id: "a1",
        role: "leader",
        person: "noor",
        validFrom: "2024-04-01",
        validThrough: "2025-06-30",
        hoursPerWeek: 1200,
      },
    ],
  } as const
  const mandates = [mandate("leader-5", { role: "leader", maximumAmount: 500_000 }), ...ladder]

  it("given a programme leader with 5,000 who leads the core team, when a purchase is 3,000, then the leader decides: the lowest layer that may", () => {
    const register = given({ role: [leader], ...appointed, mandate: mandates })
    assert.strictEqual(who(Governance.route(register, matter({ amount: euros(3_000) }), on)), "leader")
    assert.strictEqual(who(Governance.route(register, matter({ amount: euros(6_000) }), on)), "core")
  })

  it("given that nobody has the role in July, then the core team decides, and the leader's mandate says the role is vacant", () => {
    const register = given({ role: [leader], ...appointed, mandate: mandates })
    const verdict = Governance.route(register, matter({ amount: euros(3_000) }), day("2025-07-01"))
    assert.strictEqual(who(verdict), "core")
    assert.deepEqual(reasons(verdict)["leader-5"], ["roleVacant"])
  })

  it("given a role that leads nothing and answers to nobody, beside a body, then they are several: its layer is not known", () => {
    const register = given({ role: [{ ...leader, leadsBody: null }], ...appointed, mandate: mandates })
    const verdict = Governance.route(register, matter({ amount: euros(3_000) }), on)
    assert.strictEqual(verdict._tag, "SeveralCompetent")
    if (verdict._tag !== "SeveralCompetent") return
    assert.strictEqual(verdict.reason, "unknownLayer")
    assert.deepEqual(
      verdict.candidates.map(({ body, role }) => role ?? body),
      ["leader", "core"],
    )
    const alone = given({
      role: [{ ...leader, leadsBody: null }],
      ...appointed,
      mandate: mandates.slice(0, 1),
    })
    assert.strictEqual(who(Governance.route(alone, matter({ amount: euros(3_000) }), on)), "leader")
  })

  it("given a mandate for a role within a body, then both are named", () => {
    const register = given({
      role: [leader],
      ...appointed,
      mandate: [mandate("m", { role: "leader", body: "directors" })],
    })
    const verdict = Governance.route(register, matter(), on)
    assert.deepEqual(verdict._tag === "Competent" ? [verdict.body, verdict.role, verdict.level] : [], [
      "directors",
      "leader",
      1,
    ])
  })
})

describe("routing where several fit", () => {
  it("given two teams on one layer with the same mandate, then both are named, and nobody is chosen", () => {
    const register = given({
      body: [
        {
          id: "line-team",
          name: "Line team",
          kind: "lineTeam",
          level: 2,
          oneSeatPerPartner: false,
          validFrom: "2021-01-01",
        },
      ],
      mandate: [...ladder, mandate("line-25", { body: "line-team", maximumAmount: 2_500_000 })],
    })
    const verdict = Governance.route(register, matter({ amount: euros(10_000) }), on)
    assert.strictEqual(verdict._tag, "SeveralCompetent")
    if (verdict._tag !== "SeveralCompetent") return
    assert.strictEqual(verdict.reason, "sameLayer")
    assert.deepEqual(
      verdict.candidates.map(({ body }) => body),
      ["core", "line-team"],
    )
    assert.isTrue(speaks([verdict]))
  })

  it("given one body with a narrow and a wide mandate that both fit, then it is not several, and the narrow one is used", () => {
    const register = given({
      mandate: [
        mandate("wide", { body: "core", maximumAmount: 10_000_000, needsPartnerBoards: true }),
        mandate("narrow", { body: "core", maximumAmount: 2_500_000 }),
      ],
    })
    const used = (amount: number) => {
      const verdict = Governance.route(register, matter({ amount: euros(amount) }), on)
      return verdict._tag === "Competent" && verdict.basis._tag === "Mandate"
        ? [verdict.basis.mandate, verdict.boards.length]
        : []
    }
    assert.deepEqual(used(20_000), ["narrow", 0])
    assert.deepEqual(used(50_000), ["wide", 3])
  })
})

describe("routing where one holder has several mandates", () => {
  it("given a mandate for one project and a narrower one for everything, then the one for the project is used on that project", () => {
    const register = given({
      project: [
        {
          id: "quay",
          name: "Quay",
          organisation: "anchor",
          startsOn: "2024-01-01",
          status: "running",
          local: false,
        },
      ],
      mandate: [
        mandate("for-quay", { body: "core", project: "quay", subjects: [], maximumAmount: 10_000_000 }),
        mandate("for-all", { body: "core", maximumAmount: 2_500_000 }),
      ],
    })
    const used = (project: string | null) => {
      const verdict = Governance.route(register, matter({ amount: euros(10_000), project }), on)
      return verdict._tag === "Competent" && verdict.basis._tag === "Mandate" ? verdict.basis.mandate : null
    }
    assert.deepEqual([used("quay"), used(null)], ["for-quay", "for-all"])
  })
})

describe("routing to the body in charge of a subject", () => {
  const owned = { id: "purchase", name: "Purchase", needsPartnerBoards: false, body: "directors" } as const

  it("given that the directors are in charge and no mandate exists, then they decide as owner of the subject", () => {
    const verdict = Governance.route(given({ subject: [owned] }), matter({ amount: euros(1_000_000) }), on)
    assert.strictEqual(who(verdict), "directors")
    assert.deepEqual(verdict._tag === "Competent" ? verdict.basis : null, {
      _tag: "Owner",
      subject: "purchase",
    })
  })

  it("given that they handed small purchases to the core team, then the core team decides those and they the rest", () => {
    const register = given({ subject: [owned], mandate: ladder.slice(0, 1) })
    assert.strictEqual(who(Governance.route(register, matter({ amount: euros(10_000) }), on)), "core")
    assert.strictEqual(who(Governance.route(register, matter({ amount: euros(30_000) }), on)), "directors")
  })

  it("given that the owner has a mandate of its own up to 100,000, then that is its limit", () => {
    const register = given({ subject: [owned], mandate: ladder.slice(1, 2) })
    assert.strictEqual(
      Governance.route(register, matter({ amount: euros(200_000) }), on)._tag,
      "NobodyCompetent",
    )
  })

  it("given an owner that has ended, then it decides nothing", () => {
    const register = given({
      body: [
        {
          id: "old",
          name: "Old",
          kind: "other",
          level: 2,
          oneSeatPerPartner: false,
          validFrom: "2021-01-01",
          validThrough: "2024-12-31",
        },
      ],
      subject: [{ ...owned, body: "old" }],
    })
    assert.strictEqual(Governance.route(register, matter(), on)._tag, "NobodyCompetent")
  })
})

describe("the partners' own boards", () => {
  const boardsOf = (verdict: Governance.RoutingVerdict) =>
    verdict._tag === "Competent"
      ? verdict.boards.map(({ organisation, reasons }) => [organisation, reasons])
      : null

  it("given a subject to which the boards must agree, then every partner's board is named, and the client's is not", () => {
    const register = given({
      subject: [{ id: "purchase", name: "Purchase", needsPartnerBoards: true }],
      mandate: ladder,
    })
    assert.deepEqual(boardsOf(Governance.route(register, matter(), on)), [
      ["anchor", ["subject"]],
      ["buoy", ["subject"]],
      ["crane", ["subject"]],
    ])
  })

  it("given that both mandate and subject ask for it, then each board carries both reasons, once", () => {
    const register = given({
      subject: [{ id: "purchase", name: "Purchase", needsPartnerBoards: true }],
      mandate: [mandate("m", { body: "core", needsPartnerBoards: true })],
    })
    assert.deepEqual(boardsOf(Governance.route(register, matter(), on))?.[0], [
      "anchor",
      ["mandate", "subject"],
    ])
  })

  it("given a matter that binds Buoy, which gave its seat no mandate, then Buoy's own board must still agree", () => {
    const register = given({
      mandate: ladder,
      body: [
        {
          id: "board-of-buoy",
          name: "Board of Buoy",
          kind: "board",
          organisation: "buoy",
          level: 0,
          oneSeatPerPartner: false,
          validFrom: "2021-01-01",
        },
      ],
    })
    const verdict = Governance.route(register, matter({ amount: euros(10_000), organisation: "buoy" }), on)
    assert.deepEqual(boardsOf(verdict), [["buoy", ["noOwnMandate"]]])
    assert.strictEqual(verdict._tag === "Competent" ? verdict.boards[0]?.body : null, "board-of-buoy")
  })

  it("given that Buoy gave the core team a mandate of 15,000, when it is 10,000 then its board need not agree, when 20,000 it must", () => {
    const register = given({
      mandate: [
        ...ladder,
        mandate("buoy-own", { organisation: "buoy", body: "core", maximumAmount: 1_500_000 }),
      ],
    })
    const asked = (amount: number) =>
      boardsOf(Governance.route(register, matter({ amount: euros(amount), organisation: "buoy" }), on))
    assert.deepEqual(asked(10_000), [])
    assert.deepEqual(asked(20_000), [["buoy", ["noOwnMandate"]]])
  })

  it("given that Buoy mandated the role on its own seat in the core team, then that reaches the core team, and not the directors", () => {
    const register = given({
      role: [{ id: "manager-of-buoy", name: "Manager", validFrom: "2021-01-01" }],
      appointment: [
        {
          id: "a1",
          role: "manager-of-buoy",
          person: "core-of-buoy",
          validFrom: "2021-01-01",
          hoursPerWeek: 800,
        },
      ],
      seat: [
        {
          id: "core-buoy",
          body: "core",
          organisation: "buoy",
          name: "Buoy",
          position: "member",
          votes: true,
          weight: 1,
          role: "manager-of-buoy",
          validFrom: "2021-01-01",
        },
      ],
      mandate: [...ladder, mandate("buoy-own", { organisation: "buoy", role: "manager-of-buoy" })],
    })
    const asked = (amount: number) =>
      boardsOf(Governance.route(register, matter({ amount: euros(amount), organisation: "buoy" }), on))
    assert.deepEqual(asked(10_000), [])
    assert.deepEqual(asked(50_000), [["buoy", ["noOwnMandate"]]])
  })

  it("given that Buoy mandated its role for the directors only, then in the core team that does not count", () => {
    const register = given({
      role: [{ id: "manager-of-buoy", name: "Manager", validFrom: "2021-01-01" }],
      appointment: [
        {
          id: "a1",
          role: "manager-of-buoy",
          person: "core-of-buoy",
          validFrom: "2021-01-01",
          hoursPerWeek: 800,
        },
      ],
      seat: [
        {
          id: "core-buoy",
          body: "core",
          organisation: "buoy",
          name: "Buoy",
          position: "member",
          votes: true,
          weight: 1,
          role: "manager-of-buoy",
          validFrom: "2021-01-01",
        },
      ],
      mandate: [
        ...ladder,
        mandate("buoy-own", { organisation: "buoy", role: "manager-of-buoy", body: "directors" }),
      ],
    })
    const verdict = Governance.route(register, matter({ amount: euros(10_000), organisation: "buoy" }), on)
    assert.deepEqual(boardsOf(verdict), [["buoy", ["noOwnMandate"]]])
  })

  it("given that Buoy's own mandate asks for its board, then its board must agree", () => {
    const register = given({
      mandate: [
        ...ladder,
        mandate("buoy-own", { organisation: "buoy", body: "core", needsPartnerBoards: true }),
      ],
    })
    assert.deepEqual(boardsOf(Governance.route(register, matter({ organisation: "buoy" }), on)), [
      ["buoy", ["ownMandate"]],
    ])
  })

  it("given a mandate of Buoy alone, then it makes nobody competent for the partnership", () => {
    const register = given({ mandate: [mandate("buoy-own", { organisation: "buoy", body: "core" })] })
    const verdict = Governance.route(register, matter(), on)
    assert.strictEqual(verdict._tag, "NobodyCompetent")
    assert.deepEqual(reasons(verdict), { "buoy-own": ["givenByOrganisation"] })
  })

  it("given that Buoy's own board is the one that decides, then it is not asked twice", () => {
    const register = given({
      body: [
        {
          id: "board-of-buoy",
          name: "Board of Buoy",
          kind: "board",
          organisation: "buoy",
          level: 0,
          oneSeatPerPartner: false,
          validFrom: "2021-01-01",
        },
      ],
      mandate: [mandate("m", { body: "board-of-buoy" })],
    })
    assert.deepEqual(boardsOf(Governance.route(register, matter({ organisation: "buoy" }), on)), [])
  })

  it("given a proposal, then its matter carries what the mandates need", () => {
    const register = given({
      proposal: [
        {
          id: "p",
          title: "Crane",
          subject: "purchase",
          amount: 900_000,
          durationMonths: 6,
          deviation: -300,
          submittedOn: "2025-02-01",
          urgent: false,
          status: "submitted",
          round: 1,
        },
      ],
      mandate: ladder,
    })
    const [proposal] = register.rows.proposal
    assert.isDefined(proposal)
    if (proposal === undefined) return
    assert.deepEqual(
      Governance.matterOf(proposal, "buoy"),
      matter({
        amount: Money.cents(900_000),
        months: 6,
        deviation: Percentage.of(-300),
        organisation: "buoy",
      }),
    )
  })
})

it("every mismatch has words in both languages", () => {
  const labels = [...Object.values(Governance.mandateMismatches), ...Object.values(Governance.boardReasons)]
  assert.isTrue(labels.length > 10 && labels.every(({ nl, en }) => nl.endsWith(".") && en.endsWith(".")))
})
