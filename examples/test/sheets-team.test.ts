/** The story of `sheets-team`, on workbooks in memory that are shown as plainly as can be. */
import { existsSync } from "node:fs"
import { join } from "node:path"
import { type DomainTables, tables } from "@wijkwijzer/core"
import { MemoryStore } from "@wijkwijzer/core/store"
import { Effect } from "effect"
import { assert, describe, it } from "vitest"
import * as MemoryWorkbook from "../../packages/adapter-sheets/test/support/MemoryWorkbook.ts"
import * as PlainLens from "../../packages/adapter-sheets/test/support/plainLens.ts"
import * as Team from "../sheets-team/team.ts"
import { folder, run } from "./command.ts"

const lens = PlainLens.make<DomainTables>(tables)

const story = Effect.gen(function* () {
  const said: Array<string> = []
  const steps: Array<string> = []
  const store = yield* MemoryStore.make(tables)
  const register = yield* Team.run(
    store,
    {
      workbookOf: (partner) => Effect.sync(() => MemoryWorkbook.make(`${partner}.xlsx`)),
      lensOf: () => lens,
    },
    () => [],
    {
      say: (line) => Effect.sync(() => void said.push(line)),
      progress: ({ workbook, step }) => Effect.sync(() => void steps.push(`${workbook} ${step}`)),
    },
  )
  return { said: said.join("\n"), steps, register }
})

describe("the story of sheets-team", () => {
  it("takes over what can be, says of the rest where and why, and comes to rest", async () => {
    const { said, steps, register } = await Effect.runPromise(story)
    assert.match(said, /6 werkmappen gemaakt/)
    assert.match(
      said,
      /Kosten!\w+: niet overgenomen .*de periode van 1 januari 2024 tot en met 30 juni 2024 is afgesloten \(periodeVergrendeld\)/,
    )
    assert.match(said, /code \S+ staat op meer rijen/i)
    assert.match(said, /is op twee plaatsen gewijzigd: hier staat "Interviews in de wijk \(verzonnen\)"/)
    assert.match(said, /Nog eens: 0 wijzigingen/)
    assert.include(steps, "platform31.xlsx done")
    const printed = register.rows.cost.find(({ description }) => description?.startsWith("Drukwerk, tweede"))
    assert.strictEqual(printed?.organisation, "platform31")
  })
})

describe("npm run sheets-team", () => {
  it("makes six files, brings them together and makes the account, with findings by cell", () => {
    const cwd = folder()
    const { code, out, err } = run("sheets-team", cwd)
    assert.deepStrictEqual([code, err], [0, ""])
    for (const partner of ["ccv", "lpb", "lsa", "movisie", "platform31", "verwey-jonker"])
      assert.isTrue(existsSync(join(cwd, "out/sheets-team", `${partner}.xlsx`)))
    assert.match(out, /Kosten!\w+: "circa 200" past hier niet; verwacht: een bedrag in euro/)
    assert.match(out, /Kosten!\w+: "Wijkprofielen \(oud\)" is niet bekend/)
    assert.match(out, /nieuw: kostenregel "=zaalhuur wijkbijeenkomst \(verzonnen\)"/)
    assert.match(out, /Nog eens: 0 wijzigingen/)
    assert.match(out, /Jaarverantwoording WijkWijzer 2024/)
    assert.isTrue(existsSync(join(cwd, "out/sheets-team/annual-account-2024-nl.html")))
  }, 180_000)

  it("explains itself", () => {
    const { code, out } = run("sheets-team", folder(), "--help")
    assert.strictEqual(code, 0)
    for (const option of ["--out", "--format", "--google"]) assert.include(out, option)
  })
})
