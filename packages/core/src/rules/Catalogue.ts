/**
 * The rules as plain data, without their checks: for documents, for other programs and for lawyers.
 */
import type { Label } from "../values/Label.ts"
import type { Pack } from "./Pack.ts"
import type * as Parameter from "./Parameter.ts"
import type { Role, Rule } from "./Rule.ts"
import * as Severity from "./Severity.ts"
import * as Source from "./Source.ts"
import * as Switch from "./Switch.ts"

/** A rule as data. */
export interface CatalogueRule {
  readonly id: string
  readonly title: Label
  readonly severity: Severity.Severity
  readonly about: Rule["subject"]
  readonly applies: ReadonlyArray<{ readonly name: string; readonly label: Label }>
  readonly needs: ReadonlyArray<string>
  readonly from: string | null
  readonly through: string | null
  readonly parameters: Readonly<Record<string, Parameter.Parameter>>
  readonly message: Label
  readonly todo: Label
  readonly judgement: Label | null
  readonly actor: Role
  readonly sources: ReadonlyArray<Source.Source>
}

/** A pack as data. */
export interface CataloguePack {
  readonly id: string
  readonly label: Label
  readonly description: Label
  readonly rules: ReadonlyArray<CatalogueRule>
}

/** A catalogue. */
export interface Catalogue {
  readonly severities: Readonly<Record<Severity.Severity, Label>>
  readonly packs: ReadonlyArray<CataloguePack>
}

const entry = (rule: Rule): CatalogueRule => ({
  id: rule.id,
  title: rule.title,
  severity: rule.severity,
  about: rule.subject,
  applies: rule.applies.map((name) => ({ name, label: Switch.labelOf(name) })),
  needs: rule.needs,
  from: rule.from ?? null,
  through: rule.through ?? null,
  parameters: rule.parameters,
  message: rule.message,
  todo: rule.todo,
  judgement: rule.judgement ?? null,
  actor: rule.actor,
  sources: rule.sources.map(Source.of),
})

/** The catalogue of packs. */
export const make = (packs: ReadonlyArray<Pack>): Catalogue => ({
  severities: Severity.labels,
  packs: packs.map(({ id, label, description, rules }) => ({
    id,
    label,
    description,
    rules: rules.map(entry),
  })),
})
