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

const commission = agreement({ id: "g", kind: "commission" })
const base = rows(parties, years, { fundingAgreement: [commission] })

const due = (on: string, extra: Rows, options?: Cycle.DueOptions): ReadonlyArray<Cycle.Due> =>
  Cycle.due(made(rows(base, extra)), day(on), options)

const briefs = (on: string, kind: Cycle.DueKind, extra: Rows): ReadonlyArray<string> =>
  dueOf(due(on, extra), kind).map(brief)

const body = (id: string): Of<"body"> => ({
  id,
  name: id,
  kind: "coreTeam",
  level: 2,
  oneSeatPerPartner: true,
  validFrom: "2024-01-01",
})

const decision = (id: string, more: Partial<Of<"decision">> = {}): Of<"decision"> => ({
  id,
  title: `Besluit ${id}`,
  takenOn: "2024-03-01",
  outcome: "adopted",
  urgent: false,
  revoteAskedBy: [],
  ...more,
})

const project: Of<"project"> = {
  id: "p",
  name: "Leerkring",
  organisation: "other",
  startsOn: "2024-01-01",
  status: "running",
  local: false,
  goals: [],
  areas: [],
  domains: [],
}

const result = (id: string, more: Partial<Of<"deliverable">> = {}): Of<"deliverable"> => ({
  id,
  project: "p",
  name: id,
  kind: "training",
  domains: [],
  evidence: [],
  ...more,
})

describe("the state of what is owed", () => {
  const milestone = (more: Partial<Of<"milestone">> = {}): Rows => ({
    project: [project],
    milestone: [{ id: "m", project: "p", name: "Gestart", dueOn: "2024-06-30", evidence: [], ...more }],
  })

  it.each([
    ["2024-06-29", {}, "2024-06-30 open"],
    ["2024-06-30", {}, "2024-06-30 open"],
    ["2024-07-01", {}, "2024-06-30 late 1"],
    ["2024-07-01", { reachedOn: "2024-07-02" }, "2024-06-30 late 1"],
    ["2024-07-02", { reachedOn: "2024-07-02" }, "2024-06-30 fulfilled 2"],
    ["2024-07-02", { reachedOn: "2024-06-01" }, "2024-06-30 fulfilled"],
    ["2024-05-31", { reachedOn: "2024-06-01" }, "2024-06-30 open"],
  ])("on %s with %j is %s", (on, more, expected) => {
    assert.deepStrictEqual(briefs(on, "milestone", milestone(more)), [expected])
  })

  it("names who owes it: the organisation that leads the project", () => {
    const [item] = dueOf(due("2024-06-01", milestone()), "milestone")
    assert.deepStrictEqual(item?.owedBy, [{ table: "organisation", id: "other" }])
    assert.deepStrictEqual(item?.rows, [{ table: "milestone", id: "m" }])
    assert.deepInclude(item?.term, { _tag: "Recorded", at: { table: "milestone", id: "m", column: "dueOn" } })
  })

  it("of a project that was stopped has lapsed", () => {
    const stopped = { ...milestone(), project: [{ ...project, status: "stopped" as const }] }
    assert.deepStrictEqual(briefs("2024-08-01", "milestone", stopped), ["2024-06-30 lapsed"])
  })
})

