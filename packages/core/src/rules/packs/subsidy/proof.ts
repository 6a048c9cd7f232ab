/**
 * Proof of activities, and declarations.
 */
import * as Register from "../../../register/Register.ts"
import { tables } from "../../../tables.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Labels from "../internal/Labels.ts"
import * as Steps from "../internal/Steps.ts"

/** Activities that are done can be shown. */
export const activiteitBewezen = Rule.forAgreement({
  id: "activiteitBewezen",
  title: ["Activiteit zonder bewijs", "Activity without evidence"],
  severity: "error",
  sources: ["AW18", "KB20"],
  applies: ["subsidy"],
  needs: ["activity"],
  message: [
    "Activiteit “{activity}” is klaar. Er is geen bewijs bij.",
    "Activity “{activity}” is done. There is no evidence with it.",
  ],
  todo: ["Voeg het bewijs toe dat is afgesproken.", "Add the evidence that was agreed."],
  actor: "partner",
  *check({ register, subject: { agreement } }) {
    for (const one of Register.where(register, "activity", "fundingAgreement", agreement.id)) {
      if (one.status !== "finished" || one.evidence.length > 0) continue
      yield {
        at: Place.cell("activity", one.id, "evidence"),
        organisation: one.organisation,
        facts: { activity: Fact.text(one.name, Place.cell("activity", one.id, "name")) },
      }
    }
  },
})

/** Units that are claimed were delivered, and can be shown. */
export const prestatieEenheidBewezen = Rule.forAgreement({
  id: "prestatieEenheidBewezen",
  title: ["Eenheden zonder bewijs", "Units without evidence"],
  severity: "error",
  sources: ["KB36", "KB20"],
  applies: ["subsidy"],
  needs: ["activity"],
  message: [
    "Bij “{activity}” {done?is|zijn} {done|eenheid|eenheden} gedaan van de {agreed}. Er is geen bewijs bij.",
    "“{activity}” has {done|unit|units} done of {agreed}. There is no evidence with it.",
  ],
  todo: ["Voeg per eenheid het bewijs toe.", "Add the evidence of each unit."],
  actor: "partner",
  *check({ register, subject: { agreement } }) {
    for (const one of Register.where(register, "activity", "fundingAgreement", agreement.id)) {
      const { unitsDone, unitsAgreed } = one
      if (unitsDone === null || unitsDone === 0 || one.evidence.length > 0) continue
      yield {
        at: Place.cell("activity", one.id, "evidence"),
        organisation: one.organisation,
        facts: {
          activity: Fact.text(one.name, Place.cell("activity", one.id, "name")),
          done: Fact.count(unitsDone, Place.cell("activity", one.id, "unitsDone")),
          agreed: Fact.count(unitsAgreed ?? unitsDone, Place.cell("activity", one.id, "unitsAgreed")),
        },
      }
    }
  },
})

/** The account has the parts that its form asks for. */
export const verantwoordingNaarVorm = Rule.forAgreement({
  id: "verantwoordingNaarVorm",
  title: ["Verantwoording past niet bij de vorm", "Account does not fit the form"],
  severity: "error",
  sources: ["KB36"],
  applies: ["subsidy", "maximumSum"],
  needs: ["cycleStep"],
  message: [
    "Bij een maximumbedrag verantwoordt u de prestatie en de kosten. Bij “{step}” ontbreekt: {part}.",
    "Under a maximum sum you account for performance and costs. “{step}” lacks: {part}.",
  ],
  todo: ["Voeg toe wat ontbreekt.", "Add what is missing."],
  actor: "leadPartner",
  *check({ register, subject: { agreement } }) {
    for (const step of Steps.stepsOf(register, agreement.id, "determination")) {
      if (Steps.isSettled(Steps.partOf(register, step.id, "financialReport"))) continue
      yield {
        at: Place.row("cycleStep", step.id),
        facts: {
          step: Fact.text(step.name, Place.cell("cycleStep", step.id, "name")),
          part: Labels.parts(["financialReport"]),
        },
      }
    }
  },
})

const items = [
  "activitiesPerformed",
  "obligationsMet",
  "totalEligibleCosts",
  "equalisationReserve",
  "totalRevenues",
  "ownContribution",
] as const

/** All six items of a declaration of actual costs. */
export const verklaringWerkelijkeKostenVolledig = Rule.forAgreement({
  id: "verklaringWerkelijkeKostenVolledig",
  title: ["Verklaring werkelijke kosten is niet volledig", "Declaration of actual costs is incomplete"],
  severity: "error",
  sources: ["AV04"],
  applies: ["subsidy", "middle"],
  needs: ["costDeclaration"],
  message: [
    "In de verklaring {n?ontbreekt|ontbreken} {n} van de 6 onderdelen: {parts}.",
    "The declaration lacks {n} of its 6 items: {parts}.",
  ],
  todo: ["Vul de verklaring aan.", "Complete the declaration."],
  actor: "leadPartner",
  *check({ register, subject: { agreement } }) {
    const { columns } = tables.costDeclaration
    for (const one of Register.where(register, "costDeclaration", "fundingAgreement", agreement.id)) {
      const missing = items.filter((item) => one[item] === null)
      const [first] = missing
      if (first === undefined) continue
      yield {
        at: Place.cell("costDeclaration", one.id, first),
        facts: {
          n: Fact.count(missing.length),
          parts: Labels.listed(missing.map((item) => columns[item].label)),
        },
      }
    }
  },
})

/** Why costs could not be budgeted. */
export const verklaringZonderOnzekerheid = Rule.forAgreement({
  id: "verklaringZonderOnzekerheid",
  title: ["Reden voor de verklaring ontbreekt", "Reason of the declaration is missing"],
  severity: "warning",
  sources: ["AV04"],
  applies: ["subsidy", "middle"],
  needs: ["costDeclaration"],
  message: [
    "Er is een verklaring over werkelijke kosten. Er staat niet bij waarom de kosten vooraf niet te begroten waren.",
    "There is a declaration of actual costs. It does not say why the costs could not be budgeted.",
  ],
  todo: [
    "Schrijf de reden op, of vraag of de verklaring nodig is.",
    "Write the reason, or ask whether it is needed.",
  ],
  actor: "leadPartner",
  *check({ register, subject: { agreement } }) {
    for (const one of Register.where(register, "costDeclaration", "fundingAgreement", agreement.id)) {
      if (one.reasonNotBudgetable !== null) continue
      yield { at: Place.cell("costDeclaration", one.id, "reasonNotBudgetable"), facts: {} }
    }
  },
})
