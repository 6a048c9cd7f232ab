/** Tables on a page: what does not fit beside numbers stands under its row, and nothing is lost. */
import { assert } from "@effect/vitest"
import { CalendarDate, FigureBook, Format, Html, Period, type Report, Walk } from "@wijkwijzer/core"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { generated } from "../office/support/given.ts"

const asOf = CalendarDate.unsafe("2025-03-01")

const report = (sections: ReadonlyArray<Report.Section>): Report.Report => ({
  kind: "tables",
  locale: "nl",
  title: "Tabellen",
  subtitle: "",
  period: Period.year(2024),
  asOf,
  revision: 1,
  amounts: "euros",
  notice: null,
  sections,
  figures: FigureBook.make().figures(),
  clauses: {},
})

const text = (of: string): Report.Cell => ({ _tag: "Text", text: of })
const empty: Report.Cell = { _tag: "Empty" }
const long = "Dit is een uitleg die te lang is voor een smalle kolom naast zeven getallen."

const wide = (columns: number): Report.ReportTable => ({
  id: "wide",
  caption: "Breed",
  columns: Array.from({ length: columns }, (_, at) => ({
    id: `c${at}`,
    label: `Kop ${at}`,
    align: at === 0 || at === columns - 1 ? "start" : "end",
  })),
  rows: [
    { id: "g", level: "group", cells: [text("Groep"), ...Array.from({ length: columns - 1 }, () => empty)] },
    {
      id: "r",
      level: "row",
      cells: [text("Rij"), ...Array.from({ length: columns - 2 }, () => text("1")), text(long)],
    },
  ],
})

const page = (table: Report.ReportTable, title = "Kop"): string =>
  Html.render(report([{ id: "s", title, blocks: [{ _tag: "Table", ...table }] }]))

describe("a table on a page", () => {
  it("has the sentences of its last column under its rows when it is wide, and beside them when it is not", () => {
    assert.include(page(wide(8)), `<tr class="note"><td colspan="7"><b>Kop 7:</b> ${long}</td></tr>`)
    assert.notInclude(page(wide(8)), '<th scope="col">Kop 7</th>')
    assert.include(page(wide(5)), `<td>${long}</td>`)
    assert.include(page(wide(5)), '<th scope="col">Kop 4</th>')
  })

  it("has one header over the whole width for a group without numbers", () => {
    assert.include(page(wide(5)), '<th scope="row" colspan="5">Groep</th>')
  })

  it("shows a caption that says what its heading says once", () => {
    assert.include(page(wide(5), "Breed"), '<caption id="wide-caption" class="said">')
    assert.notInclude(page(wide(5), "Anders"), 'class="said"')
  })

  it("loses no word, whatever the table", () => {
    const shown = (html: string): string =>
      html
        .replaceAll("<br>", "\n")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&#39;", "'")
        .replaceAll("&amp;", "&")
    fc.assert(
      fc.property(generated, (made) => {
        const html = shown(Html.render(made))
        for (const { rows } of Walk.tables(made))
          for (const { cells } of rows)
            for (const cell of cells)
              for (const line of Format.cell(made, cell).split(/\r\n|[\n\r]/)) assert.include(html, line)
      }),
      { numRuns: 20 },
    )
  })
})

describe("the contents", () => {
  it("leave out sections that hold one text of somebody", () => {
    const narrative: Report.Block = {
      _tag: "Narrative",
      text: "Zo ging het.",
      row: { table: "project", id: "p" },
    }
    const html = Html.render(
      report([
        {
          id: "status",
          title: "Voortgang",
          blocks: [],
          sections: [
            { id: "one", title: "Een project", blocks: [narrative] },
            { id: "two", title: "Een tabel", blocks: [{ _tag: "Table", ...wide(3) }] },
          ],
        },
      ]),
    )
    const contents = html.slice(html.indexOf("<nav"), html.indexOf("</nav>"))
    assert.include(contents, "Een tabel")
    assert.notInclude(contents, "Een project")
  })
})
