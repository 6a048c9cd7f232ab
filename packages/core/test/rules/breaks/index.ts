/** Every break. */
import type { Break } from "./Break.ts"
import { governanceBreaks } from "./governance.ts"
import { moneyBreaks } from "./money.ts"
import { partnerBreaks } from "./partners.ts"
import { subsidyBreaks } from "./subsidy.ts"

export type { Break, Edits, Rows } from "./Break.ts"

export const breaks: ReadonlyArray<Break> = [
  ...moneyBreaks,
  ...partnerBreaks,
  ...subsidyBreaks,
  ...governanceBreaks,
]
