/**
 * The sections that are rows of the register, chosen and put in order.
 */
import type { tables } from "../../tables.ts"
import type { Context } from "../content/Context.ts"
import { rowsTable } from "../content/rowsTable.ts"
import type { Section } from "../Report.ts"
import * as Charts from "./charts.ts"

const within = (from: string | null, through: string | null, { period }: Context): boolean =>
  (from ?? period.start) <= period.end && (through ?? period.end) >= period.start

const upTo = ({ asOf }: Context, on: string | null): boolean => on === null || on <= asOf

/** The rows of a table as known on the as-of date, from first to last. */
const known = <A extends { readonly id: string }>(
  context: Context,
  rows: ReadonlyArray<A>,
  on: (row: A) => string | null,
): ReadonlyArray<A> =>
  rows
    .filter((row) => upTo(context, on(row)))
    .sort((a, b) => {
      const [x, y] = [on(a) ?? "~", on(b) ?? "~"]
      return x === y ? (a.id < b.id ? -1 : 1) : x < y ? -1 : 1
    })

export const alignment = (context: Context): Section => {
  const { rows } = context.register
  const words = context.texts.sections.alignment
  return {
    id: "alignment",
    title: words.title,
    blocks: [
      rowsTable(context, {
        id: "dependencies-table",
        caption: words.dependencies,
        table: "dependency",
        columns: ["project", "dependsOn", "description", "neededOn", "agreedOn"],
        rows: rows.dependency,
        empty: words.noDependencies,
      }),
      rowsTable(context, {
        id: "alignment-table",
        caption: words.reviews,
        table: "alignmentReview",
        columns: ["summary", "heldOn", "programmeLines", "organisation"],
        rows: known(context, rows.alignmentReview, ({ heldOn }) => heldOn),
        empty: words.noReviews,
      }),
    ],
  }
}

export const governance = (context: Context): Section => {
  const { rows } = context.register
  const words = context.texts.sections.governance
  return {
    id: "governance",
    title: words.title,
    blocks: [
      ...Charts.layers(context),
      rowsTable(context, {
        id: "bodies-table",
        caption: words.bodies,
        table: "body",
        columns: ["name", "kind", "reportsTo", "description"],
        rows: rows.body.filter((row) => within(row.validFrom, row.validThrough, context)),
        empty: words.noBodies,
      }),
      rowsTable(context, {
        id: "mandates-table",
        caption: words.mandates,
        table: "mandate",
        columns: ["body", "role", "organisation", "maximumAmount", "validFrom", "validThrough", "clause"],
        optional: ["organisation", "maximumAmount", "clause"],
        rows: rows.mandate.filter((row) => within(row.validFrom, row.validThrough, context)),
        empty: words.noMandates,
      }),
    ],
  }
}

export const risks = (context: Context): Section => {
  const words = context.texts.sections.risks
  return {
    id: "risks",
    title: words.title,
    blocks: [
      rowsTable(context, {
        id: "risks-table",
        caption: words.table,
        table: "risk",
        columns: ["description", "likelihood", "impact", "measure", "ownerOrganisation", "status"],
        rows: known(context, context.register.rows.risk, ({ identifiedOn }) => identifiedOn),
        empty: words.none,
      }),
    ],
  }
}

export const monitoring = (context: Context): Section => {
  const { rows } = context.register
  const words = context.texts.sections.monitoring
  return {
    id: "monitoring",
    title: words.title,
    blocks: [
      rowsTable(context, {
        id: "measuring-table",
        caption: words.measuring,
        table: "indicator",
        columns: ["name", "source", "measureEveryMonths"],
        rows: rows.indicator,
        empty: words.noMeasuring,
      }),
      rowsTable(context, {
        id: "evaluations-table",
        caption: words.evaluations,
        table: "evaluation",
        columns: ["subject", "kind", "dueOn", "heldOn"],
        rows: rows.evaluation.filter((row) => ofYear(context, row.cycleYear)),
        empty: words.noEvaluations,
      }),
    ],
  }
}

/** Whether a cycle year is the year of the report. */
export const ofYear = ({ register, year }: Context, cycleYear: string | null): boolean =>
  cycleYear !== null && register.rows.cycleYear.some((row) => row.id === cycleYear && row.year === year)

