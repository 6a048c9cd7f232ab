/** The invented year says of itself that it is invented, and adds to the founding rows without changing them. */
import { readdirSync, readFileSync } from "node:fs"
import { assert, describe, it } from "vitest"
import { Register } from "../../src/register/index.ts"
import {
  founding,
  foundingRegister,
  inventedYear2024,
  registerWithInventedYear2024,
} from "../../src/wijkwijzer/index.ts"

const register = registerWithInventedYear2024()
const { rows } = register
const sources = new URL("../../src/wijkwijzer/invented2024/", import.meta.url)

describe("the invented year says that it is invented", () => {
  it.each(readdirSync(sources))("%s begins by saying so", (file) => {
    const header = readFileSync(new URL(file, sources), "utf8").split("*/", 1)[0] ?? ""
    assert.match(header, /^\/\*\*[\s\S]*\binvented\b/i)
  })

  it("has a notice on the partnership", () => {
    assert.match(rows.partnership[0]?.notice ?? "", /verzonnen voorbeeldcijfers/)
  })

  it("shares no row with the founding set, and leaves what stands there as it is", () => {
    const invented = inventedYear2024()
    for (const [table, list] of Object.entries(founding())) {
      const own = new Set(invented[table as keyof typeof invented]?.map(({ id }) => id))
      for (const { id } of list) assert.isFalse(own.has(id), `${table} ${id}`)
    }
    for (const [table, list] of Object.entries(foundingRegister().rows)) {
      for (const row of list) {
        const now = Register.get(Register.plain(register), table, row.id) as Record<string, unknown>
        for (const [column, value] of Object.entries(row)) {
          if (value !== null && !(Array.isArray(value) && value.length === 0))
            assert.deepStrictEqual(now[column], value, `${table} ${row.id} ${column}`)
        }
      }
    }
  })
})
