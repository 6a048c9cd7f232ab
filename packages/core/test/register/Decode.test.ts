import { assert } from "@effect/vitest"
import { Problem, Register, tables } from "@wijkwijzer/core"
import * as Result from "effect/Result"
import { describe, it } from "vitest"

describe("Register.decode", () => {
  it("says of anything that it is no register, and never throws", () => {
    for (const input of [
      null,
      undefined,
      3,
      "x",
      [],
      {},
      { rows: {} },
      { revision: 1 },
      { revision: 1.5, rows: {} },
      { revision: -1, rows: {} },
      { revision: 1, rows: null },
    ]) {
      const decoded = Register.decode(tables, input)
      if (Result.isSuccess(decoded)) return assert.fail(JSON.stringify(input))
      assert.deepStrictEqual(
        decoded.failure.map(({ _tag }) => _tag),
        ["NotARegister"],
      )
      assert.include(Problem.message(decoded.failure[0] as Problem.Problem, "nl"), "dit is geen register")
    }
  })
})
