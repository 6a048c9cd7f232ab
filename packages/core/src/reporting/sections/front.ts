/**
 * The first page: total budget, actuals, difference, and what is most urgent.
 */
import type { Dimension } from "../Breakdown.ts"
import type { Context } from "../content/Context.ts"
import * as Words from "../content/Words.ts"
import type { Block, Section } from "../Report.ts"
import * as Urgent from "./urgent.ts"

/** The first page of a report, over all or over one partner. */
export const section = (
  context: Context,
  title: string,
  more: ReadonlyArray<Block> = [],
  keys: Partial<Record<Dimension, string>> = {},
): Section => {
  const { breakdown, texts } = context
  const words = texts.annualAccount
  const items = [
    { label: words.adoptedBudget, figure: breakdown.figure("adopted", keys) },
    { label: words.currentBudget, figure: breakdown.figure("current", keys) },
    { label: words.actuals, figure: breakdown.figure("actual", keys) },
    { label: words.difference, figure: breakdown.figure("difference", keys) },
  ]
  return {
    id: "summary",
    title,
    blocks: [
      { _tag: "KeyFigures", items },
      ...(breakdown.has("adopted") ? [] : [Words.say(words.noBudget)]),
      ...(breakdown.has("actual") ? [] : [Words.say(words.noCosts)]),
      ...Urgent.blocks(context, keys.partner === undefined ? {} : { partner: keys.partner }),
      ...more,
    ],
  }
}
