/**
 * Makes reports of a partnership from its SQLite file: the annual account, or those asked for with `--kind`.
 *
 * Without `--db` it uses a file with the WijkWijzer partnership and an invented year 2024, made on the first run.
 */
import { existsSync } from "node:fs"
import { openSqlite } from "@wijkwijzer/adapter-sqlite"
import {
  CalendarDate,
  Change,
  type PartnershipRegister,
  Period,
  Register,
  Reports,
  RuleFindings,
  tables,
} from "@wijkwijzer/core"
import { Packs, Rules } from "@wijkwijzer/core/rules"
import * as WijkWijzer from "@wijkwijzer/core/wijkwijzer"
import * as Arguments from "../shared/arguments.ts"
import * as Output from "../shared/output.ts"
import { Failure, run } from "../shared/run.ts"

const exampleFile = "out/wijkwijzer.sqlite"

/** A report of what changed asks for two registers, and this command reads one. */
const kinds = Reports.all.filter(({ needs }) => !needs.includes("before")).map(({ kind }) => kind)

const command: Arguments.Command = {
  usage: "npm run report -- [options]",
  description: "Makes the annual account of a partnership, or other reports, from its SQLite file.",
  positionals: false,
  options: [
    {
      name: "db",
      value: "FILE",
      description: `the SQLite file; without it ${exampleFile}, with invented figures, made on the first run`,
    },
    {
      name: "kind",
      value: "LIST",
      description: `which reports, separated by commas: all, ${kinds.join(", ")}`,
      fallback: "annual-account",
      choices: ["all", ...kinds],
      many: true,
    },
    {
      name: "partner",
      value: "ID",
      description: "the organisation that partner-statement is for (default: the lead partner)",
    },
    { name: "year", value: "YEAR", description: "the financial year", fallback: "2024" },
    {
      name: "as-of",
      value: "DATE",
      description: "the day to stand on, yyyy-mm-dd (default: the last day of the year)",
    },
    { name: "out", value: "FOLDER", description: "where to write", fallback: "out" },
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

const makeExample = async (): Promise<void> => {
  Output.makeFolder("out")
  await using store = await openSqlite(exampleFile)
  const changes = Change.between(Register.empty(tables), WijkWijzer.registerWithInventedYear2024())
  await store.commit({
    expectedRevision: 0,
    author: "examples/annual-report",
    reason: "WijkWijzer as its founding text has it, with an invented year 2024",
    changes,
  })
}

const readRegister = async (filename: string): Promise<PartnershipRegister> => {
  await using store = await openSqlite(filename, { create: false, readOnly: true })
  return await store.read()
}

const yearsOf = ({ rows }: PartnershipRegister): ReadonlyArray<number> => {
  const years = [
    ...rows.budget.map(({ year }) => year),
    ...rows.cost.map(({ bookedOn }) => CalendarDate.year(bookedOn)),
  ]
  return [...new Set(years)].sort((a, b) => a - b)
}

const dateOf = (text: string): CalendarDate.CalendarDate => {
  if (!CalendarDate.isCalendarDate(text))
    throw new Arguments.UsageError(`"${text}" is not a date: give yyyy-mm-dd`)
  return text
}

await run(command, async (typed) => {
  const year = Arguments.year(typed.get("year") ?? "")
  const asOf = dateOf(typed.get("as-of") ?? `${year}-12-31`)
  const locale = typed.get("locale") === "en" ? "en" : "nl"
  const filename = typed.get("db") ?? exampleFile
  if (typed.get("db") === undefined && !existsSync(exampleFile)) await makeExample()

  const register = await readRegister(filename)
  const years = yearsOf(register)
  if (!years.includes(year)) {
    const known = years.length === 0 ? "no year yet" : years.join(", ")
    throw new Failure(
      `${filename} holds no budget and no costs for ${year}; it holds ${known}. Choose another --year.`,
    )
  }
  const asked = typed.list("kind")
  const partner = typed.get("partner")
  if (partner !== undefined && Register.get(register, "organisation", partner) === undefined)
    throw new Failure(`${filename} holds no organisation "${partner}". Choose another --partner.`)
  const chosen = Reports.all.filter(
    ({ kind }) => kinds.includes(kind) && (asked.includes("all") || asked.includes(kind)),
  )
  // The texts of law are those of today: few of them were read in the text of an earlier year.
  const textsOn = dateOf(new Date().toISOString().slice(0, 10))
  const checked = Rules.check(register, Packs.rules, { asOf, period: Period.year(year), textsOn })
  const found = RuleFindings.of(register, checked.findings, locale)
  const written: Array<string> = []
  for (const [at, { kind, make }] of chosen.entries()) {
    Output.progress(`${at + 1}/${chosen.length} ${kind}`)
    const report = make(register, { year, asOf, locale, ...found, ...(partner !== undefined && { partner }) })
    const paths = await Output.save(
      report,
      typed.get("out") ?? "out",
      `${kind}-${year}-${locale}`,
      typed.list("format"),
    )
    written.push(`${Output.headlines(report)}\n${paths.join("\n")}\n`)
  }
  Output.progress("")
  return written.join("\n")
})
