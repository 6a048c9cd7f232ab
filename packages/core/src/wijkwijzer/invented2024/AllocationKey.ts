/** Invented example figures: the key by which the partners bear costs together. */
import { forEachPartner, type PartnerId } from "../founding/Partners.ts"
import * as Spread from "./Spread.ts"

/** Shares in percent. */
export const weights: Readonly<Record<PartnerId, number>> = {
  ccv: 15,
  lpb: 10,
  lsa: 10,
  movisie: 20,
  platform31: 25,
  "verwey-jonker": 20,
}

/** What each partner bears of an amount; the parts add up to it. */
export const shareOf = (
  amount: number,
): ReadonlyArray<{ readonly organisation: PartnerId; readonly amount: number }> => {
  const partners = forEachPartner(({ id }) => id)
  const amounts = Spread.divide(
    amount,
    partners.map((id) => weights[id]),
  )
  return partners.map((organisation, at) => ({ organisation, amount: amounts[at] ?? 0 }))
}

/** The partner that pays the joint costs and charges them on. */
export const payer = "platform31"

/** What the payer bears itself. */
export const ownShare = (amount: number): number =>
  shareOf(amount).find(({ organisation }) => organisation === payer)?.amount ?? 0
