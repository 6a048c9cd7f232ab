/**
 * Powers, payments on, allocation keys and the account of the lead partner.
 */
import type { Pack } from "../../Pack.ts"
import { rulesOf } from "../internal/RulesOf.ts"
import * as forwarding from "./forwarding.ts"
import * as keys from "./keys.ts"
import * as leading from "./leading.ts"
import * as powers from "./powers.ts"

/** The pack. */
export const pack: Pack = {
  id: "leadPartner",
  label: { nl: "Penvoerderschap", en: "Lead partnership" },
  description: {
    nl: "Machtigingen, doorbetalingen, verdeelsleutels en verantwoording door de penvoerder.",
    en: "Powers, payments on, allocation keys and the account of the lead partner.",
  },
  rules: rulesOf(forwarding, keys, leading, powers),
}
