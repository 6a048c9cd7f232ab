/** The tokens of a formula. */
import { localeOf } from "../Locale.ts"

export interface Token {
  readonly kind: "number" | "text" | "name" | "ref" | "op" | "error" | "space"
  readonly text: string
}

const reference =
  /^(?:'(?:[^']|'')*'!|[A-Za-z_][\w.]*!)?(?:\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d*)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+)(?![\w(])/

/** The tokens of what comes after `=`, or `undefined` when it is no formula in this locale. */
export const tokens = (formula: string, localeName: string): ReadonlyArray<Token> | undefined => {
  const locale = localeOf(localeName)
  const number =
    locale.decimal === "," ? /^\d+(?:,\d+)?(?:[eE][+-]?\d+)?/ : /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/
  const patterns: ReadonlyArray<readonly [Token["kind"], RegExp]> = [
    ["space", /^\s+/],
    ["text", /^"(?:[^"]|"")*"/],
    ["ref", reference],
    ["error", /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|ERROR!)/],
    ["number", number],
    ["name", /^[A-Za-z_][\w.]*/],
    ["op", /^(?:<=|>=|<>|[-+*/^&=<>%(){},;:!])/],
  ]
  const found: Array<Token> = []
  for (let rest = formula; rest !== ""; ) {
    const hit = patterns.flatMap(([kind, pattern]) => {
      const match = pattern.exec(rest)
      return match === null ? [] : [{ kind, text: match[0] }]
    })[0]
    if (hit === undefined) return undefined
    // Where the decimal is a comma, a comma separates nothing [I].
    if (hit.kind === "op" && hit.text === "," && locale.argument === ";") return undefined
    found.push(hit)
    rest = rest.slice(hit.text.length)
  }
  return found
}
