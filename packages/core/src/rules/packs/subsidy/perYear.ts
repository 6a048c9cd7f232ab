/**
 * Subsidies per financial year: section 4.2.8 of the Awb, where it was declared.
 */
import * as Register from "../../../register/Register.ts"
import * as CalendarDate from "../../../values/CalendarDate.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import type { SourceId } from "../../Source.ts"
import * as Days from "../internal/Days.ts"
import * as Labels from "../internal/Labels.ts"
import * as Steps from "../internal/Steps.ts"

/** Applied for thirteen weeks before the year. */
export const boekjaaraanvraagOpTijd = Rule.forAgreement({
  id: "boekjaaraanvraagOpTijd",
  title: ["Aanvraag voor het boekjaar te laat", "Application for the financial year too late"],
  severity: "error",
  sources: ["AW40"],
  applies: ["subsidy", "perFinancialYear"],
  needs: ["fundingAgreement"],
  message: [
    "De aanvraag is van {applied}. Het boekjaar begint op {start}. De aanvraag moest uiterlijk op {due} binnen zijn.",
    "The application is of {applied}. The financial year starts on {start}. The application had to be in by {due}.",
  ],
  todo: ["Vraag of de opdrachtgever de aanvraag nog behandelt.", "Ask whether the client still takes it up."],
  actor: "leadPartner",
  *check({ subject: { agreement } }) {
    const { id, appliedOn, startsOn } = agreement
    const due = Days.addDays(startsOn, -13 * 7)
    if (appliedOn === null || appliedOn <= due) return
    const from = Place.cell("fundingAgreement", id, "startsOn")
    yield {
      at: Place.cell("fundingAgreement", id, "appliedOn"),
      facts: {
        applied: Fact.date(appliedOn, Place.cell("fundingAgreement", id, "appliedOn")),
        start: Fact.date(startsOn, from),
        due: Fact.date(due, from),
      },
    }
  },
})

/** Determination within six months after the year. */
export const boekjaarVaststelling = Rule.forAgreement({
  id: "boekjaarVaststelling",
  title: ["Vaststelling van het boekjaar niet gevraagd", "Determination of the year not applied for"],
  severity: "blocking",
  sources: ["AW51"],
  applies: ["subsidy", "perFinancialYear"],
  needs: ["fundingAgreement"],
  message: [
    "De vaststelling over {year} moest uiterlijk op {due} zijn gevraagd: {when}.",
    "Determination for {year} had to be applied for by {due}: {when}.",
  ],
  todo: ["Vraag de vaststelling nu aan.", "Apply for determination now."],
  actor: "leadPartner",
  *check({ register, asOf, period, subject: { agreement } }) {
    const { id, startsOn, endsOn } = agreement
    // For two years or more the grant itself says when: AW46.
    if (endsOn === null || endsOn >= Days.addYears(startsOn, 2)) return
    if (startsOn > period.end || endsOn < period.start) return
    const due = Days.addMonths(Days.addDays(period.end, 1), 6)
    const last = Days.addDays(due, -1)
    const year = CalendarDate.year(period.start)
    const asked = Register.where(register, "determination", "fundingAgreement", id).some(
      (one) =>
        (one.year === null || one.year === year) && one.requestedOn !== null && one.requestedOn <= asOf,
    )
    if (last >= asOf || asked) return
    const from = Place.row("fundingAgreement", id)
    yield {
      at: from,
      dueOn: last,
      facts: {
        year: Fact.text(String(year)),
        due: Fact.date(last, from),
        when: Fact.until(last, asOf, from),
      },
    }
  },
})

