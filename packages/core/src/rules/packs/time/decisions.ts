/**
 * Terms to decide that stand still, were announced late, or end a subsidy.
 */
import { terms } from "../../../cycle/Terms.ts"
import * as Register from "../../../register/Register.ts"
import * as CalendarDate from "../../../values/CalendarDate.ts"
import * as PublicHolidays from "../../../values/PublicHolidays.ts"
import * as Term from "../../../values/Term.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Days from "../internal/Days.ts"
import * as Each from "../internal/Each.ts"

/** The deadline moves by the days on which the term stood still. */
export const beslistermijnOpgeschort = Rule.forPartnership({
  id: "beslistermijnOpgeschort",
  title: ["Opschorting niet meegeteld", "Suspension not counted"],
  severity: "warning",
  sources: ["AW35"],
  needs: ["clientDecision"],
  message: [
    "De termijn stond {days|dag|dagen} stil, van {asked} tot {supplied}. De nieuwe termijn van {until} telt dat niet mee.",
    "The term stood still for {days|day|days}, from {asked} to {supplied}. The new term of {until} does not count that.",
  ],
  todo: ["Reken de termijn opnieuw.", "Count the term again."],
  actor: "leadPartner",
  check: Each.row("clientDecision", (one, { asOf }) => {
    const { id, termFrom, supplementRequestedOn: asked, supplementedOn: supplied, delayedUntil: until } = one
    if (termFrom === null || asked === null || supplied === null || until === null) return null
    if (supplied > asOf) return null
    const law =
      one.kind === "grant"
        ? terms.grantDecision
        : one.kind === "determination"
          ? terms.determinationDecision
          : null
    if (law === null) return null
    const days = CalendarDate.daysBetween(asked, supplied)
    if (days <= 0 || until >= Days.addDays(Term.end(termFrom, law.byLaw).end, days)) return null
    const at = Place.cell("clientDecision", id, "delayedUntil")
    return {
      column: "delayedUntil",
      facts: {
        days: Fact.days(days, [Place.cell("clientDecision", id, "supplementRequestedOn"), at]),
        asked: Fact.date(asked, Place.cell("clientDecision", id, "supplementRequestedOn")),
        supplied: Fact.date(supplied, Place.cell("clientDecision", id, "supplementedOn")),
        until: Fact.date(until, at),
      },
    }
  }),
})

/** Who is late says so, with a new term. */
export const uitstelBeslissingMedegedeeld = Rule.forPartnership({
  id: "uitstelBeslissingMedegedeeld",
  title: ["Uitstel niet gemeld", "Delay not announced"],
  severity: "info",
  sources: ["AW36"],
  needs: ["clientDecision"],
  message: [
    "Het besluit had er op {due} moeten zijn: {when}. De opdrachtgever noemde geen nieuwe termijn.",
    "The decision was due on {due}: {when}. The client named no new term.",
  ],
  todo: ["Vraag om een nieuwe termijn.", "Ask for a new term."],
  actor: "client",
  check: Each.row("clientDecision", (one, { asOf }) => {
    const { id, kind, termFrom, decidedOn, delayAnnouncedOn } = one
    if (termFrom === null || (decidedOn !== null && decidedOn <= asOf)) return null
    if (delayAnnouncedOn !== null && delayAnnouncedOn <= asOf) return null
    const law =
      kind === "grant"
        ? terms.grantDecision
        : kind === "determination"
          ? terms.determinationDecision
          : terms.otherDecision
    const due = Term.end(termFrom, law.byLaw).end
    if (due >= asOf) return null
    const from = Place.cell("clientDecision", id, "termFrom")
    return {
      column: "delayAnnouncedOn",
      facts: { due: Fact.date(due, from), when: Fact.until(due, asOf, from) },
    }
  }),
})

/** After three years of the same subsidy, it ends only with a reasonable term. */
export const redelijkeTermijnBeeindiging = Rule.forAgreement({
  id: "redelijkeTermijnBeeindiging",
  title: ["Subsidie stopt na drie jaar of meer", "Subsidy ends after three years or more"],
  severity: "info",
  sources: ["AW26"],
  applies: ["subsidy"],
  needs: ["clientDecision"],
  message: [
    "“{title}” loopt al {years} jaar. De weigering is van {decided} en geldt vanaf {from}: {days|dag|dagen} later.",
    "“{title}” has run for {years} years. The refusal is of {decided} and holds from {from}: {days|day|days} later.",
  ],
  todo: ["Ga na of deze termijn redelijk is.", "Find out whether this term is reasonable."],
  actor: "leadPartner",
  *check({ register, asOf, subject: { agreement } }) {
    const seen = new Set<string>()
    let [first, at] = [agreement.startsOn, agreement.continues as string | null]
    while (at !== null && !seen.has(at)) {
      seen.add(at)
      const earlier = Register.get(register, "fundingAgreement", at)
      if (earlier === undefined) break
      if (earlier.startsOn < first) first = earlier.startsOn
      at = earlier.continues
    }
    for (const { id, kind, decidedOn, effectiveFrom } of Register.where(
      register,
      "clientDecision",
      "fundingAgreement",
      agreement.id,
    )) {
      if (kind !== "refusal" || decidedOn === null || effectiveFrom === null || decidedOn > asOf) continue
      if (effectiveFrom < Days.addYears(first, 3)) continue
      yield {
        at: Place.cell("clientDecision", id, "effectiveFrom"),
        facts: {
          title: Fact.text(agreement.title, Place.cell("fundingAgreement", agreement.id, "title")),
          years: Fact.count(Math.floor(CalendarDate.daysBetween(first, effectiveFrom) / 365.25)),
          decided: Fact.date(decidedOn, Place.cell("clientDecision", id, "decidedOn")),
          from: Fact.date(effectiveFrom, Place.cell("clientDecision", id, "effectiveFrom")),
          days: Fact.days(CalendarDate.daysBetween(decidedOn, effectiveFrom)),
        },
      }
    }
  },
})

