/**
 * Every report in Chromium: what axe finds, and what does not fit.
 */
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { assert } from "@effect/vitest"
import { Html } from "@wijkwijzer/core"
import { Drawing } from "@wijkwijzer/core/charts"
import { type Browser, chromium } from "playwright-core"
import { afterAll, beforeAll, describe, it } from "vitest"
import { program } from "../../../../test/support/programs.ts"
import { reports } from "./reports.ts"

const found = program("chromium")
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

let browser: Browser
beforeAll(async () => {
  if (!found.absent)
    browser = await chromium.launch({
      executablePath: found.path ?? "",
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
    })
})
afterAll(() => browser?.close())

/** Each theme and each width is looked at by axe once; what fits is looked at in all four. */
const sizes = [
  [360, "light"],
  [1280, "dark"],
] as const

/** What is wider than its place and does not scroll in a frame of its own. */
const overflowing = `[...document.querySelectorAll("body *")].filter((e) => !e.closest("svg") && !e.closest(".table") && !e.closest(".drawing") && !e.closest(".skip") && (e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== "inline")).map((e) => e.tagName + "." + e.className + ": " + e.textContent.slice(0, 60))`

/** Where the key figures and the findings of the first section end, in pixels from the top. */
const leadEnds = `Math.max(...[...document.querySelectorAll(".lead .key-figures, .lead .finding")].map((e) => e.getBoundingClientRect().bottom + scrollY))`

/** What A4 leaves between the margins of the style sheet, at 96 pixels to the inch. */
const paper = { width: 680, height: 977 }

describe.skipIf(found.absent).each(reports)("%s in Chromium", (kind, make) => {
  it.each(sizes)("fits and is accessible at %d px, %s", { timeout: 120_000 }, async (width, colorScheme) => {
    const report = make()
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      bypassCSP: true,
    })
    const requests: Array<string> = []
    const page = await context.newPage()
    page.on("request", (request) => requests.push(request.url()))
    await page.setContent(Html.render(report, { drawings: await Drawing.draw(report) }))
    await page.evaluate(axe)
    const violations = await page.evaluate(
      `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations.map((v) => v.id + ": " + v.nodes[0].html.slice(0, 200)))`,
    )
    assert.deepStrictEqual(violations, [])
    for (const other of [width, width === 360 ? 1280 : 360]) {
      for (const theme of ["light", "dark"] as const) {
        await page.setViewportSize({ width: other, height: 900 })
        await page.emulateMedia({ colorScheme: theme })
        assert.deepStrictEqual(await page.evaluate(overflowing), [], `${other} px, ${theme}`)
        assert.isAtMost(Number(await page.evaluate("document.documentElement.scrollWidth")), other)
      }
    }
    assert.deepStrictEqual(requests, [])
    if (width > 1000 && kind !== "everything") {
      await page.setViewportSize({ width, height: 900 })
      assert.isAtMost(Number(await page.evaluate(leadEnds)), 900, "the first screen")
      await page.emulateMedia({ media: "print" })
      await page.setViewportSize(paper)
      assert.isAtMost(Number(await page.evaluate(leadEnds)), paper.height, "the first page")
      await page.emulateMedia({ media: "screen", colorScheme })
      await page.setViewportSize({ width, height: 900 })
    }
    if (process.env.WIJKWIJZER_SHOTS !== undefined)
      await page.screenshot({
        path: `${process.env.WIJKWIJZER_SHOTS}/${report.kind}-${width}-${colorScheme}.png`,
        fullPage: report.kind === "everything" && width > 1000,
      })
    await context.close()
  })
})
