/**
 * The totals of the reports against plain sums over the rows of the register, made here without the library's own
 * functions: a wrong sign, a lost row and a line that counts twice each make a difference.
 */
import { assert } from "@effect/vitest"
import { Register as Registers, tables } from "@wijkwijzer/core"
import * as WijkWijzer from "@wijkwijzer/core/wijkwijzer"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { partnerships } from "./partnerships.ts"
import {
  amount,
  asOf,
  compared,
  hasPassed,
  incomeOf,
  isNear,
  make,
  measured,
  numbersIn,
  type Place,
  partIn2024,
  promises,
  type Register,
  sum,
  versionsOf,
} from "./sums.ts"

const measures = ["adopted", "current", "actual", "difference"] as const

/** Every check: a register in, nothing out, or an assertion that fails. */
const checks: Readonly<Record<string, (register: Register) => void>> = {
  "budget and actuals, by line, partner and category": (register) => {
    const { rows } = register
    const report = make(register, "annual-account")
    const lineOf = (project: string | null): string =>
      rows.project.find(({ id }) => id === project)?.programmeLine ?? "-"
    const groups: ReadonlyArray<readonly [string, ReadonlyArray<string>, (row: Place) => string]> = [
      ["line", [...rows.programmeLine.map(({ id }) => id), "-"], ({ project }) => lineOf(project)],
      ["partner", rows.organisation.map(({ id }) => id), ({ organisation }) => organisation],
      ["category", rows.costCategory.map(({ id }) => id), ({ costCategory }) => costCategory],
    ]
    const all = compared(register, () => true)
    for (const measure of measures)
      assert.strictEqual(report.figures[`${measure}/total`]?.value, all[measure])
    for (const [dimension, keys, keyOf] of groups) {
      // Where nothing stands under a line, the account goes by project.
      if (keys.every((key) => report.figures[`actual/${dimension}:${key}`] === undefined)) continue
      for (const key of keys) {
        const expected = compared(register, (row) => keyOf(row) === key)
        for (const measure of measures) {
          const id = `${measure}/${dimension}:${key}`
          assert.strictEqual((report.figures[id]?.value ?? 0) + 0, expected[measure] + 0, id)
        }
      }
    }
  },

  "the sources of each budget, and what they differ from it": (register) => {
    const report = make(register, "annual-account")
    for (const { id, year } of register.rows.budget) {
      const total = report.figures[`funding/budget:${id}`]?.value
      if (year !== 2024 || total === undefined) continue
      const held = versionsOf(register.rows, ["adopted", "amendment"], id)
      const expected = sum(register.rows.fundingLine, (line) => held.includes(line.budgetVersion), amount)
      assert.strictEqual(total, expected, id)
      const { total: shown, ...sources } = numbersIn(report, `funding-${id}-table`)
      assert.deepStrictEqual(shown, [expected])
      assert.strictEqual(
        sum(
          Object.values(sources),
          () => true,
          ([one]) => one ?? 0,
        ),
        expected,
      )
      assert.strictEqual(
        report.figures[`funding-difference/budget:${id}`]?.value,
        expected - compared(register, () => true, id).current,
      )
    }
  },

  "what came in, was spent and is left, by agreement and partner": (register) => {
    const { rows } = register
    const fees = incomeOf(register)
    const report = make(register, "annual-account")
    for (const { id, client, startsOn } of rows.fundingAgreement) {
      if (startsOn > "2024-12-31") continue
      const paid = rows.payment.filter(
        ({ fundingAgreement, paidOn }) => fundingAgreement === id && paidOn !== null && paidOn <= asOf,
      )
      const costs = rows.cost.filter(
        (cost) => cost.fundingAgreement === id && cost.bookedOn <= asOf && !fees.includes(cost.costCategory),
      )
      const { total, ...partners } = numbersIn(report, `advances-${id}-table`)
      let [received, spent] = [0, 0]
      for (const { id: partner } of rows.organisation) {
        const came = sum(paid, ({ toOrganisation }) => toOrganisation === partner, amount)
        const went = sum(paid, ({ fromOrganisation }) => fromOrganisation === partner, amount)
        const out = sum(costs, ({ organisation }) => organisation === partner, amount)
        const shown = partners[`partner-${partner}`]
        if (shown === undefined) assert.isTrue(partner === client || (came === went && out === 0), partner)
        else {
          assert.deepStrictEqual(shown, [came - went, out, came - went - out], partner)
          received += came - went
          spent += out
        }
      }
      assert.deepStrictEqual(total, [received, spent, received - spent], id)
    }
  },

  "what was spent in each year, and what is left of the grant": (register) => {
    const { rows } = register
    const report = make(register, "annual-account")
    const fees = incomeOf(register)
    const shown = numbersIn(report, "years-table")
    assert.sameMembers(
      Object.keys(shown),
      rows.fundingAgreement.map(({ id }) => `agreement-${id}`),
    )
    for (const { id, amount: granted } of rows.fundingAgreement) {
      const costs = rows.cost.filter(
        (cost) => cost.fundingAgreement === id && cost.bookedOn <= asOf && !fees.includes(cost.costCategory),
      )
      const [first, ...more] = shown[`agreement-${id}`] ?? []
      const total = sum(costs, () => true, amount)
      assert.strictEqual(first, granted)
      assert.strictEqual(more.at(-1), granted - total)
      assert.strictEqual(
        sum(
          more.slice(0, -1),
          () => true,
          (one) => one,
        ),
        total,
      )
      for (const year of [2023, 2024, 2025])
        assert.strictEqual(
          report.figures[`spent-in-year/agreement:${id}/year:${year}`]?.value ?? 0,
          sum(costs, ({ bookedOn }) => bookedOn.startsWith(`${year}-`), amount),
        )
    }
  },

  "the differences that ask for an explanation": (register) => {
    const { rows } = register
    const term = rows.agreedTerm.find(({ key }) => key === "difference.explain")
    const [percent, cents] = [term?.percentage ?? 10_00, term?.amount ?? 5_000_00]
    const expected = ["-", ...rows.project.map(({ id }) => id)].flatMap((project) => {
      const { current, actual, difference } = compared(register, (row) => (row.project ?? "-") === project)
      const large = Math.abs(difference) * 10_000 >= Math.abs(current) * percent
      return Math.abs(difference) >= cents && large
        ? [[`project-${project}`, [current, actual, difference]] as const]
        : []
    })
    const found = numbersIn(make(register, "annual-account"), "deviations-table")
    assert.deepStrictEqual<unknown>(
      Object.fromEntries(Object.entries(found).map(([id, numbers]) => [id, numbers.slice(0, 3)])),
      Object.fromEntries(expected),
    )
  },

  "the costs of each partner by project, in its own statement": (register) => {
    for (const { id: partner } of register.rows.organisation.slice(0, 4)) {
      const report = make(register, "partner-statement", { partner })
      const row = (keep: (row: Place) => boolean) => {
        const own = compared(register, (place) => place.organisation === partner && keep(place))
        return measures.map((measure) => own[measure])
      }
      const { total, ...projects } = numbersIn(report, "costs-table")
      const expected = ["-", ...register.rows.project.map(({ id }) => id)]
        .map((project) => [`project-${project}`, row((place) => (place.project ?? "-") === project)] as const)
        .filter(([, [adopted, current, actual]]) => adopted !== 0 || current !== 0 || actual !== 0)
      assert.deepStrictEqual(
        Object.fromEntries(Object.entries(projects).map(([id, numbers]) => [id, numbers.slice(0, 4)])),
        Object.fromEntries(expected),
      )
      if (expected.length > 0)
        assert.deepStrictEqual(
          total?.slice(0, 4),
          row(() => true),
        )
    }
  },

  "the hours promised and made, by partner": (register) => {
    const { rows } = register
    const report = make(register, "annual-account")
    const promised = promises(register).filter(({ kind }) => kind === "hours")
    const made = rows.timeEntry.filter(({ kind, workedOn }) => kind === "project" && hasPassed(workedOn))
    const hours = ({ hours }: { readonly hours: number | null }) => hours
    const { total = [0, 0, 0], ...partners } = numbersIn(report, "hours-table")
    const check = (shown: ReadonlyArray<number | null>, isOf: (organisation: string) => boolean): void => {
      const own = ({ organisation }: { readonly organisation: string }) => isOf(organisation)
      const [before = 0, after, difference] = shown
      const expected = sum(promised, own, partIn2024(hours))
      assert.isTrue(isNear(before ?? 0, expected, promised.filter(own)), `${before} for ${expected}`)
      assert.strictEqual(after, sum(made, own, hours))
      assert.strictEqual(difference, (after ?? 0) - (before ?? 0))
    }
    for (const { id } of rows.organisation)
      check(partners[`partner-${id}`] ?? [0, 0, 0], (organisation) => organisation === id)
    check(total, () => true)
  },

  "what was promised and given, by partner and kind, and the rows in each partner's statement": (
    register,
  ) => {
    const { rows } = register
    const promised = promises(register)
    const given = rows.contribution.filter(({ contributedOn }) => hasPassed(contributedOn))
    const { total, ...parts } = numbersIn(make(register, "annual-account"), "contribution-sums-table")
    const isMoney = ({ kind }: { readonly kind: string }) => kind !== "hours"
    const check = (
      shown: ReadonlyArray<number | null>,
      own: (row: { readonly organisation: string; readonly kind: string }) => boolean,
    ): void => {
      const [before = 0, after, difference] = shown
      const expected = sum(promised, own, partIn2024(amount))
      assert.isTrue(isNear(before ?? 0, expected, promised.filter(own)), `${before} for ${expected}`)
      assert.strictEqual(after, sum(given, own, amount))
      assert.strictEqual(difference, (after ?? 0) - (before ?? 0))
    }
    for (const { id } of rows.organisation) {
      for (const kind of ["cash", "inKind"])
        check(parts[`${id}-${kind}`] ?? [0, 0, 0], (row) => row.organisation === id && row.kind === kind)
    }
    if (total === undefined) assert.deepStrictEqual(parts, {})
    check(total ?? [0, 0, 0], isMoney)

    for (const { id: partner } of rows.organisation.slice(0, 4)) {
      const report = make(register, "partner-statement", { partner })
      const isOwn = ({ organisation }: { readonly organisation: string }) => organisation === partner
      assert.deepStrictEqual(
        numbersIn(report, "commitments-table"),
        Object.fromEntries(
          promised
            .filter(isOwn)
            .map(({ id, amount, hours }) => [id, [amount, hours].filter((one) => one !== null)]),
        ),
      )
      assert.deepStrictEqual(
        numbersIn(report, "contributions-table"),
        Object.fromEntries(given.filter(isOwn).map(({ id, amount }) => [id, [amount]])),
      )
    }
  },

  "what is missing": (register) => {
    const { rows } = register
    const found = measured(make(register, "missing"), "missing")
    const count = (list: ReadonlyArray<unknown>): number => list.length
    const expected = {
      costs: count(rows.cost.filter((row) => row.evidence === null && hasPassed(row.bookedOn))),
      risks: count(rows.risk.filter((row) => row.measure === null && row.closedOn === null)),
      owners: count(
        rows.risk.filter(
          (row) => row.owner === null && row.ownerOrganisation === null && row.closedOn === null,
        ),
      ),
      goals: count(rows.activity.filter((row) => row.goals === null || row.goals.length === 0)),
      targets: count(rows.indicator.filter((row) => row.target === null && row.targetText === null)),
      baselines: count(rows.indicator.filter((row) => row.baseline === null && !row.cumulative)),
      milestones: count(
        rows.milestone.filter(
          ({ dueOn, reachedOn, explanation }) =>
            hasPassed(dueOn) && dueOn < asOf && explanation === null && (reachedOn ?? "9999") > dueOn,
        ),
      ),
    }
    assert.deepInclude(found, expected)
  },

  "the list of decisions": (register) => {
    const taken = register.rows.decision.filter(({ takenOn }) => hasPassed(takenOn))
    const expected = Object.fromEntries(taken.map(({ id, amount }) => [id, amount === null ? [] : [amount]]))
    const account = make(register, "annual-account")
    assert.deepStrictEqual(numbersIn(make(register, "decision-list"), "decision-list-table"), expected)
    assert.deepStrictEqual(numbersIn(account, "decisions-table"), expected)
    assert.strictEqual(account.figures["decisions/total"]?.value, taken.length)
  },
}

