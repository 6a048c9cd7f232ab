import { assert, describe, it } from "@effect/vitest"
import { CalendarDate, Csv, FigureBook, Format, Html, ICalendar, Json, Markdown } from "@wijkwijzer/core"
import { Drawing } from "@wijkwijzer/core/charts"
import ICAL from "ical.js"
import { everything, hostile, reports } from "./reports.ts"

/** A reader of CSV that shares nothing with the writer. */
const parsed = (text: string, separator: string): ReadonlyArray<ReadonlyArray<string>> => {
  const rows: Array<Array<string>> = [[]]
  let cell = ""
  let inside = false
  for (let at = 1; at < text.length; at++) {
    const mark = text[at] ?? ""
    if (inside) {
      if (mark !== '"') cell += mark
      else if (text[at + 1] === '"') {
        cell += '"'
        at++
      } else inside = false
    } else if (mark === '"') inside = true
    else if (mark === separator || (mark === "\r" && text[at + 1] === "\n")) {
      rows.at(-1)?.push(cell)
      cell = ""
      if (mark === "\r") {
        rows.push([])
        at++
      }
    } else cell += mark
  }
  return rows.slice(0, -1)
}

const unescaped = (html: string): string =>
  html
    .replaceAll("<br>", "\n")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")

describe("a figure that says how much more or less something is", () => {
  const book = FigureBook.make()
  const made = (id: string, value: number): string =>
    book.rows(id, { table: "cost", column: "amount", unit: "cents", rows: [{ id }], value: () => value })
  made("plan", 100_00)
  made("actual", 125_50)
  made("none", 0)
  book.difference("over", "actual", "plan")
  book.difference("under", "plan", "actual")
  book.difference("same", "plan", "plan")
  book.sum("overs", "cents", ["over", "over"])
  book.ratio("part", "over", "plan")
  book.remainder("left", "actual", "plan")
  book.sum("mixed", "cents", ["over", "left"])
  const shown = (id: string, locale: "nl" | "en", setting: Format.Setting): string =>
    Format.figure(book.figures()[id] ?? assert.fail(id), locale, setting).replaceAll("\u00a0", " ")

  it("stands with its sign, as do its sums and its part of the whole; what is left does not", () => {
    const ids = ["over", "under", "same", "overs", "part", "left", "mixed"]
    assert.deepStrictEqual(
      ids.map((id) => shown(id, "nl", "euros")),
      ["+25,50", "-25,50", "0,00", "+51,00", "+25,5%", "25,50", "51,00"],
    )
    assert.deepStrictEqual(
      [shown("over", "nl", "sentence"), shown("over", "en", "sentence")],
      ["€ +25,50", "+€25.50"],
    )
  })
})

