/**
 * Costs: what they are for, what shows them, and their VAT.
 */
import * as Vat from "../../../finance/Vat.ts"
import * as Register from "../../../register/Register.ts"
import type { RowOf } from "../../../tables.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Each from "../internal/Each.ts"

const amountOf = ({ id, amount }: RowOf<"cost">) => Fact.money(amount, Place.cell("cost", id, "amount"))
const dateOf = ({ id, bookedOn }: RowOf<"cost">) => Fact.date(bookedOn, Place.cell("cost", id, "bookedOn"))

/** Costs of an activity that the grant does not hold. */
export const kostenZonderVerleendeActiviteit = Rule.forAgreement({
  id: "kostenZonderVerleendeActiviteit",
  title: ["Kosten van een andere activiteit", "Costs of another activity"],
  severity: "error",
  sources: ["KB03", "KB24"],
  applies: ["subsidy"],
  needs: ["cost", "activity"],
  message: [
    "Deze kosten van {amount} horen bij activiteit “{activity}”. Die staat niet in de beschikking.",
    "These costs of {amount} belong to activity “{activity}”. It is not in the decision.",
  ],
  todo: [
    "Zet de kosten bij een activiteit uit de beschikking.",
    "Put the costs with an activity of the decision.",
  ],
  actor: "partner",
  *check({ register, subject: { agreement } }) {
    for (const cost of Register.where(register, "cost", "fundingAgreement", agreement.id)) {
      const activity = Register.get(register, "activity", cost.activity ?? "")
      if (activity === undefined || activity.fundingAgreement === null) continue
      if (activity.fundingAgreement === agreement.id) continue
      yield {
        at: Place.cell("cost", cost.id, "activity"),
        also: [Place.cell("activity", activity.id, "fundingAgreement")],
        organisation: cost.organisation,
        facts: {
          amount: amountOf(cost),
          activity: Fact.text(activity.name, Place.cell("activity", activity.id, "name")),
        },
      }
    }
  },
})

/** Work done after the last date. */
export const kostenNaUiterlijkeDatum = Rule.forAgreement({
  id: "kostenNaUiterlijkeDatum",
  title: ["Kosten van na de uiterste datum", "Costs from after the last date"],
  severity: "warning",
  sources: ["KB15", "KB19", "KB24"],
  applies: ["subsidy"],
  needs: ["cost"],
  message: [
    "Deze kosten van {amount} zijn voor werk tot en met {performed}. De activiteiten moesten op {last} klaar zijn.",
    "These costs of {amount} are for work through {performed}. The activities had to be done by {last}.",
  ],
  todo: [
    "Haal de kosten uit de verantwoording, of vraag uitstel.",
    "Take the costs out of the account, or ask for postponement.",
  ],
  actor: "partner",
  *check({ register, subject: { agreement } }) {
    const last = agreement.activitiesEndBy
    if (last === null) return
    for (const cost of Register.where(register, "cost", "fundingAgreement", agreement.id)) {
      const performed = cost.performedThrough ?? cost.performedFrom
      if (performed === null || performed <= last) continue
      yield {
        at: Place.cell(
          "cost",
          cost.id,
          cost.performedThrough === null ? "performedFrom" : "performedThrough",
        ),
        organisation: cost.organisation,
        facts: {
          amount: amountOf(cost),
          performed: Fact.date(performed, Place.row("cost", cost.id)),
          last: Fact.date(last, Place.cell("fundingAgreement", agreement.id, "activitiesEndBy")),
        },
      }
    }
  },
})

/** Third-party costs are shown by an invoice. */
export const kostenBewijsstuk = Rule.forPartnership({
  id: "kostenBewijsstuk",
  title: ["Kosten zonder factuur", "Costs without an invoice"],
  severity: "error",
  sources: ["AV07"],
  needs: ["cost"],
  message: [
    "Bij deze kosten van derden van {amount} van {date} zit geen factuur.",
    "There is no invoice with these third-party costs of {amount} of {date}.",
  ],
  todo: ["Voeg de factuur toe.", "Add the invoice."],
  actor: "partner",
  check: Each.row("cost", (cost, { register, period }) => {
    if (cost.evidence.length > 0 || cost.invoiceNumber !== null) return null
    if (cost.bookedOn < period.start || cost.bookedOn > period.end) return null
    if (Register.get(register, "costCategory", cost.costCategory)?.kind !== "thirdParties") return null
    return {
      column: "evidence",
      organisation: cost.organisation,
      facts: { amount: amountOf(cost), date: dateOf(cost) },
    }
  }),
})

