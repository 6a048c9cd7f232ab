/**
 * What the founding text of WijkWijzer asks.
 */
import type { Pack } from "../../Pack.ts"
import { rulesOf } from "../internal/RulesOf.ts"
import * as founding from "./founding.ts"
import * as programme from "./programme.ts"
import * as year from "./year.ts"

/** The pack. */
export const pack: Pack = {
  id: "wijkwijzer",
  label: { nl: "WijkWijzer", en: "WijkWijzer" },
  description: {
    nl: "Wat de oprichtingstekst van WijkWijzer vraagt.",
    en: "What the founding text of WijkWijzer asks.",
  },
  rules: rulesOf(founding, programme, year),
}
