/** Sets of rows side by side, and cells that one set leaves open for another. */
import * as Result from "effect/Result"
import { assert, describe, it } from "vitest"
import { Problem, Register } from "../../src/register/index.ts"
import { tables } from "../../src/tables.ts"
import { founding, foundingRegister } from "../../src/wijkwijzer/index.ts"
import * as OpenCells from "../../src/wijkwijzer/OpenCells.ts"

describe("Register.combine", () => {
  const one = { domain: [{ id: "a", name: "A" }] }
  const two = { domain: [{ id: "b", name: "B" }], person: [] }

  it("puts rows of the same table after each other and keeps the sets as they are", () => {
    const combined = Register.combine<typeof tables>(one, two)
    assert.deepStrictEqual(combined, { domain: [...one.domain, ...two.domain], person: [] })
    assert.lengthOf(one.domain, 1)
  })

  it("is associative, and nothing is its unit", () => {
    const combine = Register.combine<typeof tables>
    const three = founding()
    assert.deepStrictEqual(combine(combine(one, two), three), combine(one, combine(two, three)))
    assert.deepStrictEqual(combine(one), combine(one, {}))
    assert.deepStrictEqual(combine(), {})
  })

  it("leaves a repeated id for make to report", () => {
    const made = Register.make(tables, Register.combine(founding(), founding()))
    assert.isTrue(Result.isFailure(made))
    if (Result.isFailure(made)) {
      assert.strictEqual(made.failure[0]?._tag, "DuplicateId")
      assert.match(Problem.message(made.failure[0] as Problem.Problem), /wijkwijzer/)
    }
  })
})

describe("OpenCells", () => {
  const register = foundingRegister()

  it("fills a cell that holds nothing", () => {
    assert.deepStrictEqual(
      OpenCells.changes(register, { partnership: { wijkwijzer: { notice: "Let op" } } }),
      [
        {
          _tag: "Update",
          table: "partnership",
          id: "wijkwijzer",
          from: { notice: null },
          to: { notice: "Let op" },
        },
      ],
    )
  })

  it("refuses a cell that the founding set gives", () => {
    assert.throws(
      () => OpenCells.changes(register, { partnership: { wijkwijzer: { name: "Anders" } } }),
      /partnership "wijkwijzer", column name: it holds "WijkWijzer"/,
    )
  })

  it("refuses a row that is not there", () => {
    assert.throws(
      () => OpenCells.changes(register, { domain: { nowhere: { name: "Nergens" } } }),
      /domain "nowhere": there is no such row/,
    )
  })
})
