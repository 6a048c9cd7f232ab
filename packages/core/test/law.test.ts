import { existsSync, readFileSync } from "node:fs"
import { assert, describe, it } from "vitest"
import { isNormId, norm, texts } from "../src/law/index.ts"

const facts = new URL("../../../../shared/facts/", import.meta.url)

const ids = Object.values<{ readonly articles: Readonly<Record<string, string>> }>(texts).flatMap(
  ({ articles }) => Object.keys(articles),
)

describe("the norms", () => {
  it("have each one id, an article, and an address where they have a number", () => {
    assert.strictEqual(new Set(ids).size, ids.length)
    for (const id of ids) {
      if (!isNormId(id)) return assert.fail(id)
      const { article, url, textDate } = norm(id)
      assert.isNotEmpty(article)
      if (url !== null && textDate !== null && url.includes("wetten.overheid.nl"))
        assert.include(url, textDate)
    }
    assert.deepInclude(norm("KB32"), {
      article: "22(4)",
      textDate: "2022-10-04",
      url: "https://wetten.overheid.nl/BWBR0033530/2022-10-04",
      standing: "V",
    })
  })
})

describe.skipIf(!existsSync(facts))("held against the reading itself", () => {
  const read = (file: string): string => (existsSync(facts) ? readFileSync(new URL(file, facts), "utf8") : "")
  const norms = read("norms.md")
  const first = read("accountability.md")

  it("every norm of the reading is here with its article and date, and none is invented", () => {
    const rows = [...norms.matchAll(/^\| ([A-Z]{2}\d\d) \| ([^|]*) \| ([^|]*) \|/gm)]
    assert.isAbove(rows.length, 150)
    for (const [, id = "", article = "", date = ""] of rows) {
      if (!isNormId(id)) return assert.fail(id)
      assert.strictEqual(norm(id).article, article.trim().replaceAll("**", ""), id)
      if (!id.startsWith("KR")) assert.include(date, norm(id).textDate ?? "?", id)
    }
    for (const id of ids) assert.isTrue(norms.includes(`| ${id} |`) || first.includes(`**${id}**`), id)
  })

  it("says M where the reading says that it was not read", () => {
    for (const id of ids) {
      const line = first.split("\n").find((text) => text.includes(`- **${id}** `))
      if (line === undefined || !isNormId(id)) continue
      const fromMemory = /M \d\d%/.test(line) && !/\. V/.test(line)
      assert.strictEqual(norm(id).standing, fromMemory ? "M" : "V", id)
    }
  })
})
