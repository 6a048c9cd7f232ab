/**
 * Advances, invoices and claims.
 */
import { terms } from "../../../cycle/Terms.ts"
import * as Register from "../../../register/Register.ts"
import type { PartnershipRegister, RowOf } from "../../../tables.ts"
import * as CalendarDate from "../../../values/CalendarDate.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Days from "../internal/Days.ts"
import * as Each from "../internal/Each.ts"

const fromClient = (
  register: PartnershipRegister,
  { id, client }: RowOf<"fundingAgreement">,
  asOf: CalendarDate.CalendarDate,
): ReadonlyArray<RowOf<"payment">> =>
  Register.where(register, "payment", "fundingAgreement", id).filter(
    ({ fromOrganisation, kind, paidOn }) =>
      fromOrganisation === client && kind === "advance" && paidOn !== null && paidOn <= asOf,
  )

/** Advances stay within the grant. */
export const voorschottenBovenVerlening = Rule.forAgreement({
  id: "voorschottenBovenVerlening",
  title: ["Meer voorschot dan verleend", "More advances than granted"],
  severity: "error",
  sources: ["AW06", "AW31"],
  applies: ["subsidy"],
  needs: ["payment"],
  message: [
    "Er is {advances} aan voorschotten ontvangen. Verleend is {amount}.",
    "{advances} of advances was received. Granted is {amount}.",
  ],
  todo: [
    "Betaal terug wat te veel is, of herstel de boeking.",
    "Pay back what is too much, or mend the entry.",
  ],
  actor: "leadPartner",
  *check({ register, asOf, subject: { agreement } }) {
    const advances = fromClient(register, agreement, asOf)
    const total = advances.reduce((sum, { amount }) => sum + amount, 0)
    if (total <= agreement.amount) return
    const from = advances.map(({ id }) => Place.cell("payment", id, "amount"))
    const at = Place.cell("fundingAgreement", agreement.id, "amount")
    yield {
      at,
      also: from,
      facts: { advances: Fact.money(total, from), amount: Fact.money(agreement.amount, at) },
    }
  },
})

/** Advances follow the schedule of the grant. */
export const voorschotVolgensSchema = Rule.forAgreement({
  id: "voorschotVolgensSchema",
  title: ["Voorschot wijkt af van het schema", "Advance differs from the schedule"],
  severity: "warning",
  sources: ["KB34", "AV06"],
  applies: ["subsidy"],
  needs: ["payment", "plannedPayment"],
  message: [
    "Het voorschot van {paid} wijkt af van het schema: {planned} op {expected}.",
    "The advance of {paid} differs from the schedule: {planned} on {expected}.",
  ],
  todo: ["Vraag de opdrachtgever naar het verschil.", "Ask the client about the difference."],
  actor: "leadPartner",
  *check({ register, asOf, subject: { agreement } }) {
    for (const payment of fromClient(register, agreement, asOf)) {
      const planned = Register.get(register, "plannedPayment", payment.plannedPayment ?? "")
      if (planned === undefined || payment.amount === planned.amount) continue
      yield {
        at: Place.cell("payment", payment.id, "amount"),
        also: [Place.row("plannedPayment", planned.id)],
        facts: {
          paid: Fact.money(payment.amount, Place.cell("payment", payment.id, "amount")),
          planned: Fact.money(planned.amount, Place.cell("plannedPayment", planned.id, "amount")),
          expected: Fact.date(planned.expectedOn, Place.cell("plannedPayment", planned.id, "expectedOn")),
        },
      }
    }
  },
})

