/** What rules found in a register, as findings of a workbook. */
import type { Label } from "@wijkwijzer/core"
import type { Severity } from "../layout/FindingsTab.ts"
import type { Found, Where } from "./Found.ts"
import { words } from "./Words.ts"

/** Where a rule found something: a cell, or a whole row when `column` is `null`. */
export interface RulePlace {
  readonly table: string
  readonly id: string
  readonly column: string | null
}

/** What a rule stands on. */
export interface RuleSource {
  readonly text: Label.Label
  readonly articles: ReadonlyArray<{ readonly article: string; readonly paragraph: string | null }>
  /** The day of the text that was read. */
  readonly textDate: string | null
  readonly url: string | null
}

/** A finding of a rule, as `Rules.check` of `@wijkwijzer/core/rules` gives it. Rules of your own may give the same. */
export interface RuleFinding {
  readonly key: string
  readonly rule: string
  readonly severity: Severity
  readonly title: Label.Label
  readonly message: Label.Label
  readonly todo: Label.Label
  readonly place: RulePlace
  /** Other rows that it rests on: where it stands in a workbook that does not show the first. */
  readonly also: ReadonlyArray<RulePlace>
  readonly subject: { readonly id: string } | null
  readonly dueOn: string | null
  readonly sources: ReadonlyArray<RuleSource>
}

const cite = ({ text, articles }: RuleSource, locale: "nl" | "en"): string => {
  const numbers = articles.map(({ article, paragraph }) =>
    paragraph === null ? article : `${article}${paragraph.startsWith("(") ? "" : " "}${paragraph}`,
  )
  return [text[locale], numbers.join(", ")].filter((part) => part !== "").join(" ")
}

const sourceText = (source: RuleSource, locale: "nl" | "en"): string =>
  source.textDate === null
    ? cite(source, locale)
    : `${cite(source, locale)} (${words[locale].textOf(source.textDate)})`

const at = ({ table, id, column }: RulePlace): Where => ({ _tag: "Row", table, id, column })

/** A finding for each of them, at the row that it speaks of. */
export const findings = (found: ReadonlyArray<RuleFinding>, locale: "nl" | "en"): ReadonlyArray<Found> =>
  found.map(
    ({ key, rule, severity, title, message, todo, place, also, subject, dueOn, sources }): Found => ({
      key: `rule/${key}${subject === null ? "" : `/${subject.id}`}`,
      severity,
      where: [place, ...also].map(at),
      text: message[locale],
      expected: sources[0] === undefined ? null : words[locale].asIn(cite(sources[0], locale)),
      todo: todo[locale],
      rule: `${title[locale]} (${rule})`,
      source: sources.map((source) => sourceText(source, locale)).join("; "),
      dueOn,
    }),
  )
