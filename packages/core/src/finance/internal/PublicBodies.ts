/**
 * Which organisations are public bodies.
 */
import type * as Organisation from "../../partnership/records/Organisation.ts"
import * as Register from "../../register/Register.ts"

const forms: ReadonlySet<Organisation.Row["legalForm"]> = new Set([
  "publicBody",
  "ministry",
  "municipality",
  "province",
  "waterBoard",
])

/** Whether an organisation is a ministry, municipality, province, water board or other public body. */
export const isPublic = (
  register: Register.Register<{ readonly organisation: typeof Organisation.table }>,
  organisation: string,
): boolean => {
  const form = Register.get(register, "organisation", organisation)?.legalForm
  return form !== undefined && forms.has(form)
}
