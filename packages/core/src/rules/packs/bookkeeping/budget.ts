/**
 * The budget and its versions.
 */

import * as Postings from "../../../finance/Postings.ts"
import * as Unbudgeted from "../../../finance/Unbudgeted.ts"
import * as Register from "../../../register/Register.ts"
import type { PartnershipRegister, RowOf } from "../../../tables.ts"
import * as CalendarDate from "../../../values/CalendarDate.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Each from "../internal/Each.ts"

const linesOf = (register: PartnershipRegister, version: string) =>
  Register.where(register, "budgetLine", "budgetVersion", version)

const sideOf = (register: PartnershipRegister, { costCategory }: { readonly costCategory: string }) =>
  Register.get(register, "costCategory", costCategory)?.side ?? "cost"

const sum = (rows: Iterable<{ readonly amount: number }>): number => {
  let total = 0
  for (const { amount } of rows) total += amount
  return total
}

const titleOf = ({ id, title }: RowOf<"budgetVersion">) =>
  Fact.text(title, Place.cell("budgetVersion", id, "title"))

/** Costs and how they are paid for are the same sum. */
export const begrotingInkomstenEnUitgaven = Rule.forPartnership({
  id: "begrotingInkomstenEnUitgaven",
  title: ["Begroting zonder dekking", "Budget without cover"],
  severity: "error",
  sources: ["KB11", "AW42"],
  needs: ["budgetVersion", "budgetLine"],
  message: [
    "Begroting “{title}” klopt nog niet. De kosten zijn {costs}, de inkomsten {income}. Het verschil is {difference}.",
    "Budget “{title}” does not balance yet. The costs are {costs}, the income {income}. The difference is {difference}.",
  ],
  todo: ["Vul de dekking aan of verlaag de kosten.", "Complete the cover or lower the costs."],
  actor: "leadPartner",
  *check({ register }) {
    for (const version of register.rows.budgetVersion) {
      // What a partner brings in an amendment shows in its own lines; the whole is set up once.
      if (version.kind === "amendment") continue
      const lines = linesOf(register, version.id)
      const costs = sum(lines.filter((line) => sideOf(register, line) === "cost"))
      const cover = Register.where(register, "fundingLine", "budgetVersion", version.id)
      const income = sum(lines.filter((line) => sideOf(register, line) === "income")) + sum(cover)
      if (costs === income || lines.length === 0) continue
      const from = [
        ...lines.map(({ id }) => Place.cell("budgetLine", id, "amount")),
        ...cover.map(({ id }) => Place.cell("fundingLine", id, "amount")),
      ]
      yield {
        at: Place.row("budgetVersion", version.id),
        facts: {
          title: titleOf(version),
          costs: Fact.money(costs, from),
          income: Fact.money(income, from),
          difference: Fact.money(costs - income, from),
        },
      }
    }
  },
})

/** A version that is used was decided. */
export const begrotingVersieVastgesteld = Rule.forPartnership({
  id: "begrotingVersieVastgesteld",
  title: ["Begroting is niet vastgesteld", "Budget was not adopted"],
  severity: "blocking",
  sources: ["agreement"],
  needs: ["budgetVersion"],
  message: [
    "Begroting “{title}” is in gebruik, maar er is geen besluit dat haar vaststelt.",
    "Budget “{title}” is in use, but no decision adopts it.",
  ],
  todo: ["Leg het besluit vast, of neem het alsnog.", "Record the decision, or take it."],
  actor: "directors",
  check: Each.row("budgetVersion", (version, { register, asOf }) => {
    if (version.kind === "draft" || (version.decision !== null && version.adoptedOn !== null)) return null
    const budget = Register.get(register, "budget", version.budget)
    const from = version.effectiveFrom ?? budget?.startsOn
    if (from !== undefined && from > asOf) return null
    return { column: "decision", facts: { title: titleOf(version) } }
  }),
})

