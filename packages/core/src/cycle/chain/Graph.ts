/**
 * The steps as a graph: how deep each rests on others, and which go round in a circle.
 */
import type * as CycleStep from "../records/CycleStep.ts"

/** The steps of every year, laid out. */
export interface Graph {
  readonly steps: ReadonlyMap<string, CycleStep.Row>
  /** How many steps lie under each, counted along the longest way; absent for steps in or after a circle. */
  readonly depth: ReadonlyMap<string, number>
  /** Steps that rest, through others, on themselves. */
  readonly circular: ReadonlySet<string>
  /** The steps with those they rest on before them; steps of a circle together. */
  readonly ordered: ReadonlyArray<CycleStep.Row>
}

interface Visit {
  readonly id: string
  next: number
}

type Links = ReadonlyMap<string, ReadonlyArray<string>>

/**
 * The strongly connected parts, each after those it leads to (Tarjan's algorithm, with a stack of its own so that a
 * long chain cannot overflow that of the program).
 */
const parts = (links: Links): ReadonlyArray<ReadonlyArray<string>> => {
  const found: Array<ReadonlyArray<string>> = []
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const open: Array<string> = []
  const isOpen = new Set<string>()
  const lower = (id: string, value: number): void => {
    low.set(id, Math.min(low.get(id) ?? value, value))
  }
  const enter = (id: string): Visit => {
    index.set(id, index.size)
    lower(id, index.get(id) ?? 0)
    open.push(id)
    isOpen.add(id)
    return { id, next: 0 }
  }
  const leave = (id: string): void => {
    if (low.get(id) !== index.get(id)) return
    const part = open.splice(open.lastIndexOf(id))
    for (const one of part) isOpen.delete(one)
    found.push(part)
  }
  for (const root of links.keys()) {
    if (index.has(root)) continue
    const trail = [enter(root)]
    for (let visit = trail.at(-1); visit !== undefined; visit = trail.at(-1)) {
      const to = links.get(visit.id)?.[visit.next++]
      if (to === undefined) {
        trail.pop()
        leave(visit.id)
        const above = trail.at(-1)
        if (above !== undefined) lower(above.id, low.get(visit.id) ?? 0)
      } else if (!index.has(to)) trail.push(enter(to))
      else if (isOpen.has(to)) lower(visit.id, index.get(to) ?? 0)
    }
  }
  return found
}

/** Lays steps out; takes time in proportion to the steps and what they rest on. */
export const layOut = (rows: ReadonlyArray<CycleStep.Row>): Graph => {
  const steps = new Map<string, CycleStep.Row>(rows.map((step) => [step.id, step]))
  const links: Links = new Map(
    rows.map(({ id, restsOn }) => [id, [...new Set<string>(restsOn)].filter((one) => steps.has(one))]),
  )
  const depth = new Map<string, number>()
  const circular = new Set<string>()
  const ordered = parts(links).flatMap((part) => {
    const only = part[0] ?? ""
    if (part.length > 1 || (links.get(only) ?? []).includes(only)) {
      for (const id of part) circular.add(id)
    } else {
      const under = (links.get(only) ?? []).map((one) => depth.get(one))
      if (under.every((one) => one !== undefined)) {
        depth.set(
          only,
          under.reduce((most, one) => Math.max(most, one + 1), 0),
        )
      }
    }
    return part.flatMap((id) => steps.get(id) ?? [])
  })
  return { steps, depth, circular, ordered }
}
