/** What can go wrong between a client and Google, as a script that a test writes. */
import { ApiFailure } from "./ApiFailure.ts"
import { type Answer, json, type Outcome, type Request } from "./Http.ts"
import { exceeded } from "./Quota.ts"

export type Fault =
  /** 429, nothing done. */
  | { readonly kind: "quota" }
  /** A 5xx, before anything was done or after all of it was. */
  | { readonly kind: "unavailable"; readonly committed: boolean; readonly status?: 500 | 502 | 503 | 504 }
  /** The connection is cut. */
  | { readonly kind: "reset"; readonly committed: boolean }
  /** 200, with only the beginning of its JSON. */
  | { readonly kind: "truncated"; readonly committed: boolean }
  /** 200 with a page instead of JSON. */
  | { readonly kind: "html"; readonly committed: boolean; readonly status?: number }
  /** The answer comes late. */
  | { readonly kind: "slow"; readonly milliseconds: number }
  /** No answer; what was asked is done after a while, when the client may have given up. */
  | { readonly kind: "late"; readonly milliseconds: number }
  /** The token is not accepted. */
  | { readonly kind: "expired" }
  | { readonly kind: "forbidden" }
  | { readonly kind: "refused"; readonly status: number; readonly message: string }

interface Script {
  readonly fault: Fault
  readonly matches: (request: Request) => boolean
  left: number
  until: number
}

export interface Scripting {
  /** Only these requests; all of them unless it is given. */
  readonly matches?: (request: Request) => boolean
  /** For how many requests; once unless it is given. */
  readonly times?: number
  /** Until so many milliseconds from now, instead of a number of times. */
  readonly forMilliseconds?: number
}

/** The faults that are still to come. */
export class Faults {
  private scripts: Array<Script> = []
  private readonly now: () => number

  constructor(now: () => number) {
    this.now = now
  }

  /** Adds a fault behind those that are already there. */
  add(fault: Fault, { matches = () => true, times, forMilliseconds }: Scripting = {}): void {
    const until = forMilliseconds === undefined ? Number.POSITIVE_INFINITY : this.now() + forMilliseconds
    this.scripts.push({
      fault,
      matches,
      until,
      left: times ?? (forMilliseconds === undefined ? 1 : Infinity),
    })
  }

  clear(): void {
    this.scripts = []
  }

  /** The fault that this request meets, if any. */
  next(request: Request): Fault | undefined {
    this.scripts = this.scripts.filter(({ left, until }) => left > 0 && this.now() < until)
    const script = this.scripts.find(({ matches }) => matches(request))
    if (script === undefined) return undefined
    script.left--
    return script.fault
  }
}

const page =
  "<!DOCTYPE html><html><head><title>Sorry</title></head><body>We're sorry, but something went wrong.</body></html>"

const answerOf = (failure: ApiFailure): Answer => json(failure.code, failure.body)

export interface Running {
  readonly commit: () => Answer
  readonly wait: (milliseconds: number) => Promise<void>
  /** Does something later, without anyone waiting for it. */
  readonly later: (milliseconds: number, work: () => void) => void
  readonly isRead: boolean
}

/** Plays a fault. */
export const play = async (fault: Fault, { commit, wait, later, isRead }: Running): Promise<Outcome> => {
  switch (fault.kind) {
    case "quota":
      return answerOf(exceeded(isRead ? "Read" : "Write"))
    case "unavailable": {
      if (fault.committed) commit()
      const { status = 503 } = fault
      return json(status, {
        error: { code: status, message: "The service is currently unavailable.", status: "UNAVAILABLE" },
      })
    }
    case "reset":
      if (fault.committed) commit()
      return "reset"
    case "truncated": {
      const answer = fault.committed ? commit() : json(200, { spreadsheetId: "1", replies: [{}, {}, {}] })
      return { ...answer, status: 200, body: answer.body.slice(0, Math.ceil(answer.body.length / 2)) }
    }
    case "html":
      if (fault.committed) commit()
      return {
        status: fault.status ?? 200,
        headers: { "content-type": "text/html; charset=UTF-8" },
        body: page,
      }
    case "slow":
      await wait(fault.milliseconds)
      return commit()
    case "late":
      later(fault.milliseconds, () => {
        commit()
      })
      return "silence"
    case "expired":
      return answerOf(
        new ApiFailure(
          "UNAUTHENTICATED",
          "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.",
        ),
      )
    case "forbidden":
      return answerOf(new ApiFailure("PERMISSION_DENIED", "The caller does not have permission"))
    case "refused":
      return json(fault.status, {
        error: { code: fault.status, message: fault.message, status: "INVALID_ARGUMENT" },
      })
  }
}
