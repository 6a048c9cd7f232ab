/**
 * Something that an organisation must do, wherever that stands: a law, a scheme, a grant, a contract, the
 * partners' own agreement or a decision. `subject` lets rules find the ones they are about (norms AW10–AW12).
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of obligations. */
export const table = Table.make("obligation", {
  label: ["Verplichting", "Obligation"],
  plural: ["Verplichtingen", "Obligations"],
  description: [
    "Iets wat een organisatie moet doen, met de bron en de termijn.",
    "Something that an organisation must do, with its source and its term.",
  ],
  columns: {
    title: Column.text(
      ["Verplichting", "Obligation"],
      ["De verplichting in een paar woorden.", "The obligation in a few words."],
    ),
    description: Column.optional(
      Column.longText(
        ["Omschrijving", "Description"],
        ["Wat er precies moet gebeuren.", "What exactly must be done."],
      ),
    ),
    subject: Column.optional(
      Column.oneOf(
        ["Onderwerp", "Subject"],
        ["Waar de verplichting over gaat.", "What the obligation is about."],
        {
          activities: ["Activiteiten", "Activities"],
          administration: ["Administratie", "Administration"],
          periodicData: ["Gegevens tussendoor", "Periodic data"],
          progressReport: ["Voortgangsverslag", "Progress report"],
          account: ["Rekening en verantwoording", "Account"],
          auditorsControl: ["Controle door accountant", "Auditor's control"],
          complianceAudit: ["Controle op naleving", "Compliance audit"],
          implementationAgreement: ["Uitvoeringsovereenkomst", "Implementation agreement"],
          priorConsent: ["Toestemming vooraf", "Prior consent"],
          capitalFormation: ["Vergoeding bij vermogensvorming", "Compensation for capital formed"],
          equalisationReserve: ["Egalisatiereserve", "Equalisation reserve"],
          insurance: ["Verzekering", "Insurance"],
          security: ["Zekerheid voor voorschotten", "Security for advances"],
          harm: ["Schade voor anderen", "Harm to third parties"],
          retention: ["Bewaren", "Retention"],
          publication: ["Openbaar maken", "Publication"],
          other: ["Anders", "Other"],
        },
      ),
    ),
    fundingAgreement: Column.optional(
      Column.reference(
        "fundingAgreement",
        ["Financiering", "Funding agreement"],
        [
          "De opdracht of subsidie waar de verplichting bij hoort.",
          "The commission or subsidy that the obligation belongs to.",
        ],
      ),
    ),
    owedBy: Column.reference(
      "organisation",
      ["Wie", "Owed by"],
      ["De organisatie die het moet doen.", "The organisation that must do it."],
    ),
    owedTo: Column.optional(
      Column.reference(
        "organisation",
        ["Aan wie", "Owed to"],
        ["De organisatie die erom mag vragen.", "The organisation that may ask for it."],
      ),
    ),
    source: Column.oneOf(
      ["Bron", "Source"],
      ["Waar de verplichting vandaan komt.", "Where the obligation comes from."],
      {
        law: ["Wet", "Law"],
        scheme: ["Regeling", "Scheme"],
        grant: ["Beschikking", "Grant decision"],
        agreement: ["Contract", "Contract"],
        ownAgreement: ["Eigen overeenkomst", "Own agreement"],
        decision: ["Besluit", "Decision"],
      },
    ),
    clause: Column.optional(
      Column.text(
        ["Bepaling", "Clause"],
        ["Het artikel of de zin waar het staat.", "The article or the sentence where it stands."],
      ),
    ),
    imposedOn: Column.optional(
      Column.date(
        ["Opgelegd op", "Imposed on"],
        ["De dag waarop de verplichting is opgelegd.", "The day on which the obligation was imposed."],
      ),
    ),
    purposeBound: Column.optional(
      Column.yesNo(
        ["Dient het doel", "Serves the purpose"],
        [
          "Nee als de verplichting niet bij het doel van de subsidie hoort.",
          "No when the obligation does not serve the purpose of the subsidy.",
        ],
      ),
    ),
    startsOn: Column.optional(
      Column.date(
        ["Van", "From"],
        ["De dag waarop de verplichting begint.", "The day on which the obligation starts."],
      ),
    ),
    dueOn: Column.optional(
      Column.date(
        ["Uiterlijk op", "Due on"],
        ["De uiterste dag om eraan te voldoen.", "The last day to meet it."],
      ),
    ),
    fulfilledOn: Column.optional(
      Column.date(
        ["Voldaan op", "Fulfilled on"],
        ["De dag waarop eraan is voldaan.", "The day on which it was met."],
      ),
    ),
    acceptedOn: Column.optional(
      Column.date(
        ["Aanvaard op", "Accepted on"],
        ["De dag waarop de ander het heeft aanvaard.", "The day on which the other accepted it."],
      ),
    ),
    evidence: Column.references(
      "document",
      ["Bewijsstukken", "Evidence"],
      ["De stukken die laten zien dat eraan is voldaan.", "The documents that show that it was met."],
    ),
  },
  title: "title",
  checks: [Check.ordered("startsOn", "dueOn"), Check.ordered("fulfilledOn", "acceptedOn")],
})

/** One obligation. */
export interface Row extends Table.Row<typeof table> {}
