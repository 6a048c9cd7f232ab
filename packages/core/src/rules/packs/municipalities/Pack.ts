/**
 * SiSa and the areas of the NPLV.
 */
import type { Pack } from "../../Pack.ts"
import { rulesOf } from "../internal/RulesOf.ts"
import * as sisa from "./sisa.ts"

/** The pack. */
export const pack: Pack = {
  id: "municipalities",
  label: { nl: "Gemeenten", en: "Municipalities" },
  description: {
    nl: "SiSa en de gebieden van het NPLV.",
    en: "SiSa and the areas of the NPLV.",
  },
  rules: rulesOf(sisa),
}
