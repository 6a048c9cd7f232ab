/**
 * Decisions, mandates, seats and agreements of the partnership itself.
 */
import type { Pack } from "../../Pack.ts"

/** The pack. */
export const pack: Pack = {
  id: "governance",
  label: { nl: "Besturing", en: "Governance" },
  description: {
    nl: "Besluiten, mandaten, zetels en afspraken uit de eigen overeenkomst.",
    en: "Decisions, mandates, seats and agreements of the partnership itself.",
  },
  rules: [],
}
