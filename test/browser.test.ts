/**
 * Core without its stores runs in a browser.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert } from "@effect/vitest"
import { AnnualAccount, CalendarDate, Html, Json } from "@wijkwijzer/core"
import * as WijkWijzer from "@wijkwijzer/core/wijkwijzer"
import { build } from "esbuild"
import { chromium } from "playwright-core"
import { afterAll, describe, it } from "vitest"
import { root, sourceCondition } from "../scripts/packages.ts"
import { program } from "./support/programs.ts"

const browser = program("chromium")

const folder = mkdtempSync(join(tmpdir(), "wijkwijzer-browser-"))
afterAll(() => rmSync(folder, { recursive: true }))

const entry = `
import { AnnualAccount, CalendarDate, Html, Json } from "@wijkwijzer/core"
import * as WijkWijzer from "@wijkwijzer/core/wijkwijzer"
const report = AnnualAccount.make(WijkWijzer.registerWithInventedYear2024(), {
  year: 2024, asOf: CalendarDate.unsafe("2024-12-31"), locale: "nl",
})
globalThis.made = { json: Json.render(report), html: Html.render(report) }
`

/** The bundle that a web page would load; making it fails when anything of Node is reached. */
const bundle = async (): Promise<string> => {
  const source = join(root, "test", ".browser-entry.ts")
  const outfile = join(folder, "bundle.js")
  writeFileSync(source, entry)
  try {
    await build({
      entryPoints: [source],
      outfile,
      bundle: true,
      format: "iife",
      platform: "browser",
      conditions: [sourceCondition],
      logLevel: "silent",
    })
  } finally {
    rmSync(source)
  }
  return readFileSync(outfile, "utf8")
}

describe.skipIf(browser.absent)("core in Chromium", () => {
  it("makes the same report as in Node, to the byte", async () => {
    const script = await bundle()
    const opened = await chromium.launch({
      executablePath: browser.path ?? "",
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
    })
    try {
      const page = await opened.newPage()
      await page.addScriptTag({ content: script })
      const made = await page.evaluate("made")
      const report = AnnualAccount.make(WijkWijzer.registerWithInventedYear2024(), {
        year: 2024,
        asOf: CalendarDate.unsafe("2024-12-31"),
        locale: "nl",
      })
      assert.deepStrictEqual(made, { json: Json.render(report), html: Html.render(report) })
    } finally {
      await opened.close()
    }
  })
})
