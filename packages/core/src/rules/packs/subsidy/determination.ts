/**
 * The determination, and what follows from it.
 */
import * as Register from "../../../register/Register.ts"
import type { PartnershipRegister, RowOf } from "../../../tables.ts"
import type * as CalendarDate from "../../../values/CalendarDate.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Days from "../internal/Days.ts"

type Determination = RowOf<"determination">

/** Those that were decided by a day. */
const decided = (
  register: PartnershipRegister,
  agreement: string,
  asOf: CalendarDate.CalendarDate,
): ReadonlyArray<Determination> =>
  Register.where(register, "determination", "fundingAgreement", agreement).filter(
    ({ decidedOn }) => decidedOn !== null && decidedOn <= asOf,
  )

const grantedFor = (
  register: PartnershipRegister,
  { id, amount }: RowOf<"fundingAgreement">,
  year: number | null,
): number =>
  year === null
    ? amount
    : (Register.where(register, "agreementInstalment", "fundingAgreement", id).find(
        (one) => one.year === year,
      )?.amount ?? amount)

/** Lower than granted needs one of the grounds of the law. */
export const lagereVaststellingGrond = Rule.forAgreement({
  id: "lagereVaststellingGrond",
  title: ["Lager vastgesteld zonder grond", "Determined lower without a ground"],
  severity: "warning",
  sources: ["AW20", "AW23"],
  applies: ["subsidy"],
  needs: ["determination"],
  message: [
    "Vastgesteld is {determined}. Verleend was {granted}. Er staat geen grond bij voor het lagere bedrag.",
    "Determined is {determined}. Granted was {granted}. No ground for the lower sum is recorded.",
  ],
  todo: [
    "Zoek de grond in de beschikking. Staat hij er niet in, denk dan aan bezwaar.",
    "Find the ground in the decision. If it is not there, consider an objection.",
  ],
  actor: "leadPartner",
  *check({ register, asOf, subject: { agreement } }) {
    for (const one of decided(register, agreement.id, asOf)) {
      const granted = grantedFor(register, agreement, one.year)
      if (one.amount === null || one.amount >= granted || one.ground !== null) continue
      const at = Place.cell("determination", one.id, "ground")
      yield {
        at,
        facts: {
          determined: Fact.money(one.amount, Place.cell("determination", one.id, "amount")),
          granted: Fact.money(granted, Place.cell("fundingAgreement", agreement.id, "amount")),
        },
      }
    }
  },
})

/** The recipient's view was heard before a lower determination. */
export const zienswijzeGelegenheid = Rule.forAgreement({
  id: "zienswijzeGelegenheid",
  title: ["Niet gehoord vóór lagere vaststelling", "Not heard before a lower determination"],
  severity: "info",
  sources: ["AW22"],
  applies: ["subsidy"],
  needs: ["determination"],
  message: [
    "De vaststelling van {decided} is lager dan verleend. Er staat niet bij dat u vooraf uw zienswijze kon geven.",
    "The determination of {decided} is lower than granted. It is not recorded that your view was asked beforehand.",
  ],
  todo: [
    "Noteer de uitnodiging, of noem het gemis in een bezwaar.",
    "Record the invitation, or name its absence in an objection.",
  ],
  actor: "leadPartner",
  *check({ register, asOf, subject: { agreement } }) {
    for (const one of decided(register, agreement.id, asOf)) {
      if (one.decidedOn === null || one.amount === null || one.viewInvitedOn !== null) continue
      if (one.amount >= grantedFor(register, agreement, one.year)) continue
      yield {
        at: Place.cell("determination", one.id, "viewInvitedOn"),
        facts: { decided: Fact.date(one.decidedOn, Place.cell("determination", one.id, "decidedOn")) },
      }
    }
  },
})

