/**
 * The tabs that a Dutch team expects in a workbook, each one table, with the columns that people fill in.
 *
 * Titles are those that teams know; columns are called as the tables call them. A column that must be filled is
 * always among them, so that a row that people add can be taken over.
 */
import type { Label } from "@wijkwijzer/core"
import type { Balance, TabLayout } from "../layout/Layout.ts"

interface More {
  readonly totals?: boolean
  readonly balance?: Balance
}

const tab = (table: string, nl: string, en: string, columns: string, more: More = {}): TabLayout => ({
  table,
  title: { nl, en } satisfies Label.Label,
  columns: columns.split(" "),
  ...more,
})

/** Every tab by its table, in the order of the programme's workbook. */
export const all: ReadonlyArray<TabLayout> = [
  tab(
    "organisation",
    "Partners",
    "Partners",
    "name shortName legalForm registrationNumber vatNumber email website bankAccount bankAccountHolder",
  ),
  tab(
    "membership",
    "Rollen",
    "Roles",
    "organisation role validFrom validThrough signedOn noticeGivenOn settledOn note",
  ),
  tab("person", "Contactpersonen", "Contacts", "name organisation function email phone leftOn"),
  tab(
    "powerOfAttorney",
    "Machtigingen",
    "Powers of attorney",
    "principal agentOrganisation agentPerson purpose scope coversDisposition substitutionAllowed fundingAgreement signedOn validFrom validThrough revokedOn",
  ),
  tab(
    "vatPosition",
    "Btw-posities",
    "VAT positions",
    "organisation position recoverable validFrom validThrough",
  ),
  tab(
    "leadPartnerTerm",
    "Penvoerder",
    "Lead partner",
    "fundingAgreement organisation model validFrom validThrough handedOverOn",
  ),
  tab(
    "programmeLine",
    "Programmalijnen",
    "Programme lines",
    "name description coordinator validFrom validThrough",
  ),
  tab("goal", "Doelen", "Goals", "name description level parent programmeLine domains startsOn endsOn"),
  tab(
    "indicator",
    "Indicatoren",
    "Indicators",
    "name goal programmeLine project kind unit definition source cumulative direction baseline baselineOn target targetOn targetText",
  ),
  tab(
    "measurement",
    "Metingen",
    "Measurements",
    "indicator measuredOn periodFrom periodThrough area organisation value expected judgement source note",
  ),
  tab(
    "project",
    "Projecten",
    "Projects",
    "name programmeLine organisation leader startsOn endsOn status local goals areas domains description narrative",
  ),
  tab(
    "activity",
    "Activiteiten",
    "Activities",
    "name project organisation goals startsOn endsOn actualEndOn status description contribution staffMeans materialMeans fundingAgreement narrative",
  ),
  tab("milestone", "Mijlpalen", "Milestones", "name project activity dueOn reachedOn explanation"),
  tab(
    "deliverable",
    "Resultaten",
    "Deliverables",
    "name project activity kind audience dueOn deliveredOn acceptedOn",
  ),
  tab("costCategory", "Kostensoorten", "Cost categories", "name side kind indirect eligible"),
  tab("budget", "Begrotingen", "Budgets", "name fundingAgreement year startsOn endsOn"),
  tab(
    "budgetVersion",
    "Begrotingsversies",
    "Budget versions",
    "title budget number kind adoptedOn effectiveFrom clientConsentOn reason",
  ),
  tab(
    "budgetLine",
    "Begroting",
    "Budget",
    "budgetVersion organisation project activity programmeLine costCategory function hours rate quantity unitPrice amount vatRecoverable eligible inKind fundingAgreement explanation",
  ),
  tab(
    "fundingLine",
    "Dekking",
    "Funding",
    "budgetVersion kind organisation fundingAgreement amount granted note",
  ),
  tab(
    "rate",
    "Tarieven",
    "Rates",
    "organisation person staffCode function validFrom validThrough method grossWage employerCharges overhead productiveHours hourlyRate profitShareIncluded approvedOn note",
    { totals: false },
  ),
  tab(
    "timeEntry",
    "Uren",
    "Hours",
    "organisation workedOn person staffCode project activity hours kind description fundingAgreement recordedOn approvedByEmployeeOn approvedByManagerOn",
  ),
  tab(
    "cost",
    "Kosten",
    "Costs",
    "number organisation project activity costCategory fundingAgreement description supplier invoiceNumber invoicedOn receivedOn paidOn bookedOn performedFrom performedThrough amount vat vatRecoverable eligibleAmount deductionReason joint allocationKey encumbrance evidence",
  ),
  tab(
    "encumbrance",
    "Verplichtingen",
    "Encumbrances",
    "description organisation project activity costCategory fundingAgreement supplier amount enteredOn expectedOn releasedOn",
  ),
  tab(
    "contribution",
    "Eigen bijdragen",
    "Contributions",
    "organisation project programmeLine fundingAgreement kind amount contributedOn description valuation evidence",
  ),
  tab(
    "plannedPayment",
    "Voorschotten",
    "Advances",
    "name fundingAgreement fromOrganisation toOrganisation kind expectedOn amount percentage",
  ),
  tab(
    "payment",
    "Betalingen",
    "Payments",
    "plannedPayment fundingAgreement fromOrganisation toOrganisation kind amount decidedOn dueOn paidOn reference forwardOf",
  ),
  tab(
    "liquidityPeriod",
    "Liquiditeit",
    "Liquidity",
    "startsOn endsOn organisation fundingAgreement openingBalance advances otherIncome staff thirdParties forwarded note",
    {
      totals: false,
      balance: {
        plus: ["openingBalance", "advances", "otherIncome"],
        minus: ["staff", "thirdParties", "forwarded"],
      },
    },
  ),
  tab(
    "forecast",
    "Prognoses",
    "Forecasts",
    "year madeOn organisation project programmeLine costCategory amount note",
  ),
  tab(
    "statusReport",
    "Voortgang",
    "Progress",
    "reportedOn project programmeLine periodFrom periodThrough time money quality cause consequence measure owner measureDueOn narrative outlook lessons notifiedOn",
  ),
  tab(
    "risk",
    "Risico's",
    "Risks",
    "description programmeLine project likelihood impact measure owner ownerOrganisation status identifiedOn closedOn",
  ),
]

/** The tab of a table. */
export const of = (table: string): TabLayout => all.find((one) => one.table === table) ?? { table }

/** The same tab without some columns. */
export const without = (layout: TabLayout, columns: ReadonlyArray<string>): TabLayout => ({
  ...layout,
  ...(layout.columns === undefined
    ? {}
    : { columns: layout.columns.filter((name) => !columns.includes(name)) }),
})

/** The same tab, to look at. */
export const toLookAt = (layout: TabLayout): TabLayout => ({ ...layout, editable: false })
