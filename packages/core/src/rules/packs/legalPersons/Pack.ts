/**
 * Decisions and accounts of foundations and associations.
 */
import type { Pack } from "../../Pack.ts"
import { rulesOf } from "../internal/RulesOf.ts"
import * as accounts from "./accounts.ts"
import * as members from "./members.ts"
import * as statutes from "./statutes.ts"
import * as votes from "./votes.ts"

/** The pack. */
export const pack: Pack = {
  id: "legalPersons",
  label: { nl: "Rechtspersonen", en: "Legal persons" },
  description: {
    nl: "Besluiten en jaarstukken van stichtingen en verenigingen.",
    en: "Decisions and accounts of foundations and associations.",
  },
  rules: rulesOf(accounts, members, statutes, votes),
}
