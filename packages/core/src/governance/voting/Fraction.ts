/**
 * Shares of a whole, compared exactly: by cross-multiplication of whole numbers, never by a division that rounds.
 */

/** A share such as two thirds. */
export interface Fraction {
  /** A whole number of at least 1, at most the denominator. */
  readonly numerator: number
  /** A whole number of at least 1. */
  readonly denominator: number
}

/** The least whole number that is at least `numerator / denominator` of a whole. */
export const atLeast = ({ numerator, denominator }: Fraction, whole: number): number => {
  const product = numerator * whole
  if (Number.isSafeInteger(product)) {
    const rest = product % denominator
    return (product - rest) / denominator + (rest === 0 ? 0 : 1)
  }
  const [top, bottom] = [BigInt(numerator) * BigInt(whole), BigInt(denominator)]
  return Number((top + bottom - 1n) / bottom)
}

/** The least whole number that is more than `numerator / denominator` of a whole. */
export const moreThan = ({ numerator, denominator }: Fraction, whole: number): number => {
  const product = numerator * whole
  if (Number.isSafeInteger(product)) return (product - (product % denominator)) / denominator + 1
  return Number((BigInt(numerator) * BigInt(whole)) / BigInt(denominator)) + 1
}

/** More than half. */
export const half: Fraction = { numerator: 1, denominator: 2 }
