/**
 * A norm: an article of a law, in a text of a date.
 */
import type { Label } from "../values/Label.ts"
import { type Text, texts } from "./texts.ts"

type Texts = typeof texts

/** The id of a norm that was read, such as `KB32`. */
export type NormId = { [K in keyof Texts]: keyof Texts[K]["articles"] }[keyof Texts]

/** A norm as a finding, a term or a verdict cites it. */
export interface Norm {
  readonly norm: NormId
  readonly law: Label
  /** Article and paragraph, such as `22(4)`. */
  readonly article: string
  /** The day of the text that was read, `YYYY-MM-DD`; `null` when it carries none. */
  readonly textDate: string | null
  /** Where that text stands; `null` when it stands in no public collection. */
  readonly url: string | null
  /** `V`: the text itself was read. `M`: from general knowledge. */
  readonly standing: "V" | "M"
}

const textOf = (id: string): Text | undefined =>
  Object.values<Text>(texts).find(({ articles }) => Object.hasOwn(articles, id))

/** The norm by this id. */
export const norm = (id: NormId): Norm => {
  const { nl, en, number, date, standing, url, articles, otherDates } = textOf(id) as Text
  const textDate = otherDates?.[id] ?? date
  return {
    norm: id,
    law: { nl, en },
    article: articles[id] ?? "",
    textDate,
    url:
      url ??
      (number === null || textDate === null ? null : `https://wetten.overheid.nl/${number}/${textDate}`),
    standing,
  }
}

/** Whether this is the id of a norm that was read. */
export const isNormId = (id: string): id is NormId => textOf(id) !== undefined

/** A norm as people cite it: the law and the article. */
export const cite = ({ law, article }: Norm): Label => ({
  nl: `${law.nl} ${article}`,
  en: `${law.en} ${article}`,
})
