/**
 * The annual account on paper, as Chromium prints it: what stands on each page, read from the PDF by another program.
 */
import { execFileSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert } from "@effect/vitest"
import { AnnualAccount, CalendarDate, DirectorsOverview, Format, Html, type Report } from "@wijkwijzer/core"
import { Drawing } from "@wijkwijzer/core/charts"
import { Docx } from "@wijkwijzer/core/docx"
import { Pdf, Png } from "@wijkwijzer/core/pdf"
import * as WijkWijzer from "@wijkwijzer/core/wijkwijzer"
import { strFromU8 } from "fflate"
import { afterAll, beforeAll, describe, it } from "vitest"
import { program } from "../../../../test/support/programs.ts"
import * as Walk from "../../src/reporting/Walk.ts"
import { readDocx } from "./support/readDocx.ts"
import * as Xml from "./support/xml.ts"

const browser = program("chromium")
const pdftotext = program("pdftotext")
const pdftoppm = program("pdftoppm")

const folder = mkdtempSync(join(tmpdir(), "wijkwijzer-print-"))
afterAll(() => rmSync(folder, { recursive: true }))

const report = AnnualAccount.make(WijkWijzer.registerWithInventedYear2024(), {
  year: 2024,
  asOf: CalendarDate.unsafe("2024-12-31"),
  locale: "nl",
})

/** Without white space: where lines end is the page's own. */
const tight = (text: string): string => text.replace(/[\s\u00a0\u00ad\u202f]+/g, "")

/** Each page's text in the order in which it was drawn: one cell of a row after the other. */
let pages: ReadonlyArray<string> = []
let drawings: Readonly<Record<string, string>> = {}
const path = join(folder, "account.pdf")

beforeAll(async () => {
  if (browser.absent || pdftotext.absent) return
  drawings = await Drawing.draw(report)
  const html = Html.render(report, { drawings })
  writeFileSync(path, await Pdf.print(html, { executablePath: browser.path ?? "", date: "2024-12-31" }))
  const text = execFileSync(pdftotext.path ?? "", ["-raw", path, "-"], { encoding: "utf8" })
  pages = text.split("\f").slice(0, -1).map(tight)
}, 120_000)

/** How many pages hold the whole of a text. */
const holding = (text: string): number => pages.filter((page) => page.includes(tight(text))).length

const isPrinted = (block: Report.Block): block is Extract<Report.Block, { _tag: "Table" }> =>
  block._tag === "Table"

/** A row as it stands on paper. */
const written = ({ cells }: Report.ReportRow): string =>
  cells.map((cell) => Format.cell(report, cell)).join("")

const rows = Walk.blocks(report)
  .filter(isPrinted)
  .flatMap(({ rows }) => rows.map(written))

describe.skipIf(browser.absent || pdftotext.absent)("the annual account on paper", () => {
  it("is A4, with its number and the number of pages on each page", () => {
    assert.isAbove(pages.length, 5)
    for (const [at, page] of pages.entries()) assert.include(page, `${at + 1}/${pages.length}`)
    const boxes = readFileSync(path, "latin1").match(/\/MediaBox \[[^\]]*\]/g) ?? []
    assert.strictEqual(boxes.length, pages.length)
    for (const box of boxes) assert.match(box, /\[0 0 59[45][.\d]* 84[12][.\d]*\]/)
  })

  it("has every row of every table whole on one page", () => {
    assert.isAbove(rows.length, 100)
    assert.deepStrictEqual(
      rows.filter((row) => holding(row) === 0),
      [],
    )
  })

  it("has every chart whole on one page, with its caption", () => {
    const charts = Walk.blocks(report).filter((block) => block._tag === "Chart")
    assert.isAbove(charts.length, 2)
    for (const { id, caption } of charts) {
      // An axis leaves out every second number where they would touch: it draws them unseen.
      const texts = [...(drawings[id] ?? "").matchAll(/<text([^>]*)>([^<]+)<\/text>/g)]
      const labels = texts.flatMap(([, how = "", label = ""]) => (how.includes('opacity="0"') ? [] : [label]))
      assert.isAbove(labels.length, 2, id)
      const whole = pages.filter((page) => [caption, ...labels].every((label) => page.includes(tight(label))))
      assert.isAtLeast(whole.length, 1, id)
    }
  })

  it("ends no page with a heading or a caption whose text stands on the next", () => {
    const titles = [
      ...Walk.sections(report.sections).map(({ title }) => title),
      ...Walk.tables(report).map(({ caption }) => caption),
    ].map(tight)
    for (const [at, page] of pages.entries()) {
      const text = page.replace(`${at + 1}/${pages.length}`, "")
      // The contents are titles; a row may end with the name of a project that is a title elsewhere.
      if (at === 0 || rows.some((row) => text.endsWith(tight(row)))) continue
      assert.deepStrictEqual(
        titles.filter((title) => text.endsWith(title)),
        [],
        `page ${at + 1}`,
      )
    }
  })

  it("repeats the heads of a table that goes on over pages", () => {
    const broken = Walk.blocks(report)
      .filter(isPrinted)
      .map(({ id, columns, rows }) => {
        // What stands on two pages stands in another table too.
        const own = rows.map(written).filter((row) => holding(row) === 1)
        const on = new Set(own.map((row) => pages.findIndex((page) => page.includes(tight(row)))))
        return { id, on, heads: tight(columns.map(({ label }) => label).join("")) }
      })
      .filter(({ on }) => on.size > 1)
    assert.isNotEmpty(broken)
    for (const { id, on, heads } of broken)
      for (const at of on) assert.include(pages[at], heads, `${id}, page ${at + 1}`)
  })

  it.skipIf(pdftoppm.absent)("has nothing in its margins, where a printer would cut it off", () => {
    execFileSync(pdftoppm.path ?? "", ["-r", "36", "-gray", path, join(folder, "page")])
    const files = readdirSync(folder).filter((file) => file.endsWith(".pgm"))
    assert.strictEqual(files.length, pages.length)
    for (const file of files) {
      const bytes = readFileSync(join(folder, file))
      const [, head = "", width = "0", height = "0"] =
        /^(P5\s+(\d+)\s+(\d+)\s+255\s)/.exec(bytes.toString("latin1", 0, 40)) ?? []
      assert.deepStrictEqual([width, height], ["298", "421"], file)
      const dark = bytes.subarray(head.length).findIndex((grey, at) => {
        const across = at % Number(width)
        // 15 mm is 21 points of this size; a line may touch the last.
        return grey < 250 && (across < 19 || across > Number(width) - 20)
      })
      assert.strictEqual(dark, -1, file)
    }
  })
})

