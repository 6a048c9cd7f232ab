/**
 * Text as an office file can hold it.
 *
 * XML 1.0 has no place for most control characters, for half a surrogate pair, and for two non-characters. Nothing
 * is dropped: a control character becomes its picture (`U+0001` becomes `␁`), anything else becomes `�`.
 */

/** The picture of a control character stands this far above it; tab and line breaks are kept. */
const pictures = 0x24_00

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the file cannot hold.
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/**
 * The text with what XML cannot hold made visible. Every other character stays as it is.
 *
 * @example
 * `visible("a\u0001b")` is `"a␁b"`.
 */
export const visible = (text: string): string =>
  text.replace(impossible, (mark) => {
    const code = mark.charCodeAt(0)
    return code < 0x20 ? String.fromCharCode(pictures + code) : "\ufffd"
  })

/** The lines of a text, by whatever ends a line: CR LF, CR or LF. */
export const lines = (text: string): ReadonlyArray<string> => text.split(/\r\n|\r|\n/)

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

/** The text as the content of an XML element or attribute. */
export const escaped = (text: string): string =>
  visible(text).replace(/[&<>"]/g, (mark) => entities[mark] ?? mark)

/** Whether the first letter that has a direction runs from right to left. */
export const isRightToLeft = (text: string): boolean => {
  const [first] = /\p{L}/u.exec(text) ?? []
  return (
    first !== undefined &&
    /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first)
  )
}

/**
 * A text cut into pieces of at most `size` UTF-16 units, as Excel counts them; never through the middle of a
 * character. An empty text is one empty piece.
 */
export const pieces = (text: string, size: number): ReadonlyArray<string> => {
  const found: Array<string> = []
  let from = 0
  while (text.length - from > size) {
    const last = text.charCodeAt(from + size - 1)
    const to = from + size - (last >= 0xd8_00 && last <= 0xdb_ff ? 1 : 0)
    found.push(text.slice(from, to))
    from = to
  }
  return [...found, text.slice(from)]
}
