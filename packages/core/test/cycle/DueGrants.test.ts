import { assert, describe, it } from "@effect/vitest"
import { Cycle } from "../../src/index.ts"
import {
  agreement,
  brief,
  day,
  dueOf,
  made,
  type Of,
  parties,
  type Rows,
  rows,
  step,
  years,
} from "./given.ts"

type Agreement = Partial<Of<"fundingAgreement">>

const list = (on: string, more: Agreement, extra: Rows = {}): ReadonlyArray<Cycle.Due> =>
  Cycle.due(made(rows(parties, { fundingAgreement: [agreement(more)] }, extra)), day(on))

const one = (on: string, kind: Cycle.DueKind, more: Agreement = {}, extra: Rows = {}): Cycle.Due => {
  const found = dueOf(list(on, more, extra), kind)
  assert.lengthOf(found, 1)
  return found[0] ?? assert.fail()
}

const clauseOf = ({ clause }: Cycle.Due): string | null =>
  clause._tag === "Norm" ? `${clause.norm.norm} ${clause.norm.article}` : clause.text

const determination = (more: Partial<Of<"determination">>): Rows => ({
  determination: [{ id: "d", fundingAgreement: "g", ...more }],
})

describe("the application for determination", () => {
  it("is due thirteen weeks after the activities really ended, and that does not move", () => {
    // 10 March 2025 + 13 weeks is Whit Monday, 9 June 2025.
    const item = one("2025-03-31", "determinationRequest", {
      endsOn: "2025-03-31",
      activitiesEndedOn: "2025-03-10",
    })
    assert.strictEqual(brief(item), "2025-06-09 open")
    assert.strictEqual(clauseOf(item), "KB32 22(4)")
    assert.isFalse(item.expected)
    assert.deepInclude(item.term, { _tag: "Counted", by: "law" })
    assert.deepStrictEqual(item.owedBy, [{ table: "organisation", id: "lead" }])
    assert.deepStrictEqual(item.owedTo, [{ table: "organisation", id: "bzk" }])
  })

  it("is expected from the planned end until the real one is known", () => {
    const item = one("2024-12-01", "determinationRequest", { activitiesEndBy: "2024-12-20" })
    assert.strictEqual(item.dueOn, "2025-03-21")
    assert.isTrue(item.expected)
  })

  it("is late on the day after, and counts the days", () => {
    const ended = { activitiesEndedOn: "2024-12-31" }
    assert.strictEqual(brief(one("2025-04-01", "determinationRequest", ended)), "2025-04-01 open")
    assert.strictEqual(brief(one("2025-04-02", "determinationRequest", ended)), "2025-04-01 late 1")
    assert.strictEqual(brief(one("2025-05-01", "determinationRequest", ended)), "2025-04-01 late 30")
  })

  it("that was made is fulfilled, with the days it was late", () => {
    const ended = { activitiesEndedOn: "2024-12-31" }
    const made = determination({ requestedOn: "2025-04-11" })
    const item = one("2025-05-01", "determinationRequest", ended, made)
    assert.strictEqual(brief(item), "2025-04-01 fulfilled 10")
    assert.strictEqual(item.fulfilledOn, "2025-04-11")
    assert.strictEqual(brief(one("2025-04-10", "determinationRequest", ended, made)), "2025-04-01 late 9")
  })

  it("follows the day in the decision, and shows what the law would give", () => {
    const item = one("2025-01-01", "determinationRequest", {
      activitiesEndedOn: "2024-12-31",
      determinationDueBy: "2025-06-01",
    })
    assert.strictEqual(item.dueOn, "2025-06-01")
    assert.strictEqual(item.term._tag === "Recorded" && item.term.byLaw?.end, day("2025-04-01"))
    assert.deepInclude(item.term, {
      at: { table: "fundingAgreement", id: "g", column: "determinationDueBy" },
    })
  })

  it("follows the weeks in the decision, else the agreed term, and says which", () => {
    const ended = { activitiesEndedOn: "2024-12-31" }
    const agreed: Rows = {
      agreedTerm: [{ id: "t", key: "determination.request", days: 30, clause: "artikel 4" }],
    }
    const weeks = one("2025-01-01", "determinationRequest", { ...ended, determinationWeeks: 22 }, agreed)
    assert.deepInclude(weeks.term, { by: "agreement" })
    assert.strictEqual(weeks.dueOn, "2025-06-03")
    const days = one("2025-01-01", "determinationRequest", ended, agreed)
    assert.deepInclude(days.term, { by: "agreedTerm", clause: "artikel 4" })
    assert.strictEqual(days.dueOn, "2025-01-30")
  })

  it("takes in the step of the cycle that makes it, with its postponement and its own plan", () => {
    const extra = rows(years, {
      cycleStep: [
        step("v", {
          kind: "determination",
          fundingAgreement: "g",
          dueOn: "2025-03-01",
          postponedUntil: "2025-05-01",
        }),
      ],
    })
    const all = list("2025-04-20", { activitiesEndedOn: "2024-12-31" }, extra)
    assert.deepStrictEqual(dueOf(all, "cycleStep"), [])
    const [item] = dueOf(all, "determinationRequest")
    assert.deepInclude(item, { dueOn: day("2025-05-01"), plannedOn: day("2025-03-01"), state: "open" })
    assert.deepStrictEqual(item?.term._tag === "Counted" && item.term.moves.map(({ why }) => why), [
      "postponed",
    ])
  })

  it("lapses once the client determined of its own accord", () => {
    const item = one("2025-12-01", "determinationRequest", {}, determination({ decidedOn: "2025-10-01" }))
    assert.strictEqual(item.state, "lapsed")
  })

  it("has a second chance when the client set one", () => {
    const item = one(
      "2025-06-01",
      "determinationRemedy",
      {},
      determination({ remedyTermUntil: "2025-06-15" }),
    )
    assert.strictEqual(brief(item), "2025-06-15 open")
    assert.strictEqual(clauseOf(item), "AW17 4:44(3)(4), 4:47")
  })
})

