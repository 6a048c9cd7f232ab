import type * as Locale from "./Locale.ts"

/**
 * The same words in Dutch and in English.
 *
 * @example
 * ```ts
 * import { Label } from "@wijkwijzer/core"
 *
 * Label.make("penvoerder", "lead partner") // => { nl: "penvoerder", en: "lead partner" }
 * ```
 */
export interface Label {
  readonly nl: string
  readonly en: string
}

/**
 * Makes a label; Dutch first.
 *
 * @example
 * ```ts
 * import { Label } from "@wijkwijzer/core"
 *
 * Label.make("uren", "hours") // => { nl: "uren", en: "hours" }
 * ```
 */
export const make = (nl: string, en: string): Label => ({ nl, en })

/**
 * The words of a label in one language.
 *
 * @example
 * ```ts
 * import { Label } from "@wijkwijzer/core"
 *
 * Label.pick(Label.make("uren", "hours"), "en") // => "hours"
 * ```
 */
export const pick = (label: Label, locale: Locale.Locale): string => label[locale]
