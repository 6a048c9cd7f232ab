/**
 * Days as an iCalendar file (RFC 5545), which every calendar program can read.
 */
import type * as CalendarDate from "../../values/CalendarDate.ts"

/** A day with something to do. */
export interface Entry {
  /** Stable, so that a calendar that reads the file again replaces what it had. */
  readonly uid: string
  readonly date: CalendarDate.CalendarDate
  readonly title: string
  readonly description: string
}

/** What stands around the entries. */
export interface Options {
  readonly name: string
  /** The day that the calendar was made as of: the stamp of its entries, so that the same input gives the same bytes. */
  readonly asOf: CalendarDate.CalendarDate
}

/** What the format holds no place for, and line ends as it writes them (section 3.3.11). */
const escaped = (text: string): string =>
  text
    .replace(/\r\n|\r/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a value may not hold
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, "\uFFFD")
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\n/g, "\\n")

const bytesOf = (character: string): number => {
  const point = character.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}

/** Lines of at most 75 bytes, never cut inside a character (section 3.1). */
const folded = (line: string): string => {
  const parts: Array<string> = []
  let part = ""
  let bytes = 0
  for (const character of line) {
    const size = bytesOf(character)
    if (bytes + size > 75) {
      parts.push(part)
      part = " "
      bytes = 1
    }
    part += character
    bytes += size
  }
  return [...parts, part].join("\r\n")
}

const compact = (date: CalendarDate.CalendarDate): string => date.replaceAll("-", "")

const event = ({ uid, date, title, description }: Entry, stamp: string): ReadonlyArray<string> => [
  "BEGIN:VEVENT",
  `UID:${escaped(uid)}`,
  `DTSTAMP:${stamp}`,
  `DTSTART;VALUE=DATE:${compact(date)}`,
  `SUMMARY:${escaped(title)}`,
  ...(description === "" ? [] : [`DESCRIPTION:${escaped(description)}`]),
  "TRANSP:TRANSPARENT",
  "END:VEVENT",
]

/** Writes a calendar of whole days. An entry takes no time of the day: it shows as free. */
export const render = (entries: ReadonlyArray<Entry>, { name, asOf }: Options): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//WijkWijzer//Calendar of duties//NL",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap((entry) => event(entry, `${compact(asOf)}T000000Z`)),
    "END:VCALENDAR",
    "",
  ]
    .map(folded)
    .join("\r\n")