describe("options", () => {
  const extra: Rows = {
    project: [project],
    milestone: [
      { id: "m1", project: "p", name: "Gedaan", dueOn: "2024-06-01", reachedOn: "2024-06-01", evidence: [] },
      { id: "m2", project: "p", name: "Te laat", dueOn: "2024-06-02", evidence: [] },
      { id: "m3", project: "p", name: "Straks", dueOn: "2024-09-01", evidence: [] },
    ],
    action: [{ id: "a", title: "Zonder dag" }],
  }
  const ids = (options?: Cycle.DueOptions) =>
    due("2024-07-01", extra, options).map(({ rows: [first] }) => first?.id)

  it("leave out what is done, or what comes later", () => {
    assert.deepStrictEqual(ids(), ["m1", "m2", "m3", "a"])
    assert.deepStrictEqual(ids({ done: false }), ["m2", "m3", "a"])
    assert.deepStrictEqual(ids({ through: day("2024-07-31") }), ["m1", "m2"])
    assert.deepStrictEqual(ids({ done: false, through: day("2024-07-31") }), ["m2"])
  })

  it("give days of royal decrees to the terms", () => {
    const subsidy: Rows = { fundingAgreement: [agreement({ id: "s", publishedOn: "2030-04-19" })] }
    const objection = (options?: Cycle.DueOptions) =>
      dueOf(due("2030-05-01", subsidy, options), "objection").map(({ dueOn }) => dueOn)
    // Six weeks after 19 April 2030 is the Friday after Ascension Day.
    assert.deepStrictEqual(objection(), [day("2030-05-31")])
    assert.deepStrictEqual(objection({ designated: [day("2030-05-31")] }), [day("2030-06-03")])
  })
})

describe("the cycle", () => {
  it("owes its steps to the client and the body that approves them", () => {
    const extra: Rows = {
      body: [body("team")],
      cycleStep: [
        step("jaarplan", {
          kind: "annualPlan",
          ownerOrganisation: "lead",
          approvedBy: "team",
          dueOn: "2024-01-31",
          fundingAgreement: "g",
          clause: "artikel 3",
        }),
        step("niet", { dueOn: "2024-01-31", skippedReason: "Dit jaar niet." }),
        step("uitstel", { dueOn: "2024-01-31", postponedUntil: "2024-02-29" }),
      ],
    }
    const [plan, postponed, ...others] = dueOf(due("2024-02-10", extra), "cycleStep")
    assert.deepStrictEqual(others, [])
    assert.strictEqual(plan && brief(plan), "2024-01-31 late 10")
    assert.deepInclude(plan?.clause, { _tag: "Own", text: "artikel 3" })
    assert.deepStrictEqual(plan?.owedTo, [
      { table: "body", id: "team" },
      { table: "organisation", id: "bzk" },
    ])
    assert.strictEqual(postponed && brief(postponed), "2024-02-29 open")
  })

  it("owes approvals once the piece was submitted, and partner reports before", () => {
    const extra: Rows = {
      body: [body("team")],
      cycleStep: [step("v", { dueOn: "2024-03-31", submittedOn: "2024-03-20" })],
      stepApproval: [{ id: "a", cycleStep: "v", body: "team", status: "pending" }],
      partnerReport: [{ id: "r", cycleStep: "v", organisation: "other", submittedOn: "2024-04-02" }],
    }
    assert.deepStrictEqual(briefs("2024-03-19", "stepApproval", extra), [])
    assert.deepStrictEqual(briefs("2024-04-03", "stepApproval", extra), ["2024-03-31 late 3"])
    assert.deepStrictEqual(briefs("2024-03-19", "partnerReport", extra), ["2024-03-31 open"])
    assert.deepStrictEqual(briefs("2024-04-03", "partnerReport", extra), ["2024-03-31 fulfilled 2"])
  })

  it("owes obligations from the day they were imposed, by their own clause", () => {
    const extra: Rows = {
      obligation: [
        {
          id: "o1",
          title: "Verslag sturen",
          owedBy: "lead",
          owedTo: "bzk",
          source: "agreement",
          clause: "punt 5",
          imposedOn: "2024-01-15",
          dueOn: "2024-09-01",
          evidence: [],
        },
        { id: "o2", title: "Gescheiden administratie", owedBy: "lead", source: "law", evidence: [] },
      ],
    }
    assert.deepStrictEqual(briefs("2024-01-14", "obligation", extra), ["no day open"])
    const [item] = dueOf(due("2024-01-15", extra), "obligation")
    assert.deepInclude(item?.clause, { text: "punt 5" })
  })

  it("has no day for a notice, unless the own agreement gives one", () => {
    const notice: Rows = {
      notification: [
        { id: "n", fundingAgreement: "g", kind: "delay", subject: "Uitloop", knownOn: "2024-05-01" },
      ],
    }
    const [item] = dueOf(due("2024-06-01", notice), "notification")
    assert.deepInclude(item, { dueOn: null, from: day("2024-05-01"), state: "open", daysLate: 0 })
    const agreed: Rows = { ...notice, agreedTerm: [{ id: "t", key: "notification", days: 7 }] }
    assert.deepStrictEqual(briefs("2024-06-01", "notification", agreed), ["2024-05-08 late 24"])
  })

  it("lets the client decide on consent in four weeks under the financial-year rules only", () => {
    const asked = (fundingAgreement: string): Rows => ({
      fundingAgreement: [agreement({ id: "s", perFinancialYear: true, appliedOn: "2023-09-01" })],
      clientRequest: [
        {
          id: "r",
          organisation: "lead",
          kind: "consent",
          text: "Fonds vormen",
          fundingAgreement,
          receivedOn: "2024-04-22",
        },
      ],
    })
    // Four weeks after 22 April 2024 is Whit Monday.
    assert.deepStrictEqual(briefs("2024-05-01", "consentDecision", asked("s")), ["2024-05-21 open"])
    assert.deepStrictEqual(briefs("2024-05-01", "consentDecision", asked("g")), ["no day open"])
  })

  it("owes evaluations, and what they recommend to whom it was given", () => {
    const extra: Rows = {
      evaluation: [{ id: "e", subject: "Het jaar", kind: "year", dueOn: "2024-12-01", heldOn: "2024-11-20" }],
      evaluationFinding: [
        { id: "f1", evaluation: "e", text: "Te krap.", ownerOrganisation: "other", dueOn: "2025-02-01" },
        { id: "f2", evaluation: "e", text: "Loopt goed." },
      ],
    }
    assert.deepStrictEqual(briefs("2025-02-03", "evaluation", extra), ["2024-12-01 fulfilled"])
    assert.deepStrictEqual(briefs("2025-02-03", "findingFollowUp", extra), ["2025-02-01 late 2"])
  })
})

