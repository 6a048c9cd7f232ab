import { readFileSync } from "node:fs"
import { join } from "node:path"
import { assert } from "@effect/vitest"
import { AnnualAccount, CalendarDate, Json, ReportSchema } from "@wijkwijzer/core"
import * as WijkWijzer from "@wijkwijzer/core/wijkwijzer"
import { Ajv2020 } from "ajv/dist/2020.js"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, it } from "vitest"
import { root } from "../../../../scripts/packages.ts"
import { everything, generated } from "../office/support/given.ts"

const account = AnnualAccount.make(WijkWijzer.registerWithInventedYear2024(), {
  year: 2024,
  asOf: CalendarDate.unsafe("2025-03-01"),
  locale: "nl",
})

const published = JSON.parse(readFileSync(join(root, "docs/report.schema.json"), "utf8"))
const isValid = new Ajv2020({ strict: false }).compile(published)

const read = Schema.decodeUnknownSync(ReportSchema.report, { onExcessProperty: "error" })

describe("the published JSON Schema", () => {
  it.each([
    ["the annual account", account],
    ["a report with every part", everything("regel\nregel")],
  ])("holds for %s", (_, report) => {
    assert.isTrue(isValid(JSON.parse(Json.render(report))), JSON.stringify(isValid.errors?.slice(0, 3)))
  })

  it.each<[string, (report: Record<string, unknown>) => unknown]>([
    ["without its version", ({ version: _, ...rest }) => rest],
    [
      "with half a cent",
      (report) => ({ ...report, figures: { a: { ...account.figures["actual/total"], value: 0.5 } } }),
    ],
    [
      "with a part that is not known",
      (report) => ({ ...report, sections: [{ id: "a", title: "b", blocks: [{ _tag: "Video" }] }] }),
    ],
    ["with a day that is no day", (report) => ({ ...report, asOf: "1 maart 2025" })],
  ])("refuses a report %s", (_, broken) => {
    assert.isFalse(isValid(broken(JSON.parse(Json.render(account)))))
  })

  it("says nothing that every report would break", () => {
    fc.assert(
      fc.property(generated, (report) => {
        assert.isTrue(isValid(JSON.parse(Json.render(report))), JSON.stringify(isValid.errors?.slice(0, 3)))
      }),
      { numRuns: 30 },
    )
  })
})

describe("the schema of a report", () => {
  it("reads back from JSON the report itself, and leaves nothing out", () => {
    for (const report of [account, everything("<b>&"), everything("x", { notice: null })]) {
      const { version: _, ...back } = JSON.parse(Json.render(report))
      assert.deepStrictEqual(read(back), JSON.parse(JSON.stringify(report)))
    }
  })

  it("refuses the 30th of February, which a pattern cannot", () => {
    assert.throws(() => read({ ...account, asOf: "2025-02-30" }), /day that exists/)
  })
})
