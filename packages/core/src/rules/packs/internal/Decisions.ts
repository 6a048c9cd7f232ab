/**
 * Decisions as facts.
 */
import type { RowOf } from "../../../tables.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"

/** The title of a decision and its day. */
export const decisionOf = ({ id, title, takenOn }: RowOf<"decision">) => ({
  decision: Fact.text(title, Place.cell("decision", id, "title")),
  taken: Fact.date(takenOn, Place.cell("decision", id, "takenOn")),
})
