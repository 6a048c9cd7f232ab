/**
 * Every report in Chromium: what axe finds, and what does not fit.
 */
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { assert } from "@effect/vitest"
import { Html } from "@wijkwijzer/core"
import { Drawing } from "@wijkwijzer/core/charts"
import { type Browser, chromium, type Page } from "playwright-core"
import { afterAll, beforeAll, describe, it } from "vitest"
import { program } from "../../../../test/support/programs.ts"
import { reports } from "./reports.ts"

const found = program("chromium")
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

const requests: Array<string> = []
let browser: Browser
let page: Page
beforeAll(async () => {
  if (found.absent) return
  browser = await chromium.launch({
    executablePath: found.path ?? "",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
  })
  page = await browser.newPage({ bypassCSP: true })
  page.on("request", (request) => requests.push(request.url()))
})
afterAll(() => browser?.close())

/** What is wider than its place and does not scroll in a frame of its own. */
const overflowing = `[...document.querySelectorAll("body *")].filter((e) => !e.closest("svg, .table, .drawing, .skip") && (e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== "inline")).map((e) => e.tagName + "." + e.className + ": " + e.textContent.slice(0, 60))`

/**
 * Leaves six of the rows and items of a list that are made of the same parts: axe looks at each element against
 * many others, and finds in the seventh what it finds in the first. Gives how many stay.
 */
const thinned = `(() => {
  for (const list of document.querySelectorAll("tbody, ol, ul")) {
    const seen = new Map()
    for (const item of [...list.children]) {
      const parts = [item, ...item.querySelectorAll("*")].map((e) => e.tagName + "." + e.getAttribute("class"))
      const shape = [...new Set(parts)].sort().join()
      seen.set(shape, (seen.get(shape) ?? 0) + 1)
      if (seen.get(shape) > 6) item.remove()
    }
  }
  return document.querySelectorAll("body *").length
})()`

/** The rules of axe whose answer hangs on colours and sizes; the others only look at the document itself. */
const styled = ["color-contrast", "link-in-text-block", "scrollable-region-focusable"]

/** Every look at a page; after the first, only the rules whose answer may be another one. */
const looks: ReadonlyArray<readonly [number, "light" | "dark", ReadonlyArray<string>?]> = [
  [360, "light"],
  [360, "dark", styled],
  [1280, "light", styled],
  [1280, "dark", styled],
]

/** With `WIJKWIJZER_THOROUGH` set, axe looks at every row by every rule each time: that takes a minute more. */
const isThorough = process.env.WIJKWIJZER_THOROUGH !== undefined

const violations = (rules?: ReadonlyArray<string>): Promise<unknown> =>
  page.evaluate(
    `axe.run(document, { resultTypes: ["violations"], selectors: false, elementRef: false, preload: false, rules: { "target-size": { enabled: true } }${
      rules === undefined ? "" : `, runOnly: { type: "rule", values: ${JSON.stringify(rules)} }`
    } }).then(({ violations }) => violations.map((v) => v.id + ": " + v.nodes[0].html.slice(0, 200)))`,
  )

const show = async (width: number, colorScheme: "light" | "dark"): Promise<void> => {
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ colorScheme })
}

const shoot = async (name: string): Promise<void> => {
  if (process.env.WIJKWIJZER_SHOTS !== undefined)
    await page.screenshot({ path: `${process.env.WIJKWIJZER_SHOTS}/${name}.png`, fullPage: true })
}

/** Where the key figures and the findings of the first section end, in pixels from the top. */
const leadEnds = `Math.max(...[...document.querySelectorAll(".lead .key-figures, .lead .finding")].map((e) => e.getBoundingClientRect().bottom + scrollY))`

/** What A4 leaves between the margins of the style sheet, at 96 pixels to the inch. */
const paper = { width: 680, height: 977 }

describe.skipIf(found.absent).each(reports)("%s in Chromium", (kind, make) => {
  it("fits and is accessible in both themes, at 360 and at 1280 px", {
    timeout: isThorough ? 900_000 : 120_000,
  }, async () => {
    const report = make()
    requests.length = 0
    await page.setContent(Html.render(report, { drawings: await Drawing.draw(report) }))
    // What a browser leaves undrawn until it is scrolled to is laid out by itself for each question about its size.
    await page.addStyleTag({ content: "* { content-visibility: visible !important }" })
    for (const width of [1280, 360]) {
      for (const theme of ["dark", "light"] as const) {
        await show(width, theme)
        assert.deepStrictEqual(await page.evaluate(overflowing), [], `${width} px, ${theme}`)
        assert.isAtMost(Number(await page.evaluate("document.documentElement.scrollWidth")), width)
        await shoot(`${kind}-${width}-${theme}`)
      }
    }
    if (kind !== "everything") {
      await page.setViewportSize({ width: 1280, height: 900 })
      assert.isAtMost(Number(await page.evaluate(leadEnds)), 900, "the first screen")
      await page.emulateMedia({ media: "print" })
      await page.setViewportSize(paper)
      assert.isAtMost(Number(await page.evaluate(leadEnds)), paper.height, "the first page")
      await page.emulateMedia({ media: "screen" })
    }
    if (!isThorough) await page.evaluate(thinned)
    await page.evaluate(axe)
    for (const [width, theme, rules] of looks) {
      await show(width, theme)
      assert.deepStrictEqual(await violations(isThorough ? undefined : rules), [], `${width} px, ${theme}`)
    }
    assert.deepStrictEqual(requests, [])
  })
})

describe.skipIf(found.absent)("this look at a page", () => {
  it("sees what is wrong with it: a colour too faint in one theme, a table without heads, what is too wide", async () => {
    const rows = "<tr><td>1</td><td>2</td></tr>".repeat(40)
    await page.setContent(
      `<!doctype html><html lang="nl"><head><title>t</title><style>@media (prefers-color-scheme: dark) { p { color: #777 } body { background: #666 } }</style></head><body><main><h1>t</h1><p>vaag</p><img src="data:,"><div style="width: 500px">breed</div><table><tbody>${rows}</tbody></table></main></body></html>`,
    )
    await page.evaluate(axe)
    await show(360, "light")
    assert.isAbove(Number(await page.evaluate("document.documentElement.scrollWidth")), 360)
    assert.strictEqual(await page.evaluate(thinned), 25)
    assert.include(String(await violations()), "image-alt")
    assert.deepStrictEqual(await violations(styled), [])
    await show(1280, "dark")
    assert.include(String(await violations(styled)), "color-contrast")
  })
})
