/**
 * Reading a sheet of 20,000 rows and 12 columns out of a spreadsheet and checking it, over HTTP from the emulator that
 * stands in for Google; and the same rows with `google-spreadsheet`, which checks nothing.
 */
import { GoogleClient, GoogleTokens, GoogleWorkbook, Scope, Sync } from "@wijkwijzer/adapter-sheets"
import { Register } from "@wijkwijzer/core"
import { MemoryStore } from "@wijkwijzer/core/store"
import * as Effect from "effect/Effect"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import { GoogleSpreadsheet } from "google-spreadsheet"
import { type Emulator, startEmulator } from "../../packages/adapter-sheets/emulator/index.ts"
import * as PlainLens from "../../packages/adapter-sheets/test/support/plainLens.ts"
import type { Case, Measured } from "../Case.ts"
import { millis, pairs, ratio, timed } from "../Case.ts"
import { rows, tables } from "../support/lines.ts"

const lens = PlainLens.make(tables)

/** A spreadsheet with this many rows, and what is done with it. */
interface Place {
  /** Reads the workbook, reads every cell, and checks the register. */
  readonly pull: () => Promise<void>
  /** A whole sync in which nothing has changed. */
  readonly sync: () => Promise<void>
  readonly theirs: () => Promise<void>
  /** How many requests a piece of work takes. */
  readonly requests: (work: () => Promise<void>) => Promise<number>
}

const google = "https://sheets.googleapis.com"

const expect = (count: number, found: number): void => {
  if (found !== count) throw new Error(`${found} rows were read, of ${count}`)
}

const placeOf = async (count: number, emulator: Emulator, url: string): Promise<Place> => {
  const { id } = emulator.create("bench")
  const layer = GoogleClient.layer({ baseUrl: url }).pipe(
    Layer.provide(Layer.mergeAll(FetchHttpClient.layer, GoogleTokens.layerStatic("bench"))),
  )
  const open = Effect.provide(GoogleWorkbook.open({ spreadsheetId: id }), layer)
  const workbook = await Effect.runPromise(open)
  const register = Result.getOrThrow(Register.make(tables, { line: rows(count) }))
  const store = await Effect.runPromise(MemoryStore.make(tables, register))
  const party = { workbook, scope: Scope.everything("bench", tables), lens }
  await Effect.runPromise(Sync.publish(store, party))
  return {
    pull: async () => {
      const snapshot = await Effect.runPromise(workbook.read)
      const { sighting } = lens.sight(snapshot, [])
      const line = (sighting.tables[0]?.rows ?? []).map(({ id, cells }) => ({
        id,
        ...Object.fromEntries(
          [...cells].map(([name, cell]) => [name, cell._tag === "Read" ? cell.value : null]),
        ),
      }))
      expect(
        count,
        Result.getOrThrow(Register.decode(tables, { revision: 1, rows: { line } })).rows.line.length,
      )
    },
    sync: async () => {
      const authorship = { author: "bench", reason: "Measuring." }
      const { changes, edits } = await Effect.runPromise(Sync.sync(store, party, { authorship }))
      expect(0, changes.length + edits.length)
    },
    theirs: async () => {
      const document = new GoogleSpreadsheet(id, { token: "bench" })
      await document.loadInfo()
      const found = (await document.sheetsByIndex[0]?.getRows()) ?? []
      expect(count, found.map((row) => row.toObject()).length)
    },
    requests: async (work) => {
      const before = emulator.log.length
      await work()
      return emulator.log.length - before
    },
  }
}

/** Does something with a spreadsheet of this many rows, while the emulator listens. */
const at = async <A>(count: number, work: (place: Place) => Promise<A>): Promise<A> => {
  const { emulator, url, close } = await startEmulator()
  const real = globalThis.fetch
  // google-spreadsheet has Google's address built in.
  globalThis.fetch = (input, init) => {
    const request = new Request(input, init)
    return real(
      request.url.startsWith(google) ? new Request(request.url.replace(google, url), request) : request,
    )
  }
  try {
    return await work(await placeOf(count, emulator, url))
  } finally {
    globalThis.fetch = real
    await close()
  }
}

const many = 20_000
const few = 2_000

const pull = (): Promise<Measured> =>
  at(many, async ({ pull, requests }) => {
    const asked = await requests(pull)
    const value = await timed(5, pull)
    const before = process.cpuUsage()
    await pull()
    const { user, system } = process.cpuUsage(before)
    const cpu = Math.round((user + system) / 1000)
    return { value, detail: `${asked} request, ${cpu} ms of the processor, the emulator included` }
  })

const linear = (of: "pull" | "sync"): Promise<Measured> =>
  at(many, (large) =>
    at(few, async (small) => {
      const measured = await pairs(
        5,
        () => millis(large[of]),
        () => millis(small[of]),
      )
      const { value, detail } = ratio(measured, `${many} rows`, `${few} rows`)
      return { value: value / (many / few), detail }
    }),
  )

const beside = (): Promise<Measured> =>
  at(many, async (place) => {
    const ours = await place.requests(place.sync)
    const theirs = await place.requests(place.theirs)
    const measured = await pairs(
      3,
      () => millis(place.sync),
      () => millis(place.theirs),
    )
    const { detail } = ratio(measured, "in time, a whole sync", "google-spreadsheet with the values alone")
    return { value: ours / theirs, detail: `${ours} request against ${theirs}; ${detail}` }
  })

/** Sheets read out of Google. */
export const cases: ReadonlyArray<Case> = [
  {
    name: "sheets: pull and check 20,000 rows × 12 columns from the emulator over HTTP",
    unit: "ms",
    bar: 2000,
    measure: pull,
  },
  {
    name: "sheets: the same, per row against 2,000 rows",
    unit: "ratio",
    bar: 1.5,
    measure: () => linear("pull"),
  },
  {
    name: "sheets: a sync without changes of 20,000 rows, per row against 2,000 rows",
    unit: "ratio",
    bar: 1.5,
    measure: () => linear("sync"),
  },
  {
    name: "sheets: requests of a sync without changes of 20,000 rows / of google-spreadsheet that reads them",
    unit: "ratio",
    bar: 1,
    measure: beside,
  },
]
