/**
 * A statement or signature under a step: of a board, a partner, the lead partner or an auditor. When a statement
 * is waived, the basis of that stands here too.
 */
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of statements and signatures. */
export const table = Table.make("declaration", {
  label: ["Verklaring", "Declaration"],
  plural: ["Verklaringen", "Declarations"],
  description: [
    "Een verklaring of handtekening bij een stap, zoals de controleverklaring.",
    "A statement or signature with a step, such as the auditor's statement.",
  ],
  columns: {
    cycleStep: Column.reference(
      "cycleStep",
      ["Stap", "Step"],
      ["De stap waar de verklaring bij hoort.", "The step that the declaration belongs to."],
    ),
    kind: Column.oneOf(
      ["Soort", "Kind"],
      ["Wat voor verklaring het is.", "What kind of declaration it is."],
      {
        board: ["Bestuursverklaring", "Board"],
        auditor: ["Controleverklaring", "Auditor"],
        leadPartner: ["Verklaring penvoerder", "Lead partner"],
        partner: ["Verklaring partner", "Partner"],
        compliance: ["Verklaring over naleving", "Compliance"],
      },
    ),
    organisation: Column.optional(
      Column.reference(
        "organisation",
        ["Organisatie", "Organisation"],
        ["De organisatie die de verklaring geeft.", "The organisation that gives the declaration."],
      ),
    ),
    person: Column.optional(
      Column.reference(
        "person",
        ["Ondertekenaar", "Signatory"],
        ["De persoon die heeft getekend.", "The person who signed."],
      ),
    ),
    signedOn: Column.optional(
      Column.date(["Getekend op", "Signed on"], ["De dag van de handtekening.", "The day of the signature."]),
    ),
    opinion: Column.optional(
      Column.oneOf(["Oordeel", "Opinion"], ["Het oordeel van de accountant.", "The auditor's opinion."], {
        unqualified: ["Goedkeurend", "Unqualified"],
        qualified: ["Met beperking", "Qualified"],
        adverse: ["Afkeurend", "Adverse"],
        disclaimer: ["Geen oordeel", "Disclaimer"],
      }),
    ),
    waivedBasis: Column.optional(
      Column.text(
        ["Waarom niet nodig", "Basis of waiver"],
        [
          "De bepaling waardoor de verklaring niet nodig is.",
          "The clause by which the declaration is not needed.",
        ],
      ),
    ),
    document: Column.optional(
      Column.reference("document", ["Stuk", "Document"], ["De verklaring zelf.", "The declaration itself."]),
    ),
  },
})

/** One statement or signature. */
export interface Row extends Table.Row<typeof table> {}
