/**
 * Personal data, and how long records are kept.
 */
import * as CandidateErasure from "../../../partnership/CandidateErasure.ts"
import * as CalendarDate from "../../../values/CalendarDate.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Days from "../internal/Days.ts"
import * as Each from "../internal/Each.ts"

/** Data of candidates go four weeks after the procedure, or a year with consent. */
export const kandidaatGegevensVerwijderen = Rule.forPartnership({
  id: "kandidaatGegevensVerwijderen",
  title: ["Gegevens van kandidaten staan er nog", "Data of candidates are still there"],
  severity: "blocking",
  sources: ["D01"],
  needs: ["vacancy", "candidate"],
  message: [
    "De gegevens van een kandidaat voor “{vacancy}” moesten uiterlijk op {due} weg: {when}.",
    "The data of a candidate for “{vacancy}” had to go by {due}: {when}.",
  ],
  todo: ["Wis de gegevens.", "Erase the data."],
  actor: "programmeLeader",
  *check({ register, asOf }) {
    for (const vacancy of register.rows.vacancy) {
      for (const one of CandidateErasure.erasureDue(register, vacancy.id, asOf)) {
        if (one.dueOn === null || one.dueOn >= asOf) continue
        const from = Place.cell("vacancy", vacancy.id, "closedOn")
        yield {
          at: Place.row("candidate", one.candidate),
          dueOn: one.dueOn,
          facts: {
            vacancy: Fact.text(vacancy.title, Place.cell("vacancy", vacancy.id, "title")),
            due: Fact.date(one.dueOn, from),
            when: Fact.until(one.dueOn, asOf, from),
          },
        }
      }
    }
  },
})

/** Who asked for erasure is erased. */
export const wisverzoekUitgevoerd = Rule.forPartnership({
  id: "wisverzoekUitgevoerd",
  title: ["Verzoek om te wissen staat open", "Request for erasure is open"],
  severity: "error",
  sources: ["D02"],
  needs: ["person"],
  message: [
    "Iemand vroeg op {asked} om gegevens te wissen. Dat is nog niet gebeurd.",
    "Somebody asked for erasure on {asked}. It was not done yet.",
  ],
  todo: [
    "Wis de gegevens die niet meer nodig zijn, en leg vast wat moet blijven.",
    "Erase what is no longer needed, and record what must stay.",
  ],
  actor: "programmeLeader",
  check: Each.row("person", ({ id, erasureAskedOn: asked, erasedOn }, { asOf }) =>
    asked === null || asked > asOf || (erasedOn !== null && erasedOn <= asOf)
      ? null
      : {
          column: "erasedOn",
          facts: { asked: Fact.date(asked, Place.cell("person", id, "erasureAskedOn")) },
        },
  ),
})

/** Records are not destroyed before their time: five years after the determination, or seven after the year. */
export const bewaartermijnSubsidie = Rule.forPartnership({
  id: "bewaartermijnSubsidie",
  title: ["Stuk te vroeg vernietigd", "Document destroyed too early"],
  severity: "error",
  sources: ["KB28", "RP04"],
  needs: ["document"],
  message: [
    "“{document}” van {dated} is vernietigd op {destroyed}. Het moest zeker tot {until} bewaard blijven.",
    "“{document}” of {dated} was destroyed on {destroyed}. It had to be kept until {until} at least.",
  ],
  todo: ["Zoek een kopie, en bewaar de rest.", "Find a copy, and keep the rest."],
  actor: "leadPartner",
  check: Each.row("document", ({ id, title, datedOn, destroyedOn, kind }, { register, asOf }) => {
    if (datedOn === null || destroyedOn === null || destroyedOn > asOf || kind === "other") return null
    const byLaw = Days.addYears(datedOn, 7)
    const determined = register.rows.determination.flatMap(({ document, publishedOn }) =>
      document === id && publishedOn !== null ? [Days.addYears(publishedOn, 5)] : [],
    )
    const until = [byLaw, ...determined].sort().at(-1) ?? byLaw
    if (destroyedOn >= until) return null
    return {
      column: "destroyedOn",
      facts: {
        document: Fact.text(title, Place.cell("document", id, "title")),
        dated: Fact.date(datedOn, Place.cell("document", id, "datedOn")),
        destroyed: Fact.date(destroyedOn, Place.cell("document", id, "destroyedOn")),
        until: Fact.date(until, Place.cell("document", id, "datedOn")),
      },
    }
  }),
})

/** Whether a person who left is still needed in the register, only a person can judge. */
export const persoonNogNodig = Rule.forPartnership({
  id: "persoonNogNodig",
  title: ["Zijn deze gegevens nog nodig?", "Are these data still needed?"],
  severity: "question",
  sources: ["D02"],
  needs: ["person"],
  message: [
    "Iemand is weg sinds {left}, al {days|dag|dagen}. Adres of telefoonnummer staat er nog.",
    "Somebody left on {left}, {days|day|days} ago. The address or telephone number is still there.",
  ],
  todo: [
    "Wis het adres en het nummer, of noteer waarom ze nodig zijn.",
    "Erase the address and the number, or record why they are needed.",
  ],
  judgement: [
    "De AVG vraagt om niet meer te bewaren dan nodig is, en noemt geen termijn.",
    "The GDPR asks to keep no more than is needed, and names no term.",
  ],
  actor: "programmeLeader",
  check: Each.row("person", ({ id, leftOn, email, phone }, { asOf }) => {
    if (leftOn === null || (email === null && phone === null) || Days.addYears(leftOn, 1) >= asOf) return null
    const from = Place.cell("person", id, "leftOn")
    return {
      column: email === null ? "phone" : "email",
      facts: { left: Fact.date(leftOn, from), days: Fact.days(CalendarDate.daysBetween(leftOn, asOf), from) },
    }
  }),
})
