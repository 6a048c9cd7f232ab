/** The story of `sheets-team`, on workbooks in memory that are shown as plainly as can be. */
import { existsSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { GoogleClient, GoogleWorkbook, TeamLens } from "@wijkwijzer/adapter-sheets"
import { type DomainTables, tables } from "@wijkwijzer/core"
import { MemoryStore } from "@wijkwijzer/core/store"
import { Context, Effect, Layer } from "effect"
import { clientLayer, emulated, inVirtualTime } from "../../packages/adapter-sheets/test/google/google.ts"
import * as MemoryWorkbook from "../../packages/adapter-sheets/test/support/MemoryWorkbook.ts"
import * as PlainLens from "../../packages/adapter-sheets/test/support/plainLens.ts"
import * as Team from "../sheets-team/team.ts"
import { command, folder } from "./command.ts"

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

describe("the story of sheets-team in Google, emulated", () => {
  it.effect(
    "goes the same way, waits for the quota, and writes findings back",
    () =>
      Effect.gen(function* () {
        const emulator = yield* emulated({ quota: true })
        const client = Context.pick(GoogleClient.GoogleClient)(yield* Layer.build(clientLayer(emulator)))
        const created: Array<string> = []
        const place: Team.Place = {
          workbookOf: (partner) =>
            GoogleWorkbook.create({ title: `WijkWijzer ${partner}`, locale: "nl" }).pipe(
              Effect.map(({ workbook, spreadsheetId }) => {
                created.push(spreadsheetId)
                return workbook
              }),
              Effect.provide(client),
            ),
          lensOf: (layout) => TeamLens.make(tables, layout, "nl"),
        }
        const said: Array<string> = []
        const store = yield* MemoryStore.make(tables)
        const voice = {
          say: (line: string) => Effect.sync(() => void said.push(line)),
          progress: () => Effect.void,
        }
        const register = yield* inVirtualTime(Team.run(store, place, () => [], voice))
        const text = said.join("\n")
        assert.strictEqual(created.length, 6)
        assert.match(text, /Kosten!P\d+: "circa 200" past hier niet; verwacht: een bedrag in euro/)
        assert.match(text, /platform31 \(voorbeeld\)|WijkWijzer platform31: 2 bevindingen, \d+ cellen/)
        assert.match(text, /Nog eens: 0 wijzigingen/)
        assert.match(text, /Nog eens: 0 geschreven/)
        assert.isTrue(register.rows.cost.some(({ description }) => description?.startsWith("=zaalhuur")))
        const notes = created.flatMap((id) =>
          (emulator.person(id).book.byTitle("Kosten")?.rows ?? []).flatMap((row) =>
            (row ?? []).flatMap((cell) => (cell?.note?.includes("[WijkWijzer]") === true ? [cell.note] : [])),
          ),
        )
        assert.isTrue(notes.some((note) => note.includes('Fout: "circa 200" past hier niet')))
      }),
    120_000,
  )
})

const sheetsTeam = command("sheets-team")

describe("npm run sheets-team", () => {
  it("makes six files, brings them together and makes the account, with findings by cell", () => {
    const cwd = folder()
    const { code, out, err } = sheetsTeam(cwd)
    assert.deepStrictEqual([code, err], [0, ""])
    for (const partner of ["ccv", "lpb", "lsa", "movisie", "platform31", "verwey-jonker"])
      assert.isTrue(existsSync(join(cwd, "out/sheets-team", `${partner}.xlsx`)))
    assert.match(out, /Kosten!\w+: "circa 200" past hier niet; verwacht: een bedrag in euro/)
    assert.match(out, /Kosten!\w+: "Wijkprofielen \(oud\)" is niet bekend/)
    assert.match(out, /nieuw: kostenregel "=zaalhuur wijkbijeenkomst \(verzonnen\)"/)
    assert.match(out, /Nog eens: 0 wijzigingen/)
    assert.match(out, /platform31\.xlsx: 2 bevindingen, \d+ cellen en notities geschreven/)
    assert.match(out, /Kosten!\w+ \S+ error: "circa 200" past hier niet/)
    assert.match(out, /Nog eens: 0 geschreven/)
    assert.match(out, /Jaarverantwoording WijkWijzer 2024/)
    assert.isTrue(existsSync(join(cwd, "out/sheets-team/annual-account-2024-nl.html")))
  }, 180_000)

  it("explains itself", () => {
    const { code, out } = sheetsTeam(folder(), "--help")
    assert.strictEqual(code, 0)
    for (const option of ["--out", "--format", "--google", "--base-url"]) assert.include(out, option)
  })
})