/** A set-off names its statute. */
export const verrekeningGrondslag = Rule.forPartnership({
  id: "verrekeningGrondslag",
  title: ["Verrekening zonder grondslag", "Set-off without a ground"],
  severity: "warning",
  sources: ["AW28", "AW30"],
  needs: ["payment"],
  message: [
    "Bij de verrekening van {amount} staat niet op welk artikel zij berust.",
    "The set-off of {amount} does not say on which article it rests.",
  ],
  todo: ["Vraag om het artikel en de vordering.", "Ask for the article and the claim."],
  actor: "client",
  check: Each.row("payment", ({ id, kind, amount, setOffBasis, fromOrganisation }) =>
    kind !== "setOff" || setOffBasis !== null
      ? null
      : {
          column: "setOffBasis",
          organisation: fromOrganisation,
          facts: { amount: Fact.money(amount, Place.cell("payment", id, "amount")) },
        },
  ),
})

/** A claim lapses five years after its term, unless it was interrupted. */
export const vorderingVerjaard = Rule.forPartnership({
  id: "vorderingVerjaard",
  title: ["Vordering is verjaard", "Claim has lapsed"],
  severity: "info",
  sources: ["AW33"],
  needs: ["recovery"],
  message: [
    "De vordering van {amount} is op {lapsed} verjaard.",
    "The claim of {amount} lapsed on {lapsed}.",
  ],
  todo: ["Betaal of vraag dit bedrag niet meer.", "Do not pay or ask this sum any more."],
  actor: "leadPartner",
  check: Each.row("recovery", ({ id, amount, dueOn, interruptedOn, paidOn }, { asOf }) => {
    const from = interruptedOn ?? dueOn
    if (paidOn !== null || from === null) return null
    const lapsed = Days.addYears(from, 5)
    if (asOf <= lapsed) return null
    return {
      column: "dueOn",
      facts: {
        amount: Fact.money(amount, Place.cell("recovery", id, "amount")),
        lapsed: Fact.date(
          lapsed,
          Place.cell("recovery", id, interruptedOn === null ? "dueOn" : "interruptedOn"),
        ),
      },
    }
  }),
})

/** Two weeks after a reminder. */
export const aanmaningTermijn = Rule.forPartnership({
  id: "aanmaningTermijn",
  title: ["Aanmaning is verlopen", "Reminder has run out"],
  severity: "warning",
  sources: ["AW34"],
  needs: ["recovery"],
  message: [
    "Voor {amount} is op {reminded} een aanmaning gestuurd. Betalen kon tot en met {due}: {when}.",
    "A reminder for {amount} was sent on {reminded}. It could be paid through {due}: {when}.",
  ],
  todo: ["Betaal meteen.", "Pay at once."],
  actor: "partner",
  check: Each.row("recovery", ({ id, amount, organisation, remindedOn, paidOn }, { asOf }) => {
    if (remindedOn === null || (paidOn !== null && paidOn <= asOf)) return null
    const due = Days.addDays(remindedOn, 14)
    if (asOf <= due) return null
    const from = Place.cell("recovery", id, "remindedOn")
    return {
      column: "paidOn",
      organisation,
      dueOn: due,
      facts: {
        amount: Fact.money(amount, Place.cell("recovery", id, "amount")),
        reminded: Fact.date(remindedOn, from),
        due: Fact.date(due, from),
        when: Fact.until(due, asOf, from),
      },
    }
  }),
})

const isAuthority = (register: PartnershipRegister, organisation: string): boolean =>
  ["ministry", "municipality", "province", "waterBoard", "publicBody"].includes(
    Register.get(register, "organisation", organisation)?.legalForm ?? "",
  )

const numbered = ({ id, number, amount }: RowOf<"invoice">) => ({
  number: Fact.text(number, Place.cell("invoice", id, "number")),
  amount: Fact.money(amount, Place.cell("invoice", id, "amount")),
})

