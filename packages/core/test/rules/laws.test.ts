import { CalendarDate, Change, Period, Register, tables } from "@wijkwijzer/core"
import { Answers, type Finding, Pack, Packs, Rules } from "@wijkwijzer/core/rules"
import { Arbitraries } from "@wijkwijzer/core/testing"
import * as WijkWijzer from "@wijkwijzer/core/wijkwijzer"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"
import type { Case } from "./Case.ts"
import { cases } from "./cases/index.ts"
import { given } from "./given.ts"

const options = {
  asOf: CalendarDate.unsafe("2025-03-31"),
  period: Period.year(2024),
  textsOn: CalendarDate.unsafe("2026-11-24"),
}
const check = (register: Parameters<typeof Rules.check>[0]) => Rules.check(register, Packs.rules, options)
const keys = (findings: ReadonlyArray<Finding.Finding>) =>
  findings.map(({ key, message }) => `${key} ${message.nl}`)

/** Registers that break something: the failing side of a case, or anything at all. */
const registers = fc.oneof(
  fc.constantFrom(...cases).map((one: Case) => given(one.base ?? {}, one.fails)),
  Arbitraries.register(tables, { maxRows: 2 }),
)

describe("checking rules", () => {
  it("never throws, and accounts for every rule: checked, or not checked with the reason", () => {
    fc.assert(
      fc.property(registers, (register) => {
        const { checked, notChecked } = check(register)
        const seen = new Set([...Object.keys(checked), ...notChecked.map(({ rule }) => rule)])
        assert.strictEqual(seen.size, Packs.rules.length)
      }),
      { numRuns: 150 },
    )
  })

  it("gives the same findings whatever the order of rows and of rules", () => {
    fc.assert(
      fc.property(registers, fc.integer(), (register, seed) => {
        const shuffled = Object.fromEntries(
          Object.entries(register.rows).map(([table, rows]) => [
            table,
            seed % 2 === 0 ? [...rows].reverse() : rows,
          ]),
        )
        const again = Result.getOrThrow(
          Register.decode(tables, { revision: register.revision, rows: shuffled }),
        )
        const backwards = Rules.check(again, [...Packs.rules].reverse(), options)
        assert.deepStrictEqual(keys(backwards.findings), keys(check(register).findings))
      }),
      { numRuns: 100 },
    )
  })

  it("adding a row that has to do with nothing removes no finding", () => {
    fc.assert(
      fc.property(registers, (register) => {
        const rows = [
          Change.insert(tables.document, { id: "zz.los", title: "Los stuk", kind: "other" }),
          Change.insert(tables.person, { id: "zz.los", name: "Iemand" }),
          Change.insert(tables.domain, { id: "zz.los", name: "Los domein" }),
        ]
        const more = Result.getOrThrow(Change.apply(tables, register, rows))
        const after = new Set(check(more).findings.map(({ key }) => key))
        for (const { key } of check(register).findings) assert.isTrue(after.has(key), key)
      }),
      { numRuns: 100 },
    )
  })

  it("gives an outcome that survives JSON", () => {
    fc.assert(
      fc.property(registers, (register) => {
        const outcome = check(register)
        assert.deepStrictEqual(JSON.parse(JSON.stringify(outcome)), outcome)
      }),
      { numRuns: 50 },
    )
  })

  it("says that an empty register was not checked, not that it is in order", () => {
    const outcome = check(Register.empty(tables))
    assert.deepStrictEqual(outcome.findings, [])
    assert.isAbove(outcome.notChecked.length, Packs.rules.length / 2)
  })

  it("says so when no text of the day was read", () => {
    const early = {
      ...options,
      asOf: CalendarDate.unsafe("2025-03-31"),
      textsOn: CalendarDate.unsafe("2020-01-01"),
    }
    const { notChecked } = Rules.check(WijkWijzer.registerWithInventedYear2024(), Packs.rules, early)
    const determination = notChecked.find(({ rule }) => rule === "termijnVaststellingsaanvraag")
    assert.deepStrictEqual<unknown>(determination?.why, {
      _tag: "NoText",
      norm: "KB32",
      read: "2022-10-04",
      on: "2020-01-01",
    })
  })
})

