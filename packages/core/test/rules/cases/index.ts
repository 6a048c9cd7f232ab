/** Every case. */
import type { Case } from "../Case.ts"
import { alignmentCases } from "./alignment.ts"
import { bookkeepingCases } from "./bookkeeping.ts"
import { governanceCases } from "./governance.ts"
import { leadPartnerCases } from "./leadPartner.ts"
import { legalPersonCases } from "./legalPersons.ts"
import { accountCases } from "./subsidy/accounts.ts"
import { grantCases } from "./subsidy/grants.ts"
import { wijkwijzerCases } from "./wijkwijzer.ts"

export const cases: ReadonlyArray<Case> = [
  ...grantCases,
  ...accountCases,
  ...bookkeepingCases,
  ...leadPartnerCases,
  ...governanceCases,
  ...alignmentCases,
  ...wijkwijzerCases,
  ...legalPersonCases,
]
