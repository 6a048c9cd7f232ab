import { assert } from "@effect/vitest"
import { Finance, Money } from "@wijkwijzer/core"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { cost, day, given, type Rows, tags } from "./given.ts"

type Key = NonNullable<Rows["allocationKey"]>[number]

const key = (id: string, validFrom: string, cells: Partial<Key> = {}): Key => ({
  id,
  name: id,
  agreedOn: "2024-01-01",
  validFrom,
  jointAccount: true,
  reason: "start",
  ...cells,
})

const shares = (
  allocationKey: string,
  weights: Readonly<Record<string, number>>,
): NonNullable<Rows["allocationShare"]> =>
  Object.entries(weights).map(([organisation, weight]) => ({
    id: `${allocationKey}.${organisation}`,
    allocationKey,
    organisation,
    weight,
  }))

const weights = fc.array(fc.nat({ max: 10_000 }), { minLength: 1, maxLength: 8 })
const asKey = (list: ReadonlyArray<number>) => list.map((weight, at) => ({ organisation: `o${at}`, weight }))

describe("divide", () => {
  it("always adds up, gives nothing for no weight, and stays within a cent of each exact share", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), weights, (cents, list) => {
        const whole = list.reduce((sum, weight) => sum + weight, 0)
        const divided = Finance.divide(Money.cents(cents), asKey(list))
        if (whole === 0)
          return assert.strictEqual(Result.getOrThrow(Result.flip(divided)).reason, "no-positive-weight")
        const parts = Result.getOrThrow(divided)
        assert.strictEqual(Money.sum(parts.map(({ amount }) => amount)), cents)
        parts.forEach(({ organisation, amount }, at) => {
          assert.strictEqual(organisation, `o${at}`)
          const weight = list[at] ?? 0
          if (weight === 0) assert.strictEqual(amount, 0)
          assert.isTrue(
            Math.abs(amount * whole - cents * weight) < whole || Math.abs(cents * weight) > 2 ** 53,
          )
        })
      }),
    )
  })

  it("is the same for weights of any scale, and its mirror image below zero", () => {
    fc.assert(
      fc.property(fc.nat({ max: 1e9 }), weights, fc.integer({ min: 1, max: 50 }), (cents, list, scale) => {
        fc.pre(list.some((weight) => weight > 0))
        const of = (amount: number, factor: number) =>
          Result.getOrThrow(
            Finance.divide(Money.cents(amount), asKey(list.map((weight) => weight * factor))),
          ).map(({ amount }) => amount)
        assert.deepEqual(of(cents, scale), of(cents, 1))
        assert.deepEqual(
          of(-cents, 1),
          of(cents, 1).map((amount) => Money.negate(amount)),
        )
      }),
    )
  })
})

describe("the key on a day", () => {
  const world = given({
    allocationKey: [
      key("old", "2024-01-01", { validThrough: "2024-06-30" }),
      key("new", "2024-07-01"),
      key("own", "2024-01-01", { fundingAgreement: "grant", jointAccount: false }),
    ],
  })
  const on = (fundingAgreement: string | null, date: string, jointAccount?: boolean) =>
    Finance.keyOn(world, {
      fundingAgreement,
      on: day(date),
      ...(jointAccount === undefined ? {} : { jointAccount }),
    })

  it("given its first and last day, then it holds on both", () => {
    assert.strictEqual(Result.getOrThrow(on(null, "2024-06-30")).id, "old")
    assert.strictEqual(Result.getOrThrow(on(null, "2024-07-01")).id, "new")
  })
  it("given a key of the agreement itself, then it goes before the general one", () => {
    assert.strictEqual(Result.getOrThrow(on("grant", "2024-03-01")).id, "own")
    assert.strictEqual(Result.getOrThrow(on("grant", "2024-03-01", true)).id, "old")
  })
  it("given none, or several, then it refuses and names them", () => {
    assert.strictEqual(Result.getOrThrow(Result.flip(on(null, "2023-12-31")))._tag, "NoKey")
    const twice = given({ allocationKey: [key("a", "2024-01-01"), key("b", "2024-01-01")] })
    const refused = Result.getOrThrow(
      Result.flip(Finance.keyOn(twice, { fundingAgreement: null, on: day("2024-02-01") })),
    )
    assert.deepEqual([refused._tag, refused.keys], ["SeveralKeys", ["a", "b"]])
  })
})

