/**
 * The account of municipalities for specific grants (SiSa).
 */
import * as Register from "../../../register/Register.ts"
import type { PartnershipRegister, RowOf } from "../../../tables.ts"
import * as CalendarDate from "../../../values/CalendarDate.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Labels from "../internal/Labels.ts"
import * as Steps from "../internal/Steps.ts"

/** 15 July of the next year, or until when it was postponed; `null` beyond the calendar. */
const dueOf = (
  register: PartnershipRegister,
  { cycleYear, postponedUntil }: RowOf<"cycleStep">,
): CalendarDate.CalendarDate | null => {
  if (postponedUntil !== null) return postponedUntil
  const year = Register.get(register, "cycleYear", cycleYear)?.year ?? 9999
  return year >= 9999 ? null : CalendarDate.unsafe(`${String(year + 1).padStart(4, "0")}-07-15`)
}

const documents = ["annualAccounts", "annualReport", "auditorsStatement", "auditorsFindings"] as const

/** The four documents by 15 July. */
export const sisaStukkenCompleet = Rule.forAgreement({
  id: "sisaStukkenCompleet",
  title: ["Stukken voor SiSa ontbreken", "Documents for SiSa are missing"],
  severity: "blocking",
  sources: ["FV01"],
  applies: ["specificGrant"],
  needs: ["cycleStep"],
  message: [
    "Bij “{step}” {n?ontbreekt|ontbreken} {n|stuk|stukken}: {parts}.",
    "“{step}” lacks {n|document|documents}: {parts}.",
  ],
  todo: ["Stuur de stukken vóór 15 juli.", "Send the documents before 15 July."],
  actor: "municipality",
  *check({ register, asOf, subject: { agreement } }) {
    for (const step of Steps.stepsOf(register, agreement.id, "account")) {
      const due = dueOf(register, step)
      // Until it is handed in or the day has come, nothing is missing yet.
      if (due === null || (!Steps.isSubmitted(step, asOf) && due > asOf)) continue
      const missing = documents.filter((part) => !Steps.isSettled(Steps.partOf(register, step.id, part)))
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

/** Sent by 15 July of the next year. */
export const sisaDeadline = Rule.forAgreement({
  id: "sisaDeadline",
  title: ["SiSa is te laat", "SiSa is late"],
  severity: "blocking",
  sources: ["FV01", "FV02"],
  applies: ["specificGrant"],
  needs: ["cycleStep"],
  message: [
    "“{step}” moest uiterlijk op {due} zijn verstuurd: {when}.",
    "“{step}” had to be sent by {due}: {when}.",
  ],
  todo: ["Stuur de stukken nu.", "Send the documents now."],
  actor: "municipality",
  *check({ register, asOf, subject: { agreement } }) {
    for (const step of Steps.stepsOf(register, agreement.id, "account")) {
      const due = dueOf(register, step)
      if (due === null || due >= asOf || Steps.isSubmitted(step, asOf)) continue
      const from = Place.row("cycleStep", step.id)
      yield {
        at: Place.cell("cycleStep", step.id, "submittedOn"),
        dueOn: due,
        facts: {
          step: Fact.text(step.name, Place.cell("cycleStep", step.id, "name")),
          due: Fact.date(due, from),
          when: Fact.until(due, asOf, from),
        },
      }
    }
  },
})

/** Postponement is asked with reasons, before 1 July. */
export const sisaUitstelGemotiveerd = Rule.forAgreement({
  id: "sisaUitstelGemotiveerd",
  title: ["Uitstel zonder redenen", "Postponement without reasons"],
  severity: "error",
  sources: ["FV02"],
  applies: ["specificGrant"],
  needs: ["cycleStep"],
  message: [
    "Voor “{step}” is op {asked} uitstel gevraagd, zonder redenen of na 30 juni.",
    "Postponement was asked for “{step}” on {asked}, without reasons or after 30 June.",
  ],
  todo: ["Stuur de redenen schriftelijk na.", "Send the reasons in writing."],
  actor: "municipality",
  *check({ register, asOf, subject: { agreement } }) {
    for (const step of Steps.stepsOf(register, agreement.id, "account")) {
      const { postponementRequestedOn: asked, postponementReason } = step
      if (asked === null || asked > asOf || (postponementReason !== null && CalendarDate.month(asked) < 7))
        continue
      yield {
        at: Place.cell(
          "cycleStep",
          step.id,
          postponementReason === null ? "postponementReason" : "postponementRequestedOn",
        ),
        facts: {
          step: Fact.text(step.name, Place.cell("cycleStep", step.id, "name")),
          asked: Fact.date(asked, Place.cell("cycleStep", step.id, "postponementRequestedOn")),
        },
      }
    }
  },
})