/** Costs that were not needed are not claimed. */
export const kostenOnnodigBijVaststelling = Rule.forAgreement({
  id: "kostenOnnodigBijVaststelling",
  title: ["Onnodige kosten in de declaratie", "Unnecessary costs in the claim"],
  severity: "warning",
  sources: ["AW21"],
  applies: ["subsidy", "maximumSum"],
  needs: ["claimLine"],
  message: [
    "Deze kosten van {amount} staan als niet nodig te boek, maar worden wel gedeclareerd.",
    "These costs of {amount} are recorded as not needed, but are claimed.",
  ],
  todo: ["Haal de kosten uit de declaratie.", "Take the costs out of the claim."],
  actor: "leadPartner",
  *check({ register, subject: { agreement } }) {
    for (const { id: claim } of Register.where(register, "claim", "fundingAgreement", agreement.id)) {
      for (const line of Register.where(register, "claimLine", "claim", claim)) {
        const cost = Register.get(register, "cost", line.cost)
        if (cost === undefined || cost.necessary !== false || line.claimed === 0 || line.parked) continue
        yield {
          at: Place.cell("claimLine", line.id, "claimed"),
          also: [Place.cell("cost", cost.id, "necessary")],
          facts: { amount: amountOf(cost) },
        }
      }
    }
  },
})

/** Whether a cost without its reasons is reasonable, only a person can say. */
export const kostenRedelijk = Rule.forPartnership({
  id: "kostenRedelijk",
  title: ["Zijn deze kosten redelijk?", "Are these costs reasonable?"],
  severity: "question",
  sources: ["KB03", "agreement"],
  needs: ["cost"],
  parameters: {
    from: {
      label: { nl: "Bedrag vanaf waar een reden wordt gevraagd", en: "Amount from which a reason is asked" },
      unit: "cents",
      default: null,
      key: "costs.reason.from",
      filledBy: ["agreement"],
    },
  },
  message: [
    "Deze kosten zijn {amount}. Vanaf {limit} vraagt de overeenkomst waarom zij nodig zijn. Dat staat er niet bij.",
    "These costs are {amount}. From {limit} the agreement asks why they are needed. It is not recorded.",
  ],
  todo: ["Schrijf op waarvoor de kosten zijn.", "Write down what the costs are for."],
  judgement: [
    "Wat redelijk en nodig is, staat niet in een getal.",
    "What is reasonable and necessary is not a number.",
  ],
  actor: "partner",
  check: Each.row("cost", (cost, { limits }) =>
    cost.amount < limits.from.value || cost.description !== null || cost.decision !== null
      ? null
      : {
          column: "description",
          organisation: cost.organisation,
          facts: { amount: amountOf(cost), limit: limits.from.fact },
        },
  ),
})

/** VAT that is recovered does not count. */
export const btwSubsidiabel = Rule.forAgreement({
  id: "btwSubsidiabel",
  title: ["Btw die u terugkrijgt telt niet mee", "VAT that is recovered does not count"],
  severity: "error",
  sources: ["KB07"],
  applies: ["subsidy"],
  needs: ["cost"],
  message: [
    "U kunt de btw van {vat} op deze factuur terugvragen. Toch telt {eligible} mee voor de subsidie, meer dan de kosten zonder btw.",
    "You can recover the VAT of {vat} on this invoice. Still {eligible} counts for the subsidy, more than the costs without VAT.",
  ],
  todo: ["Haal de btw uit het subsidiabele bedrag.", "Take the VAT out of the eligible amount."],
  actor: "partner",
  *check({ register, subject: { agreement } }) {
    for (const cost of Register.where(register, "cost", "fundingAgreement", agreement.id)) {
      const { vat, eligibleAmount: eligible } = cost
      if (vat === null || vat === 0 || cost.vatRecoverable !== true || eligible === null) continue
      const deducted = cost.vatDeducted ?? 0
      if (eligible <= cost.amount - (vat - deducted)) continue
      yield {
        at: Place.cell("cost", cost.id, "eligibleAmount"),
        organisation: cost.organisation,
        facts: {
          vat: Fact.money(vat, Place.cell("cost", cost.id, "vat")),
          eligible: Fact.money(eligible, Place.cell("cost", cost.id, "eligibleAmount")),
        },
      }
    }
  },
})

