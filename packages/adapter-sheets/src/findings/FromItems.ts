/** What a sync did not take over, as findings. */
import { type Item, needsAttention } from "../sync/Item.ts"
import * as Message from "../sync/Message.ts"
import type { Place } from "../sync/Sighting.ts"
import type * as Dictionary from "../sync/Words.ts"
import { type Found, parted, type Where } from "./Found.ts"
import * as FromProblems from "./FromProblems.ts"
import { words } from "./Words.ts"

const cell = ({ tab, row, column }: Place) => ({ _tag: "Cell", tab, row, column }) as const

const placesOf = (item: Item): ReadonlyArray<Place> => {
  if (item._tag === "DuplicateId") return item.places
  return "place" in item && item.place !== null ? [item.place] : []
}

const whereOf = (item: Item): ReadonlyArray<Where> => {
  const table = "table" in item ? [{ _tag: "Table", table: item.table } as const] : []
  return [...placesOf(item).map(cell), ...table]
}

/** Those of which the sentence says only what is, and that go by themselves. */
const withoutTodo: ReadonlySet<Item["_tag"]> = new Set(["HeldBack", "FormulaKept"])

const severityOf = ({ _tag }: Item): Found["severity"] =>
  _tag === "FormulaKept" ? "info" : _tag === "HeldBack" ? "warning" : "error"

const keyOf = (item: Item): string => {
  const table = "table" in item ? item.table : ""
  const id = "id" in item ? item.id : "from" in item ? item.from : null
  const column = "column" in item ? item.column : ""
  const [place] = placesOf(item)
  return `sync/${item._tag}/${table}/${id ?? `${place?.row ?? ""}`}/${column}`
}

const refused = (
  dictionary: Dictionary.Dictionary,
  item: Extract<Item, { readonly _tag: "Refused" }>,
): ReadonlyArray<Found> => {
  if (item.why._tag !== "Unsound") return []
  const { problems } = item.why
  const all = FromProblems.findings(dictionary.tables, problems, dictionary.locale)
  const { place, table } = item
  if (item.id !== null || place === null)
    return all.map((found) => ({ ...found, where: [...found.where.slice(0, -1), ...whereOf(item)] }))
  // A row that is not in the register yet is known by its place alone: its id is another one in each plan.
  return all.map((found, at) => {
    const named = problems[at]?.column ?? null
    return {
      ...found,
      key: `sync/new/${table}/${place.row}/${problems[at]?._tag}/${named ?? at}`,
      where: [{ ...cell(place), column: null, named }],
    }
  })
}

/** A finding for each thing that asks for attention; for one that would leave the register unsound, each problem. */
export const findings = (
  dictionary: Dictionary.Dictionary,
  items: ReadonlyArray<Item>,
): ReadonlyArray<Found> => {
  const word = words[dictionary.locale]
  return items.filter(needsAttention).flatMap((item): ReadonlyArray<Found> => {
    const problems = item._tag === "Refused" ? refused(dictionary, item) : []
    if (problems.length > 0) return problems
    const sentence = Message.sentenceOf(dictionary, item)
    const [text, todo] = withoutTodo.has(item._tag) ? [sentence, ""] : parted(sentence, ". ")
    const rule = item._tag === "Refused" && item.why._tag === "Locked" ? item.why.rule : word.meeting
    const found = { severity: severityOf(item), text, expected: null, todo, rule, source: word.ownWorkbook }
    const where = whereOf(item)
    if (item._tag !== "DuplicateId") return [{ key: keyOf(item), where, dueOn: null, ...found }]
    return item.places.map((place, at) => ({
      key: `${keyOf(item)}${at + 1}`,
      where: [cell(place)],
      dueOn: null,
      ...found,
    }))
  })
}