describe("what an amount brings with it", () => {
  const kinds: ReadonlyArray<Cycle.DueKind> = [
    "progressReport",
    "determinationRequest",
    "finalReport",
    "auditorsStatement",
    "determinationDecision",
  ]
  const owed = (more: Agreement): ReadonlyArray<string> => {
    const all = list("2025-06-30", more)
    return kinds.filter((kind) => dueOf(all, kind).length > 0)
  }
  const thirteen = { endsOn: "2025-01-31" }

  it.each<[string, Agreement, ReadonlyArray<Cycle.DueKind>]>([
    ["€24.999,99", { amount: 24_999_99, ...thirteen }, ["determinationDecision"]],
    [
      "€25.000,00",
      { amount: 25_000_00, ...thirteen },
      ["progressReport", "determinationRequest", "finalReport"],
    ],
    [
      "€124.999,99",
      { amount: 124_999_99, ...thirteen },
      ["progressReport", "determinationRequest", "finalReport"],
    ],
    [
      "€125.000,00",
      { amount: 125_000_00, ...thirteen },
      ["progressReport", "determinationRequest", "finalReport", "auditorsStatement"],
    ],
    [
      "€125.000,00 in twelve months",
      { amount: 125_000_00 },
      ["determinationRequest", "finalReport", "auditorsStatement"],
    ],
    [
      "€125.000,00 without a statement",
      { amount: 125_000_00, auditorsStatementWaived: true },
      ["determinationRequest", "finalReport"],
    ],
    [
      "€125.000,00 under lighter rules",
      { amount: 125_000_00, lighterRegimeBasis: "art. 20", grantForm: "fixedSum" },
      ["determinationRequest", "finalReport"],
    ],
    ["a commission of any amount", { amount: 900_000_00, kind: "commission", ...thirteen }, []],
    ["a specific grant", { amount: 900_000_00, kind: "specificGrant", ...thirteen }, []],
  ])("%s", (_, more, expected) => {
    assert.deepStrictEqual(owed(more), expected)
  })

  it("a commission brings nothing of subsidy law at all", () => {
    const more: Agreement = {
      kind: "commission",
      publishedOn: "2024-01-10",
      appliedOn: "2023-10-01",
      perFinancialYear: true,
    }
    const extra: Rows = {
      ...determination({
        requestedOn: "2025-01-01",
        decidedOn: "2025-02-01",
        publishedOn: "2025-02-01",
        amount: 100,
      }),
      clientDecision: [
        {
          id: "c",
          fundingAgreement: "g",
          kind: "amendment",
          termFrom: "2024-05-01",
          publishedOn: "2024-06-01",
        },
      ],
    }
    const found = list("2025-06-30", more, extra).filter(({ clause }) => clause._tag === "Norm")
    assert.deepStrictEqual(
      found.map(({ kind }) => kind),
      [],
    )
  })
})

