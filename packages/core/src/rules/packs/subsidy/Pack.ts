/**
 * The rules of the Framework Decree on BZK Subsidies, the Awb and the Instructions.
 */
import type { Pack } from "../../Pack.ts"
import { rulesOf } from "../internal/RulesOf.ts"
import * as application from "./application.ts"
import * as decisions from "./decisions.ts"
import * as determination from "./determination.ts"
import * as eligibility from "./eligibility.ts"
import * as grant from "./grant.ts"
import * as notices from "./notices.ts"
import * as obligations from "./obligations.ts"
import * as perYear from "./perYear.ts"
import * as proof from "./proof.ts"
import * as regime from "./regime.ts"
import * as reports from "./reports.ts"

/** The pack. */
export const pack: Pack = {
  id: "subsidy",
  label: { nl: "Subsidierecht", en: "Subsidy law" },
  description: {
    nl: "De regels van het Kaderbesluit BZK-subsidies, de Awb en de Aanwijzingen.",
    en: "The rules of the Framework Decree on BZK Subsidies, the Awb and the Instructions.",
  },
  rules: rulesOf(
    application,
    decisions,
    determination,
    eligibility,
    grant,
    notices,
    obligations,
    perYear,
    proof,
    regime,
    reports,
  ),
}