/** Advances, the final payment and repayments settle the determined sum to zero. */
export const saldoNaVaststelling = Rule.forAgreement({
  id: "saldoNaVaststelling",
  title: ["Nog niet verrekend na de vaststelling", "Not settled after the determination"],
  severity: "error",
  sources: ["AW14", "AW31"],
  applies: ["subsidy"],
  needs: ["determination"],
  message: [
    "Vastgesteld is {determined}. Per saldo is {paid} ontvangen. Het verschil is {difference}.",
    "Determined is {determined}. On balance {paid} was received. The difference is {difference}.",
  ],
  todo: [
    "Is het verschil positief, dan krijgt u nog geld. Is het negatief, betaal dan terug.",
    "If the difference is positive, money is still due to you. If it is negative, pay back.",
  ],
  actor: "leadPartner",
  *check({ register, asOf, subject: { agreement } }) {
    const whole = decided(register, agreement.id, asOf).find(({ year }) => year === null)
    if (whole === undefined || whole.amount === null || whole.publishedOn === null) return
    // Six weeks for the payment must have passed.
    if (asOf <= Days.addDays(whole.publishedOn, 42)) return
    const moves = Register.where(register, "payment", "fundingAgreement", agreement.id).filter(
      ({ kind, paidOn }) =>
        paidOn !== null && paidOn <= asOf && ["advance", "final", "repayment", "setOff"].includes(kind),
    )
    const paid = moves.reduce(
      (sum, { fromOrganisation, toOrganisation, amount }) =>
        sum +
        (fromOrganisation === agreement.client ? amount : toOrganisation === agreement.client ? -amount : 0),
      0,
    )
    if (paid === whole.amount) return
    const at = Place.cell("determination", whole.id, "amount")
    const from = moves.map(({ id }) => Place.cell("payment", id, "amount"))
    yield {
      at,
      also: from,
      facts: {
        determined: Fact.money(whole.amount, at),
        paid: Fact.money(paid, from),
        difference: Fact.money(whole.amount - paid, [at, ...from]),
      },
    }
  },
})

/** Five years after the determination it can no longer be changed. */
export const terugvorderingVerjaard = Rule.forAgreement({
  id: "terugvorderingVerjaard",
  title: ["Terugvordering kan niet meer", "Recovery is barred"],
  severity: "info",
  sources: ["AW25", "AW28"],
  applies: ["subsidy"],
  needs: ["determination"],
  message: [
    "De vaststelling is van {published}. Sinds {barred} kan de opdrachtgever haar niet meer wijzigen of geld terugvragen.",
    "The determination is of {published}. Since {barred} the client can no longer change it or ask money back.",
  ],
  todo: ["U hoeft niets te doen.", "Nothing has to be done."],
  actor: "leadPartner",
  *check({ register, asOf, subject: { agreement } }) {
    for (const one of decided(register, agreement.id, asOf)) {
      if (one.publishedOn === null) continue
      const barred = Days.addYears(one.publishedOn, 5)
      if (asOf <= barred) continue
      const at = Place.cell("determination", one.id, "publishedOn")
      yield { at, facts: { published: Fact.date(one.publishedOn, at), barred: Fact.date(barred, at) } }
    }
  },
})

/** Under state aid the retention stands in the scheme or the decision. */
export const bewaartermijnStaatssteun = Rule.forAgreement({
  id: "bewaartermijnStaatssteun",
  title: ["Bewaartermijn bij staatssteun ontbreekt", "Retention under state aid is missing"],
  severity: "warning",
  sources: ["KB28"],
  applies: ["subsidy", "stateAid"],
  needs: ["fundingAgreement"],
  message: [
    "Voor “{title}” gelden de regels voor staatssteun. Er staat niet bij hoe lang u alles bewaart.",
    "The rules on state aid hold for “{title}”. It is not recorded how long to keep the records.",
  ],
  todo: [
    "Neem de termijn over uit de regeling of de beschikking.",
    "Take the term from the scheme or the decision.",
  ],
  actor: "leadPartner",
  *check({ subject: { agreement } }) {
    if (agreement.stateAidRetentionYears !== null) return
    yield {
      at: Place.cell("fundingAgreement", agreement.id, "stateAidRetentionYears"),
      facts: { title: Fact.text(agreement.title, Place.cell("fundingAgreement", agreement.id, "title")) },
    }
  },
})

