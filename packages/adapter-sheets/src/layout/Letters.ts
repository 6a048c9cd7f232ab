/** The letters of a column, from position 0. */
export const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26))

/** The title of a tab in a formula. */
export const quoted = (title: string): string => `'${title.replaceAll("'", "''")}'`
