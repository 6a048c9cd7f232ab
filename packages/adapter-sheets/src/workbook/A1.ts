/**
 * Cells as people and formulas name them: `F14`.
 */

/** The letters of a column, from position 0. */
export const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26))

/** The position of a column, from 0, by its capital letters. */
export const position = (column: string): number =>
  [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** A cell, by its positions from 0. */
export const cell = (row: number, column: number): string => `${letters(column)}${row + 1}`

/** The title of a tab in a formula. */
export const quoted = (title: string): string => `'${title.replaceAll("'", "''")}'`
