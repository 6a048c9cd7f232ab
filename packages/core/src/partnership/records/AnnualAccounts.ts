/**
 * The yearly papers of a legal person, for one year: balance and statement, report, signatures and
 * adoption (articles 2:10, 2:48, 2:49, 2:300 and 2:292a of the Civil Code).
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of annual accounts. */
export const table = Table.make("annualAccounts", {
  label: ["Jaarstukken", "Annual accounts"],
  plural: ["Jaarstukken", "Annual accounts"],
  description: [
    "De balans, de staat van baten en lasten en het verslag van een organisatie over één jaar.",
    "The balance, the statement of income and expenditure and the report of an organisation for one year.",
  ],
  columns: {
    organisation: Column.reference(
      "organisation",
      ["Organisatie", "Organisation"],
      ["De organisatie waar de stukken van zijn.", "The organisation that the papers are of."],
    ),
    year: Column.integer(
      ["Boekjaar", "Financial year"],
      [
        "Het jaar waar de stukken over gaan. Bij een gebroken boekjaar: het jaar waarin het begon.",
        "The year that the papers are about. For a broken year: the year in which it started.",
      ],
      { minimum: 1900, maximum: 2200 },
    ),
    preparedOn: Column.optional(
      Column.date(
        ["Opgemaakt op", "Prepared on"],
        [
          "De dag waarop het bestuur de balans en de staat van baten en lasten klaar had.",
          "The day on which the board had drawn up the balance and the statement.",
        ],
      ),
    ),
    extendedTo: Column.optional(
      Column.date(
        ["Uitstel tot en met", "Extended through"],
        ["De nieuwe laatste dag, als er uitstel is gegeven.", "The new last day, if an extension was given."],
      ),
    ),
    boardReportOn: Column.optional(
      Column.date(
        ["Bestuursverslag op", "Board report on"],
        [
          "De dag waarop het bestuur aan de algemene vergadering verslag deed.",
          "The day on which the board reported to the general meeting.",
        ],
      ),
    ),
    adoptedOn: Column.optional(
      Column.date(
        ["Vastgesteld op", "Adopted on"],
        ["De dag waarop de stukken zijn vastgesteld.", "The day on which the papers were adopted."],
      ),
    ),
    signed: Column.optional(
      Column.yesNo(
        ["Door allen getekend", "Signed by all"],
        [
          "Hebben alle bestuurders en toezichthouders getekend?",
          "Have all members of the board and the supervisory board signed?",
        ],
      ),
    ),
    missingSignatureReason: Column.optional(
      Column.text(
        ["Reden ontbrekende handtekening", "Reason for a missing signature"],
        ["Waarom een handtekening ontbreekt.", "Why a signature is missing."],
      ),
    ),
    auditorsStatement: Column.optional(
      Column.oneOf(
        ["Controleverklaring", "Auditor's statement"],
        ["Wat de accountant verklaarde.", "What the auditor stated."],
        {
          none: ["Geen verklaring", "No statement"],
          unqualified: ["Goedkeurend", "Unqualified"],
          qualified: ["Met beperking", "Qualified"],
          adverse: ["Afkeurend", "Adverse"],
          disclaimer: ["Oordeelonthouding", "Disclaimer"],
        },
      ),
    ),
    auditCommittee: Column.optional(
      Column.yesNo(
        ["Kascommissie", "Audit committee"],
        [
          "Hebben ten minste twee mensen van buiten het bestuur de stukken onderzocht en daarover verslag gedaan?",
          "Have at least two people from outside the board examined the papers and reported on them?",
        ],
      ),
    ),
    riskStatementOn: Column.optional(
      Column.date(
        ["Risico's gemeld op", "Risks reported on"],
        [
          "De dag waarop het bestuur de raad van toezicht schreef over strategie, risico's en beheersing.",
          "The day on which the board wrote to the supervisory board about strategy, risks and controls.",
        ],
      ),
    ),
    document: Column.optional(
      Column.reference(
        "document",
        ["Document", "Document"],
        ["De jaarstukken zelf.", "The annual accounts themselves."],
      ),
    ),
  },
  checks: [Check.ordered("preparedOn", "adoptedOn")],
  unique: [["organisation", "year"]],
})

/** The annual accounts of one organisation for one year. */
export interface Row extends Table.Row<typeof table> {}
