/**
 * Names of sheets as Excel takes them.
 */
import * as XmlText from "../office/XmlText.ts"

const longest = 31

/** What Excel keeps for itself, in lower case. */
const reserved = ["history"]

const cut = (text: string, size: number): string => {
  const [first = ""] = XmlText.pieces(text, size)
  if (first.length === text.length) return text
  const words = first.replace(/\s+\S*$/u, "")
  return words.length >= size / 2 ? words : first
}

/** A name without what Excel forbids: `[ ] : * ? / \`, an apostrophe at an end, line breaks; the unit in brackets goes. */
const plain = (wanted: string): string =>
  XmlText.visible(wanted)
    .replace(/\s*\([^()]*\)\s*$/u, "")
    .replace(/[[\]:*?/\\]/g, "-")
    .replace(/\s+/gu, " ")
    .replace(/^[' ]+|[' ]+$/g, "")

/** Names for sheets in this order: each its own (capitals do not count), at most 31 characters, and none forbidden. */
export const sheetNames = (wanted: ReadonlyArray<string>): ReadonlyArray<string> => {
  const taken = new Set(reserved)
  return wanted.map((one) => {
    const base = plain(one) || "-"
    for (let number = 1; ; number += 1) {
      const suffix = number === 1 ? "" : ` ${number}`
      const name = `${cut(base, longest - suffix.length).replace(/[' ]+$/g, "")}${suffix}`
      const key = name.toLowerCase()
      if (name !== "" && !taken.has(key)) {
        taken.add(key)
        return name
      }
    }
  })
}