describe("what people ask", () => {
  const late = given({
    fundingAgreement: [
      {
        id: "s",
        kind: "subsidy",
        amount: 150_000_00,
        activitiesEndedOn: "2024-12-16",
        startsOn: "2024-01-01",
      },
    ],
    agreedTerm: [{ id: "t", key: "costs.reason.from", amount: 10_000_00, clause: "artikel 7" }],
    cost: [{ id: "k", amount: 12_000_00, organisation: "a", project: "p" }],
  })

  it("what is missing, by severity and by who must act", () => {
    const groups = Answers.missing(check(late))
    assert.deepStrictEqual(
      groups.map(({ severity }) => severity),
      [...groups.map(({ severity }) => severity)].sort(
        (a, b) =>
          ["blocking", "error", "warning", "question"].indexOf(a) -
          ["blocking", "error", "warning", "question"].indexOf(b),
      ),
    )
    assert.isTrue(
      groups.some(({ findings }) => findings.some(({ rule }) => rule === "termijnVaststellingsaanvraag")),
    )
    const partner = Answers.forOrganisation(check(late), "a")
    assert.isTrue(partner.some(({ rule }) => rule === "kostenRedelijk"))
    assert.isFalse(partner.some(({ rule }) => rule === "termijnVaststellingsaanvraag"))
  })

  it("why: the values with their cells, the limit with its clause", () => {
    const finding = check(late).findings.find(({ rule }) => rule === "kostenRedelijk")
    assert.isDefined(finding)
    const { steps, sources } = Answers.trace(finding as Finding.Finding, "nl")
    assert.deepStrictEqual(steps, [
      {
        name: "amount",
        value: "€\u00a012.000,00",
        from: [{ table: "cost", id: "k", column: "amount" }],
        limit: null,
      },
      {
        name: "limit",
        value: "€\u00a010.000,00",
        from: [{ table: "agreedTerm", id: "t", column: "amount" }],
        limit: { parameter: "from", by: "agreement", clause: "artikel 7" },
      },
    ])
    assert.deepStrictEqual(
      sources.map(({ id }) => id),
      ["KB03", "agreement"],
    )
  })

  it("what changed since last time", () => {
    const before = check(late)
    const mended = Change.update(late, tables.fundingAgreement, "s", { activitiesEndedOn: null })
    const noTerm = Change.remove(late, tables.agreedTerm, "t")
    const later = Result.getOrThrow(
      Change.apply(
        tables,
        late,
        [mended, noTerm].filter((change) => change !== undefined),
      ),
    )
    const { appeared, solved, unseen } = Answers.changes(before, check(later))
    assert.deepStrictEqual(appeared, [])
    assert.include(
      solved.map(({ rule }) => rule),
      "termijnVaststellingsaanvraag",
    )
    assert.deepStrictEqual(
      unseen.map(({ rule }) => rule),
      ["kostenRedelijk"],
    )
  })
})

describe("packs", () => {
  const [kept] = Packs.subsidy.rules

  it("are overridden, extended and cut as data, and refuse what cannot be", () => {
    const lighter = Pack.override(Packs.bookkeeping, {
      kostenRedelijk: { severity: "info", defaults: { from: 5_000_00 } },
    })
    const rule = lighter.rules.find(({ id }) => id === "kostenRedelijk")
    assert.strictEqual(rule?.severity, "info")
    const found = Rules.check(
      given({ cost: [{ id: "k", amount: 5_000_00 }] }),
      rule === undefined ? [] : [rule],
      options,
    )
    assert.strictEqual(found.findings.length, 1)
    assert.throws(() => Pack.override(Packs.subsidy, { geenRegel: {} }), /holds no rule "geenRegel"/)
    assert.throws(() => Pack.extend(Packs.subsidy, kept === undefined ? [] : [kept]), /two rules/)
    assert.strictEqual(Pack.without(lighter, ["kostenRedelijk"]).rules.length, lighter.rules.length - 1)
  })
})