describe("enclosures of the account", () => {
  const end = { activitiesEndedOn: "2024-12-31" }
  const account = (more: Partial<Of<"cycleStep">> = {}) =>
    step("v", { kind: "account", fundingAgreement: "g", submittedOn: "2025-03-01", ...more })

  it("are fulfilled by the part that was handed in", () => {
    const extra = rows(years, {
      cycleStep: [account()],
      submissionPart: [
        { id: "p1", cycleStep: "v", part: "finalReport", status: "enclosed" },
        { id: "p2", cycleStep: "v", part: "auditorsStatement", status: "missing" },
      ],
    })
    const all = list("2025-04-30", end, extra)
    assert.deepStrictEqual(dueOf(all, "finalReport").map(brief), ["2025-04-01 fulfilled"])
    assert.deepStrictEqual(dueOf(all, "auditorsStatement").map(brief), ["2025-04-01 late 29"])
  })

  it("know a signed statement, and one that was waived", () => {
    const declared = (more: Partial<Of<"declaration">>) =>
      rows(years, {
        cycleStep: [account()],
        declaration: [{ id: "a", cycleStep: "v", kind: "auditor", ...more }],
      })
    const stateOf = (more: Partial<Of<"declaration">>) =>
      one("2025-04-30", "auditorsStatement", end, declared(more)).state
    assert.strictEqual(stateOf({}), "late")
    assert.strictEqual(stateOf({ signedOn: "2025-02-20" }), "fulfilled")
    assert.strictEqual(stateOf({ waivedBasis: "artikel 6" }), "lapsed")
  })

  it("are not those of an earlier year of the same grant", () => {
    const long = { endsOn: "2025-12-31", activitiesEndedOn: "2025-12-31" }
    const part = {
      submissionPart: [{ id: "p1", cycleStep: "v", part: "finalReport", status: "enclosed" }],
    } satisfies Rows
    assert.strictEqual(
      one("2026-04-30", "finalReport", long, rows(years, part, { cycleStep: [account()] })).state,
      "late",
    )
    const last = account({ cycleYear: "2025", submittedOn: "2026-03-01" })
    assert.strictEqual(
      one("2026-04-30", "finalReport", long, rows(years, part, { cycleStep: [last] })).state,
      "fulfilled",
    )
  })
})

