/**
 * Who is lead partner, and what it does for the others.
 */
import * as InForce from "../../../partnership/internal/InForce.ts"
import * as Register from "../../../register/Register.ts"
import * as CalendarDate from "../../../values/CalendarDate.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Days from "../internal/Days.ts"
import * as Steps from "../internal/Steps.ts"

/** One lead partner on every day of an agreement. */
export const penvoerderEenPerDatum = Rule.forAgreement({
  id: "penvoerderEenPerDatum",
  title: ["Geen penvoerder, of twee", "No lead partner, or two"],
  severity: "blocking",
  sources: ["EZ01", "WW12", "agreement"],
  applies: [],
  needs: ["leadPartnerTerm"],
  message: [
    "Op {date} {n?is|zijn} er {n|penvoerder|penvoerders} voor “{agreement}”. Er moet er één zijn.",
    "On {date} there {n?is|are} {n|lead partner|lead partners} for “{agreement}”. There must be one.",
  ],
  todo: ["Leg vast wie op elke dag penvoerder is.", "Record who is lead partner on each day."],
  actor: "directors",
  *check({ register, asOf, subject: { agreement } }) {
    const terms = Register.where(register, "leadPartnerTerm", "fundingAgreement", agreement.id)
    const end = CalendarDate.min(agreement.endsOn ?? asOf, asOf)
    if (end < agreement.startsOn) return
    // The number changes only on a first day and on the day after a last one.
    const days = [
      agreement.startsOn,
      ...terms.flatMap(({ validFrom, validThrough }) => [
        validFrom,
        ...(validThrough === null ? [] : [Days.addDays(validThrough, 1)]),
      ]),
    ].filter((day) => day >= agreement.startsOn && day <= end)
    for (const day of [...new Set(days)].sort()) {
      const now = terms.filter((term) => InForce.on(term, day))
      if (now.length === 1) continue
      const from = now.map(({ id }) => Place.row("leadPartnerTerm", id))
      yield {
        at: from[0] ?? Place.row("fundingAgreement", agreement.id),
        also: from.slice(1),
        facts: {
          date: Fact.date(day, from),
          n: Fact.count(now.length, from),
          agreement: Fact.text(agreement.title, Place.cell("fundingAgreement", agreement.id, "title")),
        },
      }
    }
  },
})

/** The lead partner hands in. */
export const indienerIsPenvoerder = Rule.forAgreement({
  id: "indienerIsPenvoerder",
  title: ["Niet ingediend door de penvoerder", "Not submitted by the lead partner"],
  severity: "error",
  sources: ["EZ01", "agreement"],
  applies: [],
  needs: ["leadPartnerTerm", "cycleStep"],
  message: [
    "“{step}” is ingediend door {by}. De penvoerder was toen {lead}.",
    "“{step}” was submitted by {by}. The lead partner then was {lead}.",
  ],
  todo: ["Dien het stuk opnieuw in, door de penvoerder.", "Submit it again, through the lead partner."],
  actor: "leadPartner",
  *check({ register, asOf, subject: { agreement } }) {
    const terms = Register.where(register, "leadPartnerTerm", "fundingAgreement", agreement.id)
    const name = (id: string) => Register.get(register, "organisation", id)?.name ?? id
    for (const step of Register.where(register, "cycleStep", "fundingAgreement", agreement.id)) {
      const { submittedOn, submittedBy } = step
      if (submittedOn === null || submittedBy === null || !Steps.isSubmitted(step, asOf)) continue
      const lead = terms.find((term) => InForce.on(term, submittedOn))
      if (lead === undefined || lead.organisation === submittedBy) continue
      yield {
        at: Place.cell("cycleStep", step.id, "submittedBy"),
        also: [Place.row("leadPartnerTerm", lead.id)],
        facts: {
          step: Fact.text(step.name, Place.cell("cycleStep", step.id, "name")),
          by: Fact.text(name(submittedBy), Place.cell("cycleStep", step.id, "submittedBy")),
          lead: Fact.text(name(lead.organisation), Place.cell("leadPartnerTerm", lead.id, "organisation")),
        },
      }
    }
  },
})

