/**
 * Making what is owed out of what a row says: the day, the state and the key follow the same rules everywhere.
 */
import type { RowRef } from "../../partnership/RowRef.ts"
import * as CalendarDate from "../../values/CalendarDate.ts"
import type { Label } from "../../values/Label.ts"
import type { Money } from "../../values/Money.ts"
import * as Term from "../../values/Term.ts"
import { type CellRef, fillTerm, type OpenTermNeeds, type TermAsked } from "../OpenTerm.ts"
import type { OpenTerm } from "../Terms.ts"
import type { Clause, Due, DueKind, DueState, TermMove, TermUsed } from "./Due.ts"

type Day = CalendarDate.CalendarDate

/** What the functions of the due list are asked with. */
export interface Asked {
  readonly on: Day
  /** Days that royal decrees put on a par with public holidays. */
  readonly designated: ReadonlyArray<Day>
}

/** A day, and which term gave it. */
export interface Timing {
  readonly from: Day | null
  readonly dueOn: Day | null
  readonly term: TermUsed
}

/** What is owed, before its state on the day is worked out. */
export interface Draft {
  readonly kind: DueKind
  readonly title: Label
  readonly rows: readonly [RowRef, ...ReadonlyArray<RowRef>]
  readonly owedBy: ReadonlyArray<RowRef>
  readonly owedTo?: ReadonlyArray<RowRef>
  readonly timing: Timing
  readonly clause?: Clause
  /** Tells apart what is owed under the same row, such as the year. */
  readonly part?: string
  readonly nature?: Due["nature"]
  readonly expected?: boolean
  readonly plannedOn?: Day | null
  readonly amount?: Money | null
  /** The day on which it was done; a day after the one asked for does not count yet. */
  readonly doneOn: Day | null
  readonly lapsed?: boolean
  /** It lasts through its day, and is never late. */
  readonly lasts?: boolean
}

/** Nobody set a day. */
export const undated: Timing = { from: null, dueOn: null, term: { _tag: "None" } }

/** A day that a column of a row records; undated when it is empty. */
export const recorded = (
  dueOn: Day | null,
  at: CellRef,
  options: { readonly from?: Day | null; readonly byLaw?: Term.Ending | null } = {},
): Timing =>
  dueOn === null
    ? { ...undated, from: options.from ?? null }
    : {
        from: options.from ?? null,
        dueOn,
        term: { _tag: "Recorded", at, byLaw: options.byLaw ?? null, moves: [] },
      }

/** The end of an open term that runs from a day, with who set it; undated when nobody did. */
export const counted = (
  register: OpenTermNeeds,
  open: OpenTerm,
  from: Day,
  asked: Asked,
  of: Omit<TermAsked, "on"> = {},
): Timing => {
  const filled = fillTerm(register, open, { ...of, on: from })
  if (filled.term === null || filled.by === "nobody") return { ...undated, from }
  const ending = Term.end(from, filled.term, asked.designated)
  return {
    from,
    dueOn: ending.end,
    term: {
      _tag: "Counted",
      by: filled.by,
      ending,
      byLaw: filled.byLaw,
      at: filled.at,
      clause: filled.clause,
      moves: [],
    },
  }
}

/** The timing with its last day moved; a move to an earlier day changes nothing. */
export const moved = (timing: Timing, move: TermMove | null): Timing => {
  const { dueOn, term } = timing
  if (move === null || dueOn === null || term._tag === "None" || move.until <= dueOn) return timing
  return { ...timing, dueOn: move.until, term: { ...term, moves: [...term.moves, move] } }
}

const stateOf = ({ lapsed, lasts, nature, timing }: Draft, doneOn: Day | null, on: Day): DueState => {
  if (doneOn !== null) return "fulfilled"
  if (lapsed === true) return "lapsed"
  const passed = timing.dueOn !== null && timing.dueOn < on
  if (lasts === true) return passed ? "fulfilled" : "running"
  if (!passed) return "open"
  return nature === "right" ? "lapsed" : "late"
}

const daysLate = (dueOn: Day | null, state: DueState, doneOn: Day | null, on: Day): number => {
  if (dueOn === null) return 0
  if (state === "late") return CalendarDate.daysBetween(dueOn, on)
  return state === "fulfilled" && doneOn !== null ? Math.max(0, CalendarDate.daysBetween(dueOn, doneOn)) : 0
}

/** What is owed, as it stands on the day. */
export const finish = (draft: Draft, { on }: Asked): Due => {
  const about = draft.rows[0]
  const { dueOn, from, term } = draft.timing
  const doneOn = draft.doneOn !== null && draft.doneOn <= on ? draft.doneOn : null
  const state = stateOf(draft, doneOn, on)
  const part = draft.part === undefined ? "" : `:${draft.part}`
  const plannedOn = draft.plannedOn ?? null
  return {
    key: `${draft.kind}:${about.table}/${about.id}${part}`,
    kind: draft.kind,
    nature: draft.nature ?? "duty",
    title: draft.title,
    owedBy: inOrder(draft.owedBy),
    owedTo: inOrder(draft.owedTo ?? []),
    from,
    dueOn,
    expected: draft.expected ?? false,
    plannedOn: plannedOn === dueOn ? null : plannedOn,
    term,
    clause: draft.clause ?? { _tag: "Own", text: null, row: about },
    amount: draft.amount ?? null,
    state,
    fulfilledOn: state === "fulfilled" ? (doneOn ?? dueOn) : null,
    daysLate: daysLate(dueOn, state, doneOn, on),
    rows: [about, ...inOrder(draft.rows.slice(1))],
  }
}

const inOrder = (rows: ReadonlyArray<RowRef>): ReadonlyArray<RowRef> =>
  rows.length < 2
    ? rows
    : [...rows].sort((a, b) =>
        a.table !== b.table ? (a.table < b.table ? -1 : 1) : a.id < b.id ? -1 : a.id > b.id ? 1 : 0,
      )

/** The row with the lowest id for which something holds: the same one in whatever order the rows stand. */
export const first = <R extends { readonly id: string }>(
  rows: ReadonlyArray<R>,
  holds: (row: R) => boolean,
): R | undefined =>
  rows.reduce<R | undefined>(
    (found, row) => (holds(row) && (found === undefined || row.id < found.id) ? row : found),
    undefined,
  )

/** A list of the rows that are there. */
export const rowsOf = (table: string, ...ids: ReadonlyArray<string | null>): ReadonlyArray<RowRef> =>
  ids.flatMap((id) => (id === null ? [] : [{ table, id }]))