describe("a progress report", () => {
  const long = { endsOn: "2025-06-30" }

  it("is due within its twelve months when nobody set a day", () => {
    const item = one("2025-01-01", "progressReport", long)
    assert.strictEqual(brief(item), "2024-12-31 late 1")
    assert.strictEqual(clauseOf(item), "KB22 19")
  })

  it("is due on the day of the step that makes it, which is not listed again", () => {
    const extra = rows(years, {
      cycleStep: [
        step("r1", {
          kind: "progressReport",
          fundingAgreement: "g",
          dueOn: "2025-02-15",
          ownerOrganisation: "other",
        }),
        step("r2", { kind: "progressReport", fundingAgreement: "g", dueOn: "2025-09-01", cycleYear: "2025" }),
      ],
    })
    const all = list("2025-01-01", long, extra)
    const [item] = dueOf(all, "progressReport")
    assert.strictEqual(item && brief(item), "2025-02-15 open")
    assert.deepStrictEqual(item?.owedBy, [{ table: "organisation", id: "other" }])
    assert.deepInclude(item?.term, { _tag: "Recorded" })
    assert.deepStrictEqual(
      dueOf(all, "cycleStep").map(({ rows: [first] }) => first?.id),
      ["r2"],
    )
  })

  it("is fulfilled by the first report about those months", () => {
    const about = (id: string, periodThrough: string, submittedOn: string | null) =>
      step(id, { kind: "progressReport", fundingAgreement: "g", periodThrough, submittedOn })
    const extra = rows(years, {
      cycleStep: [about("r1", "2024-06-30", "2024-08-01"), about("r2", "2024-12-31", null)],
    })
    const item = one("2025-06-01", "progressReport", long, extra)
    assert.strictEqual(brief(item), "2024-12-31 fulfilled")
    assert.strictEqual(item.fulfilledOn, "2024-08-01")
  })

  it("that was skipped does not count", () => {
    const skipped = step("r1", {
      kind: "progressReport",
      fundingAgreement: "g",
      submittedOn: "2024-08-01",
      skippedReason: "Niet nodig.",
    })
    assert.strictEqual(
      one("2025-06-01", "progressReport", long, rows(years, { cycleStep: [skipped] })).state,
      "late",
    )
  })
})

