/**
 * Steps of the cycle under an agreement, and what was handed in with them.
 */
import * as Register from "../../../register/Register.ts"
import type { PartnershipRegister, RowOf } from "../../../tables.ts"

type Kind = RowOf<"cycleStep">["kind"]
type Part = RowOf<"submissionPart">["part"]

/** The steps of these kinds under an agreement. */
export const stepsOf = (
  register: PartnershipRegister,
  fundingAgreement: string,
  ...kinds: ReadonlyArray<Kind>
): ReadonlyArray<RowOf<"cycleStep">> =>
  Register.where(register, "cycleStep", "fundingAgreement", fundingAgreement).filter(({ kind }) =>
    kinds.includes(kind),
  )

/** The part of a step, when it is listed. */
export const partOf = (
  register: PartnershipRegister,
  step: string,
  part: Part,
): RowOf<"submissionPart"> | undefined =>
  Register.where(register, "submissionPart", "cycleStep", step).find((row) => row.part === part)

/** Whether a part is there, or waived on a basis that is recorded. */
export const isSettled = (part: RowOf<"submissionPart"> | undefined): boolean =>
  part !== undefined &&
  (part.status === "enclosed" || (part.status === "waived" && part.waivedBasis !== null))

/** Whether a step was handed in on or before a day. */
export const isSubmitted = ({ submittedOn }: RowOf<"cycleStep">, asOf: string): boolean =>
  submittedOn !== null && submittedOn <= asOf
