/**
 * Every report, as a list: what it is called, what makes it, and what it asks for beyond the year and the day.
 */
import type { PartnershipRegister } from "../tables.ts"
import * as Label from "../values/Label.ts"
import * as AnnualAccount from "./account/AnnualAccount.ts"
import * as CalendarReport from "./calendar/CalendarReport.ts"
import type { JournalEntry } from "./changes/ChangesReport.ts"
import * as ChangesReport from "./changes/ChangesReport.ts"
import type { ReportOptions } from "./content/ReportOptions.ts"
import * as DecisionListReport from "./decisionList/DecisionListReport.ts"
import * as EvaluationReport from "./evaluation/EvaluationReport.ts"
import * as MissingReport from "./missing/MissingReport.ts"
import * as DirectorsOverview from "./overview/DirectorsOverview.ts"
import * as AnnualPlan from "./plan/AnnualPlan.ts"
import * as ProgressReport from "./progress/ProgressReport.ts"
import type { Report } from "./Report.ts"
import * as PartnerStatement from "./statement/PartnerStatement.ts"

/** What a report of the list can be asked for. */
export interface AnyOptions extends ReportOptions {
  readonly partner?: string
  readonly body?: string
  readonly before?: PartnershipRegister
  readonly journal?: ReadonlyArray<JournalEntry>
}

/** The options that only some reports take. */
export type OwnOption = "partner" | "body" | "before" | "journal"

/** A report of the list. */
export interface ReportKind {
  /** `kind` of the report it makes, and its name on the command line. */
  readonly kind: string
  readonly label: Label.Label
  /** Options of its own, beyond those of every report. */
  readonly options: ReadonlyArray<OwnOption>
  /** Those of its own that must be given. */
  readonly needs: ReadonlyArray<OwnOption>
  /** Makes it. An option of its own that was left out falls back: the lead partner, or no change. */
  readonly make: (register: PartnershipRegister, options: AnyOptions) => Report
}

const plain = (
  kind: string,
  label: Label.Label,
  make: ReportKind["make"],
  options: ReadonlyArray<OwnOption> = [],
  needs: ReadonlyArray<OwnOption> = [],
): ReportKind => ({ kind, label, make, options, needs })

/** The lead partner, else the first that has a budget, else the first member. */
const firstPartner = ({ rows }: PartnershipRegister): string =>
  rows.leadPartnerTerm[0]?.organisation ??
  rows.budgetLine[0]?.organisation ??
  rows.membership[0]?.organisation ??
  ""

/** Every report, in the order of the year. */
export const all: ReadonlyArray<ReportKind> = [
  plain("annual-plan", Label.make("Jaarplan", "Annual plan"), AnnualPlan.make),
  plain("progress-report", Label.make("Voortgangsrapportage", "Progress report"), ProgressReport.make),
  plain("evaluation", Label.make("Evaluatie", "Evaluation"), EvaluationReport.make),
  plain("annual-account", Label.make("Jaarverantwoording", "Annual account"), AnnualAccount.make),
  plain(
    "partner-statement",
    Label.make("Overzicht voor een partner", "Statement for a partner"),
    (register, options) =>
      PartnerStatement.make(register, {
        ...options,
        partner: options.partner ?? firstPartner(register),
      }),
    ["partner"],
    ["partner"],
  ),
  plain("decision-list", Label.make("Besluitenlijst", "Decision list"), DecisionListReport.make, ["body"]),
  plain("calendar", Label.make("Agenda van verplichtingen", "Calendar of duties"), CalendarReport.make),
  plain("missing", Label.make("Wat ontbreekt", "What is missing"), MissingReport.make),
  plain(
    "directors-overview",
    Label.make("Overzicht voor het directieoverleg", "Overview for the directors"),
    DirectorsOverview.make,
  ),
  plain(
    "changes",
    Label.make("Wat is er veranderd", "What changed"),
    (register, options) => ChangesReport.make(register, { ...options, before: options.before ?? register }),
    ["before", "journal"],
    ["before"],
  ),
]

/** The report by this kind. */
export const byKind = (kind: string): ReportKind | undefined => all.find((one) => one.kind === kind)
