/**
 * Hours: their basis, who made them, and hours that cannot be.
 */
import { doubleHours } from "../../../finance/DoubleHours.ts"
import * as Register from "../../../register/Register.ts"
import type { RowOf } from "../../../tables.ts"
import * as CalendarDate from "../../../values/CalendarDate.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Each from "../internal/Each.ts"
import { workerOf } from "../internal/workerOf.ts"

/** Productive hours are working hours less holidays, leave, sickness and indirect time. */
export const urenbasisOnderbouwd = Rule.forPartnership({
  id: "urenbasisOnderbouwd",
  title: ["Productieve uren kloppen niet met de opbouw", "Productive hours do not follow from their parts"],
  severity: "warning",
  sources: ["AV07"],
  needs: ["hourBasis"],
  message: [
    "De productieve uren in {year} zijn {productive}. Uit de opbouw volgt {computed}.",
    "The productive hours in {year} are {productive}. Their parts give {computed}.",
  ],
  todo: ["Vul de opbouw aan of herstel het aantal.", "Complete the parts or mend the number."],
  actor: "partner",
  check: Each.row("hourBasis", (basis) => {
    const { id, contractHours, publicHolidays, leave, sickness, indirect, productiveHours, organisation } =
      basis
    const computed = contractHours - (publicHolidays ?? 0) - (leave ?? 0) - (sickness ?? 0) - (indirect ?? 0)
    if (computed === productiveHours) return null
    return {
      column: "productiveHours",
      organisation,
      facts: {
        year: Fact.text(String(basis.year), Place.cell("hourBasis", id, "year")),
        productive: Fact.hours(productiveHours, Place.cell("hourBasis", id, "productiveHours")),
        computed: Fact.hours(computed, Place.row("hourBasis", id)),
      },
    }
  }),
})

/** More project hours in a year than the basis holds. */
export const urenBovenUrenbasis = Rule.forPartnership({
  id: "urenBovenUrenbasis",
  title: ["Meer uren dan de urenbasis", "More hours than the hour basis"],
  severity: "warning",
  sources: ["AV07", "EZ05"],
  needs: ["hourBasis", "timeEntry"],
  message: [
    "In {year} zijn {hours} uur geschreven. De urenbasis is {basis} uur.",
    "{hours} hours were written in {year}. The hour basis is {basis} hours.",
  ],
  todo: ["Controleer de uren.", "Check the hours."],
  actor: "partner",
  *check({ register, asOf }) {
    const worked = new Map<string, { hours: number; rows: Array<Place.Place> }>()
    const keyOf = (row: RowOf<"timeEntry"> | RowOf<"hourBasis">, year: number) =>
      row.person ??
      (row.staffCode === null ? null : `${row.organisation}/${row.staffCode}`) ??
      `${row.organisation}?${year}`
    for (const entry of register.rows.timeEntry) {
      if (entry.kind !== "project" || entry.workedOn > asOf) continue
      if (entry.person === null && entry.staffCode === null) continue
      const year = CalendarDate.year(entry.workedOn)
      const key = `${keyOf(entry, year)}@${year}`
      const sum = worked.get(key) ?? { hours: 0, rows: [] }
      sum.hours += entry.hours
      sum.rows.push(Place.cell("timeEntry", entry.id, "hours"))
      worked.set(key, sum)
    }
    for (const basis of register.rows.hourBasis) {
      const sum = worked.get(`${keyOf(basis, basis.year)}@${basis.year}`)
      if (sum === undefined || sum.hours <= basis.productiveHours) continue
      const at = Place.cell("hourBasis", basis.id, "productiveHours")
      yield {
        at,
        organisation: basis.organisation,
        facts: {
          year: Fact.text(String(basis.year), Place.cell("hourBasis", basis.id, "year")),
          hours: Fact.hours(sum.hours, sum.rows),
          basis: Fact.hours(basis.productiveHours, at),
        },
      }
    }
  },
})

