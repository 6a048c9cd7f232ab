/**
 * Rules that belong together, as data that a user composes, overrides and extends.
 */
import * as Data from "effect/Data"
import type { Label } from "../values/Label.ts"
import type { Parameter } from "./Parameter.ts"
import type { Rule } from "./Rule.ts"

/** A pack of rules. */
export interface Pack {
  readonly id: string
  readonly label: Label
  readonly description: Label
  readonly rules: ReadonlyArray<Rule>
}

/** Two rules by one id in what was composed, or an override of a rule that is not there. */
export class PackMistake extends Data.TaggedError("PackMistake")<{
  readonly pack: string
  readonly rule: string
  readonly mistake: "twice" | "unknown"
}> {
  override get message(): string {
    return this.mistake === "twice"
      ? `Pack "${this.pack}" holds two rules "${this.rule}": give yours another id, or override the one that is there.`
      : `Pack "${this.pack}" holds no rule "${this.rule}": check its id in docs/rules.md.`
  }
}

/** The same pack with more rules. A rule of the same id is a mistake: it is overridden, not added. */
export const extend = (pack: Pack, rules: ReadonlyArray<Rule>): Pack => {
  const seen = new Set(pack.rules.map(({ id }) => id))
  for (const { id } of rules) {
    if (seen.has(id)) throw new PackMistake({ pack: pack.id, rule: id, mistake: "twice" })
    seen.add(id)
  }
  return { ...pack, rules: [...pack.rules, ...rules] }
}

/** What an override may change of a rule, besides the defaults of its parameters. */
export type Overrides = Readonly<
  Record<
    string,
    Partial<Pick<Rule, "title" | "severity" | "message" | "todo" | "actor" | "from" | "through">> & {
      readonly defaults?: Readonly<Record<string, number | null>>
    }
  >
>

const withDefaults = (rule: Rule, defaults: Readonly<Record<string, number | null>>): Rule["parameters"] =>
  Object.fromEntries(
    Object.entries<Parameter>(rule.parameters).map(([name, parameter]) => [
      name,
      Object.hasOwn(defaults, name) ? { ...parameter, default: defaults[name] ?? null } : parameter,
    ]),
  )

/** The same pack with some of its rules changed, by their ids. */
export const override = (pack: Pack, overrides: Overrides): Pack => {
  for (const id of Object.keys(overrides))
    if (!pack.rules.some((rule) => rule.id === id))
      throw new PackMistake({ pack: pack.id, rule: id, mistake: "unknown" })
  return {
    ...pack,
    rules: pack.rules.map((rule): Rule => {
      const { defaults = {}, ...changed } = overrides[rule.id] ?? {}
      return { ...rule, ...changed, parameters: withDefaults(rule, defaults) } as Rule
    }),
  }
}

/** The same pack without some of its rules. */
export const without = (pack: Pack, ids: ReadonlyArray<string>): Pack => {
  for (const id of ids)
    if (!pack.rules.some((rule) => rule.id === id))
      throw new PackMistake({ pack: pack.id, rule: id, mistake: "unknown" })
  return { ...pack, rules: pack.rules.filter(({ id }) => !ids.includes(id)) }
}
