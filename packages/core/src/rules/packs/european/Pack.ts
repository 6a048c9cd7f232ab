/**
 * Horizon Europe, DESCA and Interreg: a second regime, as data.
 */
import type { Pack } from "../../Pack.ts"
import { rulesOf } from "../internal/RulesOf.ts"
import * as horizon from "./horizon.ts"

/** The pack. */
export const pack: Pack = {
  id: "european",
  label: { nl: "Europese financiering", en: "European funding" },
  description: {
    nl: "Horizon Europe, DESCA en Interreg: een tweede stelsel, als data.",
    en: "Horizon Europe, DESCA and Interreg: a second regime, as data.",
  },
  rules: rulesOf(horizon),
}
