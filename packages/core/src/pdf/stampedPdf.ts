/**
 * Makes a PDF forget when it was made.
 */

const codes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

/** `D:20261125061122+00'00'`, as the browser writes the day and time of printing. */
const dates = /\/(?:CreationDate|ModDate) ?\(D:(\d{14})[^)]*\)/g

/** The same PDF as if printed at midnight of a day (`2024-12-31`), which has the same length. */
export const stamped = (pdf: Uint8Array, day: string): Uint8Array => {
  const bytes = pdf.slice()
  const text = new TextDecoder("latin1").decode(bytes)
  const stamp = codes(`${day.replaceAll("-", "")}000000`)
  for (const { 0: whole, 1: digits = "", index } of text.matchAll(dates)) {
    bytes.set(stamp, index + whole.indexOf(digits))
  }
  return bytes
}

/**
 * The same PDF, which says that it is PDF 1.7. A browser writes 1.4 in its first line; everything in it is PDF 1.7
 * too, which is what Dutch government asks for (Forum Standaardisatie: PDF 1.7 or 2.0, not 1.4 to 1.6).
 */
export const asVersion17 = (pdf: Uint8Array): Uint8Array => {
  const bytes = pdf.slice()
  if (new TextDecoder("latin1").decode(bytes.subarray(0, 7)) === "%PDF-1.") bytes.set(codes("7"), 7)
  return bytes
}
