/**
 * Decisions, mandates, seats and agreements of the partnership itself.
 */
import type { Pack } from "../../Pack.ts"
import { rulesOf } from "../internal/RulesOf.ts"
import * as decisions from "./decisions.ts"
import * as followUp from "./followUp.ts"
import * as seats from "./seats.ts"
import * as voting from "./voting.ts"

/** The pack. */
export const pack: Pack = {
  id: "governance",
  label: { nl: "Besturing", en: "Governance" },
  description: {
    nl: "Besluiten, mandaten, zetels en afspraken uit de eigen overeenkomst.",
    en: "Decisions, mandates, seats and agreements of the partnership itself.",
  },
  rules: rulesOf(decisions, followUp, seats, voting),
}
