/**
 * The time in which a term to decide stands still (AW35): while the authority waits for a supplement, and as long as
 * delay was agreed in writing.
 */
import type * as ClientDecision from "../../finance/records/ClientDecision.ts"
import * as Dates from "../../partnership/internal/Dates.ts"
import * as CalendarDate from "../../values/CalendarDate.ts"
import * as Draft from "./Draft.ts"

/** The timing with the days that it stood still; `running` while the supplement is still awaited. */
export const stoodStill = (
  timing: Draft.Timing,
  decision: ClientDecision.Row | undefined,
  { on }: Draft.Asked,
): { readonly timing: Draft.Timing; readonly running: boolean } => {
  if (decision === undefined || timing.dueOn === null) return { timing, running: false }
  const { delayAgreedUntil, supplementedOn, supplementRequestedOn } = decision
  const row = { table: "clientDecision", id: decision.id }
  const asked = supplementRequestedOn !== null && supplementRequestedOn <= on ? supplementRequestedOn : null
  const answered = supplementedOn !== null && supplementedOn <= on ? supplementedOn : null
  const days = asked === null ? 0 : CalendarDate.daysBetween(asked, answered ?? on)
  const waited = Draft.moved(timing, {
    why: "stoodStill",
    until: Dates.daysAfter(timing.dueOn, days),
    at: { ...row, column: "supplementRequestedOn" },
  })
  const agreed =
    delayAgreedUntil === null
      ? waited
      : Draft.moved(waited, {
          why: "agreedDelay",
          until: delayAgreedUntil,
          at: { ...row, column: "delayAgreedUntil" },
        })
  return { timing: agreed, running: asked !== null && answered === null }
}
