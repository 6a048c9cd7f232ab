/**
 * Progress reports and the account of a subsidy.
 */
import { terms } from "../../../cycle/Terms.ts"
import * as Register from "../../../register/Register.ts"
import * as CalendarDate from "../../../values/CalendarDate.ts"
import * as Term from "../../../values/Term.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Days from "../internal/Days.ts"
import * as Steps from "../internal/Steps.ts"

const accounts = ["account", "determination"] as const

/** An auditor's statement from € 125.000, unless it was waived. */
export const controleverklaringVereist = Rule.forAgreement({
  id: "controleverklaringVereist",
  title: ["Controleverklaring ontbreekt", "Auditor's statement is missing"],
  severity: "blocking",
  sources: ["KB35"],
  applies: ["subsidy", "large"],
  needs: ["cycleStep"],
  message: [
    "De subsidie is {amount}. Daarbij hoort een controleverklaring. Bij “{step}” ontbreekt die nog.",
    "The subsidy is {amount}. An auditor's statement belongs to it. “{step}” still lacks it.",
  ],
  todo: [
    "Vraag de accountant om de verklaring, of noteer dat de beschikking er niet om vraagt.",
    "Ask the auditor for the statement, or record that the decision waives it.",
  ],
  actor: "leadPartner",
  *check({ register, subject: { agreement } }) {
    if (agreement.auditorsStatementWaived) return
    for (const step of Steps.stepsOf(register, agreement.id, ...accounts)) {
      if (Steps.isSettled(Steps.partOf(register, step.id, "auditorsStatement"))) continue
      const signed = Register.where(register, "declaration", "cycleStep", step.id).some(
        ({ kind, signedOn }) => kind === "auditor" && signedOn !== null,
      )
      if (signed) continue
      yield {
        at: Place.row("cycleStep", step.id),
        ...(step.dueOn === null ? {} : { dueOn: step.dueOn }),
        facts: {
          amount: Fact.money(agreement.amount, Place.cell("fundingAgreement", agreement.id, "amount")),
          step: Fact.text(step.name, Place.cell("cycleStep", step.id, "name")),
        },
      }
    }
  },
})

/** A final report with the application for determination. */
export const eindverslagAanwezig = Rule.forAgreement({
  id: "eindverslagAanwezig",
  title: ["Eindverslag ontbreekt", "Final report is missing"],
  severity: "blocking",
  sources: ["KB35"],
  applies: ["subsidy", "fromMiddle"],
  needs: ["cycleStep"],
  message: [
    "Bij “{step}” zit geen eindverslag over de uitvoering en de resultaten.",
    "“{step}” has no final report on execution and results.",
  ],
  todo: ["Voeg het eindverslag toe.", "Add the final report."],
  actor: "leadPartner",
  *check({ register, subject: { agreement } }) {
    for (const step of Steps.stepsOf(register, agreement.id, "determination")) {
      if (Steps.isSettled(Steps.partOf(register, step.id, "finalReport"))) continue
      yield {
        at: Place.row("cycleStep", step.id),
        ...(step.dueOn === null ? {} : { dueOn: step.dueOn }),
        facts: { step: Fact.text(step.name, Place.cell("cycleStep", step.id, "name")) },
      }
    }
  },
})

/** One progress report for every whole twelve months before the last. */
export const aantalVoortgangsverslagen = Rule.forAgreement({
  id: "aantalVoortgangsverslagen",
  title: ["Voortgangsrapportage ontbreekt", "Progress report is missing"],
  severity: "error",
  sources: ["KB22"],
  applies: ["subsidy", "fromMiddle"],
  needs: ["fundingAgreement"],
  message: [
    "De activiteiten lopen van {start} tot en met {end}. Op {asOf} {wanted?moest|moesten} er {wanted|voortgangsrapportage|voortgangsrapportages} zijn. Er {n?is|zijn} er {n} ingediend.",
    "The activities run from {start} through {end}. By {asOf} {wanted|progress report|progress reports} had to be in. {n} {n?was|were} submitted.",
  ],
  todo: ["Stuur de rapportage die nog ontbreekt.", "Send the report that is still missing."],
  actor: "leadPartner",
  *check({ register, asOf, subject: { agreement } }) {
    const { id, startsOn, endsOn } = agreement
    const end = agreement.activitiesEndBy ?? endsOn
    if (end === null || end < Days.addMonths(startsOn, 12)) return
    let wanted = 0
    while (Days.addMonths(startsOn, 12 * (wanted + 1)) <= CalendarDate.min(asOf, end)) wanted++
    const sent = Steps.stepsOf(register, id, "progressReport").filter((step) => Steps.isSubmitted(step, asOf))
    if (sent.length >= wanted) return
    yield {
      at: Place.row("fundingAgreement", id),
      also: sent.map((step) => Place.row("cycleStep", step.id)),
      facts: {
        start: Fact.date(startsOn, Place.cell("fundingAgreement", id, "startsOn")),
        end: Fact.date(end, Place.row("fundingAgreement", id)),
        asOf: Fact.date(asOf),
        wanted: Fact.count(wanted),
        n: Fact.count(
          sent.length,
          sent.map((step) => Place.row("cycleStep", step.id)),
        ),
      },
    }
  },
})

