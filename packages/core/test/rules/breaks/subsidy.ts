/** Mistakes that only matter when the money is a subsidy. */
import type { Break } from "./Break.ts"

const s = "bzk-2024"

export const subsidyBreaks: ReadonlyArray<Break> = [
  {
    what: "determination is applied for too late",
    rule: "termijnVaststellingsaanvraag",
    subsidy: true,
    change: ({ put }) => put("fundingAgreement", s, { activitiesEndedOn: "2024-12-10" }),
  },
  {
    what: "a cost is of before the application",
    rule: "kostenVoorAanvraag",
    subsidy: true,
    change: ({ first }) => {
      first("cost", (row) => row.fundingAgreement === s && row.performedFrom !== null).performedFrom =
        "2023-01-02"
    },
  },
  {
    what: "recoverable VAT counts for the subsidy",
    rule: "btwSubsidiabel",
    subsidy: true,
    change: ({ first }) => {
      const cost = first(
        "cost",
        (row) => row.fundingAgreement === s && Number(row.vat) > 0 && row.joint === false,
      )
      Object.assign(cost, { vatDeducted: null, eligibleAmount: cost.amount })
    },
  },
  {
    what: "one cost is paid by two funders",
    rule: "dubbeleFinanciering",
    subsidy: true,
    change: ({ first, add }) => {
      const cost = first("cost", (row) => row.fundingAgreement === s && Number(row.amount) > 0)
      add("costFunding", { id: "een", cost: cost.id, fundingAgreement: s, amount: cost.amount })
      add("costFunding", { id: "twee", cost: cost.id, organisation: "ccv", amount: 1_00 })
    },
  },
  {
    what: "the auditor's statement is missing",
    rule: "controleverklaringVereist",
    subsidy: true,
    change: ({ put, drop }) => {
      put("submissionPart", "deel.auditorsStatement", { status: "missing" })
      drop("declaration", "2024.account.auditor")
    },
  },
  {
    what: "more advances come in than were granted",
    rule: "voorschottenBovenVerlening",
    subsidy: true,
    change: ({ add }) =>
      add("payment", {
        id: "te-veel",
        fundingAgreement: s,
        fromOrganisation: "bzk",
        toOrganisation: "platform31",
        kind: "advance",
        amount: 2_000_000_00,
        paidOn: "2025-02-03",
      }),
  },
  {
    what: "a delay is known and not notified",
    rule: "meldplichtOnverwijld",
    subsidy: true,
    change: ({ add }) =>
      add("notification", {
        id: "nieuw",
        fundingAgreement: s,
        kind: "delay",
        subject: "Vertraging",
        knownOn: "2025-02-01",
      }),
  },
  {
    what: "a notice names no addressee",
    rule: "meldingVormvereisten",
    subsidy: true,
    change: ({ put }) => put("notification", "2024.completed", { addressee: null }),
  },
  {
    what: "a finished activity cannot be shown",
    rule: "activiteitBewezen",
    subsidy: true,
    change: ({ first }) => {
      Object.assign(
        first("activity", (row) => row.fundingAgreement === s && row.status === "finished"),
        { evidence: [] },
      )
    },
  },
  {
    what: "the form is lighter than the amount, without a basis",
    rule: "arrangementAfwijking",
    also: ["vormPastBijBedrag"],
    subsidy: true,
    change: ({ put }) => put("fundingAgreement", s, { grantForm: "fixedSum" }),
  },
  {
    what: "the yearly part is not the grant",
    rule: "jaarschijvenTellenOp",
    subsidy: true,
    change: ({ first }) => {
      first("agreementInstalment", () => true).amount = 1_000_000_00
    },
  },
  {
    what: "the basis of the subsidy is not recorded",
    rule: "wettelijkeGrondslagVermeld",
    subsidy: true,
    change: ({ put }) => put("fundingAgreement", s, { legalBasis: null }),
  },
  {
    what: "an equalisation reserve is formed without a ground",
    rule: "egalisatiereserveZonderGrondslag",
    subsidy: true,
    change: ({ add }) =>
      add("reserveMovement", {
        id: "nieuw",
        fundingAgreement: s,
        year: 2024,
        kind: "addition",
        amount: 1_000_00,
      }),
  },
]
