/**
 * The application for a subsidy.
 */
import * as Register from "../../../register/Register.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Days from "../internal/Days.ts"
import * as Labels from "../internal/Labels.ts"
import * as Steps from "../internal/Steps.ts"

const always = ["activities", "contribution", "budget", "timePlan", "bankAccount"] as const

/** Every part that the decree asks for. */
export const aanvraagOnderdelenCompleet = Rule.forAgreement({
  id: "aanvraagOnderdelenCompleet",
  title: ["Aanvraag is niet compleet", "Application is incomplete"],
  severity: "error",
  sources: ["KB11"],
  applies: ["subsidy"],
  needs: ["cycleStep"],
  message: [
    "Bij “{step}” {n?ontbreekt|ontbreken} {n|onderdeel|onderdelen}: {parts}.",
    "“{step}” lacks {n|part|parts}: {parts}.",
  ],
  todo: [
    "Voeg toe wat ontbreekt, of noteer waar de regeling er niet om vraagt.",
    "Add what is missing, or record where the scheme does not ask for it.",
  ],
  actor: "leadPartner",
  *check({ register, subject: { agreement } }) {
    const applicant = Register.get(register, "organisation", agreement.appliedBy ?? "")
    const wanted = [
      ...always,
      ...(agreement.advanceManner === null ? [] : (["liquidityPlan"] as const)),
      ...((applicant?.registrationNumber ?? null) === null ? [] : (["tradeRegister"] as const)),
    ]
    for (const step of Steps.stepsOf(register, agreement.id, "application")) {
      const missing = wanted.filter((part) => !Steps.isSettled(Steps.partOf(register, step.id, part)))
      if (missing.length === 0) continue
      yield {
        at: Place.row("cycleStep", step.id),
        facts: {
          step: Fact.text(step.name, Place.cell("cycleStep", step.id, "name")),
          n: Fact.count(missing.length),
          parts: Labels.parts(missing),
        },
      }
    }
  },
})

/** A liquidity plan in periods of three months at most. */
export const liquiditeitPerKwartaal = Rule.forAgreement({
  id: "liquiditeitPerKwartaal",
  title: ["Liquiditeitsplan in te lange periodes", "Liquidity plan in periods that are too long"],
  severity: "warning",
  sources: ["KB11"],
  applies: ["subsidy"],
  needs: ["liquidityPeriod"],
  message: [
    "De periode van {start} tot en met {end} in het liquiditeitsplan is langer dan drie maanden.",
    "The period from {start} through {end} in the liquidity plan is longer than three months.",
  ],
  todo: ["Verdeel het plan in kwartalen.", "Divide the plan into quarters."],
  actor: "leadPartner",
  *check({ register, subject: { agreement } }) {
    if (agreement.advanceManner === null) return
    for (const period of Register.where(register, "liquidityPeriod", "fundingAgreement", agreement.id)) {
      if (period.endsOn < Days.addMonths(period.startsOn, 3)) continue
      yield {
        at: Place.cell("liquidityPeriod", period.id, "endsOn"),
        facts: {
          start: Fact.date(period.startsOn, Place.cell("liquidityPeriod", period.id, "startsOn")),
          end: Fact.date(period.endsOn, Place.cell("liquidityPeriod", period.id, "endsOn")),
        },
      }
    }
  },
})

/** The account is in the name of the applicant, with proof. */
export const bankrekeningOpNaamAanvrager = Rule.forAgreement({
  id: "bankrekeningOpNaamAanvrager",
  title: ["Rekening niet op naam van de aanvrager", "Account not in the applicant's name"],
  severity: "error",
  sources: ["KB11"],
  applies: ["subsidy"],
  needs: ["organisation"],
  message: [
    "De rekening van {name} staat op naam van {holder}, of er is geen bewijs dat zij van {name} is.",
    "The account of {name} is in the name of {holder}, or there is no proof that it belongs to {name}.",
  ],
  todo: [
    "Gebruik een rekening op naam van de aanvrager en bewaar het bewijs.",
    "Use an account in the applicant's name and keep the proof.",
  ],
  actor: "leadPartner",
  *check({ register, subject: { agreement } }) {
    const applicant = Register.get(register, "organisation", agreement.appliedBy ?? "")
    if (applicant === undefined || applicant.bankAccount === null) return
    const { id, name, bankAccountHolder, bankAccountProof } = applicant
    const own = bankAccountHolder === name || bankAccountHolder === applicant.shortName
    if (own && bankAccountProof !== null) return
    yield {
      at: Place.cell("organisation", id, own ? "bankAccountProof" : "bankAccountHolder"),
      organisation: id,
      facts: {
        name: Fact.text(name, Place.cell("organisation", id, "name")),
        holder:
          bankAccountHolder === null
            ? Fact.label(
                { nl: "onbekend", en: "unknown" },
                Place.cell("organisation", id, "bankAccountHolder"),
              )
            : Fact.text(bankAccountHolder, Place.cell("organisation", id, "bankAccountHolder")),
      },
    }
  },
})

const publicForms = ["municipality", "province", "waterBoard", "publicBody"]