/** The same costs under two sources are never more than whole. */
export const dubbeleFinanciering = Rule.forAgreement({
  id: "dubbeleFinanciering",
  title: ["Dubbele financiering", "Double funding"],
  severity: "blocking",
  sources: ["KB05", "KB02"],
  applies: ["subsidy"],
  needs: ["costFunding"],
  message: [
    "Deze kosten van {amount} staan bij {n|financier|financiers}, samen voor {funded}. Dat is meer dan de kosten.",
    "These costs of {amount} stand under {n|funder|funders}, for {funded} in all. That is more than the costs.",
  ],
  todo: ["Kies wie welk deel betaalt.", "Choose who pays which part."],
  actor: "partner",
  *check({ register, subject: { agreement } }) {
    const seen = new Set<string>()
    for (const { cost: id } of Register.where(register, "costFunding", "fundingAgreement", agreement.id)) {
      if (seen.has(id)) continue
      seen.add(id)
      const cost = Register.get(register, "cost", id)
      const parts = Register.where(register, "costFunding", "cost", id)
      const funded = parts.reduce((sum, { amount }) => sum + amount, 0)
      if (cost === undefined || Math.abs(funded) <= Math.abs(cost.amount)) continue
      const from = parts.map((part) => Place.cell("costFunding", part.id, "amount"))
      yield {
        at: Place.row("cost", id),
        also: from,
        organisation: cost.organisation,
        facts: {
          amount: Fact.money(cost.amount, Place.cell("cost", id, "amount")),
          n: Fact.count(parts.length, from),
          funded: Fact.money(funded, from),
        },
      }
    }
  },
})

/** Public money stays below the scheme's maximum. */
export const cumulatiePlafond = Rule.forAgreement({
  id: "cumulatiePlafond",
  title: ["Te veel overheidsgeld", "Too much public money"],
  severity: "error",
  sources: ["KB02"],
  applies: ["subsidy"],
  needs: ["fundingLine"],
  message: [
    "Overheden betalen samen {public} van {total}: {share}. De regeling staat {maximum} toe.",
    "Public bodies pay {public} of {total} together: {share}. The scheme allows {maximum}.",
  ],
  todo: [
    "Verlaag de subsidie of verhoog de eigen bijdrage.",
    "Lower the subsidy or raise the own contribution.",
  ],
  actor: "leadPartner",
  *check({ register, subject: { agreement } }) {
    const { maximumPublicShare: maximum } = agreement
    if (maximum === null) return
    const versions = new Set<string>(
      Register.where(register, "fundingLine", "fundingAgreement", agreement.id).map(
        (line) => line.budgetVersion,
      ),
    )
    for (const version of versions) {
      const lines = Register.where(register, "fundingLine", "budgetVersion", version)
      const isPublic = ({ kind }: RowOf<"fundingLine">): boolean => kind === "grant"
      const sum = (rows: ReadonlyArray<RowOf<"fundingLine">>) =>
        rows.reduce((all, { amount }) => all + amount, 0)
      const [total, pub] = [sum(lines), sum(lines.filter(isPublic))]
      // In integers, as cents times hundredths of a percent.
      if (total <= 0 || pub * 100_00 <= total * maximum) continue
      const from = lines.map(({ id }) => Place.cell("fundingLine", id, "amount"))
      yield {
        at: Place.row("budgetVersion", version),
        also: from,
        facts: {
          public: Fact.money(pub, from),
          total: Fact.money(total, from),
          share: Fact.percentage(Math.round((pub / total) * 100_00), from),
          maximum: Fact.percentage(
            maximum,
            Place.cell("fundingAgreement", agreement.id, "maximumPublicShare"),
          ),
        },
      }
    }
  },
})