/** An authority pays in thirty days, and agrees to sixty at most. */
export const factuurtermijnOverheid = Rule.forPartnership({
  id: "factuurtermijnOverheid",
  title: ["Overheid betaalt een factuur te laat", "An authority pays an invoice late"],
  severity: "warning",
  sources: ["BT02"],
  needs: ["invoice"],
  message: [
    "Factuur {number} van {amount} moest uiterlijk op {due} zijn betaald: {when}.",
    "Invoice {number} of {amount} had to be paid by {due}: {when}.",
  ],
  todo: ["Vraag om betaling en om rente.", "Ask for payment and interest."],
  actor: "client",
  check: Each.row("invoice", (invoice, { register, asOf }) => {
    const { id, toOrganisation, receivedOn, dueOn, paidOn, termClause } = invoice
    if (!isAuthority(register, toOrganisation) || receivedOn === null) return null
    const byLaw = Days.addDays(receivedOn, terms.invoiceToAuthority.byLaw.amount)
    const longest = Days.addDays(receivedOn, 60)
    const due = dueOn === null || termClause === null ? byLaw : CalendarDate.min(dueOn, longest)
    if ((paidOn ?? asOf) <= due || due >= asOf) return null
    const from = Place.cell("invoice", id, "receivedOn")
    return {
      column: "paidOn",
      organisation: toOrganisation,
      dueOn: due,
      facts: { ...numbered(invoice), due: Fact.date(due, from), when: Fact.until(due, paidOn ?? asOf, from) },
    }
  }),
})

const sizes = { small: 0, medium: 1, large: 2 } as const

/** Between partners: sixty days at most, thirty from large to small. */
export const factuurtermijnPartners = Rule.forPartnership({
  id: "factuurtermijnPartners",
  title: ["Betaaltermijn is te lang", "Payment term is too long"],
  severity: "warning",
  sources: ["BT01"],
  needs: ["invoice"],
  message: [
    "Voor factuur {number} is {days|dag|dagen} afgesproken. Er mag {limit|dag|dagen} worden afgesproken.",
    "{days|day|days} was agreed for invoice {number}. {limit|day|days} may be agreed.",
  ],
  todo: [
    "Betaal eerder, of leg de afspraak uitdrukkelijk vast.",
    "Pay sooner, or record the agreement expressly.",
  ],
  actor: "partner",
  check: Each.row("invoice", (invoice, { register }) => {
    const { id, fromOrganisation, toOrganisation, invoicedOn, dueOn, termClause } = invoice
    if (dueOn === null || isAuthority(register, toOrganisation)) return null
    const size = (organisation: string) => Register.get(register, "organisation", organisation)?.size ?? null
    const [creditor, debtor] = [size(fromOrganisation), size(toOrganisation)]
    const largeToSmall = debtor === "large" && creditor !== null && sizes[creditor] < sizes[debtor]
    const limit = largeToSmall ? 30 : 60
    const days = CalendarDate.daysBetween(invoicedOn, dueOn)
    if (days <= limit || (!largeToSmall && termClause !== null)) return null
    return {
      column: "dueOn",
      organisation: toOrganisation,
      facts: {
        ...numbered(invoice),
        days: Fact.days(days, [Place.cell("invoice", id, "invoicedOn"), Place.cell("invoice", id, "dueOn")]),
        limit: Fact.days(limit),
      },
    }
  }),
})

/** Without a date of receipt the thirty days cannot be counted. */
export const factuurOntvangstdatum = Rule.forPartnership({
  id: "factuurOntvangstdatum",
  title: ["Ontvangstdatum van de factuur ontbreekt", "Date of receipt of the invoice is missing"],
  severity: "warning",
  sources: ["BT01", "BT02"],
  needs: ["invoice"],
  message: [
    "Bij factuur {number} van {amount} staat niet wanneer zij is ontvangen.",
    "Invoice {number} of {amount} does not say when it was received.",
  ],
  todo: ["Vul de ontvangstdatum in.", "Fill in the date of receipt."],
  actor: "partner",
  check: Each.row("invoice", (invoice) =>
    invoice.receivedOn !== null || invoice.paidOn !== null
      ? null
      : { column: "receivedOn", organisation: invoice.toOrganisation, facts: numbered(invoice) },
  ),
})

