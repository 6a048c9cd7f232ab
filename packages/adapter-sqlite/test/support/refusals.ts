/**
 * Refusals of a store, as its user meets them.
 */
import { assert } from "@effect/vitest"
import { StoreError } from "@wijkwijzer/core/store"

/** The typed error with which something fails; anything else is a failure of the test. */
export const refusal = async (
  asked: Promise<unknown> | (() => Promise<unknown>),
): Promise<StoreError.StoreError> => {
  const failed = await (typeof asked === "function" ? asked() : asked).then(
    () => undefined,
    (error: unknown) => error,
  )
  if (failed instanceof StoreError.StoreError) return failed
  throw new Error("A typed refusal was expected", { cause: failed ?? "nothing was refused" })
}

/** Fails as this reason, with a message that says what was being done, with what, and these words. */
export const refuses = async <Tag extends StoreError.StoreErrorReason["_tag"]>(
  asked: Promise<unknown> | (() => Promise<unknown>),
  tag: Tag,
  ...words: ReadonlyArray<string | RegExp>
): Promise<Extract<StoreError.StoreErrorReason, { readonly _tag: Tag }>> => {
  const error = await refusal(asked)
  assert.strictEqual(error.reason._tag, tag, error.message)
  assert.include(error.message, `Could not ${error.operation} ${error.store}: `)
  for (const word of words) {
    if (typeof word === "string") assert.include(error.message, word)
    else assert.match(error.message, word)
  }
  return error.reason as Extract<StoreError.StoreErrorReason, { readonly _tag: Tag }>
}