/** VAT in a claim needs the VAT position of the partner. */
export const btwPositieOnbekend = Rule.forPartnership({
  id: "btwPositieOnbekend",
  title: ["Btw-positie onbekend", "VAT position unknown"],
  severity: "error",
  sources: ["KB07"],
  needs: ["cost"],
  message: [
    "Deze kosten hebben {vat} btw. Van {partner} is op {date} niet bekend of btw terugkomt.",
    "These costs hold {vat} of VAT. It is not known whether {partner} recovers VAT on {date}.",
  ],
  todo: ["Leg de btw-positie van de partner vast.", "Record the partner's VAT position."],
  actor: "partner",
  check: Each.row("cost", (cost, { register }) => {
    const { id, vat, organisation } = cost
    if (vat === null || vat === 0 || cost.vatRecoverable !== null) return null
    const day = Vat.vatDay(cost)
    if (Vat.vatPositionOn(register, organisation, day) !== undefined) return null
    const name = Register.get(register, "organisation", organisation)?.name ?? organisation
    return {
      column: "vatRecoverable",
      organisation,
      facts: {
        vat: Fact.money(vat, Place.cell("cost", id, "vat")),
        partner: Fact.text(name, Place.cell("cost", id, "organisation")),
        date: Fact.date(day, Place.row("cost", id)),
      },
    }
  }),
})

/** Every entry belongs to a project or an activity. */
export const gescheidenAdministratie = Rule.forPartnership({
  id: "gescheidenAdministratie",
  title: ["Kosten zonder project", "Costs without a project"],
  severity: "error",
  sources: ["KB27"],
  needs: ["cost"],
  message: [
    "Deze kosten van {amount} van {date} horen bij geen project en geen activiteit.",
    "These costs of {amount} of {date} belong to no project and no activity.",
  ],
  todo: ["Kies het project of de activiteit.", "Choose the project or the activity."],
  actor: "partner",
  check: Each.row("cost", (cost) =>
    cost.project !== null || cost.activity !== null
      ? null
      : {
          column: "project",
          organisation: cost.organisation,
          facts: { amount: amountOf(cost), date: dateOf(cost) },
        },
  ),
})

/** The same invoice of a supplier stands in the books once. */
export const factuurDubbelGeboekt = Rule.forPartnership({
  id: "factuurDubbelGeboekt",
  title: ["Factuur staat er twee keer in", "Invoice is booked twice"],
  severity: "blocking",
  sources: ["KB05", "AW19"],
  needs: ["cost"],
  message: [
    "Factuur {number} van {supplier} staat {n} keer in de boeken, samen voor {amount}.",
    "Invoice {number} of {supplier} is booked {n} times, for {amount} in all.",
  ],
  todo: [
    "Houd één boeking over, of boek een deel per project met een eigen volgnummer.",
    "Keep one entry, or book a part per project with a number of its own.",
  ],
  actor: "partner",
  *check({ register }) {
    const groups = new Map<string, Array<RowOf<"cost">>>()
    for (const cost of register.rows.cost) {
      if (cost.supplier === null || cost.invoiceNumber === null) continue
      // Parts of one invoice differ in project or amount; the same part twice does not.
      const key = JSON.stringify([
        cost.organisation,
        cost.supplier.toLowerCase(),
        cost.invoiceNumber,
        cost.project,
        cost.activity,
        cost.costCategory,
        cost.amount,
      ])
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [cost])
      else group.push(cost)
    }
    for (const group of groups.values()) {
      const [, second] = group
      if (second === undefined) continue
      const from = group.map(({ id }) => Place.row("cost", id))
      yield {
        at: Place.row("cost", second.id),
        also: from.filter(({ id }) => id !== second.id),
        organisation: second.organisation,
        facts: {
          number: Fact.text(second.invoiceNumber ?? "", Place.cell("cost", second.id, "invoiceNumber")),
          supplier: Fact.text(second.supplier ?? "", Place.cell("cost", second.id, "supplier")),
          n: Fact.count(group.length, from),
          amount: Fact.money(
            group.reduce((sum, { amount }) => sum + amount, 0),
            from,
          ),
        },
      }
    }
  },
})
