/**
 * Data of candidates and retention.
 */
import type { Pack } from "../../Pack.ts"
import { rulesOf } from "../internal/RulesOf.ts"
import * as candidates from "./candidates.ts"

/** The pack. */
export const pack: Pack = {
  id: "privacy",
  label: { nl: "Persoonsgegevens en archief", en: "Personal data and archive" },
  description: {
    nl: "Gegevens van kandidaten en bewaartermijnen.",
    en: "Data of candidates and retention.",
  },
  rules: rulesOf(candidates),
}
