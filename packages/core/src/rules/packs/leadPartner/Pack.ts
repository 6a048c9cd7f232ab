/**
 * Powers, payments on, allocation keys and the account of the lead partner.
 */
import type { Pack } from "../../Pack.ts"

/** The pack. */
export const pack: Pack = {
  id: "leadPartner",
  label: { nl: "Penvoerderschap", en: "Lead partnership" },
  description: {
    nl: "Machtigingen, doorbetalingen, verdeelsleutels en verantwoording door de penvoerder.",
    en: "Powers, payments on, allocation keys and the account of the lead partner.",
  },
  rules: [],
}
