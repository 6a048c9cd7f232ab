/**
 * What must be told to the client during the work.
 */
import * as Register from "../../../register/Register.ts"
import type { PartnershipRegister, RowOf } from "../../../tables.ts"
import * as CalendarDate from "../../../values/CalendarDate.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"

const noticesOf = (register: PartnershipRegister, agreement: string): ReadonlyArray<RowOf<"notification">> =>
  Register.where(register, "notification", "fundingAgreement", agreement)

const subjectOf = ({ id, subject }: RowOf<"notification">) => ({
  subject: Fact.text(subject, Place.cell("notification", id, "subject")),
})

/** What is known and not told: whether it is without delay, only a person can judge. */
export const meldplichtOnverwijld = Rule.forAgreement({
  id: "meldplichtOnverwijld",
  title: ["Nog niet gemeld", "Not notified yet"],
  severity: "blocking",
  sources: ["KB16"],
  applies: ["subsidy", "notDirect"],
  needs: ["notification"],
  message: [
    "“{subject}” is bekend sinds {known}, dat is {days|dag|dagen}. Het is nog niet schriftelijk gemeld.",
    "“{subject}” has been known since {known}, which is {days|day|days}. It was not notified in writing yet.",
  ],
  todo: ["Meld dit meteen schriftelijk aan de opdrachtgever.", "Notify the client in writing at once."],
  actor: "leadPartner",
  *check({ register, asOf, subject: { agreement } }) {
    for (const one of noticesOf(register, agreement.id)) {
      if (one.kind === "insolvency" || one.kind === "completion" || one.kind === "change") continue
      if (one.knownOn === null || one.knownOn > asOf) continue
      if (one.notifiedOn !== null && one.notifiedOn <= asOf) continue
      const at = Place.cell("notification", one.id, "notifiedOn")
      const known = Place.cell("notification", one.id, "knownOn")
      yield {
        at,
        facts: {
          ...subjectOf(one),
          known: Fact.date(one.knownOn, known),
          days: Fact.days(CalendarDate.daysBetween(one.knownOn, asOf), known),
        },
      }
    }
  },
})

/** A notice that came later than the number of days that the agreement gives: was it without delay? */
export const meldingOnverwijldGedaan = Rule.forAgreement({
  id: "meldingOnverwijldGedaan",
  title: ["Was deze melding op tijd?", "Was this notice without delay?"],
  severity: "question",
  sources: ["KB16", "agreement"],
  applies: ["subsidy", "notDirect"],
  needs: ["notification"],
  parameters: {
    days: {
      label: { nl: "Dagen tot een vraag", en: "Days until a question" },
      unit: "days",
      default: null,
      key: "notification",
      filledBy: ["agreement"],
    },
  },
  message: [
    "“{subject}” is gemeld na {days|dag|dagen}. De afspraak is {limit|dag|dagen}.",
    "“{subject}” was notified after {days|day|days}. Agreed is {limit|day|days}.",
  ],
  todo: ["Noteer waarom het niet eerder kon.", "Record why it could not be sooner."],
  judgement: [
    "De wet zegt ‘onverwijld’ en noemt geen aantal dagen.",
    "The law says ‘without delay’ and names no number of days.",
  ],
  actor: "leadPartner",
  *check({ register, asOf, limits, subject: { agreement } }) {
    for (const one of noticesOf(register, agreement.id)) {
      if (one.knownOn === null || one.notifiedOn === null || one.notifiedOn > asOf) continue
      const days = CalendarDate.daysBetween(one.knownOn, one.notifiedOn)
      if (days <= limits.days.value) continue
      const at = Place.cell("notification", one.id, "notifiedOn")
      yield {
        at,
        facts: {
          ...subjectOf(one),
          days: Fact.days(days, [Place.cell("notification", one.id, "knownOn"), at]),
          limit: limits.days.fact,
        },
      }
    }
  },
})

