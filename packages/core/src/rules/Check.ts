/**
 * Checks every rule and gives all findings, and what was not checked and why: nothing to check is not in order.
 */
import * as AgreedTerms from "../finance/AgreedTerms.ts"
import type { DomainTables, PartnershipRegister } from "../tables.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type { Label } from "../values/Label.ts"
import type { Period } from "../values/Period.ts"
import * as Finding from "./Finding.ts"
import * as Parameter from "./Parameter.ts"
import type { Asked, Hit, Rule } from "./Rule.ts"
import * as Source from "./Source.ts"
import * as Subjects from "./Subjects.ts"
import * as Switch from "./Switch.ts"

/** What a check is asked for. */
export interface Options {
  /** The day one stands on. */
  readonly asOf: CalendarDate
  /** The financial year that is accounted for, such as `Period.year(2024)`. */
  readonly period: Period
  /** The day whose texts of law are asked for; `asOf` when left out. */
  readonly textsOn?: CalendarDate
  /** Values for parameters, by rule and name: they go before agreed terms. */
  readonly parameters?: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** Why a rule was not checked, for one subject or at all. */
export type Why =
  | {
      /** None of its agreements or organisations is of the kind that these switches ask for. */
      readonly _tag: "NotApplicable"
      readonly switches: ReadonlyArray<{ readonly name: string; readonly label: Label }>
    }
  | { readonly _tag: "DataMissing"; readonly tables: ReadonlyArray<keyof DomainTables & string> }
  | {
      readonly _tag: "NoText"
      readonly norm: Source.SourceId
      readonly read: string | null
      readonly on: CalendarDate
    }
  | { readonly _tag: "OpenTerm"; readonly parameter: string; readonly key: string; readonly label: Label }
  | {
      readonly _tag: "OutsidePeriod"
      readonly from: CalendarDate | null
      readonly through: CalendarDate | null
    }

/** A rule that was not checked. */
export interface NotChecked {
  readonly rule: string
  /** The id of the one agreement or organisation that it was not checked for; `null` when for none at all. */
  readonly subject: string | null
  readonly why: Why
}

/** What a check gives. It survives JSON. */
export interface Outcome {
  readonly asOf: CalendarDate
  readonly textsOn: CalendarDate
  readonly revision: number
  /** All of them, the heaviest first. */
  readonly findings: ReadonlyArray<Finding.Finding>
  readonly notChecked: ReadonlyArray<NotChecked>
  /** The rules that were checked, each for how many agreements, organisations or partnerships. */
  readonly checked: Readonly<Record<string, number>>
}

interface Subject {
  readonly value: unknown
  readonly organisation: string | null
  readonly place: Finding.Finding["subject"]
}

const subjectsOf = (rule: Rule, all: Subjects.Subjects): ReadonlyArray<Subject> => {
  switch (rule.subject) {
    case "partnership":
      return [{ value: null, organisation: null, place: null }]
    case "fundingAgreement":
      return all.agreements
        .filter((one) => rule.applies.every((name) => Switch.ofAgreement[name].holds(one)))
        .map((one) => ({
          value: one,
          organisation: one.leadPartner,
          place: { table: "fundingAgreement", id: one.agreement.id },
        }))
    case "organisation":
      return all.organisations
        .filter((one) => rule.applies.every((name) => Switch.ofOrganisation[name].holds(one)))
        .map((one) => ({
          value: one,
          organisation: one.organisation.id,
          place: { table: "organisation", id: one.organisation.id },
        }))
  }
}

/** What keeps a rule from being checked at all, before anybody is looked at. */
const obstacle = (
  rule: Rule,
  register: PartnershipRegister,
  textsOn: CalendarDate,
  asOf: CalendarDate,
): Why | null => {
  const { from = null, through = null } = rule
  if ((from !== null && asOf < from) || (through !== null && asOf > through))
    return { _tag: "OutsidePeriod", from, through }
  for (const id of rule.sources)
    if (Source.on(id, textsOn) === null)
      return { _tag: "NoText", norm: id, read: Source.of(id).textDate, on: textsOn }
  const tables = rule.needs.filter((table) => register.rows[table].length === 0)
  return tables.length > 0 ? { _tag: "DataMissing", tables } : null
}

const limitsOf = (
  rule: Rule,
  register: PartnershipRegister,
  fundingAgreement: string | null,
  { asOf, parameters }: Options,
): Readonly<Record<string, Parameter.Chosen>> | Why => {
  const limits: Record<string, Parameter.Chosen> = {}
  for (const [name, parameter] of Object.entries<Parameter.Parameter>(rule.parameters)) {
    const given = parameters?.[rule.id]?.[name]
    const chosen = Parameter.choose(name, parameter, { register, fundingAgreement, on: asOf, given })
    if (chosen === null)
      return { _tag: "OpenTerm", parameter: name, key: parameter.key, label: parameter.label }
    limits[name] = chosen
  }
  return limits
}

const isWhy = (value: object): value is Why => "_tag" in value && typeof value._tag === "string"

/**
 * Checks rules against a register: **all** findings, the heaviest first, and every rule that was not checked.
 *
 * Pure and independent of the order of rows. A rule counts as checked once it was checked for one subject.
 *
 * @example
 * ```ts
 * const outcome = Rules.check(register, Packs.all, { asOf, period: Period.year(2024) })
 * for (const { severity, message } of outcome.findings) console.log(severity, message.nl)
 * ```
 */
export const check = (
  register: PartnershipRegister,
  rules: ReadonlyArray<Rule>,
  options: Options,
): Outcome => {
  const { asOf, period, textsOn = asOf } = options
  const all = Subjects.gather(register, asOf)
  const onlyAgreement = AgreedTerms.onlyAgreement(register, period)
  const findings: Array<Finding.Finding> = []
  const notChecked: Array<NotChecked> = []
  const checked: Record<string, number> = {}
  for (const rule of rules) {
    const miss = (why: Why, subject: string | null = null) => notChecked.push({ rule: rule.id, subject, why })
    const hindered = obstacle(rule, register, textsOn, asOf)
    if (hindered !== null) {
      miss(hindered)
      continue
    }
    const subjects = subjectsOf(rule, all)
    if (subjects.length === 0) {
      const switches = rule.applies.map((name) => ({ name, label: Switch.labelOf(name) }))
      miss({ _tag: "NotApplicable", switches })
      continue
    }
    const sources = rule.sources.flatMap((id) => Source.on(id, textsOn) ?? [])
    for (const subject of subjects) {
      const { place } = subject
      const agreement = place?.table === "fundingAgreement" ? place.id : onlyAgreement
      const limits = limitsOf(rule, register, agreement, options)
      if (isWhy(limits)) {
        miss(limits, place?.id ?? null)
        continue
      }
      checked[rule.id] = (checked[rule.id] ?? 0) + 1
      const asked = { register, asOf, period, subject: subject.value, limits }
      const known = { subject: place, sources, organisation: subject.organisation }
      const run = rule.check as (asked: Asked<unknown>) => Iterable<Hit>
      for (const hit of run(asked)) findings.push(Finding.make(rule, hit, known))
    }
  }
  return {
    asOf,
    textsOn,
    revision: register.revision,
    findings: findings.sort(Finding.compare),
    notChecked,
    checked,
  }
}
