/**
 * New ids: for rows that people added, and for writes.
 */
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"

const letters = "0123456789abcdefghjkmnpqrstvwxyz"

const text = (length: number, next: () => number): string =>
  Array.from({ length }, () => letters[Math.floor(next() * letters.length)]).join("")

/** Kebab-case, as ids are written. */
const prefix = (table: string): string => table.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Gives ids for new rows: the table and ten letters and digits that nobody has (`cost-3f9k…`). */
export const maker: Effect.Effect<(table: string) => string> = Effect.map(
  Random.Random,
  (random) => (table: string) => `${prefix(table)}-${text(10, () => random.nextDoubleUnsafe())}`,
)

/** An id for one write, by which it is recognised when it is tried again. */
export const batch: Effect.Effect<string> = Effect.map(Random.Random, (random) =>
  text(20, () => random.nextDoubleUnsafe()),
)
