/** Mistakes between partners, lead partner and client. */
import type { Break } from "./Break.ts"

export const partnerBreaks: ReadonlyArray<Break> = [
  {
    what: "money is paid on late",
    rule: "doorbetalingTijdig",
    change: ({ first }) => {
      first("payment", (row) => row.kind === "forward" && row.forwardOf !== null).paidOn = "2025-03-01"
    },
  },
  {
    what: "more is paid on than came in",
    rule: "doorbetalingSluit",
    change: ({ first }) => {
      first("payment", (row) => row.kind === "forward" && row.forwardOf !== null).amount = 900_000_00
    },
  },
  {
    what: "a partner revokes its power",
    rule: "machtigingCompleet",
    change: ({ put }) =>
      put("powerOfAttorney", "bzk-2024.ccv", { revokedOn: "2025-01-15", endNotifiedOn: "2025-01-15" }),
  },
  {
    what: "nobody is lead partner in January",
    rule: "penvoerderEenPerDatum",
    change: ({ put }) => put("leadPartnerTerm", "bzk-2024.platform31", { validFrom: "2024-02-01" }),
  },
  {
    what: "a partner hands in the account",
    rule: "indienerIsPenvoerder",
    change: ({ put }) => put("cycleStep", "2024.account", { submittedBy: "ccv" }),
  },
  {
    what: "the account goes out before a partner approved its part",
    rule: "partnerrapportGoedgekeurd",
    change: ({ put }) => put("partnerReport", "2024.account.ccv", { approvedOn: "2025-03-30" }),
  },
  {
    what: "the whole differs from the parts",
    rule: "rapportageketenSluit",
    change: ({ put }) => put("cycleStep", "2024.account", { totalCosts: 1_254_014_68 }),
  },
  {
    what: "the client is not told that the work is done",
    rule: "opdrachtVoltooiingGemeld",
    change: ({ drop }) => drop("notification", "2024.completed"),
  },
  {
    what: "an instruction of the client is left lying",
    rule: "aanwijzingOpgevolgd",
    change: ({ add }) =>
      add("clientRequest", {
        id: "nieuw",
        organisation: "bzk",
        kind: "instruction",
        text: "Begin eerder.",
        fundingAgreement: "bzk-2024",
        receivedOn: "2025-02-01",
      }),
  },
  {
    what: "liability is not arranged",
    rule: "hoofdelijkheidGeregeld",
    change: ({ put }) => put("fundingAgreement", "bzk-2024", { liability: null }),
  },
  {
    what: "a commission has terms of a subsidy",
    rule: "subsidieOfOpdracht",
    change: ({ put }) => put("fundingAgreement", "bzk-2024", { determinationWeeks: 13 }),
  },
  {
    what: "there is no account of the commission",
    rule: "rekeningOpdracht",
    change: ({ put }) => put("cycleStep", "2024.account", { submittedOn: null, submittedBy: null }),
  },
]
