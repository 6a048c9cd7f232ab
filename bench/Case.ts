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

/** Times two pieces of work in turn, so that a slow moment of the machine touches both, and gives the ratio. */
export const against = async (
  times: number,
  ours: () => unknown,
  theirs: () => unknown,
): Promise<{ readonly ratio: number; readonly ours: number; readonly theirs: number }> => {
  await ours()
  await theirs()
  const pairs: Array<readonly [number, number]> = []
  for (let n = 0; n < times; n++) pairs.push([await millis(ours), await millis(theirs)])
  return {
    ratio: median(pairs.map(([a, b]) => a / b)),
    ours: median(pairs.map(([a]) => a)),
    theirs: median(pairs.map(([, b]) => b)),
  }
}
