/**
 * What can go wrong with a store: one error, whose `reason` says what it was and whether a retry can help.
 */
import * as Schema from "effect/Schema"
import * as Problem from "../register/Problem.ts"

/** Somebody committed first. Read again, merge, and try again: `update` does that for you. */
export class Conflict extends Schema.TaggedError<Conflict>()("Conflict", {
  expectedRevision: Schema.Int,
  actualRevision: Schema.Int,
}) {
  readonly retryable = true
  override get message(): string {
    return `revision ${this.expectedRevision} was expected, but the store is at ${this.actualRevision}; read again, merge your changes and retry`
  }
}

/** The changes lead to a register that is not sound. Every problem is listed; nothing was written. */
export class Rejected extends Schema.TaggedError<Rejected>()("Rejected", {
  problems: Schema.Array(Schema.Unknown as unknown as Schema.Codec<Problem.Problem>),
}) {
  readonly retryable = false
  override get message(): string {
    const shown = this.problems.slice(0, 5).map((problem) => `\n- ${Problem.message(problem)}`)
    const rest = this.problems.length > 5 ? `\n- and ${this.problems.length - 5} more` : ""
    return `${this.problems.length} problem(s) must be mended first:${shown.join("")}${rest}`
  }
}

/** The journal holds no such revision. */
export class NoSuchRevision extends Schema.TaggedError<NoSuchRevision>()("NoSuchRevision", {
  asked: Schema.Union([Schema.Int, Schema.String]),
  latestRevision: Schema.Int,
}) {
  readonly retryable = false
  override get message(): string {
    return `there is no revision ${this.asked}; the latest is ${this.latestRevision}`
  }
}

/** The store declares that it cannot do this. */
export class Unsupported extends Schema.TaggedError<Unsupported>()("Unsupported", {
  capability: Schema.String,
}) {
  readonly retryable = false
  override get message(): string {
    return `this store has no ${this.capability}; its capabilities say so`
  }
}

/** Somebody else holds the store. */
export class Busy extends Schema.TaggedError<Busy>()("Busy", { waitedMillis: Schema.Int }) {
  readonly retryable = true
  override get message(): string {
    return `another program is writing to it, and did not finish within ${this.waitedMillis} ms; try again, or allow a longer wait`
  }
}

/** There is nothing where the store should be, and it was not asked to make one. */
export class Missing extends Schema.TaggedError<Missing>()("Missing", {}) {
  readonly retryable = false
  override get message(): string {
    return "it does not exist; check the path, or allow it to be created"
  }
}

/** It may be read, not written. */
export class ReadOnly extends Schema.TaggedError<ReadOnly>()("ReadOnly", {}) {
  readonly retryable = false
  override get message(): string {
    return "it cannot be written to; check the rights on the file and on its folder"
  }
}

/** There is no room left. */
export class Full extends Schema.TaggedError<Full>()("Full", {}) {
  readonly retryable = true
  override get message(): string {
    return "the disk is full; make room and try again: nothing was written"
  }
}

/** What is there is something else. */
export class NotAStore extends Schema.TaggedError<NotAStore>()("NotAStore", { detail: Schema.String }) {
  readonly retryable = false
  override get message(): string {
    return `${this.detail}; choose another file`
  }
}

/** What is there is broken, or was altered by something other than this library. */
export class Damaged extends Schema.TaggedError<Damaged>()("Damaged", {
  details: Schema.Array(Schema.String),
}) {
  readonly retryable = false
  override get message(): string {
    return `it is damaged or was altered by hand:${this.details.map((line) => `\n- ${line}`).join("")}\nPut back a backup, or export what can be read`
  }
}

/** It was written by a newer version of this package. */
export class Newer extends Schema.TaggedError<Newer>()("Newer", {
  found: Schema.Int,
  supported: Schema.Int,
}) {
  readonly retryable = false
  override get message(): string {
    return `it has format ${this.found}, and this version of the package knows up to ${this.supported}; update the package`
  }
}

/** Its tables differ from the definitions it was opened with, in a way that no migration covers. */
export class SchemaMismatch extends Schema.TaggedError<SchemaMismatch>()("SchemaMismatch", {
  differences: Schema.Array(Schema.String),
}) {
  readonly retryable = false
  override get message(): string {
    return `its tables differ from the definitions:${this.differences.map((line) => `\n- ${line}`).join("")}\nOpen it with the definitions it was made with, or declare a migration`
  }
}

/** It was closed. */
export class Closed extends Schema.TaggedError<Closed>()("Closed", {}) {
  readonly retryable = false
  override get message(): string {
    return "it was closed; open it again"
  }
}

/** Anything else that the underlying system said. */
export class Unavailable extends Schema.TaggedError<Unavailable>()("Unavailable", {
  detail: Schema.String,
  cause: Schema.Defect(),
}) {
  readonly retryable = true
  override get message(): string {
    return this.detail
  }
}

/** Why an operation on a store failed. */
export type StoreErrorReason =
  | Conflict
  | Rejected
  | NoSuchRevision
  | Unsupported
  | Busy
  | Missing
  | ReadOnly
  | Full
  | NotAStore
  | Damaged
  | Newer
  | SchemaMismatch
  | Closed
  | Unavailable

/** The schema of `StoreErrorReason`. */
export const StoreErrorReason: Schema.Codec<StoreErrorReason, unknown> = Schema.Union([
  Conflict,
  Rejected,
  NoSuchRevision,
  Unsupported,
  Busy,
  Missing,
  ReadOnly,
  Full,
  NotAStore,
  Damaged,
  Newer,
  SchemaMismatch,
  Closed,
  Unavailable,
]) as unknown as Schema.Codec<StoreErrorReason, unknown>

/**
 * The one error of every store. `reason._tag` says what it was, `reason.retryable` whether trying again can
 * help, and `message` what was being done, with what, why not, and what to do.
 */
export class StoreError extends Schema.TaggedError<StoreError>()("StoreError", {
  /** What was being done: `open`, `read`, `commit`, … */
  operation: Schema.String,
  /** With what: a file name, a spreadsheet, `memory`. */
  store: Schema.String,
  reason: StoreErrorReason,
}) {
  override get message(): string {
    return `Could not ${this.operation} ${this.store}: ${this.reason.message}.`
  }
}