describe.skipIf(browser.absent || pdftotext.absent)("the overview for the directors on paper", () => {
  for (const locale of ["nl", "en"] as const) {
    it(`takes one page: ${locale}`, async () => {
      const register = WijkWijzer.registerWithInventedYear2024()
      const options = { year: 2024, asOf: CalendarDate.unsafe("2024-12-31"), locale }
      const overview = DirectorsOverview.make(register, options)
      assert.strictEqual(overview.mostPages, 1)
      const file = join(folder, `overview-${locale}.pdf`)
      writeFileSync(
        file,
        await Pdf.print(Html.render(overview), { executablePath: browser.path ?? "", mostPages: 1 }),
      )
      const text = execFileSync(pdftotext.path ?? "", [file, "-"], { encoding: "utf8" })
      assert.strictEqual(text.split("\f").length - 1, 1)
      assert.include(tight(text), tight(overview.subtitle))
      for (const { title } of overview.sections) assert.include(tight(text), tight(title))
    })
  }
})

describe.skipIf(browser.absent)("the annual account in Word", () => {
  it("has each chart as a picture: SVG with a PNG of twice its size, its place on the page, what it says", async () => {
    const svgs = await Drawing.draw(report, { theme: false })
    const drawn = Object.entries(svgs).map(([id, svg]) => {
      const [, width = "", height = ""] = /<svg[^>]* width="([\d.]+)"[^>]* height="([\d.]+)"/.exec(svg) ?? []
      return [id, { svg, width: Number(width), height: Number(height) }] as const
    })
    const pictures = await Png.pictures(Object.fromEntries(drawn), { executablePath: browser.path ?? "" })
    const document = readDocx(await Docx.render(report, { pictures }))
    const body = document.part("word/document.xml")
    const charts = Walk.blocks(report).filter((block) => block._tag === "Chart")
    assert.isAbove(charts.length, 2)
    assert.deepStrictEqual(
      Xml.all(body, "wp:docPr").map(({ attributes }) => [attributes.title, attributes.descr]),
      charts.map(({ caption, message }) => [caption, Format.sentence(report, message)]),
    )
    const places = Xml.all(body, "wp:extent").map(({ attributes: { cx, cy } }) => [Number(cx), Number(cy)])
    const media = Object.entries(document.files).filter(([name]) => name.startsWith("word/media/"))
    const sizes = media.flatMap(([name, bytes]) => {
      if (!name.endsWith(".png")) return []
      const view = new DataView(bytes.buffer, bytes.byteOffset)
      assert.strictEqual(view.getUint32(0), 0x89_50_4e_47, name)
      return [`${view.getUint32(16)}x${view.getUint32(20)}`]
    })
    const isDrawn = media.filter(
      ([name, bytes]) => name.endsWith(".svg") && strFromU8(bytes).includes("<text"),
    )
    assert.strictEqual(isDrawn.length, charts.length)
    assert.sameMembers(
      sizes,
      drawn.map(([, { width, height }]) => `${Math.ceil(width) * 2}x${Math.ceil(height) * 2}`),
    )
    for (const [at, [, { width, height }]] of drawn.entries()) {
      const [across = 0, down = 0] = places[at] ?? []
      // 914.400 of these are an inch; the text of an A4 page is less than 7 inches wide.
      assert.isTrue(across > 914_400 && across < 7 * 914_400, `${across}`)
      assert.closeTo(across / down, width / height, 0.02)
    }
  })
})
