/**
 * The yearly cycle, directors, partners outside, and candidates.
 */
import * as InForce from "../../../partnership/internal/InForce.ts"
import * as Register from "../../../register/Register.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Each from "../internal/Each.ts"

/** What the directors decided comes back to the core team. */
export const koppelingKernteamDirecties = Rule.forPartnership({
  id: "koppelingKernteamDirecties",
  title: ["Geen terugkoppeling", "No report back"],
  severity: "warning",
  sources: ["WW08"],
  needs: ["escalation"],
  message: [
    "“{matter}” is op {answered} beantwoord. Dat is niet teruggekoppeld.",
    "“{matter}” was answered on {answered}. It was not reported back.",
  ],
  todo: [
    "Bespreek het antwoord in het kernteam en leg de dag vast.",
    "Discuss the answer in the core team and record the day.",
  ],
  actor: "programmeLeader",
  check: Each.row("escalation", ({ id, title, answeredOn, returnedOn, state }, { asOf }) =>
    answeredOn === null || answeredOn > asOf || returnedOn !== null || state === "withdrawn"
      ? null
      : {
          column: "returnedOn",
          facts: {
            matter: Fact.text(title, Place.cell("escalation", id, "title")),
            answered: Fact.date(answeredOn, Place.cell("escalation", id, "answeredOn")),
          },
        },
  ),
})

const kinds = [
  ["annualPlan", "jaarplan", "annual plan"],
  ["evaluation", "evaluatie", "evaluation"],
  ["account", "verantwoording", "account"],
] as const

/** A plan, an evaluation and an account in each year. */
export const jaarcyclusVolledig = Rule.forPartnership({
  id: "jaarcyclusVolledig",
  title: ["Stap in de jaarcyclus ontbreekt", "Step of the annual cycle is missing"],
  severity: "error",
  sources: ["WW09"],
  needs: ["cycleYear"],
  message: [
    "In de cyclus van {year} {n?ontbreekt|ontbreken}: {parts}.",
    "The cycle of {year} lacks: {parts}.",
  ],
  todo: ["Plan de stap in.", "Plan the step."],
  actor: "programmeLeader",
  check: Each.row("cycleYear", (cycleYear, { register, asOf }) => {
    if (cycleYear.endsOn > asOf) return null
    const there = new Set<string>(
      Register.where(register, "cycleStep", "cycleYear", cycleYear.id).map(({ kind }) => kind),
    )
    const missing = kinds.filter(([kind]) => !there.has(kind))
    if (missing.length === 0) return null
    return {
      column: null,
      facts: {
        year: Fact.text(String(cycleYear.year), Place.cell("cycleYear", cycleYear.id, "year")),
        n: Fact.count(missing.length),
        parts: Fact.label({
          nl: missing.map(([, nl]) => nl).join(", "),
          en: missing.map(([, , en]) => en).join(", "),
        }),
      },
    }
  }),
})

/** The plan comes after the evaluation of the year before was discussed. */
export const jaarcyclusVolgorde = Rule.forPartnership({
  id: "jaarcyclusVolgorde",
  title: ["Jaarplan vóór de evaluatie", "Annual plan before the evaluation"],
  severity: "info",
  sources: ["WW09", "agreement"],
  needs: ["cycleStep", "evaluation"],
  message: [
    "“{plan}” is vastgesteld op {closed}. De evaluatie van het jaar ervoor is besproken op {discussed}.",
    "“{plan}” was adopted on {closed}. The evaluation of the year before was discussed on {discussed}.",
  ],
  todo: ["Controleer of de lessen in het plan staan.", "Check that the lessons are in the plan."],
  actor: "programmeLeader",
  check: Each.row("cycleStep", (step, { register, asOf }) => {
    const year = Register.get(register, "cycleYear", step.cycleYear)?.year
    const closed = step.closedOn ?? step.submittedOn
    if (step.kind !== "annualPlan" || year === undefined || closed === null || step.note !== null) return null
    if (closed > asOf) return null
    const before = register.rows.evaluation.find(
      ({ kind, cycleYear, discussedOn }) =>
        kind === "year" &&
        discussedOn !== null &&
        discussedOn <= asOf &&
        discussedOn > closed &&
        Register.get(register, "cycleYear", cycleYear ?? "")?.year === year - 1,
    )
    if (before === undefined || before.discussedOn === null) return null
    return {
      column: "closedOn",
      also: [Place.row("evaluation", before.id)],
      facts: {
        plan: Fact.text(step.name, Place.cell("cycleStep", step.id, "name")),
        closed: Fact.date(closed, Place.row("cycleStep", step.id)),
        discussed: Fact.date(before.discussedOn, Place.cell("evaluation", before.id, "discussedOn")),
      },
    }
  }),
})

