/**
 * What a rule found, as data that explains itself.
 */
import type { CalendarDate } from "../values/CalendarDate.ts"
import type { Label } from "../values/Label.ts"
import * as Message from "./Message.ts"
import type { Place } from "./Place.ts"
import type { Hit, Role, Rule } from "./Rule.ts"
import * as Severity from "./Severity.ts"
import type { Source } from "./Source.ts"

/** Who must act. */
export interface Actor {
  readonly role: Role
  /** The organisation, when it is one. */
  readonly organisation: string | null
}

/** A finding. It survives JSON. */
export interface Finding {
  /** The same for the same thing in every check: the rule and the place. */
  readonly key: string
  readonly rule: string
  readonly severity: Severity.Severity
  readonly title: Label
  readonly message: Label
  readonly todo: Label
  readonly place: Place
  /** Other rows that it rests on. */
  readonly also: ReadonlyArray<Place>
  readonly facts: Message.Facts
  readonly actor: Actor
  /** The agreement or organisation that it is about; `null` for the partnership. */
  readonly subject: { readonly table: "fundingAgreement" | "organisation"; readonly id: string } | null
  readonly dueOn: CalendarDate | null
  /** What the rule stands on, in the texts that held on the day. */
  readonly sources: ReadonlyArray<Source>
}

/** Makes a finding of what a check of a rule found. */
export const make = (
  rule: Rule,
  hit: Hit,
  known: Pick<Finding, "subject" | "sources"> & { readonly organisation: string | null },
): Finding => {
  const { table, id, column } = hit.at
  return {
    key: `${rule.id}/${table}/${id}/${column ?? ""}`,
    rule: rule.id,
    severity: rule.severity,
    title: rule.title,
    message: Message.fill(rule.message, hit.facts),
    todo: Message.fill(rule.todo, hit.facts),
    place: hit.at,
    also: hit.also ?? [],
    facts: hit.facts,
    actor: {
      role: rule.actor,
      organisation: hit.organisation === undefined ? known.organisation : hit.organisation,
    },
    subject: known.subject,
    dueOn: hit.dueOn ?? null,
    sources: known.sources,
  }
}

/** The heaviest first, then by rule and place: the same findings always stand in the same order. */
export const compare = (a: Finding, b: Finding): number =>
  Severity.rank(a.severity) - Severity.rank(b.severity) ||
  order(a.key, b.key) ||
  order(a.subject?.id ?? "", b.subject?.id ?? "") ||
  order(a.message.nl, b.message.nl)

const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)
