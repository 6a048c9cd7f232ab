import { assert, describe, it } from "@effect/vitest"
import { Cycle } from "../../src/index.ts"
import { agreement, day, made, type Of, parties, rows } from "./given.ts"

const open = Cycle.terms.determinationRequest
const on = day("2024-12-31")

const agreed = (id: string, more: Partial<Of<"agreedTerm">>): Of<"agreedTerm"> => ({
  id,
  key: open.key,
  ...more,
})

const filled = (
  list: ReadonlyArray<Of<"agreedTerm">>,
  kind: "subsidy" | "commission" = "subsidy",
  extra = {},
) =>
  Cycle.fillTerm(
    made(
      rows(parties, { fundingAgreement: [agreement({ kind }), agreement({ id: "h" })], agreedTerm: list }),
    ),
    open,
    { on, fundingAgreement: { id: "g", kind }, ...extra },
  )

describe("an open term", () => {
  it("that nobody fills is the law's, and says so", () => {
    const { at, by, norm, term } = filled([])
    assert.strictEqual(by, "law")
    assert.deepStrictEqual(term, {
      amount: 13,
      unit: "weeks",
      source: "generalAdministrativeOrder",
      counted: "forward",
    })
    assert.deepStrictEqual([norm?.norm, norm?.article, norm?.textDate], ["KB32", "22(4)", "2022-10-04"])
    assert.isNull(at)
  })

  it("is filled by the row under its key, with the law's default beside it", () => {
    const { at, by, byLaw, clause, term } = filled([agreed("t", { days: 60, clause: "artikel 9" })])
    assert.strictEqual(by, "agreedTerm")
    assert.deepInclude(term, { amount: 60, unit: "days" })
    assert.strictEqual(byLaw?.amount, 13)
    assert.deepStrictEqual(at, { table: "agreedTerm", id: "t", column: "days" })
    assert.strictEqual(clause, "artikel 9")
  })

  it.each<[string, ReadonlyArray<Of<"agreedTerm">>, string | null]>([
    [
      "one of this agreement before a general one",
      [agreed("a", { months: 2 }), agreed("b", { months: 3, fundingAgreement: "g" })],
      "b",
    ],
    ["none of another agreement", [agreed("a", { months: 2, fundingAgreement: "h" })], null],
    ["none that ended", [agreed("a", { months: 2, validThrough: "2024-12-30" })], null],
    ["none that has yet to begin", [agreed("a", { months: 2, validFrom: "2025-01-01" })], null],
    [
      "the latest of those in force",
      [
        agreed("a", { months: 2, validFrom: "2024-01-01" }),
        agreed("b", { months: 3, validFrom: "2024-06-01" }),
      ],
      "b",
    ],
    ["none without days or months", [agreed("a", { text: "zo snel mogelijk" })], null],
    ["none under another key", [agreed("a", { key: "determination", months: 2 })], null],
  ])("takes %s", (_, list, id) => {
    assert.strictEqual(filled(list).at?.id ?? null, id)
  })

  it("that a column of the agreement fills, is the agreement's", () => {
    const recorded = {
      term: { amount: 22, unit: "weeks", source: "decision", counted: "forward" },
      at: { table: "fundingAgreement", id: "g", column: "determinationWeeks" },
    } as const
    const { by, term } = filled([agreed("t", { days: 60 })], "subsidy", { recorded })
    assert.deepStrictEqual([by, term?.amount], ["agreement", 22])
  })

  it("is a term of a decision under a subsidy, of a contract under a commission or for everything", () => {
    const own = [agreed("t", { days: 60, fundingAgreement: "g" })]
    assert.strictEqual(filled(own).term?.source, "decision")
    assert.strictEqual(filled(own, "commission").term?.source, "contract")
    assert.strictEqual(filled([agreed("t", { days: 60 })]).term?.source, "contract")
  })

  it("without a default stays open until somebody fills it", () => {
    const register = made(
      rows(parties, {
        agreedTerm: [{ id: "t", key: "deliverable.acceptance", days: 14, validFrom: "2025-01-01" }],
      }),
    )
    assert.deepInclude(Cycle.fillTerm(register, Cycle.terms.acceptance, { on }), { by: "nobody", term: null })
    assert.deepInclude(Cycle.fillTerm(register, Cycle.terms.acceptance, { on: day("2025-01-01") }), {
      by: "agreedTerm",
    })
  })
})

describe("the norms", () => {
  it("carry article, date of the text and address under their own id", () => {
    for (const [id, { article, norm, standing, textDate, url }] of Object.entries(Cycle.norms)) {
      assert.strictEqual(norm, id)
      assert.isAbove(article.length, 0)
      assert.strictEqual(standing, "V")
      if (url !== null) assert.strictEqual(url.slice(-10), textDate)
    }
  })

  it("set the terms of the act and the decree, never those of a contract", () => {
    for (const { byLaw, key } of Object.values<Cycle.OpenTerm>(Cycle.terms)) {
      assert.notStrictEqual(byLaw?.source, "contract", key)
    }
  })
})
