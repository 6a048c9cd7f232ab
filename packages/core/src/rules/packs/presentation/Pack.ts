/**
 * Explanations, traffic lights and figures that can be traced.
 */
import type { Pack } from "../../Pack.ts"

/** The pack. */
export const pack: Pack = {
  id: "presentation",
  label: { nl: "Presentatie", en: "Presentation" },
  description: {
    nl: "Toelichtingen, stoplichten en herleidbare cijfers.",
    en: "Explanations, traffic lights and figures that can be traced.",
  },
  rules: [],
}
