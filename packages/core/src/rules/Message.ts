/**
 * The sentences of a rule, with facts in the places of their marks.
 *
 * `{cost}` is the fact by that name; `{days|dag|dagen}` is its number with the right word; `{n?is|zijn}` is only the
 * word.
 */
import type { Label } from "../values/Label.ts"
import type { Locale } from "../values/Locale.ts"
import * as Fact from "./Fact.ts"

/** Facts by the names that sentences give them. */
export type Facts = Readonly<Record<string, Fact.Fact>>

const mark = /\{(\w+)(?:([|?])([^{}|]*)\|([^{}|]*))?\}/g

/** Whether a number takes the singular: 1, in the unit that people read. */
const isOne = (fact: Fact.Fact): boolean =>
  fact.unit === "names"
    ? fact.value.length === 1
    : typeof fact.value === "number" && fact.value === (fact.unit === "hours" ? 100 : 1)

const fillIn = (text: string, facts: Facts, locale: Locale): string =>
  text.replace(mark, (whole, name: string, kind?: string, one = "", many = "") => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined
    if (fact === undefined) return whole
    if (kind === undefined) return Fact.format(fact, locale)
    const word = isOne(fact) ? one : many
    return kind === "?" ? word : `${Fact.format(fact, locale)} ${word}`
  })

/** A sentence in both languages with its facts; a mark without a fact stays as it is. */
export const fill = (label: Label, facts: Facts): Label => ({
  nl: fillIn(label.nl, facts, "nl"),
  en: fillIn(label.en, facts, "en"),
})

/** The names of the facts that a sentence needs. */
export const marks = (label: Label): ReadonlySet<string> =>
  new Set([...`${label.nl} ${label.en}`.matchAll(mark)].map(([, name = ""]) => name))