/** Decisions that came in go to the partners. */
export const beschikkingDoorgezonden = Rule.forAgreement({
  id: "beschikkingDoorgezonden",
  title: ["Beschikking niet doorgestuurd", "Decision not sent on"],
  severity: "warning",
  sources: ["EZ01", "agreement"],
  applies: [],
  needs: ["clientDecision", "document"],
  parameters: {
    days: {
      label: { nl: "Dagen tot doorsturen", en: "Days until sending on" },
      unit: "days",
      default: null,
      key: "decision.forward.days",
      filledBy: ["agreement"],
    },
  },
  message: [
    "De beschikking van {received} is na {limit|dag|dagen} nog niet naar {partners} gestuurd.",
    "The decision of {received} was not sent to {partners} after {limit|day|days}.",
  ],
  todo: ["Stuur de beschikking door.", "Send the decision on."],
  actor: "leadPartner",
  *check({ register, asOf, limits, subject: { agreement, regime } }) {
    const lead = regime.recipient?.organisation
    for (const decision of Register.where(register, "clientDecision", "fundingAgreement", agreement.id)) {
      const document = Register.get(register, "document", decision.document ?? "")
      if (document === undefined || document.receivedOn === null) continue
      if (asOf <= Days.addDays(document.receivedOn, limits.days.value)) continue
      const missing = agreement.parties.filter((party) => party !== lead && !document.sentTo.includes(party))
      if (missing.length === 0) continue
      yield {
        at: Place.cell("document", document.id, "sentTo"),
        also: [Place.row("clientDecision", decision.id)],
        facts: {
          received: Fact.date(document.receivedOn, Place.cell("document", document.id, "receivedOn")),
          limit: limits.days.fact,
          partners: Fact.names(
            missing.map((id) => Register.get(register, "organisation", id)?.name ?? id),
            missing.map((id) => Place.row("organisation", id)),
          ),
        },
      }
    }
  },
})

/** A change of lead partner hands everything over. */
export const penvoerderwisselGeregeld = Rule.forAgreement({
  id: "penvoerderwisselGeregeld",
  title: ["Penvoerderschap niet overgedragen", "Lead partnership not handed over"],
  severity: "blocking",
  sources: ["agreement", "VM05"],
  applies: [],
  needs: ["leadPartnerTerm"],
  message: [
    "{lead} was penvoerder tot en met {last}. Geld, machtigingen en stukken zijn nog niet overgedragen.",
    "{lead} was lead partner through {last}. Money, powers and documents were not handed over yet.",
  ],
  todo: ["Draag alles over en leg de dag vast.", "Hand everything over and record the day."],
  actor: "partner",
  *check({ register, asOf, subject: { agreement } }) {
    const terms = Register.where(register, "leadPartnerTerm", "fundingAgreement", agreement.id)
    for (const { id, organisation, validThrough: last, handedOverOn } of terms) {
      if (last === null || last >= asOf || (handedOverOn !== null && handedOverOn <= asOf)) continue
      if (!terms.some(({ validFrom }) => validFrom > last)) continue
      yield {
        at: Place.cell("leadPartnerTerm", id, "handedOverOn"),
        organisation,
        facts: {
          lead: Fact.text(
            Register.get(register, "organisation", organisation)?.name ?? organisation,
            Place.cell("leadPartnerTerm", id, "organisation"),
          ),
          last: Fact.date(last, Place.cell("leadPartnerTerm", id, "validThrough")),
        },
      }
    }
  },
})

/** Partners' reports and the consolidated one give the same totals. */
export const rapportageketenSluit = Rule.forPartnership({
  id: "rapportageketenSluit",
  title: ["Partnerrapportages en totaal verschillen", "Partners' reports and the total differ"],
  severity: "blocking",
  sources: ["agreement", "AW19"],
  needs: ["cycleStep", "partnerReport"],
  message: [
    "De partners melden bij “{step}” samen {parts}. In het geheel staat {total}.",
    "The partners report {parts} in all for “{step}”. The whole says {total}.",
  ],
  todo: ["Zoek het verschil en herstel het.", "Find the difference and mend it."],
  actor: "leadPartner",
  *check({ register }) {
    for (const step of register.rows.cycleStep) {
      const reports = Register.where(register, "partnerReport", "cycleStep", step.id).filter(
        ({ totalCosts }) => totalCosts !== null,
      )
      if (step.totalCosts === null || reports.length === 0) continue
      const parts = reports.reduce((sum, { totalCosts }) => sum + (totalCosts ?? 0), 0)
      if (parts === step.totalCosts) continue
      const at = Place.cell("cycleStep", step.id, "totalCosts")
      const from = reports.map(({ id }) => Place.cell("partnerReport", id, "totalCosts"))
      yield {
        at,
        also: from,
        facts: {
          step: Fact.text(step.name, Place.cell("cycleStep", step.id, "name")),
          parts: Fact.money(parts, from),
          total: Fact.money(step.totalCosts, at),
        },
      }
    }
  },
})

