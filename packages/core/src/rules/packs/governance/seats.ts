/**
 * Seats, meetings, and partners who come and go.
 */
import * as InForce from "../../../partnership/internal/InForce.ts"
import * as Register from "../../../register/Register.ts"
import type { PartnershipRegister } from "../../../tables.ts"
import * as CalendarDate from "../../../values/CalendarDate.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Days from "../internal/Days.ts"
import * as Each from "../internal/Each.ts"

const bodyOf = (register: PartnershipRegister, id: string) =>
  Fact.text(Register.get(register, "body", id)?.name ?? id, Place.cell("body", id, "name"))

const organisationOf = (register: PartnershipRegister, id: string) =>
  Fact.text(Register.get(register, "organisation", id)?.name ?? id, Place.cell("organisation", id, "name"))

/** One holder of a seat at a time. */
export const zetelDubbelBezet = Rule.forPartnership({
  id: "zetelDubbelBezet",
  title: ["Zetel is dubbel bezet", "Seat is held twice"],
  severity: "error",
  sources: ["agreement"],
  needs: ["seatHolder"],
  message: [
    "Zetel “{seat}” van {body} heeft op {date} {n} vaste bezetters.",
    "Seat “{seat}” of {body} has {n} holders on {date}.",
  ],
  todo: ["Beëindig de oude bezetting.", "End the old holding."],
  actor: "coreTeam",
  check: Each.row("seat", ({ id, name, body }, { register, asOf }) => {
    const holders = Register.where(register, "seatHolder", "seat", id).filter(
      (one) => !one.deputy && InForce.on(one, asOf),
    )
    if (holders.length < 2) return null
    const from = holders.map((one) => Place.row("seatHolder", one.id))
    return {
      column: null,
      also: from,
      facts: {
        seat: Fact.text(name, Place.cell("seat", id, "name")),
        body: bodyOf(register, body),
        date: Fact.date(asOf),
        n: Fact.count(holders.length, from),
      },
    }
  }),
})

/** A seat is not empty for long. */
export const zetelTeLangLeeg = Rule.forPartnership({
  id: "zetelTeLangLeeg",
  title: ["Zetel is te lang leeg", "Seat is empty for too long"],
  severity: "warning",
  sources: ["agreement"],
  needs: ["seat", "seatHolder"],
  parameters: {
    days: {
      label: { nl: "Dagen dat een zetel leeg mag zijn", en: "Days that a seat may be empty" },
      unit: "days",
      default: null,
      key: "seat.empty.days",
      filledBy: ["agreement"],
    },
  },
  message: [
    "Zetel “{seat}” van {body} is {days|dag|dagen} leeg. Afgesproken is hoogstens {limit|dag|dagen}.",
    "Seat “{seat}” of {body} has been empty for {days|day|days}. At most {limit|day|days} was agreed.",
  ],
  todo: ["Wijs iemand aan.", "Appoint somebody."],
  actor: "partner",
  check: Each.row("seat", (seat, { register, asOf, limits }) => {
    if (!InForce.on(seat, asOf)) return null
    const holders = Register.where(register, "seatHolder", "seat", seat.id)
    if (holders.some((one) => InForce.on(one, asOf))) return null
    const ends = holders.flatMap(({ validThrough }) =>
      validThrough !== null && validThrough < asOf ? [validThrough] : [],
    )
    const since = ends.sort().at(-1) ?? seat.validFrom
    const days = CalendarDate.daysBetween(since, asOf)
    if (days <= limits.days.value) return null
    return {
      column: null,
      organisation: seat.organisation,
      facts: {
        seat: Fact.text(seat.name, Place.cell("seat", seat.id, "name")),
        body: bodyOf(register, seat.body),
        days: Fact.days(days, Place.row("seat", seat.id)),
        limit: limits.days.fact,
      },
    }
  }),
})

