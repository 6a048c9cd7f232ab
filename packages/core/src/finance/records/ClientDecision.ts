/**
 * A decision that the client has taken or must take, and how it came about: when its term started, stood still
 * or was put off, whether it was late, when it was published, and whether an objection was made (norms AW27,
 * AW35–AW38, AW55). Dates that stand on `fundingAgreement` or `determination` already are not repeated here.
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of decisions of the client. */
export const table = Table.make("clientDecision", {
  label: ["Beschikking", "Client's decision"],
  plural: ["Beschikkingen", "Client's decisions"],
  description: [
    "Een besluit van de opdrachtgever, of een besluit waar u op wacht, met de termijnen.",
    "A decision of the client, or one that is awaited, with its terms.",
  ],
  columns: {
    fundingAgreement: Column.reference(
      "fundingAgreement",
      ["Financiering", "Funding agreement"],
      [
        "De opdracht of subsidie waar het besluit over gaat.",
        "The commission or subsidy that the decision is about.",
      ],
    ),
    kind: Column.oneOf(["Soort", "Kind"], ["Wat voor besluit het is.", "What kind of decision it is."], {
      grant: ["Verlening", "Grant"],
      amendment: ["Wijziging", "Amendment"],
      determination: ["Vaststelling", "Determination"],
      advance: ["Voorschot", "Advance"],
      suspension: ["Opschorting", "Suspension"],
      withdrawal: ["Intrekking", "Withdrawal"],
      refusal: ["Weigering of beëindiging", "Refusal or ending"],
      recovery: ["Terugvordering", "Recovery"],
      objection: ["Besluit op bezwaar", "Decision on objection"],
      other: ["Anders", "Other"],
    }),
    reference: Column.optional(
      Column.text(
        ["Kenmerk", "Reference"],
        ["Het kenmerk dat op de brief staat.", "The reference on the letter."],
      ),
    ),
    determination: Column.optional(
      Column.reference(
        "determination",
        ["Vaststelling", "Determination"],
        [
          "De vaststelling waar dit besluit bij hoort, als het daarover gaat.",
          "The determination that this decision belongs to, when it is about one.",
        ],
      ),
    ),
    termFrom: Column.optional(
      Column.date(
        ["Termijn begint op", "Term starts on"],
        [
          "De dag waarop de termijn begint, zoals de ontvangst van een verzoek of van een brief over een vermoeden.",
          "The day on which the term starts, such as the receipt of a request or of a letter about a suspicion.",
        ],
      ),
    ),
    supplementRequestedOn: Column.optional(
      Column.date(
        ["Aanvulling gevraagd op", "Supplement requested on"],
        [
          "De dag waarop de opdrachtgever om een aanvulling vroeg.",
          "The day on which the client asked for a supplement.",
        ],
      ),
    ),
    supplementedOn: Column.optional(
      Column.date(
        ["Aangevuld op", "Supplemented on"],
        ["De dag waarop de aanvulling binnen was.", "The day on which the supplement was in."],
      ),
    ),
    delayAgreedUntil: Column.optional(
      Column.date(
        ["Uitstel afgesproken tot", "Delay agreed until"],
        [
          "De dag tot wanneer u schriftelijk uitstel hebt gegeven.",
          "The day until which delay was agreed in writing.",
        ],
      ),
    ),
    delayAnnouncedOn: Column.optional(
      Column.date(
        ["Uitstel gemeld op", "Delay announced on"],
        [
          "De dag waarop de opdrachtgever meldde dat het besluit later komt.",
          "The day on which the client announced that the decision will be late.",
        ],
      ),
    ),
    delayedUntil: Column.optional(
      Column.date(
        ["Nieuwe termijn", "New term"],
        ["De nieuwe dag die de opdrachtgever noemde.", "The new day that the client named."],
      ),
    ),
    defaultNoticeOn: Column.optional(
      Column.date(
        ["In gebreke gesteld op", "Notice of default on"],
        [
          "De dag waarop de opdrachtgever uw ingebrekestelling ontving.",
          "The day on which the client received the notice of default.",
        ],
      ),
    ),
    penalty: Column.optional(
      Column.money(
        ["Dwangsom", "Penalty payment"],
        [
          "De dwangsom die is vastgesteld omdat het besluit te laat was.",
          "The penalty payment fixed because the decision was late.",
        ],
        { minimum: 0 },
      ),
    ),
    decidedOn: Column.optional(
      Column.date(["Besloten op", "Decided on"], ["De datum van het besluit.", "The date of the decision."]),
    ),
    publishedOn: Column.optional(
      Column.date(
        ["Bekendgemaakt op", "Published on"],
        [
          "De dag waarop het besluit is verzonden of gepubliceerd.",
          "The day on which the decision was sent or published.",
        ],
      ),
    ),
    effectiveFrom: Column.optional(
      Column.date(
        ["Geldt van", "Holds from"],
        [
          "De eerste dag waarop het besluit geldt, zoals de eerste dag van een opschorting.",
          "The first day on which the decision holds, such as the first day of a suspension.",
        ],
      ),
    ),
    effectiveThrough: Column.optional(
      Column.date(
        ["Geldt tot en met", "Holds through"],
        ["De laatste dag waarop het besluit geldt.", "The last day on which the decision holds."],
      ),
    ),
    objectionIntended: Column.optional(
      Column.yesNo(
        ["Bezwaar nodig", "Objection intended"],
        ["Ja als u bezwaar wilt maken.", "Yes when an objection is to be made."],
      ),
    ),
    objectionFiledOn: Column.optional(
      Column.date(
        ["Bezwaar gemaakt op", "Objection filed on"],
        ["De dag waarop u bezwaar hebt gemaakt.", "The day on which the objection was filed."],
      ),
    ),
    document: Column.optional(
      Column.reference(
        "document",
        ["Stuk", "Document"],
        ["De brief met het besluit.", "The letter with the decision."],
      ),
    ),
  },
  checks: [
    Check.ordered("supplementRequestedOn", "supplementedOn"),
    Check.ordered("delayAnnouncedOn", "delayedUntil"),
    Check.ordered("decidedOn", "publishedOn"),
    Check.ordered("effectiveFrom", "effectiveThrough"),
  ],
})

/** One decision of the client. */
export interface Row extends Table.Row<typeof table> {}