/** A relation with an external partner has an owner. */
export const externePartnerZonderContact = Rule.forPartnership({
  id: "externePartnerZonderContact",
  title: ["Externe partner zonder contactpersoon", "External partner without a contact"],
  severity: "info",
  sources: ["WW11"],
  needs: ["externalRelation"],
  message: [
    "Niemand onderhoudt het contact met {organisation}.",
    "Nobody keeps up the contact with {organisation}.",
  ],
  todo: ["Kies wie het contact onderhoudt.", "Choose who keeps up the contact."],
  actor: "coreTeam",
  check: Each.row("externalRelation", (relation, { register, asOf }) =>
    relation.owner !== null || relation.ownerOrganisation !== null || !InForce.on(relation, asOf)
      ? null
      : {
          column: "owner",
          facts: {
            organisation: Fact.text(
              Register.get(register, "organisation", relation.organisation)?.name ?? relation.organisation,
              Place.cell("externalRelation", relation.id, "organisation"),
            ),
          },
        },
  ),
})

/** Interest after the closing date is late. */
export const vacatureTermijn = Rule.forPartnership({
  id: "vacatureTermijn",
  title: ["Belangstelling na de sluitingsdatum", "Interest after the closing date"],
  severity: "info",
  sources: ["WW13"],
  needs: ["candidate", "vacancy"],
  message: [
    "Een kandidaat voor “{vacancy}” meldde zich op {received}. De vacature sloot op {closed}.",
    "A candidate for “{vacancy}” came forward on {received}. The vacancy closed on {closed}.",
  ],
  todo: ["Besluit of de kandidaat nog meedoet.", "Decide whether the candidate still takes part."],
  actor: "coreTeam",
  check: Each.row("candidate", ({ id, vacancy, receivedOn, status }, { register, asOf }) => {
    const row = Register.get(register, "vacancy", vacancy)
    if (
      receivedOn > asOf ||
      row === undefined ||
      receivedOn <= row.closesOn ||
      status === "rejected" ||
      status === "withdrawn"
    )
      return null
    return {
      column: "receivedOn",
      facts: {
        vacancy: Fact.text(row.title, Place.cell("vacancy", row.id, "title")),
        received: Fact.date(receivedOn, Place.cell("candidate", id, "receivedOn")),
        closed: Fact.date(row.closesOn, Place.cell("vacancy", row.id, "closesOn")),
      },
    }
  }),
})

/** A candidate works at an affiliated municipality. */
export const kandidaatUitAangeslotenGemeente = Rule.forPartnership({
  id: "kandidaatUitAangeslotenGemeente",
  title: ["Kandidaat van een andere werkgever", "Candidate of another employer"],
  severity: "info",
  sources: ["WW13"],
  needs: ["candidate", "vacancy"],
  message: [
    "Een kandidaat voor “{vacancy}” werkt bij {employer}. Die is niet aangesloten bij {through}.",
    "A candidate for “{vacancy}” works at {employer}. It is not affiliated with {through}.",
  ],
  todo: ["Ga na of de kandidaat mag meedoen.", "Find out whether the candidate may take part."],
  actor: "coreTeam",
  check: Each.row("candidate", ({ id, vacancy, employer, receivedOn, status }, { register, asOf }) => {
    const row = Register.get(register, "vacancy", vacancy)
    if (row === undefined || row.eligibleThrough === null || employer === null) return null
    if (receivedOn > asOf || status === "rejected" || status === "withdrawn") return null
    const joined = Register.where(register, "affiliation", "organisation", employer).some(
      (one) => one.affiliatedWith === row.eligibleThrough && InForce.on(one, receivedOn),
    )
    if (joined) return null
    const name = (organisation: string) =>
      Register.get(register, "organisation", organisation)?.name ?? organisation
    return {
      column: "employer",
      facts: {
        vacancy: Fact.text(row.title, Place.cell("vacancy", row.id, "title")),
        employer: Fact.text(name(employer), Place.cell("candidate", id, "employer")),
        through: Fact.text(name(row.eligibleThrough), Place.cell("vacancy", row.id, "eligibleThrough")),
      },
    }
  }),
})
