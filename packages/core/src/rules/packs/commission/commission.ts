/**
 * A commission, which is no subsidy.
 */
import * as Register from "../../../register/Register.ts"
import type { RowOf } from "../../../tables.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Each from "../internal/Each.ts"

const titled = ({ id, title }: RowOf<"fundingAgreement">) => ({
  title: Fact.text(title, Place.cell("fundingAgreement", id, "title")),
})

const subsidyOnly = ["determinationDueBy", "exOfficioBy", "determinationWeeks", "grantForm"] as const

/** A commission carries no terms of a subsidy. */
export const subsidieOfOpdracht = Rule.forAgreement({
  id: "subsidieOfOpdracht",
  title: ["Opdracht met regels van een subsidie", "Commission with rules of a subsidy"],
  severity: "error",
  sources: ["AW01"],
  applies: ["commission"],
  needs: ["fundingAgreement"],
  message: [
    "“{title}” is een opdracht, maar heeft een vorm, een vaststelling of een regime van een subsidie.",
    "“{title}” is a commission, but has a form, a determination or a regime of a subsidy.",
  ],
  todo: ["Kies of dit een opdracht of een subsidie is.", "Choose whether this is a commission or a subsidy."],
  actor: "leadPartner",
  *check({ subject: { agreement } }) {
    const column = agreement.perFinancialYear
      ? "perFinancialYear"
      : subsidyOnly.find((name) => agreement[name] !== null)
    if (column === undefined) return
    yield { at: Place.cell("fundingAgreement", agreement.id, column), facts: titled(agreement) }
  },
})

/** Accepted together: each is liable for the whole, unless it was agreed otherwise. */
export const hoofdelijkheidGeregeld = Rule.forAgreement({
  id: "hoofdelijkheidGeregeld",
  title: ["Aansprakelijkheid niet geregeld", "Liability not arranged"],
  severity: "warning",
  sources: ["OD03"],
  applies: ["commission"],
  needs: ["fundingAgreement"],
  message: [
    "{n|partner|partners} {n?nam|namen} “{title}” samen aan. Zonder afspraak is ieder aansprakelijk voor het geheel.",
    "{n|partner|partners} accepted “{title}” together. Without a clause each is liable for the whole.",
  ],
  todo: ["Leg vast wie waarvoor aansprakelijk is.", "Record who is liable for what."],
  actor: "directors",
  *check({ subject: { agreement } }) {
    if (agreement.parties.length < 2 || agreement.liability !== null) return
    const from = Place.cell("fundingAgreement", agreement.id, "parties")
    yield {
      at: Place.cell("fundingAgreement", agreement.id, "liability"),
      facts: { ...titled(agreement), n: Fact.count(agreement.parties.length, from) },
    }
  },
})

/** An instruction of the client is followed, or refused with reasons. */
export const aanwijzingOpgevolgd = Rule.forPartnership({
  id: "aanwijzingOpgevolgd",
  title: ["Aanwijzing van de opdrachtgever ligt nog open", "Instruction of the client is still open"],
  severity: "warning",
  sources: ["OD01"],
  needs: ["clientRequest"],
  message: [
    "De opdrachtgever gaf op {received} een aanwijzing: “{text}”. Er is geen antwoord.",
    "The client gave an instruction on {received}: “{text}”. There is no answer.",
  ],
  todo: ["Volg de aanwijzing op, of schrijf waarom niet.", "Follow the instruction, or write why not."],
  actor: "leadPartner",
  check: Each.row("clientRequest", ({ id, kind, receivedOn, text, answeredOn, answer }, { asOf }) =>
    kind !== "instruction" || receivedOn > asOf || answeredOn !== null || answer !== null
      ? null
      : {
          column: "answeredOn",
          facts: {
            received: Fact.date(receivedOn, Place.cell("clientRequest", id, "receivedOn")),
            text: Fact.text(text, Place.cell("clientRequest", id, "text")),
          },
        },
  ),
})

/** Completion is reported to the client. */
export const opdrachtVoltooiingGemeld = Rule.forAgreement({
  id: "opdrachtVoltooiingGemeld",
  title: ["Voltooiing niet gemeld", "Completion not reported"],
  severity: "warning",
  sources: ["OD01"],
  applies: ["commission"],
  needs: ["fundingAgreement"],
  message: [
    "“{title}” is klaar sinds {ended}. De opdrachtgever heeft daarvan geen bericht.",
    "“{title}” has been done since {ended}. The client was not told.",
  ],
  todo: ["Meld dat de opdracht klaar is.", "Report that the commission is done."],
  actor: "leadPartner",
  *check({ register, asOf, subject: { agreement } }) {
    const { id, activitiesEndedOn: ended } = agreement
    if (ended === null || ended > asOf) return
    const told = Register.where(register, "notification", "fundingAgreement", id).some(
      ({ kind, notifiedOn }) => kind === "completion" && notifiedOn !== null && notifiedOn <= asOf,
    )
    if (told) return
    const at = Place.cell("fundingAgreement", id, "activitiesEndedOn")
    yield { at, facts: { ...titled(agreement), ended: Fact.date(ended, at) } }
  },
})

/** An account of money received and spent. */
export const rekeningOpdracht = Rule.forAgreement({
  id: "rekeningOpdracht",
  title: ["Rekening en verantwoording van de opdracht ontbreekt", "Account of the commission is missing"],
  severity: "error",
  sources: ["OD01"],
  applies: ["commission"],
  needs: ["fundingAgreement"],
  message: [
    "“{title}” is afgelopen op {ended}. Er is geen verantwoording van ontvangen en besteed geld.",
    "“{title}” ended on {ended}. There is no account of money received and spent.",
  ],
  todo: ["Maak de verantwoording en dien haar in.", "Make the account and submit it."],
  actor: "leadPartner",
  *check({ register, asOf, subject: { agreement } }) {
    const { id } = agreement
    const ended = agreement.activitiesEndedOn ?? agreement.endsOn
    if (ended === null || ended >= asOf) return
    const given = Register.where(register, "cycleStep", "fundingAgreement", id).some(
      ({ kind, submittedOn }) => kind === "account" && submittedOn !== null && submittedOn <= asOf,
    )
    if (given) return
    const at = Place.row("fundingAgreement", id)
    yield { at, facts: { ...titled(agreement), ended: Fact.date(ended, at) } }
  },
})
