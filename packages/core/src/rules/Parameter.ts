/**
 * A value that a rule leaves open: the law or the rule gives a default, and an agreement, a scheme or a grant may fill
 * it (the table of agreed terms, under the parameter's key).
 */
import { agreedTerm } from "../finance/AgreedTerms.ts"
import type { PartnershipRegister } from "../tables.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type { Label } from "../values/Label.ts"
import type * as Fact from "./Fact.ts"

/** The unit of a parameter, and the column of an agreed term that holds it. */
export type Unit = "days" | "months" | "cents" | "percentage" | "count"

/** A value that is left open. */
export interface Parameter {
  readonly label: Label
  readonly unit: Unit
  /** What holds when nobody fills it; `null` when nothing does, so that the rule cannot be checked. */
  readonly default: number | null
  /** The key under which agreed terms fill it, such as `payment.forward.days`. */
  readonly key: string
  readonly filledBy: ReadonlyArray<"agreement" | "scheme" | "grant">
}

/** A value that was chosen, and by whom. */
export interface Chosen {
  readonly value: number
  readonly fact: Fact.Fact
}

const columns = {
  days: "days",
  months: "months",
  cents: "amount",
  percentage: "percentage",
  count: "number",
} as const

/** The value to use; `null` when nobody gives one. */
export const choose = (
  name: string,
  parameter: Parameter,
  asked: {
    readonly register: PartnershipRegister
    readonly fundingAgreement: string | null
    readonly on: CalendarDate
    readonly given: number | undefined
  },
): Chosen | null => {
  const { unit, key } = parameter
  const made = (
    value: number,
    by: Fact.LimitOrigin["by"],
    clause: string | null,
    from: Fact.Fact["from"],
  ) => ({
    value,
    fact: { unit, value, from, limit: { parameter: name, by, clause } } as Fact.Fact,
  })
  if (asked.given !== undefined) return made(asked.given, "caller", null, [])
  const { register, fundingAgreement, on } = asked
  const term = agreedTerm(register, { key, fundingAgreement, on })
  const column = columns[unit]
  const agreed = term?.[column] ?? null
  if (term !== undefined && agreed !== null)
    return made(agreed, "agreement", term.clause, [{ table: "agreedTerm", id: term.id, column }])
  return parameter.default === null ? null : made(parameter.default, "rule", null, [])
}
