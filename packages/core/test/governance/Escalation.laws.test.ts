import { assert, describe, it } from "@effect/vitest"
import { CalendarDate, Governance, type PartnershipRegister } from "@wijkwijzer/core"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { after, day, given } from "./harbour.ts"

const start = day("2025-01-01")

/** A house of so many layers, each with a step on the ladder; the highest number is the bottom. */
const houseOf = (terms: ReadonlyArray<number>): PartnershipRegister =>
  given({
    body: terms.map((_, at) => ({
      id: `layer-${at}`,
      name: `Layer ${at}`,
      kind: "other" as const,
      level: at,
      oneSeatPerPartner: false,
      validFrom: "2021-01-01",
    })),
    escalationStep: terms.map((termDays, at) => ({
      id: `step-${at}`,
      ladder: "Up",
      position: terms.length - at,
      body: `layer-${at}`,
      termDays,
      powers: "decide" as const,
    })),
  })

const done = (register: PartnershipRegister, outcome: Governance.EscalationOutcome): PartnershipRegister =>
  after(
    register,
    Result.getOrThrowWith(outcome, (refusals) => new Error(refusals.map(({ label }) => label.en).join())),
  )

const houses = fc.record({
  terms: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 6 }),
  climb: fc.integer({ min: 1, max: 5 }),
  /** For each layer on the way down: whether it answers, or sends back. */
  answers: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  pause: fc.integer({ min: 0, max: 30 }),
})

describe("laws of escalation", () => {
  it("a matter that goes up and then down ends where it began, and stands in one place all the way", () => {
    fc.assert(
      fc.property(houses, ({ terms, climb, answers, pause }) => {
        const bottom = terms.length - 1
        const steps = Math.min(climb, bottom)
        let register = houseOf(terms)
        let on = start
        const next = (): CalendarDate.CalendarDate => {
          on = CalendarDate.addDays(on, pause)
          return on
        }
        const place = (): string | null =>
          Governance.escalations(register, on).find(({ matter }) => matter === "e-1")?.standsAt ?? null
        const raise = {
          id: "e-1",
          title: "x",
          matter: null,
          proposal: null,
          fromBody: `layer-${bottom}`,
          ladder: "Up",
          on,
        }
        register = done(register, Governance.escalate(register, raise))
        assert.strictEqual(place(), `layer-${bottom - 1}`)
        for (let step = 2; step <= steps; step++) {
          register = done(
            register,
            Governance.passUp(register, { id: `e-${step}`, escalation: `e-${step - 1}`, on: next() }),
          )
          assert.strictEqual(place(), `layer-${bottom - step}`)
        }
        for (let step = steps; step >= 1; step--) {
          const escalation = `e-${step}`
          if (answers[step] === true) {
            register = done(
              register,
              Governance.answer(register, { escalation, as: "decision", answer: "So.", on: next() }),
            )
            assert.strictEqual(place(), `layer-${bottom - step}`)
            register = done(register, Governance.bringBack(register, { escalation, on: next() }))
          } else {
            register = done(
              register,
              Governance.sendBack(register, { escalation, reason: "No.", on: next() }),
            )
          }
          assert.strictEqual(place(), `layer-${bottom - step + 1}`)
        }
        const all = Governance.escalations(register, next())
        assert.isTrue(all.every(({ stage }) => stage === "returned" || stage === "sentBack"))
        assert.isTrue(all.every(({ origin, stalled }) => origin === `layer-${bottom}` && !stalled))
        assert.strictEqual(all[0]?.standsAt, `layer-${bottom}`)
      }),
      { numRuns: 100 },
    )
  })

  it("a matter is stalled exactly when it is open after its last day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 90 }), (term, later) => {
        const house = houseOf([term, 5])
        const raise = {
          id: "e-1",
          title: "x",
          matter: null,
          proposal: null,
          fromBody: "layer-1",
          ladder: null,
          on: start,
        }
        const register = done(house, Governance.escalate(house, raise))
        const standing = Governance.escalationStanding(register, "e-1", CalendarDate.addDays(start, later))
        assert.strictEqual(standing?.stalled, later > term)
        assert.strictEqual(standing?.daysOver, Math.max(0, later - term))
      }),
      { numRuns: 100 },
    )
  })
})