const enclosed = (
  id: string,
  parts: ReadonlyArray<
    | "activityReport"
    | "financialReport"
    | "auditorsStatement"
    | "complianceStatement"
    | "deed"
    | "otherApplications"
    | "annualAccounts"
  >,
  kinds: "account" | "application",
  severity: "blocking" | "error",
  source: SourceId,
  title: readonly [nl: string, en: string],
) =>
  Rule.forAgreement({
    id,
    title,
    severity,
    sources: [source],
    applies: ["subsidy", "perFinancialYear"],
    needs: ["cycleStep"],
    message: [
      "Bij “{step}” {n?ontbreekt|ontbreken} {n|stuk|stukken}: {parts}.",
      "“{step}” lacks {n|document|documents}: {parts}.",
    ],
    todo: [
      "Voeg toe wat ontbreekt, of noteer de ontheffing.",
      "Add what is missing, or record the exemption.",
    ],
    actor: "leadPartner",
    *check({ register, subject: { agreement } }) {
      const steps =
        kinds === "account"
          ? Steps.stepsOf(register, agreement.id, "account", "determination")
          : Steps.stepsOf(register, agreement.id, "application")
      for (const step of steps) {
        const missing = parts.filter((part) => !Steps.isSettled(Steps.partOf(register, step.id, part)))
        if (missing.length === 0) continue
        yield {
          at: Place.row("cycleStep", step.id),
          ...(step.dueOn === null ? {} : { dueOn: step.dueOn }),
          facts: {
            step: Fact.text(step.name, Place.cell("cycleStep", step.id, "name")),
            n: Fact.count(missing.length),
            parts: Labels.parts(missing),
          },
        }
      }
    },
  })

/** A financial report and an activity report. */
export const verslagenVaststellingBoekjaar = enclosed(
  "verslagenVaststellingBoekjaar",
  ["financialReport", "activityReport"],
  "account",
  "blocking",
  "AW52",
  ["Verslagen over het boekjaar ontbreken", "Reports on the financial year are missing"],
)

/** The accountant's statement. */
export const getrouwheidsverklaring = enclosed(
  "getrouwheidsverklaring",
  ["auditorsStatement"],
  "account",
  "blocking",
  "AW53",
  ["Accountantsverklaring over het boekjaar ontbreekt", "Accountant's statement on the year is missing"],
)

/** Other applications for the same expenditure are mentioned. */
export const andereAanvragenGemeld = enclosed(
  "andereAanvragenGemeld",
  ["otherApplications"],
  "application",
  "error",
  "AW44",
  ["Andere aanvragen niet vermeld", "Other applications not mentioned"],
)

/** Every line of the budget is explained. */
export const begrotingspostToegelicht = Rule.forAgreement({
  id: "begrotingspostToegelicht",
  title: ["Begrotingspost zonder toelichting", "Budget line without explanation"],
  severity: "error",
  sources: ["AW42"],
  applies: ["subsidy", "perFinancialYear"],
  needs: ["budgetLine"],
  message: [
    "Een begrotingspost van {amount} heeft geen toelichting.",
    "A budget line of {amount} has no explanation.",
  ],
  todo: ["Schrijf de toelichting bij de post.", "Write the explanation with the line."],
  actor: "partner",
  *check({ register, subject: { agreement } }) {
    for (const line of Register.where(register, "budgetLine", "fundingAgreement", agreement.id)) {
      if (line.explanation !== null) continue
      yield {
        at: Place.cell("budgetLine", line.id, "explanation"),
        organisation: line.organisation,
        facts: { amount: Fact.money(line.amount, Place.cell("budgetLine", line.id, "amount")) },
      }
    }
  },
})

/** Each activity has staff or material means. */
export const activiteitZonderMiddelen = Rule.forAgreement({
  id: "activiteitZonderMiddelen",
  title: ["Activiteit zonder middelen", "Activity without means"],
  severity: "warning",
  sources: ["AW41"],
  applies: ["subsidy", "perFinancialYear"],
  needs: ["activity"],
  message: [
    "Bij activiteit “{activity}” staat niet met welke mensen of middelen zij wordt gedaan.",
    "Activity “{activity}” does not say with which people or means it is done.",
  ],
  todo: ["Vul de mensen of de middelen in.", "Fill in the people or the means."],
  actor: "partner",
  *check({ register, subject: { agreement } }) {
    for (const one of Register.where(register, "activity", "fundingAgreement", agreement.id)) {
      if (one.staffMeans !== null || one.materialMeans !== null) continue
      yield {
        at: Place.row("activity", one.id),
        organisation: one.organisation,
        facts: { activity: Fact.text(one.name, Place.cell("activity", one.id, "name")) },
      }
    }
  },
})

