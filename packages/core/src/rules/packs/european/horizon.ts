/**
 * Horizon Europe and DESCA: another regime, to show that packs are data.
 */
import * as Register from "../../../register/Register.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Days from "../internal/Days.ts"
import * as Steps from "../internal/Steps.ts"

/** A report within sixty days of the period's end. */
export const euRapportTermijn = Rule.forAgreement({
  id: "euRapportTermijn",
  title: ["Europese rapportage is te laat", "European report is late"],
  severity: "blocking",
  sources: ["H01"],
  applies: ["european"],
  needs: ["cycleStep"],
  message: [
    "“{step}” gaat over de periode tot en met {end}. Zij moest uiterlijk op {due} binnen zijn: {when}.",
    "“{step}” is about the period through {end}. It had to be in by {due}: {when}.",
  ],
  todo: ["Dien de rapportage nu in.", "Submit the report now."],
  actor: "leadPartner",
  *check({ register, asOf, subject: { agreement } }) {
    for (const step of Steps.stepsOf(register, agreement.id, "progressReport", "account")) {
      if (step.periodThrough === null || Steps.isSubmitted(step, asOf)) continue
      const due = Days.addDays(step.periodThrough, 60)
      if (due >= asOf) continue
      const from = Place.cell("cycleStep", step.id, "periodThrough")
      yield {
        at: Place.cell("cycleStep", step.id, "submittedOn"),
        dueOn: due,
        facts: {
          step: Fact.text(step.name, Place.cell("cycleStep", step.id, "name")),
          end: Fact.date(step.periodThrough, from),
          due: Fact.date(due, from),
          when: Fact.until(due, asOf, from),
        },
      }
    }
  },
})

/** A certificate from € 430.000 per beneficiary. */
export const euCfsVereist = Rule.forAgreement({
  id: "euCfsVereist",
  title: ["Certificaat bij de kosten ontbreekt", "Certificate on the financial statements is missing"],
  severity: "blocking",
  sources: ["H02"],
  applies: ["european"],
  needs: ["claim", "claimLine"],
  message: [
    "{partner} vraagt samen {claimed}. Vanaf {limit} hoort daar een certificaat bij.",
    "{partner} claims {claimed} in all. From {limit} a certificate belongs to it.",
  ],
  todo: ["Vraag de accountant om het certificaat.", "Ask the auditor for the certificate."],
  actor: "partner",
  *check({ register, subject: { agreement } }) {
    const claims = Register.where(register, "claim", "fundingAgreement", agreement.id)
    for (const [partner, own] of Map.groupBy(claims, ({ organisation }) => organisation)) {
      const lines = own.flatMap(({ id }) => Register.where(register, "claimLine", "claim", id))
      const claimed = lines.reduce((sum, line) => sum + line.claimed, 0)
      const [first] = own
      if (partner === null || first === undefined || claimed < 430_000_00) continue
      if (own.some(({ document }) => document !== null)) continue
      const from = lines.map(({ id }) => Place.cell("claimLine", id, "claimed"))
      yield {
        at: Place.cell("claim", first.id, "document"),
        also: from,
        organisation: partner,
        facts: {
          partner: Fact.text(Register.get(register, "organisation", partner)?.name ?? partner),
          claimed: Fact.money(claimed, from),
          limit: Fact.money(430_000_00),
        },
      }
    }
  },
})

/** Indirect costs are a quarter of the direct ones, without subcontracting. */
export const euIndirecteKosten = Rule.forAgreement({
  id: "euIndirecteKosten",
  title: ["Indirecte kosten zijn geen 25%", "Indirect costs are not 25%"],
  severity: "error",
  sources: ["H03"],
  applies: ["european"],
  needs: ["cost", "costCategory"],
  message: [
    "{partner} rekent {indirect} indirecte kosten. Een kwart van {direct} is {right}.",
    "{partner} charges {indirect} of indirect costs. A quarter of {direct} is {right}.",
  ],
  todo: [
    "Reken 25% van de directe kosten, zonder uitbesteding.",
    "Charge 25% of the direct costs, without subcontracting.",
  ],
  actor: "partner",
  *check({ register, asOf, subject: { agreement } }) {
    const costs = Register.where(register, "cost", "fundingAgreement", agreement.id).filter(
      ({ bookedOn }) => bookedOn <= asOf,
    )
    for (const [partner, own] of Map.groupBy(costs, ({ organisation }) => organisation)) {
      const category = (id: string) => Register.get(register, "costCategory", id)
      const sum = (is: (id: string) => boolean) =>
        own.reduce((total, cost) => total + (is(cost.costCategory) ? cost.amount : 0), 0)
      const indirect = sum((id) => category(id)?.indirect === true)
      const direct = sum((id) => category(id)?.indirect === false && category(id)?.kind !== "thirdParties")
      const right = Math.round(direct / 4)
      const [first] = own
      if (first === undefined || indirect === right || indirect === 0) continue
      const from = own.map(({ id }) => Place.cell("cost", id, "amount"))
      yield {
        at: Place.row("organisation", partner),
        also: from,
        organisation: partner,
        facts: {
          partner: Fact.text(Register.get(register, "organisation", partner)?.name ?? partner),
          indirect: Fact.money(indirect, from),
          direct: Fact.money(direct, from),
          right: Fact.money(right, from),
        },
      }
    }
  },
})

/** Two thirds of the votes cast, with two thirds there. */
export const descaBesluitGeldig = Rule.forAgreement({
  id: "descaBesluitGeldig",
  title: ["Besluit haalt twee derde niet", "Decision does not reach two thirds"],
  severity: "error",
  sources: ["H06"],
  applies: ["european"],
  needs: ["decision", "vote"],
  message: [
    "Besluit “{decision}” kreeg {for} van {cast} {cast?stem|stemmen}. Nodig is twee derde.",
    "Decision “{decision}” got {for} of {cast} {cast?vote|votes}. Two thirds are needed.",
  ],
  todo: ["Neem het besluit opnieuw.", "Take the decision again."],
  actor: "leadPartner",
  *check({ register, asOf }) {
    for (const { id, title, proposal, outcome, takenOn } of register.rows.decision) {
      const row = Register.get(register, "proposal", proposal ?? "")
      if (row === undefined || outcome !== "adopted" || takenOn > asOf) continue
      const votes = Register.where(register, "vote", "proposal", row.id).filter(
        ({ round, choice }) => round === row.round && (choice === "for" || choice === "against"),
      )
      const inFavour = votes.filter(({ choice }) => choice === "for").length
      if (votes.length === 0 || inFavour * 3 >= votes.length * 2) continue
      const from = votes.map((vote) => Place.row("vote", vote.id))
      yield {
        at: Place.cell("decision", id, "outcome"),
        also: from,
        facts: {
          decision: Fact.text(title, Place.cell("decision", id, "title")),
          for: Fact.count(inFavour, from),
          cast: Fact.count(votes.length, from),
        },
      }
    }
  },
})
