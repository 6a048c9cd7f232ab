/**
 * Which clause asks for which figures: the law where a grant pays, else what the parties agreed themselves.
 */
import type * as Norm from "../../law/Norm.ts"
import * as Register from "../../register/Register.ts"
import type { RowOf } from "../../tables.ts"
import type { Context } from "./Context.ts"

/** What asks for figures: a norm, and the subject of the obligation that stands in its place under a commission. */
export interface Asking {
  readonly norm: Norm.NormId
  readonly subject: NonNullable<RowOf<"obligation">["subject"]>
  /** What the ids of the figures begin with. */
  readonly measures: ReadonlyArray<string>
}

/** The first obligation on a subject, by id, of an agreement that the year falls in. */
const agreed = ({ register, period }: Context, subject: Asking["subject"]): RowOf<"obligation"> | undefined =>
  register.rows.obligation.find((one) => {
    if (one.subject !== subject || one.fundingAgreement === null) return false
    const agreement = Register.get(register, "fundingAgreement", one.fundingAgreement)
    return (
      agreement !== undefined &&
      agreement.startsOn <= period.end &&
      (agreement.endsOn ?? period.end) >= period.start
    )
  })

/** Says which clause asks for these figures; says nothing where neither the law nor the parties ask for them. */
export const cite = (context: Context, { norm, subject, measures }: Asking): void => {
  const { clauses, isGranted, register } = context
  if (isGranted) {
    clauses.asksFor(clauses.norm(norm), measures)
    return
  }
  const found = agreed(context, subject)
  if (found === undefined) return
  const agreement = Register.get(register, "fundingAgreement", found.fundingAgreement ?? "")
  const citation = [agreement?.title, found.clause ?? found.title].filter((part) => part != null).join(", ")
  clauses.asksFor(clauses.own("obligation", found.id, citation), measures)
}
