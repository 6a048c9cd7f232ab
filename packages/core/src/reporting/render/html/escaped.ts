/**
 * Text that says nothing to a browser but itself.
 */

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

/** Text, safe between tags and in attributes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark)

/** Text with its line breaks. */
export const withBreaks = (text: string): string => escaped(text).replace(/\r\n|\r|\n/g, "<br>")

/** An address that only leads to the web: anything else, such as a script, is left out. */
export const webAddress = (url: string | null): string | undefined =>
  url !== null && /^https?:\/\//i.test(url) ? escaped(url) : undefined
