/**
 * Data of candidates and retention.
 */
import type { Pack } from "../../Pack.ts"

/** The pack. */
export const pack: Pack = {
  id: "privacy",
  label: { nl: "Persoonsgegevens en archief", en: "Personal data and archive" },
  description: {
    nl: "Gegevens van kandidaten en bewaartermijnen.",
    en: "Data of candidates and retention.",
  },
  rules: [],
}
