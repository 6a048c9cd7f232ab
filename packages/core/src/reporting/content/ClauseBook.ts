/**
 * The clauses that a report names, and the figures that each of them asks for.
 */
import * as Norm from "../../law/Norm.ts"
import * as Label from "../../values/Label.ts"
import type { Locale } from "../../values/Locale.ts"
import type { Clause } from "../Report.ts"

/** Clauses under construction. */
export interface ClauseBook {
  /** Takes a norm of the law in; gives its id. */
  readonly norm: (id: Norm.NormId) => string
  /** Takes in what the parties wrote themselves; gives its id. */
  readonly own: (table: string, id: string, citation: string) => string
  /** Says that a clause asks for every figure whose id starts with this word before the first `/`. */
  readonly asksFor: (clause: string, measures: ReadonlyArray<string>) => void
  /** The clause that asks for a figure. */
  readonly of: (figure: string) => string | undefined
  readonly clauses: () => Readonly<Record<string, Clause>>
}

/** A new, empty book. */
export const make = (locale: Locale): ClauseBook => {
  const clauses = new Map<string, Clause>()
  const asking = new Map<string, string>()
  return {
    norm: (id) => {
      const norm = Norm.norm(id)
      const citation = Label.pick(Norm.cite(norm), locale)
      clauses.set(id, { id, citation, textDate: norm.textDate, url: norm.url, standing: norm.standing })
      return id
    },
    own: (table, id, citation) => {
      const key = `${table}/${id}`
      if (!clauses.has(key)) clauses.set(key, { id: key, citation, textDate: null, url: null, standing: "V" })
      return key
    },
    asksFor: (clause, measures) => {
      for (const measure of measures) asking.set(measure, clause)
    },
    of: (figure) => asking.get(figure.split("/", 1)[0] ?? ""),
    clauses: () => Object.fromEntries([...clauses].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}
