/**
 * Which costs count for a subsidy.
 */
import * as Register from "../../../register/Register.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"

/** Costs made before the application was filed. */
export const kostenVoorAanvraag = Rule.forAgreement({
  id: "kostenVoorAanvraag",
  title: ["Kosten van vóór de aanvraag", "Costs from before the application"],
  severity: "error",
  sources: ["KB06"],
  applies: ["subsidy", "notDirect"],
  needs: ["cost"],
  message: [
    "Deze kosten van {amount} zijn van {date}. De aanvraag kwam op {applied} binnen. Kosten van vóór de aanvraag tellen meestal niet mee.",
    "These costs of {amount} are of {date}. The application came in on {applied}. Costs from before the application usually do not count.",
  ],
  todo: [
    "Haal de kosten uit de verantwoording, of noteer waar de regeling ze toestaat.",
    "Take the costs out of the account, or record where the scheme allows them.",
  ],
  actor: "partner",
  *check({ register, subject: { agreement } }) {
    const { appliedOn } = agreement
    if (appliedOn === null) return
    for (const cost of Register.where(register, "cost", "fundingAgreement", agreement.id)) {
      const madeOn = cost.performedFrom ?? cost.invoicedOn ?? cost.bookedOn
      if (madeOn >= appliedOn) continue
      yield {
        at: Place.row("cost", cost.id),
        organisation: cost.organisation,
        facts: {
          amount: Fact.money(cost.amount, Place.cell("cost", cost.id, "amount")),
          date: Fact.date(madeOn, Place.row("cost", cost.id)),
          applied: Fact.date(appliedOn, Place.cell("fundingAgreement", agreement.id, "appliedOn")),
        },
      }
    }
  },
})