/** Determination is applied for in time: by the decision, or thirteen weeks after the activities. */
export const termijnVaststellingsaanvraag = Rule.forAgreement({
  id: "termijnVaststellingsaanvraag",
  title: ["Vaststelling niet op tijd gevraagd", "Determination not applied for in time"],
  severity: "blocking",
  sources: ["KB32"],
  applies: ["subsidy", "fromMiddle", "notDirect"],
  needs: ["fundingAgreement"],
  message: [
    "De vaststelling moet uiterlijk op {due} zijn gevraagd: {when}. Er is nog geen aanvraag.",
    "Determination must be applied for by {due}: {when}. There is no application yet.",
  ],
  todo: ["Vraag de vaststelling nu aan.", "Apply for determination now."],
  actor: "leadPartner",
  *check({ register, asOf, subject: { agreement } }) {
    const { id, determinationDueBy, determinationWeeks, activitiesEndedOn } = agreement
    if (agreement.perFinancialYear) return
    const weeks = determinationWeeks ?? terms.determinationRequest.byLaw.amount
    const due =
      determinationDueBy ??
      (activitiesEndedOn === null
        ? null
        : Term.end(activitiesEndedOn, { ...terms.determinationRequest.byLaw, amount: weeks }).end)
    if (due === null || due >= asOf) return
    const asked = Register.where(register, "determination", "fundingAgreement", id).some(
      ({ requestedOn }) => requestedOn !== null && requestedOn <= asOf,
    )
    if (asked) return
    const column = determinationDueBy === null ? "activitiesEndedOn" : "determinationDueBy"
    const from = Place.cell("fundingAgreement", id, column)
    yield { at: from, dueOn: due, facts: { due: Fact.date(due, from), when: Fact.until(due, asOf, from) } }
  },
})

/** The term runs from the day on which the activities were really done. */
export const termijnVanafWerkelijkeAfronding = Rule.forAgreement({
  id: "termijnVanafWerkelijkeAfronding",
  title: ["Termijn vanaf de verkeerde dag", "Term from the wrong day"],
  severity: "warning",
  sources: ["KB32"],
  applies: ["subsidy", "fromMiddle", "notDirect"],
  needs: ["cycleStep"],
  message: [
    "“{step}” staat op {planned}. De activiteiten waren klaar op {ended}, dus de termijn loopt tot en met {due}.",
    "“{step}” is set for {planned}. The activities were done on {ended}, so the term runs through {due}.",
  ],
  todo: ["Pas de datum in de planning aan.", "Change the date in the calendar."],
  actor: "leadPartner",
  *check({ register, subject: { agreement } }) {
    const { id, activitiesEndedOn: ended, determinationDueBy, determinationWeeks } = agreement
    if (ended === null || determinationDueBy !== null || ended === agreement.activitiesEndBy) return
    const amount = determinationWeeks ?? terms.determinationRequest.byLaw.amount
    const due = Term.end(ended, { ...terms.determinationRequest.byLaw, amount }).end
    for (const step of Steps.stepsOf(register, id, "determination")) {
      if (step.dueOn === null || step.dueOn === due || step.postponedUntil !== null) continue
      const at = Place.cell("cycleStep", step.id, "dueOn")
      const from = Place.cell("fundingAgreement", id, "activitiesEndedOn")
      yield {
        at,
        dueOn: due,
        facts: {
          step: Fact.text(step.name, Place.cell("cycleStep", step.id, "name")),
          planned: Fact.date(step.dueOn, at),
          ended: Fact.date(ended, from),
          due: Fact.date(due, from),
        },
      }
    }
  },
})

/** On the form that was made available. */
export const formulierVaststelling = Rule.forAgreement({
  id: "formulierVaststelling",
  title: ["Vaststelling niet op het formulier", "Determination not on the form"],
  severity: "warning",
  sources: ["KB35", "KB10"],
  applies: ["subsidy", "fromMiddle"],
  needs: ["determination"],
  message: [
    "De vaststelling is op {requested} gevraagd, maar niet met het formulier van de opdrachtgever.",
    "Determination was applied for on {requested}, but not on the client's form.",
  ],
  todo: ["Dien de aanvraag in met het formulier.", "File the application on the form."],
  actor: "leadPartner",
  *check({ register, subject: { agreement } }) {
    for (const one of Register.where(register, "determination", "fundingAgreement", agreement.id)) {
      if (one.requestedOn === null || one.formUsed !== false) continue
      yield {
        at: Place.cell("determination", one.id, "formUsed"),
        facts: { requested: Fact.date(one.requestedOn, Place.cell("determination", one.id, "requestedOn")) },
      }
    }
  },
})

/** The term that the client set after a missed application. */
export const herstelNaGemisteTermijn = Rule.forAgreement({
  id: "herstelNaGemisteTermijn",
  title: ["Hersteltermijn is voorbij", "Remedy term has passed"],
  severity: "blocking",
  sources: ["AW17"],
  applies: ["subsidy"],
  needs: ["determination"],
  message: [
    "De opdrachtgever gaf tot en met {until} om de vaststelling te vragen: {when}. De opdrachtgever mag nu zelf vaststellen, en lager.",
    "The client gave until {until} to apply for determination: {when}. The client may now determine by itself, and lower.",
  ],
  todo: [
    "Vraag de vaststelling vandaag nog aan en bel de opdrachtgever.",
    "Apply today and call the client.",
  ],
  actor: "leadPartner",
  *check({ register, asOf, subject: { agreement } }) {
    for (const one of Register.where(register, "determination", "fundingAgreement", agreement.id)) {
      const { remedyTermUntil: until, requestedOn, decidedOn } = one
      if (until === null || until >= asOf || requestedOn !== null || decidedOn !== null) continue
      const at = Place.cell("determination", one.id, "remedyTermUntil")
      yield { at, dueOn: until, facts: { until: Fact.date(until, at), when: Fact.until(until, asOf, at) } }
    }
  },
})
