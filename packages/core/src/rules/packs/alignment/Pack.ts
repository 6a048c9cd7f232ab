/**
 * Goals, indicators, projects and results.
 */
import type { Pack } from "../../Pack.ts"

/** The pack. */
export const pack: Pack = {
  id: "alignment",
  label: { nl: "Samenhang", en: "Alignment" },
  description: {
    nl: "Doelen, indicatoren, projecten en resultaten.",
    en: "Goals, indicators, projects and results.",
  },
  rules: [],
}
