/**
 * Money and invoices go from one organisation to another one.
 */
import * as Check from "../register/Check.ts"

/** The sender and the receiver are two organisations. */
export const check = Check.make<{ readonly fromOrganisation: string; readonly toOrganisation: string }>({
  name: "from-one-organisation-to-another",
  columns: ["fromOrganisation", "toOrganisation"],
  label: { nl: "betaler en ontvanger zijn twee organisaties", en: "the two organisations are not the same" },
  holds: (row) => row.fromOrganisation !== row.toOrganisation,
})
