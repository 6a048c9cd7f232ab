/**
 * What the founding text asks of the partnership.
 */
import * as InForce from "../../../partnership/internal/InForce.ts"
import * as Register from "../../../register/Register.ts"
import type { PartnershipRegister, RowOf } from "../../../tables.ts"
import type { CalendarDate } from "../../../values/CalendarDate.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Each from "../internal/Each.ts"

const partnersOn = (register: PartnershipRegister, day: CalendarDate): ReadonlyArray<RowOf<"organisation">> =>
  register.rows.organisation.filter(({ id }) =>
    Register.where(register, "membership", "organisation", id).some(
      (one) => one.role === "partner" && InForce.on(one, day),
    ),
  )

const seatPerPartner = (
  id: string,
  kind: "coreTeam" | "directorsConsultation",
  source: "WW03" | "WW08",
  title: readonly [nl: string, en: string],
) =>
  Rule.forPartnership({
    id,
    title,
    severity: "warning",
    sources: [source, "agreement"],
    needs: ["body", "membership"],
    message: ["{partner} heeft geen zetel in {body}.", "{partner} has no seat in {body}."],
    todo: ["Geef de partner een zetel.", "Give the partner a seat."],
    actor: "coreTeam",
    *check({ register, asOf }) {
      for (const body of Register.where(register, "body", "kind", kind)) {
        if (!InForce.on(body, asOf)) continue
        const seated = new Set(
          Register.where(register, "seat", "body", body.id).flatMap((seat) =>
            InForce.on(seat, asOf) && seat.organisation !== null ? [seat.organisation as string] : [],
          ),
        )
        for (const partner of partnersOn(register, asOf)) {
          if (seated.has(partner.id)) continue
          yield {
            at: Place.row("organisation", partner.id),
            also: [Place.row("body", body.id)],
            organisation: partner.id,
            facts: {
              partner: Fact.text(partner.name, Place.cell("organisation", partner.id, "name")),
              body: Fact.text(body.name, Place.cell("body", body.id, "name")),
            },
          }
        }
      }
    },
  })

/** A seat in the core team for each partner. */
export const kernteamZetelPerPartner = seatPerPartner("kernteamZetelPerPartner", "coreTeam", "WW03", [
  "Partner zonder zetel in het kernteam",
  "Partner without a seat in the core team",
])

/** A seat in the directors' consultation for each partner. */
export const directieoverlegAllePartners = seatPerPartner(
  "directieoverlegAllePartners",
  "directorsConsultation",
  "WW08",
  ["Partner zonder zetel in het directieoverleg", "Partner without a seat in the directors' consultation"],
)

/** The founding partners are there until they leave. */
export const oprichtingspartnersAanwezig = Rule.forPartnership({
  id: "oprichtingspartnersAanwezig",
  title: ["Partner ontbreekt zonder uittreding", "Partner is missing without an exit"],
  severity: "warning",
  sources: ["WW01"],
  needs: ["cooperationAgreement", "membership"],
  message: [
    "{partner} is partij bij “{agreement}”, maar is op {date} geen partner. Er is geen opzegging.",
    "{partner} is a party to “{agreement}”, but no partner on {date}. No notice was given.",
  ],
  todo: ["Leg de deelname of de uittreding vast.", "Record the membership or the exit."],
  actor: "leadPartner",
  *check({ register, asOf }) {
    const now = new Set(partnersOn(register, asOf).map(({ id }) => id as string))
    for (const agreement of register.rows.cooperationAgreement) {
      if (!InForce.on(agreement, asOf)) continue
      for (const party of agreement.parties) {
        const left = Register.where(register, "membership", "organisation", party).some(
          ({ noticeGivenOn, settledOn }) => noticeGivenOn !== null || settledOn !== null,
        )
        if (now.has(party) || left) continue
        yield {
          at: Place.row("organisation", party),
          also: [Place.row("cooperationAgreement", agreement.id)],
          organisation: party,
          facts: {
            partner: Fact.text(Register.get(register, "organisation", party)?.name ?? party),
            agreement: Fact.text(agreement.title, Place.cell("cooperationAgreement", agreement.id, "title")),
            date: Fact.date(asOf),
          },
        }
      }
    }
  },
})

