import { assert } from "@effect/vitest"
import { Format, type Report } from "@wijkwijzer/core"
import { Docx } from "@wijkwijzer/core/docx"
import * as fc from "fast-check"
import { strFromU8 } from "fflate"
import { afterEach, describe, it, vi } from "vitest"
import * as XmlText from "../../src/office/XmlText.ts"
import { everything, generated, hostile, long, reportOf, text } from "./support/given.ts"
import { type ReadDocx, readDocx } from "./support/readDocx.ts"
import * as Xml from "./support/xml.ts"

const read = async (report: Report.Report, options: Docx.Options = {}): Promise<ReadDocx> =>
  readDocx(await Docx.render(report, options))

const textsIn = ({ paragraphs }: ReadDocx, style: string): ReadonlyArray<string> =>
  paragraphs.filter((one) => one.style === style).map((one) => one.text)

const shownLines = (narrative: string): ReadonlyArray<string> =>
  narrative.split(/\r\n|\r|\n/).map(XmlText.visible)

const figureCells = (
  report: Report.Report,
  table: Report.ReportTable,
): ReadonlyArray<ReadonlyArray<string>> =>
  table.rows.map(({ cells }) =>
    cells.map((cell) =>
      XmlText.visible(cell._tag === "Status" ? `● ${cell.text}` : Format.cell(report, cell)),
    ),
  )

const tableIn = (report: Report.Report): Report.ReportTable => {
  const found = report.sections.flatMap(({ blocks }) => blocks).find(({ _tag }) => _tag === "Table")
  if (found?._tag !== "Table") throw new Error("the report has no table")
  return found
}

