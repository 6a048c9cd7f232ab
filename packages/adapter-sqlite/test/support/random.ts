/**
 * Chance that can be repeated: `WIJKWIJZER_SEED=…` gives the same numbers again.
 */

/** Where chance starts in this run. */
export const seed = (): number => {
  const asked = Number(process.env.WIJKWIJZER_SEED)
  return Number.isSafeInteger(asked) && asked > 0 ? asked : Math.floor(Math.random() * 2 ** 31) + 1
}

/** Numbers from 0 up to 1 that follow from a seed. */
export const numbers = (from: number): (() => number) => {
  let state = from >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