describe("governance", () => {
  const extra: Rows = {
    body: [body("team"), { ...body("directie"), kind: "directorsConsultation", level: 1 }],
    decision: [
      decision("d", { body: "team" }),
      decision("spoed", { urgent: true, ratifyBy: "2024-04-01", body: "team" }),
      decision("later", { takenOn: "2024-04-03", ratifies: "spoed" }),
      decision("nee", { outcome: "rejected" }),
    ],
    boardApproval: [
      { id: "b", decision: "d", organisation: "other", status: "pending", dueOn: "2024-03-15" },
    ],
    decisionCondition: [
      {
        id: "c1",
        decision: "d",
        text: "Eerst offerte.",
        dueOn: "2024-03-20",
        metOn: "2024-03-19",
        blocksSpending: true,
      },
      { id: "c2", decision: "nee", text: "Vervallen.", dueOn: "2024-03-20", blocksSpending: false },
    ],
    action: [
      {
        id: "a",
        decision: "d",
        title: "Uitnodigen",
        ownerOrganisation: "lead",
        dueOn: "2024-03-10",
        doneOn: "2024-03-25",
      },
    ],
    escalation: [
      {
        id: "e1",
        title: "Budget",
        fromBody: "team",
        toBody: "directie",
        raisedOn: "2024-03-01",
        dueOn: "2024-03-15",
        state: "open",
      },
      {
        id: "e2",
        title: "Anders",
        fromBody: "team",
        toBody: "directie",
        raisedOn: "2024-03-01",
        dueOn: "2024-03-15",
        state: "withdrawn",
      },
    ],
  }

  it.each<[Cycle.DueKind, string, ReadonlyArray<string>]>([
    ["boardApproval", "2024-04-01", ["2024-03-15 late 17"]],
    ["decisionCondition", "2024-04-01", ["2024-03-20 fulfilled"]],
    ["action", "2024-04-01", ["2024-03-10 fulfilled 15"]],
    ["escalation", "2024-04-01", ["2024-03-15 late 17", "2024-03-15 lapsed"]],
    ["ratification", "2024-04-02", ["2024-04-01 late 1"]],
    ["ratification", "2024-04-03", ["2024-04-01 fulfilled 2"]],
    ["boardApproval", "2024-02-29", []],
    ["action", "2024-02-29", []],
    ["escalation", "2024-02-29", []],
  ])("%s on %s", (kind, on, expected) => {
    assert.deepStrictEqual(briefs(on, kind, extra), expected)
  })
})

