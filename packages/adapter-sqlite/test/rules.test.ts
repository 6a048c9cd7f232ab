/**
 * What rules find in a register they find in the same register out of a file.
 */
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { CalendarDate, Change, type PartnershipRegister, Period, Register, tables } from "@wijkwijzer/core"
import { Packs, Rules } from "@wijkwijzer/core/rules"
import { Arbitraries } from "@wijkwijzer/core/testing"
import * as WijkWijzer from "@wijkwijzer/core/wijkwijzer"
import * as fc from "fast-check"
import { assert, describe, it } from "vitest"

const findingsOf = (register: PartnershipRegister) =>
  Rules.check(register, Packs.rules, {
    asOf: CalendarDate.unsafe("2025-03-31"),
    period: Period.year(2024),
    textsOn: CalendarDate.unsafe("2026-11-24"),
  }).findings

const throughAFile = async (register: PartnershipRegister): Promise<PartnershipRegister> => {
  await using store = await openSqlite(":memory:")
  const changes = Change.between(Register.empty(tables), register)
  await store.commit({ expectedRevision: 0, author: "test", reason: "round trip", changes })
  return await store.read()
}

describe("findings", () => {
  it("of the worked year are the same after a round trip", async () => {
    const year = WijkWijzer.registerWithInventedYear2024()
    assert.isNotEmpty(findingsOf(year))
    assert.deepStrictEqual(findingsOf(await throughAFile(year)), findingsOf(year))
  })

  it("of any register are the same after a round trip", async () => {
    await fc.assert(
      fc.asyncProperty(Arbitraries.register(tables, { maxRows: 2 }), async (register) => {
        assert.deepStrictEqual(findingsOf(await throughAFile(register)), findingsOf(register))
      }),
      { numRuns: 25 },
    )
  })
})
