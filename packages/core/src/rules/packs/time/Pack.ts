/**
 * Terms, public holidays and the calendar.
 */
import type { Pack } from "../../Pack.ts"
import { rulesOf } from "../internal/RulesOf.ts"
import * as decisions from "./decisions.ts"

/** The pack. */
export const pack: Pack = {
  id: "time",
  label: { nl: "Termijnen", en: "Terms" },
  description: {
    nl: "Termijnen, feestdagen en de kalender.",
    en: "Terms, public holidays and the calendar.",
  },
  rules: rulesOf(decisions),
}
