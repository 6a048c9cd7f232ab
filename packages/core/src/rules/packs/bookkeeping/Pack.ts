/**
 * Budget, costs, hours and payments, as the law and the own agreement ask for them.
 */
import type { Pack } from "../../Pack.ts"
import { rulesOf } from "../internal/RulesOf.ts"
import * as assets from "./assets.ts"
import * as budget from "./budget.ts"
import * as costs from "./costs.ts"
import * as hours from "./hours.ts"
import * as payments from "./payments.ts"
import * as rates from "./rates.ts"

/** The pack. */
export const pack: Pack = {
  id: "bookkeeping",
  label: { nl: "Administratie", en: "Bookkeeping" },
  description: {
    nl: "Begroting, kosten, uren en geldstromen, zoals de wet en de eigen overeenkomst ze vragen.",
    en: "Budget, costs, hours and payments, as the law and the own agreement ask for them.",
  },
  rules: rulesOf(assets, budget, costs, hours, payments, rates),
}
