/**
 * Lines, projects, areas, the yearly cycle and the world outside.
 */
import * as InForce from "../../../partnership/internal/InForce.ts"
import * as Register from "../../../register/Register.ts"
import * as CalendarDate from "../../../values/CalendarDate.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Days from "../internal/Days.ts"
import * as Each from "../internal/Each.ts"

/** A project stands under a line. */
export const projectZonderProgrammalijn = Rule.forPartnership({
  id: "projectZonderProgrammalijn",
  title: ["Project zonder programmalijn", "Project without a programme line"],
  severity: "error",
  sources: ["WW07"],
  needs: ["project", "programmeLine"],
  message: [
    "Project “{project}” hoort bij geen programmalijn.",
    "Project “{project}” stands under no programme line.",
  ],
  todo: ["Kies de programmalijn.", "Choose the programme line."],
  actor: "programmeLeader",
  check: Each.row("project", ({ id, name, programmeLine }) =>
    programmeLine !== null
      ? null
      : { column: "programmeLine", facts: { project: Fact.text(name, Place.cell("project", id, "name")) } },
  ),
})

/** Three lines, unless a decision changed it. */
export const programmalijnenAantal = Rule.forPartnership({
  id: "programmalijnenAantal",
  title: ["Ander aantal programmalijnen", "Another number of programme lines"],
  severity: "info",
  sources: ["WW07"],
  needs: ["programmeLine"],
  message: [
    "Op {date} {n?is|zijn} er {n|programmalijn|programmalijnen}. De oprichtingstekst noemt er drie.",
    "On {date} there {n?is|are} {n|programme line|programme lines}. The founding text names three.",
  ],
  todo: ["Leg vast welk besluit dit veranderde.", "Record which decision changed this."],
  actor: "coreTeam",
  *check({ register, asOf }) {
    const lines = register.rows.programmeLine.filter((line) => InForce.on(line, asOf))
    const [first] = lines
    if (lines.length === 3 || first === undefined) return
    const from = lines.map(({ id }) => Place.row("programmeLine", id))
    yield {
      at: Place.row("programmeLine", first.id),
      also: from.slice(1),
      facts: { date: Fact.date(asOf), n: Fact.count(lines.length, from) },
    }
  },
})

/** Each line is aligned with the others in every period. */
export const lijnafstemmingPerPeriode = Rule.forPartnership({
  id: "lijnafstemmingPerPeriode",
  title: ["Programmalijn niet afgestemd", "Programme line was not aligned"],
  severity: "warning",
  sources: ["WW07"],
  needs: ["programmeLine", "alignmentReview"],
  parameters: {
    months: {
      label: { nl: "Maanden tussen twee afstemmingen", en: "Months between two reviews" },
      unit: "months",
      default: 12,
      key: "alignment.months",
      filledBy: ["agreement"],
    },
  },
  message: [
    "Programmalijn “{line}” is in {limit|maand|maanden} niet afgestemd met de andere lijnen.",
    "Programme line “{line}” was not aligned with the others in {limit|month|months}.",
  ],
  todo: ["Bespreek de lijn in een afstemmingsoverleg.", "Discuss the line in a review."],
  actor: "programmeLeader",
  check: Each.row("programmeLine", (line, { register, asOf, limits }) => {
    const since = Days.addMonths(asOf, -limits.months.value)
    if (!InForce.on(line, asOf) || line.validFrom > since) return null
    const reviewed = register.rows.alignmentReview.some(
      ({ programmeLines, heldOn }) => heldOn >= since && heldOn <= asOf && programmeLines.includes(line.id),
    )
    if (reviewed) return null
    return {
      column: null,
      facts: {
        line: Fact.text(line.name, Place.cell("programmeLine", line.id, "name")),
        limit: limits.months.fact,
      },
    }
  }),
})

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

/** A new phase is decided. */
export const faseovergangMetBesluit = Rule.forPartnership({
  id: "faseovergangMetBesluit",
  title: ["Nieuwe fase zonder besluit", "New phase without a decision"],
  severity: "error",
  sources: ["WW02", "agreement"],
  needs: ["phase"],
  message: [
    "Fase “{phase}” begon op {from}. Er is geen besluit van de partners.",
    "Phase “{phase}” began on {from}. There is no decision of the partners.",
  ],
  todo: ["Leg het besluit vast.", "Record the decision."],
  actor: "directors",
  check: Each.row("phase", ({ id, name, validFrom, decision }, { register, asOf }) => {
    // The first phase is where the partnership began.
    const isFirst = !register.rows.phase.some((one) => one.validFrom < validFrom)
    if (decision !== null || validFrom > asOf || isFirst) return null
    return {
      column: "decision",
      facts: {
        phase: Fact.text(name, Place.cell("phase", id, "name")),
        from: Fact.date(validFrom, Place.cell("phase", id, "validFrom")),
      },
    }
  }),
})

const [from, through] = [CalendarDate.unsafe("2037-07-01"), CalendarDate.unsafe("2042-07-31")]

/** A long-term goal ends fifteen to twenty years after July 2022. */
export const doelhorizonNplv = Rule.forPartnership({
  id: "doelhorizonNplv",
  title: ["Doel eindigt buiten de termijn van het NPLV", "Goal ends outside the term of the NPLV"],
  severity: "info",
  sources: ["WW14"],
  needs: ["goal"],
  message: [
    "Doel “{goal}” eindigt op {end}. Het NPLV noemt 15 tot 20 jaar na juli 2022.",
    "Goal “{goal}” ends on {end}. The NPLV names 15 to 20 years after July 2022.",
  ],
  todo: ["Ga na of dit doel bij het NPLV hoort.", "Find out whether this goal belongs to the NPLV."],
  actor: "programmeLeader",
  check: Each.row("goal", ({ id, name, level, endsOn }) =>
    level !== "longTerm" || endsOn === null || (endsOn >= from && endsOn <= through)
      ? null
      : {
          column: "endsOn",
          facts: {
            goal: Fact.text(name, Place.cell("goal", id, "name")),
            end: Fact.date(endsOn, Place.cell("goal", id, "endsOn")),
          },
        },
  ),
})

/** A local project names an area that is on a programme's list. */
export const gebiedBuitenProgramma = Rule.forPartnership({
  id: "gebiedBuitenProgramma",
  title: ["Gebied buiten het programma", "Area outside the programme"],
  severity: "info",
  sources: ["WW14", "agreement"],
  needs: ["project", "area"],
  message: [
    "Project “{project}” is lokaal, maar noemt geen gebied uit een programma.",
    "Project “{project}” is local, but names no area of a programme.",
  ],
  todo: ["Kies het gebied.", "Choose the area."],
  actor: "partner",
  check: Each.row("project", ({ id, name, local, areas, organisation }, { register }) =>
    !local || areas.some((area) => (Register.get(register, "area", area)?.programmeList ?? null) !== null)
      ? null
      : {
          column: "areas",
          organisation,
          facts: { project: Fact.text(name, Place.cell("project", id, "name")) },
        },
  ),
})
