/** Every case. */
import type { Case } from "../Case.ts"
import { bookkeepingCases } from "./bookkeeping.ts"
import { leadPartnerCases } from "./leadPartner.ts"
import { accountCases } from "./subsidy/accounts.ts"
import { grantCases } from "./subsidy/grants.ts"

export const cases: ReadonlyArray<Case> = [
  ...grantCases,
  ...accountCases,
  ...bookkeepingCases,
  ...leadPartnerCases,
]
