/** Ids that the real API makes at random: here from a seed, so that a failing test fails again. */

export interface Ids {
  readonly nextId: () => number
  readonly nextFileId: () => string
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

/** A row of pseudo-random ids (mulberry32). */
export const make = (seed = 1): Ids => {
  let state = seed >>> 0
  const given = new Set<number>()
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const nextId = (): number => {
    const id = 1 + Math.floor(next() * (2 ** 31 - 2))
    if (given.has(id)) return nextId()
    given.add(id)
    return id
  }
  return {
    nextId,
    nextFileId: () => `1${Array.from({ length: 43 }, () => alphabet[Math.floor(next() * 64)]).join("")}`,
  }
}
