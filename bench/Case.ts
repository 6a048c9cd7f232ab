/**
 * A figure that we promise, and how it is measured.
 */

/** What was measured. */
export interface Measured {
  /** The figure, in the unit of the case. */
  readonly value: number
  /** The two sides of a ratio, or what else a reader needs to weigh the figure. */
  readonly detail: string
}

/** One line of the results. */
export interface Case {
  readonly name: string
  /** `ratio` is dimensionless: ours divided by what a user would pick instead, both in this run. */
  readonly unit: "ratio" | "ms" | "µs" | "MiB"
  /** The most it may be. */
  readonly bar: number
  /** Measures; `null` where a program it needs is not installed, and then it says which. */
  readonly measure: () => Promise<Measured | { readonly skipped: string }>
}

/** The middle of some measurements. */
export const median = (values: ReadonlyArray<number>): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Milliseconds that a piece of work takes. */
export const millis = async (work: () => unknown): Promise<number> => {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** The middle of several timings, after one that does not count. */
export const timed = async (times: number, work: () => unknown): Promise<number> => {
  await work()
  const measured: Array<number> = []
  for (let n = 0; n < times; n++) measured.push(await millis(work))
  return median(measured)
}

/** Two sides of a ratio, each the middle of its own times in milliseconds. */
export interface Pairs {
  readonly ratio: number
  readonly ours: number
  readonly theirs: number
}

/**
 * Does two pieces of work in turn, so that a slow moment of the machine touches both, and gives the middle of the
 * ratios. Each says how many milliseconds it took, so that what it must do before and after does not count.
 */
export const pairs = async (
  times: number,
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<Pairs> => {
  await ours()
  await theirs()
  const taken: Array<readonly [number, number]> = []
  for (let n = 0; n < times; n++) taken.push([await ours(), await theirs()])
  return {
    ratio: median(taken.map(([a, b]) => a / b)),
    ours: median(taken.map(([a]) => a)),
    theirs: median(taken.map(([, b]) => b)),
  }
}

/** As `pairs`, for work of which everything counts. */
export const against = (times: number, ours: () => unknown, theirs: () => unknown): Promise<Pairs> =>
  pairs(
    times,
    () => millis(ours),
    () => millis(theirs),
  )

const shown = (millis: number): string => `${millis < 10 ? millis.toFixed(2) : millis.toFixed(0)} ms`

/** A ratio as a result, with the names of both sides. */
export const ratio = (measured: Pairs, ours: string, theirs: string): Measured => ({
  value: measured.ratio,
  detail: `${ours} ${shown(measured.ours)}, ${theirs} ${shown(measured.theirs)}`,
})
