/**
 * What the decision that grants a subsidy must say.
 */
import * as Register from "../../../register/Register.ts"
import type { RowOf } from "../../../tables.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Days from "../internal/Days.ts"
import * as Labels from "../internal/Labels.ts"

const named = ({ id, title }: RowOf<"fundingAgreement">) => ({
  title: Fact.text(title, Place.cell("fundingAgreement", id, "title")),
})

/** The activities are described. */
export const verleningOmschrijftActiviteiten = Rule.forAgreement({
  id: "verleningOmschrijftActiviteiten",
  title: ["Geen activiteiten bij de subsidie", "No activities under the subsidy"],
  severity: "error",
  sources: ["AW05"],
  applies: ["subsidy"],
  needs: ["fundingAgreement"],
  message: [
    "Bij “{title}” staat geen enkele activiteit, en de beschikking zegt niet dat de uitwerking later komt.",
    "No activity stands under “{title}”, and the decision does not say that they are elaborated later.",
  ],
  todo: ["Leg vast welke activiteiten zijn verleend.", "Record which activities were granted."],
  actor: "leadPartner",
  *check({ register, subject: { agreement } }) {
    if (agreement.grantedOn === null || agreement.elaborationAnnounced === true) return
    if (Register.where(register, "activity", "fundingAgreement", agreement.id).length > 0) return
    yield { at: Place.row("fundingAgreement", agreement.id), facts: named(agreement) }
  },
})

/** The last date for the activities. */
export const verleningUiterlijkeDatum = Rule.forAgreement({
  id: "verleningUiterlijkeDatum",
  title: ["Uiterste datum voor de activiteiten ontbreekt", "Last date for the activities is missing"],
  severity: "error",
  sources: ["KB15", "KB19"],
  applies: ["subsidy", "notDirect"],
  needs: ["fundingAgreement"],
  message: [
    "Bij “{title}” staat niet wanneer de activiteiten uiterlijk klaar moeten zijn.",
    "“{title}” does not say by when the activities must be done.",
  ],
  todo: [
    "Neem de datum over uit de beschikking. Staat hij er niet in, vraag er dan om.",
    "Take the date from the decision. If it is not there, ask for it.",
  ],
  actor: "leadPartner",
  *check({ subject: { agreement } }) {
    if (agreement.grantedOn === null || agreement.activitiesEndBy !== null) return
    yield { at: Place.cell("fundingAgreement", agreement.id, "activitiesEndBy"), facts: named(agreement) }
  },
})

/** When determination must be applied for, or is made ex officio. */
export const verleningVaststellingsmoment = Rule.forAgreement({
  id: "verleningVaststellingsmoment",
  title: ["Moment van vaststelling ontbreekt", "Moment of determination is missing"],
  severity: "error",
  sources: ["KB15", "KB19"],
  applies: ["subsidy", "notDirect"],
  needs: ["fundingAgreement"],
  message: [
    "Bij “{title}” staat niet wanneer de vaststelling komt of gevraagd moet worden.",
    "“{title}” does not say when determination comes or must be applied for.",
  ],
  todo: [
    "Neem de datum of de termijn over uit de beschikking.",
    "Take the date or the term from the decision.",
  ],
  actor: "leadPartner",
  *check({ subject: { agreement, regime } }) {
    if (agreement.grantedOn === null) return
    const small = regime.subsidyClass?.applied === "small"
    const column = small ? "exOfficioBy" : "determinationDueBy"
    if (agreement[column] !== null || (!small && agreement.determinationWeeks !== null)) return
    yield { at: Place.cell("fundingAgreement", agreement.id, column), facts: named(agreement) }
  },
})

