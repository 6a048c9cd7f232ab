import * as Data from "effect/Data"

/**
 * Thrown by every `unsafe` constructor when its text is refused.
 *
 * `reason` is the same plain data the safe constructor returns in its failing
 * `Result` (`InvalidId`, `InvalidCalendarDate`, `InvalidInstant`); `message` is
 * that reason's message.
 *
 * @example
 * ```ts
 * import { Id } from "@wijkwijzer/core"
 *
 * Id.unsafe("partner", "") // throws InvalidValue
 * ```
 */
export class InvalidValue extends Data.TaggedError("InvalidValue")<{
  readonly reason: { readonly _tag: string; readonly message: string }
  readonly message: string
}> {}
