import { existsSync, readFileSync } from "node:fs"
import { CalendarDate, Law } from "@wijkwijzer/core"
import { Catalogue, Packs, Source } from "@wijkwijzer/core/rules"
import { assert, describe, it } from "vitest"

const day = CalendarDate.unsafe

const facts = new URL("../../../../../shared/facts/norms.md", import.meta.url)

/** What the reading proposes for a rule: its severity and the norms it names. */
const proposed = (): ReadonlyMap<
  string,
  { readonly severity: string; readonly sources: ReadonlySet<string> }
> => {
  const text = readFileSync(facts, "utf8")
  const rows = [...text.matchAll(/^\| `(\w+)` \|.*\| (blocking|error|warning|info) \| ([^|]*) \|$/gm)]
  return new Map(
    rows.map(([, id = "", severity = "", cited = ""]) => {
      const norms = [...cited.matchAll(/\b[A-Z]{2}\d\d\b/g)].map(([norm]) => norm)
      const range = /WW06–WW12/.test(cited) ? ["WW06", "WW07", "WW08", "WW09", "WW10", "WW11", "WW12"] : []
      const own = cited.includes("own agreement") ? ["agreement"] : []
      return [id, { severity, sources: new Set([...norms, ...range, ...own]) }]
    }),
  )
}

describe("sources", () => {
  it("of every rule are norms that were read, each with article, date and address as fields", () => {
    assert.isAtLeast(Packs.rules.length, 150)
    for (const { id, sources } of Catalogue.make(Packs.all).packs.flatMap((pack) => pack.rules)) {
      assert.isNotEmpty(sources, id)
      for (const source of sources) {
        if (source.kind === "agreement") continue
        assert.isTrue(Law.isNormId(source.id), `${id} cites ${source.id}`)
        assert.isNotEmpty(source.articles, id)
        for (const { article } of source.articles) assert.isNotEmpty(article)
      }
    }
  })

  it("keep article and paragraph apart", () => {
    assert.deepStrictEqual(Source.of("KB16").articles, [
      { article: "16", paragraph: "(3)a" },
      { article: "17", paragraph: "(3)a" },
      { article: "18", paragraph: "(3)" },
    ])
    assert.deepStrictEqual(Source.of("AT01").articles[1], { article: "4a", paragraph: null })
    assert.strictEqual(Source.cite(Source.of("KB28")).nl, "Kaderbesluit BZK-subsidies 21 h")
  })

  it("are cited in the text that held on the day, and never in a later one", () => {
    assert.strictEqual(Source.on("AW29", day("2026-07-01"))?.textDate, "2026-07-01")
    assert.strictEqual(Source.on("AW29", day("2026-06-30"))?.textDate, "2025-07-01")
    assert.include(Source.on("AW29", day("2026-06-30"))?.url ?? "", "2025-07-01")
    assert.isNull(Source.on("AW29", day("2025-06-30")))
    assert.isNull(Source.on("KB32", day("2022-10-03")))
    assert.isNotNull(Source.on("agreement", day("1900-01-01")))
  })

  it.skipIf(!existsSync(facts))(
    "and severities are those that the reading proposes, where it proposes the rule",
    () => {
      const reading = proposed()
      assert.isAbove(reading.size, 200)
      for (const { id, severity, sources } of Packs.rules) {
        const said = reading.get(id)
        if (said === undefined) continue
        assert.strictEqual(severity, said.severity, id)
        assert.deepStrictEqual([...sources].sort(), [...said.sources].sort(), id)
      }
    },
  )
})
