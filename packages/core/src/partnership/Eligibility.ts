/**
 * Who may apply for a vacancy.
 */
import * as Register from "../register/Register.ts"
import * as InForce from "./internal/InForce.ts"
import type * as Affiliation from "./records/Affiliation.ts"
import type * as Candidate from "./records/Candidate.ts"
import type * as Vacancy from "./records/Vacancy.ts"

/** The tables that eligibility is read from. */
export type Needs = Register.Register<{
  readonly affiliation: typeof Affiliation.table
  readonly vacancy: typeof Vacancy.table
}>

/** Whether a candidate may apply, and what shows it. */
export type Eligibility =
  | { readonly _tag: "OpenToAll" }
  | { readonly _tag: "Affiliated"; readonly affiliation: string }
  | { readonly _tag: "EmployerUnknown"; readonly through: string }
  | {
      readonly _tag: "NotAffiliated"
      readonly employer: string
      readonly through: string
      /** Affiliations of the employer that held on other days, if any. */
      readonly onOtherDays: ReadonlyArray<string>
    }

/** Whether the candidate may apply. */
export const isEligible = ({ _tag }: Eligibility): boolean => _tag === "OpenToAll" || _tag === "Affiliated"

/**
 * Whether a candidate may apply: where the vacancy is for people from organisations affiliated with a certain
 * one, the employer must be affiliated with it, in whatever way, on the day the interest came in (rule
 * `kandidaatUitAangeslotenGemeente`). Without an employer on record nobody is let through.
 */
export const eligibility = (register: Needs, candidate: Candidate.Row): Eligibility => {
  const through = Register.get(register, "vacancy", candidate.vacancy)?.eligibleThrough ?? null
  if (through === null) return { _tag: "OpenToAll" }
  const { employer } = candidate
  if (employer === null) return { _tag: "EmployerUnknown", through }
  const affiliations = Register.where(register, "affiliation", "organisation", employer).filter(
    ({ affiliatedWith }) => affiliatedWith === through,
  )
  const current = affiliations.find((affiliation) => InForce.on(affiliation, candidate.receivedOn))
  return current === undefined
    ? { _tag: "NotAffiliated", employer, through, onOtherDays: affiliations.map(({ id }) => id) }
    : { _tag: "Affiliated", affiliation: current.id }
}