/** A partner reports what stands in its books. */
export const partnerrapportVolgtBoeken = Rule.forPartnership({
  id: "partnerrapportVolgtBoeken",
  title: ["Rapportage wijkt af van de boeken", "Report differs from the books"],
  severity: "error",
  sources: ["AW19", "agreement"],
  needs: ["cycleStep", "partnerReport", "cost"],
  message: [
    "{partner} meldt {reported} aan kosten. In de boeken staat {booked}. Het verschil is {difference}.",
    "{partner} reports {reported} of costs. The books say {booked}. The difference is {difference}.",
  ],
  todo: [
    "Zoek de kosten die ontbreken of er te veel staan, en herstel de rapportage of de boeken.",
    "Find the costs that are missing or too many, and mend the report or the books.",
  ],
  actor: "partner",
  *check({ register, asOf }) {
    for (const step of register.rows.cycleStep) {
      const { periodFrom, periodThrough } = step
      if (step.kind !== "account" || periodFrom === null || periodThrough === null) continue
      for (const report of Register.where(register, "partnerReport", "cycleStep", step.id)) {
        if (report.totalCosts === null || report.submittedOn === null || report.submittedOn > asOf) continue
        const costs = Register.where(register, "cost", "organisation", report.organisation).filter(
          ({ bookedOn, fundingAgreement }) =>
            bookedOn >= periodFrom &&
            bookedOn <= periodThrough &&
            (step.fundingAgreement === null ||
              fundingAgreement === null ||
              fundingAgreement === step.fundingAgreement),
        )
        const booked = costs.reduce((sum, { amount }) => sum + amount, 0)
        if (booked === report.totalCosts) continue
        const at = Place.cell("partnerReport", report.id, "totalCosts")
        const from = costs.map(({ id }) => Place.cell("cost", id, "amount"))
        yield {
          at,
          organisation: report.organisation,
          facts: {
            partner: Fact.text(
              Register.get(register, "organisation", report.organisation)?.name ?? report.organisation,
              Place.cell("partnerReport", report.id, "organisation"),
            ),
            reported: Fact.money(report.totalCosts, at),
            booked: Fact.money(booked, from),
            difference: Fact.money(booked - report.totalCosts, [at, ...from]),
          },
        }
      }
    }
  },
})

/** Every partner's report was approved before the whole went out. */
export const partnerrapportGoedgekeurd = Rule.forPartnership({
  id: "partnerrapportGoedgekeurd",
  title: ["Ingediend vóór goedkeuring", "Submitted before approval"],
  severity: "error",
  sources: ["agreement"],
  needs: ["cycleStep", "partnerReport"],
  message: [
    "“{step}” is op {submitted} ingediend. Het deel van {partner} was toen niet goedgekeurd.",
    "“{step}” was submitted on {submitted}. The part of {partner} was not approved then.",
  ],
  todo: ["Laat de partner alsnog goedkeuren.", "Have the partner approve it."],
  actor: "partner",
  *check({ register, asOf }) {
    for (const step of register.rows.cycleStep) {
      const { submittedOn } = step
      if (submittedOn === null || !Steps.isSubmitted(step, asOf)) continue
      for (const report of Register.where(register, "partnerReport", "cycleStep", step.id)) {
        if (report.approvedOn !== null && report.approvedOn <= submittedOn) continue
        yield {
          at: Place.cell("partnerReport", report.id, "approvedOn"),
          also: [Place.row("cycleStep", step.id)],
          organisation: report.organisation,
          facts: {
            step: Fact.text(step.name, Place.cell("cycleStep", step.id, "name")),
            submitted: Fact.date(submittedOn, Place.cell("cycleStep", step.id, "submittedOn")),
            partner: Fact.text(
              Register.get(register, "organisation", report.organisation)?.name ?? report.organisation,
              Place.cell("partnerReport", report.id, "organisation"),
            ),
          },
        }
      }
    }
  },
})

/** Each partner mandated the lead partner. */
export const machtigingCompleet = Rule.forAgreement({
  id: "machtigingCompleet",
  title: ["Machtiging ontbreekt", "Power of attorney is missing"],
  severity: "blocking",
  sources: ["VM01", "agreement"],
  applies: [],
  needs: ["leadPartnerTerm"],
  message: [
    "{partner} heeft de machtiging voor {lead} niet getekend. {lead} mag niet namens {partner} optreden.",
    "{partner} has not signed the power for {lead}. {lead} may not act for {partner}.",
  ],
  todo: ["Teken de machtiging en leg de dag vast.", "Sign the power and record the day."],
  actor: "partner",
  *check({ register, asOf, subject: { agreement } }) {
    const term = Register.where(register, "leadPartnerTerm", "fundingAgreement", agreement.id).find((one) =>
      InForce.on(one, asOf),
    )
    if (term === undefined) return
    const name = (id: string) => Register.get(register, "organisation", id)?.name ?? id
    for (const party of agreement.parties) {
      if (party === term.organisation) continue
      const signed = Register.where(register, "powerOfAttorney", "principal", party).some(
        (power) =>
          power.agentOrganisation === term.organisation &&
          (power.fundingAgreement === null || power.fundingAgreement === agreement.id) &&
          power.signedOn !== null &&
          power.signedOn <= asOf &&
          InForce.on(power, asOf) &&
          (power.revokedOn === null || power.revokedOn > asOf),
      )
      if (signed) continue
      yield {
        at: Place.cell("fundingAgreement", agreement.id, "parties"),
        also: [Place.row("organisation", party), Place.row("leadPartnerTerm", term.id)],
        organisation: party,
        facts: {
          partner: Fact.text(name(party), Place.cell("organisation", party, "name")),
          lead: Fact.text(name(term.organisation), Place.cell("leadPartnerTerm", term.id, "organisation")),
        },
      }
    }
  },
})
