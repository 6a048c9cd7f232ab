import { readdirSync, readFileSync } from "node:fs"
import * as Module from "node:module"
import { assert } from "@effect/vitest"
import * as Result from "effect/Result"
import { describe, it } from "vitest"
import * as Values from "../../src/values/index.ts"

const folder = new URL("../../src/values/", import.meta.url)
const files = [".", "internal"].flatMap((under) =>
  readdirSync(new URL(`${under}/`, folder))
    .filter((name) => name.endsWith(".ts") && name !== "index.ts")
    .map((name) => {
      const text = readFileSync(new URL(`${under}/${name}`, folder), "utf8")
      return { name: under === "." ? name : `${under}/${name}`, text }
    }),
)

interface Documented {
  readonly file: string
  readonly name: string
  readonly docs: string
}

const exported = /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?export (?:const|class|interface|type) (\w+)/g
const reexported = /export \{([^}]+)\} from "\.\/(internal\/\w+\.ts)"/g

const documented: ReadonlyArray<Documented> = files.flatMap(({ name: file, text }) =>
  [...text.matchAll(exported)].map((match) => ({
    file,
    name: match[2] ?? "",
    docs: match[1] ?? "",
  })),
)

const published: ReadonlyArray<Documented> = files
  .filter(({ name }) => !name.startsWith("internal/"))
  .flatMap(({ name, text }) => [
    ...documented.filter(({ file }) => file === name),
    ...[...text.matchAll(reexported)].flatMap(([, names = "", from]) =>
      (names.replaceAll("type ", "").match(/\w+/g) ?? []).map((wanted) => {
        const found = documented.find(({ file, name }) => file === from && name === wanted)
        return found ?? assert.fail(`${wanted} is not in ${from}`)
      }),
    ),
  ])

/** The code of the first example in a comment, its import lines apart. */
const example = (docs: string): string =>
  (/@example\n \* ```ts\n([\s\S]*?) \* ```/.exec(docs)?.[1] ?? "")
    .replace(/^ \* ?/gm, "")
    .replace(/^import .*\n/gm, "")

/** Every `x // => y` becomes a check that x equals y, every `x // throws T` that it throws T. */
const instrumented = (code: string): string =>
  Module.stripTypeScriptTypes(code)
    .replace(/^(.+?) +\/\/ => (.+)$/gm, "equal(() => ($1), () => ($2))")
    .replace(/^(.+?) +\/\/ throws (\w+)$/gm, 'throws(() => ($1), "$2")')

describe("every public export of values", () => {
  it("is found", () => {
    assert.isAbove(published.length, 100)
    assert.includeMembers(
      published.map(({ name }) => name),
      ["MoneyOverflow", "allocate", "Period"],
    )
  })

  it.each(published)("$file $name has a summary and an example that holds", ({ docs }) => {
    assert.match(docs, /^\/\*\*\n \* [A-Z0-9]/)
    const code = instrumented(example(docs))
    let checks = 0
    const equal = (actual: () => unknown, expected: () => unknown) => {
      checks++
      assert.deepStrictEqual(actual(), expected())
    }
    const throws = (call: () => unknown, tag: string) => {
      checks++
      let thrown: unknown
      try {
        call()
      } catch (error) {
        thrown = error
      }
      assert.deepInclude(thrown, { _tag: tag })
    }
    const scope = { ...Values, Result, equal, throws }
    new Function(...Object.keys(scope), `"use strict"\n${code}`)(...Object.values(scope))
    assert.isAbove(checks, 0)
  })
})