/** A statutory term that ends on a free day runs on, if it is short; longer ones do not. */
export const verlengTermijn = Rule.forPartnership({
  id: "verlengTermijn",
  title: ["Termijn loopt door tot een werkdag", "Term runs on to a working day"],
  severity: "info",
  sources: ["AT01", "AT05"],
  needs: ["clientDecision"],
  message: [
    "Zes weken na {published} is {base}: geen werkdag. De bezwaartermijn loopt door tot en met {end}.",
    "Six weeks after {published} is {base}: no working day. The term for an objection runs on through {end}.",
  ],
  todo: ["Gebruik de latere dag.", "Use the later day."],
  actor: "leadPartner",
  check: Each.row("clientDecision", ({ id, publishedOn, objectionIntended, objectionFiledOn }, { asOf }) => {
    if (publishedOn === null || publishedOn > asOf || objectionIntended !== true || objectionFiledOn !== null)
      return null
    const ending = Term.end(publishedOn, terms.objection.byLaw)
    if (ending.end === ending.base || ending.end < asOf) return null
    const from = Place.cell("clientDecision", id, "publishedOn")
    return {
      column: "publishedOn",
      facts: {
        published: Fact.date(publishedOn, from),
        base: Fact.date(ending.base, from),
        end: Fact.date(ending.end, from),
      },
    }
  }),
})

/** A term that is counted back does not move to a working day. */
export const termijnTerugrekening = Rule.forAgreement({
  id: "termijnTerugrekening",
  title: ["Teruggerekende termijn is verschoven", "A term counted back was moved"],
  severity: "error",
  sources: ["AT02"],
  applies: ["subsidy", "perFinancialYear"],
  needs: ["cycleStep"],
  message: [
    "“{step}” staat op {planned}. Dertien weken vóór {start} is {due}, ook als dat geen werkdag is.",
    "“{step}” is set for {planned}. Thirteen weeks before {start} is {due}, even if that is no working day.",
  ],
  todo: ["Zet de stap op de goede dag.", "Put the step on the right day."],
  actor: "leadPartner",
  *check({ register, subject: { agreement } }) {
    const due = Term.end(agreement.startsOn, terms.yearlyApplication.byLaw).end
    if (PublicHolidays.isWorkingDay(due)) return
    for (const step of Register.where(register, "cycleStep", "fundingAgreement", agreement.id)) {
      if (step.kind !== "application" || step.dueOn === null || step.dueOn <= due) continue
      if (CalendarDate.daysBetween(due, step.dueOn) > 5) continue
      yield {
        at: Place.cell("cycleStep", step.id, "dueOn"),
        dueOn: due,
        facts: {
          step: Fact.text(step.name, Place.cell("cycleStep", step.id, "name")),
          planned: Fact.date(step.dueOn, Place.cell("cycleStep", step.id, "dueOn")),
          start: Fact.date(agreement.startsOn, Place.cell("fundingAgreement", agreement.id, "startsOn")),
          due: Fact.date(due, Place.cell("fundingAgreement", agreement.id, "startsOn")),
        },
      }
    }
  },
})

/** The financial year is the calendar year, unless rule, grant or statutes differ. */
export const boekjaarIsKalenderjaar = Rule.forOrganisation({
  id: "boekjaarIsKalenderjaar",
  title: ["Boekjaar is geen kalenderjaar", "Financial year is not the calendar year"],
  severity: "warning",
  sources: ["AW45", "RP03"],
  applies: ["privateLegalPerson"],
  needs: ["organisation"],
  message: [
    "Het boekjaar van {organisation} begint in maand {month}. Er staat geen bepaling uit de statuten bij.",
    "The financial year of {organisation} begins in month {month}. No provision of the statutes is recorded.",
  ],
  todo: ["Leg de bepaling in de statuten vast.", "Record the provision of the statutes."],
  actor: "board",
  *check({ register, subject: { organisation } }) {
    const { id, financialYearStartMonth: month } = organisation
    if (month === null || month === 1) return
    const provided = Register.where(register, "statutesProvision", "organisation", id).some(
      ({ subject }) => subject === "financialYear",
    )
    if (provided) return
    const at = Place.cell("organisation", id, "financialYearStartMonth")
    yield {
      at,
      facts: {
        organisation: Fact.text(organisation.name, Place.cell("organisation", id, "name")),
        month: Fact.count(month, at),
      },
    }
  },
})
