import type { Json, JsonObject } from "./Json.ts"

/** The names that Google gives to its HTTP codes. */
export type Status =
  | "INVALID_ARGUMENT"
  | "UNAUTHENTICATED"
  | "PERMISSION_DENIED"
  | "NOT_FOUND"
  | "RESOURCE_EXHAUSTED"
  | "INTERNAL"
  | "UNIMPLEMENTED"
  | "UNAVAILABLE"

const codes: Readonly<Record<Status, number>> = {
  INVALID_ARGUMENT: 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
  RESOURCE_EXHAUSTED: 429,
  INTERNAL: 500,
  UNIMPLEMENTED: 501,
  UNAVAILABLE: 503,
}

/** A request that the API refuses, with the answer it gives. */
export class ApiFailure extends Error {
  readonly status: Status
  readonly details: ReadonlyArray<Json> | undefined
  constructor(status: Status, message: string, details?: ReadonlyArray<Json>) {
    super(message)
    this.status = status
    this.details = details
  }
  get code(): number {
    return codes[this.status]
  }
  get body(): JsonObject {
    return {
      error: {
        code: this.code,
        message: this.message,
        status: this.status,
        ...(this.details === undefined ? {} : { details: this.details }),
      },
    }
  }
}

/** A 400 with this text. */
export const invalid = (message: string): ApiFailure => new ApiFailure("INVALID_ARGUMENT", message)
