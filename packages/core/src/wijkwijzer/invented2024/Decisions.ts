/** Invented decisions of 2024, with conditions, approvals of boards, actions and one escalation. */
import { forEachPartner } from "../founding/Partners.ts"
import type { Of, Rows } from "../Rows.ts"

type Decision = Of<"decision">[number]

/** Decisions that need the boards of the partners, with the day each board approved. */
const approvals: Readonly<Record<string, ReadonlyArray<string>>> = {
  "2024.phase": ["2024-02-01", "2024-01-25", "2024-02-06", "2024-01-30", "2024-02-07", "2024-02-05"],
  "2024.amendment": ["2024-07-09", "2024-07-11", "2024-07-16", "2024-07-10", "2024-07-08", "2024-07-18"],
}

const adopted = (
  body: string,
  takenOn: string,
  cells: Omit<Decision, "takenOn" | "outcome" | "urgent">,
): Decision => ({
  proposal: cells.id,
  body,
  meeting: `${body}.${takenOn}`,
  takenOn,
  outcome: "adopted",
  urgent: false,
  decisionRule: body === "core-team" ? "consent" : "two-thirds",
  votingForm: "show",
  ...cells,
})

const directors = "directors-consultation"
const coreTeam = "core-team"

const decisions = (): Of<"decision"> => [
  adopted(directors, "2024-01-18", {
    id: "2024.annual-plan",
    title: "Jaarplan 2024 vastgesteld",
    subject: "annual-plan",
    effectiveFrom: "2024-01-01",
    document: "annual-plan-2024",
  }),
  adopted(directors, "2024-01-18", {
    id: "2024.budget",
    title: "Begroting 2024 vastgesteld; Platform31 penvoerder; verdeelsleutel vastgesteld",
    subject: "budget",
    text: "De kosten zijn € 1.280.000. BZK betaalt € 1.250.000; de partners dragen € 30.000 samen.",
    amount: 1_280_000_00,
    effectiveFrom: "2024-01-01",
    document: "budget-2024",
  }),
  adopted(directors, "2024-01-18", {
    id: "2024.phase",
    title: "Verder als programmatische samenwerking",
    subject: "phase",
    effectiveFrom: "2024-02-13",
  }),
  adopted(coreTeam, "2024-02-08", {
    id: "2024.research",
    title: "Straatinterviews door een bureau",
    subject: "spending",
    mandate: "core-team-2024",
    amount: 46_000_00,
    project: "wat-werkt",
  }),
  adopted(directors, "2024-03-14", {
    id: "2024.appointment",
    title: "Programmaleider aangesteld voor 16 uur per week",
    subject: "appointment",
    text: "Vanaf 1 april 2024, voor twee jaar, gedetacheerd vanuit een gemeente.",
    amount: 61_980_00,
    effectiveFrom: "2024-04-01",
    project: "samenspel",
    needsAction: true,
  }),
  {
    ...adopted(coreTeam, "2024-05-16", {
      id: "2024.congress",
      title: "Een extra congres in het najaar",
      subject: "spending",
      mandate: "core-team-2024",
      amount: 35_000_00,
      project: "wijknetwerk",
      reasons: "Eén bezwaar bleef staan: het kost uren die nodig zijn voor het onderzoek.",
    }),
    outcome: "rejected",
  },
  adopted(directors, "2024-07-04", {
    id: "2024.amendment",
    title: "Begrotingswijziging zomer 2024 vastgesteld",
    subject: "budget-amendment",
    text: "€ 32.600 van de Kennisbundel veilige buurt gaat naar drie andere projecten.",
    reasons: "De Kennisbundel begint later; elders is meer vraag dan begroot.",
    amount: 32_600_00,
    effectiveFrom: "2024-07-18",
    document: "amendment-2024",
    needsAction: true,
  }),
  adopted(directors, "2024-07-04", {
    id: "2024.profiles-public",
    title: "Wijkprofielen openbaar per wijk, niet per buurt",
    subject: "publication",
    reasons: "In kleine buurten zijn personen te herkennen.",
    project: "wijkprofielen",
    needsAction: true,
  }),
  adopted(coreTeam, "2024-09-12", {
    id: "2024.annual-meeting",
    title: "Jaarbijeenkomst op 21 november 2024",
    subject: "spending",
    mandate: "core-team-2024",
    amount: 30_000_00,
    project: "wijknetwerk",
    needsAction: true,
  }),
  adopted(directors, "2024-10-10", {
    id: "2024.role-evaluation",
    title: "Rol programmaleider voortgezet met een nieuw profiel",
    subject: "appointment",
    effectiveFrom: "2024-11-01",
  }),
  {
    id: "2024.venue",
    title: "Spoed: andere zaal voor de jaarbijeenkomst",
    subject: "spending",
    role: "programme-leader",
    mandate: "programme-leader-2024",
    takenOn: "2024-11-05",
    outcome: "adopted",
    text: "De gehuurde zaal had waterschade.",
    amount: 4_800_00,
    project: "wijknetwerk",
    urgent: true,
    ratifyBy: "2024-11-14",
  },
  adopted(coreTeam, "2024-11-14", {
    id: "2024.venue-ratified",
    title: "Andere zaal voor de jaarbijeenkomst bekrachtigd",
    subject: "spending",
    mandate: "core-team-2024",
    amount: 4_800_00,
    project: "wijknetwerk",
    ratifies: "2024.venue",
  }),
  adopted(directors, "2024-12-12", {
    id: "2024.carry-over",
    title: "€ 7.000 van de Kennisbundel veilige buurt naar 2025",
    subject: "carry-over",
    amount: 7_000_00,
    project: "veilige-buurt",
  }),
  adopted(directors, "2024-12-12", {
    id: "2025.annual-plan",
    title: "Jaarplan 2025 vastgesteld",
    subject: "annual-plan",
    effectiveFrom: "2025-01-01",
    document: "annual-plan-2025",
  }),
]

