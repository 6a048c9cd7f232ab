/** Mistakes in the books. */
import type { Break } from "./Break.ts"

const aCost = (row: Readonly<Record<string, unknown>>): boolean =>
  String(row.bookedOn).startsWith("2024") && row.invoiceNumber !== null && row.joint === false

/** A cost of early 2025, in a month that no report covers yet. */
const later = {
  organisation: "platform31",
  project: "wijkprofielen",
  activity: "wijkprofielen.2",
  costCategory: "third-parties",
  bookedOn: "2025-01-20",
  supplier: "Voorbeeld Onderzoek",
  invoiceNumber: "OND-2025-1",
  amount: 1_000_00,
  joint: false,
  fundingAgreement: "bzk-2024",
} as const

export const moneyBreaks: ReadonlyArray<Break> = [
  {
    what: "a cost is lost",
    rule: "partnerrapportVolgtBoeken",
    change: ({ first, drop }) => drop("cost", first("cost", aCost).id),
  },
  {
    what: "an invoice is booked twice",
    rule: "factuurDubbelGeboekt",
    change: ({ add }) => {
      add("cost", { ...later, id: "nieuw.1", fundingAgreement: null })
      add("cost", { ...later, id: "nieuw.2", fundingAgreement: null })
    },
  },
  {
    what: "a cost belongs to no project",
    rule: "gescheidenAdministratie",
    change: ({ add }) => add("cost", { ...later, id: "nieuw", project: null, activity: null }),
  },
  {
    what: "a third party's invoice is missing",
    rule: "kostenBewijsstuk",
    change: ({ first, put }) =>
      put("cost", first("cost", (row) => aCost(row) && row.costCategory === "third-parties").id, {
        invoiceNumber: null,
        evidence: [],
      }),
  },
  {
    what: "VAT of the partners' joint costs is deducted whole",
    rule: "btwAftrekPenvoerderEigenDeel",
    change: ({ first, put }) => {
      const cost = first("cost", (row) => row.joint === true && Number(row.vat) > 0)
      put("cost", cost.id, { vatDeducted: cost.vat })
    },
  },
  {
    what: "nobody knows whether the partner recovers VAT",
    rule: "btwPositieOnbekend",
    change: ({ add, put }) => {
      put("vatPosition", "vat.platform31", { validThrough: "2024-12-31" })
      add("cost", { ...later, id: "nieuw", vat: 210_00 })
    },
  },
  {
    what: "costs are booked on a project that has no budget for anything",
    rule: "onbegroteKosten",
    change: ({ first, add }) => {
      add("project", {
        id: "zonder-begroting",
        name: "Zonder begroting",
        programmeLine: "kennis",
        organisation: "platform31",
        startsOn: "2024-01-01",
        status: "running",
        local: false,
        goals: ["kennis"],
      })
      const cost = first("cost", (row) => aCost(row) && row.organisation === "platform31")
      Object.assign(cost, { project: "zonder-begroting", activity: null })
    },
  },
  {
    what: "the budget is used without a decision",
    rule: "begrotingVersieVastgesteld",
    change: ({ put }) => put("budgetVersion", "2024.adopted", { decision: null }),
  },
  {
    what: "two versions are adopted",
    rule: "begrotingEenGeldigeVersie",
    change: ({ put }) => put("budgetVersion", "2024.amendment", { kind: "adopted" }),
  },
  {
    what: "an amendment adds money that nobody gives",
    rule: "verschuivingSluitOpNul",
    also: ["begrotingSluitendPerBron"],
    change: ({ first }) => {
      const line = first(
        "budgetLine",
        ({ budgetVersion, amount }) => budgetVersion === "2024.amendment" && Number(amount) < 0,
      )
      line.amount = Number(line.amount) + 100_00
    },
  },
  {
    what: "an amendment holds from before it was decided, without a reason",
    rule: "wijzigingMetTerugwerkendeKracht",
    change: ({ put }) =>
      put("budgetVersion", "2024.amendment", { effectiveFrom: "2024-06-01", reason: null }),
  },
  {
    what: "costs and cover differ",
    rule: "begrotingInkomstenEnUitgaven",
    change: ({ first }) => {
      const line = first(
        "fundingLine",
        ({ budgetVersion, kind }) => budgetVersion === "2024.adopted" && kind === "ownContribution",
      )
      line.amount = Number(line.amount) - 5_000_00
    },
  },
  {
    what: "money goes to next year without a decision",
    rule: "overhevelingZonderBesluit",
    change: ({ put }) => put("carryOver", "2024.veilige-buurt", { decision: null, clientConsentOn: null }),
  },
  {
    what: "the ministry pays an invoice six weeks late",
    rule: "factuurtermijnOverheid",
    change: ({ put }) => put("invoice", "bzk-2024.advance-1", { paidOn: "2024-03-15" }),
  },
  {
    what: "an hourly rate was never approved",
    rule: "integraleMethodeGoedgekeurd",
    change: ({ put }) => put("rate", "rate-2024.ccv", { approvedOn: null }),
  },
  {
    what: "profit share is in an hourly rate",
    rule: "loonkostenZonderWinstdeel",
    change: ({ put }) => put("rate", "rate-2024.ccv", { profitShareIncluded: true }),
  },
  {
    what: "productive hours do not follow from their parts",
    rule: "urenbasisOnderbouwd",
    change: ({ put }) => put("hourBasis", "hour-basis-2024.ccv", { productiveHours: 1500_00 }),
  },
  {
    what: "somebody writes twenty-six hours on one day",
    rule: "urenPerDagOnmogelijk",
    change: ({ add }) => {
      for (const number of [1, 2])
        add("timeEntry", {
          id: `nieuw.${number}`,
          organisation: "ccv",
          person: "person-05",
          project: "wijknetwerk",
          fundingAgreement: "bzk-2024",
          workedOn: "2025-01-09",
          hours: 13_00,
          kind: "project",
        })
    },
  },
  {
    what: "the same hours stand under two agreements",
    rule: "urenDubbelGeboekt",
    change: ({ add }) => {
      add("fundingAgreement", {
        id: "ander",
        title: "Andere financiering",
        client: "bzk",
        kind: "specificGrant",
        startsOn: "2025-01-01",
        amount: 1,
        cofinanced: false,
        perFinancialYear: false,
        auditorsStatementWaived: false,
        stateAid: false,
        specialNotificationDuty: false,
      })
      add("leadPartnerTerm", {
        id: "ander",
        fundingAgreement: "ander",
        organisation: "platform31",
        model: "contactOnly",
        validFrom: "2025-01-01",
      })
      for (const fundingAgreement of ["bzk-2024", "ander"])
        add("timeEntry", {
          id: `nieuw.${fundingAgreement}`,
          organisation: "ccv",
          person: "person-05",
          project: "wijknetwerk",
          fundingAgreement,
          workedOn: "2025-01-09",
          hours: 4_00,
          kind: "project",
        })
    },
  },
  {
    what: "joint costs are recharged with a mark-up",
    rule: "winstopslagGemeneRekening",
    change: ({ first }) => {
      const recharge = first("recharge", () => true)
      recharge.amount = Number(recharge.amount) * 10
    },
  },
  {
    what: "the key is agreed after the first costs",
    rule: "verdeelsleutelVooraf",
    change: ({ put }) => put("allocationKey", "joint-2024", { agreedOn: "2024-12-31" }),
  },
  {
    what: "the key is changed though nobody came or left",
    rule: "verdeelsleutelOnveranderlijk",
    change: ({ put, add }) => {
      put("allocationKey", "joint-2024", { validThrough: "2024-12-31" })
      add("allocationKey", {
        id: "joint-2025",
        name: "Nieuwe sleutel",
        validFrom: "2025-01-01",
        jointAccount: true,
        agreedOn: "2024-12-12",
        reason: "other",
      })
      for (const organisation of ["platform31", "ccv"])
        add("allocationShare", {
          id: `nieuw.${organisation}`,
          allocationKey: "joint-2025",
          organisation,
          weight: 1,
        })
    },
  },
  {
    what: "the lead partner bears no share",
    rule: "penvoerderDraagtMee",
    also: ["btwAftrekPenvoerderEigenDeel"],
    change: ({ first }) => {
      first("allocationShare", ({ organisation }) => organisation === "platform31").weight = 0
    },
  },
]
