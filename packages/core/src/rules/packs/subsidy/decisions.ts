/**
 * The client's decisions: when they are due, and what one may do.
 */
import { terms } from "../../../cycle/Terms.ts"
import * as Register from "../../../register/Register.ts"
import * as CalendarDate from "../../../values/CalendarDate.ts"
import * as Term from "../../../values/Term.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Days from "../internal/Days.ts"

/** The decision on the application. */
export const beslistermijnVerlening = Rule.forAgreement({
  id: "beslistermijnVerlening",
  title: ["Besluit op de aanvraag is te laat", "Decision on the application is late"],
  severity: "info",
  sources: ["KB29", "AV05"],
  applies: ["subsidy", "notDirect"],
  needs: ["fundingAgreement"],
  message: [
    "Het besluit op de aanvraag had er op {due} moeten zijn: {when}.",
    "The decision on the application was due on {due}: {when}.",
  ],
  todo: [
    "Vraag naar het besluit. U mag de opdrachtgever in gebreke stellen.",
    "Ask for the decision. You may give the client notice of default.",
  ],
  actor: "client",
  *check({ asOf, subject: { agreement } }) {
    const { id, applicationReceivedOn: received, grantedOn } = agreement
    if (received === null || (grantedOn !== null && grantedOn <= asOf)) return
    const long = agreement.cofinanced || agreement.adviceOrInspection === true
    const due = Term.end(received, (long ? terms.longGrantDecision : terms.grantDecision).byLaw).end
    if (due >= asOf) return
    const from = Place.cell("fundingAgreement", id, "applicationReceivedOn")
    yield {
      at: Place.cell("fundingAgreement", id, "grantedOn"),
      organisation: agreement.client,
      dueOn: due,
      facts: { due: Fact.date(due, from), when: Fact.until(due, asOf, from) },
    }
  },
})

/** The decision on the determination: twenty-two weeks. */
export const beslistermijnVaststelling = Rule.forAgreement({
  id: "beslistermijnVaststelling",
  title: ["Vaststelling door de opdrachtgever is te laat", "The client's determination is late"],
  severity: "warning",
  sources: ["KB33"],
  applies: ["subsidy"],
  needs: ["determination"],
  message: [
    "De vaststelling is gevraagd op {requested}. Het besluit had er op {due} moeten zijn: {when}.",
    "Determination was applied for on {requested}. The decision was due on {due}: {when}.",
  ],
  todo: [
    "Vraag naar het besluit. U mag de opdrachtgever in gebreke stellen.",
    "Ask for the decision. You may give the client notice of default.",
  ],
  actor: "client",
  *check({ register, asOf, subject: { agreement } }) {
    for (const one of Register.where(register, "determination", "fundingAgreement", agreement.id)) {
      if (one.requestedOn === null || (one.decidedOn !== null && one.decidedOn <= asOf)) continue
      const due = Term.end(one.requestedOn, terms.determinationDecision.byLaw).end
      if (due >= asOf) continue
      const from = Place.cell("determination", one.id, "requestedOn")
      yield {
        at: Place.cell("determination", one.id, "decidedOn"),
        organisation: agreement.client,
        dueOn: due,
        facts: {
          requested: Fact.date(one.requestedOn, from),
          due: Fact.date(due, from),
          when: Fact.until(due, asOf, from),
        },
      }
    }
  },
})

/** A small grant is determined by the client itself. */
export const ambtshalveVaststelling = Rule.forAgreement({
  id: "ambtshalveVaststelling",
  title: ["Ambtshalve vaststelling is te laat", "Ex officio determination is late"],
  severity: "info",
  sources: ["KB31"],
  applies: ["subsidy", "small", "notDirect"],
  needs: ["fundingAgreement"],
  message: [
    "De opdrachtgever zou deze subsidie uiterlijk op {due} zelf vaststellen: {when}.",
    "The client was to determine this subsidy by itself by {due}: {when}.",
  ],
  todo: ["Vraag naar de vaststelling.", "Ask for the determination."],
  actor: "client",
  *check({ register, asOf, subject: { agreement } }) {
    const { id, exOfficioBy, activitiesEndBy } = agreement
    const due =
      exOfficioBy ?? (activitiesEndBy === null ? null : Term.end(activitiesEndBy, terms.exOfficio.byLaw).end)
    if (due === null || due >= asOf) return
    const decided = Register.where(register, "determination", "fundingAgreement", id).some(
      ({ decidedOn }) => decidedOn !== null && decidedOn <= asOf,
    )
    if (decided) return
    const column = exOfficioBy === null ? "activitiesEndBy" : "exOfficioBy"
    const at = Place.cell("fundingAgreement", id, column)
    yield {
      at,
      organisation: agreement.client,
      dueOn: due,
      facts: { due: Fact.date(due, at), when: Fact.until(due, asOf, at) },
    }
  },
})

