/**
 * What a reader of a report must find: explanations, and traffic lights with their causes.
 */
import * as Explained from "../../../finance/Explained.ts"
import * as Postings from "../../../finance/Postings.ts"
import * as Register from "../../../register/Register.ts"
import * as CalendarDate from "../../../values/CalendarDate.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Each from "../internal/Each.ts"

const lights = { amber: { nl: "oranje", en: "amber" }, red: { nl: "rood", en: "red" } } as const

const fields = [
  ["cause", "de oorzaak", "the cause"],
  ["consequence", "het gevolg", "the consequence"],
  ["measure", "de maatregel", "the measure"],
] as const

/** Amber and red have a cause, a consequence and a measure. */
export const stoplichtToelichting = Rule.forPartnership({
  id: "stoplichtToelichting",
  title: ["Stoplicht zonder uitleg", "Traffic light without explanation"],
  severity: "error",
  sources: ["L04"],
  needs: ["statusReport"],
  message: [
    "{project} staat op {light} in het verslag van {date}. Er {n?ontbreekt|ontbreken}: {parts}.",
    "{project} is {light} in the report of {date}. Missing: {parts}.",
  ],
  todo: [
    "Vul in wat er aan de hand is, wat u gaat doen en wie dat doet.",
    "Fill in what is the matter, what you will do and who does it.",
  ],
  actor: "partner",
  check: Each.row("statusReport", (report, { register, asOf }) => {
    if (report.reportedOn > asOf) return null
    const lit = [report.time, report.money, report.quality]
    const light = lit.includes("red") ? "red" : lit.includes("amber") ? "amber" : null
    const missing = fields.filter(([column]) => report[column] === null)
    const [first] = missing
    if (light === null || first === undefined) return null
    const project = Register.get(register, "project", report.project ?? "")
    const line = Register.get(register, "programmeLine", report.programmeLine ?? "")
    return {
      column: first[0],
      organisation: project?.organisation ?? null,
      facts: {
        project: Fact.text(project?.name ?? line?.name ?? "–", Place.row("statusReport", report.id)),
        light: Fact.label(lights[light], Place.row("statusReport", report.id)),
        date: Fact.date(report.reportedOn, Place.cell("statusReport", report.id, "reportedOn")),
        n: Fact.count(missing.length),
        parts: Fact.label({
          nl: missing.map(([, nl]) => nl).join(", "),
          en: missing.map(([, , en]) => en).join(", "),
        }),
      },
    }
  }),
})

/** A difference above the limit is explained. */
export const toelichtingVerschil = Rule.forPartnership({
  id: "toelichtingVerschil",
  title: ["Verschil zonder uitleg", "Difference without explanation"],
  severity: "warning",
  sources: ["L03"],
  needs: ["cost", "budgetLine", "cycleYear"],
  parameters: {
    amount: {
      label: { nl: "Bedrag vanaf waar uitleg nodig is", en: "Amount from which an explanation is needed" },
      unit: "cents",
      default: Explained.standard.amount,
      key: Explained.key,
      filledBy: ["agreement", "grant"],
    },
    share: {
      label: {
        nl: "Deel van de begroting vanaf waar uitleg nodig is",
        en: "Part of the budget from which it is needed",
      },
      unit: "percentage",
      default: Explained.standard.percentage,
      key: Explained.key,
      filledBy: ["agreement", "grant"],
    },
  },
  message: [
    "De kosten van {project} zijn {actual}, de begroting is {budget}. Het verschil is {difference}. Er staat nog geen uitleg bij.",
    "The costs of {project} are {actual}, the budget is {budget}. The difference is {difference}. It is not explained yet.",
  ],
  todo: ["Schrijf op wat de oorzaak is.", "Write down the cause."],
  actor: "partner",
  *check({ register, asOf, period, limits }) {
    if (asOf < period.end) return
    const year = CalendarDate.year(period.start)
    const cells = new Map<string, { budget: number; actual: number }>()
    for (const { measure, project, amount } of Postings.ledger(register, { year, asOf })) {
      if (project === null || (measure !== "actual" && measure !== "adopted" && measure !== "amendments"))
        continue
      const cell = cells.get(project) ?? { budget: 0, actual: 0 }
      if (measure === "actual") cell.actual += amount
      else cell.budget += amount
      cells.set(project, cell)
    }
    const explained = new Set(
      register.rows.explanation.flatMap(({ project, cycleYear }) =>
        project !== null && Register.get(register, "cycleYear", cycleYear)?.year === year
          ? [project as string]
          : [],
      ),
    )
    for (const [id, { budget, actual }] of cells) {
      // Costs without any budget are for the rule about unbudgeted costs to name.
      if (budget === 0) continue
      const difference = actual - budget
      const threshold = { amount: limits.amount.value, percentage: limits.share.value }
      if (!Explained.isAsked(difference, budget, threshold) || explained.has(id)) continue
      const project = Register.get(register, "project", id)
      const at = Place.row("project", id)
      yield {
        at,
        organisation: project?.organisation ?? null,
        facts: {
          project: Fact.text(project?.name ?? id, Place.cell("project", id, "name")),
          actual: Fact.money(actual, at),
          budget: Fact.money(budget, at),
          difference: Fact.money(difference, at),
          amount: limits.amount.fact,
          share: limits.share.fact,
        },
      }
    }
  },
})
