/** The invented year is sound, and coherent in its money, hours and decisions. */
import { assert, describe, it } from "vitest"
import { Register } from "../../src/register/index.ts"
import { CalendarDate, Hours, Money } from "../../src/values/index.ts"
import { registerWithInventedYear2024 } from "../../src/wijkwijzer/index.ts"

const register = registerWithInventedYear2024()
const { rows } = register

const total = (amounts: ReadonlyArray<number | null>): number =>
  amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0)

const by = <Row>(list: ReadonlyArray<Row>, key: (row: Row) => string, value: (row: Row) => number) =>
  Object.fromEntries(
    [...Map.groupBy(list, key)].map(([name, group]) => [name, total(group.map(value))]).sort(),
  ) as Readonly<Record<string, number>>

const ofYear = (year: string) => rows.cost.filter(({ bookedOn }) => bookedOn.startsWith(year))
const linesOf = (version: string) => Register.where(register, "budgetLine", "budgetVersion", version)

describe("the budget of 2024", () => {
  it("is adopted by a decision of the directors' consultation", () => {
    const adopted = Register.get(register, "budgetVersion", "2024.adopted")
    const decision = Register.get(register, "decision", adopted?.decision ?? "")
    assert.strictEqual(decision?.outcome, "adopted")
    assert.strictEqual(decision?.body, "directors-consultation")
    assert.strictEqual(decision?.takenOn, adopted?.adoptedOn)
    assert.strictEqual(decision?.amount, total(linesOf("2024.adopted").map(({ amount }) => amount)))
  })

  it("comes to € 1.280.000, of which the client pays € 1.250.000", () => {
    assert.strictEqual(total(linesOf("2024.adopted").map(({ amount }) => amount)), 1_280_000_00)
    assert.strictEqual(
      total(linesOf("2024.adopted").map(({ amount, eligible }) => (eligible ? amount : 0))),
      Register.get(register, "fundingAgreement", "bzk-2024")?.amount,
    )
  })

  it("has an amendment that sums to zero, tied to its decision, approved by every board", () => {
    assert.strictEqual(total(linesOf("2024.amendment").map(({ amount }) => amount)), 0)
    const version = Register.get(register, "budgetVersion", "2024.amendment")
    assert.strictEqual(version?.decision, "2024.amendment")
    assert.isNotNull(version?.reason)
    const approvals = Register.where(register, "boardApproval", "decision", "2024.amendment")
    assert.lengthOf(approvals, 6)
    for (const { status, decidedOn } of approvals) {
      assert.strictEqual(status, "approved")
      assert.isTrue(decidedOn !== null && decidedOn <= (version?.effectiveFrom ?? ""))
    }
  })

  it.each(["2024.draft", "2024.adopted"])("is covered to the cent: %s", (version) => {
    assert.strictEqual(
      total(Register.where(register, "fundingLine", "budgetVersion", version).map(({ amount }) => amount)),
      total(linesOf(version).map(({ amount }) => amount)),
    )
  })

  it("multiplies hours by rates", () => {
    for (const { id, hours, rate, amount } of rows.budgetLine) {
      if (hours !== null && rate !== null) assert.strictEqual(amount, (hours / 100) * rate, id)
    }
  })
})

