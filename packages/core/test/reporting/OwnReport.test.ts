import { readFileSync } from "node:fs"
import { join } from "node:path"
import { assert } from "@effect/vitest"
import { CalendarDate, Csv, Html, Json, Markdown } from "@wijkwijzer/core"
import * as WijkWijzer from "@wijkwijzer/core/wijkwijzer"
import { describe, it } from "vitest"
import { root } from "../../../../scripts/packages.ts"
import * as OwnReport from "./OwnReport.ts"

describe("a report of your own, as docs/reports.md has it", () => {
  it("is drawn in every text format, with its figures", () => {
    const register = WijkWijzer.registerWithInventedYear2024()
    const report = OwnReport.make(register, { year: 2024, asOf: CalendarDate.unsafe("2024-12-31") })
    const hours = register.rows.timeEntry.reduce((sum, row) => sum + row.hours, 0)
    assert.strictEqual(report.figures["made/total"]?.value, hours)
    assert.strictEqual(JSON.parse(Json.render(report)).figures["made/total"].value, hours)
    const shown = (hours / 100).toLocaleString("nl-NL")
    assert.include(Html.render(report), `data-figure="made/total">${shown}</data>`)
    assert.include(Markdown.render(report), shown)
    const rows = Csv.files(report).at(-1)?.text ?? ""
    for (const { id } of register.rows.timeEntry) assert.include(rows, id)
  })

  it("stands in the document to the letter", () => {
    const code = readFileSync(join(import.meta.dirname, "OwnReport.ts"), "utf8")
    assert.include(readFileSync(join(root, "docs/reports.md"), "utf8"), `\`\`\`ts\n${code}\`\`\``)
  })
})