/** A notice is in writing, to someone, on a day. */
export const meldingVormvereisten = Rule.forAgreement({
  id: "meldingVormvereisten",
  title: ["Melding is niet volledig", "Notice is incomplete"],
  severity: "error",
  sources: ["KB16"],
  applies: ["subsidy", "notDirect"],
  needs: ["notification"],
  message: [
    "De melding “{subject}” van {notified} is niet schriftelijk, of er staat niet aan wie zij is gericht.",
    "The notice “{subject}” of {notified} is not in writing, or it is not recorded to whom.",
  ],
  todo: ["Bevestig de melding schriftelijk en leg dat vast.", "Confirm the notice in writing and record it."],
  actor: "leadPartner",
  *check({ register, asOf, subject: { agreement } }) {
    for (const one of noticesOf(register, agreement.id)) {
      if (one.notifiedOn === null || one.notifiedOn > asOf) continue
      if (one.written === true && one.addressee !== null) continue
      yield {
        at: Place.cell("notification", one.id, one.written === true ? "addressee" : "written"),
        facts: {
          ...subjectOf(one),
          notified: Fact.date(one.notifiedOn, Place.cell("notification", one.id, "notifiedOn")),
        },
      }
    }
  },
})

/** No answer after the agreed number of days. */
export const meldingOnafgehandeld = Rule.forAgreement({
  id: "meldingOnafgehandeld",
  title: ["Geen antwoord op een melding", "No answer to a notice"],
  severity: "info",
  sources: ["KB16", "agreement"],
  applies: ["subsidy", "notDirect"],
  needs: ["notification"],
  parameters: {
    days: {
      label: { nl: "Dagen tot een herinnering", en: "Days until a reminder" },
      unit: "days",
      default: 30,
      key: "notification.answer",
      filledBy: ["agreement"],
    },
  },
  message: [
    "Op de melding “{subject}” is na {days|dag|dagen} nog geen antwoord.",
    "There is no answer to the notice “{subject}” after {days|day|days}.",
  ],
  todo: ["Vraag de opdrachtgever om een antwoord.", "Ask the client for an answer."],
  actor: "leadPartner",
  *check({ register, asOf, limits, subject: { agreement } }) {
    for (const one of noticesOf(register, agreement.id)) {
      if (one.notifiedOn === null || (one.answeredOn !== null && one.answeredOn <= asOf)) continue
      const days = CalendarDate.daysBetween(one.notifiedOn, asOf)
      if (days <= limits.days.value) continue
      yield {
        at: Place.cell("notification", one.id, "answeredOn"),
        facts: {
          ...subjectOf(one),
          days: Fact.days(days, Place.cell("notification", one.id, "notifiedOn")),
        },
      }
    }
  },
})

/** A request for bankruptcy, suspension or debt restructuring. */
export const insolventieGemeld = Rule.forAgreement({
  id: "insolventieGemeld",
  title: ["Insolventie niet gemeld", "Insolvency not notified"],
  severity: "blocking",
  sources: ["KB26"],
  applies: ["subsidy"],
  needs: ["notification"],
  message: [
    "“{subject}” is bekend sinds {known}. Er is geen schriftelijke melding.",
    "“{subject}” has been known since {known}. There is no written notice.",
  ],
  todo: ["Meld dit vandaag schriftelijk aan de opdrachtgever.", "Notify the client in writing today."],
  actor: "leadPartner",
  *check({ register, asOf, subject: { agreement } }) {
    for (const one of noticesOf(register, agreement.id)) {
      if (one.kind !== "insolvency" || one.knownOn === null || one.knownOn > asOf) continue
      if (one.notifiedOn !== null && one.notifiedOn <= asOf && one.written === true) continue
      yield {
        at: Place.cell("notification", one.id, "notifiedOn"),
        facts: {
          ...subjectOf(one),
          known: Fact.date(one.knownOn, Place.cell("notification", one.id, "knownOn")),
        },
      }
    }
  },
})

