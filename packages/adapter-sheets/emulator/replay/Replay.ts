/** Replays recorded lifecycles against a fresh emulator each, and says where its answers differ. */
import { Emulator } from "../Emulator.ts"
import { differences, IdMap } from "./Difference.ts"
import { kindOf } from "./Kind.ts"
import type { Exchange } from "./Recording.ts"

export interface Result {
  readonly exchange: Exchange
  readonly kind: string
  /** Whether the answer stands on files that the recording did not make and the emulator was given. */
  readonly onGiven: boolean
  readonly differences: ReadonlyArray<string>
}

const fileId = /(?:spreadsheets|files)\/([A-Za-z0-9_-]{20,})/

interface Listed {
  readonly id: string
  readonly name?: string
  readonly modifiedTime?: string
  readonly createdTime?: string
}

const filesIn = ({ path, response }: Exchange): ReadonlyArray<Listed> => {
  if (path !== "/drive/v3/files") return []
  const { files } = (response ?? {}) as { files?: ReadonlyArray<Listed> }
  return files ?? []
}

const madeBy = ({ method, path, response }: Exchange): string | undefined => {
  if (method !== "POST" || !/(?:\/drive\/v3\/files|\/copy|\/v4\/spreadsheets)$/.test(path)) return undefined
  const { id, spreadsheetId } = (response ?? {}) as { id?: string; spreadsheetId?: string }
  return id ?? spreadsheetId
}

/** Files that a lifecycle sees and did not make: they were there before, and are given to the emulator, empty. */
const givenBefore = (exchanges: ReadonlyArray<Exchange>): ReadonlyArray<Listed> => {
  const made = new Set(exchanges.flatMap((exchange) => madeBy(exchange) ?? []))
  const found = new Map<string, Listed>()
  for (const exchange of exchanges) {
    for (const file of filesIn(exchange))
      if (!made.has(file.id) && !found.has(file.id)) found.set(file.id, file)
  }
  return [...found.values()].sort((a, b) => ((a.createdTime ?? "") < (b.createdTime ?? "") ? -1 : 1))
}

/** Files of others that a lifecycle asks for in vain: they are there, and not for it. */
const ofOthers = (exchanges: ReadonlyArray<Exchange>): ReadonlyArray<string> =>
  exchanges.flatMap(({ status, path }) => (status === 403 ? (fileId.exec(path)?.[1] ?? []) : []))

const bodyText = (body: unknown): string =>
  body === null || body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body)

const parsed = (text: string): unknown => {
  if (text === "") return null
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Replays one lifecycle. */
export const lifecycle = async (exchanges: ReadonlyArray<Exchange>): Promise<ReadonlyArray<Result>> => {
  let now = Date.parse(exchanges[0]?.date ?? "2023-01-01T00:00:00Z")
  const ids = new IdMap()
  const given = givenBefore(exchanges)
  const before = new Set(given.map(({ id }) => id))
  const emulator = new Emulator({ now: () => now })
  const waiting = [...given]
  for (const id of new Set(ofOthers(exchanges))) {
    if (before.has(id) || exchanges.some((exchange) => madeBy(exchange) === id)) continue
    emulator.create("Of someone else", { id })
    emulator.world.unshared.add(id)
  }
  /** Gives the files that were there by now, each with the times that the recording shows. */
  const arrive = (): void => {
    const present = now
    while (waiting[0] !== undefined && Date.parse(waiting[0].createdTime ?? "") <= present) {
      const { id, name = "Untitled", createdTime, modifiedTime } = waiting.shift() as Listed
      now = Date.parse(modifiedTime ?? createdTime ?? "")
      emulator.create(name, { id })
      ids.bind(id, id)
    }
    now = present
  }
  const results: Array<Result> = []
  for (const exchange of exchanges) {
    now = Math.max(now + 1, Date.parse(exchange.date ?? "") || 0)
    arrive()
    const outcome = await emulator.handle({
      method: exchange.method,
      url: ids.translate(exchange.path + exchange.query),
      headers: {},
      body: ids.translate(bodyText(exchange.body)),
    })
    const made = madeBy(exchange)
    const answer = typeof outcome === "string" ? { status: 0, body: outcome } : outcome
    const response = parsed(answer.body)
    if (made !== undefined) {
      const { id, spreadsheetId } = (response ?? {}) as { id?: string; spreadsheetId?: string }
      const ours = id ?? spreadsheetId
      if (ours !== undefined) ids.bind(made, ours)
    }
    const status =
      exchange.status === answer.status
        ? []
        : [`status: recorded ${exchange.status}, emulated ${answer.status}`]
    const about = fileId.exec(exchange.path)?.[1]
    results.push({
      exchange,
      kind: kindOf(exchange),
      onGiven:
        (about !== undefined && before.has(about)) || filesIn(exchange).some((file) => before.has(file.id)),
      differences: [...status, ...differences(exchange.response, response, ids)],
    })
  }
  return results
}

/** Replays all lifecycles of a recording. */
export const replay = async (
  lifecycles: ReadonlyMap<string, ReadonlyArray<Exchange>>,
): Promise<ReadonlyArray<Result>> => {
  const results: Array<Result> = []
  for (const exchanges of lifecycles.values()) results.push(...(await lifecycle(exchanges)))
  return results
}
