/** Reads the seats, and what is known of each: attendance, interests, default. */
import type { CalendarDate } from "../../../values/CalendarDate.ts"
import type { SeatPlace } from "../BallotMistake.ts"
import * as Loose from "./Loose.ts"
import type { ReadVote } from "./ReadVotes.ts"
import type { Term } from "./Term.ts"

/** A seat with everything the ballot says about it. Written to only while the ballot is read. */
export interface ReadSeat {
  readonly id: string
  readonly name: string
  readonly organisation: string | null
  readonly weight: number
  readonly votes: boolean
  readonly chair: boolean
  readonly suspended: boolean
  readonly member: boolean | null
  inDefault: boolean
  presence: "present" | "represented" | "absent" | null
  recused: boolean
  tookPart: boolean
  /** The seat that votes for this one. */
  receiver: ReadSeat | null
  proxyForm: "written" | "electronic" | "oral" | null
  /** How many proxies it holds. */
  holds: number
  vote: ReadVote | null
}

/** Seats by id. */
export type ById = ReadonlyMap<string, ReadSeat>

const weightOf = (row: Loose.Loose, seat: string, mistakes: Loose.Mistakes): number => {
  const { weight } = row
  if (Number.isSafeInteger(weight) && (weight as number) >= 0) return (weight as number) + 0
  mistakes.push({ _tag: "InvalidWeight", seat, weight })
  return 0
}

const readSeat = (row: Loose.Loose, at: number, mistakes: Loose.Mistakes): ReadSeat | null => {
  const place = ["seats", at] as const
  const id = Loose.text(row, "id", place, mistakes)
  const name = Loose.maybeText(row, "name", place, mistakes)
  const organisation = Loose.maybeText(row, "organisation", place, mistakes)
  const weight = weightOf(row, id ?? String(at), mistakes)
  const votes = Loose.maybeYesNo(row, "votes", place, mistakes) ?? true
  const chair = Loose.maybeYesNo(row, "chair", place, mistakes) ?? false
  const suspended = Loose.maybeYesNo(row, "suspended", place, mistakes) ?? false
  const member = Loose.maybeYesNo(row, "member", place, mistakes)
  if (id === null) return null
  return {
    id,
    name: name ?? id,
    organisation,
    weight,
    votes,
    chair,
    suspended,
    member,
    inDefault: false,
    presence: null,
    recused: false,
    tookPart: false,
    receiver: null,
    proxyForm: null,
    holds: 0,
    vote: null,
  }
}

/** The seat that a field names; `null` and a mistake when it is not in the body. */
export const named = (
  row: Loose.Loose,
  field: string,
  at: readonly [string, number],
  seats: ById,
  place: SeatPlace,
  mistakes: Loose.Mistakes,
): ReadSeat | null => {
  const id = Loose.text(row, field, at, mistakes)
  if (id === null) return null
  const seat = seats.get(id)
  if (seat !== undefined) return seat
  mistakes.push({ _tag: "UnknownSeat", place, seat: id })
  return null
}

const readPresence = (ballot: Loose.Loose, seats: ById, mistakes: Loose.Mistakes): void => {
  for (const [row, at] of Loose.list(ballot, "presence", mistakes)) {
    const place = ["presence", at] as const
    const seat = named(row, "seat", place, seats, "presence", mistakes)
    const presence = Loose.oneOf(row, "presence", ["present", "represented", "absent"], place, mistakes)
    if (seat === null || presence === null) continue
    if (seat.presence !== null) mistakes.push({ _tag: "PresenceTwice", seat: seat.id })
    seat.presence = presence
  }
}

const readRecusals = (ballot: Loose.Loose, seats: ById, on: CalendarDate, mistakes: Loose.Mistakes): void => {
  for (const [row, at] of Loose.list(ballot, "recusals", mistakes)) {
    const place = ["recusals", at] as const
    const seat = named(row, "seat", place, seats, "recusal", mistakes)
    const declaredOn = Loose.maybeDate(row, "declaredOn", place, mistakes)
    const tookPart = Loose.maybeYesNo(row, "tookPart", place, mistakes) ?? false
    Loose.maybeText(row, "id", place, mistakes)
    if (seat === null || (declaredOn !== null && declaredOn > on)) continue
    seat.recused = true
    seat.tookPart ||= tookPart
  }
}

const readDefaults = (
  ballot: Loose.Loose,
  day: CalendarDate,
  mistakes: Loose.Mistakes,
): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const [row, at] of Loose.list(ballot, "defaults", mistakes)) {
    const place = ["defaults", at] as const
    const organisation = Loose.text(row, "organisation", place, mistakes)
    const from = Loose.date(row, "from", place, mistakes)
    const through = Loose.maybeDate(row, "through", place, mistakes)
    Loose.maybeText(row, "id", place, mistakes)
    if (organisation === null || from === null) continue
    if (from <= day && (through === null || day <= through)) found.add(organisation)
  }
  return found
}

/** Reads the seats of a ballot as they stand when the vote closes, or on the day of the verdict if that is earlier. */
export const read = (
  ballot: Loose.Loose,
  term: Term | null,
  on: CalendarDate,
  mistakes: Loose.Mistakes,
): { readonly seats: ReadonlyArray<ReadSeat>; readonly byId: ById } => {
  const seats: Array<ReadSeat> = []
  const byId = new Map<string, ReadSeat>()
  let total = 0
  for (const [row, at] of Loose.list(ballot, "seats", mistakes, true)) {
    const seat = readSeat(row, at, mistakes)
    if (seat === null) continue
    if (byId.has(seat.id)) {
      mistakes.push({ _tag: "SeatTwice", seat: seat.id })
      continue
    }
    total += seat.weight
    byId.set(seat.id, seat)
    seats.push(seat)
  }
  // A sum of whole numbers from 0 only grows, so that it cannot come back once it is no longer exact.
  if (!Number.isSafeInteger(total)) mistakes.push({ _tag: "WeightsTooLarge" })
  readPresence(ballot, byId, mistakes)
  readRecusals(ballot, byId, on, mistakes)
  const day = term !== null && term.closesOn < on ? term.closesOn : on
  const defaults = readDefaults(ballot, day, mistakes)
  if (defaults.size > 0) {
    for (const seat of seats) seat.inDefault = seat.organisation !== null && defaults.has(seat.organisation)
  }
  return { seats, byId }
}
