/**
 * A decision: who took it, under which mandate and rule, with what outcome. Budgets, mandates, phases and
 * appointments point to the decision that made them.
 */
import * as Distinct from "../../partnership/internal/Distinct.ts"
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of decisions. */
export const table = Table.make("decision", {
  label: ["Besluit", "Decision"],
  plural: ["Besluiten", "Decisions"],
  description: [
    "Alle besluiten: wie besloot, wanneer, waarover en met welke uitkomst.",
    "All decisions: who decided, when, on what and with what outcome.",
  ],
  columns: {
    title: Column.text(
      ["Titel", "Title"],
      ["Wat er is besloten, in één regel.", "What was decided, in one line."],
    ),
    proposal: Column.optional(
      Column.reference(
        "proposal",
        ["Voorstel", "Proposal"],
        ["Het voorstel waarover is besloten.", "The proposal that was decided on."],
      ),
    ),
    subject: Column.optional(
      Column.reference(
        "subject",
        ["Onderwerp", "Subject"],
        [
          "Onder welk onderwerp het besluit valt. Leeg: dat van het voorstel.",
          "The subject to which the decision belongs. Empty: that of the proposal.",
        ],
      ),
    ),
    body: Column.optional(
      Column.reference("body", ["Orgaan", "Body"], ["Het orgaan dat besloot.", "The body that decided."]),
    ),
    role: Column.optional(
      Column.reference(
        "role",
        ["Rol", "Role"],
        [
          "De rol die besloot, als een mandaat dat toestaat.",
          "The role that decided, where a mandate allows it.",
        ],
      ),
    ),
    mandate: Column.optional(
      Column.reference(
        "mandate",
        ["Mandaat", "Mandate"],
        ["Het mandaat waaronder is besloten.", "The mandate under which it was decided."],
      ),
    ),
    meeting: Column.optional(
      Column.reference(
        "meeting",
        ["Vergadering", "Meeting"],
        ["De vergadering waarin is besloten.", "The meeting in which it was decided."],
      ),
    ),
    takenOn: Column.date(["Genomen op", "Taken on"], ["De dag van het besluit.", "The day of the decision."]),
    publishedOn: Column.optional(
      Column.date(
        ["Bekendgemaakt op", "Published on"],
        ["De dag waarop het besluit bekend is gemaakt.", "The day on which the decision was made known."],
      ),
    ),
    effectiveFrom: Column.optional(
      Column.date(
        ["Geldt vanaf", "Effective from"],
        [
          "De eerste dag waarop het besluit geldt. Leeg: vanaf de dag van het besluit.",
          "The first day on which the decision holds. Empty: from the day of the decision.",
        ],
      ),
    ),
    outcome: Column.oneOf(
      ["Uitkomst", "Outcome"],
      ["Wat er met het voorstel is gebeurd.", "What happened with the proposal."],
      {
        adopted: ["Aangenomen", "Adopted"],
        rejected: ["Verworpen", "Rejected"],
        deferred: ["Aangehouden", "Deferred"],
        void: ["Nietig", "Void"],
      },
    ),
    text: Column.optional(
      Column.longText(
        ["Tekst", "Text"],
        ["De volledige tekst van het besluit.", "The full text of the decision."],
      ),
    ),
    reasons: Column.optional(
      Column.longText(
        ["Motivering", "Reasons"],
        [
          "Waarom zo is besloten. Soms moet dit schriftelijk, zoals wanneer alle bestuurders een eigen belang hebben.",
          "Why it was decided this way. Sometimes this must be in writing, as when all board members have an interest.",
        ],
      ),
    ),
    amount: Column.optional(
      Column.money(
        ["Bedrag", "Amount"],
        [
          "Om hoeveel geld het besluit gaat. Leeg: het gaat niet om geld.",
          "How much money the decision is about. Empty: none.",
        ],
        { minimum: 0 },
      ),
    ),
    programmeLine: Column.optional(
      Column.reference(
        "programmeLine",
        ["Programmalijn", "Programme line"],
        ["De programmalijn waar het besluit bij hoort.", "The programme line to which the decision belongs."],
      ),
    ),
    project: Column.optional(
      Column.reference(
        "project",
        ["Project", "Project"],
        ["Het project waar het besluit bij hoort.", "The project to which the decision belongs."],
      ),
    ),
    decisionRule: Column.optional(
      Column.reference(
        "decisionRule",
        ["Besluitregel", "Decision rule"],
        ["De regel waarmee is besloten.", "The rule by which it was decided."],
      ),
    ),
    votingForm: Column.optional(
      Column.oneOf(
        ["Manier van stemmen", "Way of voting"],
        [
          "Hoe er is gestemd. Daarvan hangt af wie een nieuwe stemming kan vragen.",
          "How the vote was held. This decides who may ask for a new vote.",
        ],
        {
          rollCall: ["Hoofdelijk", "Roll call"],
          written: ["Schriftelijk", "Written"],
          show: ["Hand opsteken", "Show of hands"],
          oral: ["Mondeling", "Oral"],
          electronic: ["Elektronisch", "Electronic"],
          withoutVote: ["Zonder stemming", "Without a vote"],
        },
      ),
    ),
    urgent: Column.yesNo(
      ["Spoed", "Urgent"],
      [
        "Is dit met spoed besloten, buiten de gewone gang van zaken?",
        "Was this decided urgently, outside the ordinary course?",
      ],
    ),
    ratifyBy: Column.optional(
      Column.date(
        ["Bekrachtigen uiterlijk op", "Ratify by"],
        [
          "De laatste dag om een spoedbesluit te bekrachtigen. Leeg: op de eerstvolgende vergadering.",
          "The last day to ratify an urgent decision. Empty: at the next meeting.",
        ],
      ),
    ),
    ratifies: Column.optional(
      Column.reference(
        "decision",
        ["Bekrachtigt", "Ratifies"],
        [
          "Het eerdere besluit dat hiermee wordt bekrachtigd of bevestigd.",
          "The earlier decision that is ratified or confirmed by this one.",
        ],
      ),
    ),
    contestedOn: Column.optional(
      Column.date(
        ["Uitslag betwist op", "Result contested on"],
        [
          "De dag waarop iemand de uitslag van de stemming betwistte.",
          "The day on which somebody contested the result of the vote.",
        ],
      ),
    ),
    revoteAskedBy: Column.references(
      "seat",
      ["Nieuwe stemming gevraagd door", "New vote asked by"],
      ["De zetels die een nieuwe stemming vroegen.", "The seats that asked for a new vote."],
    ),
    flaw: Column.optional(
      Column.longText(
        ["Gebrek", "Flaw"],
        [
          "Wat er aan het besluit mankeert, zoals een oproep die te laat was. Bij een nietig besluit: tegen welke regel het ingaat.",
          "What is wrong with the decision, such as a call that was too late. For a void decision: which rule it goes against.",
        ],
      ),
    ),
    flawKnownOn: Column.optional(
      Column.date(
        ["Gebrek bekend op", "Flaw known on"],
        [
          "De dag waarop het gebrek bekend werd. Vanaf dan loopt de termijn om het besluit aan te vechten.",
          "The day on which the flaw became known. From then the term to contest the decision runs.",
        ],
      ),
    ),
    needsAction: Column.optional(
      Column.yesNo(
        ["Vraagt actie", "Needs action"],
        [
          "Moet iemand iets doen om dit uit te voeren?",
          "Does somebody have to do something to carry this out?",
        ],
      ),
    ),
    deedOn: Column.optional(
      Column.date(
        ["Akte op", "Deed on"],
        [
          "De dag van de notariële akte, bij een statutenwijziging.",
          "The day of the notarial deed, for an amendment of the statutes.",
        ],
      ),
    ),
    depositedOn: Column.optional(
      Column.date(
        ["Gedeponeerd op", "Deposited on"],
        [
          "De dag waarop de nieuwe statuten naar het handelsregister gingen.",
          "The day on which the new statutes went to the trade register.",
        ],
      ),
    ),
    document: Column.optional(
      Column.reference(
        "document",
        ["Document", "Document"],
        ["Het document waarin het besluit staat.", "The document in which the decision stands."],
      ),
    ),
  },
  title: "title",
  checks: [
    Distinct.check("ratifies", "id", [
      "een besluit bekrachtigt niet zichzelf",
      "a decision does not ratify itself",
    ]),
    Check.ordered("takenOn", "publishedOn"),
    Check.ordered("takenOn", "ratifyBy"),
    Check.ordered("takenOn", "contestedOn"),
    Check.ordered("takenOn", "flawKnownOn"),
    Check.ordered("takenOn", "deedOn"),
    Check.ordered("deedOn", "depositedOn"),
  ],
})

/** One decision. */
export interface Row extends Table.Row<typeof table> {}
