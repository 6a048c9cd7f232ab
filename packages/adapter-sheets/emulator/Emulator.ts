/**
 * Google Sheets v4, and what spreadsheet clients use of Drive v3, in this process: over HTTP, or without a socket.
 * What each behaviour rests on is in `BEHAVIOUR.md`. Emulated, not verified live.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { ApiFailure } from "./ApiFailure.ts"
import type { Book } from "./Book.ts"
import { Faults, play } from "./Faults.ts"
import { type Answer, json, type Outcome, type Request } from "./Http.ts"
import { Person } from "./Person.ts"
import { limits, Quota, type QuotaOptions } from "./Quota.ts"
import { isRead, route, spreadsheetOf } from "./Route.ts"
import { World, type WorldOptions } from "./World.ts"

export interface EmulatorOptions extends WorldOptions {
  /** The quota; none unless it is given, `true` for the real one. */
  readonly quota?: QuotaOptions | true
  /** Bearer tokens that are accepted; any unless it is given. */
  readonly tokens?: ReadonlyArray<string>
  /** Waits on the virtual clock; real time unless it is given. */
  readonly wait?: (milliseconds: number) => Promise<void>
}

/** What was asked, and the status it got: 0 when there was no answer. */
export interface Logged {
  readonly method: string
  readonly url: string
  readonly bytes: number
  readonly status: number
  readonly body: string
}

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

/** An emulated Google without a socket: `handle` takes a request as it would come over the wire. */
export class Emulator {
  readonly world: World
  readonly faults: Faults
  readonly log: Array<Logged> = []
  readonly tokens: Set<string> | undefined
  private readonly quota: Quota | undefined
  private readonly wait: (milliseconds: number) => Promise<void>
  private hooks: Array<{ readonly id: string | undefined; readonly run: () => void }> = []

  constructor(options: EmulatorOptions = {}) {
    this.world = new World(options)
    this.faults = new Faults(this.world.now)
    this.tokens = options.tokens === undefined ? undefined : new Set(options.tokens)
    this.wait = options.wait ?? sleep
    const { quota } = options
    this.quota = quota === undefined ? undefined : new Quota(this.world.now, quota === true ? limits : quota)
  }

  /** A new spreadsheet, made by nobody's request. */
  create(title: string, options: { readonly id?: string; readonly locale?: string } = {}): Book {
    return this.world.create(title, options)
  }

  /** Somebody with the spreadsheet open in the editor. */
  person(spreadsheetId: string): Person {
    return new Person(this.world, spreadsheetId)
  }

  /** Runs something right before the next write of a client is applied: after its read, in a race. */
  beforeNextWrite(run: () => void, spreadsheetId?: string): void {
    this.hooks.push({ id: spreadsheetId, run })
  }

  /** How many requests were answered or not, by reading and writing. */
  get counts(): { readonly reads: number; readonly writes: number } {
    const reads = this.log.filter(isRead).length
    return { reads, writes: this.log.length - reads }
  }

  private refusal(request: Request): ApiFailure | undefined {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1]
    if (this.tokens !== undefined && (token === undefined || !this.tokens.has(token))) {
      return new ApiFailure("UNAUTHENTICATED", "Request had invalid authentication credentials.")
    }
    try {
      this.quota?.take(isRead(request) ? "Read" : "Write", token ?? "")
    } catch (failure) {
      if (failure instanceof ApiFailure) return failure
      throw failure
    }
    return undefined
  }

  private commit(request: Request): Answer {
    if (!isRead(request)) {
      const id = spreadsheetOf(request.url)
      const due = this.hooks.filter((hook) => hook.id === undefined || hook.id === id)
      this.hooks = this.hooks.filter((hook) => !due.includes(hook))
      for (const { run } of due) run()
    }
    return route(this.world, request)
  }

  /** Answers one request. */
  async handle(request: Request): Promise<Outcome> {
    const outcome = await this.outcome(request)
    this.log.push({
      method: request.method,
      url: request.url,
      bytes: request.body.length,
      status: typeof outcome === "string" ? 0 : outcome.status,
      body: request.body,
    })
    return outcome
  }

  private async outcome(request: Request): Promise<Outcome> {
    const refusal = this.refusal(request)
    if (refusal !== undefined) return json(refusal.code, refusal.body)
    const fault = this.faults.next(request)
    if (fault === undefined) return this.commit(request)
    return play(fault, {
      commit: () => this.commit(request),
      wait: this.wait,
      later: (milliseconds, work) => {
        this.wait(milliseconds).then(work, () => undefined)
      },
      isRead: isRead(request),
    })
  }
}

/** An emulator that listens. */
export interface Listening {
  readonly emulator: Emulator
  /** Where it listens, without a slash at the end: the base URL of both APIs. */
  readonly url: string
  readonly close: () => Promise<void>
}

const bodyOf = async (incoming: IncomingMessage): Promise<string> => {
  const chunks: Array<Buffer> = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString("utf8")
}

const serve = async (
  emulator: Emulator,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  )
  const outcome = await emulator.handle({
    method: incoming.method ?? "GET",
    url: incoming.url ?? "/",
    headers,
    body: await bodyOf(incoming),
  })
  if (outcome === "reset") incoming.socket.destroy()
  else if (outcome !== "silence") {
    response.writeHead(outcome.status, outcome.headers)
    response.end(outcome.body)
  }
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port))
  })

/** Starts an emulator on a free port of this machine. */
export const startEmulator = async (options: EmulatorOptions = {}): Promise<Listening> => {
  const emulator = new Emulator(options)
  const server = createServer((incoming, response) => {
    serve(emulator, incoming, response).catch((failure: unknown) => {
      response.writeHead(500, { "content-type": "text/plain" })
      response.end(failure instanceof Error ? (failure.stack ?? failure.message) : String(failure))
    })
  })
  const port = await listen(server)
  return {
    emulator,
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
