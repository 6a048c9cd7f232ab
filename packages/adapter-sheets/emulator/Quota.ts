/** The two buckets of the quota, per minute: 300 for a project, 60 for a user, reads and writes apart [L]. */
import { ApiFailure } from "./ApiFailure.ts"

export interface QuotaOptions {
  readonly perProject: number
  readonly perUser: number
}

export const limits: QuotaOptions = { perProject: 300, perUser: 60 }

/** The answer when a bucket is empty [B]. */
export const exceeded = (kind: "Read" | "Write"): ApiFailure =>
  new ApiFailure(
    "RESOURCE_EXHAUSTED",
    `Quota exceeded for quota metric '${kind} requests' and limit '${kind} requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:0'.`,
    [
      {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        reason: "RATE_LIMIT_EXCEEDED",
        domain: "googleapis.com",
        metadata: { service: "sheets.googleapis.com", quota_limit: `${kind}RequestsPerMinutePerUser` },
      },
    ],
  )

/** Counts requests in the minute that the clock is in. */
export class Quota {
  private readonly now: () => number
  private readonly options: QuotaOptions
  private minute = Number.NaN
  private readonly counts = new Map<string, number>()

  constructor(now: () => number, options: QuotaOptions) {
    this.now = now
    this.options = options
  }

  /** Takes one request out of the buckets, or throws the 429. */
  take(kind: "Read" | "Write", user: string): void {
    const minute = Math.floor(this.now() / 60_000)
    if (minute !== this.minute) {
      this.minute = minute
      this.counts.clear()
    }
    const project = (this.counts.get(kind) ?? 0) + 1
    const own = (this.counts.get(`${kind} ${user}`) ?? 0) + 1
    if (project > this.options.perProject || own > this.options.perUser) throw exceeded(kind)
    this.counts.set(kind, project)
    this.counts.set(`${kind} ${user}`, own)
  }
}
