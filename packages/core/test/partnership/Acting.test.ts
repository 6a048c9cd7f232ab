import { assert, describe, it } from "@effect/vitest"
import { Partnership } from "@wijkwijzer/core"
import { day, given, type Rows } from "../governance/harbour.ts"

const on = day("2025-03-01")

type Power = NonNullable<Rows["powerOfAttorney"]>[number]

/** Buoy lets Anchor act for it in general. */
const power = (over: Partial<Power> = {}): Power => ({
  id: "w",
  principal: "buoy",
  agentOrganisation: "anchor",
  purpose: "All that the grant needs.",
  scope: "general",
  coversDisposition: false,
  substitutionAllowed: false,
  validFrom: "2024-01-01",
  ...over,
})

const act = (over: Partial<Partnership.Act> = {}): Partnership.Act => ({
  disposition: false,
  fundingAgreement: null,
  counterparty: "ministry",
  contentFixed: false,
  jointly: false,
  servesPurposeOf: [],
  ...over,
})

const anchor = { organisation: "anchor", person: null }

const verdict = (
  powers: ReadonlyArray<Power>,
  over: Partial<Partnership.Act> = {},
  date = on,
  agent: Partnership.Agent = anchor,
) =>
  Partnership.mayAct(
    given({
      powerOfAttorney: powers,
      fundingAgreement: [
        {
          id: "grant",
          title: "Grant",
          client: "ministry",
          kind: "subsidy",
          startsOn: "2024-01-01",
          endsOn: "2026-12-31",
          amount: 1,
          perFinancialYear: false,
          auditorsStatementWaived: false,
          stateAid: false,
          specialNotificationDuty: false,
          cofinanced: false,
        },
      ],
    }),
    agent,
    "buoy",
    act(over),
    date,
  )

const reasons = (found: Partnership.ActingVerdict, id = "w") =>
  found._tag === "NoPowerNeeded"
    ? []
    : (found.considered.find(({ powerOfAttorney }) => powerOfAttorney === id)?.mismatches ?? [])