/** A small grant: the last date passed, activities unfinished, no notice. */
export const meldingNaUiterlijkeDatum = Rule.forAgreement({
  id: "meldingNaUiterlijkeDatum",
  title: ["Niet klaar op de uiterste datum, en niet gemeld", "Not done by the last date, and not notified"],
  severity: "blocking",
  sources: ["BB01"],
  applies: ["subsidy", "small", "notDirect"],
  needs: ["activity"],
  message: [
    "Activiteit “{activity}” had op {due} klaar moeten zijn: {when}. Er is geen schriftelijke melding.",
    "Activity “{activity}” had to be done on {due}: {when}. There is no written notice.",
  ],
  todo: ["Meld dit meteen schriftelijk.", "Notify this in writing at once."],
  actor: "leadPartner",
  *check({ register, asOf, subject: { agreement } }) {
    const due = agreement.activitiesEndBy
    if (due === null || due >= asOf) return
    const told = noticesOf(register, agreement.id).some(
      ({ notifiedOn, written }) => notifiedOn !== null && notifiedOn <= asOf && written === true,
    )
    if (told) return
    for (const one of Register.where(register, "activity", "fundingAgreement", agreement.id)) {
      if (one.status === "finished") continue
      const from = Place.cell("fundingAgreement", agreement.id, "activitiesEndBy")
      yield {
        at: Place.row("activity", one.id),
        dueOn: due,
        facts: {
          activity: Fact.text(one.name, Place.cell("activity", one.id, "name")),
          due: Fact.date(due, from),
          when: Fact.until(due, asOf, from),
        },
      }
    }
  },
})

/** The decision names the duty as a special one. */
export const bijzondereMeldplichtAangeduid = Rule.forAgreement({
  id: "bijzondereMeldplichtAangeduid",
  title: ["Meldplicht niet zo genoemd", "Duty not named as such"],
  severity: "info",
  sources: ["BB03"],
  applies: ["subsidy", "specialNotificationDuty"],
  needs: ["fundingAgreement"],
  message: [
    "De beschikking bij “{title}” legt een bijzondere meldplicht op, maar noemt haar niet zo.",
    "The decision on “{title}” imposes a special duty to notify, but does not name it so.",
  ],
  todo: ["Vraag de opdrachtgever of de boete dan geldt.", "Ask the client whether the fine then holds."],
  actor: "leadPartner",
  *check({ subject: { agreement } }) {
    if (agreement.specialDutyNamed === true) return
    yield {
      at: Place.cell("fundingAgreement", agreement.id, "specialDutyNamed"),
      facts: { title: Fact.text(agreement.title, Place.cell("fundingAgreement", agreement.id, "title")) },
    }
  },
})

const requests = (
  id: string,
  kind: RowOf<"clientRequest">["kind"],
  severity: "warning" | "error",
  source: "KB25" | "KW02",
  words: readonly [nl: string, en: string],
) =>
  Rule.forPartnership({
    id,
    title: ["Verzoek niet beantwoord", "Request not answered"],
    severity,
    sources: [source],
    needs: ["clientRequest"],
    message: [
      `Het verzoek ${words[0]} van {received} is niet beantwoord. Uiterste dag: {due}, {when}.`,
      `The request ${words[1]} of {received} was not answered. Last day: {due}, {when}.`,
    ],
    todo: ["Beantwoord het verzoek.", "Answer the request."],
    actor: "leadPartner",
    *check({ register, asOf }) {
      for (const one of Register.where(register, "clientRequest", "kind", kind)) {
        if (one.answeredOn !== null && one.answeredOn <= asOf) continue
        if (one.dueOn === null || one.dueOn >= asOf) continue
        const from = Place.cell("clientRequest", one.id, "dueOn")
        yield {
          at: Place.cell("clientRequest", one.id, "answeredOn"),
          dueOn: one.dueOn,
          facts: {
            received: Fact.date(one.receivedOn, Place.cell("clientRequest", one.id, "receivedOn")),
            due: Fact.date(one.dueOn, from),
            when: Fact.until(one.dueOn, asOf, from),
          },
        }
      }
    },
  })

/** A request to help publish data and results. */
export const openbaarmakingsverzoekBeantwoord = requests(
  "openbaarmakingsverzoekBeantwoord",
  "publication",
  "warning",
  "KB25",
  ["om openbaar te maken", "to publish"],
)

/** A request for data for an evaluation. */
export const evaluatieverzoekBeantwoord = requests(
  "evaluatieverzoekBeantwoord",
  "evaluation",
  "warning",
  "KB25",
  ["om gegevens voor een evaluatie", "for evaluation data"],
)

/** A request of the supervisor. */
export const toezichthouderVerzoekBeantwoord = requests(
  "toezichthouderVerzoekBeantwoord",
  "supervision",
  "error",
  "KW02",
  ["van de toezichthouder", "of the supervisor"],
)
