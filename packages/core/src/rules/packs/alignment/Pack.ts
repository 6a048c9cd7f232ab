/**
 * Goals, indicators, projects and results.
 */
import type { Pack } from "../../Pack.ts"
import { rulesOf } from "../internal/RulesOf.ts"
import * as results from "./results.ts"

/** The pack. */
export const pack: Pack = {
  id: "alignment",
  label: { nl: "Samenhang", en: "Alignment" },
  description: {
    nl: "Doelen, indicatoren, projecten en resultaten.",
    en: "Goals, indicators, projects and results.",
  },
  rules: rulesOf(results),
}
