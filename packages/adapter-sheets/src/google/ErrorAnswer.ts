/** What an answer that is not a success says. */
import {
  BrokenAnswer,
  Forbidden,
  InvalidRequest,
  NotFound,
  Quota,
  type Reason,
  Unauthorised,
  Unavailable,
} from "./GoogleError.ts"

interface ErrorBody {
  readonly error?: { readonly message?: unknown; readonly status?: unknown; readonly details?: unknown }
}

const beginning = (text: string): string => (text.length <= 200 ? text : `${text.slice(0, 200)}…`)

const messageOf = (body: string): { readonly message: string; readonly rateLimited: boolean } | undefined => {
  try {
    const { error } = JSON.parse(body) as ErrorBody
    if (typeof error?.message !== "string") return undefined
    const details = JSON.stringify(error.details ?? [])
    return {
      message: error.message,
      rateLimited:
        error.status === "RESOURCE_EXHAUSTED" || /RATE_LIMIT_EXCEEDED|rateLimitExceeded/.test(details),
    }
  } catch {
    return undefined
  }
}

/** The reason behind a status that is no success. */
export const reasonOf = (status: number, body: string): Reason => {
  const said = messageOf(body)
  const details = said?.message ?? (body === "" ? `HTTP ${status}` : beginning(body))
  if (status === 429 || (status === 403 && said?.rateLimited === true)) return new Quota({ details })
  if (status === 401) return new Unauthorised({ details })
  if (status === 403) return new Forbidden({ details })
  if (status === 404 || status === 410) return new NotFound({ details })
  // A timeout of the server: it may have done it all the same.
  if (status === 408 || status >= 500) return new Unavailable({ status, details })
  if (status >= 400) {
    const [, index, kind] = /requests\[(\d+)\](?:\.(\w+))?/.exec(details) ?? []
    return new InvalidRequest({
      index: index === undefined ? null : Number(index),
      kind: kind ?? null,
      details,
    })
  }
  return new BrokenAnswer({ status, details: `an answer of status ${status}: ${beginning(body)}` })
}

/** The JSON of a success, or why it is none. */
export const parse = (status: number, body: string): { readonly value: unknown } | BrokenAnswer => {
  try {
    const value: unknown = JSON.parse(body)
    if (typeof value === "object" && value !== null) return { value }
    return new BrokenAnswer({ status, details: `the answer is no object: ${beginning(body)}` })
  } catch {
    const what = /^\s*</.test(body) ? "a page instead of an answer" : "an answer that was cut off"
    return new BrokenAnswer({ status, details: `${what}: ${beginning(body)}` })
  }
}
