/**
 * The part of a note that is ours: between two lines of its own, the last of which tells whether it is still as we
 * wrote it. What stands around it is a person's, and so is what a person changed in it.
 */

const first = "[WijkWijzer]"
const last = (body: string): string => `[/WijkWijzer ${hash(body)}]`

/** FNV-1a over UTF-16 units: to see that a text is as it was, not to keep anything secret. */
const hash = (text: string): string => {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return (value >>> 0).toString(36)
}

const settled = (text: string): string => text.replace(/\r\n?/g, "\n")

const block = /(?:\n\n)?\[WijkWijzer\]\n((?:(?!\[WijkWijzer\]\n)[\s\S])*?)\n\[\/WijkWijzer ([0-9a-z]+)\]/g

/** A note without what we wrote in it. */
export const theirs = (note: string): string =>
  settled(note).replace(block, (whole, body: string, mark: string) => (hash(body) === mark ? "" : whole))

/** A note with this in it, after what a person wrote; `null` when nothing is left. */
export const withOurs = (note: string, body: string | null): string | null => {
  const kept = theirs(note)
  if (body === null) return kept === "" ? null : kept
  // A text that holds our own mark would not be found again as a whole.
  const text = settled(body).replaceAll(first, "(WijkWijzer)")
  const ours = [first, text, last(text)].join("\n")
  return kept === "" ? ours : `${kept}\n\n${ours}`
}
