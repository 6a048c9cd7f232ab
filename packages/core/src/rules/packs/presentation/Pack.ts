/**
 * Explanations, traffic lights and figures that can be traced.
 */
import type { Pack } from "../../Pack.ts"
import { rulesOf } from "../internal/RulesOf.ts"
import * as reports from "./reports.ts"

/** The pack. */
export const pack: Pack = {
  id: "presentation",
  label: { nl: "Presentatie", en: "Presentation" },
  description: {
    nl: "Toelichtingen, stoplichten en herleidbare cijfers.",
    en: "Explanations, traffic lights and figures that can be traced.",
  },
  rules: rulesOf(reports),
}
