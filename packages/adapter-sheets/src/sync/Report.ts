/**
 * A sync as a text for a person: what goes where, and what asks for attention.
 */
import { Register, type Tables } from "@wijkwijzer/core"
import type { Item } from "./Item.ts"
import { needsAttention } from "./Item.ts"
import { message } from "./Message.ts"
import type { Outcome } from "./Sync.ts"

/** What a report is made with. */
export interface Options<T extends Tables.Tables> {
  readonly tables: T
  /** By which rows are called by their names; the first that has a row decides. */
  readonly registers: ReadonlyArray<Register.Register<T>>
  readonly locale: "nl" | "en"
  /** How many lines of one kind are shown at the most; 20 when left out. */
  readonly most?: number
}

const headings = {
  nl: {
    attention: "Vraagt aandacht",
    unreadable: "Niet te lezen",
    aside: "Geen rij van de tabel",
    toRegister: "Naar het register",
    toWorkbook: "Naar de werkmap",
    nothing: "niets te doen",
    more: (count: number) => `… en nog ${count}`,
  },
  en: {
    attention: "Asks for attention",
    unreadable: "Cannot be read",
    aside: "No row of the table",
    toRegister: "To the register",
    toWorkbook: "To the workbook",
    nothing: "nothing to do",
    more: (count: number) => `… and ${count} more`,
  },
} as const

/** What a sync did, or a dry run would do, in lines of text. */
export const lines = <T extends Tables.Tables>(
  outcome: Pick<Outcome, "workbook" | "items" | "notes">,
  { tables, registers, locale, most = 20 }: Options<T>,
): ReadonlyArray<string> => {
  const words = headings[locale]
  const dictionary = { tables, registers: registers.map(Register.plain), locale }
  const section = (heading: string, texts: ReadonlyArray<string>): ReadonlyArray<string> => {
    if (texts.length === 0) return []
    const shown = texts.slice(0, most).map((text) => `    ${text}`)
    const rest = texts.length > most ? [`    ${words.more(texts.length - most)}`] : []
    return [`  ${heading} (${texts.length})`, ...shown, ...rest]
  }
  const say = (items: ReadonlyArray<Item>) => items.map((item) => message(dictionary, item))
  const noted = (aside: boolean): ReadonlyArray<string> =>
    outcome.notes
      .filter((note) => (note.aside === true) === aside)
      .map((note) => `${note.cell}: ${note.message}`)
  const sections = [
    ...section(words.attention, say(outcome.items.filter(needsAttention))),
    ...section(words.unreadable, noted(false)),
    ...section(words.aside, noted(true)),
    ...section(words.toRegister, say(outcome.items.filter(({ _tag }) => _tag === "ToRegister"))),
    ...section(words.toWorkbook, say(outcome.items.filter(({ _tag }) => _tag === "ToWorkbook"))),
  ]
  return sections.length === 0 ? [`${outcome.workbook}: ${words.nothing}`] : [outcome.workbook, ...sections]
}
