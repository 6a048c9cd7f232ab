/**
 * Goals, efforts, indicators and results.
 */
import * as Promises from "../../../finance/Promises.ts"
import * as Register from "../../../register/Register.ts"
import * as CalendarDate from "../../../values/CalendarDate.ts"
import * as Hours from "../../../values/Hours.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Days from "../internal/Days.ts"
import * as Each from "../internal/Each.ts"

/** Every effort serves a goal. */
export const inspanningZonderDoel = Rule.forPartnership({
  id: "inspanningZonderDoel",
  title: ["Activiteit zonder doel", "Activity without a goal"],
  severity: "warning",
  sources: ["P02"],
  needs: ["activity"],
  message: ["Activiteit “{activity}” hoort bij geen enkel doel.", "Activity “{activity}” serves no goal."],
  todo: ["Koppel de activiteit aan een doel.", "Link the activity to a goal."],
  actor: "partner",
  check: Each.row("activity", ({ id, name, goals, project, organisation }, { register }) =>
    goals.length > 0 || (Register.get(register, "project", project)?.goals.length ?? 0) > 0
      ? null
      : {
          column: "goals",
          organisation,
          facts: { activity: Fact.text(name, Place.cell("activity", id, "name")) },
        },
  ),
})

const parts = [
  ["unit", "eenheid", "unit"],
  ["baseline", "nulmeting", "baseline"],
  ["baselineOn", "datum nulmeting", "date of the baseline"],
  ["target", "streefwaarde", "target"],
  ["targetOn", "streefdatum", "date of the target"],
  ["source", "bron", "source"],
] as const

/** An indicator says what it counts, from where to where, and by which source. */
export const indicatorVolledig = Rule.forPartnership({
  id: "indicatorVolledig",
  title: ["Indicator is niet volledig", "Indicator is incomplete"],
  severity: "error",
  sources: ["agreement", "AW54"],
  needs: ["indicator"],
  message: [
    "Bij indicator “{indicator}” {n?ontbreekt|ontbreken} {n} van de 6 gegevens: {parts}.",
    "Indicator “{indicator}” lacks {n} of 6 items: {parts}.",
  ],
  todo: ["Vul de indicator aan.", "Complete the indicator."],
  actor: "programmeLeader",
  check: Each.row("indicator", (indicator) => {
    if (indicator.kind !== "quantitative") return null
    const missing = parts.filter(([column]) => indicator[column] === null)
    const [first] = missing
    if (first === undefined) return null
    return {
      column: first[0],
      facts: {
        indicator: Fact.text(indicator.name, Place.cell("indicator", indicator.id, "name")),
        n: Fact.count(missing.length),
        parts: Fact.label({
          nl: missing.map(([, nl]) => nl).join(", "),
          en: missing.map(([, , en]) => en).join(", "),
        }),
      },
    }
  }),
})

/** An indicator is measured as often as was agreed. */
export const indicatorMetingTijdig = Rule.forPartnership({
  id: "indicatorMetingTijdig",
  title: ["Indicator is niet gemeten", "Indicator was not measured"],
  severity: "warning",
  sources: ["agreement"],
  needs: ["indicator"],
  message: [
    "Indicator “{indicator}” wordt elke {months|maand|maanden} gemeten. De laatste meting is van {last}.",
    "Indicator “{indicator}” is measured every {months|month|months}. The last measurement is of {last}.",
  ],
  todo: ["Meet de indicator.", "Measure the indicator."],
  actor: "programmeLeader",
  check: Each.row("indicator", ({ id, name, measureEveryMonths: months, baselineOn }, { register, asOf }) => {
    if (months === null) return null
    const last = Register.where(register, "measurement", "indicator", id)
      .map(({ measuredOn }) => measuredOn)
      .filter((day) => day <= asOf)
      .sort()
      .at(-1)
    const from = last ?? baselineOn
    if (from === null || Days.addMonths(from, months) >= asOf) return null
    return {
      column: null,
      facts: {
        indicator: Fact.text(name, Place.cell("indicator", id, "name")),
        months: Fact.count(months, Place.cell("indicator", id, "measureEveryMonths")),
        last: Fact.date(from, Place.row("indicator", id)),
      },
    }
  }),
})

