/**
 * What a rule stands on: articles of a text of a date, or the partnership's own agreement.
 */
import { type NormId, norm, textOn } from "../law/index.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type { Label } from "../values/Label.ts"

/** A norm that was read, or `agreement`: the duty or its limit comes from the partnership's own agreement. */
export type SourceId = NormId | "agreement"

/** An article, and its paragraphs as the text numbers them. */
export interface Article {
  readonly article: string
  readonly paragraph: string | null
}

/** A source, cited in the text that held on a day. */
export interface Source {
  readonly id: SourceId
  readonly kind: "law" | "agreement" | "founding"
  readonly text: Label
  readonly articles: ReadonlyArray<Article>
  /** The day of the text; `null` when it carries none. */
  readonly textDate: string | null
  readonly url: string | null
  /** `V`: the text itself was read. `M`: from general knowledge. */
  readonly standing: "V" | "M"
}

const own: Source = {
  id: "agreement",
  kind: "agreement",
  text: { nl: "Eigen overeenkomst", en: "Own agreement" },
  articles: [],
  textDate: null,
  url: null,
  standing: "V",
}

/** `16(3)a, 17(3)a` as articles and paragraphs. */
const articlesOf = (text: string): ReadonlyArray<Article> =>
  text.split(/, (?=[\dv§])/).map((part) => {
    const [, article = part, bracketed, spaced] = /^([^() ]+)(?: ?(\(.*)| (.+))?$/.exec(part) ?? []
    return { article, paragraph: bracketed ?? spaced ?? null }
  })

/** A source as it is cited without a day: in the text that was read last. */
export const of = (id: SourceId): Source => {
  if (id === "agreement") return own
  const { article, law, standing, textDate, url } = norm(id)
  return {
    id,
    kind: id.startsWith("WW") ? "founding" : "law",
    text: law,
    articles: articlesOf(article),
    textDate,
    url,
    standing,
  }
}

/** A source in the text that held on a day; `null` when no text of that day was read. */
export const on = (id: SourceId, day: CalendarDate): Source | null => {
  const source = of(id)
  if (id === "agreement" || source.textDate === null) return source
  const held = textOn(id, day)
  return held === null ? null : { ...source, textDate: held.textDate, url: held.url }
}

/** A source as people cite it. */
export const cite = ({ text, articles }: Source): Label => {
  const numbers = articles
    .map(({ article, paragraph }) =>
      paragraph === null ? article : `${article}${paragraph.startsWith("(") ? "" : " "}${paragraph}`,
    )
    .join(", ")
  const tail = numbers === "" ? "" : ` ${numbers}`
  return { nl: text.nl + tail, en: text.en + tail }
}
