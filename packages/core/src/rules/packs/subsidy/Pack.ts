/**
 * The rules of the Framework Decree on BZK Subsidies, the Awb and the Instructions.
 */
import type { Pack } from "../../Pack.ts"
import { kostenVoorAanvraag } from "./eligibility.ts"

/** The pack. */
export const pack: Pack = {
  id: "subsidy",
  label: { nl: "Subsidierecht", en: "Subsidy law" },
  description: {
    nl: "De regels van het Kaderbesluit BZK-subsidies, de Awb en de Aanwijzingen.",
    en: "The rules of the Framework Decree on BZK Subsidies, the Awb and the Instructions.",
  },
  rules: [kostenVoorAanvraag],
}
