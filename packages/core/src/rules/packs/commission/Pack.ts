/**
 * What holds when the ministry commissions and does not subsidise.
 */
import type { Pack } from "../../Pack.ts"
import { rulesOf } from "../internal/RulesOf.ts"
import * as commission from "./commission.ts"

/** The pack. */
export const pack: Pack = {
  id: "commission",
  label: { nl: "Opdracht", en: "Commission" },
  description: {
    nl: "Wat geldt als het ministerie een opdracht geeft en geen subsidie.",
    en: "What holds when the ministry commissions and does not subsidise.",
  },
  rules: rulesOf(commission),
}
