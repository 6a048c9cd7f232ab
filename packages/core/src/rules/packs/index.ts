/**
 * The packs that come with this package.
 */
import type { Pack } from "../Pack.ts"
import type { Rule } from "../Rule.ts"
import { pack as alignment } from "./alignment/Pack.ts"
import { pack as bookkeeping } from "./bookkeeping/Pack.ts"
import { pack as commission } from "./commission/Pack.ts"
import { pack as european } from "./european/Pack.ts"
import { pack as governance } from "./governance/Pack.ts"
import { pack as leadPartner } from "./leadPartner/Pack.ts"
import { pack as legalPersons } from "./legalPersons/Pack.ts"
import { pack as municipalities } from "./municipalities/Pack.ts"
import { pack as presentation } from "./presentation/Pack.ts"
import { pack as privacy } from "./privacy/Pack.ts"
import { pack as subsidy } from "./subsidy/Pack.ts"
import { pack as time } from "./time/Pack.ts"
import { pack as wijkwijzer } from "./wijkwijzer/Pack.ts"

export {
  alignment,
  bookkeeping,
  commission,
  european,
  governance,
  leadPartner,
  legalPersons,
  municipalities,
  presentation,
  privacy,
  subsidy,
  time,
  wijkwijzer,
}

/** Every pack, in the order in which they are shown. */
export const all: ReadonlyArray<Pack> = [
  subsidy,
  bookkeeping,
  commission,
  leadPartner,
  time,
  municipalities,
  european,
  legalPersons,
  governance,
  alignment,
  privacy,
  presentation,
  wijkwijzer,
]

/** The rules of every pack. */
export const rules: ReadonlyArray<Rule> = all.flatMap((pack) => pack.rules)