/** The steps of the cycle of the year, and who approved them. */
export const steps = (context: Context): Section => {
  const { rows } = context.register
  const words = context.texts.sections.steps
  const own = rows.cycleStep.filter((row) => ofYear(context, row.cycleYear))
  const ids = new Set<string>(own.map(({ id }) => id))
  return {
    id: "steps",
    title: words.title,
    blocks: [
      ...Charts.cycle(context, own),
      rowsTable(context, {
        id: "steps-table",
        caption: words.steps,
        table: "cycleStep",
        columns: ["name", "ownerOrganisation", "dueOn", "submittedOn", "clause"],
        rows: own,
        empty: words.noSteps,
      }),
      rowsTable(context, {
        id: "approvals-table",
        caption: words.approvals,
        table: "stepApproval",
        columns: ["cycleStep", "body", "organisation", "status", "decidedOn"],
        rows: known(context, rows.stepApproval, ({ decidedOn }) => decidedOn).filter(({ cycleStep }) =>
          ids.has(cycleStep),
        ),
        empty: words.noApprovals,
      }),
    ],
  }
}

/** Proposals without a decision by the as-of date, and notifications to the client. */
export const decisionsAsked = (context: Context): Section => {
  const { rows } = context.register
  const words = context.texts.sections.decisionsAsked
  const decided = new Set<string>(
    rows.decision.flatMap(({ proposal, takenOn }) =>
      proposal !== null && takenOn <= context.asOf ? [proposal] : [],
    ),
  )
  return {
    id: "decisions-asked",
    title: words.title,
    blocks: [
      rowsTable(context, {
        id: "proposals-table",
        caption: words.proposals,
        table: "proposal",
        columns: ["title", "submittedOn", "body", "amount"],
        rows: known(context, rows.proposal, ({ submittedOn }) => submittedOn).filter(
          ({ id, status }) => !decided.has(id) && ["draft", "submitted", "open"].includes(status),
        ),
        empty: words.noProposals,
      }),
      rowsTable(context, {
        id: "notifications-table",
        caption: words.notifications,
        table: "notification",
        columns: ["subject", "cause", "knownOn", "notifiedOn", "answer"],
        rows: known(context, rows.notification, ({ knownOn }) => knownOn),
        empty: words.noNotifications,
      }),
    ],
  }
}

export const obligations = (context: Context): Section => {
  const words = context.texts.sections.obligations
  return {
    id: "obligations",
    title: words.title,
    blocks: [
      rowsTable(context, {
        id: "obligations-table",
        caption: words.table,
        table: "obligation",
        columns: ["title", "source", "clause", "dueOn", "fulfilledOn", "evidence"] satisfies ReadonlyArray<
          keyof (typeof tables)["obligation"]["columns"]
        >,
        rows: known(context, context.register.rows.obligation, ({ dueOn }) => (dueOn === null ? null : "")),
        empty: words.none,
      }),
    ],
  }
}

export const declarations = (context: Context): Section => {
  const { rows } = context.register
  const words = context.texts.sections.declarations
  const own = new Set<string>(
    rows.cycleStep.flatMap(({ id, cycleYear }) => (ofYear(context, cycleYear) ? [id] : [])),
  )
  return {
    id: "declarations",
    title: words.title,
    blocks: [
      rowsTable(context, {
        id: "declarations-table",
        caption: words.table,
        table: "declaration",
        columns: ["kind", "organisation", "signedOn", "opinion"],
        rows: known(context, rows.declaration, ({ signedOn }) => signedOn).filter(({ cycleStep }) =>
          own.has(cycleStep),
        ),
        empty: words.none,
      }),
      rowsTable(context, {
        id: "cost-declarations-table",
        caption: words.costs,
        table: "costDeclaration",
        columns: [
          "fundingAgreement",
          "declaredOn",
          "activitiesPerformed",
          "obligationsMet",
          "totalEligibleCosts",
          "equalisationReserve",
          "totalRevenues",
          "ownContribution",
        ],
        rows: known(context, rows.costDeclaration, ({ declaredOn }) => declaredOn),
        empty: words.noCosts,
      }),
    ],
  }
}
