/**
 * A body in which the partnership, or one of the organisations, decides or advises: core team, directors'
 * consultation, boards, client (seed row S4). Layers, reporting and escalation are data, since no standard
 * prescribes them.
 */
import * as Distinct from "../../partnership/internal/Distinct.ts"
import * as Check from "../../register/Check.ts"
import * as Column from "../../register/Column.ts"
import * as Table from "../../register/Table.ts"

/** The table of bodies. */
export const table = Table.make("body", {
  label: ["Orgaan", "Body"],
  plural: ["Organen", "Bodies"],
  description: [
    "De groepen die overleggen en besluiten: zoals het kernteam, het directieoverleg en de besturen.",
    "The groups that confer and decide: such as the core team, the directors' consultation and the boards.",
  ],
  columns: {
    name: Column.text(["Naam", "Name"], ["Hoe het orgaan heet.", "What the body is called."]),
    kind: Column.oneOf(["Soort", "Kind"], ["Wat voor orgaan het is.", "What sort of body it is."], {
      boards: ["Besturen samen", "Boards together"],
      board: ["Bestuur van een organisatie", "Board of an organisation"],
      directorsConsultation: ["Directieoverleg", "Directors' consultation"],
      coreTeam: ["Kernteam", "Core team"],
      lineTeam: ["Lijnteam", "Line team"],
      projectTeam: ["Projectteam", "Project team"],
      steeringGroup: ["Stuurgroep", "Steering group"],
      generalMeeting: ["Algemene vergadering", "General meeting"],
      supervisoryBoard: ["Raad van toezicht", "Supervisory board"],
      client: ["Opdrachtgever", "Client"],
      other: ["Anders", "Other"],
    }),
    organisation: Column.optional(
      Column.reference(
        "organisation",
        ["Organisatie", "Organisation"],
        [
          "De organisatie waar dit orgaan bij hoort. Leeg: het is van het samenwerkingsverband zelf.",
          "The organisation to which this body belongs. Empty: it is the partnership's own.",
        ],
      ),
    ),
    level: Column.integer(
      ["Laag", "Level"],
      [
        "In welke laag het orgaan staat. De bovenste laag is 0, daaronder komt 1, en zo verder.",
        "In which layer the body stands. The top layer is 0, below it comes 1, and so on.",
      ],
      { minimum: 0 },
    ),
    reportsTo: Column.optional(
      Column.reference(
        "body",
        ["Rapporteert aan", "Reports to"],
        ["Het orgaan waaraan dit orgaan rapporteert.", "The body to which this body reports."],
      ),
    ),
    escalatesTo: Column.optional(
      Column.reference(
        "body",
        ["Escaleert naar", "Escalates to"],
        [
          "Het orgaan dat een zaak krijgt als dit orgaan er niet uitkomt.",
          "The body that gets a matter which this body cannot settle.",
        ],
      ),
    ),
    decisionRule: Column.optional(
      Column.reference(
        "decisionRule",
        ["Besluitregel", "Decision rule"],
        [
          "Hoe dit orgaan besluit, als er voor het onderwerp niets anders geldt.",
          "How this body decides, unless something else holds for the subject.",
        ],
      ),
    ),
    oneSeatPerPartner: Column.yesNo(
      ["Eén zetel per partner", "One seat per partner"],
      ["Heeft elke partner hier precies één zetel?", "Does each partner have exactly one seat here?"],
    ),
    delegates: Column.optional(
      Column.yesNo(
        ["Afdelingen of afgevaardigden", "Divisions or delegates"],
        [
          "Alleen voor een algemene vergadering. Heeft de vereniging afdelingen, of stemmen er afgevaardigden? Dan liggen stukken langer ter inzage.",
          "Only for a general meeting. Does the association have divisions, or do delegates vote? Then papers lie open longer.",
        ],
      ),
    ),
    programmeLine: Column.optional(
      Column.reference(
        "programmeLine",
        ["Programmalijn", "Programme line"],
        ["De programmalijn waar het orgaan over gaat.", "The programme line that the body is about."],
      ),
    ),
    project: Column.optional(
      Column.reference(
        "project",
        ["Project", "Project"],
        ["Het project waar het orgaan over gaat.", "The project that the body is about."],
      ),
    ),
    validFrom: Column.date(
      ["Van", "From"],
      ["De eerste dag waarop het orgaan bestaat.", "The first day on which the body exists."],
    ),
    validThrough: Column.optional(
      Column.date(
        ["Tot en met", "Through"],
        [
          "De laatste dag waarop het orgaan bestaat. Leeg: tot nader order.",
          "The last day on which the body exists. Empty: until further notice.",
        ],
      ),
    ),
    callDaysBefore: Column.optional(
      Column.integer(
        ["Oproep, dagen vooraf", "Called, days before"],
        [
          "Hoeveel dagen voor een vergadering de oproep er ten minste moet zijn.",
          "How many days at least before a meeting it must be called.",
        ],
        { minimum: 0 },
      ),
    ),
    papersDaysBefore: Column.optional(
      Column.integer(
        ["Stukken, dagen vooraf", "Papers, days before"],
        [
          "Hoeveel dagen voor een vergadering de stukken er ten minste moeten zijn.",
          "How many days at least before a meeting the papers must be there.",
        ],
        { minimum: 0 },
      ),
    ),
    minutesDaysAfter: Column.optional(
      Column.integer(
        ["Verslag, dagen erna", "Minutes, days after"],
        [
          "Binnen hoeveel dagen na een vergadering het verslag er moet zijn.",
          "Within how many days after a meeting the minutes must be there.",
        ],
        { minimum: 0 },
      ),
    ),
    description: Column.optional(
      Column.longText(["Omschrijving", "Description"], ["Waar het orgaan voor is.", "What the body is for."]),
    ),
  },
  title: "name",
  checks: [
    Distinct.check("reportsTo", "id", [
      "een orgaan rapporteert niet aan zichzelf",
      "a body does not report to itself",
    ]),
    Distinct.check("escalatesTo", "id", [
      "een orgaan escaleert niet naar zichzelf",
      "a body does not escalate to itself",
    ]),
    Check.ordered("validFrom", "validThrough"),
  ],
})

/** One body. */
export interface Row extends Table.Row<typeof table> {}
