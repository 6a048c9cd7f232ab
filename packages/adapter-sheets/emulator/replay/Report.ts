/** What a replay found, per kind of exchange. */
import type { Result } from "./Replay.ts"

export interface Row {
  readonly kind: string
  readonly replayed: number
  readonly equal: number
  readonly differing: number
  /** Why they differ: the place in the answer, without positions, and how many exchanges differ there. */
  readonly reasons: ReadonlyMap<string, number>
}

const placeOf = (difference: string): string => {
  const at = difference.indexOf(": recorded ")
  return (at < 0 ? difference : difference.slice(0, at)).replace(/\[\d+\]/g, "[]")
}

/** The rows, those with most exchanges first. */
export const rows = (results: ReadonlyArray<Result>): ReadonlyArray<Row> => {
  const groups = Map.groupBy(results, ({ kind }) => kind)
  return [...groups]
    .map(([kind, group]) => {
      const differing = group.filter(({ differences }) => differences.length > 0)
      const reasons = new Map<string, number>()
      for (const { differences } of differing) {
        for (const place of new Set(differences.map(placeOf)))
          reasons.set(place, (reasons.get(place) ?? 0) + 1)
      }
      return {
        kind,
        replayed: group.length,
        equal: group.length - differing.length,
        differing: differing.length,
        reasons,
      }
    })
    .sort((a, b) => b.replayed - a.replayed || (a.kind < b.kind ? -1 : 1))
}

const share = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`

/** The report as a text. */
export const text = (results: ReadonlyArray<Result>): string => {
  const table = rows(results)
  const equal = results.filter(({ differences }) => differences.length === 0).length
  const onGiven = results.filter((result) => result.onGiven).length
  const lines = table.map(
    ({ kind, replayed, equal: same, differing }) =>
      `${String(replayed).padStart(8)} ${String(same).padStart(7)} ${String(differing).padStart(9)}  ${kind}`,
  )
  const why = table.flatMap(({ kind, reasons, differing }) =>
    differing === 0
      ? []
      : [
          "",
          `${kind} differs in ${differing}:`,
          ...[...reasons]
            .sort((a, b) => b[1] - a[1])
            .slice(0, 12)
            .map(([place, count]) => `  ${count} × ${place}`),
          ...results
            .filter((result) => result.kind === kind && result.differences.length > 0)
            .slice(0, 3)
            .map(
              ({ exchange, differences }) =>
                `  such as ${exchange.cassette} ${exchange.n}: ${differences[0]}${differences.length > 1 ? ` (and ${differences.length - 1} more)` : ""}`,
            ),
        ],
  )
  return [
    "replayed   equal differing  kind of exchange",
    ...lines,
    ...why,
    "",
    `${results.length} exchanges replayed, ${equal} equal (${share(equal, results.length)}), ${results.length - equal} differing.`,
    `Ids that Google makes at random are mapped, moments are compared as moments. ${onGiven} exchanges are about files that`,
    "were there before the lifecycle; the emulator was given empty ones with the same ids and names.",
  ].join("\n")
}