describe("decisions of the client", () => {
  it.each<[string, Agreement, string, string]>([
    ["thirteen weeks", { appliedOn: "2023-09-11" }, "2023-12-11", "KB29 22(1)"],
    [
      "twenty-two with cofinancing",
      { appliedOn: "2023-09-11", cofinanced: true },
      "2024-02-12",
      "KB29 22(1)",
    ],
    [
      "twenty-two with advice or an inquiry",
      { appliedOn: "2023-09-11", adviceOrInspection: true },
      "2024-02-12",
      "KB29 22(1)",
    ],
    [
      "from receipt, when that is another day",
      { appliedOn: "2023-09-11", applicationReceivedOn: "2023-09-18" },
      "2023-12-18",
      "KB29 22(1)",
    ],
    [
      "from completion, in order of arrival",
      { appliedOn: "2023-09-11", applicationCompleteOn: "2023-10-02", distribution: "orderOfArrival" },
      "2024-01-01",
      "KB29 22(1)",
    ],
    [
      "from the end of the period, by ranking",
      { appliedOn: "2023-09-11", applicationPeriodEndsOn: "2023-10-31", distribution: "ranking" },
      "2024-01-30",
      "KB29 22(1)",
    ],
  ])("on an application: %s", (_, more, dueOn, clause) => {
    const item = one("2023-11-15", "grantDecision", more)
    assert.deepStrictEqual([item.dueOn, clauseOf(item)], [day(dueOn), clause])
    assert.deepStrictEqual(item.owedBy, [{ table: "organisation", id: "bzk" }])
  })

  it("stand still while a supplement is awaited, and by agreement", () => {
    const decided = (more: Partial<Of<"clientDecision">>): Rows => ({
      clientDecision: [{ id: "c", fundingAgreement: "g", kind: "grant", ...more }],
    })
    const applied = { appliedOn: "2023-09-11" }
    const waiting = decided({ supplementRequestedOn: "2023-10-02" })
    const item = one("2023-10-12", "grantDecision", applied, waiting)
    assert.deepInclude(item, { dueOn: day("2023-12-21"), expected: true })
    const answered = decided({ supplementRequestedOn: "2023-10-02", supplementedOn: "2023-10-16" })
    assert.deepInclude(one("2023-12-20", "grantDecision", applied, answered), {
      dueOn: day("2023-12-25"),
      expected: false,
    })
    const agreed = one("2023-12-20", "grantDecision", applied, decided({ delayAgreedUntil: "2024-02-01" }))
    assert.strictEqual(agreed.dueOn, "2024-02-01")
    assert.deepStrictEqual(agreed.term._tag === "Counted" && agreed.term.moves.map(({ why }) => why), [
      "agreedDelay",
    ])
  })

  it("that were announced to be late are late all the same, with the day named", () => {
    const extra: Rows = {
      clientDecision: [
        {
          id: "c",
          fundingAgreement: "g",
          kind: "grant",
          delayAnnouncedOn: "2023-12-01",
          delayedUntil: "2024-01-15",
        },
      ],
    }
    const item = one("2023-12-20", "grantDecision", { appliedOn: "2023-09-11" }, extra)
    assert.strictEqual(brief(item), "2023-12-11 late 9")
    assert.strictEqual(item.plannedOn, "2024-01-15")
  })

  it("on the determination come in twenty-two weeks of the request", () => {
    const item = one("2025-04-01", "determinationDecision", {}, determination({ requestedOn: "2025-03-20" }))
    assert.deepStrictEqual([item.dueOn, clauseOf(item)], [day("2025-08-21"), "KB33 22(5)"])
  })

  it("ex officio come twenty-two weeks after the last date in the grant, or by the day it names", () => {
    const small = { amount: 20_000_00, activitiesEndBy: "2024-12-31" }
    const item = one("2025-01-10", "determinationDecision", small)
    assert.deepStrictEqual([item.dueOn, clauseOf(item)], [day("2025-06-03"), "KB31 22(3)"])
    assert.strictEqual(
      one("2025-01-10", "determinationDecision", { ...small, exOfficioBy: "2025-05-01" }).dueOn,
      "2025-05-01",
    )
  })

  it("at once come in thirteen weeks of the application", () => {
    const direct: Agreement = { amount: 20_000_00, grantForm: "directDetermination", appliedOn: "2023-09-11" }
    const item = one("2023-12-15", "determinationDecision", direct)
    assert.strictEqual(brief(item), "2023-12-11 late 4")
    assert.strictEqual(clauseOf(item), "KB30 22(2)")
    assert.deepStrictEqual(dueOf(list("2023-12-15", direct), "grantDecision"), [])
  })

  it("on another application come in eight weeks at the outside", () => {
    const extra: Rows = {
      clientDecision: [{ id: "c", fundingAgreement: "g", kind: "amendment", termFrom: "2025-04-14" }],
    }
    const item = one("2025-05-01", "clientDecision", {}, extra)
    // Eight weeks after 14 April 2025 is Whit Monday: an act's term of eight weeks moves.
    assert.deepStrictEqual([item.dueOn, clauseOf(item)], [day("2025-06-10"), "AW36 4:13(2), 4:14"])
  })
})

