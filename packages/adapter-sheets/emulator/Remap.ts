/** Where the positions of a dimension go when rows or columns are inserted, deleted or moved. */

export interface Remap {
  /** The new position, or `undefined` when it was deleted. */
  readonly index: (at: number) => number | undefined
  /** The new ends of a range, or `undefined` when all of it was deleted. */
  readonly range: (start: number, end: number) => readonly [number, number] | undefined
}

/** `count` positions are put in before `at`; a range grows when they fall inside it. */
export const insertion = (at: number, count: number): Remap => ({
  index: (index) => (index >= at ? index + count : index),
  range: (start, end) => [start >= at ? start + count : start, end > at ? end + count : end],
})

/** The positions from `from` up to `to` go. */
export const deletion = (from: number, to: number): Remap => {
  const moved = (edge: number): number => (edge <= from ? edge : edge >= to ? edge - (to - from) : from)
  return {
    index: (index) => (index < from ? index : index >= to ? index - (to - from) : undefined),
    range: (start, end) => {
      const after = [moved(start), moved(end)] as const
      return after[0] < after[1] ? after : undefined
    },
  }
}

/** The positions from `from` up to `to` go to before `destination`, as it was numbered before the move. */
export const move = (from: number, to: number, destination: number): Remap => {
  const count = to - from
  const index = (at: number): number => {
    if (at >= from && at < to)
      return destination > from ? at - from + destination - count : at - from + destination
    if (destination > from) return at >= to && at < destination ? at - count : at
    return at >= destination && at < from ? at + count : at
  }
  return {
    index,
    range: (start, end) => {
      const inside = start >= from && end <= to
      const positions = inside || end - start === 1 ? [index(start), index(end - 1)] : undefined
      if (positions !== undefined) return [positions[0] ?? start, (positions[1] ?? end) + 1]
      // A range that is wider than what moves keeps its ends, but for those that moved past it.
      const touched = Array.from({ length: end - start }, (_, offset) => index(start + offset))
      const stays = touched.filter((_, offset) => start + offset < from || start + offset >= to)
      return [Math.min(...stays), Math.max(...stays) + 1]
    },
  }
}
