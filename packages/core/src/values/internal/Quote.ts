const longest = 60

/** A text in quotes for a message: control characters escaped, a long text cut. */
export const quote = (text: string): string =>
  JSON.stringify(text.length > longest ? `${text.slice(0, longest)}…` : text)
