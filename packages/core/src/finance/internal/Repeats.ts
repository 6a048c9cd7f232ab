/**
 * Things that look alike among many, found without keeping their texts.
 */

/** A text as it is compared: without spaces around it, and in lower case. */
export const plain = (text: string): string => text.trim().toLowerCase()

/** Mixes a text into a number: the same for texts that are the same when compared. */
export const mixText = (seed: number, text: string): number => {
  let mixed = seed
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 127) return mixCodes(seed, plain(text))
    if (code > 32) mixed = Math.imul(mixed ^ (code >= 65 && code <= 90 ? code + 32 : code), prime)
  }
  return mixed
}

const prime = 16_777_619

/** As `mixText`, for a text that is plain already and may hold any letter. */
const mixCodes = (seed: number, text: string): number => {
  let mixed = seed
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 32) mixed = Math.imul(mixed ^ code, prime)
  }
  return mixed
}

/** Mixes a whole number into a number. */
export const mixNumber = (seed: number, whole: number): number =>
  Math.imul(Math.imul(seed ^ (whole | 0), prime) ^ Math.trunc(whole / 2 ** 32), prime)

/**
 * The things that share their number with another one, in lists of two or more. The number only has to be the same
 * for what is the same: whoever asks still compares. `null` leaves a thing out.
 */
export const repeats = <A>(
  things: ReadonlyArray<A>,
  numberOf: (thing: A) => number | null,
): ReadonlyArray<ReadonlyArray<A>> => {
  const numbers = new Int32Array(things.length)
  const size = 2 ** Math.ceil(Math.log2(2 * things.length + 2))
  // Open addressing: each slot holds the place of a thing, from 1; 0 is free.
  const slots = new Int32Array(size)
  const several = new Map<number, Array<A>>()
  let at = -1
  for (const thing of things) {
    at++
    const number = numberOf(thing)
    if (number === null) continue
    numbers[at] = number
    let slot = (number ^ (number >>> 15)) & (size - 1)
    for (;;) {
      const place = slots[slot] ?? 0
      if (place === 0) {
        slots[slot] = at + 1
        break
      }
      if (numbers[place - 1] === (number | 0)) {
        const known = several.get(number)
        const first = things[place - 1]
        if (known !== undefined) known.push(thing)
        else if (first !== undefined) several.set(number, [first, thing])
        break
      }
      slot = (slot + 1) & (size - 1)
    }
  }
  return [...several.values()]
}