/** How advances are paid. */
export const verleningBevoorschotting = Rule.forAgreement({
  id: "verleningBevoorschotting",
  title: ["Manier van bevoorschotten ontbreekt", "Manner of advances is missing"],
  severity: "error",
  sources: ["KB34", "AW15", "AV06"],
  applies: ["subsidy", "fromMiddle"],
  needs: ["payment"],
  message: [
    "Er {n?is|zijn} {n|voorschot|voorschotten} betaald bij “{title}”, samen {amount}. De beschikking zegt niet hoe voorschotten worden betaald.",
    "{n|advance|advances} {n?was|were} paid under “{title}”, {amount} in all. The decision does not say how advances are paid.",
  ],
  todo: ["Neem de manier over uit de beschikking.", "Take the manner from the decision."],
  actor: "leadPartner",
  *check({ register, subject: { agreement } }) {
    if (agreement.advanceManner !== null) return
    const advances = Register.where(register, "payment", "fundingAgreement", agreement.id).filter(
      ({ kind }) => kind === "advance",
    )
    if (advances.length === 0) return
    const from = advances.map(({ id }) => Place.cell("payment", id, "amount"))
    yield {
      at: Place.cell("fundingAgreement", agreement.id, "advanceManner"),
      also: from,
      facts: {
        ...named(agreement),
        n: Fact.count(advances.length, from),
        amount: Fact.money(
          advances.reduce((sum, { amount }) => sum + amount, 0),
          from,
        ),
      },
    }
  },
})

const formsOfClass = {
  small: ["fixedSum", "directDetermination"],
  middle: ["fixedSum", "fixedSumPerUnit"],
  large: ["maximumSum"],
} as const

/** The form of the amount fits its class. */
export const vormPastBijBedrag = Rule.forAgreement({
  id: "vormPastBijBedrag",
  title: ["Vorm past niet bij het bedrag", "Form does not fit the amount"],
  severity: "warning",
  sources: ["KB14", "KB18", "KB21", "KB23"],
  applies: ["subsidy"],
  needs: ["fundingAgreement"],
  message: [
    "Bij een subsidie van {amount} hoort de vorm “{form}” niet. Er staat geen grond voor een lichter regime bij.",
    "The form “{form}” does not belong to a subsidy of {amount}. No basis for a lighter regime is recorded.",
  ],
  todo: [
    "Controleer de vorm in de beschikking, of noteer het artikel van het lichtere regime.",
    "Check the form in the decision, or record the article of the lighter regime.",
  ],
  actor: "leadPartner",
  *check({ subject: { agreement, regime } }) {
    const { id, grantForm: form, amount } = agreement
    if (form === null || regime.subsidyClass === null || agreement.lighterRegimeBasis !== null) return
    if ((formsOfClass[regime.subsidyClass.byAmount] as ReadonlyArray<string>).includes(form)) return
    yield {
      at: Place.cell("fundingAgreement", id, "grantForm"),
      facts: {
        amount: Fact.money(amount, Place.cell("fundingAgreement", id, "amount")),
        form: Fact.label(
          Labels.optionOf("fundingAgreement", "grantForm", form),
          Place.cell("fundingAgreement", id, "grantForm"),
        ),
      },
    }
  },
})

/** The manner of proof was announced beforehand. */
export const bewijswijzeVooraf = Rule.forAgreement({
  id: "bewijswijzeVooraf",
  title: ["Manier van bewijzen niet vooraf bekend", "Manner of proof not announced"],
  severity: "warning",
  sources: ["KB17", "KB20"],
  applies: ["subsidy", "belowLarge", "notDirect"],
  needs: ["fundingAgreement"],
  message: [
    "Bij “{title}” staat niet hoe u laat zien dat de activiteiten zijn gedaan.",
    "“{title}” does not say how to show that the activities were done.",
  ],
  todo: ["Vraag de opdrachtgever hoe u dat laat zien.", "Ask the client how to show it."],
  actor: "leadPartner",
  *check({ subject: { agreement } }) {
    if (agreement.grantedOn === null || agreement.proofManner !== null) return
    yield { at: Place.cell("fundingAgreement", agreement.id, "proofManner"), facts: named(agreement) }
  },
})