/** At least the hours a week that the role asks. */
export const programmaleiderMinimumUren = Rule.forPartnership({
  id: "programmaleiderMinimumUren",
  title: ["Te weinig uren voor de rol", "Too few hours for the role"],
  severity: "error",
  sources: ["WW04"],
  needs: ["role", "appointment"],
  message: [
    "De aanstelling voor “{role}” is {hours} uur per week. De rol vraagt minstens {minimum} uur.",
    "The appointment for “{role}” is {hours} hours a week. The role asks for {minimum} hours at least.",
  ],
  todo: ["Pas de aanstelling aan.", "Change the appointment."],
  actor: "directors",
  check: Each.row("appointment", ({ id, role, hoursPerWeek, validFrom }, { register, asOf }) => {
    const row = Register.get(register, "role", role)
    if (
      validFrom > asOf ||
      row === undefined ||
      row.minimumHoursPerWeek === null ||
      hoursPerWeek >= row.minimumHoursPerWeek
    )
      return null
    return {
      column: "hoursPerWeek",
      facts: {
        role: Fact.text(row.name, Place.cell("role", row.id, "name")),
        hours: Fact.hours(hoursPerWeek, Place.cell("appointment", id, "hoursPerWeek")),
        minimum: Fact.hours(row.minimumHoursPerWeek, Place.cell("role", row.id, "minimumHoursPerWeek")),
      },
    }
  }),
})

/** The role is filled from its first appointment on. */
export const programmaleiderOnbezet = Rule.forPartnership({
  id: "programmaleiderOnbezet",
  title: ["Rol is niet bezet", "Role is not filled"],
  severity: "warning",
  sources: ["WW04"],
  needs: ["role", "appointment"],
  message: ["“{role}” is op {date} door niemand bezet.", "Nobody fills “{role}” on {date}."],
  todo: ["Stel iemand aan.", "Appoint somebody."],
  actor: "directors",
  check: Each.row("role", (role, { register, asOf }) => {
    const appointments = Register.where(register, "appointment", "role", role.id)
    if (!InForce.on(role, asOf) || !appointments.some(({ validFrom }) => validFrom <= asOf)) return null
    if (appointments.some((one) => InForce.on(one, asOf))) return null
    return {
      column: null,
      also: appointments.map(({ id }) => Place.row("appointment", id)),
      facts: { role: Fact.text(role.name, Place.cell("role", role.id, "name")), date: Fact.date(asOf) },
    }
  }),
})

/** The tasks fit in the hours. */
export const programmaleiderUrenHaalbaar = Rule.forPartnership({
  id: "programmaleiderUrenHaalbaar",
  title: ["Taken passen niet in de uren", "Tasks do not fit in the hours"],
  severity: "warning",
  sources: ["WW04", "WW06", "WW07", "WW08", "WW09", "WW10", "WW11", "WW12"],
  needs: ["appointment", "roleTask"],
  message: [
    "De taken van “{role}” vragen samen {needed} uur per week. De aanstelling is {hours} uur.",
    "The tasks of “{role}” need {needed} hours a week together. The appointment is {hours} hours.",
  ],
  todo: ["Geef meer uren, of verdeel de taken.", "Give more hours, or divide the tasks."],
  actor: "directors",
  check: Each.row("appointment", (appointment, { register, asOf }) => {
    if (!InForce.on(appointment, asOf)) return null
    const tasks = Register.where(register, "roleTask", "role", appointment.role)
    const needed = tasks.reduce((sum, { hoursPerWeek }) => sum + (hoursPerWeek ?? 0), 0)
    if (needed <= appointment.hoursPerWeek) return null
    const from = tasks.map(({ id }) => Place.cell("roleTask", id, "hoursPerWeek"))
    return {
      column: "hoursPerWeek",
      also: from,
      facts: {
        role: Fact.text(Register.get(register, "role", appointment.role)?.name ?? "–"),
        needed: Fact.hours(needed, from),
        hours: Fact.hours(
          appointment.hoursPerWeek,
          Place.cell("appointment", appointment.id, "hoursPerWeek"),
        ),
      },
    }
  }),
})