describe("a report as a Word document", () => {
  it("says every figure of generated partnerships as the document does", async () => {
    await fc.assert(
      fc.asyncProperty(generated, async (report) => {
        const document = await read(report)
        const [table = []] = document.tables
        assert.deepStrictEqual(table.slice(1), figureCells(report, tableIn(report)))
        const keys = report.sections[0]?.blocks[0]
        assert.deepStrictEqual(
          textsIn(document, "KeyFigure"),
          keys?._tag === "KeyFigures"
            ? keys.items.map(({ figure }) => Format.inline(report, { figure }))
            : [],
        )
        const sentence = report.sections[0]?.blocks[1]
        assert.include(
          textsIn(document, ""),
          sentence?._tag === "Paragraph" ? Format.sentence(report, sentence.text) : "absent",
        )
        const narrative = report.sections[0]?.blocks[2]
        assert.deepStrictEqual(
          textsIn(document, "Narrative"),
          narrative?._tag === "Narrative" ? shownLines(narrative.text) : [],
        )
      }),
      { numRuns: 12 },
    )
  })

  it("keeps a hostile narrative whole, as text, in XML that another reader takes", async () => {
    const narrative = long(10_000)
    const document = await read(everything(narrative))
    assert.deepStrictEqual(textsIn(document, "Narrative"), shownLines(narrative))
    for (const path of Object.keys(document.files)) {
      if (/\.(xml|rels)$/.test(path)) document.part(path)
    }
  })

  it("is hostile-proof wherever people's words stand: titles, labels, captions, cells, findings and clauses", async () => {
    const report = reportOf(
      {},
      [
        {
          id: "s",
          title: hostile,
          blocks: [
            {
              _tag: "Table",
              id: "t",
              caption: hostile,
              columns: [{ id: "c", label: hostile, align: "start" }],
              rows: [{ id: "r", level: "row", cells: [text(hostile)] }],
            },
            {
              _tag: "Findings",
              items: [
                {
                  id: hostile,
                  severity: "error",
                  title: hostile,
                  text: [hostile],
                  todo: hostile,
                  actor: hostile,
                  dueOn: null,
                  rows: [{ table: hostile, id: hostile }],
                  clauses: ["c"],
                },
              ],
            },
            { _tag: "Clauses", ids: ["c", hostile] },
          ],
        },
      ],
      {
        title: hostile,
        subtitle: hostile,
        notice: hostile,
        clauses: { c: { id: "c", citation: hostile, textDate: hostile, url: hostile, standing: "M" } },
      },
    )
    const document = await read(report)
    for (const path of Object.keys(document.files)) {
      if (/\.(xml|rels)$/.test(path)) document.part(path)
    }
    const shown = shownLines(hostile).join("\n")
    assert.deepStrictEqual(document.tables, [[[shown], [shown]]])
    assert.deepStrictEqual(textsIn(document, "Heading1"), [shown])
    assert.deepStrictEqual(textsIn(document, "Title"), [shown])
    assert.strictEqual(
      Xml.all(document.part("docProps/core.xml"), "dc:title").map(Xml.textOf)[0],
      XmlText.visible(hostile),
    )
  })

  it("has real headings, captions, tables whose headers repeat, rows that do not split, and numbers to the right", async () => {
    const document = await read(everything("Tekst"))
    assert.deepStrictEqual(textsIn(document, "Heading1"), ["Kern", "De rest"])
    assert.deepStrictEqual(textsIn(document, "Heading2"), ["Onder de kern"])
    assert.deepStrictEqual(textsIn(document, "Heading3"), ["Dieper"])
    assert.deepStrictEqual(textsIn(document, "Caption"), [
      "Tabel 1. Een tabel (bedragen in euro's)",
      "Figuur 1. Een figuur",
    ])
    const body = document.part("word/document.xml")
    const tables = Xml.all(body, "w:tbl").filter((one) => Xml.all(one, "w:tblStyle").length > 0)
    assert.strictEqual(tables.length, 2)
    for (const table of tables) {
      const [header, ...rows] = Xml.under(table, "w:tr")
      assert.strictEqual(header === undefined ? 0 : Xml.all(header, "w:tblHeader").length, 1)
      for (const row of rows) {
        assert.strictEqual(Xml.all(row, "w:cantSplit").length, 1)
        const [, value] = Xml.under(row, "w:tc")
        assert.strictEqual(value && Xml.all(value, "w:jc")[0]?.attributes["w:val"], "end")
      }
    }
    const styles = Xml.all(document.part("word/styles.xml"), "w:style").map(
      ({ attributes }) => attributes["w:styleId"],
    )
    assert.includeMembers(styles, [
      "Title",
      "Heading1",
      "Heading4",
      "Caption",
      "TOC1",
      "ReportTable",
      "Narrative",
    ])
    const levels = Xml.all(document.part("word/styles.xml"), "w:outlineLvl").map(
      ({ attributes }) => attributes["w:val"],
    )
    assert.deepStrictEqual(levels, ["0", "1", "2", "3"])
    for (const { style } of document.paragraphs) if (style !== "") assert.include(styles, style)
  })

  it("has no contents where it must fit few pages", async () => {
    const document = readDocx(await Docx.render(everything("Tekst", { mostPages: 1 })))
    assert.isFalse(document.paragraphs.some(({ style }) => /^TOC\d$/.test(style)))
    assert.isFalse(document.paragraphs.some(({ text }) => text === "Inhoud"))
  })

  it("has contents whose every entry leads to its heading", async () => {
    const document = await read(everything("Tekst"))
    const entries = document.paragraphs.filter(({ style }) => /^TOC\d$/.test(style))
    assert.deepStrictEqual(
      entries.map((entry) => entry.text.split("\t").slice(0, 2)),
      [
        ["1", "Kern"],
        ["1.1", "Onder de kern"],
        ["1.1.1", "Dieper"],
        ["2", "De rest"],
      ],
    )
    const marks = new Set(
      Xml.all(document.part("word/document.xml"), "w:bookmarkStart").map(
        ({ attributes }) => attributes["w:name"],
      ),
    )
    for (const { element, text } of entries) {
      assert.isTrue(marks.has(Xml.all(element, "w:hyperlink")[0]?.attributes["w:anchor"]), text)
      assert.match(text, /\t\d+$/, "a page number")
    }
  })

  it("numbers headings, unless they carry numbers of their own, as fixed outlines do", async () => {
    const titled = (title: string) => read(reportOf({}, [{ id: "s", title, blocks: [] }]))
    const numbers = async (title: string) =>
      (await titled(title)).paragraphs.flatMap(({ style, element }) =>
        style === "Heading1" ? Xml.all(element, "w:numPr") : [],
      ).length
    assert.strictEqual(await numbers("Samenvatting"), 1)
    assert.strictEqual(await numbers("1. Samenvatting"), 0)
    assert.strictEqual(await numbers("D2 Financieel verslag"), 0)
    assert.strictEqual(await numbers("2024 in het kort"), 1)
  })

  it("names its language, its title and its day, and pages of A4 with numbers", async () => {
    const document = await read(everything("Tekst", { locale: "en" }))
    const core = document.part("docProps/core.xml")
    assert.strictEqual(Xml.all(core, "dc:language").map(Xml.textOf)[0], "en-GB")
    assert.strictEqual(Xml.all(core, "dcterms:modified").map(Xml.textOf)[0], "2024-12-31T00:00:00Z")
    assert.strictEqual(Xml.all(document.part("word/styles.xml"), "w:lang")[0]?.attributes["w:val"], "en-GB")
    const [size] = Xml.all(document.part("word/document.xml"), "w:pgSz")
    assert.deepInclude(size?.attributes, { "w:w": "11906", "w:h": "16838" })
    const footers = Object.keys(document.files).filter((path) => /^word\/footer\d/.test(path))
    for (const path of footers) {
      const fields = Xml.all(document.part(path), "w:instrText").map(Xml.textOf)
      assert.deepStrictEqual(
        fields.map((field) => field.trim()),
        ["PAGE", "NUMPAGES"],
      )
    }
  })

  it("links a clause to the web, and to nothing else", async () => {
    const document = await read(everything("Tekst"))
    const links = Xml.all(document.part("word/_rels/document.xml.rels"), "Relationship")
      .filter(({ attributes }) => attributes.TargetMode === "External")
      .map(({ attributes }) => attributes.Target)
    assert.deepStrictEqual([...new Set(links)], ["https://wetten.overheid.nl/BWBR0020661/#Artikel22"])
    assert.include(textsIn(document, "FindingText").join("\n"), "Iets & <meer>")
  })

  it("turns the page for a table that is too wide to stand upright", async () => {
    const columns = Array.from({ length: 14 }, (_, at) => ({
      id: `c${at}`,
      label: `Kolom ${at}`,
      align: "end" as const,
    }))
    const rows = [{ id: "r", level: "row" as const, cells: columns.map(() => text("1.234.567,89")) }]
    const document = await read(
      reportOf({}, [
        { id: "a", title: "Smal", blocks: [{ _tag: "Paragraph", text: ["Tekst"] }] },
        { id: "b", title: "Breed", blocks: [{ _tag: "Table", id: "t", caption: "Breed", columns, rows }] },
      ]),
    )
    const orientations = Xml.all(document.part("word/document.xml"), "w:pgSz").map(
      ({ attributes }) => attributes["w:orient"],
    )
    assert.deepStrictEqual(orientations, ["portrait", "landscape"])
  })

  it("holds a chart as SVG, as PNG for others, with alternative text, and its table", async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="300"/>'
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47])
    const pictures = { chart: { svg, png, width: 600, height: 300 } }
    const document = await read(everything("Tekst"), { pictures })
    const media = Object.entries(document.files).filter(([path]) => path.startsWith("word/media/"))
    assert.deepStrictEqual(media.map(([path]) => path.replace(/.*\./, "")).sort(), ["png", "svg"])
    assert.include(
      media.map(([, file]) => strFromU8(file)),
      svg,
    )
    const [drawing] = Xml.all(document.part("word/document.xml"), "wp:docPr")
    assert.strictEqual(drawing?.attributes.descr, "De kosten blijven onder de begroting.")
    assert.strictEqual(document.tables.length, 2)
  })
})

describe("the bytes of a Word document", () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it("are the same for the same report, whenever it is made", async () => {
    vi.useFakeTimers({ toFake: ["Date"] })
    vi.setSystemTime(new Date("2025-01-02T03:04:05Z"))
    const first = await Docx.render(everything(hostile))
    vi.setSystemTime(new Date("2031-11-12T13:14:15Z"))
    const second = await Docx.render(everything(hostile))
    assert.deepStrictEqual(second, first)
  })
})