/** The statutory basis. */
export const wettelijkeGrondslagVermeld = Rule.forAgreement({
  id: "wettelijkeGrondslagVermeld",
  title: ["Wettelijke grondslag niet vermeld", "Statutory basis not recorded"],
  severity: "warning",
  sources: ["AW02", "KW01"],
  applies: ["subsidy"],
  needs: ["fundingAgreement"],
  message: [
    "Bij “{title}” staat niet op welke regeling of begrotingspost de subsidie berust.",
    "“{title}” does not say on which scheme or budget item the subsidy rests.",
  ],
  todo: ["Neem de grondslag over uit de beschikking.", "Take the basis from the decision."],
  actor: "leadPartner",
  *check({ subject: { agreement } }) {
    if (agreement.legalBasis !== null || agreement.grantedOn === null) return
    yield { at: Place.cell("fundingAgreement", agreement.id, "legalBasis"), facts: named(agreement) }
  },
})

/** An incidental subsidy lasts four years at most. */
export const incidenteleSubsidieTermijn = Rule.forAgreement({
  id: "incidenteleSubsidieTermijn",
  title: ["Incidentele subsidie duurt te lang", "Incidental subsidy lasts too long"],
  severity: "error",
  sources: ["AW02"],
  applies: ["subsidy"],
  needs: ["fundingAgreement"],
  message: [
    "“{title}” is incidenteel en loopt van {start} tot en met {end}. Dat is langer dan vier jaar.",
    "“{title}” is incidental and runs from {start} through {end}. That is longer than four years.",
  ],
  todo: ["Vraag welke regeling de subsidie draagt.", "Ask which scheme carries the subsidy."],
  actor: "client",
  *check({ subject: { agreement } }) {
    const { id, startsOn, endsOn, legalBasis } = agreement
    if (legalBasis !== "incidental" || endsOn === null || endsOn < Days.addYears(startsOn, 4)) return
    yield {
      at: Place.cell("fundingAgreement", id, "endsOn"),
      organisation: agreement.client,
      facts: {
        ...named(agreement),
        start: Fact.date(startsOn, Place.cell("fundingAgreement", id, "startsOn")),
        end: Fact.date(endsOn, Place.cell("fundingAgreement", id, "endsOn")),
      },
    }
  },
})

/** A reservation on the client's budget lapses four weeks after its adoption. */
export const begrotingsvoorbehoudVervallen = Rule.forAgreement({
  id: "begrotingsvoorbehoudVervallen",
  title: ["Begrotingsvoorbehoud is vervallen", "Budget reservation has lapsed"],
  severity: "info",
  sources: ["AW08", "KB13"],
  applies: ["subsidy"],
  needs: ["fundingAgreement"],
  message: [
    "Het voorbehoud bij “{title}” is op {lapsed} vervallen. De begroting is vastgesteld op {adopted}.",
    "The reservation on “{title}” lapsed on {lapsed}. The budget was adopted on {adopted}.",
  ],
  todo: ["Noteer dat het voorbehoud niet meer geldt.", "Record that the reservation no longer holds."],
  actor: "leadPartner",
  *check({ asOf, subject: { agreement } }) {
    const { id, budgetReservation, clientBudgetAdoptedOn: adopted, reservationInvokedOn } = agreement
    if (budgetReservation !== true || adopted === null || reservationInvokedOn !== null) return
    const lapsed = Days.addDays(adopted, 28)
    if (asOf <= lapsed) return
    yield {
      at: Place.cell("fundingAgreement", id, "budgetReservation"),
      facts: {
        ...named(agreement),
        lapsed: Fact.date(lapsed, Place.cell("fundingAgreement", id, "clientBudgetAdoptedOn")),
        adopted: Fact.date(adopted, Place.cell("fundingAgreement", id, "clientBudgetAdoptedOn")),
      },
    }
  },
})
