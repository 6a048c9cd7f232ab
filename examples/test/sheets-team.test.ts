/** The story of `sheets-team`, on workbooks in memory that are shown as plainly as can be. */
import { type DomainTables, tables } from "@wijkwijzer/core"
import { MemoryStore } from "@wijkwijzer/core/store"
import { Effect } from "effect"
import { assert, describe, it } from "vitest"
import * as MemoryWorkbook from "../../packages/adapter-sheets/test/support/MemoryWorkbook.ts"
import * as PlainLens from "../../packages/adapter-sheets/test/support/plainLens.ts"
import * as Team from "../sheets-team/team.ts"

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
    if (process.env.SHOW !== undefined) console.log(said)
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