describe("people", () => {
  const role: Of<"role"> = {
    id: "pl",
    name: "Programmaleider",
    validFrom: "2024-01-01",
    accountableTo: "team",
  }
  const vacancy: Rows = {
    body: [body("team")],
    role: [role],
    vacancy: [
      {
        id: "v",
        role: "pl",
        title: "Gezocht",
        publishedOn: "2024-02-13",
        closesOn: "2024-02-29",
        closedOn: "2024-03-14",
      },
    ],
  }
  const candidate = (id: string, more: Partial<Of<"candidate">> = {}): Of<"candidate"> => ({
    id,
    vacancy: "v",
    name: "Iemand",
    receivedOn: "2024-02-20",
    status: "rejected",
    ...more,
  })

  it("are evaluated in their role, by the body it answers to", () => {
    const extra = rows(vacancy, { roleEvaluation: [{ id: "r", role: "pl", dueOn: "2024-10-01" }] })
    const [item] = dueOf(due("2024-10-02", extra), "roleEvaluation")
    assert.strictEqual(item && brief(item), "2024-10-01 late 1")
    assert.deepStrictEqual(item?.owedBy, [{ table: "body", id: "team" }])
  })

  it("who applied are forgotten in four weeks, later only with consent, at once on request", () => {
    const extra = rows(vacancy, {
      candidate: [
        candidate("c1"),
        candidate("c2", { consentToKeepUntil: "2024-12-31" }),
        candidate("c3", { consentToKeepUntil: "2026-12-31" }),
        candidate("c4", { erasureAskedOn: "2024-03-01" }),
        candidate("c5", { name: null, erasedOn: "2024-04-01" }),
      ],
    })
    const list = dueOf(due("2024-04-12", extra), "candidateErasure")
    assert.deepStrictEqual(
      list.map((item) => `${item.rows[0]?.id} ${brief(item)}`),
      ["c4 2024-03-01 late 42", "c1 2024-04-11 late 1", "c2 2024-12-31 open", "c3 2025-03-14 open"],
    )
    assert.deepStrictEqual(
      list.map(({ clause }) => clause._tag === "Norm" && clause.norm.norm),
      ["D01", "D01", "D01", "D01"],
    )
    assert.notInclude(JSON.stringify(list), "Iemand")
  })
})

describe("the own agreement and legal persons", () => {
  it("is reviewed by all its parties", () => {
    const extra: Rows = {
      cooperationAgreement: [
        {
          id: "s",
          title: "Samen",
          parties: ["lead", "other"],
          validFrom: "2024-01-01",
          reviewDueOn: "2025-10-01",
        },
      ],
    }
    const [item] = dueOf(due("2025-10-02", extra), "agreementReview")
    assert.strictEqual(item && brief(item), "2025-10-01 late 1")
    assert.lengthOf(item?.owedBy ?? [], 2)
  })

  it("make their accounts in six months, of a broken year too, or by the day of the extension", () => {
    const extra: Rows = {
      organisation: [
        {
          id: "broken",
          name: "BROKEN",
          legalForm: "foundation",
          domains: [],
          areas: [],
          financialYearStartMonth: 9,
        },
      ],
      annualAccounts: [
        { id: "y1", organisation: "lead", year: 2023, preparedOn: "2024-06-01" },
        { id: "y2", organisation: "other", year: 2023, extendedTo: "2024-10-31" },
        { id: "y3", organisation: "broken", year: 2023 },
      ],
    }
    assert.deepStrictEqual(briefs("2024-11-01", "annualAccounts", extra), [
      "2024-06-30 fulfilled",
      "2024-10-31 late 1",
      "2025-02-28 open",
    ])
  })
})