/** A measurement has the source of its indicator, or says why not. */
export const indicatorBronGelijk = Rule.forPartnership({
  id: "indicatorBronGelijk",
  title: ["Meting uit een andere bron", "Measurement from another source"],
  severity: "warning",
  sources: ["agreement"],
  needs: ["measurement"],
  message: [
    "De meting van {date} van “{indicator}” komt uit “{used}”. De indicator gebruikt “{agreed}”. Er staat geen uitleg bij.",
    "The measurement of {date} of “{indicator}” comes from “{used}”. The indicator uses “{agreed}”. No explanation is given.",
  ],
  todo: ["Schrijf op waarom de bron anders is.", "Write why the source differs."],
  actor: "programmeLeader",
  check: Each.row("measurement", ({ id, indicator, source, note, measuredOn }, { register, asOf }) => {
    const row = Register.get(register, "indicator", indicator)
    if (measuredOn > asOf || row === undefined || row.source === null || source === null) return null
    if (note !== null || source === row.source) return null
    return {
      column: "source",
      facts: {
        date: Fact.date(measuredOn, Place.cell("measurement", id, "measuredOn")),
        indicator: Fact.text(row.name, Place.cell("indicator", row.id, "name")),
        used: Fact.text(source, Place.cell("measurement", id, "source")),
        agreed: Fact.text(row.source, Place.cell("indicator", row.id, "source")),
      },
    }
  }),
})

/** A deliverable is on time and accepted. */
export const resultaatTijdigEnAanvaard = Rule.forPartnership({
  id: "resultaatTijdigEnAanvaard",
  title: ["Resultaat is te laat", "Deliverable is late"],
  severity: "warning",
  sources: ["agreement"],
  needs: ["deliverable"],
  message: [
    "Resultaat “{deliverable}” moest op {due} klaar zijn: {when}.",
    "Deliverable “{deliverable}” was due on {due}: {when}.",
  ],
  todo: ["Lever het resultaat op, of spreek een nieuwe datum af.", "Deliver it, or agree on a new date."],
  actor: "partner",
  check: Each.row("deliverable", ({ id, name, project, dueOn, deliveredOn }, { register, asOf }) => {
    if (dueOn === null || dueOn >= asOf || (deliveredOn !== null && deliveredOn <= asOf)) return null
    const from = Place.cell("deliverable", id, "dueOn")
    return {
      column: "deliveredOn",
      dueOn,
      organisation: Register.get(register, "project", project)?.organisation ?? null,
      facts: {
        deliverable: Fact.text(name, Place.cell("deliverable", id, "name")),
        due: Fact.date(dueOn, from),
        when: Fact.until(dueOn, asOf, from),
      },
    }
  }),
})

/** A milestone that was reached can be shown. */
export const mijlpaalZonderBewijs = Rule.forPartnership({
  id: "mijlpaalZonderBewijs",
  title: ["Mijlpaal zonder bewijs", "Milestone without evidence"],
  severity: "error",
  sources: ["agreement", "AW18"],
  needs: ["milestone"],
  message: [
    "Mijlpaal “{milestone}” is behaald op {reached}. Er is geen bewijs bij.",
    "Milestone “{milestone}” was reached on {reached}. There is no evidence with it.",
  ],
  todo: ["Voeg het bewijs toe.", "Add the evidence."],
  actor: "partner",
  check: Each.row("milestone", ({ id, name, project, reachedOn, evidence }, { register, asOf }) =>
    reachedOn === null || reachedOn > asOf || evidence.length > 0
      ? null
      : {
          column: "evidence",
          organisation: Register.get(register, "project", project)?.organisation ?? null,
          facts: {
            milestone: Fact.text(name, Place.cell("milestone", id, "name")),
            reached: Fact.date(reachedOn, Place.cell("milestone", id, "reachedOn")),
          },
        },
  ),
})