/** One budget has one first version. */
export const begrotingEenGeldigeVersie = Rule.forPartnership({
  id: "begrotingEenGeldigeVersie",
  title: ["Meer dan één vastgestelde begroting, of geen", "More than one adopted budget, or none"],
  severity: "error",
  sources: ["agreement"],
  needs: ["budget"],
  message: [
    "Begroting “{budget}” heeft {n|vastgestelde versie|vastgestelde versies}. Er moet er één zijn.",
    "Budget “{budget}” has {n|adopted version|adopted versions}. There must be one.",
  ],
  todo: [
    "Houd één vastgestelde versie over. Wat later verandert is een wijziging.",
    "Keep one adopted version. What changes later is an amendment.",
  ],
  actor: "leadPartner",
  check: Each.row("budget", (budget, { register, asOf }) => {
    if (budget.startsOn > asOf) return null
    const adopted = Register.where(register, "budgetVersion", "budget", budget.id).filter(
      ({ kind }) => kind === "adopted",
    )
    if (adopted.length === 1) return null
    const from = adopted.map(({ id }) => Place.row("budgetVersion", id))
    return {
      column: null,
      also: from,
      facts: {
        budget: Fact.text(budget.name, Place.cell("budget", budget.id, "name")),
        n: Fact.count(adopted.length, from),
      },
    }
  }),
})

/** Lines of a source stay within the source. */
export const begrotingSluitendPerBron = Rule.forPartnership({
  id: "begrotingSluitendPerBron",
  title: ["Meer begroot dan de bron geeft", "More budgeted than the source gives"],
  severity: "error",
  sources: ["agreement", "AW06"],
  needs: ["budgetLine", "fundingAgreement"],
  message: [
    "Op “{agreement}” is {lines} begroot. De bron geeft {amount}.",
    "{lines} is budgeted on “{agreement}”. The source gives {amount}.",
  ],
  todo: ["Verlaag de begroting of zoek andere dekking.", "Lower the budget or find other cover."],
  actor: "leadPartner",
  check: Each.row("fundingAgreement", (agreement, { register }) => {
    const lines = Register.where(register, "budgetLine", "fundingAgreement", agreement.id).filter((line) => {
      const kind = Register.get(register, "budgetVersion", line.budgetVersion)?.kind
      return kind !== undefined && kind !== "draft" && sideOf(register, line) === "cost"
    })
    const total = sum(lines)
    if (total <= agreement.amount) return null
    const from = lines.map(({ id }) => Place.cell("budgetLine", id, "amount"))
    const at = Place.cell("fundingAgreement", agreement.id, "amount")
    return {
      column: "amount",
      also: from,
      facts: {
        agreement: Fact.text(agreement.title, Place.cell("fundingAgreement", agreement.id, "title")),
        lines: Fact.money(total, from),
        amount: Fact.money(agreement.amount, at),
      },
    }
  }),
})

/** A shift of money changes no total. */
export const verschuivingSluitOpNul = Rule.forPartnership({
  id: "verschuivingSluitOpNul",
  title: ["Begrotingswijziging sluit niet op nul", "Budget amendment does not add up to zero"],
  severity: "error",
  sources: ["agreement"],
  needs: ["budgetVersion", "budgetLine"],
  message: [
    "Wijziging “{title}” verandert het totaal met {difference}, maar er kwam geen geld bij en er ging niets af.",
    "Amendment “{title}” changes the total by {difference}, though no money was added or taken.",
  ],
  todo: [
    "Herstel de regels, of leg vast waar het verschil vandaan komt.",
    "Mend the lines, or record where the difference comes from.",
  ],
  actor: "leadPartner",
  check: Each.row("budgetVersion", (version, { register }) => {
    if (version.kind !== "amendment") return null
    const lines = linesOf(register, version.id)
    const net = sum(lines.filter((line) => sideOf(register, line) === "cost"))
    const cover = sum(Register.where(register, "fundingLine", "budgetVersion", version.id))
    if (net === cover) return null
    const from = lines.map(({ id }) => Place.cell("budgetLine", id, "amount"))
    return {
      column: null,
      also: from,
      facts: { title: titleOf(version), difference: Fact.money(net - cover, from) },
    }
  }),
})

