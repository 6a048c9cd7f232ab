/**
 * Escalations on the agenda of a body, on their way up and on their way back.
 */
import * as RowRef from "../../partnership/RowRef.ts"
import * as Register from "../../register/Register.ts"
import * as CalendarDate from "../../values/CalendarDate.ts"
import type { Needs } from "../Agenda.ts"
import type { AgendaMatter } from "../AgendaMatter.ts"
import * as Escalations from "../Escalations.ts"
import type * as AgendaItem from "../records/AgendaItem.ts"

interface Place {
  readonly body: string
  readonly on: CalendarDate.CalendarDate
  readonly since: CalendarDate.CalendarDate | null
  readonly items: ReadonlyArray<AgendaItem.Row>
}

/** Whether something that came back on this day is news on the agenda of the day asked about. */
const isNews = (day: CalendarDate.CalendarDate | null, { on, since }: Place): boolean =>
  day !== null && day <= on && (since === null || day >= since)

const matterOf = (standing: Escalations.EscalationStanding, place: Place): Array<AgendaMatter> => {
  const { escalation, stage, termEndsOn, daysOver } = standing
  const { body, items } = place
  const shared = {
    standing,
    rows: [RowRef.make("escalation", escalation.id)],
    agendaItem: items.find((item) => item.escalation === escalation.id)?.id ?? null,
  }
  const { title } = escalation
  if (escalation.toBody === body && stage === "open") {
    const term =
      termEndsOn === null
        ? { nl: "", en: "" }
        : {
            nl: ` Antwoord uiterlijk op ${CalendarDate.format(termEndsOn, "nl")}${daysOver > 0 ? `, dat is ${daysOver} dagen geleden` : ""}.`,
            en: ` Answer due on ${CalendarDate.format(termEndsOn, "en")}${daysOver > 0 ? `, ${daysOver} days ago` : ""}.`,
          }
    const label = { nl: `Geëscaleerd: ${title}.${term.nl}`, en: `Escalated: ${title}.${term.en}` }
    return [{ _tag: "Escalation", ...shared, from: escalation.fromBody, label }]
  }
  if (escalation.toBody === body && stage === "answered") {
    const label = {
      nl: `Beantwoord, maar nog niet teruggemeld: ${title}.`,
      en: `Answered, but not brought back yet: ${title}.`,
    }
    return [{ _tag: "AnswerToBringBack", ...shared, from: null, to: escalation.fromBody, label }]
  }
  const back = stage === "returned" || stage === "sentBack"
  if (escalation.fromBody === body && back && isNews(escalation.returnedOn, place)) {
    const label =
      stage === "returned"
        ? { nl: `Antwoord terug: ${title}.`, en: `Answer back: ${title}.` }
        : { nl: `Teruggestuurd zonder antwoord: ${title}.`, en: `Sent back without an answer: ${title}.` }
    return [{ _tag: "CameBack", ...shared, from: escalation.toBody, label }]
  }
  return []
}

const reported = (register: Needs, place: Place): ReadonlyArray<AgendaMatter> =>
  Register.where(register, "agendaItem", "reportedBackTo", place.body).flatMap(
    (item): Array<AgendaMatter> => {
      // An escalation comes back by itself; its item would say the same twice.
      if (item.escalation !== null || !isNews(item.reportedBackOn, place)) return []
      return [
        {
          _tag: "Reported",
          item: item.id,
          outcome: item.outcome,
          from: Register.get(register, "meeting", item.meeting)?.body ?? null,
          agendaItem: null,
          rows: [RowRef.make("agendaItem", item.id)],
          label: { nl: `Uitkomst gemeld: ${item.title}.`, en: `Outcome reported: ${item.title}.` },
        },
      ]
    },
  )

/** Escalations that this body has to act on or bring back, and what came back to it since its last meeting. */
export const escalationMatters = (
  register: Needs,
  body: string,
  on: CalendarDate.CalendarDate,
  since: CalendarDate.CalendarDate | null,
  items: ReadonlyArray<AgendaItem.Row>,
): ReadonlyArray<AgendaMatter> => {
  const place = { body, on, since, items }
  const ids = new Set([
    ...Register.where(register, "escalation", "toBody", body).map(({ id }) => id),
    ...Register.where(register, "escalation", "fromBody", body).map(({ id }) => id),
  ])
  const standings = [...ids].sort().flatMap((id) => Escalations.escalationStanding(register, id, on) ?? [])
  return [...standings.flatMap((standing) => matterOf(standing, place)), ...reported(register, place)]
}
