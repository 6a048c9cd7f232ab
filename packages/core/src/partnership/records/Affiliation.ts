/**
 * How one organisation belongs to another, apart from the partnership: a municipality that is a member of
 * a partner's network (seed rows S14, S16), a subsidiary, a local partner. How a membership of an
 * association ended stands here too (rules `opzeggingLidmaatschap`, `ontzettingGemotiveerd`).
 */

import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"
import * as Distinct from "../internal/Distinct.ts"

/** The table of affiliations. */
export const table = Table.make("affiliation", {
  label: ["Aansluiting", "Affiliation"],
  plural: ["Aansluitingen", "Affiliations"],
  description: [
    "Welke organisatie bij welke andere organisatie hoort. Bijvoorbeeld een gemeente die lid is van een partner.",
    "Which organisation belongs to which other organisation. For instance a municipality that is a member of a partner.",
  ],
  columns: {
    organisation: Column.reference(
      "organisation",
      ["Organisatie", "Organisation"],
      ["De organisatie die is aangesloten.", "The organisation that is affiliated."],
    ),
    affiliatedWith: Column.reference(
      "organisation",
      ["Aangesloten bij", "Affiliated with"],
      ["De organisatie waar zij bij hoort.", "The organisation to which it belongs."],
    ),
    kind: Column.oneOf(
      ["Soort", "Kind"],
      ["Hoe de twee organisaties bij elkaar horen.", "How the two organisations belong together."],
      {
        member: ["Lid", "Member"],
        subsidiary: ["Dochter", "Subsidiary"],
        networkMember: ["Deelnemer in het netwerk", "Member of the network"],
        localPartnerOf: ["Lokale partner", "Local partner"],
        other: ["Anders", "Other"],
      },
    ),
    validFrom: Column.date(
      ["Van", "From"],
      ["De eerste dag van de aansluiting.", "The first day of the affiliation."],
    ),
    validThrough: Column.optional(
      Column.date(
        ["Tot en met", "Through"],
        [
          "De laatste dag van de aansluiting. Leeg: tot nader order.",
          "The last day of the affiliation. Empty: until further notice.",
        ],
      ),
    ),
    noticeGivenOn: Column.optional(
      Column.date(
        ["Opgezegd op", "Notice given on"],
        [
          "De dag waarop de opzegging of ontzetting is meegedeeld.",
          "The day on which the resignation or expulsion was made known.",
        ],
      ),
    ),
    endedBy: Column.optional(
      Column.oneOf(
        ["Geëindigd door", "Ended by"],
        ["Waardoor de aansluiting eindigde.", "What ended the affiliation."],
        {
          member: ["Opzegging door de aangesloten organisatie", "Resignation by the affiliated organisation"],
          association: ["Opzegging door de andere organisatie", "Notice by the other organisation"],
          expulsion: ["Ontzetting", "Expulsion"],
          other: ["Anders", "Other"],
        },
      ),
    ),
    endReasons: Column.optional(
      Column.longText(
        ["Redenen van het einde", "Reasons for the end"],
        [
          "De redenen die schriftelijk zijn gegeven. Bij een ontzetting moet dat.",
          "The reasons given in writing. For an expulsion these are required.",
        ],
      ),
    ),
    appealUntil: Column.optional(
      Column.date(
        ["Beroep mogelijk tot en met", "Appeal possible through"],
        [
          "De laatste dag waarop de organisatie tegen een ontzetting in beroep kan gaan.",
          "The last day on which the organisation can appeal against an expulsion.",
        ],
      ),
    ),
    note: Column.optional(
      Column.longText(
        ["Opmerking", "Note"],
        ["Wat u hierbij nog wilt vastleggen.", "Anything else worth recording."],
      ),
    ),
  },
  checks: [
    Distinct.check("organisation", "affiliatedWith", [
      "een organisatie is niet bij zichzelf aangesloten",
      "an organisation is not affiliated with itself",
    ]),
    Check.ordered("validFrom", "validThrough"),
    Check.ordered("noticeGivenOn", "appealUntil"),
  ],
  unique: [["organisation", "affiliatedWith", "kind", "validFrom"]],
})

/** One affiliation. */
export interface Row extends Table.Row<typeof table> {}
