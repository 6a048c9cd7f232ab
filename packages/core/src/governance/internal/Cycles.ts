/**
 * Circles among things that each point to at most one other.
 */

/**
 * Every circle, once, beginning at its first id in the alphabet. Takes time in proportion to the number of ids.
 */
export const cycles = (next: ReadonlyMap<string, string>): ReadonlyArray<ReadonlyArray<string>> => {
  const done = new Set<string>()
  const found: Array<ReadonlyArray<string>> = []
  for (const start of [...next.keys()].sort()) {
    const trail: Array<string> = []
    const places = new Map<string, number>()
    let at: string | undefined = start
    while (at !== undefined && !done.has(at) && !places.has(at)) {
      places.set(at, trail.length)
      trail.push(at)
      at = next.get(at)
    }
    const from = at === undefined ? undefined : places.get(at)
    if (from !== undefined) found.push(turned(trail.slice(from)))
    for (const one of trail) done.add(one)
  }
  return found
}

const turned = (cycle: ReadonlyArray<string>): ReadonlyArray<string> => {
  let first = 0
  for (let at = 1; at < cycle.length; at++) if ((cycle[at] ?? "") < (cycle[first] ?? "")) first = at
  return [...cycle.slice(first), ...cycle.slice(0, first)]
}
