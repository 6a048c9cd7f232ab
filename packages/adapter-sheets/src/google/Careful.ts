/**
 * Sending a write that must be done once. After a cut connection, a time-out or an error of Google's, what it leaves
 * behind is looked for before it is sent again: it may have been done although no answer says so, and may still be
 * done late. A late one and a second one want the same id of metadata, so only one of them can be.
 */
import * as Effect from "effect/Effect"
import { Moved, WorkbookError } from "../workbook/WorkbookError.ts"
import * as Backoff from "./Backoff.ts"
import * as Failures from "./Failures.ts"
import type { GoogleError } from "./GoogleError.ts"

/** What was found of a write. */
export type Found<A> =
  | { readonly _tag: "Done"; readonly value: A }
  /** Someone else's stands in its place. */
  | { readonly _tag: "Other"; readonly found: string }
  | { readonly _tag: "Nothing" }

/** A write, and how to look for it. */
export interface Sending<A> {
  readonly send: Effect.Effect<A, GoogleError>
  readonly look: Effect.Effect<Found<A>, GoogleError>
  readonly patience: Backoff.Patience
  readonly workbook: string
  /** The position of the edit that a request of the batch is for. */
  readonly indexOf?: (request: number) => number | null
}

/** Sends it until it is known to be done, or known not to be, or patience is at its end. */
export const send = <A>({ send: attempt, look, patience, workbook, indexOf }: Sending<A>) => {
  const failed = Failures.toWorkbookError(workbook, "write", indexOf)

  /** What became of a write that failed; when even that cannot be learnt, the first failure is what is known. */
  const lookAfter = (failure: GoogleError): Effect.Effect<{ readonly value: A } | undefined, WorkbookError> =>
    Effect.flatMap(
      Effect.mapError(look, () => failed(failure)),
      (found): Effect.Effect<{ readonly value: A } | undefined, WorkbookError> => {
        switch (found._tag) {
          case "Done":
            return Effect.succeed(found)
          case "Nothing":
            return Effect.succeed(undefined)
          case "Other":
            return Effect.fail(
              new WorkbookError({ workbook, doing: "write", reason: new Moved({ found: found.found }) }),
            )
        }
      },
    )

  const after = (failure: GoogleError, number: number): Effect.Effect<A, WorkbookError> => {
    if (failure.nothingDone && !Failures.isCollision(failure)) return Effect.fail(failed(failure))
    return Effect.gen(function* () {
      const soon = yield* lookAfter(failure)
      if (soon !== undefined) return soon.value
      if (failure.nothingDone || number >= patience.retries) return yield* Effect.fail(failed(failure))
      yield* Backoff.wait(number, patience)
      const later = yield* lookAfter(failure)
      return later === undefined ? yield* from(number + 1) : later.value
    })
  }

  const from = (number: number): Effect.Effect<A, WorkbookError> =>
    Effect.catch(attempt, (failure) => after(failure, number))

  return from(0)
}