/** In force before it was decided. */
export const wijzigingMetTerugwerkendeKracht = Rule.forPartnership({
  id: "wijzigingMetTerugwerkendeKracht",
  title: ["Begrotingswijziging met terugwerkende kracht", "Budget amendment with retroactive effect"],
  severity: "warning",
  sources: ["agreement"],
  needs: ["budgetVersion"],
  message: [
    "Wijziging “{title}” geldt vanaf {from}, maar is pas op {adopted} vastgesteld. Er staat geen reden bij.",
    "Amendment “{title}” holds from {from}, but was adopted only on {adopted}. No reason is recorded.",
  ],
  todo: ["Schrijf de reden op.", "Write down the reason."],
  actor: "leadPartner",
  check: Each.row("budgetVersion", (version) => {
    const { id, kind, effectiveFrom: from, adoptedOn: adopted, reason } = version
    if (kind !== "amendment" || from === null || adopted === null || from >= adopted || reason !== null)
      return null
    return {
      column: "reason",
      facts: {
        title: titleOf(version),
        from: Fact.date(from, Place.cell("budgetVersion", id, "effectiveFrom")),
        adopted: Fact.date(adopted, Place.cell("budgetVersion", id, "adoptedOn")),
      },
    }
  }),
})

/** A cost stands on a line of the budget. */
export const onbegroteKosten = Rule.forPartnership({
  id: "onbegroteKosten",
  title: ["Kosten die niet zijn begroot", "Costs that were not budgeted"],
  severity: "warning",
  sources: ["AW52", "agreement"],
  needs: ["cost", "budgetLine"],
  message: [
    "Deze kosten van {amount} van {date} staan op geen enkele regel van de begroting.",
    "These costs of {amount} of {date} stand on no line of the budget.",
  ],
  todo: [
    "Zet de kosten op de goede regel, of wijzig de begroting.",
    "Put the costs on the right line, or amend the budget.",
  ],
  actor: "partner",
  *check({ register, asOf, period }) {
    const year = CalendarDate.year(period.start)
    for (const posting of Unbudgeted.unbudgeted(Postings.ledger(register, { year, asOf }))) {
      if (posting.table !== "cost") continue
      const { bookedOn } = Register.get(register, "cost", posting.id) ?? {}
      if (bookedOn === undefined) continue
      yield {
        at: Place.row("cost", posting.id),
        organisation: posting.organisation,
        facts: {
          amount: Fact.money(posting.amount, Place.cell("cost", posting.id, "amount")),
          date: Fact.date(bookedOn, Place.cell("cost", posting.id, "bookedOn")),
        },
      }
    }
  },
})

/** Money taken to a next year was decided, and the client agreed. */
export const overhevelingZonderBesluit = Rule.forPartnership({
  id: "overhevelingZonderBesluit",
  title: ["Geld meegenomen zonder besluit", "Money carried over without a decision"],
  severity: "error",
  sources: ["agreement"],
  needs: ["carryOver"],
  message: [
    "{amount} gaat van {from} naar {to}. Er is geen besluit en geen toestemming van de opdrachtgever.",
    "{amount} goes from {from} to {to}. There is no decision and no consent of the client.",
  ],
  todo: ["Vraag toestemming en leg het besluit vast.", "Ask for consent and record the decision."],
  actor: "leadPartner",
  check: Each.row("carryOver", ({ id, amount, fromYear, toYear, decision, clientConsentOn }) =>
    decision !== null || clientConsentOn !== null
      ? null
      : {
          column: "decision",
          facts: {
            amount: Fact.money(amount, Place.cell("carryOver", id, "amount")),
            from: Fact.text(String(fromYear), Place.cell("carryOver", id, "fromYear")),
            to: Fact.text(String(toYear), Place.cell("carryOver", id, "toYear")),
          },
        },
  ),
})