const boardApprovals = (): Of<"boardApproval"> =>
  Object.entries(approvals).flatMap(([decision, days]) =>
    forEachPartner(({ id }) => id).map((organisation, at) => ({
      id: `${decision}.${organisation}`,
      decision,
      organisation,
      status: "approved",
      dueOn: decision === "2024.phase" ? "2024-02-12" : "2024-07-31",
      ...(days[at] !== undefined && { decidedOn: days[at] }),
    })),
  )

/** The decisions and what follows from them. */
export const rows = (): Rows => ({
  decision: decisions(),
  boardApproval: boardApprovals(),
  decisionCondition: [
    {
      id: "2024.appointment.contract",
      decision: "2024.appointment",
      text: "De detacheringsovereenkomst is getekend.",
      dueOn: "2024-03-31",
      metOn: "2024-03-26",
      blocksSpending: true,
      owner: "platform31",
    },
    {
      id: "2024.annual-meeting.offers",
      decision: "2024.annual-meeting",
      text: "Er zijn offertes van twee zalen.",
      dueOn: "2024-09-20",
      metOn: "2024-09-17",
      blocksSpending: true,
      owner: "lpb",
    },
    {
      id: "2024.profiles-public.check",
      decision: "2024.profiles-public",
      text: "De functionaris gegevensbescherming van de penvoerder leest elk profiel vooraf.",
      blocksSpending: false,
      owner: "platform31",
    },
  ],
  action: (
    [
      [
        "2024.appointment",
        "contract",
        "Detacheringsovereenkomst laten tekenen",
        "platform31",
        "2024-03-29",
        "2024-03-26",
      ],
      [
        "2024.appointment",
        "start",
        "Kennismaking met alle partners plannen",
        "lpb",
        "2024-04-30",
        "2024-04-22",
      ],
      [
        "2024.amendment",
        "letters",
        "Partners hun nieuwe budget sturen",
        "platform31",
        "2024-07-19",
        "2024-07-18",
      ],
      [
        "2024.profiles-public",
        "format",
        "Opzet van het profiel aanpassen",
        "platform31",
        "2024-08-31",
        "2024-09-05",
      ],
      ["2024.annual-meeting", "venue", "Zaal vastleggen", "lpb", "2024-09-20", "2024-09-17"],
      ["2024.annual-meeting", "evaluation", "Deelnemers om hun mening vragen", "lpb", "2024-12-06", null],
    ] as const
  ).map(([decision, slug, title, ownerOrganisation, dueOn, doneOn]) => ({
    id: `${decision}.${slug}`,
    decision,
    title,
    ownerOrganisation,
    dueOn,
    doneOn,
  })),
  escalation: [
    {
      id: "2024.profiles-public",
      title: "Wijkprofielen openbaar per buurt of per wijk",
      matter: "Het kernteam komt niet tot consent: in kleine buurten zijn personen te herkennen.",
      proposal: "2024.profiles-public",
      fromBody: coreTeam,
      toBody: directors,
      step: "ladder.1",
      raisedOn: "2024-06-13",
      dueOn: "2024-07-04",
      answeredOn: "2024-07-04",
      answer: "Openbaar per wijk, niet per buurt.",
      returnedOn: "2024-09-12",
      state: "returned",
    },
  ],
})