/** Hours name who worked, where that is asked. */
export const urenOpPersoon = Rule.forAgreement({
  id: "urenOpPersoon",
  title: ["Uren zonder persoon", "Hours without a person"],
  severity: "error",
  sources: ["EZ05", "agreement"],
  applies: ["hoursPerPerson"],
  needs: ["timeEntry"],
  message: [
    "Bij {hours} uur op {date} staat niet wie heeft gewerkt.",
    "{hours} hours on {date} do not say who worked.",
  ],
  todo: ["Vul de medewerker in.", "Fill in who worked."],
  actor: "partner",
  *check({ register, subject: { agreement } }) {
    for (const entry of Register.where(register, "timeEntry", "fundingAgreement", agreement.id)) {
      if (entry.person !== null || entry.staffCode !== null) continue
      yield {
        at: Place.cell("timeEntry", entry.id, "person"),
        organisation: entry.organisation,
        facts: {
          hours: Fact.hours(entry.hours, Place.cell("timeEntry", entry.id, "hours")),
          date: Fact.date(entry.workedOn, Place.cell("timeEntry", entry.id, "workedOn")),
        },
      }
    }
  },
})

/** The same hours under two agreements. */
export const urenDubbelGeboekt = Rule.forPartnership({
  id: "urenDubbelGeboekt",
  title: ["Uren staan er dubbel in", "Hours are booked twice"],
  severity: "blocking",
  sources: ["KB05"],
  needs: ["timeEntry"],
  message: [
    "Op {date} staan {hours} uur van dezelfde persoon bij twee financieringen.",
    "On {date} {hours} hours of the same person stand under two funding agreements.",
  ],
  todo: ["Kies bij welke financiering de uren horen.", "Choose which funding the hours belong to."],
  actor: "partner",
  *check({ register, asOf }) {
    for (const double of doubleHours(register, asOf)) {
      if (double._tag !== "SameHours") continue
      const rows = double.rows.map(({ id }) => Place.row("timeEntry", id))
      const [first] = rows
      if (first === undefined) continue
      yield {
        at: first,
        also: rows.slice(1),
        organisation: double.organisations[0] ?? null,
        facts: { date: Fact.date(double.day, rows), hours: Fact.hours(double.excess, rows) },
      }
    }
  },
})

/** No day holds more than twenty-four hours, or than the agreement says. */
export const urenPerDagOnmogelijk = Rule.forPartnership({
  id: "urenPerDagOnmogelijk",
  title: ["Te veel uren op één dag", "Too many hours on one day"],
  severity: "error",
  sources: ["agreement"],
  needs: ["timeEntry"],
  parameters: {
    hours: {
      label: { nl: "Uren per dag", en: "Hours a day" },
      unit: "count",
      default: 24,
      key: "hours.day.maximum",
      filledBy: ["agreement", "scheme"],
    },
  },
  message: [
    "Medewerker {worker} schreef {hours} uur op {date}. Meer dan {limit} kan niet.",
    "Worker {worker} wrote {hours} hours on {date}. More than {limit} is not possible.",
  ],
  todo: ["Controleer of dit klopt.", "Check whether this is right."],
  actor: "partner",
  *check({ register, asOf, limits }) {
    const days = new Map<string, Array<RowOf<"timeEntry">>>()
    for (const entry of register.rows.timeEntry) {
      const worker =
        entry.person ?? (entry.staffCode === null ? null : `${entry.organisation}/${entry.staffCode}`)
      if (worker === null || entry.workedOn > asOf) continue
      const key = `${worker}@${entry.workedOn}`
      const day = days.get(key)
      if (day === undefined) days.set(key, [entry])
      else day.push(entry)
    }
    for (const entries of days.values()) {
      const hours = entries.reduce((sum, entry) => sum + entry.hours, 0)
      const [first] = entries
      if (first === undefined || hours <= limits.hours.value * 100) continue
      const from = entries.map(({ id }) => Place.cell("timeEntry", id, "hours"))
      yield {
        at: Place.row("timeEntry", first.id),
        also: from.slice(1),
        organisation: first.organisation,
        facts: {
          worker: workerOf(first, "timeEntry"),
          hours: Fact.hours(hours, from),
          date: Fact.date(first.workedOn, Place.cell("timeEntry", first.id, "workedOn")),
          limit: limits.hours.fact,
        },
      }
    }
  },
})