describe("objection", () => {
  const published = (more: Partial<Of<"clientDecision">> = {}): Rows => ({
    clientDecision: [
      { id: "c", fundingAgreement: "g", kind: "amendment", publishedOn: "2025-04-28", ...more },
    ],
  })

  it("is a right for six weeks, which move over Whit Monday, and then lapses", () => {
    const item = one("2025-06-10", "objection", {}, published())
    assert.strictEqual(brief(item), "2025-06-10 open")
    assert.strictEqual(item.nature, "right")
    assert.strictEqual(brief(one("2025-06-11", "objection", {}, published())), "2025-06-10 lapsed")
  })

  it("is a duty, and can be late, once somebody means to object", () => {
    const item = one("2025-06-11", "objection", {}, published({ objectionIntended: true }))
    assert.deepInclude(item, { nature: "duty", state: "late", daysLate: 1 })
  })

  it("stands for the grant and the determination once, however they were recorded", () => {
    const keys = (extra: Rows) =>
      dueOf(list("2025-06-01", { publishedOn: "2025-05-01" }, extra), "objection").map(({ key }) => key)
    const told = determination({ decidedOn: "2025-05-20", publishedOn: "2025-05-20", amount: 100 })
    assert.deepStrictEqual(keys(told), ["objection:fundingAgreement/g", "objection:determination/d"])
    const both: Rows = {
      ...told,
      clientDecision: [
        { id: "c1", fundingAgreement: "g", kind: "grant", publishedOn: "2025-05-01" },
        {
          id: "c2",
          fundingAgreement: "g",
          kind: "determination",
          determination: "d",
          publishedOn: "2025-05-20",
        },
      ],
    }
    assert.deepStrictEqual(keys(both), ["objection:clientDecision/c1", "objection:clientDecision/c2"])
  })
})

describe("payment after determination", () => {
  const told = determination({ decidedOn: "2025-04-28", publishedOn: "2025-04-28", amount: 200_000_00 })
  const paid = (id: string, amount: number, paidOn: string, more = {}): Of<"payment"> => ({
    id,
    fundingAgreement: "g",
    fromOrganisation: "bzk",
    toOrganisation: "lead",
    kind: "advance",
    amount,
    paidOn,
    ...more,
  })

  it("is what is left after the advances, in six weeks of publication", () => {
    const item = one(
      "2025-06-01",
      "determinationPayment",
      {},
      { ...told, payment: [paid("p1", 160_000_00, "2024-02-01")] },
    )
    assert.strictEqual(item.amount, 40_000_00)
    assert.strictEqual(brief(item), "2025-06-10 open")
    assert.strictEqual(clauseOf(item), "AW29 4:86, 4:87(1)")
  })

  it("is fulfilled on the day on which it was all there", () => {
    const payment = [
      paid("p1", 160_000_00, "2024-02-01"),
      paid("p2", 39_999_99, "2025-05-20", { kind: "final" }),
      paid("p3", 1, "2025-06-12", { kind: "final" }),
    ]
    assert.strictEqual(
      brief(one("2025-06-11", "determinationPayment", {}, { ...told, payment })),
      "2025-06-10 late 1",
    )
    assert.strictEqual(
      brief(one("2025-07-01", "determinationPayment", {}, { ...told, payment })),
      "2025-06-10 fulfilled 2",
    )
  })

  it("is not owed when advances came to the whole amount", () => {
    const extra = { ...told, payment: [paid("p1", 200_000_00, "2024-02-01")] }
    assert.deepStrictEqual(dueOf(list("2025-06-01", {}, extra), "determinationPayment"), [])
  })

  it("takes the place of the final payment that was planned", () => {
    const extra: Rows = {
      ...told,
      plannedPayment: [
        {
          id: "f",
          fundingAgreement: "g",
          fromOrganisation: "bzk",
          toOrganisation: "lead",
          kind: "final",
          expectedOn: "2025-07-01",
          amount: 40_000_00,
        },
      ],
    }
    assert.lengthOf(dueOf(list("2025-04-27", {}, extra), "plannedPayment"), 1)
    assert.lengthOf(dueOf(list("2025-04-28", {}, extra), "plannedPayment"), 0)
  })
})

