/** What no spreadsheet can keep as it is: refused before anything is sent. */
import type { Blueprint } from "../workbook/Blueprint.ts"
import type { Scalar } from "../workbook/Cell.ts"
import { type Batch, type Edit, scalarOf } from "../workbook/Edit.ts"
import { InvalidEdit, Limit } from "../workbook/WorkbookError.ts"

/** Characters in one cell of Google Sheets. */
export const maximumCharacters = 50_000

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

const problemOf = (
  value: Scalar | null,
): { readonly limit: boolean; readonly details: string } | undefined => {
  if (typeof value === "number" && !Number.isFinite(value)) {
    return { limit: false, details: `${value} is no number that a cell can hold` }
  }
  if (typeof value !== "string") return undefined
  if (value.length > maximumCharacters) {
    return {
      limit: true,
      details: `a text of ${value.length} characters; a cell of Google Sheets holds ${maximumCharacters}`,
    }
  }
  if (loneSurrogate.test(value))
    return { limit: false, details: "half a character (a lone surrogate) in a text" }
  return value.includes("\0") ? { limit: false, details: "a NUL character in a text" } : undefined
}

const valuesOf = (edit: Edit): ReadonlyArray<Scalar | null> => {
  switch (edit._tag) {
    case "SetCell":
      return [scalarOf(edit.value)]
    case "InsertRows":
      return edit.rows.flat().map(scalarOf)
    case "SetNote":
      return [edit.note]
    default:
      return []
  }
}

/** The first edit that cannot be written as it is, if any. */
export const refusal = ({ edits }: Batch): InvalidEdit | Limit | undefined => {
  for (const [index, edit] of edits.entries()) {
    for (const value of valuesOf(edit)) {
      const problem = problemOf(value)
      if (problem === undefined) continue
      const details = `edit ${index}, on tab ${"tab" in edit ? edit.tab : "–"}: ${problem.details}`
      return problem.limit ? new Limit({ which: "characters", details }) : new InvalidEdit({ index, details })
    }
  }
  return undefined
}

/** The first cell of a blueprint that cannot be written as it is, if any. */
export const blueprintRefusal = ({ tabs }: Blueprint): InvalidEdit | Limit | undefined => {
  for (const tab of tabs) {
    for (const cell of [...tab.lines.flatMap(({ cells }) => cells), ...tab.rows.flat()]) {
      const problem = typeof cell === "object" ? undefined : problemOf(cell)
      if (problem === undefined) continue
      const details = `on tab ${tab.title}: ${problem.details}`
      return problem.limit
        ? new Limit({ which: "characters", details })
        : new InvalidEdit({ index: null, details })
    }
  }
  return undefined
}
