import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import { Chromium } from "@wijkwijzer/core/pdf"
import { assert, describe, it } from "vitest"
import { command, folder } from "./command.ts"

const report = command("annual-report")

describe("npm run report", () => {
  it("makes the example file on the first run, writes every format that this machine can make, and prints the main figures", () => {
    const cwd = folder()
    const { code, out, err } = report(cwd)
    assert.deepStrictEqual([code, err], [0, ""])
    assert.match(out, /Jaarverantwoording WijkWijzer 2024/)
    assert.match(out, /Realisatie\s+€\u00A01\.254\.014,67/)
    const pdf = Chromium.find() === undefined ? [] : ["pdf"]
    for (const format of ["html", "md", "json", "docx", "xlsx", ...pdf]) {
      const path = join(cwd, "out", `annual-account-2024-nl.${format}`)
      assert.include(out, path)
      assert.isTrue(existsSync(path))
    }
    assert.match(
      readFileSync(join(cwd, "out", "annual-account-2024-nl.html"), "utf8"),
      /verzonnen voorbeeldcijfers/,
    )
  })

  it("gives the same bytes from the same file, and writes only the formats asked for, in the language asked for", () => {
    const cwd = folder()
    report(cwd, "--format", "json")
    const first = readFileSync(join(cwd, "out/annual-account-2024-nl.json"), "utf8")
    const { code } = report(cwd, "--out", "again", "--format", "json,md", "--locale", "en")
    assert.strictEqual(code, 0)
    assert.isFalse(existsSync(join(cwd, "again/annual-account-2024-en.html")))
    assert.match(
      readFileSync(join(cwd, "again/annual-account-2024-en.md"), "utf8"),
      /^# Annual account WijkWijzer 2024/,
    )
    report(cwd, "--format", "json")
    assert.strictEqual(readFileSync(join(cwd, "out/annual-account-2024-nl.json"), "utf8"), first)
  })

  it("says what to install where a PDF is asked for and no browser is there", () => {
    const cwd = folder()
    report(cwd, "--format", "json")
    const path = process.env.PATH
    process.env.PATH = ""
    try {
      // The usual places of macOS and Windows are looked at too: only where they are empty does this say something.
      if (Chromium.find() !== undefined) return
      const { code, err } = report(cwd, "--format", "pdf")
      assert.strictEqual(code, 1)
      assert.match(err, /no Chromium was found .*apt-get install chromium/)
      assert.notMatch(err, /\n\s+at /)
    } finally {
      process.env.PATH = path
    }
  })

  it("explains itself", () => {
    const { code, out } = report(folder(), "--help")
    assert.strictEqual(code, 0)
    for (const option of ["--db", "--year", "--out", "--format", "--locale", "--as-of", "--help"])
      assert.include(out, option)
  })

  it("says what is wrong, and leaves with 2 for a wrong question and 1 for what it cannot do", () => {
    const cwd = folder()
    report(cwd, "--format", "json")
    writeFileSync(
      join(cwd, "text.sqlite"),
      "this is a text and not a database, however long it may be ".repeat(20),
    )
    writeFileSync(join(cwd, "a-file"), "")
    const wrong: ReadonlyArray<readonly [args: ReadonlyArray<string>, code: number, message: RegExp]> = [
      [["--db", "missing.sqlite"], 1, /missing\.sqlite: it does not exist; check the path/],
      [["--db", "text.sqlite"], 1, /text\.sqlite: it is not a SQLite database; choose another file/],
      [["--year", "2031"], 1, /no budget and no costs for 2031; it holds 2023, 2024/],
      [["--year", "last"], 2, /"last" is not a year/],
      [["--format", "html,doc"], 2, /--format does not take "doc": choose from html, md, json/],
      [["--locale", "fr"], 2, /--locale does not take "fr"/],
      [["--nonsense"], 2, /nonsense/],
      [["--as-of", "2024-02-30"], 2, /"2024-02-30" is not a date/],
      [
        ["--out", "a-file/below"],
        1,
        /Could not make the folder a-file\/below: ENOTDIR. Choose another with --out/,
      ],
    ]
    for (const [args, code, message] of wrong) {
      const ran = report(cwd, ...args)
      assert.strictEqual(ran.code, code, `${args.join(" ")}: ${ran.err}`)
      assert.match(ran.err, message)
      assert.notMatch(ran.err, /\n\s+at /, "a stack trace helps nobody here")
    }
    assert.isFalse(existsSync(join(cwd, "missing.sqlite")))
  })

  it("says so when a folder may not be written to", () => {
    const cwd = folder()
    report(cwd, "--format", "json")
    mkdirSync(join(cwd, "out2/annual-account-2024-nl.html"), { recursive: true })
    const { code, err } = report(cwd, "--out", "out2", "--format", "html")
    assert.strictEqual(code, 1)
    assert.match(err, /Could not write .*annual-account-2024-nl\.html: EISDIR/)
  })

  it("leaves a file that sound tools can open", async () => {
    const cwd = folder()
    report(cwd, "--format", "json")
    await using store = await openSqlite(join(cwd, "out/wijkwijzer.sqlite"), { create: false })
    assert.strictEqual((await store.verify())._tag, "Sound")
  })
})
