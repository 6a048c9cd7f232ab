/**
 * The decisions taken in the year.
 */
import * as Register from "../../register/Register.ts"
import { type RowOf, tables } from "../../tables.ts"
import * as Label from "../../values/Label.ts"
import type { Locale } from "../../values/Locale.ts"
import type { Cell, Section } from "../Report.ts"
import type { Account } from "./Account.ts"
import { date, figure, lastDay, paragraph, text } from "./Account.ts"

const ofYear = (account: Account): ReadonlyArray<RowOf<"decision">> => {
  const last = lastDay(account)
  return account.register.rows.decision
    .filter(({ takenOn }) => takenOn >= account.period.start && takenOn <= last)
    .sort((a, b) => (a.takenOn === b.takenOn ? (a.id < b.id ? -1 : 1) : a.takenOn < b.takenOn ? -1 : 1))
}

/** The id of the number of decisions; `section` makes it. */
export const total = (_account: Account): string => "decisions/total"

/** The section on decisions. */
export const section = (account: Account): Section => {
  const { texts, book } = account
  const words = texts.annualAccount
  const decisions = ofYear(account)
  book.rows(total(account), {
    table: "decision",
    column: null,
    unit: "count",
    rows: decisions,
    value: () => 1,
  })
  if (decisions.length === 0)
    return { id: "decisions", title: words.decisions, blocks: [paragraph(words.noDecisions)] }
  const amount = ({ id, amount }: RowOf<"decision">): Cell =>
    amount === null
      ? { _tag: "Empty" }
      : figure(
          book.rows(`decision-amount/decision:${id}`, {
            table: "decision",
            column: "amount",
            unit: "cents",
            rows: [{ id }],
            value: () => amount,
          }),
        )
  return {
    id: "decisions",
    title: words.decisions,
    blocks: [
      {
        _tag: "Table",
        id: "decisions-table",
        caption: words.decisions,
        columns: [
          { id: "decision", label: words.decision, align: "start" },
          { id: "date", label: words.date, align: "end" },
          { id: "body", label: words.body, align: "start" },
          { id: "outcome", label: words.outcomeColumn, align: "start" },
          { id: "amount", label: words.amount, align: "end" },
        ],
        rows: decisions.map((decision) => ({
          id: decision.id,
          level: "row",
          cells: [
            text(decision.title),
            date(decision.takenOn),
            text(takenBy(account, decision)),
            text(outcome(decision, texts.locale)),
            amount(decision),
          ],
        })),
      },
    ],
  }
}

const takenBy = ({ register }: Account, { body, role }: RowOf<"decision">): string => {
  if (body !== null) return Register.get(register, "body", body)?.name ?? ""
  return role === null ? "" : (Register.get(register, "role", role)?.name ?? "")
}

const outcome = ({ outcome: value }: RowOf<"decision">, locale: Locale): string => {
  const label = tables.decision.columns.outcome.options[value]
  return label === undefined ? value : Label.pick(label, locale)
}
