/**
 * What people ask of a check: what is missing, for whom, why, and what changed since last time.
 */
import type { Locale } from "../values/Locale.ts"
import type { Outcome } from "./Check.ts"
import * as Fact from "./Fact.ts"
import type { Actor, Finding } from "./Finding.ts"
import type { Place } from "./Place.ts"
import * as Severity from "./Severity.ts"
import type { Source } from "./Source.ts"

/** Findings of one severity for one who must act. */
export interface Missing {
  readonly severity: Severity.Severity
  readonly actor: Actor
  readonly findings: ReadonlyArray<Finding>
}

/** What stands in the way of handing in, by severity and by who must act; the heaviest first. */
export const missing = ({ findings }: Pick<Outcome, "findings">): ReadonlyArray<Missing> => {
  const groups = Map.groupBy(
    findings.filter(({ severity }) => severity !== "info"),
    ({ severity, actor }) => `${Severity.rank(severity)}/${actor.role}/${actor.organisation ?? ""}`,
  )
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group
      return first === undefined ? [] : [{ severity: first.severity, actor: first.actor, findings: group }]
    })
}

/** The findings that one organisation must act on, or that are about it. */
export const forOrganisation = (
  { findings }: Pick<Outcome, "findings">,
  organisation: string,
): ReadonlyArray<Finding> =>
  findings.filter(
    ({ actor, subject }) =>
      actor.organisation === organisation ||
      (subject?.table === "organisation" && subject.id === organisation),
  )

/** One value of a trace. */
export interface TraceStep {
  readonly name: string
  readonly value: string
  /** The cells or rows that it was read from. */
  readonly from: ReadonlyArray<Place>
  /** Who set it, and in which clause, when it is a limit. */
  readonly limit: Fact.LimitOrigin | null
}

/** Why a finding appeared: its values with their rows, its limits with their clauses, and what it stands on. */
export interface Trace {
  readonly finding: Finding
  readonly steps: ReadonlyArray<TraceStep>
  readonly sources: ReadonlyArray<Source>
}

/** Explains a finding. */
export const trace = (finding: Finding, locale: Locale): Trace => ({
  finding,
  steps: Object.entries(finding.facts).map(([name, fact]) => ({
    name,
    value: Fact.format(fact, locale),
    from: fact.from,
    limit: fact.limit ?? null,
  })),
  sources: finding.sources,
})

/** What differs between two checks. */
export interface Changes {
  readonly appeared: ReadonlyArray<Finding>
  /** Gone because it is in order now. */
  readonly solved: ReadonlyArray<Finding>
  /** Gone because its rule was not checked this time. */
  readonly unseen: ReadonlyArray<Finding>
  /** Still there, with other figures. */
  readonly changed: ReadonlyArray<{ readonly before: Finding; readonly after: Finding }>
}

const byKey = ({ findings }: Outcome): ReadonlyMap<string, ReadonlyArray<Finding>> =>
  Map.groupBy(findings, ({ key, subject }) => `${key}@${subject?.id ?? ""}`)

/** What changed since an earlier check. */
export const changes = (before: Outcome, after: Outcome): Changes => {
  const [old, now] = [byKey(before), byKey(after)]
  const gone = [...old].flatMap(([key, group]) => group.slice(now.get(key)?.length ?? 0))
  return {
    appeared: [...now].flatMap(([key, group]) => group.slice(old.get(key)?.length ?? 0)),
    solved: gone.filter(({ rule }) => after.checked[rule] !== undefined),
    unseen: gone.filter(({ rule }) => after.checked[rule] === undefined),
    changed: [...now].flatMap(([key, group]) =>
      group.flatMap((one, at) => {
        const earlier = old.get(key)?.[at]
        return earlier === undefined || earlier.message.nl === one.message.nl
          ? []
          : [{ before: earlier, after: one }]
      }),
    ),
  }
}