describe.each(Object.entries(checks))("%s", (_, check) => {
  it("equal plain sums over generated partnerships", () => {
    fc.assert(fc.property(partnerships, check), { numRuns: 30 })
  })
  it("equal plain sums over the invented year", () => check(WijkWijzer.registerWithInventedYear2024()))
})

describe("what changed between two registers", () => {
  const changed = (before: Register, after: Register): void => {
    const report = make(after, "changes", { before })
    const plain = (register: Register) =>
      register.rows as unknown as Record<string, ReadonlyArray<{ id: string }>>
    const expected = Object.keys(tables).flatMap((table) => {
      const [old, now] = [plain(before)[table] ?? [], plain(after)[table] ?? []]
      const text = new Map(old.map((row) => [row.id, JSON.stringify(row)]))
      const ids = new Set(now.map(({ id }) => id))
      const added = now.filter(({ id }) => !text.has(id)).length
      const other = now.filter((row) => text.has(row.id) && text.get(row.id) !== JSON.stringify(row)).length
      const removed = old.filter(({ id }) => !ids.has(id)).length
      return added + other + removed === 0 ? [] : [[table, [added, other, removed]] as const]
    })
    assert.deepStrictEqual(numbersIn(report, "changed-tables-table"), Object.fromEntries(expected))
    if (expected.length === 0) return
    const [was, now] = [compared(before, () => true), compared(after, () => true)]
    assert.deepStrictEqual(numbersIn(report, "amounts-table"), {
      current: [was.current, now.current, now.current - was.current],
      actual: [was.actual, now.actual, now.actual - was.actual],
    })
  }

  it("is counted as a plain comparison counts it, and so are the totals before and after", () => {
    fc.assert(fc.property(partnerships, partnerships, changed), { numRuns: 20 })
  })

  it("is counted so for the invented year with a cost less and one that is dearer", () => {
    const year = WijkWijzer.registerWithInventedYear2024()
    const [less, dearer] = year.rows.cost.filter(({ bookedOn }) => hasPassed(bookedOn))
    const cost = year.rows.cost.flatMap((row) => {
      if (row.id === less?.id) return []
      return row.id === dearer?.id ? [{ ...row, amount: row.amount + 100_00 }] : [row]
    })
    const rows = { ...year.rows, cost }
    changed(year, Result.getOrThrow(Registers.decode(tables, { revision: 9, rows })))
  })
})