describe("money", () => {
  const planned = (id: string, more: Partial<Of<"plannedPayment">> = {}): Of<"plannedPayment"> => ({
    id,
    fundingAgreement: "g",
    fromOrganisation: "bzk",
    toOrganisation: "lead",
    kind: "advance",
    expectedOn: "2024-02-01",
    amount: 100_00,
    ...more,
  })
  const paid = (
    id: string,
    amount: number,
    paidOn: string | null,
    more: Partial<Of<"payment">> = {},
  ): Of<"payment"> => ({
    id,
    fundingAgreement: "g",
    fromOrganisation: "bzk",
    toOrganisation: "lead",
    kind: "advance",
    amount,
    paidOn,
    ...more,
  })

  it("that was planned is owed until all of it is paid, and shows what is left", () => {
    const extra: Rows = {
      plannedPayment: [planned("pp")],
      payment: [
        paid("p1", 60_00, "2024-01-31", { plannedPayment: "pp" }),
        paid("p2", 40_00, "2024-02-05", { plannedPayment: "pp" }),
      ],
    }
    const [before] = dueOf(due("2024-02-04", extra), "plannedPayment")
    assert.strictEqual(before && brief(before), "2024-02-01 late 3")
    assert.strictEqual(before?.amount, 40_00)
    assert.deepStrictEqual(briefs("2024-02-05", "plannedPayment", extra), ["2024-02-01 fulfilled 4"])
  })

  it("that was planned and invoiced is owed once", () => {
    const extra: Rows = {
      plannedPayment: [planned("pp")],
      invoice: [
        {
          id: "i",
          number: "2024-1",
          fromOrganisation: "lead",
          toOrganisation: "bzk",
          fundingAgreement: "g",
          invoicedOn: "2024-01-10",
          amount: 100_00,
        },
      ],
      payment: [paid("p1", 100_00, "2024-02-05", { plannedPayment: "pp", invoice: "i" })],
    }
    assert.deepStrictEqual(briefs("2024-01-09", "plannedPayment", extra), ["2024-02-01 open"])
    const list = due("2024-02-06", extra).filter(({ amount }) => amount !== null)
    assert.deepStrictEqual(
      list.map((item) => `${item.kind} ${brief(item)}`),
      ["invoice 2024-02-09 fulfilled"],
    )
  })

  it("on an invoice without a day is due thirty days after receipt, by who pays", () => {
    const invoice = (
      id: string,
      toOrganisation: string,
      more: Partial<Of<"invoice">> = {},
    ): Of<"invoice"> => ({
      id,
      number: id,
      fromOrganisation: "lead",
      toOrganisation,
      invoicedOn: "2024-01-10",
      amount: 100_00,
      ...more,
    })
    const extra: Rows = {
      invoice: [
        invoice("i1", "bzk", { receivedOn: "2024-01-15" }),
        invoice("i2", "other"),
        invoice("i3", "other", { dueOn: "2024-03-01", termClause: "artikel 8" }),
      ],
    }
    const list = dueOf(due("2024-02-20", extra), "invoice")
    assert.deepStrictEqual(
      list.map((item) => [
        brief(item),
        item.clause._tag === "Norm" ? item.clause.norm.norm : item.clause.text,
      ]),
      [
        ["2024-02-09 late 11", "BT01"],
        ["2024-02-14 late 6", "BT02"],
        ["2024-03-01 open", "artikel 8"],
      ],
    )
  })

  it("claimed back and payments with a day of their own are owed too", () => {
    const extra: Rows = {
      payment: [
        paid("p1", 10_00, null, { dueOn: "2024-05-01" }),
        paid("p2", 10_00, null, { dueOn: "2024-05-02", recovery: "r" }),
        paid("p3", 10_00, null),
      ],
      recovery: [
        {
          id: "r",
          fundingAgreement: "g",
          organisation: "lead",
          amount: 10_00,
          decidedOn: "2024-04-01",
          dueOn: "2024-05-13",
        },
      ],
    }
    assert.deepStrictEqual(briefs("2024-05-10", "payment", extra), ["2024-05-01 late 9"])
    const [claim] = dueOf(due("2024-05-10", extra), "recovery")
    assert.strictEqual(claim && brief(claim), "2024-05-13 open")
    assert.deepStrictEqual(claim?.owedTo, [{ table: "organisation", id: "bzk" }])
  })

  it("is passed on in the days of the own agreement, by who receives it, not by a mere contact", () => {
    const extra = (model: Of<"leadPartnerTerm">["model"], second: string | null): Rows => ({
      agreedTerm: [{ id: "t", key: "payment.forward.days", days: 14, clause: "artikel 7 lid 2" }],
      leadPartnerTerm: [
        { id: "l", fundingAgreement: "g", organisation: "lead", model, validFrom: "2024-01-01" },
      ],
      payment: [
        paid("p1", 100_00, "2024-02-01"),
        paid("p2", 30_00, "2024-02-10", {
          fromOrganisation: "lead",
          toOrganisation: "other",
          kind: "forward",
          forwardOf: "p1",
        }),
        paid("p3", 30_00, second, {
          fromOrganisation: "lead",
          toOrganisation: "other",
          kind: "forward",
          forwardOf: "p1",
        }),
      ],
    })
    assert.deepStrictEqual(briefs("2024-02-20", "forwarding", extra("forwarding", null)), [
      "2024-02-15 late 5",
    ])
    assert.deepStrictEqual(briefs("2024-02-20", "forwarding", extra("fullLiability", "2024-02-17")), [
      "2024-02-15 fulfilled 2",
    ])
    assert.deepStrictEqual(briefs("2024-02-20", "forwarding", extra("contactOnly", null)), [])
    assert.deepStrictEqual(
      briefs("2024-02-20", "forwarding", { ...extra("forwarding", null), agreedTerm: [] }),
      [],
    )
  })
})

