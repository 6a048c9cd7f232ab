/** The texts of the invented year: there, plain, and in step with its figures. */
import { assert, describe, it } from "vitest"
import { Register } from "../../src/register/index.ts"
import { registerWithInventedYear2024 } from "../../src/wijkwijzer/index.ts"

const register = registerWithInventedYear2024()
const { rows } = register

const texts: ReadonlyArray<readonly [where: string, text: string | null]> = [
  ...rows.project.map(({ id, narrative }) => [`project ${id}`, narrative] as const),
  ...rows.activity.flatMap(({ id, narrative, contribution }) => [
    [`activity ${id}`, narrative] as const,
    [`contribution of activity ${id}`, contribution] as const,
  ]),
  ...rows.statusReport.map(({ id, narrative }) => [`statusReport ${id}`, narrative] as const),
  ...rows.statusReport.map(({ id, outlook }) => [`outlook of statusReport ${id}`, outlook] as const),
  ...rows.partnerReport.map(({ id, narrative }) => [`partnerReport ${id}`, narrative] as const),
  ...rows.evaluation.map(({ id, verdict }) => [`evaluation ${id}`, verdict] as const),
  ...rows.milestone.map(({ id, explanation }) => [`milestone ${id}`, explanation] as const),
]

const sentencesOf = (text: string): ReadonlyArray<string> =>
  text.split(/(?<=[.!?])\s+(?=\p{Lu}|€|\d)/u).filter((sentence) => sentence.trim() !== "")

const wordsOf = (sentence: string): number => sentence.split(/\s+/).length

describe("the texts of the invented year", () => {
  it("are there, for whatever people report on", () => {
    assert.deepStrictEqual(
      texts.flatMap(([where, text]) => ((text ?? "").trim() === "" ? [where] : [])),
      [],
    )
    const lines = new Set(rows.statusReport.flatMap(({ programmeLine }) => programmeLine ?? []))
    assert.strictEqual(lines.size, rows.programmeLine.length)
  })

  it("are plain: at most fifteen words to a sentence on average, and none beyond twenty-five", () => {
    const sentences = texts.flatMap(([, text]) => sentencesOf(text ?? ""))
    const counts = sentences.map(wordsOf)
    assert.isAbove(sentences.length, 250)
    assert.isAtMost(counts.reduce((sum, count) => sum + count, 0) / counts.length, 15)
    assert.deepStrictEqual(
      sentences.filter((sentence) => wordsOf(sentence) > 25),
      [],
    )
  })

  it("say what was measured", () => {
    const all = texts.map(([, text]) => text).join("\n")
    for (const indicator of ["interviews", "members", "trained", "groups", "readers"]) {
      const measured = Register.get(register, "measurement", `${indicator}.december`)?.value
      assert.include(all, (measured ?? Number.NaN).toLocaleString("nl-NL"), indicator)
    }
    const spent = rows.cost
      .filter(({ bookedOn }) => bookedOn.startsWith("2023"))
      .reduce((sum, { amount }) => sum + amount, 0)
    assert.include(all, `€ ${Math.floor(spent / 100).toLocaleString("nl-NL")}`)
  })
})
