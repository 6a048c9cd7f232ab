import { CalendarDate, Period } from "@wijkwijzer/core"
import { Message, Packs, type Rule, Rules } from "@wijkwijzer/core/rules"
import { assert, describe, it } from "vitest"
import type { Case } from "./Case.ts"
import { cases } from "./cases/index.ts"
import { type Given, given } from "./given.ts"

const today = CalendarDate.unsafe("2026-11-24")

const checked = (rule: Rule.Rule, one: Case, rows: Given) =>
  Rules.check(given(one.base ?? {}, rows), [rule], {
    asOf: CalendarDate.unsafe(one.asOf ?? "2025-03-31"),
    period: Period.year(one.year ?? 2024),
    textsOn: today,
  })

describe("every rule", () => {
  it("has a passing and a failing case, and no case is of a rule that is not there", () => {
    const ruled = Packs.rules.map(({ id }) => id)
    assert.strictEqual(new Set(ruled).size, ruled.length)
    assert.deepStrictEqual([...new Set(cases.map(({ rule }) => rule))].sort(), [...ruled].sort())
  })

  for (const one of cases) {
    const rule = Packs.rules.find(({ id }) => id === one.rule)
    if (rule === undefined) continue
    it(`${one.rule}: ${one.at} ${one.says}`, () => {
      const good = checked(rule, one, one.passes)
      assert.deepStrictEqual(
        good.findings.map(({ message }) => message.nl),
        [],
      )
      const reasons = one.passesBySwitch === true ? ["NotApplicable"] : []
      assert.deepStrictEqual(
        good.notChecked.map(({ why }) => why._tag),
        reasons,
      )

      const { findings } = checked(rule, one, one.fails)
      const found = findings.find(({ place: { table, id, column } }) =>
        [`${table}/${id}`, `${table}/${id}/${column}`].includes(one.at),
      )
      assert.isDefined(found, findings.map(({ key }) => key).join(", ") || "nothing was found")
      assert.include(found?.message.nl.replaceAll("\u00a0", " "), one.says)
      const { message, todo } = found as NonNullable<typeof found>
      for (const text of [message.nl, message.en, todo.nl, todo.en]) {
        assert.isNotEmpty(text)
        assert.notMatch(text, /[{}]|undefined|NaN/)
      }
      for (const mark of Message.marks(rule.message)) assert.property(found?.facts, mark)
    })
  }
})
