/**
 * Findings for programs that know nothing of Effect.
 */
import type { Tables } from "@wijkwijzer/core"
import { PromiseStore } from "@wijkwijzer/core/store"
import type { Party } from "../sync/Party.ts"
import type * as SyncPlan from "../sync/Plan.ts"
import { storeOf } from "../sync/promises.ts"
import * as Write from "./Write.ts"

/**
 * As `WriteFindings.toParty`. Rejects with a `SyncError`, a `StoreError` or a `WorkbookError`.
 *
 * @example
 * ```ts
 * const rules = (register) => Rules.check(register, Packs.rules, { asOf, period }).findings
 * const { entries, edits } = await writeFindings(store, party, { locale: "nl", rules })
 * ```
 */
export const writeFindings = <T extends Tables.Tables>(
  store: PromiseStore.PromiseStore<T>,
  party: Party<T>,
  options: Write.Options<T> & SyncPlan.Choices<T>,
): Promise<Write.Outcome> => PromiseStore.run(Write.toParty(storeOf(store), party, options))
