/**
 * What a store costs from a thousand to a million rows: it should grow with the rows, and no faster.
 */
import { execFileSync } from "node:child_process"
import type { Case, Measured } from "../Case.ts"
import { bundled } from "../support/bundled.ts"
import { freshPath, remove } from "../support/folder.ts"

const sizes = [1_000, 10_000, 100_000, 1_000_000] as const
const runs = 2
const steps = ["commit", "read", "check", "report"] as const

type Step = (typeof steps)[number]
type Point = Readonly<Record<Step | "memory", number>>

const once = (program: string, costs: number): Point => {
  const file = freshPath("curve.sqlite")
  const run = (what: "write" | "read"): Point =>
    JSON.parse(execFileSync(process.execPath, [program, what, file, String(costs)], { encoding: "utf8" }))
  const [written, read] = [run("write"), run("read")]
  remove(file)
  return { ...written, ...read, memory: Math.max(written.memory, read.memory) }
}

/** Where the machine was left alone most: of each figure the least of some runs. */
const best = (points: ReadonlyArray<Point>): Point => {
  const least = (key: keyof Point): number => Math.min(...points.map((point) => point[key]))
  const [commit, read, check, report] = [least("commit"), least("read"), least("check"), least("report")]
  return { commit, read, check, report, memory: Math.max(...points.map(({ memory }) => memory)) }
}

let made: ReadonlyMap<number, Point> | undefined

const curve = (): ReadonlyMap<number, Point> => {
  if (made !== undefined) return made
  const program = bundled("curve")
  made = new Map(
    sizes.map((costs) => [costs, best(Array.from({ length: runs }, () => once(program, costs)))]),
  )
  return made
}

const of = (step: keyof Point): string =>
  [...curve()].map(([costs, point]) => `${costs.toLocaleString("en")}: ${point[step].toFixed(0)}`).join(" · ")

const growth = (step: Step): Measured => {
  const at = (costs: number): number => curve().get(costs)?.[step] ?? Number.NaN
  return { value: at(1_000_000) / at(100_000), detail: `ms for ${of(step)}` }
}

/** Each step from 100,000 to 1,000,000 rows, where ten times the time is linear, and the memory of the whole. */
export const cases: ReadonlyArray<Case> = [
  ...steps.map(
    (step): Case => ({
      name: `sqlite: ${step} of 1,000,000 costs / of 100,000`,
      unit: "ratio",
      bar: 12,
      measure: async () => growth(step),
    }),
  ),
  {
    name: "sqlite: most memory of commit, read, check and report of 1,000,000 costs",
    unit: "MiB",
    bar: 2048,
    measure: async () => ({
      value: curve().get(1_000_000)?.memory ?? Number.NaN,
      detail: `of a process that writes, and one that does the rest; MiB for ${of("memory")}`,
    }),
  },
]
