/**
 * Lines, projects, areas, goals and phases.
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
