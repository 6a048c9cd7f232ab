/** Reads the votes, each tied to its seat. */
import type { CalendarDate } from "../../../values/CalendarDate.ts"
import type { VoteChoice } from "../Ballot.ts"
import * as LegalDay from "../LegalDay.ts"
import * as Loose from "./Loose.ts"
import * as ReadSeats from "./ReadSeats.ts"
import type { Term } from "./Term.ts"

/** A vote tied to its seat. */
export interface ReadVote {
  readonly id: string | null
  readonly choice: VoteChoice
  /** `null`: in time. */
  readonly castOn: CalendarDate | null
  /** The seat that cast it, when that is another one. */
  readonly by: ReadSeats.ReadSeat | null
  /** Cast after the day of the verdict. */
  readonly notYetCast: boolean
  /** Cast after the term of a written procedure. */
  readonly late: boolean
}

const choices: ReadonlyArray<VoteChoice> = ["for", "against", "abstain", "blank"]

/** Ties each vote to its seat. */
export const read = (
  ballot: Loose.Loose,
  seats: ReadSeats.ById,
  round: number,
  term: Term | null,
  on: CalendarDate,
  mistakes: Loose.Mistakes,
): void => {
  for (const [row, at] of Loose.list(ballot, "votes", mistakes, true)) {
    const place = ["votes", at] as const
    const seat = ReadSeats.named(row, "seat", place, seats, "vote", mistakes)
    const choice = Loose.oneOf(row, "choice", choices, place, mistakes)
    const castAt = Loose.maybeInstant(row, "castAt", place, mistakes)
    const id = Loose.maybeText(row, "id", place, mistakes)
    const by = (row.by ?? null) === null ? null : ReadSeats.named(row, "by", place, seats, "voter", mistakes)
    if ((row.round ?? round) !== round) {
      mistakes.push({ _tag: "UnknownRound", place: "vote", round: row.round })
    }
    if (seat === null || choice === null) continue
    if (seat.vote !== null) {
      mistakes.push({ _tag: "VoteTwice", seat: seat.id })
      continue
    }
    const castOn = castAt === null ? null : LegalDay.of(castAt)
    if (castOn !== null && term !== null) {
      if (castOn < term.opensOn) {
        mistakes.push({ _tag: "VoteBeforeTerm", seat: seat.id, castOn, opensOn: term.opensOn })
      } else if (castOn > term.closesOn && !term.written) {
        mistakes.push({ _tag: "VoteAfterMeeting", seat: seat.id, castOn, heldOn: term.closesOn })
      }
    }
    seat.vote = {
      id,
      choice,
      castOn,
      by: by === seat ? null : by,
      notYetCast: castOn !== null && castOn > on,
      late: castOn !== null && term !== null && castOn > term.closesOn,
    }
  }
}