const sentInTime = (
  id: string,
  column: "papersSentOn" | "minutesSentOn",
  limit: "papersDaysBefore" | "minutesDaysAfter",
  title: readonly [nl: string, en: string],
  words: readonly [nl: string, en: string],
) =>
  Rule.forPartnership({
    id,
    title,
    severity: "warning",
    sources: ["agreement"],
    needs: ["meeting"],
    message: [
      `${words[0]} van {body} op {held} {n?is|zijn} niet op tijd verstuurd. Dat moest uiterlijk op {due}.`,
      `${words[1]} of {body} on {held} {n?was|were} not sent in time. They were due on {due}.`,
    ],
    todo: ["Verstuur de stukken op tijd.", "Send the papers in time."],
    actor: "programmeLeader",
    check: Each.row("meeting", (meeting, { register, asOf }) => {
      const days = Register.get(register, "body", meeting.body)?.[limit] ?? null
      if (days === null || meeting.kind === "urgent") return null
      const due = Days.addDays(meeting.heldOn, limit === "papersDaysBefore" ? -days : days)
      const sent = meeting[column]
      if (due >= asOf || (sent !== null && sent <= due)) return null
      return {
        column,
        dueOn: due,
        facts: {
          body: bodyOf(register, meeting.body),
          held: Fact.date(meeting.heldOn, Place.cell("meeting", meeting.id, "heldOn")),
          n: Fact.count(2),
          due: Fact.date(due, Place.cell("body", meeting.body, limit)),
        },
      }
    }),
  })

/** Papers before a meeting. */
export const stukkenTijdigVerzonden = sentInTime(
  "stukkenTijdigVerzonden",
  "papersSentOn",
  "papersDaysBefore",
  ["Stukken te laat verstuurd", "Papers sent too late"],
  ["De stukken voor de vergadering", "The papers for the meeting"],
)

/** Minutes after a meeting. */
export const verslagTijdigVerzonden = sentInTime(
  "verslagTijdigVerzonden",
  "minutesSentOn",
  "minutesDaysAfter",
  ["Verslag te laat verstuurd", "Minutes sent too late"],
  ["Het verslag en de besluiten van de vergadering", "The minutes and decisions of the meeting"],
)

/** A partner signed before it became active. */
export const toetredingOndertekend = Rule.forPartnership({
  id: "toetredingOndertekend",
  title: ["Toetreding niet getekend", "Entry not signed"],
  severity: "blocking",
  sources: ["agreement"],
  needs: ["membership"],
  message: [
    "{partner} doet mee sinds {from}. De toetreding is toen niet getekend.",
    "{partner} has taken part since {from}. Its entry was not signed then.",
  ],
  todo: ["Laat de partner tekenen.", "Have the partner sign."],
  actor: "partner",
  check: Each.row("membership", ({ id, organisation, role, validFrom, signedOn }, { register, asOf }) => {
    if (role !== "partner" || validFrom > asOf || (signedOn !== null && signedOn <= validFrom)) return null
    // Those who founded it before there was an agreement sign with the agreement.
    const founding = register.rows.cooperationAgreement.some(
      (one) => one.parties.includes(organisation) && one.signedOn !== null,
    )
    if (founding) return null
    return {
      column: "signedOn",
      organisation,
      facts: {
        partner: organisationOf(register, organisation),
        from: Fact.date(validFrom, Place.cell("membership", id, "validFrom")),
      },
    }
  }),
})

/** Everything about an exit is settled in time. */
export const uittredingAfgewikkeld = Rule.forPartnership({
  id: "uittredingAfgewikkeld",
  title: ["Uittreding niet afgewikkeld", "Exit not settled"],
  severity: "error",
  sources: ["agreement"],
  needs: ["membership"],
  parameters: {
    days: {
      label: { nl: "Dagen tot de afwikkeling", en: "Days until the settlement" },
      unit: "days",
      default: null,
      key: "exit.settlement.days",
      filledBy: ["agreement"],
    },
  },
  message: [
    "{partner} ging weg op {left}. Na {limit|dag|dagen} is niet alles geregeld.",
    "{partner} left on {left}. After {limit|day|days} not everything is arranged.",
  ],
  todo: ["Regel geld, toezeggingen, zetels en gegevens.", "Arrange money, commitments, seats and data."],
  actor: "leadPartner",
  check: Each.row(
    "membership",
    ({ id, organisation, role, validThrough, settledOn }, { register, asOf, limits }) => {
      if (role !== "partner" || validThrough === null || (settledOn !== null && settledOn <= asOf))
        return null
      if (Days.addDays(validThrough, limits.days.value) >= asOf) return null
      return {
        column: "settledOn",
        organisation,
        facts: {
          partner: organisationOf(register, organisation),
          left: Fact.date(validThrough, Place.cell("membership", id, "validThrough")),
          limit: limits.days.fact,
        },
      }
    },
  ),
})

