/**
 * Makes the annual account of the Dutch state's budget from the published statements.
 */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import {
  AnnualAccount,
  CalendarDate,
  Change,
  type PartnershipRegister,
  Problem,
  Register,
  tables,
} from "@wijkwijzer/core"
import * as Result from "effect/Result"
import * as Arguments from "../shared/arguments.ts"
import * as Output from "../shared/output.ts"
import { Failure, run } from "../shared/run.ts"
import * as Csv from "./csv.ts"
import { rowsOf } from "./register.ts"

const command: Arguments.Command = {
  usage: "npm run report:rijksbegroting -- FILE [options]",
  description: "Makes the annual account of the Dutch state's budget from the published statements (CSV).",
  positionals: true,
  options: [
    { name: "year", value: "YEAR", description: "the budget year", fallback: "2014" },
    {
      name: "out",
      value: "FOLDER",
      description: "where to write the report and the SQLite file",
      fallback: "out/rijksbegroting",
    },
    {
      name: "format",
      value: "LIST",
      description: `which formats, separated by commas: ${Output.formats.join(", ")}`,
      fallback: Output.usualFormats().join(","),
      choices: Output.formats,
      many: true,
    },
    { name: "locale", value: "nl|en", description: "the language", fallback: "nl", choices: ["nl", "en"] },
  ],
}

const readFile = (path: string): string => {
  try {
    return readFileSync(path, "utf8")
  } catch (cause) {
    throw new Failure(`Could not read ${path}: ${(cause as NodeJS.ErrnoException).code}. Check the path.`)
  }
}

/** The register that a file describes. @throws {Failure} with every mistake in the file */
const registerOf = (path: string): PartnershipRegister => {
  const outcome = Csv.read(readFile(path))
  if (!outcome.ok) {
    const list = outcome.mistakes.map(Csv.format).join("\n")
    throw new Failure(
      `Could not take in ${path}: ${outcome.mistakes.length} mistake(s). Nothing was stored.\n${list}`,
    )
  }
  const made = Register.make(tables, rowsOf(outcome.statements))
  if (Result.isSuccess(made)) return made.success
  throw new Failure(made.failure.map((problem) => Problem.message(problem)).join("\n"))
}

/** Brings the store to what the file says, and gives it back as the store holds it. */
const store = async (
  filename: string,
  wanted: PartnershipRegister,
  source: string,
): Promise<PartnershipRegister> => {
  await using opened = await openSqlite(filename)
  const authorship = { author: "examples/rijksbegroting", reason: `taken in from ${source}` }
  await opened.update(authorship, (present) => Change.between(present, wanted))
  return await opened.read()
}

await run(command, async (typed) => {
  const [path, ...others] = typed.positionals
  if (path === undefined || others.length > 0)
    throw new Arguments.UsageError("Give one file with budget statements.")
  const year = Arguments.year(typed.get("year") ?? "")
  const wanted = registerOf(path)
  if (!wanted.rows.budget.some((budget) => budget.year === year)) {
    const known = wanted.rows.budget.map((budget) => budget.year).join(", ") || "no year"
    throw new Failure(`${path} holds no expenditure for ${year}; it holds ${known}. Choose another --year.`)
  }
  const folder = typed.get("out") ?? ""
  Output.makeFolder(folder)
  const register = await store(join(folder, "rijksbegroting.sqlite"), wanted, path)
  const report = AnnualAccount.make(register, {
    year,
    asOf: CalendarDate.unsafe(`${year}-12-31`),
    locale: typed.get("locale") === "en" ? "en" : "nl",
  })
  const paths = await Output.save(report, folder, `annual-account-${year}`, typed.list("format"))
  return `${Output.headlines(report)}\n${paths.join("\n")}\n`
})
