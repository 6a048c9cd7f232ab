/**
 * A power of attorney: who may act for whom, for what, from when until when (articles 3:60 to 3:79 of the
 * Civil Code). The partners' powers for the lead partner stand here (rule `machtigingCompleet`).
 */

import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"
import * as Distinct from "../internal/Distinct.ts"

/** The table of powers of attorney. */
export const table = Table.make("powerOfAttorney", {
  label: ["Volmacht", "Power of attorney"],
  plural: ["Volmachten", "Powers of attorney"],
  description: [
    "Wie namens wie mag handelen, en waarvoor. Bijvoorbeeld de machtiging van een partner aan de penvoerder.",
    "Who may act for whom, and for what. For instance the power that a partner gives to the lead partner.",
  ],
  columns: {
    principal: Column.reference(
      "organisation",
      ["Volmachtgever", "Principal"],
      ["De organisatie die de volmacht geeft.", "The organisation that gives the power."],
    ),
    agentOrganisation: Column.optional(
      Column.reference(
        "organisation",
        ["Gevolmachtigde organisatie", "Agent organisation"],
        ["De organisatie die mag handelen.", "The organisation that may act."],
      ),
    ),
    agentPerson: Column.optional(
      Column.reference(
        "person",
        ["Gevolmachtigde persoon", "Agent person"],
        [
          "De persoon die mag handelen. Leeg: de organisatie bepaalt wie.",
          "The person who may act. Empty: the organisation decides who.",
        ],
      ),
    ),
    purpose: Column.longText(
      ["Waarvoor", "Purpose"],
      ["Wat de gevolmachtigde mag doen.", "What the agent may do."],
    ),
    scope: Column.oneOf(
      ["Reikwijdte", "Scope"],
      [
        "Geldt de volmacht voor alles, of alleen voor een bepaald doel?",
        "Does the power cover everything, or a stated purpose only?",
      ],
      {
        general: ["Algemeen", "General"],
        specific: ["Voor een bepaald doel", "For a stated purpose"],
      },
    ),
    coversDisposition: Column.yesNo(
      ["Ook over eigendom beschikken", "Covers disposition"],
      [
        "Staat er schriftelijk en duidelijk in dat de gevolmachtigde ook eigendom mag verkopen of weggeven?",
        "Does it say in writing and without doubt that the agent may also sell or give away property?",
      ],
    ),
    substitutionAllowed: Column.yesNo(
      ["Mag doorgegeven worden", "May be passed on"],
      [
        "Mag de gevolmachtigde de volmacht aan een ander doorgeven?",
        "May the agent pass the power on to another?",
      ],
    ),
    passedOnFrom: Column.optional(
      Column.reference(
        "powerOfAttorney",
        ["Doorgegeven uit", "Passed on from"],
        [
          "De volmacht waaruit deze is doorgegeven. Leeg: de volmachtgever gaf haar zelf.",
          "The power from which this one was passed on. Empty: the principal gave it directly.",
        ],
      ),
    ),
    substitutionGround: Column.optional(
      Column.oneOf(
        ["Grond voor doorgeven", "Ground for passing on"],
        [
          "Waarom doorgeven mocht, als de volmacht daar zelf niets over zegt (artikel 3:64 BW).",
          "Why it could be passed on, if the power itself does not say so (article 3:64 of the Civil Code).",
        ],
        {
          natureOrUsage: ["Volgt uit de aard of het gebruik", "Follows from its nature or from usage"],
          principalsInterest: ["Nodig voor de volmachtgever", "Needed in the principal's interest"],
          goodsAbroad: ["Goederen in het buitenland", "Goods abroad"],
        },
      ),
    ),
    actAlone: Column.optional(
      Column.yesNo(
        ["Mag alleen handelen", "May act alone"],
        [
          "Mag elke gevolmachtigde alleen handelen, als er meer zijn? Leeg: de volmacht zegt er niets over.",
          "May each agent act alone, if there are several? Empty: the power says nothing about it.",
        ],
      ),
    ),
    selfDealingAllowed: Column.optional(
      Column.yesNo(
        ["Mag met zichzelf handelen", "May deal with itself"],
        [
          "Mag de gevolmachtigde namens de volmachtgever een contract met zichzelf sluiten? Leeg: niet geregeld.",
          "May the agent make a contract with itself for the principal? Empty: not arranged.",
        ],
      ),
    ),
    fundingAgreement: Column.optional(
      Column.reference(
        "fundingAgreement",
        ["Subsidie of opdracht", "Funding agreement"],
        [
          "De subsidie of opdracht waarvoor de volmacht geldt. Leeg: niet daartoe beperkt.",
          "The grant or commission for which the power holds. Empty: not limited to one.",
        ],
      ),
    ),
    signedOn: Column.optional(
      Column.date(
        ["Getekend op", "Signed on"],
        ["De dag waarop de volmachtgever tekende.", "The day on which the principal signed."],
      ),
    ),
    validFrom: Column.date(
      ["Van", "From"],
      ["De eerste dag waarop de volmacht geldt.", "The first day on which the power holds."],
    ),
    validThrough: Column.optional(
      Column.date(
        ["Tot en met", "Through"],
        [
          "De laatste dag waarop de volmacht geldt. Leeg: tot nader order.",
          "The last day on which the power holds. Empty: until further notice.",
        ],
      ),
    ),
    revokedOn: Column.optional(
      Column.date(
        ["Ingetrokken op", "Revoked on"],
        [
          "De dag waarop de volmacht is ingetrokken of opgezegd, of eindigde door een faillissement.",
          "The day on which the power was revoked or given up, or ended by a bankruptcy.",
        ],
      ),
    ),
    knownTo: Column.references(
      "organisation",
      ["Bekend bij", "Known to"],
      [
        "De organisaties die van de volmacht weten, zoals de opdrachtgever.",
        "The organisations that know of the power, such as the client.",
      ],
    ),
    endNotifiedOn: Column.optional(
      Column.date(
        ["Einde gemeld op", "End notified on"],
        ["De dag waarop het einde bekend is gemaakt.", "The day on which the end was made known."],
      ),
    ),
    endNotifiedTo: Column.references(
      "organisation",
      ["Einde gemeld aan", "End notified to"],
      ["De organisaties die het einde te horen kregen.", "The organisations that were told of the end."],
    ),
    document: Column.optional(
      Column.reference(
        "document",
        ["Document", "Document"],
        ["De getekende volmacht.", "The signed power of attorney."],
      ),
    ),
  },
  checks: [
    Check.someFilled("agentOrganisation", "agentPerson"),
    Distinct.check("agentOrganisation", "principal", [
      "een organisatie geeft geen volmacht aan zichzelf",
      "an organisation does not give a power to itself",
    ]),
    Distinct.check("passedOnFrom", "id", [
      "een volmacht is niet uit zichzelf doorgegeven",
      "a power is not passed on from itself",
    ]),
    Check.ordered("validFrom", "validThrough"),
    Check.ordered("signedOn", "revokedOn"),
  ],
})

/** One power of attorney. */
export interface Row extends Table.Row<typeof table> {}
