import * as Civil from "./Civil.ts"
import type { InvalidInstant } from "./InstantErrors.ts"

const dayMillis = 86_400_000

/** The milliseconds from 1970 to the start of 0001-01-01, UTC. */
export const firstMillis = Civil.firstEpochDay * dayMillis

/** The milliseconds from 1970 to the last millisecond of 9999-12-31, UTC. */
export const lastMillis = (Civil.lastEpochDay + 1) * dayMillis - 1

/** Whether a text is an instant in the one form it is kept in. */
export const isWritten = (text: string): boolean =>
  text.length === 24 &&
  text.charCodeAt(10) === 84 &&
  text.charCodeAt(13) === 58 &&
  text.charCodeAt(16) === 58 &&
  text.charCodeAt(19) === 46 &&
  text.charCodeAt(23) === 90 &&
  Civil.digits(text, 11, 13) < 24 &&
  Civil.digits(text, 14, 16) < 60 &&
  Civil.digits(text, 17, 19) < 60 &&
  Civil.digits(text, 20, 23) < 1000 &&
  Civil.startsWithDate(text)

/** The milliseconds from 1970 of a written instant. */
export const toMillis = (written: string): number =>
  Civil.toEpochDay(Civil.read(written)) * dayMillis +
  timeMillis(Civil.digits(written, 11, 13), Civil.digits(written, 14, 16), Civil.digits(written, 17, 19)) +
  Civil.digits(written, 20, 23)

/** Writes whole milliseconds from 1970, within the range. */
export const write = (epochMillis: number): string => {
  const epochDay = Math.floor(epochMillis / dayMillis)
  const { day, month, year } = Civil.fromEpochDay(epochDay)
  const millis = epochMillis - epochDay * dayMillis
  const seconds = Math.floor(millis / 1000)
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((n) => Civil.pad(n, 2))
    .join(":")
  return `${Civil.write(year, month, day)}T${time}.${Civil.pad(millis % 1000, 3)}Z`
}

const written = /^\d{4}-\d\d-\d\d[Tt](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(.*)$/
const offset = /^(?:[Zz]|([+-])(\d\d)(?::?(\d\d))?)$/

/** Reads any ISO instant in the extended form, in milliseconds from 1970, or says why not. */
export const read = (text: string): number | InvalidInstant["reason"] => {
  const match = written.exec(text)
  if (match === null) return "form"
  const [, hour, minute, second = "0", fraction = "", zone = ""] = match
  if (zone === "") return "no-offset"
  const shift = offset.exec(zone)
  if (shift === null) return "form"
  if (!Civil.startsWithDate(text)) return "no-such-day"
  const [, sign, offsetHour = "0", offsetMinute = "0"] = shift
  const local = timeMillis(Number(hour), Number(minute), Number(second))
  const away = timeMillis(Number(offsetHour), Number(offsetMinute), 0)
  if (Number.isNaN(local) || Number.isNaN(away)) return "no-such-time"
  const millis =
    Civil.toEpochDay(Civil.read(text)) * dayMillis +
    local +
    Number(fraction.slice(0, 3).padEnd(3, "0")) -
    (sign === "-" ? -away : away)
  return millis >= firstMillis && millis <= lastMillis ? millis : "range"
}

const timeMillis = (hour: number, minute: number, second: number): number =>
  hour < 24 && minute < 60 && second < 60 ? ((hour * 60 + minute) * 60 + second) * 1000 : Number.NaN
