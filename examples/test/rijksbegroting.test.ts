import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { assert, describe, it } from "vitest"
import { command, folder } from "./command.ts"

const rijksbegroting = command("rijksbegroting")

const source = fileURLToPath(
  new URL("../../../shared/data/rijksbegroting/begrotingsstaten-2013-2014.csv", import.meta.url),
)

const header =
  "Begrotingsjaar,Uitgaven (U) Verplichtingen (V) Ontvangsten (O),Begrotingsstaat,Begrotingsstaat omschrijving,Onderdeel,Omschrijving,ontwerpbegroting,vastgestelde begroting,1ste suppletoire begroting,2de suppletoire begroting,Realisatie"

interface Figures {
  readonly [id: string]: { readonly value: number } | undefined
}

const figuresOf = (path: string): Figures => JSON.parse(readFileSync(path, "utf8")).figures

/** The cells of a line of CSV, told apart by hand so that this sum shares nothing with the example. */
const cellsOf = (line: string): ReadonlyArray<string> => {
  const cells: Array<string> = []
  let cell = ""
  let quoted = false
  for (const mark of line) {
    if (mark === '"') quoted = !quoted
    else if (mark === "," && !quoted) {
      cells.push(cell)
      cell = ""
    } else cell += mark
  }
  return [...cells, cell]
}

describe.skipIf(!existsSync(source))("the state's budget, from the published file", () => {
  const lines = existsSync(source)
    ? readFileSync(source, "utf8")
        .split(/\r?\n/)
        .slice(1)
        .filter((line) => line !== "")
    : []
  const rows = lines.map(cellsOf).filter((cells) => cells[1] === "U")

  /** Sums of a year's columns by chapter, in cents; `total` is the sum of all. */
  const sums = (year: string): ReadonlyMap<string, ReadonlyArray<number>> => {
    const byChapter = new Map<string, Array<number>>()
    for (const cells of rows.filter(([of]) => of === year)) {
      for (const key of ["total", cells[2] ?? ""]) {
        const sum = byChapter.get(key) ?? [0, 0, 0, 0, 0]
        byChapter.set(
          key,
          sum.map((value, at) => value + Number(cells[6 + at]) * 100_000),
        )
      }
    }
    return byChapter
  }

  for (const year of ["2013", "2014"]) {
    it(`${year}: every figure is right to the last thousand, per chapter and in total`, () => {
      const cwd = folder()
      const { code, err } = rijksbegroting(cwd, source, "--year", year, "--out", "o", "--format", "json")
      assert.deepStrictEqual([code, err], [0, ""])
      const figures = figuresOf(join(cwd, "o", `annual-account-${year}.json`))
      const expected = sums(year)
      assert.isAbove(expected.size, 20)
      for (const [chapter, [design = 0, adopted = 0, first = 0, second = 0, actual = 0]] of expected) {
        const path = chapter === "total" ? "total" : `partner:${chapter}`
        const of = (id: string) => figures[id]?.value
        const version = (name: string) =>
          of(`budget-version/version:${year}.${name}${chapter === "total" ? "" : `/partner:${chapter}`}`)
        assert.deepStrictEqual(
          {
            design: version("design"),
            first: version("first"),
            second: version("second"),
            adopted: of(`adopted/${path}`),
            current: of(`current/${path}`),
            actual: of(`actual/${path}`),
            difference: of(`difference/${path}`),
          },
          {
            design,
            first: first - adopted,
            second: second - first,
            adopted,
            current: second,
            actual,
            difference: actual - second,
          },
          `${year} ${chapter}`,
        )
      }
    })
  }

  it("shows the year before beside it, and a second run on the same folder changes nothing", () => {
    const cwd = folder()
    rijksbegroting(cwd, source, "--out", "o", "--format", "json")
    const path = join(cwd, "o/annual-account-2014.json")
    const first = readFileSync(path, "utf8")
    assert.strictEqual(figuresOf(path)["prior/total"]?.value, sums("2013").get("total")?.[4])
    rijksbegroting(cwd, source, "--out", "o", "--format", "json")
    assert.strictEqual(readFileSync(path, "utf8"), first)
  })
})

describe("a file of that form", () => {
  const take = (content: string) => {
    const cwd = folder()
    writeFileSync(join(cwd, "budget.csv"), content)
    return { cwd, ...rijksbegroting(cwd, "budget.csv", "--out", "o", "--format", "json") }
  }

  it("may quote its cells, leave amounts empty, begin with a byte order mark and end its lines either way", () => {
    const { cwd, code, err } = take(
      `\uFEFF${header}\n2014,U,A,"Fonds, groot",1,"Zegt ""ja"", en nee",,100,150,,7\r\n2014,O,A,"Fonds, groot",1,Ontvangsten,1,1,1,1,1\n`,
    )
    assert.deepStrictEqual([code, err], [0, ""])
    const figures = figuresOf(join(cwd, "o/annual-account-2014.json"))
    assert.deepStrictEqual(
      ["adopted/total", "current/total", "actual/total"].map((id) => figures[id]?.value),
      [10_000_000, 0, 700_000],
    )
    assert.include(readFileSync(join(cwd, "o/annual-account-2014.json"), "utf8"), 'Zegt \\"ja\\", en nee')
  })

  it("that is wrong comes back with every mistake at once, by line and column, and nothing is stored", () => {
    const { cwd, code, err } = take(
      [
        header,
        "2014,U,A,Fonds,1,Goed,1,1,1,1,1",
        "2014,U,A,Fonds,2,Tekst,1,veel,1,1,1",
        "2014,X,A,Fonds,3,Soort,1,1,1,1,1",
        "2014,U,A,Fonds,1,Dubbel,1,1,1,1,1",
        "twee,U,,Fonds,5,Leeg,1,1,1,1,1.5",
        "2014,U,A,Fonds,6,Kort,1,1",
      ].join("\n"),
    )
    assert.strictEqual(code, 1)
    for (const place of [
      'line 3, column "vastgestelde begroting": "veel" is not a whole number',
      'line 4, column "Uitgaven (U) Verplichtingen (V) Ontvangsten (O)": "X" is not one of U, V, O',
      "line 5: 2014 U A 1 already stands on line 2",
      'line 6, column "Begrotingsjaar": "twee" is not a year',
      'line 6, column "Begrotingsstaat": nothing is filled in',
      'line 6, column "Realisatie": "1.5" is not a whole number',
      "line 7: this line has 8 cells, the header 11",
    ]) {
      assert.include(err, place)
    }
    assert.isFalse(existsSync(join(cwd, "o")))
  })

  it("without a column says which", () => {
    const { code, err } = take("Begrotingsjaar,Onderdeel\n2014,1\n")
    assert.strictEqual(code, 1)
    assert.include(err, 'line 1, column "Realisatie": this column is missing')
  })

  it("that is no CSV, or not there, is said in a line", () => {
    const { err } = take('a,"b\nc')
    assert.match(err, /1 mistake\(s\)\. Nothing was stored\.\nline \d+: Quote Not Closed/)
    assert.notMatch(err, /\n\s+at /)
    const cwd = folder()
    assert.match(rijksbegroting(cwd, "nothing.csv").err, /Could not read nothing\.csv: ENOENT/)
    assert.strictEqual(rijksbegroting(cwd).code, 2)
  })
})
