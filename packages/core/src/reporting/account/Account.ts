/**
 * What the sections of an annual account share.
 */
import type { Posting } from "../../finance/Postings.ts"
import type { PartnershipRegister } from "../../tables.ts"
import type { CalendarDate } from "../../values/CalendarDate.ts"
import type { Period } from "../../values/Period.ts"
import type { Breakdown } from "../Breakdown.ts"
import type { FigureBook } from "../FigureBook.ts"
import type { Amounts, Block, Cell } from "../Report.ts"
import type { Texts } from "../Texts.ts"

/** An annual account under construction. */
export interface Account {
  readonly register: PartnershipRegister
  readonly year: number
  readonly asOf: CalendarDate
  readonly period: Period
  readonly texts: Texts
  readonly book: FigureBook
  /** The budget lines of the year. */
  readonly budgeted: ReadonlyArray<Posting>
  /** Every cost by the as-of date, by the year that it counts for. */
  readonly spent: ReadonlyMap<number, ReadonlyArray<Posting>>
  readonly breakdown: Breakdown
  readonly amounts: Amounts
}

/** A cell of text. */
export const text = (of: string): Cell => ({ _tag: "Text", text: of })

/** A cell with a figure. */
export const figure = (id: string): Cell => ({ _tag: "Figure", id })

/** A cell with a date, or nothing. */
export const date = (on: CalendarDate | null): Cell =>
  on === null ? { _tag: "Empty" } : { _tag: "Date", date: on }

/** A sentence of its own. */
export const paragraph = (of: string): Block => ({ _tag: "Paragraph", text: [of] })

/** The last day that counts: the end of the year, or the as-of date when that comes first. */
export const lastDay = ({ asOf, period }: Account): CalendarDate => (asOf < period.end ? asOf : period.end)

/** The caption of a table of amounts, with what they are counted in. */
export const amountsCaption = ({ texts, amounts }: Account, title: string): string =>
  `${title} (${amounts === "euros" ? texts.amountsInEuros : texts.amountsInThousands})`
