/** A number that follows from a text, for ids that must be the same on every try (FNV-1a, mixed). */

/** From 1 up to 2³¹ − 1: what Google takes as the id of metadata or of a tab. */
export const positive = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  hash ^= hash >>> 16
  return ((hash >>> 0) % (2 ** 31 - 1)) + 1
}