/** Interest below the threshold is not owed. */
export const rentedrempelVerzuim = Rule.forPartnership({
  id: "rentedrempelVerzuim",
  title: ["Rente onder de drempel", "Interest below the threshold"],
  severity: "warning",
  sources: ["AW32"],
  needs: ["payment"],
  message: [
    "Er is {amount} rente geboekt. Onder {limit} is die niet verschuldigd.",
    "{amount} of interest was booked. Below {limit} it is not owed.",
  ],
  todo: ["Draai de boeking terug.", "Reverse the entry."],
  actor: "partner",
  check: Each.row("payment", ({ id, kind, amount, fromOrganisation }, { register }) => {
    const limit = isAuthority(register, fromOrganisation) ? 10_00 : 20_00
    if (kind !== "interest" || amount >= limit) return null
    return {
      column: "amount",
      organisation: fromOrganisation,
      facts: { amount: Fact.money(amount, Place.cell("payment", id, "amount")), limit: Fact.money(limit) },
    }
  }),
})

/** Much less spent than advanced, under the special duty. */
export const meldplichtOnderbesteding = Rule.forAgreement({
  id: "meldplichtOnderbesteding",
  title: ["Onderbesteding niet gemeld", "Underspending not notified"],
  severity: "blocking",
  sources: ["BB02"],
  applies: ["subsidy", "specialNotificationDuty"],
  needs: ["cost", "budgetLine"],
  message: [
    "In deze periode is {spent} van {budgeted} besteed: {share}. Dat moest uiterlijk op {due} zijn gemeld: {when}.",
    "In this period {spent} of {budgeted} was spent: {share}. That had to be notified by {due}: {when}.",
  ],
  todo: ["Meld dit meteen schriftelijk.", "Notify this in writing at once."],
  actor: "leadPartner",
  *check({ register, asOf, period, subject: { agreement } }) {
    const due = Days.addMonths(period.end, 2)
    if (due >= asOf) return
    const advances = fromClient(register, agreement, asOf).filter(
      ({ paidOn }) => paidOn !== null && paidOn >= period.start && paidOn <= period.end,
    )
    if (advances.reduce((sum, { amount }) => sum + amount, 0) < 200_000_00) return
    const costs = Register.where(register, "cost", "fundingAgreement", agreement.id).filter(
      ({ bookedOn }) => bookedOn >= period.start && bookedOn <= period.end,
    )
    const lines = Register.where(register, "budgetLine", "fundingAgreement", agreement.id).filter((line) => {
      const version = Register.get(register, "budgetVersion", line.budgetVersion)
      const budget = Register.get(register, "budget", version?.budget ?? "")
      return version?.kind !== "draft" && budget?.year === CalendarDate.year(period.start)
    })
    const spent = costs.reduce((sum, { amount }) => sum + amount, 0)
    const budgeted = lines.reduce((sum, { amount }) => sum + amount, 0)
    if (budgeted <= 0 || spent * 4 > budgeted * 3) return
    const told = Register.where(register, "notification", "fundingAgreement", agreement.id).some(
      ({ kind, notifiedOn }) => kind === "underspending" && notifiedOn !== null && notifiedOn <= asOf,
    )
    if (told) return
    const [of, by] = [
      costs.map(({ id }) => Place.cell("cost", id, "amount")),
      lines.map(({ id }) => Place.cell("budgetLine", id, "amount")),
    ]
    yield {
      at: Place.row("fundingAgreement", agreement.id),
      dueOn: due,
      facts: {
        spent: Fact.money(spent, of),
        budgeted: Fact.money(budgeted, by),
        share: Fact.percentage(Math.round((spent / budgeted) * 100_00), [...of, ...by]),
        due: Fact.date(due),
        when: Fact.until(due, asOf),
      },
    }
  },
})