describe("the programme", () => {
  it("owes deliverables, and their acceptance where days were agreed for it", () => {
    const extra: Rows = {
      project: [project],
      deliverable: [
        result("d1", { dueOn: "2024-05-01", deliveredOn: "2024-04-30" }),
        result("d2", { dueOn: "2024-05-01", deliveredOn: "2024-04-30", acceptedOn: "2024-05-10" }),
      ],
    }
    assert.deepStrictEqual(briefs("2024-06-01", "deliverable", extra), [
      "2024-05-01 fulfilled",
      "2024-05-01 fulfilled",
    ])
    assert.deepStrictEqual(briefs("2024-06-01", "acceptance", extra), [])
    const agreed = {
      ...extra,
      agreedTerm: [{ id: "t", key: "deliverable.acceptance", days: 14, clause: "artikel 11" }],
    }
    assert.deepStrictEqual(briefs("2024-06-01", "acceptance", agreed), [
      "2024-05-14 late 18",
      "2024-05-14 fulfilled",
    ])
  })

  it("owes the next measurement, until the target date", () => {
    const extra: Rows = {
      project: [project],
      indicator: [
        {
          id: "i",
          name: "Bereik",
          project: "p",
          kind: "quantitative",
          cumulative: false,
          direction: "higher",
          baselineOn: "2023-12-31",
          targetOn: "2024-12-31",
          measureEveryMonths: 6,
        },
      ],
      measurement: [{ id: "m", indicator: "i", measuredOn: "2024-06-30", value: 1 }],
    }
    assert.deepStrictEqual(briefs("2024-06-29", "measurement", extra), ["2024-06-30 open"])
    assert.deepStrictEqual(briefs("2024-06-30", "measurement", extra), ["2024-12-30 open"])
    assert.deepStrictEqual(briefs("2024-12-31", "measurement", extra), ["2024-12-30 late 1"])
    assert.deepStrictEqual(briefs("2025-01-01", "measurement", extra), [])
  })
})