/** An evaluation six months after the start. */
export const programmaleiderEvaluatie = Rule.forPartnership({
  id: "programmaleiderEvaluatie",
  title: ["Evaluatie van de rol is te laat", "Evaluation of the role is late"],
  severity: "warning",
  sources: ["WW05"],
  needs: ["roleEvaluation"],
  message: [
    "De evaluatie van “{role}” was gepland op {due}: {when}.",
    "The evaluation of “{role}” was planned for {due}: {when}.",
  ],
  todo: ["Houd de evaluatie.", "Hold the evaluation."],
  actor: "directors",
  check: Each.row("roleEvaluation", ({ id, role, dueOn, heldOn }, { register, asOf }) => {
    if (dueOn >= asOf || (heldOn !== null && heldOn <= asOf)) return null
    const from = Place.cell("roleEvaluation", id, "dueOn")
    return {
      column: "heldOn",
      dueOn,
      facts: {
        role: Fact.text(Register.get(register, "role", role)?.name ?? role, Place.cell("role", role, "name")),
        due: Fact.date(dueOn, from),
        when: Fact.until(dueOn, asOf, from),
      },
    }
  }),
})

/** After an evaluation that says so, the profile is adapted. */
export const profielNaEvaluatie = Rule.forPartnership({
  id: "profielNaEvaluatie",
  title: ["Profiel is niet aangepast", "Profile was not adapted"],
  severity: "info",
  sources: ["WW05"],
  needs: ["roleEvaluation"],
  message: [
    "De evaluatie van {held} zegt dat het profiel van “{role}” anders moet. Er is geen nieuw profiel.",
    "The evaluation of {held} says that the profile of “{role}” must change. There is no new profile.",
  ],
  todo: ["Maak een nieuw profiel.", "Make a new profile."],
  actor: "directors",
  check: Each.row("roleEvaluation", ({ id, role, heldOn, outcome }, { register, asOf }) => {
    if (outcome !== "adapt" || heldOn === null || heldOn > asOf) return null
    const adapted = Register.where(register, "roleProfile", "role", role).some(
      ({ evaluation, validFrom }) => evaluation === id || validFrom >= heldOn,
    )
    if (adapted) return null
    return {
      column: "outcome",
      facts: {
        held: Fact.date(heldOn, Place.cell("roleEvaluation", id, "heldOn")),
        role: Fact.text(Register.get(register, "role", role)?.name ?? role, Place.cell("role", role, "name")),
      },
    }
  }),
})

/** Every task of the role has somebody. */
export const taakZonderUitvoerder = Rule.forPartnership({
  id: "taakZonderUitvoerder",
  title: ["Taak zonder uitvoerder", "Task without anybody"],
  severity: "warning",
  sources: ["WW06", "WW07", "WW08", "WW09", "WW10", "WW11", "WW12"],
  needs: ["roleTask"],
  message: ["Niemand doet de taak “{task}”.", "Nobody does the task “{task}”."],
  todo: ["Kies wie de taak doet.", "Choose who does the task."],
  actor: "coreTeam",
  check: Each.row("roleTask", ({ id, description, performedBy }) =>
    performedBy !== null
      ? null
      : {
          column: "performedBy",
          facts: { task: Fact.text(description, Place.cell("roleTask", id, "description")) },
        },
  ),
})
