/** A place in a body, held by whoever holds it on a date. Votes belong to seats, not to people. */
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of seats. */
export const table = Table.make("seat", {
  label: ["Zetel", "Seat"],
  plural: ["Zetels", "Seats"],
  description: [
    "De plaatsen in een orgaan. Wie op een zetel zit, staat bij de zetelhouders.",
    "The places in a body. Who holds a seat stands with the seat holders.",
  ],
  columns: {
    body: Column.reference(
      "body",
      ["Orgaan", "Body"],
      ["Het orgaan waarin deze zetel staat.", "The body that this seat is in."],
    ),
    organisation: Column.optional(
      Column.reference(
        "organisation",
        ["Organisatie", "Organisation"],
        [
          "De organisatie van wie de zetel is. Leeg: de zetel is van niemand in het bijzonder.",
          "The organisation whose seat it is. Empty: the seat is nobody's in particular.",
        ],
      ),
    ),
    name: Column.text(["Naam", "Name"], ["Hoe de zetel heet.", "What the seat is called."]),
    position: Column.oneOf(
      ["Functie", "Position"],
      ["Wat iemand op deze zetel in het orgaan is.", "What the holder of this seat is in the body."],
      {
        chair: ["Voorzitter", "Chair"],
        viceChair: ["Vicevoorzitter", "Vice-chair"],
        secretary: ["Secretaris", "Secretary"],
        treasurer: ["Penningmeester", "Treasurer"],
        member: ["Lid", "Member"],
        adviser: ["Adviseur", "Adviser"],
      },
    ),
    votes: Column.yesNo(
      ["Stemt mee", "Votes"],
      ["Heeft deze zetel een stem?", "Does this seat have a vote?"],
    ),
    weight: Column.integer(
      ["Stemgewicht", "Weight"],
      ["Hoeveel stemmen deze zetel telt. Meestal 1.", "How many votes this seat counts for. Usually 1."],
      { minimum: 0 },
    ),
    role: Column.optional(
      Column.reference(
        "role",
        ["Rol", "Role"],
        [
          "De rol waar deze zetel bij hoort. Wie de rol heeft, zit op de zetel.",
          "The role to which this seat belongs. Whoever has the role holds the seat.",
        ],
      ),
    ),
    appointedBy: Column.optional(
      Column.reference(
        "organisation",
        ["Benoemd door", "Appointed by"],
        [
          "De organisatie die bepaalt wie hier zit. Leeg: de eigen leden of het orgaan zelf.",
          "The organisation that decides who sits here. Empty: the own members or the body itself.",
        ],
      ),
    ),
    heldByMember: Column.optional(
      Column.yesNo(
        ["Van een lid", "Held by a member"],
        [
          "Alleen bij een vereniging. Is de zetel van een lid van die vereniging?",
          "Only for an association. Is the seat that of a member of the association?",
        ],
      ),
    ),
    represents: Column.optional(
      Column.oneOf(
        ["Mag tekenen", "May sign"],
        [
          "Mag iemand op deze zetel namens de organisatie van het orgaan tekenen?",
          "May the holder of this seat sign for the organisation that the body belongs to?",
        ],
        {
          alone: ["Alleen", "Alone"],
          together: ["Samen met een ander", "Together with another"],
          no: ["Nee", "No"],
        },
      ),
    ),
    suspendedFrom: Column.optional(
      Column.date(
        ["Stem geschorst vanaf", "Vote suspended from"],
        [
          "De eerste dag waarop deze zetel niet mag stemmen.",
          "The first day on which this seat may not vote.",
        ],
      ),
    ),
    suspendedThrough: Column.optional(
      Column.date(
        ["Stem geschorst tot en met", "Vote suspended through"],
        [
          "De laatste dag waarop deze zetel niet mag stemmen. Leeg: tot nader order.",
          "The last day on which this seat may not vote. Empty: until further notice.",
        ],
      ),
    ),
    validFrom: Column.date(
      ["Van", "From"],
      ["De eerste dag waarop de zetel bestaat.", "The first day on which the seat exists."],
    ),
    validThrough: Column.optional(
      Column.date(
        ["Tot en met", "Through"],
        [
          "De laatste dag waarop de zetel bestaat. Leeg: tot nader order.",
          "The last day on which the seat exists. Empty: until further notice.",
        ],
      ),
    ),
  },
  title: "name",
  checks: [Check.ordered("validFrom", "validThrough"), Check.ordered("suspendedFrom", "suspendedThrough")],
})

/** One seat. */
export interface Row extends Table.Row<typeof table> {}
