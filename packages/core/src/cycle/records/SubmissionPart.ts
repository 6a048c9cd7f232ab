/**
 * One of the parts that an application, a request for determination or an account must hold, and whether it is
 * enclosed, waived or missing (norms KB11, AW41–AW44, AW52, AW53, FV01).
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of parts of submissions. */
export const table = Table.make("submissionPart", {
  label: ["Onderdeel van indiening", "Part of a submission"],
  plural: ["Onderdelen van indieningen", "Parts of submissions"],
  description: [
    "Een onderdeel dat bij een aanvraag of verantwoording hoort, en of het erbij zit.",
    "A part that belongs to an application or an account, and whether it is enclosed.",
  ],
  columns: {
    cycleStep: Column.reference(
      "cycleStep",
      ["Stap", "Step"],
      [
        "De aanvraag of verantwoording waar het onderdeel bij hoort.",
        "The application or account that the part belongs to.",
      ],
    ),
    part: Column.oneOf(["Onderdeel", "Part"], ["Welk onderdeel het is.", "Which part it is."], {
      activities: ["Activiteitenplan", "Activity plan"],
      contribution: ["Bijdrage aan de doelen", "Contribution to the goals"],
      budget: ["Begroting", "Budget"],
      timePlan: ["Tijdplanning", "Time plan"],
      liquidityPlan: ["Liquiditeitsplanning", "Liquidity plan"],
      bankAccount: ["Bewijs van bankrekening", "Proof of bank account"],
      tradeRegister: ["KvK-nummer", "Trade register number"],
      deed: ["Oprichtingsakte of statuten", "Deed or statutes"],
      otherApplications: ["Andere aanvragen", "Other applications"],
      equalisationReserve: ["Omvang egalisatiereserve", "Size of equalisation reserve"],
      form: ["Formulier", "Form"],
      finalReport: ["Eindverslag", "Final report"],
      activityReport: ["Activiteitenverslag", "Activity report"],
      financialReport: ["Financieel verslag", "Financial report"],
      annualAccounts: ["Jaarrekening", "Annual accounts"],
      annualReport: ["Jaarverslag", "Annual report"],
      balanceSheet: ["Balans", "Balance sheet"],
      operatingAccount: ["Exploitatierekening", "Operating account"],
      auditorsStatement: ["Controleverklaring", "Auditor's statement"],
      auditorsFindings: ["Verslag van bevindingen", "Report of findings"],
      complianceStatement: ["Verklaring over naleving", "Compliance statement"],
      other: ["Anders", "Other"],
    }),
    status: Column.oneOf(
      ["Status", "Status"],
      ["Of het onderdeel erbij zit.", "Whether the part is enclosed."],
      {
        enclosed: ["Bijgevoegd", "Enclosed"],
        waived: ["Niet nodig", "Waived"],
        missing: ["Ontbreekt", "Missing"],
      },
    ),
    waivedBasis: Column.optional(
      Column.text(
        ["Waarom niet nodig", "Basis of waiver"],
        ["De bepaling waardoor het onderdeel niet nodig is.", "The clause by which the part is not needed."],
      ),
    ),
    document: Column.optional(
      Column.reference(
        "document",
        ["Stuk", "Document"],
        ["Het stuk dat is bijgevoegd.", "The document that is enclosed."],
      ),
    ),
    note: Column.optional(
      Column.text(["Opmerking", "Note"], ["Een korte toelichting.", "A short explanation."]),
    ),
  },
  checks: [
    Check.make<{ readonly part: string; readonly document: string | null; readonly note: string | null }>({
      name: "other-part-named",
      columns: ["part", "document", "note"],
      label: {
        nl: "bij een ander onderdeel staat een stuk of een opmerking",
        en: "another part has a document or a note",
      },
      holds: (row) => row.part !== "other" || row.document !== null || row.note !== null,
    }),
  ],
})

/** One part of a submission. */
export interface Row extends Table.Row<typeof table> {}
