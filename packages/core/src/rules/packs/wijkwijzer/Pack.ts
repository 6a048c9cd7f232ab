/**
 * What the founding text of WijkWijzer asks.
 */
import type { Pack } from "../../Pack.ts"

/** The pack. */
export const pack: Pack = {
  id: "wijkwijzer",
  label: { nl: "WijkWijzer", en: "WijkWijzer" },
  description: {
    nl: "Wat de oprichtingstekst van WijkWijzer vraagt.",
    en: "What the founding text of WijkWijzer asks.",
  },
  rules: [],
}
