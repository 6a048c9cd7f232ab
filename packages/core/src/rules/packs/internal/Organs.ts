/**
 * Organs of legal persons, and what their statutes say.
 */
import * as Register from "../../../register/Register.ts"
import type { PartnershipRegister, RowOf } from "../../../tables.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"

type LegalForm = RowOf<"organisation">["legalForm"]

/** The body of a seat, when it is an organ of a legal person of one of these forms. */
export const organOf = (
  register: PartnershipRegister,
  body: string | null,
  ...forms: ReadonlyArray<LegalForm>
) => {
  const row = Register.get(register, "body", body ?? "")
  const organisation = Register.get(register, "organisation", row?.organisation ?? "")
  return row !== undefined && organisation !== undefined && forms.includes(organisation.legalForm)
    ? { body: row, organisation }
    : undefined
}

/** Whether the statutes have a provision on this that does not forbid it. */
export const allows = (
  register: PartnershipRegister,
  organisation: string,
  subject: RowOf<"statutesProvision">["subject"],
) =>
  Register.where(register, "statutesProvision", "organisation", organisation).some(
    (one) => one.subject === subject && one.allowed !== false,
  )

/** The title of a decision. */
export const titled = ({ id, title }: RowOf<"decision">) =>
  Fact.text(title, Place.cell("decision", id, "title"))
