/** docs/figures.md names every figure that a report of the worked year can show. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { assert } from "@effect/vitest"
import { CalendarDate, type Figure, Reports } from "@wijkwijzer/core"
import { registerWithInventedYear2024 } from "@wijkwijzer/core/wijkwijzer"
import { describe, it } from "vitest"
import { root } from "../../../../scripts/packages.ts"

const register = registerWithInventedYear2024()
const page = readFileSync(join(root, "docs/figures.md"), "utf8")
const named = new Set([...page.matchAll(/`([a-zA-Z0-9-]+)(?:\/[^`]*)?`/g)].map(([, measure]) => measure))

const figures: ReadonlyArray<Figure.Figure> = ["2024-06-30", "2025-03-01", "2025-06-30"].flatMap((day) =>
  Reports.all.flatMap(({ make }) =>
    Object.values(
      make(register, {
        year: 2024,
        asOf: CalendarDate.unsafe(day),
        locale: "nl",
        before: { ...register, rows: { ...register.rows, cost: register.rows.cost.slice(1) } },
      }).figures,
    ),
  ),
)

describe("docs/figures.md", () => {
  it("names the measure of every figure", () => {
    const measures = new Set(figures.map(({ id }) => id.split("/", 1)[0] ?? ""))
    assert.isAbove(measures.size, 40)
    assert.deepStrictEqual(
      [...measures].filter((measure) => !named.has(measure)),
      [],
    )
  })

  it("names every unit", () => {
    for (const unit of new Set([...figures.map((figure) => figure.unit), "millionths"]))
      assert.include(page, `\`${unit}\``)
  })
})
