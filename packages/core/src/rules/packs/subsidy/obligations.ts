/**
 * The obligations that come with a subsidy.
 */
import * as Register from "../../../register/Register.ts"
import type { RowOf } from "../../../tables.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"

const titled = ({ id, title }: RowOf<"obligation">) => ({
  title: Fact.text(title, Place.cell("obligation", id, "title")),
})

/** An obligation of the client names where it comes from. */
export const verplichtingZonderGrondslag = Rule.forAgreement({
  id: "verplichtingZonderGrondslag",
  title: ["Verplichting zonder grondslag", "Obligation without a ground"],
  severity: "warning",
  sources: ["AW10", "AW11"],
  applies: ["subsidy"],
  needs: ["obligation"],
  message: [
    "Bij de verplichting “{title}” staat niet in welk artikel of welke beschikking zij staat.",
    "The obligation “{title}” does not say in which article or decision it stands.",
  ],
  todo: ["Noteer de vindplaats, of vraag ernaar.", "Record the clause, or ask for it."],
  actor: "leadPartner",
  *check({ register, subject: { agreement } }) {
    for (const one of Register.where(register, "obligation", "fundingAgreement", agreement.id)) {
      if (one.clause !== null || one.owedTo !== agreement.client) continue
      yield { at: Place.cell("obligation", one.id, "clause"), facts: titled(one) }
    }
  },
})

/** One that does not serve the goal needs a statutory provision. */
export const verplichtingNietDoelgebonden = Rule.forAgreement({
  id: "verplichtingNietDoelgebonden",
  title: ["Verplichting dient het doel niet", "Obligation does not serve the goal"],
  severity: "warning",
  sources: ["AW11"],
  applies: ["subsidy"],
  needs: ["obligation"],
  message: [
    "De verplichting “{title}” dient het doel van de subsidie niet. Dat mag alleen als een wet het zegt.",
    "The obligation “{title}” does not serve the goal of the subsidy. That is allowed only where a statute says so.",
  ],
  todo: ["Vraag de opdrachtgever om het wetsartikel.", "Ask the client for the article."],
  actor: "client",
  *check({ register, subject: { agreement } }) {
    for (const one of Register.where(register, "obligation", "fundingAgreement", agreement.id)) {
      if (one.purposeBound !== false || one.source === "law") continue
      yield {
        at: Place.cell("obligation", one.id, "purposeBound"),
        organisation: agreement.client,
        facts: titled(one),
      }
    }
  },
})

/** Imposed after the grant, which did not announce it. */
export const verplichtingLaterUitgewerkt = Rule.forAgreement({
  id: "verplichtingLaterUitgewerkt",
  title: ["Verplichting kwam later", "Obligation came later"],
  severity: "warning",
  sources: ["AW11"],
  applies: ["subsidy"],
  needs: ["obligation"],
  message: [
    "De verplichting “{title}” is van {imposed}, na de verlening op {granted}. De beschikking kondigt geen latere uitwerking aan.",
    "The obligation “{title}” is of {imposed}, after the grant of {granted}. The decision announces no later elaboration.",
  ],
  todo: ["Vraag waarop deze verplichting berust.", "Ask what this obligation rests on."],
  actor: "client",
  *check({ register, subject: { agreement } }) {
    const { grantedOn } = agreement
    if (grantedOn === null || agreement.elaborationAnnounced === true) return
    for (const one of Register.where(register, "obligation", "fundingAgreement", agreement.id)) {
      if (one.source !== "grant" || one.imposedOn === null || one.imposedOn <= grantedOn) continue
      yield {
        at: Place.cell("obligation", one.id, "imposedOn"),
        organisation: agreement.client,
        facts: {
          ...titled(one),
          imposed: Fact.date(one.imposedOn, Place.cell("obligation", one.id, "imposedOn")),
          granted: Fact.date(grantedOn, Place.cell("fundingAgreement", agreement.id, "grantedOn")),
        },
      }
    }
  },
})

/** An implementation agreement that the grant asks for, in time. */
export const uitvoeringsovereenkomstTijdig = Rule.forAgreement({
  id: "uitvoeringsovereenkomstTijdig",
  title: ["Uitvoeringsovereenkomst ontbreekt", "Implementation agreement is missing"],
  severity: "blocking",
  sources: ["AW07", "EZ03"],
  applies: ["subsidy"],
  needs: ["obligation"],
  message: ["“{title}” moest er op {due} zijn: dat is {when}.", "“{title}” was due on {due}: {when}."],
  todo: ["Sluit de overeenkomst en leg haar vast.", "Conclude the agreement and record it."],
  actor: "leadPartner",
  *check({ register, asOf, subject: { agreement } }) {
    for (const one of Register.where(register, "obligation", "fundingAgreement", agreement.id)) {
      if (one.subject !== "implementationAgreement" || one.dueOn === null || one.dueOn >= asOf) continue
      if (one.fulfilledOn !== null && one.fulfilledOn <= asOf) continue
      const from = Place.cell("obligation", one.id, "dueOn")
      yield {
        at: from,
        dueOn: one.dueOn,
        facts: { ...titled(one), due: Fact.date(one.dueOn, from), when: Fact.until(one.dueOn, asOf, from) },
      }
    }
  },
})
