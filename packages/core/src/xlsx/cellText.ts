/**
 * Text as a cell of Excel can hold it.
 */
import * as XmlText from "../office/XmlText.ts"

/** What Excel takes in one cell: characters as UTF-16 units, and line feeds. */
export const limits = { characters: 32_767, lineFeeds: 253 } as const

/** What the writer would make an error of, not a text. */
const errors = new Set([
  "#VALUE!",
  "#REF!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#DIV/0!",
  "#NUM!",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
])

/** Whether a text looks like an error of Excel, and must be kept from becoming one. */
export const isErrorLike = (text: string): boolean => errors.has(text)

/** The text with visible characters only, and its lines ended by LF alone. */
export const tidy = (text: string): string => XmlText.visible(XmlText.lines(text).join("\n"))

/**
 * The text as the file must hold it: readers take `_x0041_` for an `A`, so the first `_` of what looks like that is
 * written in that way itself.
 */
export const encoded = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")

/** A tidy text in as many pieces as it needs cells. Joined they are the text again. */
export const pieces = (text: string): ReadonlyArray<string> => {
  if (text.length <= limits.lineFeeds) return [text]
  const lines = text.split(/(?<=\n)/)
  const groups: Array<string> = []
  for (let at = 0; at < lines.length; at += limits.lineFeeds) {
    groups.push(lines.slice(at, at + limits.lineFeeds).join(""))
  }
  return (groups.length === 0 ? [""] : groups).flatMap((group) => XmlText.pieces(group, limits.characters))
}
