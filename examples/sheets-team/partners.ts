/**
 * What belongs in one partner's workbook: its own projects, hours, costs and contributions to work on, and the lists
 * that it chooses from to look at.
 */
import { Scope } from "@wijkwijzer/adapter-sheets"
import type { PartnershipRegister } from "@wijkwijzer/core"

/** The partners, by the id of their organisation, in the order of the register. */
export const partnersOf = ({
  rows,
}: PartnershipRegister): ReadonlyArray<{ readonly id: string; readonly name: string }> => {
  const partners = new Set(
    rows.membership.flatMap(({ role, organisation }) => (role === "partner" ? [organisation] : [])),
  )
  return rows.organisation.filter(({ id }) => partners.has(id))
}

/** What belongs to one partner. */
export const scopeOf = (organisation: string): Scope.Scope => {
  const own = Scope.equals("organisation", organisation)
  const mine = { where: own, editable: true, fixed: { organisation } }
  const ofMyProjects = { where: Scope.through("project", "project", own), editable: true }
  const toLookAt = { where: Scope.all, editable: false }
  return {
    name: organisation,
    tables: {
      project: mine,
      activity: mine,
      milestone: ofMyProjects,
      statusReport: ofMyProjects,
      timeEntry: mine,
      cost: mine,
      contribution: mine,
      costCategory: toLookAt,
    },
  }
}