describe("the costs", () => {
  it("are exactly 300 in 2024, and 24 in 2023", () => {
    assert.lengthOf(ofYear("2024"), 300)
    assert.lengthOf(ofYear("2023"), 24)
    assert.lengthOf(rows.cost, 324)
  })

  it("come to what the plan says, per line", () => {
    const perLine = (list: ReadonlyArray<{ readonly project: string | null; readonly amount: number }>) =>
      by(
        list,
        ({ project }) => Register.get(register, "project", project ?? "")?.programmeLine ?? "none",
        ({ amount }) => amount,
      )
    assert.deepStrictEqual(perLine(linesOf("2024.adopted")), {
      kennis: 477_720_00,
      leren: 418_440_00,
      netwerken: 383_840_00,
    })
    assert.deepStrictEqual(perLine(linesOf("2024.amendment")), { kennis: -26_600_00, leren: 26_600_00 })
    assert.deepStrictEqual(perLine(ofYear("2024")), {
      kennis: 447_861_77,
      leren: 438_092_90,
      netwerken: 368_060_00,
    })
    assert.deepStrictEqual(perLine(ofYear("2023")), {
      kennis: 273_972_40,
      leren: 142_949_10,
      netwerken: 195_017_80,
    })
  })

  it("are 96 to 99 percent of the current budget, some projects above it and some below", () => {
    const spent = by(
      ofYear("2024"),
      ({ project }) => project ?? "-",
      ({ amount }) => amount,
    )
    const lines = [...linesOf("2024.adopted"), ...linesOf("2024.amendment")]
    const budget = by(
      lines,
      ({ project }) => project ?? "-",
      ({ amount }) => amount,
    )
    const share = total(Object.values(spent)) / total(Object.values(budget))
    assert.isTrue(share > 0.96 && share < 0.99, String(share))
    const above = Object.keys(budget).filter((id) => (spent[id] ?? 0) > (budget[id] ?? 0))
    assert.includeMembers(above, ["wat-werkt", "leerkringen"])
    assert.notInclude(above, "veilige-buurt")
  })

  it("carry every invoice number once per supplier, a date order that can be, and credit notes", () => {
    const invoices = ofYear("2024").filter(({ supplier }) => supplier !== null)
    const keys = invoices.map(({ supplier, invoiceNumber }) => `${supplier} ${invoiceNumber}`)
    assert.strictEqual(new Set(keys).size, invoices.length)
    for (const { id, invoicedOn, receivedOn, bookedOn, paidOn } of invoices) {
      const days = [invoicedOn, receivedOn, bookedOn]
      assert.deepStrictEqual(days, [...days].sort(), id)
      assert.isTrue((paidOn ?? "") > (invoicedOn ?? ""), id)
    }
    assert.lengthOf(
      invoices.filter(({ amount }) => amount < 0),
      4,
    )
    assert.isAbove(new Set(ofYear("2024").map(({ bookedOn }) => bookedOn.slice(0, 7))).size, 11)
    assert.isAbove(invoices.filter(({ amount }) => amount % 100 !== 0).length, 150)
  })

  it("name a project of their partner, and rest on decisions taken before them", () => {
    for (const { id, organisation, project, activity, decision, bookedOn } of ofYear("2024")) {
      const found = Register.where(register, "projectPartner", "project", project ?? "")
      assert.include(
        found.map((partner) => partner.organisation),
        organisation,
        id,
      )
      assert.strictEqual(Register.get(register, "activity", activity ?? "")?.project, project, id)
      if (decision !== null)
        assert.isTrue((Register.get(register, "decision", decision)?.takenOn ?? "9") < bookedOn, id)
    }
  })

  it("are recharged to the cent when joint, by the key", () => {
    const joint = rows.cost.filter((cost) => cost.joint)
    assert.isNotEmpty(joint)
    for (const cost of joint) {
      const recharged = Register.where(register, "recharge", "cost", cost.id)
      assert.strictEqual(total(recharged.map(({ amount }) => amount)), cost.amount)
      assert.strictEqual(total(recharged.map(({ vat }) => vat)), cost.vat)
      const own = recharged.find(({ organisation }) => organisation === cost.organisation)
      assert.strictEqual(cost.vatDeducted, own?.vat)
    }
    assert.strictEqual(
      total(rows.contribution.map(({ kind, amount }) => (kind === "cash" ? amount : 0))),
      total(joint.map(({ amount }) => amount)),
    )
  })
})

describe("the hours", () => {
  it("cost what was booked for them, per partner and project", () => {
    const staff = ofYear("2024").filter(({ costCategory }) => costCategory === "staff")
    const key = ({ project, organisation }: { project: string | null; organisation: string }) =>
      `${project} ${organisation}`
    const worked = Map.groupBy(rows.timeEntry, key)
    const booked = by(staff, key, ({ amount }) => amount)
    assert.strictEqual(worked.size, Object.keys(booked).length)
    for (const [place, entries] of worked) {
      const rate = rows.rate.find(({ organisation }) => organisation === entries[0]?.organisation)
      const hours = Hours.sum(entries.map((entry) => entry.hours))
      assert.strictEqual(Hours.cost(hours, rate?.hourlyRate ?? Money.zero), booked[place], place)
    }
  })

  it("are at most eight a day for anyone, and differ from what was promised", () => {
    const perDay = by(
      rows.timeEntry,
      ({ person, workedOn }) => `${person} ${workedOn}`,
      ({ hours }) => hours,
    )
    assert.isAtMost(Math.max(...Object.values(perDay)), 8_00)
    assert.strictEqual(total(rows.timeEntry.map(({ hours }) => hours)), 6_942_00)
    assert.strictEqual(total(rows.commitment.map(({ hours }) => hours)), 7_000_00)
  })
})