/** A reserve is formed only where rule or grant says so. */
export const egalisatiereserveZonderGrondslag = Rule.forAgreement({
  id: "egalisatiereserveZonderGrondslag",
  title: ["Egalisatiereserve zonder grondslag", "Equalisation reserve without a ground"],
  severity: "error",
  sources: ["AW50"],
  applies: ["subsidy"],
  needs: ["reserveMovement"],
  message: [
    "Er is in {year} {amount} aan een egalisatiereserve toegevoegd. De regeling of beschikking staat die niet toe.",
    "In {year} {amount} was added to an equalisation reserve. The scheme or decision does not allow one.",
  ],
  todo: ["Haal de reserve weg, of noteer de grondslag.", "Remove the reserve, or record its ground."],
  actor: "leadPartner",
  *check({ register, subject: { agreement } }) {
    if (agreement.reserveAllowed === true) return
    for (const one of Register.where(register, "reserveMovement", "fundingAgreement", agreement.id)) {
      if (one.kind !== "addition") continue
      yield {
        at: Place.row("reserveMovement", one.id),
        facts: {
          year: Fact.text(String(one.year), Place.cell("reserveMovement", one.id, "year")),
          amount: Fact.money(one.amount, Place.cell("reserveMovement", one.id, "amount")),
        },
      }
    }
  },
})

/** Determined subsidy less real costs goes to or from the reserve. */
export const egalisatiereserveMutatie = Rule.forAgreement({
  id: "egalisatiereserveMutatie",
  title: ["Wat naar de egalisatiereserve gaat", "What goes to the equalisation reserve"],
  severity: "info",
  sources: ["AW50"],
  applies: ["subsidy", "perFinancialYear"],
  needs: ["determination", "cost"],
  message: [
    "Over {year} is {determined} vastgesteld en {costs} uitgegeven. Het verschil van {difference} gaat naar of uit de egalisatiereserve.",
    "For {year} {determined} was determined and {costs} spent. The difference of {difference} goes to or from the equalisation reserve.",
  ],
  todo: ["Boek het verschil in de reserve.", "Book the difference in the reserve."],
  actor: "leadPartner",
  *check({ register, period, asOf, subject: { agreement } }) {
    if (agreement.reserveAllowed !== true) return
    const year = CalendarDate.year(period.start)
    const one = Register.where(register, "determination", "fundingAgreement", agreement.id).find(
      (row) => row.year === year && row.decidedOn !== null && row.decidedOn <= asOf,
    )
    if (one === undefined || one.amount === null) return
    const costs = Register.where(register, "cost", "fundingAgreement", agreement.id).filter(
      ({ bookedOn }) => bookedOn >= period.start && bookedOn <= period.end,
    )
    const spent = costs.reduce((sum, { amount }) => sum + amount, 0)
    const booked = Register.where(register, "reserveMovement", "fundingAgreement", agreement.id).some(
      (row) => row.year === year && (row.kind === "addition" || row.kind === "withdrawal"),
    )
    if (booked || spent === one.amount) return
    const at = Place.cell("determination", one.id, "amount")
    const from = costs.map(({ id }) => Place.cell("cost", id, "amount"))
    yield {
      at,
      facts: {
        year: Fact.text(String(year)),
        determined: Fact.money(one.amount, at),
        costs: Fact.money(spent, from),
        difference: Fact.money(one.amount - spent, [at]),
      },
    }
  },
})