describe("a subsidy per financial year", () => {
  const yearly = { perFinancialYear: true, appliedOn: "2023-10-02" }

  it("is applied for thirteen weeks before the year, counted back", () => {
    const item = one("2024-01-01", "yearlyApplication", yearly)
    assert.strictEqual(brief(item), "2023-10-02 fulfilled")
    assert.strictEqual(
      brief(one("2024-01-01", "yearlyApplication", { ...yearly, appliedOn: "2023-10-03" })),
      "2023-10-02 fulfilled 1",
    )
  })

  it("is settled on a request within six months of the year, whenever the activities ended", () => {
    const item = one("2025-02-01", "determinationRequest", { ...yearly, activitiesEndedOn: "2024-11-01" })
    assert.deepStrictEqual([item.dueOn, clauseOf(item)], [day("2025-06-30"), "AW51 4:74"])
  })

  it("of more than a year follows the decree instead", () => {
    const item = one("2026-01-15", "determinationRequest", {
      ...yearly,
      endsOn: "2025-12-31",
      activitiesEndedOn: "2025-12-31",
    })
    assert.deepStrictEqual([item.dueOn, clauseOf(item)], [day("2026-04-01"), "KB32 22(4)"])
  })
})

describe("keeping the records", () => {
  it("lasts five years from the determination, and is never late", () => {
    const told = determination({ decidedOn: "2025-06-20" })
    const item = one("2030-06-20", "retention", {}, told)
    assert.strictEqual(brief(item), "2030-06-20 running")
    assert.strictEqual(clauseOf(item), "KB28 21 h")
    assert.strictEqual(brief(one("2030-06-21", "retention", {}, told)), "2030-06-20 fulfilled")
  })

  it("lasts as long as the decision says with state aid, and seven years more of a financial year", () => {
    const told = determination({ decidedOn: "2025-06-20" })
    assert.strictEqual(
      one("2026-01-01", "retention", { stateAid: true, stateAidRetentionYears: 10 }, told).dueOn,
      "2035-06-20",
    )
    const both = dueOf(
      list("2026-01-01", { perFinancialYear: true, appliedOn: "2023-10-02" }, told),
      "retention",
    )
    assert.deepStrictEqual(both.map(brief), ["2030-06-20 running", "2031-12-31 running"])
  })

  it("is not asked before there is a determination, nor of a commission", () => {
    assert.deepStrictEqual(dueOf(list("2026-01-01", {}), "retention"), [])
    assert.deepStrictEqual(
      dueOf(
        list("2026-01-01", { kind: "commission" }, determination({ decidedOn: "2025-06-20" })),
        "retention",
      ),
      [],
    )
  })
})

describe("a municipality with a specific grant", () => {
  it("hands in its accounts by 15 July of each next year", () => {
    const all = dueOf(
      list("2026-07-16", { kind: "specificGrant", endsOn: "2026-12-31" }),
      "municipalAccounts",
    )
    assert.deepStrictEqual(all.map(brief), ["2025-07-15 late 366", "2026-07-15 late 1", "2027-07-15 open"])
    assert.strictEqual(clauseOf(all[0] ?? assert.fail()), "FV01 17a(1)")
  })
})

describe("who answers to the client", () => {
  const lead = (
    id: string,
    organisation: string,
    validFrom: string,
    validThrough?: string,
  ): Of<"leadPartnerTerm"> => ({
    id,
    fundingAgreement: "g",
    organisation,
    model: "forwarding",
    validFrom: day(validFrom),
    validThrough: validThrough === undefined ? null : day(validThrough),
  })
  const extra: Rows = {
    leadPartnerTerm: [
      lead("l1", "lead", "2024-01-01", "2024-06-30"),
      lead("l2", "other", "2024-07-01", "2025-01-31"),
    ],
  }

  it.each([
    ["2023-12-01", "lead"],
    ["2024-06-30", "lead"],
    ["2024-07-01", "other"],
    ["2025-03-01", "other"],
  ])("on %s is %s", (on, id) => {
    assert.deepStrictEqual(one(on, "determinationRequest", { appliedBy: null }, extra).owedBy, [
      { table: "organisation", id },
    ])
  })

  it("without a lead partner are the parties", () => {
    const item = one("2024-12-01", "determinationRequest", { appliedBy: null, parties: ["lead", "other"] })
    assert.lengthOf(item.owedBy, 2)
  })
})
