/**
 * How votes become a decision: method, majority, quorum, tie, proxies and silence. All of it is data,
 * because for a partnership by contract the law sets no majority (rule `besluitregelVastgelegd`).
 */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

const fraction = (
  numerator: "numerator" | "quorumNumerator",
  denominator: "denominator" | "quorumDenominator",
) =>
  Check.make<{ readonly [K in typeof numerator | typeof denominator]: number | null }>({
    name: `${numerator}-of-${denominator}`,
    columns: [numerator, denominator],
    label: {
      nl: "teller en noemer zijn samen ingevuld, en de teller is niet groter dan de noemer",
      en: "numerator and denominator are filled in together, and the numerator is not above the denominator",
    },
    holds: (row) => {
      const above = row[numerator]
      const below = row[denominator]
      return above === null || below === null ? above === below : above <= below
    },
  })

/** The table of decision rules. */
export const table = Table.make("decisionRule", {
  label: ["Besluitregel", "Decision rule"],
  plural: ["Besluitregels", "Decision rules"],
  description: [
    "Hoe een orgaan besluit: met consent of met een meerderheid, en hoeveel er dan aanwezig moeten zijn.",
    "How a body decides: by consent or by a majority, and how many must then be present.",
  ],
  columns: {
    name: Column.text(["Naam", "Name"], ["Hoe de regel heet.", "What the rule is called."]),
    method: Column.oneOf(
      ["Methode", "Method"],
      ["Wanneer een voorstel is aangenomen.", "When a proposal is adopted."],
      {
        consent: ["Consent", "Consent"],
        unanimity: ["Unaniem", "Unanimity"],
        simpleMajority: ["Meer voor dan tegen", "More for than against"],
        absoluteMajority: ["Meer dan de helft", "More than half"],
        qualifiedMajority: ["Versterkte meerderheid", "Qualified majority"],
      },
    ),
    base: Column.oneOf(
      ["Geteld over", "Counted over"],
      ["Van welk totaal de meerderheid een deel is.", "Of which total the majority is a part."],
      {
        votesCast: ["Uitgebrachte stemmen", "Votes cast"],
        present: ["Aanwezigen", "Those present"],
        represented: ["Aanwezigen en vertegenwoordigden", "Those present or represented"],
        entitled: ["Alle stemgerechtigden", "All entitled to vote"],
      },
    ),
    numerator: Column.optional(
      Column.integer(
        ["Meerderheid, teller", "Majority, numerator"],
        [
          "Het bovenste getal van de breuk. Bij twee derde is dat 2.",
          "The upper number of the fraction. For two thirds that is 2.",
        ],
        { minimum: 1 },
      ),
    ),
    denominator: Column.optional(
      Column.integer(
        ["Meerderheid, noemer", "Majority, denominator"],
        [
          "Het onderste getal van de breuk. Bij twee derde is dat 3.",
          "The lower number of the fraction. For two thirds that is 3.",
        ],
        { minimum: 1 },
      ),
    ),
    counting: Column.oneOf(
      ["Stemmen tellen", "Counting"],
      [
        "Telt elke zetel voor één, of telt het stemgewicht?",
        "Does each seat count for one, or does its weight count?",
      ],
      {
        heads: ["Elke zetel telt voor één", "Each seat counts for one"],
        weights: ["Naar stemgewicht", "By weight"],
      },
    ),
    abstentions: Column.oneOf(
      ["Onthoudingen", "Abstentions"],
      ["Hoe een onthouding of een blanco stem meetelt.", "How an abstention or a blank vote counts."],
      {
        ignored: ["Tellen niet mee", "Do not count"],
        against: ["Tellen als tegen", "Count as against"],
        for: ["Tellen als voor", "Count as for"],
      },
    ),
    quorumBase: Column.oneOf(
      ["Quorum", "Quorum"],
      ["Wie meetelt om te mogen besluiten.", "Who counts towards the number that is needed to decide."],
      {
        none: ["Geen quorum", "No quorum"],
        present: ["Aanwezigen", "Those present"],
        represented: ["Aanwezigen en vertegenwoordigden", "Those present or represented"],
      },
    ),
    quorumCounting: Column.optional(
      Column.oneOf(
        ["Quorum tellen", "Counting the quorum"],
        [
          "Telt elke zetel voor één, of telt het stemgewicht? Leeg: net als bij de stemmen.",
          "Does each seat count for one, or does its weight count? Empty: as with the votes.",
        ],
        {
          heads: ["Elke zetel telt voor één", "Each seat counts for one"],
          weights: ["Naar stemgewicht", "By weight"],
        },
      ),
    ),
    quorumNumerator: Column.optional(
      Column.integer(
        ["Quorum, teller", "Quorum, numerator"],
        [
          "Het bovenste getal van de breuk. Bij de helft is dat 1.",
          "The upper number of the fraction. For a half that is 1.",
        ],
        { minimum: 1 },
      ),
    ),
    quorumDenominator: Column.optional(
      Column.integer(
        ["Quorum, noemer", "Quorum, denominator"],
        [
          "Het onderste getal van de breuk. Bij de helft is dat 2.",
          "The lower number of the fraction. For a half that is 2.",
        ],
        { minimum: 1 },
      ),
    ),
    quorumMoreThan: Column.optional(
      Column.yesNo(
        ["Meer dan dit deel", "More than this part"],
        [
          "Moet er meer dan het quorum zijn, in plaats van ten minste het quorum? Bijvoorbeeld: meer dan de helft.",
          "Must there be more than the quorum, instead of at least the quorum? For instance: more than half.",
        ],
      ),
    ),
    withoutVote: Column.optional(
      Column.oneOf(
        ["Wie niet mag stemmen", "Seats without a vote"],
        [
          "Hoe een zetel meetelt die niet mag stemmen door een eigen belang, een ingebrekestelling of een schorsing. Leeg: als afwezig.",
          "How a seat counts that may not vote because of an interest of its own, a default or a suspension. Empty: as absent.",
        ],
        {
          absent: ["Telt als afwezig", "Counts as absent"],
          leftOut: ["Telt nergens in mee", "Is left out of every count"],
          quorumOnly: ["Telt alleen mee voor het quorum", "Counts for the quorum only"],
        },
      ),
    ),
    tieBreak: Column.oneOf(
      ["Bij gelijke stemmen", "On a tie"],
      [
        "Wat er gebeurt als er evenveel stemmen voor als tegen zijn.",
        "What happens when there are as many votes for as against.",
      ],
      {
        rejected: ["Verworpen", "Rejected"],
        chairCasts: ["Voorzitter beslist", "The chair decides"],
        nextMeeting: ["Volgende vergadering", "Next meeting"],
        escalate: ["Escaleren", "Escalate"],
      },
    ),
    proxyLimit: Column.optional(
      Column.integer(
        ["Hoogste aantal volmachten", "Most proxies"],
        [
          "Hoeveel volmachten één zetel mag hebben. Leeg: stemmen met een volmacht mag niet.",
          "How many proxies one seat may hold. Empty: voting by proxy is not allowed.",
        ],
        { minimum: 0 },
      ),
    ),
    silence: Column.oneOf(
      ["Wie niet reageert", "Silence"],
      [
        "Hoe het meetelt als iemand in een schriftelijke ronde niets laat horen.",
        "How it counts when somebody stays silent in a written round.",
      ],
      {
        notCounted: ["Telt niet mee", "Does not count"],
        consents: ["Stemt in", "Consents"],
        against: ["Is tegen", "Is against"],
      },
    ),
    writtenTermDays: Column.optional(
      Column.integer(
        ["Schriftelijke ronde in dagen", "Written round in days"],
        [
          "Hoeveel dagen een schriftelijke ronde ten minste duurt.",
          "How many days a written round lasts at least.",
        ],
        { minimum: 0 },
      ),
    ),
    vetoTermDays: Column.optional(
      Column.integer(
        ["Vetotermijn in dagen", "Veto term in days"],
        [
          "Binnen hoeveel dagen na het besluit of het verslag een veto nog kan. Leeg: er is geen veto.",
          "Within how many days after the decision or the minutes a veto is possible. Empty: there is no veto.",
        ],
        { minimum: 0 },
      ),
    ),
    vetoLateItemsOnly: Column.optional(
      Column.yesNo(
        ["Veto achteraf alleen bij late punten", "Veto afterwards on late items only"],
        [
          "Kan een veto na de vergadering alleen bij punten die na de oproep op de agenda kwamen?",
          "Is a veto after the meeting possible only on items that were added to the agenda after the call?",
        ],
      ),
    ),
    conditionsStayOpen: Column.optional(
      Column.yesNo(
        ["Besluit onder voorwaarde", "Decision on conditions"],
        [
          "Mag een besluit al gelden terwijl er nog voorwaarden openstaan?",
          "May a decision hold already while conditions are still open?",
        ],
      ),
    ),
    clause: Column.optional(
      Column.text(
        ["Vindplaats", "Clause"],
        [
          "Waar de regel staat. Bijvoorbeeld: samenwerkingsovereenkomst, artikel 6.",
          "Where the rule stands. For instance: cooperation agreement, article 6.",
        ],
      ),
    ),
  },
  title: "name",
  checks: [
    Check.filledWhen("method", ["qualifiedMajority"], "numerator", "denominator"),
    Check.filledWhen("quorumBase", ["present", "represented"], "quorumNumerator", "quorumDenominator"),
    fraction("numerator", "denominator"),
    fraction("quorumNumerator", "quorumDenominator"),
  ],
  unique: [["name"]],
})

/** One decision rule. */
export interface Row extends Table.Row<typeof table> {}
