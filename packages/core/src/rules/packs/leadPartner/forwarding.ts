/**
 * Money that the lead partner received for others.
 */
import * as Register from "../../../register/Register.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Days from "../internal/Days.ts"
import * as Each from "../internal/Each.ts"

/** Paid on within the days that were agreed. */
export const doorbetalingTijdig = Rule.forAgreement({
  id: "doorbetalingTijdig",
  title: ["Te laat doorbetaald", "Paid on too late"],
  severity: "error",
  sources: ["EZ02", "agreement"],
  applies: [],
  needs: ["payment"],
  parameters: {
    days: {
      label: { nl: "Dagen tot doorbetalen", en: "Days until paying on" },
      unit: "days",
      default: null,
      key: "payment.forward.days",
      filledBy: ["agreement"],
    },
  },
  message: [
    "{amount} voor {partner} moest uiterlijk op {due} zijn doorbetaald: {when}.",
    "{amount} for {partner} had to be paid on by {due}: {when}.",
  ],
  todo: ["Betaal het bedrag door.", "Pay the sum on."],
  actor: "leadPartner",
  *check({ register, asOf, limits, subject: { agreement } }) {
    for (const payment of Register.where(register, "payment", "fundingAgreement", agreement.id)) {
      const received = Register.get(register, "payment", payment.forwardOf ?? "")
      if (payment.kind !== "forward" || received === undefined || received.paidOn === null) continue
      const due = Days.addDays(received.paidOn, limits.days.value)
      const paid = payment.paidOn !== null && payment.paidOn <= asOf ? payment.paidOn : null
      if ((paid ?? asOf) <= due) continue
      const from = Place.cell("payment", received.id, "paidOn")
      yield {
        at: Place.cell("payment", payment.id, "paidOn"),
        also: [Place.row("payment", received.id)],
        organisation: payment.fromOrganisation,
        dueOn: due,
        facts: {
          amount: Fact.money(payment.amount, Place.cell("payment", payment.id, "amount")),
          partner: Fact.text(
            Register.get(register, "organisation", payment.toOrganisation)?.name ?? payment.toOrganisation,
            Place.cell("payment", payment.id, "toOrganisation"),
          ),
          due: { ...Fact.date(due, from), ...limitOf(limits.days.fact) },
          when: Fact.until(due, paid ?? asOf, from),
        },
      }
    }
  },
})

const limitOf = ({ limit }: Fact.Fact) => (limit === undefined ? {} : { limit })

/** No more is paid on than came in. */
export const doorbetalingSluit = Rule.forPartnership({
  id: "doorbetalingSluit",
  title: ["Meer doorbetaald dan ontvangen", "More paid on than received"],
  severity: "blocking",
  sources: ["OD01", "agreement"],
  needs: ["payment"],
  message: [
    "Van de ontvangst van {received} op {date} is {forwarded} doorbetaald.",
    "Of {received} received on {date}, {forwarded} was paid on.",
  ],
  todo: ["Herstel de doorbetalingen.", "Mend the payments."],
  actor: "leadPartner",
  check: Each.row("payment", (payment, { register, asOf }) => {
    if (payment.paidOn === null || payment.paidOn > asOf) return null
    const on = Register.where(register, "payment", "forwardOf", payment.id).filter(
      ({ paidOn }) => paidOn !== null && paidOn <= asOf,
    )
    const forwarded = on.reduce((sum, { amount }) => sum + amount, 0)
    if (forwarded <= payment.amount) return null
    const from = on.map(({ id }) => Place.cell("payment", id, "amount"))
    return {
      column: "amount",
      also: from,
      organisation: payment.toOrganisation,
      facts: {
        received: Fact.money(payment.amount, Place.cell("payment", payment.id, "amount")),
        date: Fact.date(payment.paidOn, Place.cell("payment", payment.id, "paidOn")),
        forwarded: Fact.money(forwarded, from),
      },
    }
  }),
})

/** A partner holds far more than it has spent. */
export const voorschotBovenPartnerbehoefte = Rule.forAgreement({
  id: "voorschotBovenPartnerbehoefte",
  title: ["Partner heeft veel meer ontvangen dan besteed", "A partner received far more than it spent"],
  severity: "info",
  sources: ["agreement"],
  applies: [],
  needs: ["payment", "cost"],
  parameters: {
    amount: {
      label: { nl: "Bedrag boven de kosten", en: "Amount above the costs" },
      unit: "cents",
      default: null,
      key: "advance.above.costs",
      filledBy: ["agreement"],
    },
  },
  message: [
    "{partner} heeft {received} ontvangen en {spent} besteed. Dat is {above} meer.",
    "{partner} received {received} and spent {spent}. That is {above} more.",
  ],
  todo: ["Bespreek of het volgende voorschot nodig is.", "Discuss whether the next advance is needed."],
  actor: "leadPartner",
  *check({ register, asOf, limits, subject: { agreement } }) {
    const payments = Register.where(register, "payment", "fundingAgreement", agreement.id).filter(
      ({ kind, paidOn }) => kind === "forward" && paidOn !== null && paidOn <= asOf,
    )
    const costs = Map.groupBy(
      Register.where(register, "cost", "fundingAgreement", agreement.id).filter(
        ({ bookedOn }) => bookedOn <= asOf,
      ),
      ({ organisation }) => organisation,
    )
    for (const [partner, received] of Map.groupBy(payments, ({ toOrganisation }) => toOrganisation)) {
      const own = costs.get(partner) ?? []
      const sum = (rows: ReadonlyArray<{ readonly amount: number }>) =>
        rows.reduce((all, { amount }) => all + amount, 0)
      const above = sum(received) - sum(own)
      if (above <= limits.amount.value) continue
      const [first, ...others] = received.map(({ id }) => Place.cell("payment", id, "amount"))
      if (first === undefined) continue
      yield {
        at: first,
        also: others,
        facts: {
          partner: Fact.text(Register.get(register, "organisation", partner)?.name ?? partner),
          received: Fact.money(sum(received), [first, ...others]),
          spent: Fact.money(
            sum(own),
            own.map(({ id }) => Place.cell("cost", id, "amount")),
          ),
          above: { ...Fact.money(above, [first, ...others]), ...limitOf(limits.amount.fact) },
        },
      }
    }
  },
})