describe("what people wrote", () => {
  it("comes out harmless and whole in HTML", async () => {
    const report = everything()
    const html = Html.render(report, { drawings: await Drawing.draw(report) })
    assert.notInclude(html, "<script")
    assert.notInclude(html, 'href="javascript')
    assert.include(unescaped(html), hostile)
  })
  it("comes out harmless and whole in Markdown, CSV and JSON", () => {
    const markdown = Markdown.render(everything())
    assert.notInclude(markdown, "<script")
    for (const line of markdown.split("\n")) assert.notMatch(line, /^# kop/)
    const lights = Csv.files(everything()).find(({ name }) => name === "everything-lights.csv")
    assert.strictEqual(parsed(lights?.text ?? "", ";")[1]?.[0], hostile)
    assert.include(
      JSON.stringify(JSON.parse(Json.render(everything()))),
      JSON.stringify(hostile).slice(1, -1),
    )
  })
  it.each(["=1+1", "+31", "-2", "@x", "\tx", "＝1", "'=1"])("%j is no formula in CSV, and whole", (text) => {
    const report = everything()
    const csv = Csv.files({
      ...report,
      sections: [
        {
          id: "s",
          title: "s",
          blocks: [
            {
              _tag: "Table",
              id: "t",
              caption: "t",
              columns: [{ id: "a", label: "a", align: "start" }],
              rows: [{ id: "r", level: "row", cells: [{ _tag: "Text", text }] }],
            },
          ],
        },
      ],
    })
    assert.strictEqual(parsed(csv[0]?.text ?? "", ";")[1]?.[0], `'${text}`)
  })
})

describe.each(reports)("%s", (_, make) => {
  it("has every figure of its tables in the CSV, and every figure's rows", () => {
    const report = make()
    const files = Csv.files(report)
    const rows = parsed(files.at(-1)?.text ?? "", ";")
    for (const figure of Object.values(report.figures)) {
      const lines = rows.filter(([id]) => id === figure.id)
      const size = figure.unit === "count" ? 1 : 100
      const value = lines[0]?.[1] ?? "missing"
      assert.strictEqual(
        value === "" ? null : Math.round(Number(value.replace(",", ".")) * size) + 0,
        figure.value === null ? null : figure.value + 0,
        figure.id,
      )
      if (figure.origin._tag === "Rows" && figure.origin.ids.length > 0) {
        const { ids, within } = figure.origin
        const period = within === undefined ? "" : `${within.start}/${within.end}`
        assert.deepStrictEqual(
          lines.map((line) => [line[8], line[10]]),
          ids.map((id) => [id, period]),
        )
      }
    }
  })
  it("has each figure on a line of its own in JSON, and says in the page which part of its rows counts", () => {
    const report = make()
    const lines = Json.render(report).split("\n")
    for (const figure of Object.values(report.figures)) {
      const own = lines.filter((line) => line.startsWith(`  ${JSON.stringify(figure.id)}: `))
      assert.deepStrictEqual(JSON.parse(`{${own.join("").replace(/,$/, "")}}`)[figure.id], { ...figure })
    }
    const parts = Object.values(report.figures).filter(
      ({ origin }) => origin._tag === "Rows" && origin.within !== undefined,
    )
    if (parts.length > 0) assert.match(Html.render(report), /het deel dat valt in \S/)
  })
  it("has its key figures and findings before the contents, where it begins with them", () => {
    const report = make()
    const html = Html.render(report)
    const contents = html.indexOf('id="contents"')
    if (report.sections[0]?.blocks.some(({ _tag }) => _tag === "KeyFigures")) {
      assert.include(html.slice(0, contents), 'class="key-figures"')
      assert.isBelow(html.lastIndexOf('class="finding '), contents)
    } else assert.isBelow(contents, html.indexOf("<section"))
  })
  it("leads from figures to an appendix that holds them", () => {
    const html = Html.render(make())
    const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))
    assert.strictEqual(ids.size, [...html.matchAll(/ id="[^"]*"/g)].length, "no id stands twice")
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) assert.isTrue(ids.has(target), target)
  })
})

describe("charts", () => {
  it("hold the values of the figures, each with its id", () => {
    const report = everything()
    const points = JSON.stringify(report.sections).matchAll(/"figure":"([^"]+)","value":(-?[\d.]+|null)/g)
    let count = 0
    for (const [, id, value] of points) {
      assert.strictEqual(Math.round(Number(value) * 100), report.figures[id ?? ""]?.value, id)
      count++
    }
    assert.strictEqual(count, 17)
  })
  it("are the same drawings twice, with a title, in Dutch numbers, and nothing to fetch", async () => {
    const first = await Drawing.draw(everything())
    assert.deepStrictEqual(Object.keys(first), ["bars", "year", "time"])
    assert.deepStrictEqual(await Drawing.draw(everything()), first)
    for (const svg of Object.values(first)) {
      assert.include(svg, "<title>")
      assert.notInclude(svg, "href")
    }
    assert.include(first.bars, "+12.469") // 192.469,12 − 180.000,00
  })
})

describe("ICalendar", () => {
  it("is read back by another reader, whatever stands in it", () => {
    const entries = [
      {
        uid: "a",
        date: CalendarDate.unsafe("2024-02-29"),
        title: "Lever in; nu, \\n echt",
        description: hostile,
      },
    ]
    const text = ICalendar.render(entries, { name: "Plichten", asOf: CalendarDate.unsafe("2024-01-01") })
    for (const line of text.split("\r\n")) assert.isAtMost(new TextEncoder().encode(line).length, 75)
    const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent")
    assert.strictEqual(event?.getFirstPropertyValue("summary"), entries[0]?.title)
    assert.strictEqual(event?.getFirstPropertyValue("description"), hostile)
    assert.strictEqual(String(event?.getFirstPropertyValue("dtstart")), "2024-02-29")
  })
})
