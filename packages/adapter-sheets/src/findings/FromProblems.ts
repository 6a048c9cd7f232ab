/** What a register does not take, as findings: values, references, and what must hold between cells. */
import { Problem, type Tables } from "@wijkwijzer/core"
import { type Found, parted, type Where } from "./Found.ts"
import { words } from "./Words.ts"

/** The kinds whose values people see in other units than the register holds. */
const inOtherUnits: Readonly<Partial<Record<string, { readonly nl: string; readonly en: string }>>> = {
  money: { nl: "een bedrag in euro", en: "an amount in euros" },
  hours: { nl: "uren", en: "hours" },
  percentage: { nl: "een percentage", en: "a percentage" },
  reference: { nl: "een naam uit de lijst", en: "a name from the list" },
  references: {
    nl: "namen uit de lijst, met een puntkomma ertussen",
    en: "names from the list, with a semicolon",
  },
}

/** Where the rows of the register that has the problem stand, by table and position. */
export type PlaceOf = (table: string, position: number) => Where | undefined

const whereOf = (problem: Problem.Problem, placeOf: PlaceOf): ReadonlyArray<Where> => {
  const { table, id, column, row } = problem
  const columns = problem._tag === "BrokenCheck" ? problem.columns : [column]
  const found: Array<Where> = []
  for (const one of columns) if (id !== null) found.push({ _tag: "Row", table, id, column: one })
  const at = row === null ? undefined : placeOf(table, row)
  if (at !== undefined) found.push(at)
  return [...found, { _tag: "Table", table }]
}

const expectedOf = (tables: Tables.Tables, problem: Problem.Problem, locale: "nl" | "en"): string | null => {
  if (problem._tag === "BrokenCheck") return problem.expected[locale]
  if (problem._tag === "UnknownReference" || problem._tag === "NotUnique" || !("expected" in problem))
    return null
  const column = Object.hasOwn(tables, problem.table)
    ? tables[problem.table]?.columns[problem.column ?? ""]
    : null
  return (inOtherUnits[column?.kind ?? ""] ?? problem.expected)[locale]
}

/** A finding for each problem. */
export const findings = (
  tables: Tables.Tables,
  problems: ReadonlyArray<Problem.Problem>,
  locale: "nl" | "en",
  placeOf: PlaceOf = () => undefined,
): ReadonlyArray<Found> => {
  const word = words[locale]
  return problems.map((problem): Found => {
    const sentence = Problem.message(problem, locale).slice(Problem.place(problem).length + 2)
    const expected = expectedOf(tables, problem, locale)
    const [text, todo] =
      expected === null ? parted(sentence, "; ") : [sentence.split("; ")[0] ?? sentence, word.mend]
    const table = Object.hasOwn(tables, problem.table) ? tables[problem.table]?.plural[locale] : undefined
    const check = problem._tag === "BrokenCheck" ? `/${problem.check}` : ""
    return {
      key: `register/${problem._tag}/${Problem.place(problem)}${check}`,
      severity: "error",
      where: whereOf(problem, placeOf),
      text: problem._tag === "BrokenCheck" ? sentence : text,
      expected,
      todo,
      rule: word.sound,
      source: word.register(table ?? problem.table),
      dueOn: null,
    }
  })
}