/** A goal has a target and a result, or an explanation. */
export const doelRealisatieVergelijking = Rule.forPartnership({
  id: "doelRealisatieVergelijking",
  title: ["Doel zonder vergelijking", "Goal without a comparison"],
  severity: "error",
  sources: ["AW54"],
  needs: ["goal", "indicator"],
  message: [
    "Bij indicator “{indicator}” van doel “{goal}” is in {year} geen resultaat gemeten en geen uitleg gegeven.",
    "Indicator “{indicator}” of goal “{goal}” has no result and no explanation in {year}.",
  ],
  todo: [
    "Vul het resultaat in, of schrijf waarom het er niet is.",
    "Fill in the result, or write why there is none.",
  ],
  actor: "programmeLeader",
  check: Each.row("indicator", ({ id, name, goal, target, kind, baselineOn }, { register, period, asOf }) => {
    const row = Register.get(register, "goal", goal ?? "")
    if (row === undefined || kind !== "quantitative" || target === null) return null
    if (asOf <= period.end || (baselineOn !== null && baselineOn > period.end)) return null
    const measured = Register.where(register, "measurement", "indicator", id).some(
      ({ measuredOn, periodThrough }) => {
        const day = periodThrough ?? measuredOn
        return measuredOn <= asOf && day >= period.start && day <= period.end
      },
    )
    const explained = [
      ...Register.where(register, "explanation", "indicator", id),
      ...Register.where(register, "explanation", "goal", row.id),
    ].some(
      ({ cycleYear }) =>
        Register.get(register, "cycleYear", cycleYear)?.year === CalendarDate.year(period.start),
    )
    if (measured || explained) return null
    return {
      column: null,
      also: [Place.row("goal", row.id)],
      facts: {
        indicator: Fact.text(name, Place.cell("indicator", id, "name")),
        goal: Fact.text(row.name, Place.cell("goal", row.id, "name")),
        year: Fact.text(String(CalendarDate.year(period.start))),
      },
    }
  }),
})

/** Hours made are near the hours promised. */
export const inzetTegenToezegging = Rule.forPartnership({
  id: "inzetTegenToezegging",
  title: ["Inzet wijkt af van de toezegging", "Commitment not kept"],
  severity: "warning",
  sources: ["agreement"],
  needs: ["commitment", "timeEntry"],
  parameters: {
    deviation: {
      label: { nl: "Toegestane afwijking", en: "Deviation allowed" },
      unit: "percentage",
      default: null,
      key: "commitment.deviation",
      filledBy: ["agreement"],
    },
  },
  message: [
    "{partner} zegde {promised} uur toe en maakte {made} uur. Een verschil tot {limit} is afgesproken.",
    "{partner} promised {promised} hours and made {made} hours. A difference up to {limit} was agreed.",
  ],
  todo: ["Bespreek het verschil in het kernteam.", "Discuss the difference in the core team."],
  actor: "partner",
  *check({ register, asOf, period, limits }) {
    if (asOf < period.end) return
    const promised = Map.groupBy(
      Promises.promises(register, period, asOf).filter(({ kind }) => kind === "hours"),
      ({ organisation }) => organisation,
    )
    const made = Map.groupBy(
      register.rows.timeEntry.filter(
        ({ kind, workedOn }) => kind === "project" && workedOn >= period.start && workedOn <= period.end,
      ),
      ({ organisation }) => organisation,
    )
    for (const [partner, rows] of promised) {
      const entries = made.get(partner) ?? []
      const wanted = Hours.sum(rows.map((row) => Promises.promisedHours(row, period)))
      const done = Hours.sum(entries.map(({ hours }) => hours))
      if (Math.abs(done - wanted) * 100_00 <= wanted * limits.deviation.value) continue
      const [first, ...others] = rows.map(({ id }) => Place.cell("commitment", id, "hours"))
      if (first === undefined) continue
      yield {
        at: first,
        also: others,
        organisation: partner,
        facts: {
          partner: Fact.text(Register.get(register, "organisation", partner)?.name ?? partner),
          promised: Fact.hours(wanted, [first, ...others]),
          made: Fact.hours(
            done,
            entries.map(({ id }) => Place.cell("timeEntry", id, "hours")),
          ),
          limit: limits.deviation.fact,
        },
      }
    }
  },
})
