/**
 * The yearly accounts of associations and foundations.
 */
import * as Register from "../../../register/Register.ts"
import type { RowOf } from "../../../tables.ts"
import * as CalendarDate from "../../../values/CalendarDate.ts"
import * as Fact from "../../Fact.ts"
import * as Place from "../../Place.ts"
import * as Rule from "../../Rule.ts"
import * as Days from "../internal/Days.ts"

const endOf = (
  year: number,
  { financialYearStartMonth: month }: RowOf<"organisation">,
): CalendarDate.CalendarDate =>
  month === null || month === 1
    ? CalendarDate.unsafe(`${String(year).padStart(4, "0")}-12-31`)
    : Days.addDays(
        CalendarDate.unsafe(`${String(year + 1).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`),
        -1,
      )

const inRange = (year: number): boolean => year >= 1 && year < 9999

/** Balance and statement within six months. */
export const balansRechtspersoonTijdig = Rule.forOrganisation({
  id: "balansRechtspersoonTijdig",
  title: ["Jaarstukken zijn te laat", "Yearly accounts are late"],
  severity: "error",
  sources: ["RP03"],
  applies: ["privateLegalPerson"],
  needs: ["annualAccounts"],
  message: [
    "{organisation} moest de balans en de staat over {year} uiterlijk op {due} op papier hebben: {when}.",
    "{organisation} had to have its balance and statement of {year} on paper by {due}: {when}.",
  ],
  todo: ["Maak de stukken.", "Make the accounts."],
  actor: "board",
  *check({ register, asOf, subject: { organisation } }) {
    for (const { id, year, preparedOn } of Register.where(
      register,
      "annualAccounts",
      "organisation",
      organisation.id,
    )) {
      if (!inRange(year)) continue
      const due = Days.addMonths(endOf(year, organisation), 6)
      if ((preparedOn ?? asOf) <= due || (preparedOn !== null && preparedOn > asOf && asOf <= due)) continue
      const from = Place.cell("annualAccounts", id, "year")
      yield {
        at: Place.cell("annualAccounts", id, "preparedOn"),
        dueOn: due,
        facts: {
          organisation: Fact.text(organisation.name, Place.cell("organisation", organisation.id, "name")),
          year: Fact.text(String(year), from),
          due: Fact.date(due, from),
          when: Fact.until(due, preparedOn ?? asOf, from),
        },
      }
    }
  },
})

/** An association's board reports within six months, or as extended. */
export const bestuursverslagVereniging = Rule.forOrganisation({
  id: "bestuursverslagVereniging",
  title: ["Bestuursverslag is te laat", "Board report is late"],
  severity: "error",
  sources: ["RP23"],
  applies: ["association"],
  needs: ["annualAccounts"],
  message: [
    "Het bestuursverslag van {organisation} over {year} moest er uiterlijk op {due} zijn: {when}.",
    "The board report of {organisation} on {year} was due by {due}: {when}.",
  ],
  todo: [
    "Breng het verslag uit, of vraag de vergadering om uitstel.",
    "Report, or ask the meeting to extend the term.",
  ],
  actor: "board",
  *check({ register, asOf, subject: { organisation } }) {
    for (const row of Register.where(register, "annualAccounts", "organisation", organisation.id)) {
      if (!inRange(row.year)) continue
      const due = row.extendedTo ?? Days.addMonths(endOf(row.year, organisation), 6)
      if (due >= asOf || (row.boardReportOn !== null && row.boardReportOn <= due)) continue
      const from = Place.cell("annualAccounts", row.id, "year")
      yield {
        at: Place.cell("annualAccounts", row.id, "boardReportOn"),
        dueOn: due,
        facts: {
          organisation: Fact.text(organisation.name, Place.cell("organisation", organisation.id, "name")),
          year: Fact.text(String(row.year), from),
          due: Fact.date(due, from),
          when: Fact.until(due, row.boardReportOn ?? asOf, from),
        },
      }
    }
  },
})

/** Without supervisors and auditor, a committee of members looks at the accounts. */
export const kascommissie = Rule.forOrganisation({
  id: "kascommissie",
  title: ["Geen kascommissie", "No audit committee"],
  severity: "error",
  sources: ["RP23"],
  applies: ["association"],
  needs: ["annualAccounts"],
  message: [
    "{organisation} heeft over {year} geen accountantsverklaring, geen raad van toezicht en geen kascommissie.",
    "{organisation} has no auditor's statement, no supervisory board and no audit committee for {year}.",
  ],
  todo: ["Benoem een kascommissie van twee leden.", "Appoint a committee of two members."],
  actor: "board",
  *check({ register, subject: { organisation } }) {
    if (organisation.supervisoryBoard === true) return
    for (const row of Register.where(register, "annualAccounts", "organisation", organisation.id)) {
      if (row.auditCommittee === true) continue
      if (row.auditorsStatement !== null && row.auditorsStatement !== "none") continue
      yield {
        at: Place.cell("annualAccounts", row.id, "auditCommittee"),
        facts: {
          organisation: Fact.text(organisation.name, Place.cell("organisation", organisation.id, "name")),
          year: Fact.text(String(row.year), Place.cell("annualAccounts", row.id, "year")),
        },
      }
    }
  },
})

