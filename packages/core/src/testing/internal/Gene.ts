/**
 * Genes: small whole numbers from which every generated value is read.
 *
 * What is drawn and shrunk is only these numbers; 0 always reads as the simplest value. That keeps
 * generation fast, and a failing register shrinks table by table, row by row and cell by cell.
 */
import * as fc from "fast-check"

/** How many genes there are: from 0 up to, and not including, this number. */
export const count = 4096

/** One gene. */
export const one: fc.Arbitrary<number> = fc.integer({ min: 0, max: count - 1 })

/** Exactly so many genes. */
export const several = (length: number): fc.Arbitrary<Array<number>> =>
  fc.array(one, { minLength: length, maxLength: length })

/** The item of a list at the place of a gene: the first for 0, the last for the highest. */
export const pick = <A>(list: ReadonlyArray<A>, gene: number): A | undefined =>
  list[Math.floor((gene * list.length) / count)]

/** A gene stretched from its place between two bounds to the full range. */
export const stretch = (gene: number, from: number, to: number): number =>
  Math.floor(((gene - from) * count) / (to - from))

/** A number from 0 up to 2^32 that follows from two others and looks like neither. */
export const mix = (a: number, b: number): number => {
  let hash = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f)
  hash = Math.imul(hash ^ (hash >>> 13), 0x165667b1)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Another gene that follows from two numbers. */
export const reroll = (a: number, b: number): number => mix(a, b) % count
