/**
 * The rules that files export, by their ids: a module says nothing about the order of what it exports.
 */
import type { Rule } from "../../Rule.ts"

/** Every rule of some files, in the order of their ids. */
export const rulesOf = (...files: ReadonlyArray<Readonly<Record<string, Rule>>>): ReadonlyArray<Rule> =>
  files.flatMap((file) => Object.values(file)).sort((a, b) => (a.id < b.id ? -1 : 1))
