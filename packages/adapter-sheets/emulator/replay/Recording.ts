/** A file of recorded exchanges: one JSON object a line, of one lifecycle when they have the same `cassette`. */
import { createReadStream } from "node:fs"
import { createInterface } from "node:readline"

export interface Exchange {
  readonly cassette: string
  readonly n: number
  readonly method: string
  readonly path: string
  readonly query: string
  readonly body: unknown
  readonly status: number
  readonly response: unknown
  /** When it was answered, as the header `Date` says. */
  readonly date?: string
}

const fields = ["cassette", "n", "method", "path", "status"] as const

const exchange = (line: string, number: number): Exchange => {
  const value: unknown = JSON.parse(line)
  const missing = fields.filter((field) => !(typeof value === "object" && value !== null && field in value))
  if (missing.length > 0)
    throw new Error(`Line ${number} has no ${missing.join(", ")}: not a recorded exchange`)
  const read = value as Exchange
  const query = read.query ?? ""
  return { ...read, query: query === "" || query.startsWith("?") ? query : `?${query}` }
}

/** The lifecycles of a file, each with its exchanges in order. */
export const read = async (path: string): Promise<ReadonlyMap<string, ReadonlyArray<Exchange>>> => {
  const found = new Map<string, Array<Exchange>>()
  let number = 0
  for await (const line of createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number++
    if (line.trim() === "") continue
    const one = exchange(line, number)
    const list = found.get(one.cassette) ?? []
    list.push(one)
    found.set(one.cassette, list)
  }
  for (const list of found.values()) list.sort((a, b) => a.n - b.n)
  return found
}
