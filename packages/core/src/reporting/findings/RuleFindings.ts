/**
 * What the rules found, ready to be read in a report.
 */
import type { Finding } from "../../rules/Finding.ts"
import type { Role } from "../../rules/Rule.ts"
import * as Source from "../../rules/Source.ts"
import type { PartnershipRegister } from "../../tables.ts"
import type { Label } from "../../values/Label.ts"
import type { Locale } from "../../values/Locale.ts"
import type { Clause, ReportFinding } from "../Report.ts"

/** Findings with every clause that they name: both are options of every report. */
export interface RuleFindings {
  readonly findings: ReadonlyArray<ReportFinding>
  readonly clauses: Readonly<Record<string, Clause>>
}

const roles: Readonly<Record<Role, Label>> = {
  leadPartner: { nl: "de penvoerder", en: "the lead partner" },
  partner: { nl: "de partner", en: "the partner" },
  programmeLeader: { nl: "de programmaleider", en: "the programme leader" },
  coreTeam: { nl: "het kernteam", en: "the core team" },
  directors: { nl: "het directieoverleg", en: "the directors' consultation" },
  board: { nl: "het bestuur", en: "the board" },
  client: { nl: "de opdrachtgever", en: "the client" },
  municipality: { nl: "de gemeente", en: "the municipality" },
}

const clauseOf = (source: Source.Source, locale: Locale): Clause => ({
  id: source.id,
  citation: Source.cite(source)[locale],
  textDate: source.textDate,
  url: source.url,
  standing: source.standing,
})

/**
 * Turns findings of `Rules.check` into findings of a report, in their order.
 *
 * @example
 * ```ts
 * const { findings } = Rules.check(register, Packs.rules, { asOf, period: Period.year(2024) })
 * const report = AnnualAccount.make(register, { year: 2024, asOf, locale: "nl", ...RuleFindings.of(register, findings, "nl") })
 * ```
 */
export const of = (
  register: PartnershipRegister,
  found: ReadonlyArray<Finding>,
  locale: Locale,
): RuleFindings => {
  const names = new Map(
    register.rows.organisation.map(({ id, name, shortName }): readonly [string, string] => [
      id,
      shortName ?? name,
    ]),
  )
  const clauses = new Map<string, Clause>()
  const findings = found.map((finding): ReportFinding => {
    for (const source of finding.sources) clauses.set(source.id, clauseOf(source, locale))
    const { actor, place, also } = finding
    const name = actor.organisation === null ? undefined : names.get(actor.organisation)
    const role = roles[actor.role][locale]
    return {
      id: finding.key,
      severity: finding.severity,
      title: finding.title[locale],
      text: [finding.message[locale]],
      todo: finding.todo[locale],
      actor: name === undefined ? role : `${role} (${name})`,
      ...(actor.organisation !== null && { organisation: actor.organisation }),
      dueOn: finding.dueOn,
      rows: [place, ...also].map(({ table, id }) => ({ table, id })),
      clauses: finding.sources.map(({ id }) => id),
    }
  })
  return { findings, clauses: Object.fromEntries(clauses) }
}
