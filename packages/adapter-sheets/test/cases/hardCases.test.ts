import { readFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { hardCases, type Proof } from "./hardCases.ts"

const folder = join(import.meta.dirname, "..")
const source = (file: string): string => readFileSync(join(folder, file), "utf8")

/** The numbers that the titles of a file's tests begin with. */
const numbersIn = (file: string): ReadonlySet<number> => {
  const titles = source(file).matchAll(/["'`](?:case )?(\d{1,2}(?:(?:, | and )\d{1,2})*): /g)
  const inCode = source(file).matchAll(/\[(\d{1,2}), (?:\{|\[|"|\()/g)
  const all = [...titles, ...inCode].flatMap(([, text = ""]) => text.split(/, | and /).map(Number))
  return new Set(all)
}

/** What of a workbook a file's tests are about: one of these words stands in it. */
const about = {
  xlsx: /XlsxWorkbook|xlsx\/files|\.\/files|xlsxWorkbook|worlds|teams|ReadCell/,
  google: /emulated|worlds|teams|ReadCell/i,
} as const

describe("the hard cases", () => {
  it("are fifty-three, each with its number", () => {
    assert.deepStrictEqual(
      hardCases.map(({ number }) => number),
      Array.from({ length: 53 }, (_, at) => at + 1),
    )
  })

  for (const which of ["xlsx", "google"] as const)
    it(`are each proven by a test that names its number, or do not apply for a reason (${which})`, () => {
      const missing = hardCases.flatMap((one) => {
        const proof: Proof = one[which]
        if (typeof proof === "string") return proof.length > 20 ? [] : [`${one.number} has no reason`]
        if (proof.length === 0) return [`${one.number} has no test`]
        return proof.flatMap((file) => [
          ...(numbersIn(file).has(one.number) ? [] : [`${one.number} is not in ${file}`]),
          ...(about[which].test(source(file)) ? [] : [`${file} is not about ${which}`]),
        ])
      })
      assert.deepStrictEqual(missing, [])
    })

  it("say where tests are that exist, and every numbered test of a case is of one of them", () => {
    const listed = new Set(hardCases.flatMap(({ xlsx, google }) => [xlsx, google].flat()))
    for (const file of listed) if (file.endsWith(".test.ts")) assert.isNotEmpty([...numbersIn(file)], file)
  })
})
