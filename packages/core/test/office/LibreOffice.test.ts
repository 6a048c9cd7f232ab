/**
 * Office files as another program reads them: LibreOffice opens them, and what it saves is what the report says.
 */
import { assert } from "@effect/vitest"
import { AnnualAccount, CalendarDate, Format, type Report } from "@wijkwijzer/core"
import { Docx } from "@wijkwijzer/core/docx"
import * as WijkWijzer from "@wijkwijzer/core/wijkwijzer"
import { Xlsx } from "@wijkwijzer/core/xlsx"
import { strFromU8, unzipSync } from "fflate"
import { beforeAll, describe, it } from "vitest"
import { program } from "../../../../test/support/programs.ts"
import * as XmlText from "../../src/office/XmlText.ts"
import * as Walk from "../../src/reporting/Walk.ts"
import { everything, long } from "./support/given.ts"
import { type Converted, convert } from "./support/libreOffice.ts"
import * as Xml from "./support/xml.ts"

const soffice = program("soffice")

const account: Report.Report = {
  ...everything(""),
  ...AnnualAccount.make(WijkWijzer.registerWithInventedYear2024(), {
    year: 2024,
    asOf: CalendarDate.unsafe("2024-12-31"),
    locale: "nl",
  }),
}

const wordOf = (report: Report.Report, cell: Report.Cell): string =>
  XmlText.visible(cell._tag === "Status" ? `● ${cell.text}` : Format.cell(report, cell))

/** The text of an element of OpenDocument, in which spaces, tabs and line breaks are elements. */
const odtText = (of: Xml.Element): string =>
  of.children
    .map((child) => {
      if (typeof child === "string") return child
      if (child.name === "text:s") return " ".repeat(Number(child.attributes["text:c"] ?? "1"))
      if (child.name === "text:tab") return "\t"
      if (child.name === "text:line-break") return "\n"
      return odtText(child)
    })
    .join("")

/** CSV by sheet: comma, quotes, UTF-8, numbers as they are, every sheet. */
const everySheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false,false,false,false,-1"

const parseCsv = (csv: string): ReadonlyArray<ReadonlyArray<string>> => {
  const rows: Array<Array<string>> = [[]]
  for (const [, quoted, bare = "", end = ""] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,"\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end !== ",") rows.push([])
  }
  return rows
}

const reports: Readonly<Record<string, Report.Report>> = {
  account,
  everything: everything(long(10_000)),
}

describe.skipIf(soffice.absent)("LibreOffice", () => {
  let odt: Converted = new Map()
  let csv: Converted = new Map()

  beforeAll(async () => {
    const documents: Record<string, Uint8Array> = {}
    const workbooks: Record<string, Uint8Array> = {}
    for (const [name, report] of Object.entries(reports)) {
      documents[`${name}.docx`] = await Docx.render(report)
      workbooks[`${name}.xlsx`] = await Xlsx.render(report)
    }
    odt = await convert(soffice.path ?? "", documents, "odt")
    csv = await convert(soffice.path ?? "", workbooks, everySheet)
  }, 180_000)

  const contentOf = (name: string): Xml.Element =>
    Xml.parse(
      strFromU8(unzipSync(odt.get(`${name}.odt`) ?? new Uint8Array())["content.xml"] ?? new Uint8Array()),
    )

  const sheetsOf = (name: string): ReadonlyArray<ReadonlyArray<ReadonlyArray<string>>> =>
    [...csv].filter(([file]) => file.startsWith(`${name}-`)).map(([, file]) => parseCsv(strFromU8(file)))

  describe.each(Object.entries(reports))("opens the report %s", (name, report) => {
    it("as a document with its headings, its tables and every word", () => {
      const content = contentOf(name)
      const headings = Xml.all(content, "text:h").map((heading) => odtText(heading))
      for (const { section } of Walk.places(report)) assert.include(headings, section.title)
      const tables = Xml.all(content, "table:table").map((table) =>
        Xml.all(table, "table:table-row").map((row) =>
          Xml.under(row, "table:table-cell").map((cell) => odtText(cell)),
        ),
      )
      for (const table of Walk.tables(report)) {
        assert.deepInclude(tables, [
          table.columns.map(({ label }) => label),
          ...table.rows.map(({ cells }) => cells.map((cell) => wordOf(report, cell))),
        ])
      }
      const paragraphs = Xml.all(content, "text:p").map((paragraph) => odtText(paragraph))
      const text = paragraphs.join("\n")
      for (const block of Walk.blocks(report)) {
        if (block._tag === "Paragraph") assert.include(paragraphs, Format.sentence(report, block.text))
        if (block._tag === "List") {
          for (const item of block.items) assert.include(paragraphs, Format.sentence(report, item))
        }
        if (block._tag === "KeyFigures") {
          for (const { figure } of block.items) assert.include(paragraphs, Format.inline(report, { figure }))
        }
        if (block._tag === "Narrative") {
          assert.include(text, XmlText.visible(XmlText.lines(block.text).join("\n")))
        }
      }
    })

    it("as a workbook with a sheet per table, whose numbers are the document's", () => {
      const sheets = sheetsOf(name)
      for (const { table, chart } of Walk.tabled(report)) {
        const sheet = sheets.find(
          ([[caption = ""] = []]) =>
            caption.startsWith(chart ? "Figuur" : "Tabel") && caption.endsWith(table.caption),
        )
        assert.deepStrictEqual(
          sheet?.[1],
          table.columns.map(({ label }) => label),
        )
        for (const [at, { cells }] of table.rows.entries()) {
          for (const [column, cell] of cells.entries()) {
            const found = sheet?.[at + 2]?.[column]
            const figure = cell._tag === "Figure" ? report.figures[cell.id] : undefined
            if (figure === undefined || figure.value === null) {
              if (cell._tag !== "Date")
                assert.strictEqual(found, cell._tag === "Status" ? cell.text : Format.cell(report, cell))
              continue
            }
            const size = figure.unit === "count" ? 1 : figure.unit === "hundredthsOfAPercent" ? 10_000 : 100
            const number = found?.endsWith("%") === true ? Number.parseFloat(found) / 100 : Number(found)
            assert.strictEqual(Math.round(number * size) + 0, figure.value + 0, `${figure.id} is "${found}"`)
          }
        }
      }
    })

    it("as a workbook that holds the narratives whole, as text", () => {
      const texts = sheetsOf(name).find((rows) => rows[0]?.[0] === "Teksten") ?? []
      const narratives = Walk.blocks(report).flatMap((block) =>
        block._tag === "Narrative" ? [XmlText.visible(XmlText.lines(block.text).join("\n"))] : [],
      )
      const pieces = texts.filter((row) => row[1]?.startsWith("Toelichting") === true).map((row) => row[2])
      assert.strictEqual(pieces.join(""), narratives.join(""))
      assert.include(
        texts.map((row) => row[2]),
        report.title,
      )
    })
  })
})
