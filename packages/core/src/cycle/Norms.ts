/**
 * The law that the cycle counts by: every norm in one place, with its article, the date of the text that was
 * read and where it stands. A term that a scheme, a grant or the own agreement may set otherwise is in `Terms.ts`.
 */
import { type Norm, norm } from "../law/Norm.ts"

export type { Norm } from "../law/Norm.ts"

/** Every norm that the cycle uses, by its id. */
export const norms = {
  /** The duty to notify: in writing, without delay. */
  KB16: norm("KB16"),
  /** One progress report in each twelve months, from €25.000 and when the activities last longer. */
  KB22: norm("KB22"),
  /** Keep the records until five years after the determination. */
  KB28: norm("KB28"),
  KB29: norm("KB29"),
  KB30: norm("KB30"),
  KB31: norm("KB31"),
  KB32: norm("KB32"),
  KB33: norm("KB33"),
  /** The final report, and from €125.000 the auditor's statement, go with the application for determination. */
  KB35: norm("KB35"),
  /** A term set after a missed application. */
  AW17: norm("AW17"),
  AW29: norm("AW29"),
  AW36: norm("AW36"),
  AW40: norm("AW40"),
  AW47: norm("AW47"),
  AW49: norm("AW49"),
  AW51: norm("AW51"),
  /** The financial report and the activity report of a subsidy per financial year. */
  AW52: norm("AW52"),
  /** The accountant's statement of a subsidy per financial year. */
  AW53: norm("AW53"),
  AW55: norm("AW55"),
  FV01: norm("FV01"),
  RP03: norm("RP03"),
  BT01: norm("BT01"),
  BT02: norm("BT02"),
  /** A guideline on candidates' data; it stands in no collection of laws. */
  D01: norm("D01"),
} as const satisfies Readonly<Record<string, Norm>>
