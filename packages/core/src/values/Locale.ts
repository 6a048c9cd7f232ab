/**
 * The two languages a label, an amount or a date can be read and written in.
 *
 * `nl` is Dutch as written in the Netherlands (`€ 1.234,56`, `5 maart 2026`);
 * `en` is English with euros (`€1,234.56`, `5 March 2026`).
 *
 * @example
 * ```ts
 * import { Money } from "@wijkwijzer/core"
 *
 * Money.format(Money.cents(123456), "en") // => "€1,234.56"
 * ```
 */
export type Locale = "nl" | "en"

/**
 * Every locale, Dutch first.
 *
 * @example
 * ```ts
 * import { Locale } from "@wijkwijzer/core"
 *
 * Locale.all // => ["nl", "en"]
 * ```
 */
export const all: ReadonlyArray<Locale> = ["nl", "en"]

/**
 * Whether a value is a locale. Exact: `"NL"` and `"nl-NL"` are not.
 *
 * @example
 * ```ts
 * import { Locale } from "@wijkwijzer/core"
 *
 * Locale.is("nl") // => true
 * Locale.is("nl-NL") // => false
 * ```
 */
export const is = (u: unknown): u is Locale => u === "nl" || u === "en"
