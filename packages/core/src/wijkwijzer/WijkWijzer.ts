/**
 * The WijkWijzer partnership as data: what its public vacancy text of 13 February 2024 says, and an invented year
 * 2024 on top of it, to try things out with.
 */
import * as Result from "effect/Result"
import * as Change from "../register/Change.ts"
import * as Problem from "../register/Problem.ts"
import * as Register from "../register/Register.ts"
import { type DomainTables, type PartnershipRegister, tables } from "../tables.ts"
import * as Founding from "./founding/Founding.ts"
import * as FilledIn from "./invented2024/FilledIn.ts"
import * as Invented2024 from "./invented2024/Invented2024.ts"
import * as OpenCells from "./OpenCells.ts"

/**
 * Every fact of the founding text as rows. Where a column must be filled and the text is silent, the row says that
 * its value is inferred.
 */
export const founding = (): Register.Rows<DomainTables> => Founding.rows()

/**
 * The rows of an invented year 2024, which refer to rows of {@link founding}: a commission, budget and amendment,
 * 300 costs, hours, payments, meetings and decisions. All of it is made up.
 */
export const inventedYear2024 = (): Register.Rows<DomainTables> => Invented2024.rows()

/** Our own data must be sound: a problem in it is a bug. */
const sound = <A>(result: Result.Result<A, ReadonlyArray<Problem.Problem>>): A =>
  Result.getOrThrowWith(
    result,
    (problems) => new Error(problems.map((problem) => Problem.message(problem)).join("\n")),
  )

/**
 * The partnership as the founding text describes it.
 *
 * @example
 * ```ts
 * import { foundingRegister } from "@wijkwijzer/core/wijkwijzer"
 *
 * foundingRegister().rows.area.length // => 20
 * ```
 */
export const foundingRegister = (): PartnershipRegister => sound(Register.make(tables, founding()))

/**
 * The partnership with the invented year, which also fills cells that the founding text leaves open; the notice of
 * the partnership says that the figures are invented.
 *
 * @example
 * ```ts
 * import { registerWithInventedYear2024 } from "@wijkwijzer/core/wijkwijzer"
 *
 * registerWithInventedYear2024().rows.partnership[0]?.notice !== null // => true
 * ```
 */
export const registerWithInventedYear2024 = (): PartnershipRegister => {
  const both = sound(Register.make(tables, Register.combine(founding(), inventedYear2024())))
  return sound(Change.apply(tables, both, OpenCells.changes(both, FilledIn.cells())))
}
