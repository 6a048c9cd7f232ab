/**
 * A norm: an article of a law, in a text of a date.
 */
import type { CalendarDate } from "../values/CalendarDate.ts"
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

const normsOf = (text: Text): ReadonlyArray<readonly [string, Norm]> =>
  Object.entries(text.articles).map(([id, article]) => {
    const textDate = text.otherDates?.[id] ?? text.date
    const stands = text.number === null || textDate === null ? null : `${text.number}/${textDate}`
    return [
      id,
      {
        norm: id as NormId,
        law: { nl: text.nl, en: text.en },
        article,
        textDate,
        url: text.url ?? (stands === null ? null : `https://wetten.overheid.nl/${stands}`),
        standing: text.standing,
      },
    ] as const
  })

const norms: ReadonlyMap<string, Norm> = new Map(Object.values<Text>(texts).flatMap(normsOf))

/** The norm by this id. */
export const norm = (id: NormId): Norm => norms.get(id) as Norm

/** A text of a norm that was read: its day, and where it stands. */
export interface TextRead {
  readonly textDate: string
  readonly url: string | null
}

const readings: ReadonlyMap<string, ReadonlyArray<TextRead>> = new Map(
  Object.values<Text>(texts).flatMap((text) =>
    normsOf(text).map(([id, { textDate, url }]): readonly [string, ReadonlyArray<TextRead>] => {
      const own = textDate === null ? [] : [{ textDate, url }]
      const earlier = text.otherDates?.[id] === undefined ? (text.earlier ?? []) : []
      const others = earlier.map((day) => ({
        textDate: day,
        url: text.url ?? `https://wetten.overheid.nl/${text.number}/${day}`,
      }))
      return [id, [...others, ...own].sort((a, b) => (a.textDate < b.textDate ? -1 : 1))]
    }),
  ),
)

/**
 * The text of a norm that held on a day, of those that were read: the last one that had begun. `null` when the day
 * lies before every text that was read; a later text is never taken for it.
 */
export const textOn = (id: NormId, day: CalendarDate): TextRead | null =>
  readings.get(id)?.findLast(({ textDate }) => textDate <= day) ?? null

/** Whether this is the id of a norm that was read. */
export const isNormId = (id: string): id is NormId => norms.has(id)

/** A norm as people cite it: the law and the article. */
export const cite = ({ law, article }: Norm): Label => ({
  nl: `${law.nl} ${article}`,
  en: `${law.en} ${article}`,
})
