/**
 * Who worked, in a finding.
 */
import type { RowOf } from "../../../tables.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"

/** Who worked, as people know them: the name of a person stays out of findings. */
export const workerOf = (
  { id, staffCode, person }: RowOf<"timeEntry"> | RowOf<"rate">,
  table: "timeEntry" | "rate",
) => Fact.text(staffCode ?? person ?? "–", Place.row(table, id))