describe("the payments", () => {
  it("forward what was received less the lead partner's own share, each round", () => {
    const lead = rows.leadPartnerTerm[0]?.organisation
    const advances = rows.payment.filter(({ kind }) => kind === "advance")
    assert.lengthOf(advances, 3)
    const share = { adopted: 366_580_00 - 30_000_00, all: 1_250_000_00 }
    for (const { id, amount, toOrganisation, paidOn } of advances) {
      assert.strictEqual(toOrganisation, lead)
      const forwarded = Register.where(register, "payment", "forwardOf", id)
      assert.lengthOf(forwarded, 5)
      const own = amount - total(forwarded.map((payment) => payment.amount))
      assert.closeTo(own, (amount * share.adopted) / share.all, 1)
      for (const payment of forwarded) {
        const days = CalendarDate.daysBetween(
          paidOn ?? CalendarDate.unsafe("2024-01-01"),
          payment.paidOn ?? CalendarDate.unsafe("2025-01-01"),
        )
        assert.isTrue(days >= 0 && days <= 14, payment.id)
      }
    }
  })

  it("are planned up to the whole commission", () => {
    const planned = rows.plannedPayment.filter(({ fromOrganisation }) => fromOrganisation === "bzk")
    assert.strictEqual(total(planned.map(({ amount }) => amount)), 1_250_000_00)
  })
})

describe("decisions, people and the account", () => {
  it("holds about twelve decisions, one rejected, one urgent and ratified, one escalated and brought back", () => {
    assert.lengthOf(rows.decision, 14)
    assert.isTrue(rows.decision.every(({ takenOn }) => takenOn.startsWith("2024")))
    assert.lengthOf(
      rows.decision.filter(({ outcome }) => outcome === "rejected"),
      1,
    )
    const urgent = rows.decision.find((decision) => decision.urgent)
    const ratified = rows.decision.find(({ ratifies }) => ratifies === urgent?.id)
    assert.isTrue((ratified?.takenOn ?? "9") <= (urgent?.ratifyBy ?? ""))
    assert.deepStrictEqual(
      rows.escalation.map(({ state, toBody }) => [state, toBody]),
      [["returned", "directors-consultation"]],
    )
  })

  it("appoints the programme leader from 1 April 2024 for 16 hours and evaluates the role in time", () => {
    const appointment = rows.appointment[0]
    assert.strictEqual(appointment?.validFrom, "2024-04-01")
    assert.strictEqual(appointment?.hoursPerWeek, 16_00)
    assert.strictEqual(
      total(rows.roleTask.map(({ hoursPerWeek }) => hoursPerWeek)),
      appointment?.hoursPerWeek,
    )
    const evaluation = rows.roleEvaluation[0]
    assert.isTrue((evaluation?.heldOn ?? "9") <= (evaluation?.dueOn ?? ""))
  })

  it("names no real person, and keeps no data of candidates who were not chosen", () => {
    for (const { name } of rows.person) assert.match(name, /^Voorbeeld/)
    for (const { status, name, erasedOn } of rows.candidate) {
      if (status !== "chosen") {
        assert.isNull(name)
        assert.isNotNull(erasedOn)
      }
    }
  })

  it("adds the partners' reports up to the account", () => {
    const account = Register.get(register, "cycleStep", "2024.account")
    const reports = Register.where(register, "partnerReport", "cycleStep", "2024.account")
    assert.strictEqual(total(reports.map(({ totalCosts }) => totalCosts)), account?.totalCosts)
    assert.strictEqual(total(reports.map(({ totalHours }) => totalHours)), account?.totalHours)
    assert.strictEqual(account?.totalCosts, total(ofYear("2024").map(({ amount }) => amount)))
    assert.strictEqual(account?.totalHours, total(rows.timeEntry.map(({ hours }) => hours)))
  })
})
