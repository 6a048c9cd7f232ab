/**
 * Six partners with a workbook each: made from an invented year, edited as people do, brought together in a SQLite
 * file, and accounted for. With `--google` the workbooks are Google spreadsheets.
 */
import { existsSync, rmSync } from "node:fs"
import { join } from "node:path"
import {
  GoogleClient,
  GoogleTokens,
  GoogleWorkbook,
  type Layout,
  type Sync,
  TeamLens,
  XlsxWorkbook,
} from "@wijkwijzer/adapter-sheets"
import { SqliteStore } from "@wijkwijzer/adapter-sqlite"
import {
  AnnualAccount,
  CalendarDate,
  type PartnershipRegister,
  Period,
  RuleFindings,
  tables,
} from "@wijkwijzer/core"
import { Packs, Rules } from "@wijkwijzer/core/rules"
import { Effect, Layer } from "effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import type * as Arguments from "../shared/arguments.ts"
import * as Output from "../shared/output.ts"
import { Failure, run } from "../shared/run.ts"
import * as Team from "./team.ts"

const command: Arguments.Command = {
  usage: "npm run sheets-team -- [options]",
  description:
    "Makes six partners' workbooks from an invented year, edits them as people do, and brings them together.",
  positionals: false,
  options: [
    { name: "out", value: "FOLDER", description: "where everything is made", fallback: "out/sheets-team" },
    {
      name: "format",
      value: "LIST",
      description: `formats of the account, separated by commas: ${Output.formats.join(", ")}`,
      fallback: Output.formats.join(","),
      choices: Output.formats,
      many: true,
    },
    {
      name: "google",
      value: "TOKEN",
      description: "make Google spreadsheets instead, with this access token (emulated, not verified live)",
    },
    {
      name: "base-url",
      value: "URL",
      description: "where the Google Sheets API is, such as an emulator of it",
    },
  ],
}

const lensOf = (layout: Layout.Layout) => TeamLens.make(tables, layout, "nl")

const onDisk = (folder: string): Team.Place => ({
  workbookOf: (partner) => Effect.sync(() => XlsxWorkbook.make(join(folder, `${partner}.xlsx`))),
  lensOf,
})

const inGoogle = (token: string, baseUrl: string | undefined): Team.Place => {
  const client = GoogleClient.layer(baseUrl === undefined ? {} : { baseUrl }).pipe(
    Layer.provide(Layer.mergeAll(FetchHttpClient.layer, GoogleTokens.layerStatic(token))),
  )
  return {
    workbookOf: (partner) =>
      GoogleWorkbook.create({ title: `WijkWijzer ${partner} (voorbeeld)`, locale: "nl" }).pipe(
        Effect.map(({ workbook }) => workbook),
        Effect.provide(client),
      ),
    lensOf,
  }
}

const words: Readonly<Record<Sync.Progress["step"], string>> = {
  reading: "lezen",
  planning: "vergelijken",
  "giving ids": "codes geven",
  committing: "vastleggen",
  writing: "schrijven",
  done: "klaar",
}

/** On a terminal one line that changes; nothing where the output goes to a file. */
const progress = ({ workbook, step, at, of }: Sync.Progress): Effect.Effect<void> =>
  Effect.sync(() => {
    if (!process.stderr.isTTY) return
    process.stderr.write(
      step === "done" && at === of - 1
        ? "\r\u001b[K"
        : `\r\u001b[K${at + 1}/${of} ${workbook}: ${words[step]}`,
    )
  })

const say = (line: string): Effect.Effect<void> => Effect.sync(() => void process.stdout.write(`${line}\n`))

const failureOf = (error: unknown): Failure =>
  new Failure(error instanceof Error ? error.message : String(error))

const asOf = CalendarDate.unsafe("2024-12-31")
const textsOn = CalendarDate.unsafe(new Date().toISOString().slice(0, 10))

const check = (register: PartnershipRegister) =>
  Rules.check(register, Packs.rules, { asOf, period: Period.year(2024), textsOn }).findings

const story = (filename: string, place: Team.Place): Effect.Effect<PartnershipRegister, Failure> =>
  SqliteStore.make(tables, { filename }).pipe(
    Effect.flatMap((store) => Team.run(store, place, check, { say, progress })),
    Effect.scoped,
    Effect.mapError(failureOf),
  )

await run(command, async (typed) => {
  const folder = typed.get("out") ?? "out/sheets-team"
  Output.makeFolder(folder)
  const filename = join(folder, "wijkwijzer.sqlite")
  // Each run tells the story from its beginning.
  for (const suffix of ["", "-wal", "-shm"]) if (existsSync(filename + suffix)) rmSync(filename + suffix)
  const token = typed.get("google")
  const register = await Effect.runPromise(
    story(filename, token === undefined ? onDisk(folder) : inGoogle(token, typed.get("base-url"))),
  )
  const found = RuleFindings.of(register, check(register), "nl")
  const account = AnnualAccount.make(register, { year: 2024, asOf, locale: "nl", ...found })
  const paths = await Output.save(account, folder, "annual-account-2024-nl", typed.list("format"))
  return `\n${Output.headlines(account)}\n${paths.join("\n")}\n`
})
