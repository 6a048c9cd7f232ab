/**
 * Budget, costs, hours and payments, as the law and the own agreement ask for them.
 */
import type { Pack } from "../../Pack.ts"

/** The pack. */
export const pack: Pack = {
  id: "bookkeeping",
  label: { nl: "Administratie", en: "Bookkeeping" },
  description: {
    nl: "Begroting, kosten, uren en geldstromen, zoals de wet en de eigen overeenkomst ze vragen.",
    en: "Budget, costs, hours and payments, as the law and the own agreement ask for them.",
  },
  rules: [],
}
