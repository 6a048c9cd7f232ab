/** How long to wait before another try: 2ⁿ seconds and up to one more by chance, at most 64 s. */
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"

/** How patient a client is. */
export interface Patience {
  /** How many times more it tries, after the first. */
  readonly retries: number
  readonly longestMillis: number
}

/** Seven waits of 1 to 64 seconds: more than two minutes of a full quota. */
export const patient: Patience = { retries: 7, longestMillis: 64_000 }

/** Waits before try `attempt + 1`. */
export const wait = (attempt: number, { longestMillis }: Patience): Effect.Effect<void> =>
  Effect.flatMap(Random.next, (chance) =>
    Effect.sleep(Math.min(2 ** attempt * 1000 + Math.floor(chance * 1000), longestMillis)),
  )

/** Tries again while a failure says that it can help. */
export const retrying = <A, E, R>(
  attempt: Effect.Effect<A, E, R>,
  patience: Patience,
  canHelp: (failure: E) => boolean,
): Effect.Effect<A, E, R> => {
  const from = (number: number): Effect.Effect<A, E, R> =>
    Effect.catch(attempt, (failure) =>
      number < patience.retries && canHelp(failure)
        ? Effect.flatMap(wait(number, patience), () => from(number + 1))
        : Effect.fail(failure),
    )
  return from(0)
}