describe("a change of key", () => {
  const change = (
    reason: Key["reason"],
    before: Readonly<Record<string, number>>,
    after: Readonly<Record<string, number>>,
    joint = true,
  ) =>
    Finance.keyChanges(
      given({
        allocationKey: [
          key("old", "2024-01-01", { validThrough: "2024-06-30", jointAccount: joint }),
          key("new", "2024-07-01", { reason: reason ?? null, jointAccount: joint }),
        ],
        allocationShare: [...shares("old", before), ...shares("new", after)],
      }),
    )[0]

  it("given an entry with a new partner, then it is in order", () => {
    const found = change("entry", { lead: 1, north: 1 }, { lead: 1, north: 1, south: 1 })
    assert.deepEqual(found?.entered, ["south"])
    assert.deepEqual(found?.reasons, [])
  })
  it("given an exit, then who left shows", () => {
    assert.deepEqual(change("exit", { lead: 1, north: 1 }, { lead: 1 })?.left, ["north"])
  })
  it("given other shares between the same partners, then no cause makes it right", () => {
    assert.deepEqual(tags(change("other", { lead: 1, north: 1 }, { lead: 2, north: 1 })?.reasons ?? []), [
      "ChangedWithoutCause",
    ])
    assert.deepEqual(tags(change("entry", { lead: 1, north: 1 }, { lead: 2, north: 1 })?.reasons ?? []), [
      "CauseNotSeen",
    ])
  })
  it("given the same shares in other numbers, then nothing changed", () => {
    const found = change("other", { lead: 1, north: 2 }, { lead: 50, north: 100 })
    assert.isFalse(found?.changed)
    assert.deepEqual(found?.reasons, [])
  })
  it("given a key that is not for joint account, then partners may change it as they like", () => {
    assert.deepEqual(change("other", { lead: 1, north: 1 }, { lead: 2, north: 1 }, false)?.reasons, [])
  })
})

describe("joint costs", () => {
  const world = (cells: Parameters<typeof cost>[2], more: Rows = {}) =>
    given({
      allocationKey: [key("k", "2024-01-01")],
      allocationShare: shares("k", { lead: 1, north: 1, south: 1 }),
      vatPosition: [
        { id: "v1", organisation: "lead", validFrom: "2024-01-01", position: "fullyRecoverable" },
        {
          id: "v2",
          organisation: "north",
          validFrom: "2024-01-01",
          position: "partlyRecoverable",
          recoverable: 50_00,
        },
      ],
      cost: [cost("party", 100_00, { joint: true, fundingAgreement: null, vat: 21_00, ...cells })],
      ...more,
    })
  const joint = (cells: Parameters<typeof cost>[2], more: Rows = {}) => {
    const [found] = Finance.jointCosts(world(cells, more), day("2024-12-31"))
    if (found === undefined) throw new Error("no joint cost")
    return found
  }

  it("given a key, then cost and VAT are divided to the cent, and each deducts its own share only", () => {
    const { amount, shares, reasons } = joint({})
    assert.strictEqual(amount, 100_00)
    assert.deepEqual(
      shares.map(({ organisation, amount, vat, deductible }) => [organisation, amount, vat, deductible]),
      [
        ["lead", 33_34, 7_00, 7_00],
        ["north", 33_33, 7_00, 3_50],
        ["south", 33_33, 7_00, null],
      ],
    )
    assert.deepEqual(reasons, [])
  })
  it("given a payer that does not recover VAT, then the VAT in its amount is not divided twice", () => {
    const { amount, shares } = joint({ amount: 121_00, vatRecoverable: false })
    assert.strictEqual(amount, 100_00)
    assert.strictEqual(
      shares.reduce((sum, share) => sum + share.amount + share.vat, 0),
      121_00,
    )
  })
  it("given the payer deducts all of the VAT, then that is above its own share", () => {
    const { reasons } = joint({ vatDeducted: 21_00 })
    assert.deepEqual(tags(reasons), ["VatDeductedAboveShare"])
    assert.strictEqual(reasons[0]?.source?.norm, "GR03")
    assert.deepEqual(joint({ vatDeducted: 7_00 }).reasons, [])
  })
  it("given a key agreed after the cost, or a payer without a share, then norm GR01 is not met", () => {
    assert.deepEqual(
      tags(
        joint(
          { invoicedOn: "2023-12-31", bookedOn: "2024-06-30" },
          { allocationKey: [key("k", "2023-01-01")] },
        ).reasons,
      ),
      ["KeyAfterCost"],
    )
    assert.deepEqual(tags(joint({}, { allocationShare: shares("k", { north: 1, south: 1 }) }).reasons), [
      "PayerBearsNothing",
    ])
  })
  it("given recharges with a mark-up, or off the key, then both are pointed out", () => {
    const charged = (lead: number, north: number, south: number): Rows => ({
      recharge: Object.entries({ lead, north, south }).map(([organisation, amount]) => ({
        id: organisation,
        cost: "party",
        organisation,
        amount,
      })),
    })
    assert.deepEqual(joint({}, charged(33_34, 33_33, 33_33)).reasons, [])
    assert.deepEqual(tags(joint({}, charged(33_34, 40_00, 33_33)).reasons), ["ChargedOtherThanCost"])
    assert.deepEqual(tags(joint({}, charged(30_00, 35_00, 35_00)).reasons), ["ChargedOtherThanKey"])
  })
  it("given no key, then it says so", () => {
    assert.deepEqual(tags(joint({}, { allocationKey: [], allocationShare: [] }).reasons), ["NoKey"])
  })
  it("shares always add up to the actual cost and its VAT", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e7, max: 1e7 }),
        fc.nat({ max: 1e6 }),
        fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.integer({ min: 1, max: 9 })),
        (amount, vat, [a, b, c]) => {
          const found = joint(
            { amount, vat },
            { allocationShare: shares("k", { lead: a, north: b, south: c }) },
          )
          assert.strictEqual(
            found.shares.reduce((sum, share) => sum + share.amount, 0),
            amount,
          )
          assert.strictEqual(
            found.shares.reduce((sum, share) => sum + share.vat, 0),
            vat,
          )
        },
      ),
      { numRuns: 60 },
    )
  })
})