/** An enterprise draws up in six months and adopts a month later at most. */
export const jaarrekeningOnderneming = Rule.forOrganisation({
  id: "jaarrekeningOnderneming",
  title: ["Jaarrekening niet op tijd vastgesteld", "Annual accounts not adopted in time"],
  severity: "error",
  sources: ["RP24"],
  applies: ["privateLegalPerson", "enterprise"],
  needs: ["annualAccounts"],
  message: [
    "De jaarrekening van {organisation} over {year} moest uiterlijk op {due} zijn vastgesteld: {when}.",
    "The annual accounts of {organisation} for {year} had to be adopted by {due}: {when}.",
  ],
  todo: ["Stel de jaarrekening vast.", "Adopt the annual accounts."],
  actor: "board",
  *check({ register, asOf, subject: { organisation } }) {
    for (const row of Register.where(register, "annualAccounts", "organisation", organisation.id)) {
      if (!inRange(row.year)) continue
      const end = endOf(row.year, organisation)
      const longest = Days.addMonths(end, 10)
      const drawn =
        row.extendedTo === null ? Days.addMonths(end, 6) : CalendarDate.min(row.extendedTo, longest)
      const due = Days.addMonths(drawn, 1)
      if (due >= asOf || (row.adoptedOn !== null && row.adoptedOn <= due)) continue
      const from = Place.cell("annualAccounts", row.id, "year")
      yield {
        at: Place.cell("annualAccounts", row.id, "adoptedOn"),
        dueOn: due,
        facts: {
          organisation: Fact.text(organisation.name, Place.cell("organisation", organisation.id, "name")),
          year: Fact.text(String(row.year), from),
          due: Fact.date(due, from),
          when: Fact.until(due, row.adoptedOn ?? asOf, from),
        },
      }
    }
  },
})

/** Signed by all, or with the reason why not. */
export const ondertekeningJaarstukken = Rule.forOrganisation({
  id: "ondertekeningJaarstukken",
  title: ["Handtekening onder de jaarstukken ontbreekt", "Signature under the accounts is missing"],
  severity: "warning",
  sources: ["RP23", "RP24"],
  applies: ["privateLegalPerson"],
  needs: ["annualAccounts"],
  message: [
    "Onder de jaarstukken van {organisation} over {year} ontbreekt een handtekening, zonder reden.",
    "A signature is missing under the accounts of {organisation} for {year}, without a reason.",
  ],
  todo: ["Laat iedereen tekenen, of schrijf de reden op.", "Have everybody sign, or write the reason."],
  actor: "board",
  *check({ register, subject: { organisation } }) {
    for (const row of Register.where(register, "annualAccounts", "organisation", organisation.id)) {
      if (row.preparedOn === null || row.signed === true || row.missingSignatureReason !== null) continue
      yield {
        at: Place.cell("annualAccounts", row.id, "signed"),
        facts: {
          organisation: Fact.text(organisation.name, Place.cell("organisation", organisation.id, "name")),
          year: Fact.text(String(row.year), Place.cell("annualAccounts", row.id, "year")),
        },
      }
    }
  },
})

/** The supervisors hear of strategy, risks and controls once a year. */
export const jaarlijkseRisicobrief = Rule.forOrganisation({
  id: "jaarlijkseRisicobrief",
  title: ["Brief over risico's ontbreekt", "Statement on risks is missing"],
  severity: "warning",
  sources: ["RP22"],
  applies: ["privateLegalPerson"],
  needs: ["annualAccounts"],
  message: [
    "Het bestuur van {organisation} heeft de raad van toezicht over {year} niet schriftelijk verteld over strategie en risico's.",
    "The board of {organisation} did not tell the supervisory board in writing about strategy and risks in {year}.",
  ],
  todo: ["Stuur de brief.", "Send the statement."],
  actor: "board",
  *check({ register, asOf, subject: { organisation } }) {
    if (organisation.supervisoryBoard !== true) return
    for (const row of Register.where(register, "annualAccounts", "organisation", organisation.id)) {
      if (!inRange(row.year) || row.riskStatementOn !== null || endOf(row.year, organisation) >= asOf)
        continue
      yield {
        at: Place.cell("annualAccounts", row.id, "riskStatementOn"),
        facts: {
          organisation: Fact.text(organisation.name, Place.cell("organisation", organisation.id, "name")),
          year: Fact.text(String(row.year), Place.cell("annualAccounts", row.id, "year")),
        },
      }
    }
  },
})

/** The statutes provide for the absence of the whole board. */
export const beletregelingAanwezig = Rule.forOrganisation({
  id: "beletregelingAanwezig",
  title: ["Belet niet geregeld in de statuten", "Absence not provided for in the statutes"],
  severity: "warning",
  sources: ["RP20"],
  applies: ["privateLegalPerson"],
  needs: ["statutesProvision"],
  message: [
    "De statuten van {organisation} regelen niet wat er gebeurt als het hele bestuur wegvalt.",
    "The statutes of {organisation} do not say what happens when the whole board is absent.",
  ],
  todo: ["Neem een regeling op.", "Add a provision."],
  actor: "board",
  *check({ register, subject: { organisation } }) {
    const provisions = Register.where(register, "statutesProvision", "organisation", organisation.id)
    // Of whom no provision at all is recorded, nobody knows.
    if (provisions.length === 0 || provisions.some(({ subject }) => subject === "absence")) return
    yield {
      at: Place.row("organisation", organisation.id),
      also: provisions.map(({ id }) => Place.row("statutesProvision", id)),
      facts: {
        organisation: Fact.text(organisation.name, Place.cell("organisation", organisation.id, "name")),
      },
    }
  },
})