/** No subsidy to a public body, unless the scheme allows it. */
export const aanvragerPubliekrechtelijk = Rule.forAgreement({
  id: "aanvragerPubliekrechtelijk",
  title: ["Overheid mag deze subsidie niet aanvragen", "A public body may not apply"],
  severity: "blocking",
  sources: ["KB01"],
  applies: ["subsidy"],
  needs: ["organisation"],
  message: [
    "{name} is een overheid. De regeling staat een aanvraag door een overheid niet toe.",
    "{name} is a public body. The scheme does not allow a public body to apply.",
  ],
  todo: [
    "Laat een andere partner aanvragen, of noteer dat de regeling het toestaat.",
    "Have another partner apply, or record that the scheme allows it.",
  ],
  actor: "leadPartner",
  *check({ register, subject: { agreement } }) {
    const applicant = Register.get(register, "organisation", agreement.appliedBy ?? "")
    if (applicant === undefined || !publicForms.includes(applicant.legalForm)) return
    if (agreement.publicBodiesAllowed === true) return
    yield {
      at: Place.cell("fundingAgreement", agreement.id, "appliedBy"),
      also: [Place.cell("organisation", applicant.id, "legalForm")],
      facts: { name: Fact.text(applicant.name, Place.cell("organisation", applicant.id, "name")) },
    }
  },
})

/** Applied for before the activities ended. */
export const aanvraagVoorAfloopActiviteit = Rule.forAgreement({
  id: "aanvraagVoorAfloopActiviteit",
  title: ["Aangevraagd na afloop", "Applied for afterwards"],
  severity: "error",
  sources: ["AW04"],
  applies: ["subsidy", "notDirect"],
  needs: ["fundingAgreement"],
  message: [
    "De aanvraag is van {applied}. De activiteiten waren toen al klaar, op {ended}.",
    "The application is of {applied}. By then the activities had ended, on {ended}.",
  ],
  todo: ["Vraag de opdrachtgever wat nog kan.", "Ask the client what is still possible."],
  actor: "leadPartner",
  *check({ subject: { agreement } }) {
    const { id, appliedOn } = agreement
    const column = agreement.activitiesEndedOn !== null ? "activitiesEndedOn" : "endsOn"
    const ended = agreement[column]
    if (appliedOn === null || ended === null || appliedOn <= ended) return
    yield {
      at: Place.cell("fundingAgreement", id, "appliedOn"),
      facts: {
        applied: Fact.date(appliedOn, Place.cell("fundingAgreement", id, "appliedOn")),
        ended: Fact.date(ended, Place.cell("fundingAgreement", id, column)),
      },
    }
  },
})

/** In order of arrival the day counts on which the application was complete. */
export const ontvangstdatumNaAanvulling = Rule.forAgreement({
  id: "ontvangstdatumNaAanvulling",
  title: ["Ontvangstdatum van vóór de aanvulling", "Date of receipt from before the supplement"],
  severity: "warning",
  sources: ["KB09"],
  applies: ["subsidy"],
  needs: ["fundingAgreement"],
  message: [
    "De aanvraag was compleet op {complete}, maar telt mee vanaf {received}. Op volgorde van binnenkomst telt de dag waarop zij compleet is.",
    "The application was complete on {complete}, but counts from {received}. In order of arrival the day counts on which it is complete.",
  ],
  todo: ["Pas de ontvangstdatum aan.", "Change the date of receipt."],
  actor: "leadPartner",
  *check({ subject: { agreement } }) {
    const { id, applicationCompleteOn: complete, applicationReceivedOn: received } = agreement
    if (agreement.distribution !== "orderOfArrival" || complete === null || received === null) return
    if (received >= complete) return
    yield {
      at: Place.cell("fundingAgreement", id, "applicationReceivedOn"),
      facts: {
        complete: Fact.date(complete, Place.cell("fundingAgreement", id, "applicationCompleteOn")),
        received: Fact.date(received, Place.cell("fundingAgreement", id, "applicationReceivedOn")),
      },
    }
  },
})

/** How each activity serves the goals of the scheme. */
export const bijdrageAanRegelingdoel = Rule.forAgreement({
  id: "bijdrageAanRegelingdoel",
  title: ["Bijdrage aan het doel ontbreekt", "Contribution to the goal is missing"],
  severity: "error",
  sources: ["KB11"],
  applies: ["subsidy"],
  needs: ["activity"],
  message: [
    "Bij activiteit “{activity}” staat niet hoe en hoeveel zij bijdraagt aan het doel van de regeling.",
    "Activity “{activity}” does not say how and how far it serves the goal of the scheme.",
  ],
  todo: ["Schrijf de bijdrage op bij de activiteit.", "Write the contribution with the activity."],
  actor: "partner",
  *check({ register, subject: { agreement } }) {
    for (const activity of Register.where(register, "activity", "fundingAgreement", agreement.id)) {
      if (activity.contribution !== null) continue
      yield {
        at: Place.cell("activity", activity.id, "contribution"),
        organisation: activity.organisation,
        facts: { activity: Fact.text(activity.name, Place.cell("activity", activity.id, "name")) },
      }
    }
  },
})