describe("acting for another organisation", () => {
  it("given a general power, when the lead partner signs for Buoy, then it may", () => {
    const found = verdict([power()])
    assert.strictEqual(found._tag, "MayAct")
  })

  it("given no power, then it may not: what is not granted is denied; Buoy itself needs none", () => {
    assert.deepEqual(verdict([]), { _tag: "MayNotAct", considered: [] })
    assert.deepEqual(verdict([], {}, on, { organisation: "buoy", person: null }), { _tag: "NoPowerNeeded" })
  })

  it("given a power to another organisation or person, then it is not this agent's", () => {
    assert.deepEqual(reasons(verdict([power({ agentOrganisation: "crane" })])), ["otherAgent"])
    const personal = power({ agentPerson: "core-of-anchor" })
    assert.deepEqual(reasons(verdict([personal])), ["otherAgent"])
    const who = { organisation: "anchor", person: "core-of-anchor" }
    assert.strictEqual(verdict([personal], {}, on, who)._tag, "MayAct")
  })

  it("given a power from 1 January through 31 March, when acted a day before or after, then it does not hold", () => {
    const dated = [power({ validThrough: "2024-03-31" })]
    assert.deepEqual(reasons(verdict(dated, {}, day("2023-12-31"))), ["notYet"])
    assert.strictEqual(verdict(dated, {}, day("2024-03-31"))._tag, "MayAct")
    assert.deepEqual(reasons(verdict(dated, {}, day("2024-04-01"))), ["ended"])
  })

  it("given that it was revoked on 1 March, then it holds no more on that day", () => {
    const revoked = [power({ revokedOn: "2025-03-01" })]
    assert.strictEqual(verdict(revoked, {}, day("2025-02-28"))._tag, "MayAct")
    assert.deepEqual(reasons(verdict(revoked)), ["ended"])
  })

  it("given that the ministry knew of it and was not told of its end, then that is said: the principal may still be bound", () => {
    const unaware = (over: Partial<Power>) => {
      const found = verdict([power({ revokedOn: "2025-01-01", knownTo: ["ministry"], ...over })])
      return found._tag === "MayNotAct" ? found.considered[0]?.counterpartyUnaware : undefined
    }
    assert.isTrue(unaware({}))
    assert.isFalse(unaware({ endNotifiedTo: ["ministry"], endNotifiedOn: "2025-01-02" }))
  })

  it("given a general power that does not speak of property, when property is sold, then it does not cover that", () => {
    assert.deepEqual(reasons(verdict([power()], { disposition: true })), ["noDisposition"])
    assert.strictEqual(verdict([power({ coversDisposition: true })], { disposition: true })._tag, "MayAct")
  })

  it("given a power for one grant, when the act is under another, then it does not cover it; under that grant it does", () => {
    const grant = power({ scope: "specific", fundingAgreement: "grant" })
    assert.strictEqual(verdict([grant], { fundingAgreement: "grant" })._tag, "MayAct")
    assert.deepEqual(reasons(verdict([grant], { fundingAgreement: null })), ["otherAgreement"])
    assert.strictEqual(verdict([grant], { fundingAgreement: "grant", disposition: true })._tag, "MayAct")
  })

  it("given a purpose in words, then only a person can say whether the act serves it, and once somebody has, it may", () => {
    const worded = power({ scope: "specific", purpose: "Buying office supplies." })
    const found = verdict([worded])
    assert.deepEqual(found._tag === "PersonMustJudge" ? found.powers : [], ["w"])
    assert.strictEqual(verdict([worded], { servesPurposeOf: ["w"] })._tag, "MayAct")
  })

  it("given that the lead partner contracts with itself, then it may only if the power says so or the content is fixed", () => {
    const itself = { counterparty: "anchor" }
    assert.deepEqual(reasons(verdict([power()], itself)), ["selfDealing"])
    assert.strictEqual(verdict([power({ selfDealingAllowed: true })], itself)._tag, "MayAct")
    assert.strictEqual(verdict([power()], { ...itself, contentFixed: true })._tag, "MayAct")
  })

  it("given agents who may only act together, then one alone may not; where the power is silent each may", () => {
    assert.deepEqual(reasons(verdict([power({ actAlone: false })])), ["notAlone"])
    assert.strictEqual(verdict([power({ actAlone: false })], { jointly: true })._tag, "MayAct")
    assert.strictEqual(verdict([power({ actAlone: null })])._tag, "MayAct")
  })

  it("given a power that was passed on, then the first must allow it, or one of the three cases of the law, and still hold", () => {
    const passed = power({ id: "w2", agentOrganisation: "anchor", passedOnFrom: "w" })
    const first = (over: Partial<Power> = {}) => power({ agentOrganisation: "crane", ...over })
    assert.deepEqual(reasons(verdict([first(), passed]), "w2"), ["passedOnWithoutLeave"])
    assert.strictEqual(verdict([first({ substitutionAllowed: true }), passed])._tag, "MayAct")
    assert.strictEqual(
      verdict([first(), { ...passed, substitutionGround: "principalsInterest" }])._tag,
      "MayAct",
    )
    const ended = first({ substitutionAllowed: true, validThrough: "2024-12-31" })
    assert.deepEqual(reasons(verdict([ended, passed]), "w2"), ["earlierPowerEnded"])
  })

  it("given powers passed on in a circle, then none holds, and the question ends", () => {
    const circle = [
      power({ id: "w1", passedOnFrom: "w2", substitutionAllowed: true }),
      power({ id: "w2", passedOnFrom: "w1", substitutionAllowed: true }),
    ]
    assert.strictEqual(verdict(circle)._tag, "MayNotAct")
  })

  it("given every reason there is, then each has words in both languages, and those from the law name their article", () => {
    const all = Object.values(Partnership.powerMismatches)
    assert.isTrue(all.every(({ label }) => label.nl.endsWith(".") && label.en.endsWith(".")))
    assert.deepEqual(all.flatMap(({ source }) => source?.norm ?? []).sort(), [
      "VM01",
      "VM01",
      "VM02",
      "VM02",
      "VM03",
      "VM05",
      "VM05",
    ])
  })
})
