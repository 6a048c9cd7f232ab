/** Whether a value is a safe integer other than negative zero. */
export const isWhole = (u: unknown): u is number => Number.isSafeInteger(u) && !Object.is(u, -0)

/** The number when it is a safe integer (negative zero becomes zero), else null. */
export const whole = (n: number): number | null => (Number.isSafeInteger(n) ? n + 0 : null)

/**
 * `a × b ÷ divisor` of safe integers, rounded half away from zero; exact at any
 * size. Null when the answer is no safe integer. The divisor is not zero.
 */
export const multiplyDivide = (a: number, b: number, divisor: number): number | null => {
  const product = a * b
  // A product that is a safe integer is exact: rounding never brings a larger one back below 2^53.
  if (!Number.isSafeInteger(product)) return multiplyDivideWide(a, b, divisor)
  const rest = product % divisor
  const quotient = (product - rest) / divisor
  const away = 2 * Math.abs(rest) >= Math.abs(divisor)
  return whole(away ? quotient + Math.sign(product) * Math.sign(divisor) : quotient)
}

const multiplyDivideWide = (a: number, b: number, divisor: number): number | null => {
  const product = BigInt(a) * BigInt(b)
  const negative = product < 0n !== divisor < 0
  const top = product < 0n ? -product : product
  const bottom = BigInt(Math.abs(divisor))
  const rounded = (2n * top + bottom) / (2n * bottom)
  return whole(Number(negative ? -rounded : rounded))
}

/**
 * The sum of safe integers, or null when the total is no safe integer. Only the
 * total counts: an interim result may pass the limit, so order does not matter.
 */
export const sum = (values: Iterable<number>): number | null => {
  let narrow = 0
  let wide = 0n
  for (const value of values) {
    const next = narrow + value
    if (Number.isSafeInteger(next)) {
      narrow = next
    } else {
      wide += BigInt(narrow)
      narrow = value
    }
  }
  return whole(wide === 0n ? narrow : Number(wide + BigInt(narrow)))
}

/**
 * The number in hundredths when it is exactly a decimal of at most two places:
 * `7.25` gives 725, `0.1 + 0.2` gives null. From 2^46 on, doubles lie more than
 * a hundredth apart, so that only whole numbers are still sure.
 */
export const hundredthsOf = (n: number): number | null => {
  if (!Number.isFinite(n)) return null
  if (!Number.isInteger(n) && Math.abs(n) >= 2 ** 46) return null
  const integer = Math.trunc(n)
  const hundredths = integer * 100 + Math.round((n - integer) * 100)
  return hundredths / 100 === n ? whole(hundredths) : null
}
