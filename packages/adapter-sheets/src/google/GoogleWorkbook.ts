/**
 * A Google spreadsheet as a workbook. Emulated, not verified live: see the limits in the README.
 */
import * as Effect from "effect/Effect"
import type { Workbook } from "../workbook/Workbook.ts"
import { Unavailable, WorkbookError } from "../workbook/WorkbookError.ts"
import * as Draw from "./Draw.ts"
import * as Failures from "./Failures.ts"
import { GoogleClient } from "./GoogleClient.ts"
import * as Push from "./Push.ts"
import * as ReadSnapshot from "./ReadSnapshot.ts"

/** Which spreadsheet. */
export interface Options {
  /** The id in its address: a copy of the file has another one, and is another workbook. */
  readonly spreadsheetId: string
  /** As errors name it; its id when left out. */
  readonly name?: string
}

/** The workbook in a spreadsheet that is there. Nothing is asked of Google until it is used. */
export const open = Effect.fnUntraced(function* (options: Options) {
  const client = yield* GoogleClient
  const { spreadsheetId, name = spreadsheetId } = options
  const target: Push.Target = { client, spreadsheetId, name }
  return {
    name,
    read: client.get(spreadsheetId, { fields: ReadSnapshot.mask }).pipe(
      Effect.mapError(Failures.ofReading(name, "read")),
      Effect.map((spreadsheet) => ReadSnapshot.snapshotOf(name, spreadsheet)),
    ),
    write: (basis, batch) => Push.push(target, basis, batch),
    draw: (blueprint) => Draw.draw(target, blueprint),
  } satisfies Workbook
})

/** A spreadsheet that was made, empty, in the account's own Drive. */
export interface Created {
  readonly spreadsheetId: string
  readonly workbook: Workbook
}

/** Makes a new, empty spreadsheet. When the answer is lost, one may have been made all the same: look in the Drive. */
export const create = Effect.fnUntraced(function* (options: {
  readonly title: string
  readonly locale: "nl" | "en"
}) {
  const client = yield* GoogleClient
  const { title, locale } = options
  const made = yield* Effect.mapError(
    client.create({ title, locale: locale === "nl" ? "nl_NL" : "en_US", timeZone: "Europe/Amsterdam" }),
    Failures.toWorkbookError(title, "create"),
  )
  const { spreadsheetId } = made
  if (spreadsheetId === undefined) {
    const reason = new Unavailable({ written: "unknown", details: "the answer names no spreadsheet" })
    return yield* new WorkbookError({ workbook: title, doing: "create", reason })
  }
  return { spreadsheetId, workbook: yield* open({ spreadsheetId, name: title }) } satisfies Created
})
