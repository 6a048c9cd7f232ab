/**
 * The headlines, and the basis on which the figures stand.
 */
import type { Block, Inline, Section } from "../Report.ts"
import type { Account } from "./Account.ts"
import { paragraph } from "./Account.ts"
import * as Decisions from "./decisions.ts"
import * as Hours from "./hours.ts"
import * as Milestones from "./milestones.ts"

/** A sentence of the texts, with figures in the places of its marks. */
const filled = (parts: ReadonlyArray<string>, marks: Readonly<Record<string, Inline>>): Block => ({
  _tag: "Paragraph",
  text: parts.map((part) => marks[part] ?? part),
})

const outcome = ({ texts, breakdown, book }: Account): Block => {
  const { under, over, equal } = texts.annualAccount.outcome
  const difference = breakdown.figure("difference", {})
  const value = book.value(difference) ?? 0
  if (value === 0) return paragraph(equal)
  return filled(value < 0 ? under : over, {
    "{actual}": { figure: breakdown.figure("actual", {}) },
    "{difference}": { figure: difference, size: true },
    "{percentage}": { figure: breakdown.figure("percentage", {}), size: true },
  })
}

/** The first page: what a reader must know. */
export const section = (account: Account): Section => {
  const { texts, breakdown, book } = account
  const words = texts.annualAccount
  const milestones = Milestones.totals(account)
  const hours = Hours.totals(account)
  const decisions = Decisions.total(account)
  const isNothing = (figure: string): boolean => book.value(figure) === 0
  return {
    id: "summary",
    title: words.summary,
    blocks: [
      {
        _tag: "KeyFigures",
        items: [
          { label: words.adoptedBudget, figure: breakdown.figure("adopted", {}) },
          { label: words.currentBudget, figure: breakdown.figure("current", {}) },
          { label: words.actuals, figure: breakdown.figure("actual", {}) },
          { label: words.difference, figure: breakdown.figure("difference", {}) },
          ...[
            { label: words.hoursMade, figure: hours.made },
            { label: words.milestonesReached, figure: milestones.reached },
            { label: words.decisionsTaken, figure: decisions },
          ].filter(({ figure }) => !isNothing(figure)),
        ],
      },
      ...(breakdown.has("adopted") ? [] : [paragraph(words.noBudget)]),
      breakdown.has("actual") ? outcome(account) : paragraph(words.noCosts),
      ...(isNothing(hours.promised) && isNothing(hours.made)
        ? []
        : [
            filled(words.hoursSentence, {
              "{made}": { figure: hours.made },
              "{promised}": { figure: hours.promised },
            }),
          ]),
      ...(isNothing(milestones.due)
        ? []
        : [
            filled(words.milestonesSentence, {
              "{due}": { figure: milestones.due },
              "{reached}": { figure: milestones.reached },
            }),
          ]),
    ],
  }
}

/** What counts and what does not. */
export const basis = ({ texts }: Account): Section => ({
  id: "basis",
  title: texts.annualAccount.basis,
  blocks: [{ _tag: "List", items: texts.annualAccount.basisLines.map((line) => [line]) }],
})
