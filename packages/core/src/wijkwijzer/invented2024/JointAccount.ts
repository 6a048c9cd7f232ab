/**
 * Invented example figures: the allocation key, and the costs of the annual meeting that the partners bear together
 * from their own money. The lead partner pays them and charges each partner its share.
 */
import { forEachPartner, type PartnerId } from "../founding/Partners.ts"
import type { Of, Rows } from "../Rows.ts"
import * as AllocationKey from "./AllocationKey.ts"
import * as Costs from "./Costs.ts"
import * as Plan from "./Plan.ts"

/** What the partners together set aside for it, in cents. */
export const budgeted = (): number =>
  Plan.purchases().reduce((sum, { adopted, joint }) => sum + (joint ? adopted * 100 : 0), 0)

/** Every joint cost with the share of every partner, the payer's own included. */
const recharges = (): Of<"recharge"> =>
  Costs.of2024()
    .filter(({ joint }) => joint)
    .flatMap((cost) => {
      const vat = AllocationKey.shareOf(cost.vat ?? 0)
      return AllocationKey.shareOf(cost.amount).map(({ organisation, amount }, at) => ({
        id: `${cost.id}.${organisation}`,
        cost: cost.id,
        organisation,
        amount,
        vat: vat[at]?.amount ?? 0,
        chargedOn: "2024-12-16",
        ...(organisation !== AllocationKey.payer && { invoice: `joint-2024.${organisation}` }),
      }))
    })

const borneBy = (partner: PartnerId, charged: Of<"recharge">): { amount: number; vat: number } =>
  charged
    .filter(({ organisation }) => organisation === partner)
    .reduce((sum, { amount, vat }) => ({ amount: sum.amount + amount, vat: sum.vat + (vat ?? 0) }), {
      amount: 0,
      vat: 0,
    })

/** Key, recharges, invoices and payments; and the cash that each partner promised and gave. */
export const rows = (): Rows => {
  const charged = recharges()
  const others = forEachPartner(({ id }) => id).filter((id) => id !== AllocationKey.payer)
  return {
    allocationKey: [
      {
        id: "joint-2024",
        name: "Verdeelsleutel gezamenlijke kosten",
        agreedOn: "2024-01-18",
        validFrom: "2024-01-18",
        jointAccount: true,
        reason: "start",
        decision: "2024.budget",
      },
    ],
    allocationShare: forEachPartner(({ id }) => ({
      id: `joint-2024.${id}`,
      allocationKey: "joint-2024",
      organisation: id,
      weight: AllocationKey.weights[id],
    })),
    recharge: charged,
    invoice: others.map((id, at) => ({
      id: `joint-2024.${id}`,
      number: `P31-2024-9${at + 1}`,
      fromOrganisation: AllocationKey.payer,
      toOrganisation: id,
      invoicedOn: "2024-12-16",
      receivedOn: "2024-12-17",
      dueOn: "2025-01-15",
      paidOn: "2025-01-09",
      ...borneBy(id, charged),
    })),
    payment: others.map((id) => ({
      id: `joint-2024.${id}`,
      fromOrganisation: id,
      toOrganisation: AllocationKey.payer,
      kind: "contribution",
      amount: borneBy(id, charged).amount,
      dueOn: "2025-01-15",
      paidOn: "2025-01-09",
      reference: "Aandeel jaarbijeenkomst 2024, zonder btw",
      invoice: `joint-2024.${id}`,
    })),
    commitment: AllocationKey.shareOf(budgeted()).map(({ organisation, amount }) => ({
      id: `cash-2024.${organisation}`,
      organisation,
      project: "wijknetwerk",
      kind: "cash",
      amount,
      periodFrom: "2024-01-01",
      periodThrough: "2024-12-31",
      promisedOn: "2024-01-18",
      decision: "2024.budget",
    })),
    contribution: forEachPartner(({ id }) => ({
      id: `cash-2024.${id}`,
      organisation: id,
      project: "wijknetwerk",
      kind: "cash",
      amount: borneBy(id, charged).amount,
      contributedOn: "2024-12-16",
      description: "Eigen aandeel in de jaarbijeenkomst",
    })),
  }
}