/** An objection within six weeks of publication. */
export const bezwaartermijn = Rule.forAgreement({
  id: "bezwaartermijn",
  title: ["Bezwaar nog niet gemaakt", "Objection not filed yet"],
  severity: "blocking",
  sources: ["AW55", "AT01"],
  applies: ["subsidy"],
  needs: ["clientDecision"],
  message: [
    "Tegen het besluit van {published} wilt u bezwaar maken. Dat kan tot en met {due}: {when}.",
    "You mean to object to the decision of {published}. That is possible through {due}: {when}.",
  ],
  todo: ["Dien het bezwaar op tijd in.", "File the objection in time."],
  actor: "leadPartner",
  *check({ register, asOf, subject: { agreement } }) {
    for (const one of Register.where(register, "clientDecision", "fundingAgreement", agreement.id)) {
      if (one.objectionIntended !== true || one.publishedOn === null || one.publishedOn > asOf) continue
      if (one.objectionFiledOn !== null && one.objectionFiledOn <= asOf) continue
      const due = Term.end(one.publishedOn, terms.objection.byLaw).end
      const from = Place.cell("clientDecision", one.id, "publishedOn")
      yield {
        at: Place.cell("clientDecision", one.id, "objectionFiledOn"),
        dueOn: due,
        facts: {
          published: Fact.date(one.publishedOn, from),
          due: Fact.date(due, from),
          when: Fact.until(due, asOf, from),
        },
      }
    }
  },
})

/** Payment within six weeks of publication of the decision. */
export const betaaltermijn = Rule.forAgreement({
  id: "betaaltermijn",
  title: ["Betaling door de opdrachtgever is te laat", "Payment by the client is late"],
  severity: "warning",
  sources: ["AW29"],
  applies: ["subsidy"],
  needs: ["payment"],
  message: [
    "De betaling van {amount} had er op {due} moeten zijn: {when}.",
    "The payment of {amount} was due on {due}: {when}.",
  ],
  todo: ["Vraag de opdrachtgever om te betalen.", "Ask the client to pay."],
  actor: "client",
  *check({ register, asOf, subject: { agreement } }) {
    for (const one of Register.where(register, "payment", "fundingAgreement", agreement.id)) {
      if (one.fromOrganisation !== agreement.client || (one.paidOn !== null && one.paidOn <= asOf)) continue
      const due =
        one.dueOn ?? (one.decidedOn === null ? null : Term.end(one.decidedOn, terms.payment.byLaw).end)
      if (due === null || due >= asOf) continue
      const from = Place.cell("payment", one.id, one.dueOn === null ? "decidedOn" : "dueOn")
      yield {
        at: Place.cell("payment", one.id, "paidOn"),
        organisation: agreement.client,
        dueOn: due,
        facts: {
          amount: Fact.money(one.amount, Place.cell("payment", one.id, "amount")),
          due: Fact.date(due, from),
          when: Fact.until(due, asOf, from),
        },
      }
    }
  },
})

/** A deadline passed without a notice of default: a right that was not used. */
export const ingebrekestellingMogelijk = Rule.forAgreement({
  id: "ingebrekestellingMogelijk",
  title: ["U mag de opdrachtgever in gebreke stellen", "You may give notice of default"],
  severity: "info",
  sources: ["AW37", "AW38"],
  applies: ["subsidy"],
  needs: ["clientDecision"],
  message: [
    "Het besluit is uitgesteld tot {until}: {when}. Er is geen ingebrekestelling.",
    "The decision was delayed until {until}: {when}. There is no notice of default.",
  ],
  todo: [
    "Stel de opdrachtgever schriftelijk in gebreke. Na twee weken gaat een dwangsom lopen.",
    "Give written notice of default. After two weeks a penalty payment begins.",
  ],
  actor: "leadPartner",
  *check({ register, asOf, subject: { agreement } }) {
    for (const one of Register.where(register, "clientDecision", "fundingAgreement", agreement.id)) {
      const until = one.delayedUntil ?? one.delayAgreedUntil
      if (until === null || until >= asOf || one.decidedOn !== null || one.defaultNoticeOn !== null) continue
      const from = Place.cell(
        "clientDecision",
        one.id,
        one.delayedUntil === null ? "delayAgreedUntil" : "delayedUntil",
      )
      yield {
        at: Place.cell("clientDecision", one.id, "defaultNoticeOn"),
        facts: { until: Fact.date(until, from), when: Fact.until(until, asOf, from) },
      }
    }
  },
})

/** The penalty payment by day. */
export const dwangsomBerekening = Rule.forAgreement({
  id: "dwangsomBerekening",
  title: ["Dwangsom klopt niet", "Penalty payment is wrong"],
  severity: "error",
  sources: ["AW37"],
  applies: ["subsidy"],
  needs: ["clientDecision"],
  message: [
    "De dwangsom is {booked}. Over {days|dag|dagen} is zij {right}.",
    "The penalty payment is {booked}. Over {days|day|days} it is {right}.",
  ],
  todo: ["Vraag de opdrachtgever om het bedrag te herstellen.", "Ask the client to correct the sum."],
  actor: "client",
  *check({ register, subject: { agreement } }) {
    for (const one of Register.where(register, "clientDecision", "fundingAgreement", agreement.id)) {
      const { penalty, defaultNoticeOn, decidedOn } = one
      if (penalty === null || defaultNoticeOn === null || decidedOn === null) continue
      const late = CalendarDate.daysBetween(Days.addDays(defaultNoticeOn, 14), decidedOn)
      const days = Math.min(42, Math.max(0, late))
      const right =
        Math.min(days, 14) * 23_00 +
        Math.min(Math.max(days - 14, 0), 14) * 35_00 +
        Math.max(days - 28, 0) * 45_00
      if (penalty === right) continue
      const at = Place.cell("clientDecision", one.id, "penalty")
      const from = Place.cell("clientDecision", one.id, "defaultNoticeOn")
      yield {
        at,
        organisation: agreement.client,
        facts: {
          booked: Fact.money(penalty, at),
          days: Fact.days(days, [from, Place.cell("clientDecision", one.id, "decidedOn")]),
          right: Fact.money(right, from),
        },
      }
    }
  },
})
