/**
 * The partners, and the workbook of each: its own projects, hours, costs and contributions to work on, its budget and
 * the lists that it chooses from to look at.
 */
import { TeamWorkbooks } from "@wijkwijzer/adapter-sheets"
import { type PartnershipRegister, Register } from "@wijkwijzer/core"

/** The partners, by the id of their organisation, in the order of the register. */
export const partnersOf = ({
  rows,
}: PartnershipRegister): ReadonlyArray<{ readonly id: string; readonly name: string }> => {
  const partners = new Set(
    rows.membership.flatMap(({ role, organisation }) => (role === "partner" ? [organisation] : [])),
  )
  return rows.organisation.filter(({ id }) => partners.has(id))
}

/** The last quarter of the invented year. */
const moment: TeamWorkbooks.Moment = {
  asOf: "2024-12-31",
  from: "2024-10-01",
  through: "2024-12-31",
  version: "1 (verzonnen cijfers)",
}

/** One partner's workbook, as the package lays it out: what it shows, and what belongs to that partner. */
export const workbookOf = (register: PartnershipRegister, organisation: string): TeamWorkbooks.TeamWorkbook =>
  TeamWorkbooks.partner(Register.plain(register), organisation, moment)