/** Notice is given as long before as was agreed. */
export const opzegtermijnPartnerschap = Rule.forPartnership({
  id: "opzegtermijnPartnerschap",
  title: ["Opzegtermijn niet gehaald", "Notice period not kept"],
  severity: "error",
  sources: ["agreement"],
  needs: ["membership", "cooperationAgreement"],
  message: [
    "{partner} zegde op {notice} op tegen {left}. De opzegtermijn is {limit|dag|dagen}.",
    "{partner} gave notice on {notice} for {left}. The notice period is {limit|day|days}.",
  ],
  todo: ["Spreek een latere datum af.", "Agree on a later date."],
  actor: "partner",
  check: Each.row(
    "membership",
    ({ id, organisation, noticeGivenOn: notice, validThrough: left }, { register, asOf }) => {
      if (notice === null || left === null || notice > asOf) return null
      const agreement = register.rows.cooperationAgreement.find(
        (one) =>
          one.parties.includes(organisation) && one.noticePeriodDays !== null && InForce.on(one, notice),
      )
      if (agreement === undefined || agreement.noticePeriodDays === null) return null
      if (left >= Days.addDays(notice, agreement.noticePeriodDays)) return null
      return {
        column: "validThrough",
        organisation,
        facts: {
          partner: organisationOf(register, organisation),
          notice: Fact.date(notice, Place.cell("membership", id, "noticeGivenOn")),
          left: Fact.date(left, Place.cell("membership", id, "validThrough")),
          limit: Fact.days(
            agreement.noticePeriodDays,
            Place.cell("cooperationAgreement", agreement.id, "noticePeriodDays"),
          ),
        },
      }
    },
  ),
})

/** A matter that was escalated is on the next agenda. */
export const escalatieBereiktDirectieoverleg = Rule.forPartnership({
  id: "escalatieBereiktDirectieoverleg",
  title: ["Escalatie staat niet op de agenda", "Escalation is not on the agenda"],
  severity: "error",
  sources: ["WW08", "agreement"],
  needs: ["escalation", "meeting"],
  message: [
    "“{matter}” is op {raised} naar {body} gebracht. Op {held} stond het daar niet op de agenda.",
    "“{matter}” was taken to {body} on {raised}. It was not on the agenda there on {held}.",
  ],
  todo: ["Zet de zaak op de eerstvolgende agenda.", "Put the matter on the next agenda."],
  actor: "programmeLeader",
  check: Each.row("escalation", ({ id, title, toBody, raisedOn, state }, { register, asOf }) => {
    if (state === "withdrawn") return null
    const next = Register.where(register, "meeting", "body", toBody)
      .filter(({ heldOn }) => heldOn >= raisedOn && heldOn <= asOf)
      .sort((a, b) => (a.heldOn < b.heldOn ? -1 : 1))[0]
    if (next === undefined) return null
    if (
      Register.where(register, "agendaItem", "meeting", next.id).some(({ escalation }) => escalation === id)
    )
      return null
    return {
      column: null,
      also: [Place.row("meeting", next.id)],
      facts: {
        matter: Fact.text(title, Place.cell("escalation", id, "title")),
        raised: Fact.date(raisedOn, Place.cell("escalation", id, "raisedOn")),
        body: bodyOf(register, toBody),
        held: Fact.date(next.heldOn, Place.cell("meeting", next.id, "heldOn")),
      },
    }
  }),
})
